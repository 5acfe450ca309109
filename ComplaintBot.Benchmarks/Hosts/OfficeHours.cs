namespace ComplaintBot.Benchmarks.Hosts;

/// <summary>The system's clock, set to a Tuesday morning: whether somebody is awaited must not hang on when the benchmark is run.</summary>
internal sealed class OfficeHours(TimeProvider time) : TimeProvider
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private readonly TimeSpan _by = Morning - time.GetUtcNow();

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + _by;

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
}
