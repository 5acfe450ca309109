using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Promises;
using Xunit;

namespace ComplaintBot.Tests.Promises;

public sealed class PromisePolicyFiles
{
    private static readonly PolicyFile Good = PolicyFile.Embedded("promises.json");

    [Theory]
    [InlineData("\"from\": \"09:00\"", "\"from\": \"9 o'clock\"", "contactHours.from")]
    [InlineData("\"from\": \"09:00\"", "\"from\": \"19:00\"", "contactHours")]
    [InlineData("\"workingDays\": 1", "\"workingDays\": 0", "default.workingDays")]
    [InlineData("\"workingDays\": 1", "\"workingDays\": \"one\"", "$.default.workingDays")]
    [InlineData("\"roundUpToMinutes\": 30", "\"roundUpToMinutes\": 7", "roundUpToMinutes")]
    [InlineData("\"sameDayDue\": \"18:00\"", "\"sameDayDue\": \"15:00\"", "sensitive.sameDayIfReceivedBy")]
    [InlineData("\"sameDayDue\": \"18:00\"", "\"sameDayDue\": \"20:00\"", "sensitive.sameDayDue")]
    [InlineData("\"nextWorkingDayDue\": \"12:00\"", "\"nextWorkingDayDue\": \"08:00\"", "sensitive.nextWorkingDayDue")]
    [InlineData("\"registeredAfterMinutes\": 120", "\"registeredAfterMinutes\": 0", "unfinished.registeredAfterMinutes")]
    [InlineData("+08:00", "Beijing", "utcOffset")]
    [InlineData("\"roundUpToMinutes\"", "\"roundMinutes\"", "$.roundMinutes")]
    [InlineData("\"default\": { \"workingDays\": 1 },", "", "$")]
    public void A_bad_policy_is_refused_with_file_key_and_reason(string good, string bad, string key)
    {
        var error = Assert.Throws<PolicyException>(() => PromisePolicy.Read(Good with { Text = Good.Text.Replace(good, bad, StringComparison.Ordinal) }));
        Assert.Equal(("promises.json", key), (error.File, error.Key.Split(", ")[^1]));
        Assert.NotEmpty(error.Reason);
    }

    [Theory]
    [InlineData("2026-13-01,holiday,x", "line 1")]
    [InlineData("2026-01-01,holiday,x\n2026-01-01,holiday,x", "line 2")]
    [InlineData("2026-01-01,feast,x", "line 1")]
    [InlineData("# a comment\n2026-01-01", "line 2")]
    public void A_bad_calendar_is_refused_with_its_line(string text, string key)
    {
        var error = Assert.Throws<PolicyException>(() => WorkingCalendarFile.Read(new PolicyFile("days.csv", text)));
        Assert.Equal(("days.csv", key), (error.File, error.Key));
    }

    [Theory]
    [InlineData("2026-02-14", DayKind.MakeUp)]
    [InlineData("2026-02-17", DayKind.Holiday)]
    [InlineData("2026-03-14", DayKind.Weekend)]
    [InlineData("2026-03-16", DayKind.Workday)]
    [InlineData("2025-10-08", DayKind.Holiday)]
    [InlineData("2027-01-01", DayKind.Holiday)]
    [InlineData("2027-01-04", DayKind.Workday)]
    [InlineData("2027-02-05", DayKind.Holiday)]
    [InlineData("2027-02-08", DayKind.Holiday)]
    [InlineData("2027-02-10", DayKind.Workday)]
    [InlineData("2027-04-05", DayKind.Holiday)]
    [InlineData("2027-06-09", DayKind.Holiday)]
    [InlineData("2027-09-15", DayKind.Holiday)]
    [InlineData("2028-10-03", DayKind.Holiday)]
    public void The_calendar_knows_its_days(string day, DayKind kind) =>
        Assert.Equal(kind, new PromiseCalculator().Calendar.KindOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void What_the_law_names_is_free_in_the_published_years_too(int year)
    {
        var statutory = StatutoryHolidays.Read(PolicyFile.Embedded("statutory-holidays.csv"));
        var calendar = new PromiseCalculator().Calendar;
        var days = Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays).Where(statutory.Contain).ToList();
        Assert.Equal(13, days.Count);
        Assert.All(days, day => Assert.Equal(DayKind.Holiday, calendar.KindOf(day)));
    }

    [Theory]
    [InlineData("2026-10-31")]
    [InlineData("2026-11-01", 2027)]
    [InlineData("2027-03-01", 2027)]
    public void A_missing_year_is_told_from_November_on(string today, params int[] missing) =>
        Assert.Equal(missing, CalendarWatch.Missing(new PromiseCalculator().Calendar, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("solar,13,1,x")]
    [InlineData("lunar,1,x")]
    [InlineData("julian,1,1,x")]
    public void A_bad_rule_of_a_holiday_is_refused_with_its_line(string text) =>
        Assert.Equal("line 1", Assert.Throws<PolicyException>(() => StatutoryHolidays.Read(new PolicyFile("days.csv", text))).Key);

    [Fact]
    public void The_calendar_covers_its_years_and_no_other() =>
        Assert.Equal([2024, 2025, 2026], Enumerable.Range(2000, 100).Where(new PromiseCalculator().Calendar.Covers));
}
