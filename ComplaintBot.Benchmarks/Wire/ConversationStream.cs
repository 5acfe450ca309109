using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace ComplaintBot.Benchmarks.Wire;

/// <summary>The web socket of one conversation.</summary>
internal sealed class ConversationStream : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly ArrayBufferWriter<byte> _frame = new(4_096);
    private readonly Action<WireActivity, long> _seen;
    private readonly Action<Exception> _ended;
    private Task _reading = Task.CompletedTask;

    private ConversationStream(Action<WireActivity, long> seen, Action<Exception> ended)
    {
        _seen = seen;
        _ended = ended;
        _socket.Options.Proxy = null;
    }

    /// <param name="conversation">Its <c>streamUrl</c> is opened.</param>
    /// <param name="seen">Each activity, and when its frame was here (a timestamp of <see cref="Stopwatch"/>).</param>
    /// <param name="ended">The stream is over, and why.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public static async Task<ConversationStream> OpenAsync(
        WireConversation conversation, Action<WireActivity, long> seen, Action<Exception> ended, CancellationToken cancellationToken)
    {
        var stream = new ConversationStream(seen, ended);
        await stream._socket.ConnectAsync(new Uri(conversation.StreamUrl), cancellationToken);
        stream._reading = stream.ReadToEndAsync();
        return stream;
    }

    private async Task ReadToEndAsync()
    {
        try
        {
            while (await ReadFrameAsync())
            {
            }
            _ended(new WebSocketException("The server closed the stream."));
        }
        catch (Exception over) when (over is WebSocketException or ObjectDisposedException or OperationCanceledException or JsonException)
        {
            _ended(over);
        }
    }

    private async Task<bool> ReadFrameAsync()
    {
        _frame.ResetWrittenCount();
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(_frame.GetMemory(2_048), CancellationToken.None);
            _frame.Advance(part.Count);
        }
        while (!part.EndOfMessage);
        var at = Stopwatch.GetTimestamp();
        if (_frame.WrittenCount > 0)
        {
            foreach (var activity in JsonSerializer.Deserialize(_frame.WrittenSpan, WireJson.Plain.WireActivitySet)!.Activities)
            {
                _seen(activity, at);
            }
        }
        return part.MessageType != WebSocketMessageType.Close;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }
}
