using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Promises;

/// <summary>By when the law wants a complaint decided.</summary>
/// <param name="Rule">Which rule says so.</param>
/// <param name="Periods">Rising.</param>
public sealed record StatutoryPeriods(string Rule, IReadOnlyList<StatutoryPeriod> Periods)
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The one that the last extension of a case decided; without any the shortest.</summary>
    public StatutoryPeriod Of(CaseData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Periods.FirstOrDefault(period => period.Id == data.Extensions.LastOrDefault()?.Period) ?? Periods[0];
    }

    /// <summary>What a period may be extended to; null where there is none longer.</summary>
    public StatutoryPeriod? After(StatutoryPeriod period) => Periods.SkipWhile(one => one != period).Skip(1).FirstOrDefault();

    /// <exception cref="PolicyException">A value is missing, misspelt or out of range.</exception>
    public static StatutoryPeriods Read(PolicyFile file)
    {
        var read = file.Read<StatutoryPeriods>();
        return read.Periods.Count > 0 && read.Periods.Select(period => period.Days).Prepend(0).Zip(read.Periods).All(pair => pair.First < pair.Second.Days)
            ? read
            : throw file.Bad("periods", "there is one, and each is longer than the one before it");
    }
}

/// <param name="Id">Of what kind of matter.</param>
/// <param name="Days">1 and up.</param>
/// <param name="Counted">How.</param>
public sealed record StatutoryPeriod(string Id, int Days, CountedDays Counted)
{
    /// <param name="registered">The day of registration, which does not count.</param>
    /// <param name="calendar">Which days are worked.</param>
    public DateOnly LastDay(DateOnly registered, WorkingCalendar calendar) =>
        Counted == CountedDays.Working ? calendar.CountAfter(registered, Days).Day : registered.AddDays(Days);
}

public enum CountedDays { Calendar, Working }
