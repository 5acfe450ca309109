using System.Diagnostics;

namespace ComplaintBot.Benchmarks.Turns;

/// <summary>Adds up time and memory by the part of a turn that used them.</summary>
internal sealed class StageClock
{
    private readonly long[] _ticks = new long[Enum.GetValues<Stage>().Length];
    private readonly long[] _bytes = new long[Enum.GetValues<Stage>().Length];
    private long _tick;
    private long _byte;

    public void Start() => (_tick, _byte) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());

    /// <summary>All since the last mark was this.</summary>
    public void Mark(Stage stage)
    {
        var (tick, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        _ticks[(int)stage] += tick - _tick;
        _bytes[(int)stage] += bytes - _byte;
        (_tick, _byte) = (tick, bytes);
    }

    public IReadOnlyList<StageFigures> Each(int turns) => [.. Enum.GetValues<Stage>().Select(stage => new StageFigures(
        stage.ToString(),
        Math.Round(_ticks[(int)stage] * 1_000_000.0 / Stopwatch.Frequency / turns, 2),
        _bytes[(int)stage] / turns))];
}

internal enum Stage
{
    /// <summary>The activity, the turn's context, the replies.</summary>
    Adapter,

    /// <summary>The storage reads the state: JSON to a dictionary of JSON.</summary>
    StorageRead,

    /// <summary>The state keeps how it was stored.</summary>
    Load,

    /// <summary>JSON to the dialog's stack.</summary>
    Objects,

    /// <summary>The dialogs run and reply.</summary>
    Dialogs,

    /// <summary>Whether the state changed.</summary>
    Save,

    /// <summary>The storage writes it as JSON.</summary>
    StorageWrite,
}

/// <param name="Stage">Its name.</param>
/// <param name="Microseconds">In a turn.</param>
/// <param name="Bytes">Allocated in a turn.</param>
internal sealed record StageFigures(string Stage, double Microseconds, long Bytes);
