namespace ComplaintBot.Benchmarks.Wire;

/// <summary>Waits for the bot's first word after a message: first the message's own echo, then an activity of the bot.</summary>
internal sealed class AnswerWatch
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<long>? _answer;
    private string? _echo;

    /// <param name="clientActivityId">The message's; null: whatever the bot says next.</param>
    /// <returns>When the answer was here: a timestamp of <see cref="System.Diagnostics.Stopwatch"/>.</returns>
    public Task<long> NextAsync(string? clientActivityId)
    {
        lock (_gate)
        {
            _echo = clientActivityId;
            _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _answer.Task;
        }
    }

    public void See(WireActivity activity, long at)
    {
        lock (_gate)
        {
            if (_echo is not null)
            {
                _echo = activity.ChannelData?.ClientActivityId == _echo ? null : _echo;
            }
            else if (activity.IsOfBot)
            {
                _answer?.TrySetResult(at);
            }
        }
    }

    public void End(Exception reason)
    {
        lock (_gate)
        {
            _answer?.TrySetException(reason);
        }
    }
}
