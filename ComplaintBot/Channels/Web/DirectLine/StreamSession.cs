using System.Buffers;
using System.Net.WebSockets;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>
/// One open web socket: first what the log has after the client's watermark, then what is committed from now on.
/// The listening begins before the reading, so nothing falls between the two.
/// </summary>
internal sealed class StreamSession(WebSocket socket, IConversationLog log, ConversationFeed feed, TimeProvider clock)
{
    private const int Page = 200;
    private static readonly TimeSpan GoodBye = TimeSpan.FromSeconds(2);
    private readonly ArrayBufferWriter<byte> _frame = new(4_096);
    private long _watermark;

    public async Task RunAsync(string conversationId, long after, CancellationToken stop)
    {
        _watermark = after;
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var closed = new CancellationTokenSource();
        var reading = ReadToEndAsync(gone, closed.Token);
        try
        {
            await SendAsync(conversationId, gone.Token);
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            // The client left, or the server stops: both are ordinary ends.
        }
        finally
        {
            using var patience = new CancellationTokenSource(GoodBye, clock);
            await using var giveUp = patience.Token.Register(closed.Cancel);
            await CloseAsync(patience.Token);
            await reading; // the client's own good-bye
        }
    }

    private async Task SendAsync(string conversationId, CancellationToken cancellationToken)
    {
        using var subscription = feed.Subscribe(conversationId);
        await CatchUpAsync(conversationId, cancellationToken);
        List<LogEntry> batch = [];
        while (await subscription.Entries.WaitToReadAsync(cancellationToken))
        {
            batch.Clear();
            while (subscription.Entries.TryRead(out var entry))
            {
                batch.Add(entry);
            }

            await (subscription.TakeLagged() ? CatchUpAsync(conversationId, cancellationToken) : SendLiveAsync(batch, cancellationToken));
        }
    }

    private async Task CatchUpAsync(string conversationId, CancellationToken cancellationToken)
    {
        while (await log.ReadAsync(conversationId, _watermark, Page, cancellationToken) is { Count: > 0 } rows)
        {
            _watermark = rows[^1].Sequence;
            await SendFrameAsync([.. rows.Where(ActivitySet.Shows)], cancellationToken);
        }
    }

    private Task SendLiveAsync(List<LogEntry> batch, CancellationToken cancellationToken)
    {
        // A sign of typing is of the moment: it neither moves the watermark nor is it measured by it.
        LogEntry[] fresh = [.. batch.Where(e => e.Type == ActivityTypes.Typing || e.Sequence > _watermark)];
        _watermark = fresh.Where(e => e.Type != ActivityTypes.Typing).Select(e => e.Sequence).DefaultIfEmpty(_watermark).Max();
        return SendFrameAsync([.. fresh.Where(ActivitySet.ShowsLive)], cancellationToken);
    }

    private async Task SendFrameAsync(LogEntry[] shown, CancellationToken cancellationToken)
    {
        if (shown.Length > 0)
        {
            _frame.ResetWrittenCount();
            ActivitySet.Write(_frame, shown, _watermark);
            await socket.SendAsync(_frame.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
    }

    /// <summary>Clients send empty frames to see whether we are there; what else they send is nothing to us. Ends when they do.</summary>
    private async Task ReadToEndAsync(CancellationTokenSource gone, CancellationToken closed)
    {
        try
        {
            var ignored = new byte[512];
            while ((await socket.ReceiveAsync(ignored.AsMemory(), closed)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            // As above.
        }

        await gone.CancelAsync();
    }

    private async Task CloseAsync(CancellationToken patience)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, patience);
            }
        }
        catch (Exception late) when (late is WebSocketException or OperationCanceledException)
        {
            // Too late for a good-bye.
        }
    }
}
