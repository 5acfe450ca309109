using ComplaintBot.Dialogs.Promises;

namespace ComplaintBot;

/// <summary>
/// Says at start that a year's holidays are missing, while there is time to add them: the notice for the next year comes
/// in autumn, and promises reach into it from December on.
/// </summary>
internal sealed partial class CalendarWatch(PromiseCalculator promises, TimeProvider time, ILogger<CalendarWatch> logger) : IHostedService
{
    private const int MonthsAhead = 2;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var today = time.GetUtcNow().ToOffset(promises.Policy.Offset);
        foreach (var year in Missing(promises.Calendar, DateOnly.FromDateTime(today.DateTime)))
        {
            Log.YearIsMissing(logger, year);
        }
        return Task.CompletedTask;
    }

    /// <returns>Years without a published calendar that promises of today, or soon, may reach.</returns>
    internal static IEnumerable<int> Missing(WorkingCalendar calendar, DateOnly today) =>
        new[] { today.Year, today.AddMonths(MonthsAhead).Year }.Distinct().Where(year => !calendar.Covers(year));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The working days of {Year} are not in working-days.csv: contacts in it are promised by the statutory holidays alone")]
        public static partial void YearIsMissing(ILogger logger, int year);
    }
}
