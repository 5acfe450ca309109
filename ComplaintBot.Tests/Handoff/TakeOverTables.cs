using System.Globalization;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Promises;
using Xunit;

namespace ComplaintBot.Tests.Handoff;

public sealed class TakeOverTables
{
    private static readonly PromiseCalculator Promises = new();

    [Theory]
    [InlineData("2026-03-10 09:00", "2026-03-10 09:05")]
    [InlineData("2026-03-10 17:59", "2026-03-10 18:04")]
    [InlineData("2026-02-14 10:00", "2026-02-14 10:05")] // a Saturday that is worked
    [InlineData("2026-03-10 08:59", null)]
    [InlineData("2026-03-10 18:01", null)]
    [InlineData("2026-03-14 10:00", null)] // a Saturday
    [InlineData("2026-02-17 10:00", null)] // the Spring Festival
    public void Whoever_is_on_duty_answers_in_duty_hours_only(string calledAt, string? answerBy) =>
        Assert.Equal(answerBy is null ? null : At(answerBy), new TakeOver(new Duty(_ => true), Promises, TimeSpan.FromMinutes(5)).AnswerBy(At(calledAt)));

    [Fact]
    public void Where_nobody_is_there_nobody_is_expected()
    {
        var until = At("2026-03-10 12:00");
        var takeOver = new TakeOver(new Duty(at => at < until), Promises, TimeSpan.FromMinutes(5));
        Assert.NotNull(takeOver.AnswerBy(until.AddMinutes(-1)));
        Assert.Null(takeOver.AnswerBy(until));
    }

    private static DateTimeOffset At(string china) => DateTimeOffset.Parse($"{china} +08:00", CultureInfo.InvariantCulture);

    private sealed class Duty(Func<DateTimeOffset, bool> isStaffed) : IDuty
    {
        public bool IsStaffed(DateTimeOffset at) => isStaffed(at);

        public bool HasLeft(StaffMember member) => false;
    }
}
