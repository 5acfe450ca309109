using System.Globalization;
using System.Text.Json;
using ComplaintBot.Dialogs.Cases;
using Microsoft.Extensions.Localization;

namespace ComplaintBot.Desk.Shell;

/// <summary>Reasons and times as the desk says them, in the language of whoever looks.</summary>
internal sealed class DeskWords(IStringLocalizer<DeskTexts> texts, TimeProvider time)
{
    /// <summary>UTF-16 units.</summary>
    private const int LongestMatter = 60;
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture, _language = CultureInfo.CurrentUICulture;

    public string this[string name] => texts[name];

    /// <summary>What comes from outside an open page is drawn in the page's own language, not in that of whoever caused it.</summary>
    public void Enter() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _language);

    /// <param name="reason">A topic, a sign or another word of the handoff event, or the name of a request's reason.</param>
    public string Reason(string? reason) => reason is null ? texts["Reason.wish"]
        : texts[$"Reason.{(char.IsUpper(reason[0]) ? JsonNamingPolicy.SnakeCaseLower.ConvertName(reason) : reason)}"] is { ResourceNotFound: false } known ? known.Value : reason;

    /// <summary>Masked before it is cut: half a number would look like none.</summary>
    public string Matter(string? masked) => masked?.Shorten(LongestMatter, "……") ?? texts["NoMatter"];

    /// <summary>Whole minutes, hours, days.</summary>
    public string Since(DateTimeOffset at) => (time.GetUtcNow() - at) switch
    {
        { TotalMinutes: < 1 } => texts["JustNow"],
        { TotalHours: < 1 } passed => texts["Minutes", (int)passed.TotalMinutes],
        { TotalDays: < 1 } passed => texts["HoursMinutes", (int)passed.TotalHours, passed.Minutes],
        var passed => texts["DaysHours", (int)passed.TotalDays, passed.Hours],
    };

    public bool IsPast(DateTimeOffset at) => at <= time.GetUtcNow();

    /// <summary>In China's time: the clock alone today, else with the day.</summary>
    public string Time(DateTimeOffset at)
    {
        var (there, now) = (at.ToChina(), time.GetUtcNow().ToChina());
        return there.ToString(there.Date == now.Date ? "HH:mm" : texts["DayTime"], CultureInfo.CurrentCulture);
    }
}
