namespace ComplaintBot.Dialogs.Promises;

/// <summary>
/// Which days are worked. Listed holidays and make-up days decide; every other day is worked from Monday to Friday.
/// A year without a listed day is not covered: it knows only the holidays that the law names, and who counts through it is told.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, DayKind> listed;
    private readonly HashSet<int> years;
    private readonly StatutoryHolidays? statutory;

    /// <param name="listed">What the yearly notices say.</param>
    /// <param name="statutory">What is known of the years without one.</param>
    internal WorkingCalendar(Dictionary<DateOnly, DayKind> listed, StatutoryHolidays? statutory)
    {
        this.listed = listed;
        this.statutory = statutory;
        years = [.. listed.Keys.Select(day => day.Year)];
    }

    public bool Covers(int year) => years.Contains(year);

    public DayKind KindOf(DateOnly day) =>
        listed.TryGetValue(day, out var kind) ? kind
        : !Covers(day.Year) && statutory?.Contain(day) == true ? DayKind.Holiday
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend
        : DayKind.Workday;

    public bool IsWorkingDay(DateOnly day) => KindOf(day) is DayKind.Workday or DayKind.MakeUp;

    /// <summary>The nth working day after a day; the day itself does not count.</summary>
    /// <param name="day">The day of receipt.</param>
    /// <param name="workingDays">1 or more.</param>
    public WorkingDayCount CountAfter(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var walked = new List<DateOnly>();
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            walked.Add(day);
            left -= IsWorkingDay(day) ? 1 : 0;
        }
        return new WorkingDayCount(this, walked);
    }
}
