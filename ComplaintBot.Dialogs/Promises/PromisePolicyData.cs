using System.Globalization;
using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Promises;

/// <summary>The policy as it stands in the file, with times as text.</summary>
internal sealed record PromisePolicyData(
    string UtcOffset,
    PromisePolicyData.Hours ContactHours,
    int RoundUpToMinutes,
    PromisePolicyData.Plain Default,
    PromisePolicyData.Short Sensitive,
    PromisePolicyData.Chosen Agreed,
    PromisePolicyData.Left Unfinished)
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    internal sealed record Hours(string From, string To);

    internal sealed record Plain(int WorkingDays);

    internal sealed record Short(string SameDayIfReceivedBy, string SameDayDue, string NextWorkingDayDue);

    internal sealed record Chosen(int WithinWorkingDays);

    internal sealed record Left(int RegisteredAfterMinutes);

    public PromisePolicy ToPolicy(PolicyFile file)
    {
        return new PromisePolicy(
            Offset(file),
            new WorkingHours(Time("contactHours.from", ContactHours.From), Time("contactHours.to", ContactHours.To)),
            TimeSpan.FromMinutes(RoundUpToMinutes),
            Default.WorkingDays,
            new SensitivePromise(
                Time("sensitive.sameDayIfReceivedBy", Sensitive.SameDayIfReceivedBy),
                Time("sensitive.sameDayDue", Sensitive.SameDayDue),
                Time("sensitive.nextWorkingDayDue", Sensitive.NextWorkingDayDue)),
            Agreed.WithinWorkingDays,
            TimeSpan.FromMinutes(Unfinished.RegisteredAfterMinutes));

        TimeOnly Time(string key, string text) =>
            TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? time
                : throw file.Bad(key, $"\"{text}\" is no time of day, HH:mm");
    }

    private TimeSpan Offset(PolicyFile file)
    {
        var known = UtcOffset.Length == 6 && UtcOffset[0] is '+' or '-';
        if (!known || !TimeSpan.TryParseExact(UtcOffset[1..], "hh\\:mm", CultureInfo.InvariantCulture, out var size) || size.TotalHours > 14)
        {
            throw file.Bad("utcOffset", $"\"{UtcOffset}\" is no offset, +HH:mm");
        }
        return UtcOffset[0] == '-' ? -size : size;
    }
}
