using ComplaintBot.Dialogs.Promises;
using CsCheck;
using Xunit;

namespace ComplaintBot.Tests.Promises;

public sealed class PromiseProperties
{
    private static readonly PromiseCalculator Calculator = new();

    private static readonly Gen<DateTimeOffset> Moments =
        from seconds in Gen.Long[0, 6L * 366 * 86400]
        select new DateTimeOffset(2023, 6, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddSeconds(seconds);

    private static readonly Gen<int> Days = Gen.Int[1, 30];

    private static readonly Gen<Urgency> Urgencies =
        Gen.Bool.Select(calm => calm ? Urgency.Default : Urgency.Sensitive);

    [Fact]
    public void A_promise_falls_on_a_working_day_within_contact_hours_after_receipt() =>
        Gen.Select(Moments, Days).Sample((at, days) => IsKeepable(Calculator.After(at, days), at));

    [Fact]
    public void So_does_a_promise_by_policy() =>
        Gen.Select(Moments, Urgencies).Sample((at, urgency) => IsKeepable(Calculator.For(at, urgency), at));

    [Fact]
    public void The_offset_of_the_receipt_does_not_matter() =>
        Gen.Select(Moments, Days, Gen.Int[-14 * 60, 14 * 60]).Sample((at, days, minutes) =>
            Calculator.After(at, days).DueAt == Calculator.After(at.ToOffset(TimeSpan.FromMinutes(minutes)), days).DueAt);

    [Fact]
    public void A_later_receipt_on_working_days_has_no_earlier_promise() =>
        Gen.Select(Moments, Moments, Days).Where((a, b, _) => IsWorked(a) && IsWorked(b)).Sample((a, b, days) =>
            Calculator.After(a < b ? a : b, days).DueAt <= Calculator.After(a < b ? b : a, days).DueAt);

    [Fact]
    public void A_later_receipt_has_no_earlier_day() =>
        Gen.Select(Moments, Gen.Int[0, 72 * 60], Days).Sample((at, minutes, days) =>
            Calculator.After(at, days).DueAt.Date <= Calculator.After(at.AddMinutes(minutes), days).DueAt.Date);

    [Fact]
    public void Within_a_day_a_later_receipt_has_no_earlier_promise() =>
        Gen.Select(Moments, Gen.Int[0, 86399], Days).Sample((at, seconds, days) =>
            Calculator.After(Midnight(at), days).DueAt <= Calculator.After(Midnight(at).AddSeconds(seconds), days).DueAt);

    [Fact]
    public void More_days_are_later() =>
        Gen.Select(Moments, Days).Sample((at, days) => Calculator.After(at, days).DueAt < Calculator.After(at, days + 1).DueAt);

    [Fact]
    public void It_is_never_earlier_than_counted_but_at_the_end_of_contact_hours() =>
        Gen.Select(Moments, Days).Sample((at, days) =>
        {
            var due = Calculator.After(at, days).DueAt;
            return due.TimeOfDay >= at.TimeOfDay || due.TimeOfDay == TimeSpan.FromHours(18);
        });

    [Fact]
    public void It_counts_exactly_the_working_days_between() =>
        Gen.Select(Moments, Days).Sample((at, days) =>
        {
            var due = DateOnly.FromDateTime(Calculator.After(at, days).DueAt.DateTime);
            var first = DateOnly.FromDateTime(at.DateTime).AddDays(1);
            return Enumerable.Range(0, due.DayNumber - first.DayNumber + 1)
                .Count(n => Calculator.Calendar.IsWorkingDay(first.AddDays(n))) == days;
        });

    private static bool IsKeepable(ReplyPromise promise, DateTimeOffset received) =>
        promise.DueAt > received
        && promise.Basis.Count > 0
        && IsWorked(promise.DueAt)
        && Calculator.Policy.ContactHours.Contain(TimeOnly.FromDateTime(promise.DueAt.DateTime))
        && promise.DueAt.TimeOfDay.Ticks % TimeSpan.FromMinutes(30).Ticks == 0;

    private static bool IsWorked(DateTimeOffset at) => Calculator.Calendar.IsWorkingDay(DateOnly.FromDateTime(at.DateTime));

    private static DateTimeOffset Midnight(DateTimeOffset at) => new(at.Date, at.Offset);
}
