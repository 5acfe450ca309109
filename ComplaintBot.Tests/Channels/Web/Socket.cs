using System.Net.WebSockets;
using System.Text.Json;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web;

/// <summary>A client's web socket; frames come as JSON.</summary>
internal sealed class Socket : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ClientWebSocket _socket = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Socket> OpenAsync(Uri address, string? origin = null)
    {
        var socket = new Socket();
        if (origin is not null)
        {
            socket._socket.Options.SetRequestHeader("Origin", origin);
        }

        socket._socket.Options.CollectHttpResponseDetails = true;
        await socket._socket.ConnectAsync(address, Stop);
        return socket;
    }

    /// <returns>The status with which the upgrade was refused.</returns>
    public static async Task<int> RefusalAsync(Uri address, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, Stop));
        return (int)socket.HttpStatusCode;
    }

    public async Task<JsonElement> FrameAsync()
    {
        using var whole = new MemoryStream();
        var chunk = new byte[65_536];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(chunk, Stop).WaitAsync(Patience, Stop);
            Assert.Equal(WebSocketMessageType.Text, part.MessageType);
            whole.Write(chunk, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonDocument.Parse(whole.ToArray()).RootElement;
    }

    /// <summary>Reads frames until so many activities have come.</summary>
    public async Task<List<JsonElement>> ActivitiesAsync(int count)
    {
        List<JsonElement> all = [];
        while (all.Count < count)
        {
            all.AddRange((await FrameAsync()).GetProperty("activities").EnumerateArray());
        }

        return all;
    }

    public Task PingAsync() => _socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, Stop);

    /// <summary>Waits for the server's good-bye and answers it.</summary>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        await _socket.ReceiveAsync(new byte[1], Stop).WaitAsync(Patience, Stop);
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, Stop);
        return _socket.CloseStatus;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
