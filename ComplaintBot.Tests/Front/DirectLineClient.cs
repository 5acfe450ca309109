using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ComplaintBot.Tests.Front;

/// <summary>A customer's side of Direct Line, over HTTP.</summary>
internal sealed class DirectLineClient : IDisposable
{
    private readonly HttpClient _http;
    private string _watermark = "";

    private DirectLineClient(HttpClient http, string conversationId)
    {
        _http = http;
        ConversationId = conversationId;
    }

    public string ConversationId { get; }

    public string Token => _http.DefaultRequestHeaders.Authorization!.Parameter!;

    public static async Task<DirectLineClient> OpenAsync(Uri address)
    {
        var http = new HttpClient { BaseAddress = address };
        var token = await ReadAsync(await http.PostAsJsonAsync("/api/chat/token", new { }));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        var started = await ReadAsync(await http.PostAsJsonAsync("/v3/directline/conversations", new { locale = "zh-CN" }));
        return new(http, started.GetProperty("conversationId").GetString()!);
    }

    /// <summary>The same customer after the server came back on another address.</summary>
    public DirectLineClient At(Uri address)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = _http.DefaultRequestHeaders.Authorization;
        return new(http, ConversationId) { _watermark = _watermark };
    }

    public async Task SayAsync(string text, string? name = null) => await PostAsync(new { type = "message", text, from = new { id = "dl_me", name } });

    public async Task<JsonElement> PostAsync(object activity) =>
        await ReadAsync(await _http.PostAsJsonAsync($"/v3/directline/conversations/{ConversationId}/activities", activity));

    public async Task UploadAsync(string name, byte[] content, string contentType)
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        body.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileNameStar = name };
        using var form = new MultipartFormDataContent { body };
        await ReadAsync(await _http.PostAsync(new Uri($"/v3/directline/conversations/{ConversationId}/upload?userId=dl_me", UriKind.Relative), form));
    }

    /// <summary>A token of the same conversation, however old the last one is: what the page does when it is opened again.</summary>
    public async Task ResumeAsync()
    {
        var token = await ReadAsync(await _http.PostAsJsonAsync("/api/chat/token", new { token = _http.DefaultRequestHeaders.Authorization!.Parameter }));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
    }

    /// <summary>What the bot has said since the last call.</summary>
    public async Task<IReadOnlyList<JsonElement>> NewBotMessagesAsync() => [.. (await AllNewAsync()).Where(IsFromBot)];

    /// <summary>What has come since the last call.</summary>
    public async Task<IReadOnlyList<JsonElement>> AllNewAsync()
    {
        var set = await ReadAsync(await _http.GetAsync(
            new Uri($"/v3/directline/conversations/{ConversationId}/activities?watermark={_watermark}", UriKind.Relative)));
        _watermark = set.GetProperty("watermark").GetString()!;
        return [.. set.GetProperty("activities").EnumerateArray()];
    }

    /// <summary>Asks again and again, as a polling client does, until the bot has said it.</summary>
    public async Task HearAsync(string piece, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await NewBotMessagesAsync()).Any(said => said.GetProperty("text").GetString()!.Contains(piece, StringComparison.Ordinal)))
        {
            await poll.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>The whole conversation as a client sees it.</summary>
    public async Task<IReadOnlyList<JsonElement>> AllAsync()
    {
        var set = await ReadAsync(await _http.GetAsync(new Uri($"/v3/directline/conversations/{ConversationId}/activities", UriKind.Relative)));
        return [.. set.GetProperty("activities").EnumerateArray()];
    }

    /// <summary>Where a socket of this conversation is opened; it brings everything from the beginning.</summary>
    public async Task<Uri> StreamAsync()
    {
        var conversation = await ReadAsync(await _http.GetAsync(new Uri($"/v3/directline/conversations/{ConversationId}?watermark=", UriKind.Relative)));
        return new(conversation.GetProperty("streamUrl").GetString()!);
    }

    public void Dispose() => _http.Dispose();

    private static bool IsFromBot(JsonElement activity) =>
        activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("role").GetString() == "bot";

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode
                ? JsonDocument.Parse(body).RootElement
                : throw new HttpRequestException($"{(int)response.StatusCode}: {body}", null, response.StatusCode);
        }
    }
}
