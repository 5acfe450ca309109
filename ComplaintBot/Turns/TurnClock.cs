namespace ComplaintBot.Turns;

/// <summary>
/// Wakes conversations when their time has come. The times themselves are rows of the store; this is their alarm in memory,
/// filled again from the store at start.
/// </summary>
internal sealed class TurnClock : IDisposable
{
    /// <summary>A time is postponed by at least so much: a flood of signs of typing must not fill the order.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(100);

    /// <summary>Timers take some seven weeks at most; it looks again before.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Conversation, string Name), (DateTimeOffset Due, DateTimeOffset Latest)> _due = [];
    private readonly PriorityQueue<(string Conversation, string Name), DateTimeOffset> _order = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Action<string> _wake;
    private readonly TimeSpan _longestTelling;
    private bool _stopped;

    /// <param name="time">What the time is.</param>
    /// <param name="wake">Called when a time has come.</param>
    /// <param name="longestTelling">How long after its first message a telling may be kept open by typing.</param>
    public TurnClock(TimeProvider time, Action<string> wake, TimeSpan longestTelling)
    {
        _time = time;
        _wake = wake;
        _longestTelling = longestTelling;
        _timer = time.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <param name="conversationId">The conversation.</param>
    /// <param name="name">Which of its times.</param>
    /// <param name="due">When to wake it.</param>
    /// <param name="latest">How far the time may be postponed.</param>
    public void Set(string conversationId, string name, DateTimeOffset due, DateTimeOffset latest)
    {
        lock (_gate)
        {
            _due[(conversationId, name)] = (due, latest);
            _order.Enqueue((conversationId, name), due);
            Arm();
        }
    }

    public void Set(ClockRow row) =>
        Set(row.ConversationId, row.Name, row.Due, row.Name == ClockNames.Quiet ? row.Since + _longestTelling : row.Due);

    /// <summary>Rings no more: what is due then is found in the store at the next start.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
        }
    }

    public void Clear(string conversationId, string name)
    {
        lock (_gate)
        {
            _due.Remove((conversationId, name));
        }
    }

    /// <summary>Moves a time that is set, as far as it may be moved; one that isn't set stays so, and so does one that is due nearly then.</summary>
    public void Postpone(string conversationId, string name, DateTimeOffset due)
    {
        lock (_gate)
        {
            if (_due.TryGetValue((conversationId, name), out var before) && before.Due + Grain <= due && before.Due < before.Latest)
            {
                var moved = due < before.Latest ? due : before.Latest;
                _due[(conversationId, name)] = (moved, before.Latest);
                _order.Enqueue((conversationId, name), moved);
            }
        }
    }

    private void Ring()
    {
        var woken = new List<string>();
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            while (!_stopped && _order.TryPeek(out var key, out var due) && due <= now)
            {
                _order.Dequeue();
                // A time that was moved or cleared stands in the order once more, or is gone.
                if (_due.TryGetValue(key, out var current) && current.Due == due)
                {
                    _due.Remove(key);
                    woken.Add(key.Conversation);
                }
            }
            Arm();
        }
        woken.ForEach(_wake);
    }

    private void Arm()
    {
        if (!_stopped && _order.TryPeek(out _, out var due))
        {
            var wait = due - _time.GetUtcNow();
            _timer.Change(wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();
}
