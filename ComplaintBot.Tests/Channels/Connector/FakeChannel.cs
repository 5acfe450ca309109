using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ComplaintBot.Tests.Channels.Connector;

/// <summary>Another service that keeps a conversation: brings activities to the bot, and takes its replies at its own address.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private int _number;

    private FakeChannel(WebApplication app) => _app = app;

    public string ServiceUrl => $"{_app.Urls.First()}/connector/";

    public string ConversationId { get; private init; } = "";

    public string ChannelId { get; init; } = "msteams";

    /// <summary>What the house calls the conversation.</summary>
    public string HouseId(TestServer server) => server.Get<OutsideIds>().For(ChannelId, ConversationId);

    /// <summary>What was delivered and acknowledged, in order.</summary>
    public ConcurrentQueue<(string Path, JsonElement Activity)> Delivered { get; } = new();

    /// <summary>How the next deliveries are refused, one by one.</summary>
    public Queue<(int Status, int? RetryAfter)> Refusals { get; } = new();

    public static async Task<FakeChannel> StartAsync(string channelId = "msteams", string? conversationId = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var channel = new FakeChannel(app) { ChannelId = channelId, ConversationId = conversationId ?? $"c{Guid.NewGuid():N}" };
        app.MapPost("/connector/v3/{**path}", channel.TakeAsync);
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        return channel;
    }

    public void RefuseAll(int status, int deliveries)
    {
        for (var i = 0; i < deliveries; i++)
        {
            Refusals.Enqueue((status, null));
        }
    }

    public Task<HttpResponseMessage> SayAsync(TestServer server, string text, string? id = null, string? deliveryMode = null) =>
        PostAsync(server, Activity("message", id, text, deliveryMode));

    public Task<HttpResponseMessage> JoinAsync(TestServer server)
    {
        var activity = Activity("conversationUpdate", null, null, null);
        activity["membersAdded"] = new[] { new { id = "user1" } };
        return PostAsync(server, activity);
    }

    public async Task<HttpResponseMessage> PostAsync(TestServer server, object activity, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/api/messages")) { Content = JsonContent.Create(activity) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        return await _http.SendAsync(request);
    }

    public Dictionary<string, object?> Activity(string type, string? id, string? text, string? deliveryMode) => new()
    {
        ["type"] = type,
        ["id"] = id ?? $"{ConversationId}|{++_number:D7}",
        ["serviceUrl"] = ServiceUrl,
        ["channelId"] = ChannelId,
        ["from"] = new { id = "user1", name = "客户" },
        ["recipient"] = new { id = "bot1", name = "投诉受理" },
        ["conversation"] = new { id = ConversationId },
        ["text"] = text,
        ["deliveryMode"] = deliveryMode,
        ["locale"] = "zh-CN",
    };

    private async Task<IResult> TakeAsync(HttpContext http, string path)
    {
        if (Refusals.TryDequeue(out var refusal))
        {
            http.Response.Headers.RetryAfter = refusal.RetryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Results.StatusCode(refusal.Status);
        }
        Delivered.Enqueue((WebUtility.UrlDecode(path), await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body)));
        return Results.Json(new { id = $"r{Delivered.Count}" });
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
