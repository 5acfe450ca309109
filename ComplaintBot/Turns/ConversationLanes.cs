namespace ComplaintBot.Turns;

/// <summary>
/// One turn at a time per conversation, many conversations at once. A wake-up that comes while a turn runs makes another
/// run after it; what there is to do then stands in the store, so wake-ups need not be counted.
/// </summary>
internal sealed class ConversationLanes(Func<string, Task> run)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, bool> _wokenAgain = new(StringComparer.Ordinal);
    private TaskCompletionSource? _idle;

    /// <summary>How many conversations have a turn running.</summary>
    public int Running
    {
        get
        {
            lock (_gate)
            {
                return _wokenAgain.Count;
            }
        }
    }

    public void Wake(string conversationId)
    {
        lock (_gate)
        {
            if (!_wokenAgain.TryAdd(conversationId, false))
            {
                _wokenAgain[conversationId] = true;
                return;
            }
        }
        _ = Task.Run(() => DrainAsync(conversationId));
    }

    /// <summary>Completes when no turn runs.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            return _wokenAgain.Count == 0 ? Task.CompletedTask : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
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
            if (_wokenAgain[conversationId])
            {
                _wokenAgain[conversationId] = false;
                return false;
            }
            _wokenAgain.Remove(conversationId);
            if (_wokenAgain.Count == 0)
            {
                _idle?.SetResult();
                _idle = null;
            }
            return true;
        }
    }
}
