namespace ComplaintBot.Dialogs.Promises;

/// <summary>The days that were walked through to a working day, and what the calendar said about them.</summary>
public sealed class WorkingDayCount
{
    internal WorkingDayCount(WorkingCalendar calendar, IReadOnlyList<DateOnly> walked)
    {
        Day = walked[^1];
        Basis = [.. Years(calendar, walked), .. MakeUps(calendar, walked), .. Holidays(calendar, walked)];
    }

    public DateOnly Day { get; }

    /// <summary>Years covered and not covered, make-up days that count, holidays that do not.</summary>
    public IReadOnlyList<string> Basis { get; }

    private static IEnumerable<string> Years(WorkingCalendar calendar, IEnumerable<DateOnly> walked) =>
        walked.Select(day => day.Year).Distinct()
            .Select(year => calendar.Covers(year) ? $"calendar:{year}" : $"year-not-covered:{year}");

    private static IEnumerable<string> MakeUps(WorkingCalendar calendar, IEnumerable<DateOnly> walked) =>
        walked.Where(day => calendar.KindOf(day) == DayKind.MakeUp).Select(day => $"makeup:{day:yyyy-MM-dd}");

    private static IEnumerable<string> Holidays(WorkingCalendar calendar, IEnumerable<DateOnly> walked)
    {
        DateOnly? first = null, last = null;
        foreach (var day in walked.Where(day => calendar.KindOf(day) == DayKind.Holiday))
        {
            if (last is { } before && before.AddDays(1) != day)
            {
                yield return Range(first!.Value, before);
                first = day;
            }
            first ??= day;
            last = day;
        }
        if (last is { } end)
        {
            yield return Range(first!.Value, end);
        }
    }

    private static string Range(DateOnly first, DateOnly last) =>
        first == last ? $"holiday:{first:yyyy-MM-dd}" : $"holiday:{first:yyyy-MM-dd}..{last:yyyy-MM-dd}";
}
