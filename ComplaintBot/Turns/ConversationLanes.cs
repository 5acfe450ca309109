namespace ComplaintBot.Turns;

/// <summary>
/// One run at a time per conversation, many conversations at once. A wake-up that comes while a run goes on makes another
/// one after it; what there is to do then stands in the store, so wake-ups need not be counted.
/// </summary>
internal sealed class ConversationLanes(Func<string, Task> run)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private TaskCompletionSource? _idle;

    public void Wake(string conversationId)
    {
        lock (_gate)
        {
            if (_lanes.TryGetValue(conversationId, out var running))
            {
                running.WokenAgain = true;
                return;
            }
            _lanes.Add(conversationId, new());
        }
        _ = Task.Run(() => DrainAsync(conversationId));
    }

    /// <summary>Completes when nothing runs.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            return _lanes.Count == 0 ? Task.CompletedTask : (_idle ??= NewSource()).Task;
        }
    }

    /// <summary>Completes when the conversation has run for every wake-up so far.</summary>
    public Task WhenIdleAsync(string conversationId)
    {
        lock (_gate)
        {
            return _lanes.TryGetValue(conversationId, out var running) ? (running.Done ??= NewSource()).Task : Task.CompletedTask;
        }
    }

    /// <summary><paramref name="conversationId"/>'s <c>run</c> must not throw: it answers for its own failures.</summary>
    private async Task DrainAsync(string conversationId)
    {
        do
        {
            await run(conversationId);
        }
        while (!Leave(conversationId));
    }

    private bool Leave(string conversationId)
    {
        lock (_gate)
        {
            var lane = _lanes[conversationId];
            if (lane.WokenAgain)
            {
                lane.WokenAgain = false;
                return false;
            }
            _lanes.Remove(conversationId);
            lane.Done?.SetResult();
            if (_lanes.Count == 0)
            {
                _idle?.SetResult();
                _idle = null;
            }
            return true;
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Lane
    {
        public bool WokenAgain { get; set; }

        public TaskCompletionSource? Done { get; set; }
    }
}
