using System.Collections.Concurrent;
using System.Diagnostics;
using ComplaintBot.Benchmarks.Reporting;
using ComplaintBot.Desk.Queue;
using ComplaintBot.Turns;

namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>When each conversation was handed over, when a desk first showed it, and when somebody had it.</summary>
internal sealed class Moments : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _handedOver = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _accepted = new(StringComparer.Ordinal);
    private readonly IDisposable _feed;
    private QueueSnapshot? _last;

    /// <summary>The first news of a conversation is its handover's commit.</summary>
    public Moments(DeskFeed feed) => _feed = feed.Subscribe(conversation => _handedOver.TryAdd(conversation, Stopwatch.GetTimestamp()));

    public int HandedOver => _handedOver.Count;

    public int Seen => _seen.Count(seen => _handedOver.ContainsKey(seen.Key));

    public int Accepted => _accepted.Count;

    /// <summary>A desk shows that queue; all desks are shown the same, and the first counts.</summary>
    public void See(QueueSnapshot queue)
    {
        if (Interlocked.Exchange(ref _last, queue) == queue)
        {
            return;
        }
        var at = Stopwatch.GetTimestamp();
        foreach (var item in queue.Waiting)
        {
            _seen.TryAdd(item.ConversationId, at);
        }
    }

    public void Accept(string conversationId) => _accepted.TryAdd(conversationId, Stopwatch.GetTimestamp());

    public Latencies UntilSeen() => Until(_seen);

    public Latencies UntilAccepted() => Until(_accepted);

    private Latencies Until(ConcurrentDictionary<string, long> moments)
    {
        var until = Latencies.OfAll();
        foreach (var (conversation, began) in _handedOver)
        {
            if (moments.TryGetValue(conversation, out var at))
            {
                until.Add(began, at);
            }
        }
        return until;
    }

    public void Dispose() => _feed.Dispose();
}
