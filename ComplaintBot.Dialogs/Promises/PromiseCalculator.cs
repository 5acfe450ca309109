using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Promises;

/// <summary>
/// Reckons by when a customer is contacted. Counting starts the day after receipt and goes on for a number of working
/// days; the hour stays, is rounded up, and is then moved into contact hours. So a promise can always be kept within
/// contact hours, and is never earlier than the counted moment except at the end of contact hours.
/// </summary>
/// <remarks>
/// A later receipt on working days never has an earlier promise. What is received on a day of rest keeps its hour too,
/// so Saturday 10:00 is due on Monday at 10:00 while Friday 16:00 is due on Monday at 16:00: the day never goes
/// back, the hour may.
/// </remarks>
public sealed class PromiseCalculator(PromisePolicy policy, WorkingCalendar calendar)
{
    /// <summary>With the policy and the calendar that are built in.</summary>
    /// <exception cref="PolicyException">One of them cannot be used.</exception>
    public PromiseCalculator()
        : this(
            PromisePolicy.Read(PolicyFile.Embedded("promises.json")),
            WorkingCalendarFile.Read(PolicyFile.Embedded("working-days.csv"), StatutoryHolidays.Read(PolicyFile.Embedded("statutory-holidays.csv"))))
    {
    }

    public PromisePolicy Policy { get; } = policy;

    public WorkingCalendar Calendar { get; } = calendar;

    /// <param name="receivedAt">At any offset.</param>
    /// <param name="workingDays">1 to 250.</param>
    public ReplyPromise After(DateTimeOffset receivedAt, int workingDays) =>
        Counted(receivedAt, workingDays, $"policy:working-days-{workingDays}");

    /// <param name="receivedAt">At any offset.</param>
    /// <param name="urgency">Which of the policy's two ways.</param>
    public ReplyPromise For(DateTimeOffset receivedAt, Urgency urgency) => urgency switch
    {
        Urgency.Default => Counted(receivedAt, Policy.DefaultWorkingDays, "policy:default"),
        Urgency.Sensitive => Sensitive(receivedAt),
        _ => throw new ArgumentOutOfRangeException(nameof(urgency), urgency, null),
    };

    /// <returns>Whether customers are contacted at that moment: a working day, within contact hours.</returns>
    public bool IsContactTime(DateTimeOffset moment) =>
        Calendar.IsWorkingDay(DateOnly.FromDateTime(Local(moment))) && Policy.ContactHours.Contain(TimeOnly.FromDateTime(Local(moment)));

    /// <returns>Whether a time that somebody chooses is as near as the policy wants it.</returns>
    public bool IsWithinReach(DateTimeOffset from, DateTimeOffset moment) =>
        DateOnly.FromDateTime(Local(moment)) <= Calendar.CountAfter(DateOnly.FromDateTime(Local(from)), Policy.AgreedWithin).Day;

    /// <returns>When contact hours begin for the first time after that moment.</returns>
    public DateTimeOffset NextOpening(DateTimeOffset moment)
    {
        var opens = Policy.ContactHours.From;
        var day = DateOnly.FromDateTime(Local(moment)).AddDays(TimeOnly.FromDateTime(Local(moment)) < opens ? 0 : 1);
        while (!Calendar.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }
        return new(day.ToDateTime(opens), Policy.Offset);
    }

    private ReplyPromise Counted(DateTimeOffset receivedAt, int workingDays, string reason)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, 250);
        var received = Local(receivedAt);
        var count = Calendar.CountAfter(DateOnly.FromDateTime(received), workingDays);
        var rounded = RoundUp(received.TimeOfDay);
        var due = Policy.ContactHours.Clip(count.Day, rounded);
        return Promise(due, [reason, .. count.Basis, .. Adjustments(received.TimeOfDay, rounded, due)]);
    }

    private IEnumerable<string> Adjustments(TimeSpan received, TimeSpan rounded, DateTime due)
    {
        if (rounded != received)
        {
            yield return Policy.RoundUpTo.TotalMinutes == 30 ? "rounded-to-half-hour" : $"rounded-to-minutes-{Policy.RoundUpTo.TotalMinutes}";
        }
        if (due.TimeOfDay != rounded)
        {
            yield return "clipped-to-contact-hours";
        }
    }

    private ReplyPromise Sensitive(DateTimeOffset receivedAt)
    {
        var received = Local(receivedAt);
        var day = DateOnly.FromDateTime(received);
        var today = Calendar.IsWorkingDay(day) && received.TimeOfDay <= Policy.Sensitive.SameDayIfReceivedBy.ToTimeSpan();
        if (today)
        {
            var covered = Calendar.Covers(day.Year) ? $"calendar:{day.Year}" : $"year-not-covered:{day.Year}";
            return Promise(day.ToDateTime(Policy.Sensitive.SameDayDue), ["policy:sensitive-same-day", covered]);
        }
        var count = Calendar.CountAfter(day, 1);
        return Promise(count.Day.ToDateTime(Policy.Sensitive.NextWorkingDayDue), ["policy:sensitive-next-working-day", .. count.Basis]);
    }

    private DateTime Local(DateTimeOffset moment) => moment.ToOffset(Policy.Offset).DateTime;

    private TimeSpan RoundUp(TimeSpan time)
    {
        var step = Policy.RoundUpTo.Ticks;
        return TimeSpan.FromTicks((time.Ticks + step - 1) / step * step);
    }

    private ReplyPromise Promise(DateTime due, IReadOnlyList<string> basis) => new(new DateTimeOffset(due, Policy.Offset), basis);
}
