namespace ComplaintBot.Turns;

/// <summary>Takes up at start what was left when the process ended, and lets running turns end at the stop.</summary>
internal sealed partial class TurnService(ITurnStore store, TurnClock clock, ConversationLanes lanes, ILogger<TurnService> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var left = store.LoadClock();
        foreach (var row in left)
        {
            clock.Set(row);
        }
        Log.TakenUp(logger, left.Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        clock.Stop();
        return lanes.WhenIdleAsync().WaitAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} conversations have something to come from before the start")]
        public static partial void TakenUp(ILogger logger, int count);
    }
}
