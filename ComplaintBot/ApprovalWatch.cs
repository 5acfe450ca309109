using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot;

/// <summary>
/// Says at start and once a day which texts the bot may not say, and which approvals end soon, while there is time for new ones.
/// </summary>
internal sealed partial class ApprovalWatch(ComplaintServices services, TimeProvider time, ILogger<ApprovalWatch> logger) : BackgroundService
{
    private const int DaysAhead = 60;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Look();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Day, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }

    private void Look()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().ToOffset(services.Promises.Policy.Offset).DateTime);
        foreach (var notice in services.Guard.Approvals.Notices(today, DaysAhead))
        {
            if (notice.Fault is { } fault)
            {
                Log.NotSaid(logger, notice.Family, fault, notice.Fingerprint);
            }
            else
            {
                Log.EndsSoon(logger, notice.Family, notice.Until, notice.Fingerprint);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Alarm: the texts of {Family} are not said ({Fault}): approvals.json needs an approval with the fingerprint {Fingerprint}")]
        public static partial void NotSaid(ILogger logger, string family, TemplateFault fault, string fingerprint);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The approval of the texts of {Family} ends on {Until}: approvals.json needs a new one, with the fingerprint {Fingerprint} if they stay as they are")]
        public static partial void EndsSoon(ILogger logger, string family, DateOnly? until, string fingerprint);
    }
}
