using System.Globalization;
using ComplaintBot.Dialogs.Promises;
using Xunit;

namespace ComplaintBot.Tests.Promises;

public sealed class PromiseTables
{
    private static readonly PromiseCalculator Calculator = new();

    [Theory]
    [InlineData("2026-02-13T16:00+08:00", 2, "2026-02-24T16:00+08:00")] // Saturday 02-14 is worked and counts
    [InlineData("2026-02-13T16:00+08:00", 1, "2026-02-14T16:00+08:00")]
    [InlineData("2026-03-10T15:12+08:00", 1, "2026-03-11T15:30+08:00")]
    [InlineData("2026-03-10T15:30+08:00", 1, "2026-03-11T15:30+08:00")]
    [InlineData("2026-03-10T15:30:01+08:00", 1, "2026-03-11T16:00+08:00")]
    [InlineData("2026-03-10T03:00+08:00", 1, "2026-03-11T09:00+08:00")] // nobody calls at night
    [InlineData("2026-03-10T08:45+08:00", 1, "2026-03-11T09:00+08:00")]
    [InlineData("2026-03-10T17:31+08:00", 1, "2026-03-11T18:00+08:00")]
    [InlineData("2026-03-10T20:10+08:00", 1, "2026-03-11T18:00+08:00")]
    [InlineData("2026-03-10T23:50+08:00", 1, "2026-03-11T18:00+08:00")] // rounding does not reach the next day
    [InlineData("2026-03-10T00:00+08:00", 1, "2026-03-11T09:00+08:00")]
    [InlineData("2026-03-13T10:00+08:00", 1, "2026-03-16T10:00+08:00")] // Friday to Monday
    [InlineData("2026-03-14T10:00+08:00", 1, "2026-03-16T10:00+08:00")] // Saturday
    [InlineData("2026-03-15T10:00+08:00", 1, "2026-03-16T10:00+08:00")] // Sunday
    [InlineData("2026-03-13T10:00+08:00", 5, "2026-03-20T10:00+08:00")]
    [InlineData("2026-09-30T11:00+08:00", 1, "2026-10-08T11:00+08:00")]
    [InlineData("2026-09-30T11:00+08:00", 3, "2026-10-10T11:00+08:00")] // Saturday 10-10 is worked
    [InlineData("2026-12-31T11:00+08:00", 1, "2027-01-04T11:00+08:00")] // not covered: the plain rule and what the law names
    [InlineData("2026-03-10T07:12Z", 1, "2026-03-11T15:30+08:00")]
    [InlineData("2026-03-10T17:00Z", 1, "2026-03-12T09:00+08:00")] // 01:00 on the 11th
    [InlineData("2026-03-09T22:12-10:00", 1, "2026-03-11T16:30+08:00")]
    public void Counting_starts_the_day_after_receipt(string received, int days, string due) =>
        Assert.Equal(At(due), Calculator.After(At(received), days).DueAt);

    [Theory]
    [InlineData("2026-03-10T15:12+08:00", Urgency.Default, "2026-03-11T15:30+08:00")]
    [InlineData("2026-03-10T15:12+08:00", Urgency.Sensitive, "2026-03-10T18:00+08:00")]
    [InlineData("2026-03-10T16:00+08:00", Urgency.Sensitive, "2026-03-10T18:00+08:00")]
    [InlineData("2026-03-10T16:00:01+08:00", Urgency.Sensitive, "2026-03-11T12:00+08:00")]
    [InlineData("2026-03-10T02:00+08:00", Urgency.Sensitive, "2026-03-10T18:00+08:00")]
    [InlineData("2026-03-13T17:00+08:00", Urgency.Sensitive, "2026-03-16T12:00+08:00")]
    [InlineData("2026-03-14T10:00+08:00", Urgency.Sensitive, "2026-03-16T12:00+08:00")]
    [InlineData("2026-02-14T10:00+08:00", Urgency.Sensitive, "2026-02-14T18:00+08:00")] // a worked Saturday
    [InlineData("2026-02-14T17:00+08:00", Urgency.Sensitive, "2026-02-24T12:00+08:00")]
    public void The_policy_has_two_ways(string received, Urgency urgency, string due) =>
        Assert.Equal(At(due), Calculator.For(At(received), urgency).DueAt);

    [Fact]
    public void A_promise_is_given_at_the_institutions_offset() =>
        Assert.Equal(TimeSpan.FromHours(8), Calculator.After(At("2026-03-10T07:12Z"), 1).DueAt.Offset);

    [Theory]
    [InlineData("2026-02-13T16:00+08:00", 2, "policy:working-days-2 calendar:2026 makeup:2026-02-14 holiday:2026-02-15..2026-02-23")]
    [InlineData("2026-03-10T15:12+08:00", 1, "policy:working-days-1 calendar:2026 rounded-to-half-hour")]
    [InlineData("2026-03-10T20:10+08:00", 1, "policy:working-days-1 calendar:2026 rounded-to-half-hour clipped-to-contact-hours")]
    [InlineData("2026-03-10T03:00+08:00", 1, "policy:working-days-1 calendar:2026 clipped-to-contact-hours")]
    [InlineData("2026-12-30T10:00+08:00", 2, "policy:working-days-2 calendar:2026 year-not-covered:2027 holiday:2027-01-01")]
    [InlineData("2031-05-06T10:00+08:00", 1, "policy:working-days-1 year-not-covered:2031")]
    [InlineData("2026-09-24T10:00+08:00", 5, "policy:working-days-5 calendar:2026 holiday:2026-09-25..2026-09-27 holiday:2026-10-01..2026-10-07")]
    public void The_basis_names_every_reason(string received, int days, string basis) =>
        Assert.Equal(basis, string.Join(' ', Calculator.After(At(received), days).Basis));

    [Theory]
    [InlineData("2026-03-10T15:12+08:00", Urgency.Default, "policy:default")]
    [InlineData("2026-03-10T15:12+08:00", Urgency.Sensitive, "policy:sensitive-same-day")]
    [InlineData("2026-03-10T16:12+08:00", Urgency.Sensitive, "policy:sensitive-next-working-day")]
    public void The_basis_begins_with_the_rule(string received, Urgency urgency, string rule) =>
        Assert.Equal(rule, Calculator.For(At(received), urgency).Basis[0]);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(251)]
    public void A_number_of_days_outside_the_policy_is_refused(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calculator.After(At("2026-03-10T15:12+08:00"), days));

    internal static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
