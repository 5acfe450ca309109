using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>A reverse proxy that shows a server under a path of its own, its sockets too.</summary>
internal sealed class TestProxy : IAsyncDisposable
{
    private static readonly HashSet<string> Hop = new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Transfer-Encoding", "Content-Length", "Upgrade", "Keep-Alive" };
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly WebApplication _app;
    private readonly Uri _server;
    private readonly bool _cuts;

    private TestProxy(WebApplication app, Uri server, bool cuts) => (_app, _server, _cuts) = (app, server, cuts);

    public const string Prefix = "/complaints";

    public Uri Address => new(_app.Urls.First());

    /// <summary>What the browser asked for outside the path: links that forgot it.</summary>
    public List<string> Strays { get; } = [];

    /// <param name="server">Which.</param>
    /// <param name="cuts">Whether it cuts the path off and says so by X-Forwarded-Prefix.</param>
    public static async Task<TestProxy> StartAsync(Uri server, bool cuts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var proxy = new TestProxy(builder.Build(), server, cuts);
        proxy._app.UseWebSockets();
        proxy._app.Run(proxy.PassAsync);
        await proxy._app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(Prefix, out var rest))
        {
            Strays.Add(http.Request.Path);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var target = new Uri(_server, (_cuts ? rest : http.Request.Path).ToUriComponent() + http.Request.QueryString);
        await (http.WebSockets.IsWebSocketRequest ? SocketAsync(http, target) : RequestAsync(http, target));
    }

    private async Task RequestAsync(HttpContext http, Uri target)
    {
        using var request = new HttpRequestMessage(new(http.Request.Method), target) { Content = new StreamContent(http.Request.Body) };
        foreach (var (name, value) in Headers(http))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }
        using var response = await _http.SendAsync(request, http.RequestAborted);
        http.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => !Hop.Contains(header.Key)))
        {
            http.Response.Headers[name] = values.ToArray();
        }
        await response.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private async Task SocketAsync(HttpContext http, Uri target)
    {
        using var there = new ClientWebSocket();
        foreach (var (name, value) in Headers(http).Where(header => !header.Name.StartsWith("Sec-", StringComparison.OrdinalIgnoreCase)))
        {
            there.Options.SetRequestHeader(name, value);
        }
        await there.ConnectAsync(new UriBuilder(target) { Scheme = "ws" }.Uri, http.RequestAborted);
        using var here = await http.WebSockets.AcceptWebSocketAsync();
        await Task.WhenAny(PumpAsync(here, there, http.RequestAborted), PumpAsync(there, here, http.RequestAborted));
    }

    private IEnumerable<(string Name, string Value)> Headers(HttpContext http) =>
    [
        .. http.Request.Headers.Where(header => !Hop.Contains(header.Key)).Select(header => (header.Key, $"{header.Value}")),
        ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "http"), ("X-Forwarded-Host", $"{http.Request.Host}"),
        .. _cuts ? new[] { ("X-Forwarded-Prefix", Prefix) } : [],
    ];

    private static async Task PumpAsync(WebSocket from, WebSocket to, CancellationToken cancellationToken)
    {
        var buffer = new byte[65_536];
        while (await from.ReceiveAsync(buffer.AsMemory(), cancellationToken) is { MessageType: not WebSocketMessageType.Close } part)
        {
            await to.SendAsync(buffer.AsMemory(0, part.Count), part.MessageType, part.EndOfMessage, cancellationToken);
        }
    }
}
