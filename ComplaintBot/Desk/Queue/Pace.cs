namespace ComplaintBot.Desk.Queue;

/// <summary>Runs at once when something happens, and what happens while it rests together after the rest: never more often.</summary>
internal sealed class Pace : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private readonly TimeSpan _rest;
    private readonly Action _run;
    private bool _rests, _happened;

    /// <param name="time">Measures the rest.</param>
    /// <param name="rest">Between two runs.</param>
    /// <param name="run">On a thread of the pool; must not throw.</param>
    public Pace(TimeProvider time, TimeSpan rest, Action run)
    {
        (_rest, _run) = (rest, run);
        _timer = time.CreateTimer(_ => Rested(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something happened. Never waits.</summary>
    public void Happen()
    {
        lock (_gate)
        {
            if (_rests)
            {
                _happened = true;
                return;
            }
            _rests = true;
        }
        ThreadPool.QueueUserWorkItem(_ => Run());
    }

    private void Run()
    {
        _run();
        _timer.Change(_rest, Timeout.InfiniteTimeSpan);
    }

    private void Rested()
    {
        lock (_gate)
        {
            _rests = _happened;
            _happened = false;
            if (!_rests)
            {
                return;
            }
        }
        Run();
    }

    public void Dispose() => _timer.Dispose();
}
