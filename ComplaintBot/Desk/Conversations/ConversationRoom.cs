using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Stores;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Desk.Conversations;

/// <summary>
/// One conversation that somebody at the desk has open: the end of its history, what the last turn left, and whatever comes.
/// Not thread-safe: its page calls it, and is called back, on its own context.
/// </summary>
internal sealed partial class ConversationRoom(
    DeskReader files, IConversationLog log, ConversationFeed feed, HistoryReader history, CustomerMask masks, TimeProvider time, ILogger<ConversationRoom> logger) : IAsyncDisposable
{
    /// <summary>A reply that another service takes makes no row of the log.</summary>
    private static readonly TimeSpan DeliveryPause = TimeSpan.FromSeconds(2);

    /// <summary>Before what could not be read is read again.</summary>
    private static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _leaving = new();
    private ConversationFeed.Subscription? _subscription;
    private Task _listening = Task.CompletedTask;
    private ITimer? _deliveries;
    private HistoryWindow? _window;
    private ConversationFile? _file;
    private IReadOnlyList<string> _phones = [];

    /// <summary>Null until it is open, and where there is no such conversation.</summary>
    public ConversationFile? File => _file;

    /// <summary>Hides the numbers that are known by now; another one when another is.</summary>
    public TextMask? Mask { get; private set; }

    /// <summary>Those that are shown, in the order of time.</summary>
    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    /// <summary>Those that are shown, and what else was read of the log.</summary>
    public IReadOnlyList<HistoryLine> Known => _window?.Read ?? [];

    /// <summary>More was said before the first line that is shown.</summary>
    public bool HasEarlier => _window?.HasEarlier == true;

    /// <param name="conversationId">The conversation.</param>
    /// <param name="onContext">Runs something on the page's own context.</param>
    /// <param name="changed">Something has come; called there.</param>
    /// <returns>False where there is no such conversation.</returns>
    public async Task<bool> OpenAsync(string conversationId, Func<Func<Task>, Task> onContext, Action changed)
    {
        var subscription = feed.Subscribe(conversationId); // before the first read, so that nothing falls between
        if (files.Find(conversationId) is not { } file)
        {
            subscription.Dispose();
            return false;
        }
        (_subscription, _window) = (subscription, new(log, history, file.Head));
        await _window.ShowEarlierAsync(_leaving.Token);
        Show(file);
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

    /// <summary>Shows more of what was before.</summary>
    public async Task ShowEarlierAsync()
    {
        await _window!.ShowEarlierAsync(_leaving.Token);
        Show(_file!);
    }

    /// <summary>Shows the line that something refers to.</summary>
    /// <returns>Null where the history has none.</returns>
    public async Task<HistoryLine?> ReachAsync(HistoryAnchor anchor)
    {
        await _window!.ShowAsync(anchor, _leaving.Token);
        Show(_file!);
        return anchor.In(Lines);
    }

    /// <summary>Reads all that was said; nothing more is shown.</summary>
    public Task ReadAllAsync() => _window!.ReadAllAsync(_leaving.Token);

    private void Refresh(string conversationId) => Show(files.Find(conversationId)!);

    private void Show(ConversationFile file)
    {
        var phones = CustomerMask.PhonesOf(file);
        if (Mask is null || !phones.SequenceEqual(_phones))
        {
            (_phones, Mask) = (phones, masks.Of(file));
        }
        (_file, Lines) = (file, _window!.With(file.Case.Events));
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
            take = CatchUpAsync;
        }
    }

    private async Task<bool> TryShowAsync(Func<Task<bool>> take, string conversationId, Func<Func<Task>, Task> onContext, Action changed)
    {
        try
        {
            await onContext(async () =>
            {
                if (await take())
                {
                    Refresh(conversationId);
                    changed();
                }
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

    private async Task<bool> CatchUpAsync()
    {
        await _window!.CatchUpAsync(_leaving.Token);
        return true;
    }

    /// <returns>False: nothing came that stands in the log.</returns>
    private async Task<bool> TakeAsync(ConversationFeed.Subscription subscription)
    {
        List<LogEntry> rows = [];
        while (subscription.Entries.TryRead(out var row))
        {
            if (row.Type != ActivityTypes.Typing) // of the moment: it has no place in the log
            {
                rows.Add(row);
            }
        }
        if (subscription.TakeLagged() || (rows is [var first, ..] && first.Sequence > _window!.Watermark + 1))
        {
            return await CatchUpAsync();
        }
        _window!.Add(rows);
        return rows.Count > 0;
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
