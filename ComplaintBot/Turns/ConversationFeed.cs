using System.Threading.Channels;

namespace ComplaintBot.Turns;

/// <summary>
/// Tells open sockets and pages what has just been committed. A wake-up with the rows in hand, no promise:
/// a listener that falls behind is told so by <see cref="Subscription.TakeLagged"/> and reads the log by its watermark.
/// </summary>
public sealed class ConversationFeed
{
    private const int Capacity = 64;
    private readonly ConversationListeners<Subscription> _listeners = new();

    /// <summary>Rows committed from now on, in log order. Dispose to end.</summary>
    public Subscription Subscribe(string conversationId)
    {
        var subscription = new Subscription(this, conversationId);
        _listeners.Add(conversationId, subscription);
        return subscription;
    }

    /// <summary>Called after the commit, in log order within a conversation; never waits.</summary>
    public void Publish(LogEntry entry)
    {
        foreach (var listener in _listeners.Of(entry.ConversationId))
        {
            listener.Offer(entry);
        }
    }

    public sealed class Subscription : IDisposable
    {
        private readonly ConversationFeed _feed;
        private readonly Channel<LogEntry> _entries = Channel.CreateBounded<LogEntry>(new BoundedChannelOptions(Capacity) { SingleReader = true });
        private volatile bool _lagged;

        internal Subscription(ConversationFeed feed, string conversationId)
        {
            _feed = feed;
            ConversationId = conversationId;
        }

        public string ConversationId { get; }

        public ChannelReader<LogEntry> Entries => _entries.Reader;

        /// <summary>
        /// Whether rows did not fit, since the last call. Ask when <see cref="Entries"/> is empty and before anything of it is
        /// used: if so, forget what came from it and read the log by the old watermark.
        /// </summary>
        public bool TakeLagged() => Interlocked.Exchange(ref _lagged, false);

        internal void Offer(LogEntry entry)
        {
            // After one that did not fit none is taken, or the listener would see a later row and believe it has them all.
            if (_lagged || !_entries.Writer.TryWrite(entry))
            {
                _lagged = true;
            }
        }

        public void Dispose() => _feed._listeners.Remove(ConversationId, this);
    }
}
