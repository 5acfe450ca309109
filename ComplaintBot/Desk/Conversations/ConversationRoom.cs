using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Stores;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Desk.Conversations;

/// <summary>
/// One conversation that somebody at the desk has open: its whole history, what the last turn left, and whatever comes.
/// Not thread-safe: its page calls it, and is called back, on its own context.
/// </summary>
internal sealed partial class ConversationRoom(
    DeskReader files, IConversationLog log, ConversationFeed feed, HistoryReader history, TimeProvider time, ILogger<ConversationRoom> logger) : IAsyncDisposable
{
    private const int Page = 500;

    /// <summary>A reply that another service takes makes no row of the log.</summary>
    private static readonly TimeSpan DeliveryPause = TimeSpan.FromSeconds(2);

    /// <summary>Before what could not be read is read again.</summary>
    private static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(2);

    /// <summary>Of what the case tells of itself, that which no row of the log says.</summary>
    private static readonly HashSet<CaseEventKind> Told =
    [
        CaseEventKind.Confirmed, CaseEventKind.LeftUnconfirmed, CaseEventKind.Registered, CaseEventKind.Promised, CaseEventKind.PromiseMissed, CaseEventKind.StartedOver,
        CaseEventKind.Cancelled, CaseEventKind.WithdrawalWished,
    ];

    private readonly List<HistoryLine> _lines = [];
    private readonly CancellationTokenSource _leaving = new();
    private ConversationFeed.Subscription? _subscription;
    private Task _listening = Task.CompletedTask;
    private ITimer? _deliveries;
    private long _watermark;
    private ConversationFile? _file;

    /// <summary>Null until it is open, and where there is no such conversation.</summary>
    public ConversationFile? File => _file;

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    /// <param name="conversationId">The conversation.</param>
    /// <param name="onContext">Runs something on the page's own context.</param>
    /// <param name="changed">Something has come; called there.</param>
    /// <returns>False where there is no such conversation.</returns>
    public async Task<bool> OpenAsync(string conversationId, Func<Func<Task>, Task> onContext, Action changed)
    {
        if (files.Find(conversationId) is null)
        {
            return false;
        }
        _subscription = feed.Subscribe(conversationId); // before the first read, so that nothing falls between
        await CatchUpAsync(conversationId);
        Refresh(conversationId);
        _listening = ListenAsync(_subscription, onContext, changed);
        _deliveries = time.CreateTimer(_ => _ = LookAfterDeliveriesAsync(onContext, changed), null, DeliveryPause, DeliveryPause);
        return true;
    }

    /// <summary>Something was changed beside the log.</summary>
    public void Look()
    {
        if (_file is { } file)
        {
            Refresh(file.Head.Id);
        }
    }

    private void Refresh(string conversationId)
    {
        _file = files.Find(conversationId);
        Lines = Merged(_lines, _file!.Case.Events);
    }

    private async Task ListenAsync(ConversationFeed.Subscription subscription, Func<Func<Task>, Task> onContext, Action changed)
    {
        try
        {
            while (await subscription.Entries.WaitToReadAsync(_leaving.Token))
            {
                await ShowAsync(subscription, onContext, changed);
            }
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
        }
    }

    /// <summary>A page that stopped listening would look as if nobody wrote any more: what could not be shown is read again from the log.</summary>
    private async Task ShowAsync(ConversationFeed.Subscription subscription, Func<Func<Task>, Task> onContext, Action changed)
    {
        var take = () => TakeAsync(subscription);
        while (!await TryShowAsync(take, subscription.ConversationId, onContext, changed))
        {
            await Task.Delay(FailurePause, time, _leaving.Token);
            take = () => CatchUpAsync(subscription.ConversationId);
        }
    }

    private async Task<bool> TryShowAsync(Func<Task> take, string conversationId, Func<Func<Task>, Task> onContext, Action changed)
    {
        try
        {
            await onContext(async () =>
            {
                await take();
                Refresh(conversationId);
                changed();
            });
            return true;
        }
#pragma warning disable CA1031 // Whatever it is: nobody else waits for this.
        catch (Exception failure) when (!_leaving.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var kind = failure.GetType().Name;
            Log.NotShown(logger, conversationId, kind, failure.StackTrace);
            return false;
        }
    }

    private Task LookAfterDeliveriesAsync(Func<Func<Task>, Task> onContext, Action changed) => _leaving.IsCancellationRequested ? Task.CompletedTask : onContext(() =>
    {
        if (_file is { Waiting.Count: > 0 } file && !_leaving.IsCancellationRequested)
        {
            Refresh(file.Head.Id);
            changed();
        }
        return Task.CompletedTask;
    });

    private async Task TakeAsync(ConversationFeed.Subscription subscription)
    {
        List<LogEntry> rows = [];
        while (subscription.Entries.TryRead(out var row))
        {
            if (row.Type != ActivityTypes.Typing) // of the moment: it has no place in the log
            {
                rows.Add(row);
            }
        }
        if (subscription.TakeLagged() || (rows is [var first, ..] && first.Sequence > _watermark + 1))
        {
            await CatchUpAsync(subscription.ConversationId);
            return;
        }
        Add(rows);
    }

    private async Task CatchUpAsync(string conversationId)
    {
        while (await log.ReadAsync(conversationId, _watermark, Page, _leaving.Token) is { Count: > 0 } rows)
        {
            Add(rows);
        }
    }

    private void Add(IReadOnlyList<LogEntry> rows)
    {
        var head = files.Find(rows is [var first, ..] ? first.ConversationId : "")?.Head;
        foreach (var row in rows.Where(row => row.Sequence > _watermark))
        {
            _watermark = row.Sequence;
            if (history.Read(row, head!) is { } line)
            {
                _lines.Add(line);
            }
        }
    }

    private static List<HistoryLine> Merged(List<HistoryLine> lines, List<CaseEvent> events)
    {
        var merged = new List<HistoryLine>(lines.Count + events.Count);
        var next = 0;
        foreach (var told in events.Where(told => Told.Contains(told.Kind)).Distinct())
        {
            while (next < lines.Count && lines[next].At <= told.At)
            {
                merged.Add(lines[next++]);
            }
            merged.Add(HistoryLine.Of(told, merged is [.., var last] ? last.Sequence : 0));
        }
        merged.AddRange(lines[next..]);
        return merged;
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        if (_deliveries is not null)
        {
            await _deliveries.DisposeAsync();
        }
        _subscription?.Dispose();
        await _listening;
        _leaving.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Failure} while the desk showed what came in {ConversationId}; it reads on by the log. {Trace}")]
        public static partial void NotShown(ILogger logger, string conversationId, string failure, string? trace);
    }
}
