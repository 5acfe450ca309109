using System.Diagnostics.Metrics;

namespace ComplaintBot.Turns;

internal sealed class TurnMetrics
{
    public const string MeterName = "ComplaintBot";

    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] };

    private readonly Counter<long> _accepted;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _replies;
    private readonly Counter<long> _brought;
    private readonly Histogram<double> _duration;

    public TurnMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _accepted = meter.CreateCounter<long>("complaintbot.messages.accepted", description: "Messages on disk.");
        _refused = meter.CreateCounter<long>("complaintbot.messages.refused", description: "Messages refused because too much was waiting.");
        _failed = meter.CreateCounter<long>("complaintbot.turns.failed", description: "Turns that threw.");
        _replies = meter.CreateCounter<long>("complaintbot.replies.committed", description: "Activities that the bot sent.");
        _brought = meter.CreateCounter<long>("complaintbot.deliveries", description: "Attempts to bring a reply to another service, by outcome.");
        _duration = meter.CreateHistogram<double>("complaintbot.turn.duration", "s", "From loading a conversation to its commit.", advice: Buckets);
    }

    public void Accepted() => _accepted.Add(1);

    public void Refused() => _refused.Add(1);

    public void Failed() => _failed.Add(1);

    public void Brought(DeliveryOutcome outcome) => _brought.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));

    public void Committed(TimeSpan took, int replies)
    {
        _duration.Record(took.TotalSeconds);
        _replies.Add(replies);
    }
}
