using System.Diagnostics;

namespace ComplaintBot.Benchmarks.Reporting;

/// <summary>How long each of many operations took. Takes only those that began while it was open.</summary>
internal sealed class Latencies
{
    private readonly Lock _gate = new();
    private readonly List<long> _ticks = [];
    private long _opened = long.MaxValue;
    private long _closed = long.MaxValue;

    /// <summary>Takes all.</summary>
    public static Latencies OfAll() => new() { _opened = long.MinValue };

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _ticks.Count;
            }
        }
    }

    public double Seconds => Stopwatch.GetElapsedTime(_opened, _closed).TotalSeconds;

    public double PerSecond => Math.Round(Count / Seconds, 1);

    /// <summary>Whatever warmed up before is not counted.</summary>
    public void Open() => Interlocked.Exchange(ref _opened, Stopwatch.GetTimestamp());

    public void Close() => Interlocked.Exchange(ref _closed, Stopwatch.GetTimestamp());

    /// <param name="began">Timestamp of <see cref="Stopwatch"/>.</param>
    /// <param name="ended">Timestamp of <see cref="Stopwatch"/>.</param>
    public void Add(long began, long ended)
    {
        if (began < Interlocked.Read(ref _opened) || ended > Interlocked.Read(ref _closed))
        {
            return;
        }
        lock (_gate)
        {
            _ticks.Add(ended - began);
        }
    }

    /// <param name="share">0 to 1; 1 is the slowest.</param>
    /// <returns>Milliseconds; 0 where nothing was measured.</returns>
    public double Milliseconds(double share)
    {
        lock (_gate)
        {
            _ticks.Sort();
            return _ticks.Count == 0 ? 0 : Math.Round(_ticks[(int)Math.Ceiling(share * (_ticks.Count - 1))] * 1_000.0 / Stopwatch.Frequency, 2);
        }
    }
}
