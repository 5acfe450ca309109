using System.Globalization;
using ComplaintBot.Dialogs.Promises;
using Xunit;

namespace ComplaintBot.Tests.Promises;

public sealed class OpeningTables
{
    [Theory]
    [InlineData("2026-03-10T08:59:59+08:00", "2026-03-10T09:00:00+08:00")]
    [InlineData("2026-03-10T09:00:00+08:00", "2026-03-11T09:00:00+08:00")]
    [InlineData("2026-03-10T15:10:00Z", "2026-03-11T09:00:00+08:00")]
    [InlineData("2026-03-13T20:00:00+08:00", "2026-03-16T09:00:00+08:00")] // a weekend
    [InlineData("2026-02-13T20:00:00+08:00", "2026-02-14T09:00:00+08:00")] // a make-up Saturday
    [InlineData("2026-02-14T20:00:00+08:00", "2026-02-24T09:00:00+08:00")] // the festival
    public void Contact_hours_begin_on_the_next_working_day(string moment, string opens) =>
        Assert.Equal(DateTimeOffset.Parse(opens, CultureInfo.InvariantCulture), new PromiseCalculator().NextOpening(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));
}
