using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ComplaintBot.Benchmarks.Connector;

/// <summary>A channel's service on this machine, to which the server posts its replies. It acknowledges each at once.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _waiting = new();
    private readonly WebApplication _app;
    private int _replies;

    private FakeChannel(WebApplication app) => _app = app;

    public string ServiceUrl => _app.Urls.Single();

    public int Replies => _replies;

    public static async Task<FakeChannel> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = new FakeChannel(builder.Build());
        channel._app.MapPost("/v3/conversations/{conversation}/activities/{replyTo}", channel.TakeAsync);
        await channel._app.StartAsync(cancellationToken);
        return channel;
    }

    /// <summary>Begun before the message is posted.</summary>
    /// <param name="messageId">The channel's own.</param>
    /// <returns>When the first reply to it was here: a timestamp of <see cref="Stopwatch"/>.</returns>
    public Task<long> FirstReplyToAsync(string messageId) =>
        _waiting.GetOrAdd(messageId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private async Task TakeAsync(HttpContext http, string replyTo)
    {
        var at = Stopwatch.GetTimestamp();
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        var number = Interlocked.Increment(ref _replies);
        if (_waiting.TryRemove(replyTo, out var waiter))
        {
            waiter.TrySetResult(at);
        }
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($"{{\"id\":\"{number}\"}}", http.RequestAborted);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
