using ComplaintBot.Turns;

namespace ComplaintBot.Desk.Queue;

/// <summary>
/// The one queue that all open desks look at: read again after a commit that changed it, at most every 300 ms however many
/// look, and not at all while nobody does.
/// </summary>
internal sealed partial class QueueBoard : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);
    private readonly Lock _gate = new();
    private readonly QueueReader _reader;
    private readonly ILogger _logger;
    private readonly Pace _pace;
    private readonly IDisposable _feed;
    private Action<QueueSnapshot>[] _lookers = [];

    public QueueBoard(QueueReader reader, DeskFeed feed, TimeProvider time, ILogger<QueueBoard> logger)
    {
        (_reader, _logger) = (reader, logger);
        _pace = new(time, Rest, Tell);
        _feed = feed.Subscribe(_ => Changed());
    }

    /// <summary>As it stands.</summary>
    public QueueSnapshot Read() => _reader.Read();

    /// <summary>Each change from now on. Dispose to end.</summary>
    /// <param name="looker">Must not wait and not throw.</param>
    public IDisposable Look(Action<QueueSnapshot> looker)
    {
        lock (_gate)
        {
            _lookers = [.. _lookers, looker];
        }
        return new Looking(this, looker);
    }

    private void Changed()
    {
        if (Volatile.Read(ref _lookers).Length > 0)
        {
            _pace.Happen();
        }
    }

    private void Tell()
    {
        try
        {
            var now = Read();
            foreach (var looker in Volatile.Read(ref _lookers))
            {
                looker(now);
            }
        }
        // Whatever the disk throws: the desks keep what they show, and the next change tries again.
#pragma warning disable CA1031
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var kind = failure.GetType().Name;
            Log.Unread(_logger, kind);
        }
    }

    private void Leave(Action<QueueSnapshot> looker)
    {
        lock (_gate)
        {
            _lookers = [.. _lookers.Where(other => other != looker)];
        }
    }

    public void Dispose()
    {
        _feed.Dispose();
        _pace.Dispose();
    }

    private sealed class Looking(QueueBoard board, Action<QueueSnapshot> looker) : IDisposable
    {
        public void Dispose() => board.Leave(looker);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The queue could not be read ({Failure})")]
        public static partial void Unread(ILogger logger, string failure);
    }
}
