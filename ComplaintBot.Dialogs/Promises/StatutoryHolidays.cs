using System.Collections.Concurrent;
using System.Globalization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Promises;

/// <summary>The days off that the law names: known for every year, before the year's notice says which days are moved for them.</summary>
public sealed class StatutoryHolidays
{
    private const string Heading = "calendar,month,day,name";
    private static readonly ChineseLunisolarCalendar Lunar = new();
    private readonly ConcurrentDictionary<int, HashSet<DateOnly>> _years = new();
    private readonly IReadOnlyList<Func<int, DateOnly>> _rules;

    private StatutoryHolidays(IReadOnlyList<Func<int, DateOnly>> rules) => _rules = rules;

    /// <exception cref="PolicyException">A line is no rule.</exception>
    public static StatutoryHolidays Read(PolicyFile file)
    {
        var rules = file.Text.Split('\n').Select(line => line.Trim())
            .Index()
            .Where(line => line.Item.Length > 0 && line.Item[0] != '#' && line.Item != Heading)
            .Select(line => Rule(line.Item.Split(',')) ?? throw file.Bad($"line {line.Index + 1}", $"is not {Heading}"));
        return new([.. rules]);
    }

    /// <remarks>Years 2000 to 2099, for which the rule for 清明 holds.</remarks>
    public bool Contain(DateOnly day) =>
        day.Year is >= 2000 and < 2100 && _years.GetOrAdd(day.Year, year => [.. _rules.Select(rule => rule(year))]).Contains(day);

    private static Func<int, DateOnly>? Rule(string[] cells) => cells switch
    {
        ["solar", var month, var day, _] when Numbers(month, day) is var (m, d) => year => new DateOnly(year, m, 1).AddDays(d - 1),
        ["lunar", var month, var day, _] when Numbers(month, day) is var (m, d) => year => LunarMonth(year, m).AddDays(d - 1),
        ["qingming", "", "", _] => Qingming,
        _ => null,
    };

    private static (int Month, int Day)? Numbers(string month, string day) =>
        int.TryParse(month, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12 && int.TryParse(day, CultureInfo.InvariantCulture, out var d) && d is >= 0 and <= 31
            ? (m, d)
            : null;

    /// <summary>The first day of a lunar month; the calendar counts a leap month as one more.</summary>
    private static DateOnly LunarMonth(int year, int month)
    {
        var leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, 1, 0, 0, 0, 0));
    }

    /// <summary>The sun at 15°, by the rule of thumb that holds from 2000 to 2099: the 4th or 5th of April.</summary>
    private static DateOnly Qingming(int year)
    {
        var inCentury = year % 100;
        return new(year, 4, (int)((inCentury * 0.2422) + 4.81) - (inCentury / 4));
    }
}
