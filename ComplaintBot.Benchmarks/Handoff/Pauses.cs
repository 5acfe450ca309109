namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>How long one person takes: never twice the same, in a run with the same seed always the same.</summary>
internal sealed class Pauses(int seed, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    /// <summary>Between nothing and twice that long.</summary>
    public Task AboutAsync(TimeSpan average, CancellationToken cancellationToken) => Task.Delay(2 * Share() * average, time, cancellationToken);

    /// <summary>From 0 to 1.</summary>
    public double Share()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }
}
