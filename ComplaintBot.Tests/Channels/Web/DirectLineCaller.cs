using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web;

/// <summary>Speaks to the door as a client does.</summary>
internal sealed class DirectLineCaller(WebDoor door, string? credential)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string? Credential => credential;

    public Task<Answer> PostAsync(string path, string? json = null) =>
        SendAsync(HttpMethod.Post, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<Answer> PostAsync(string path, HttpContent content) => SendAsync(HttpMethod.Post, path, content);

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, content: null);

    private async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline{path}") { Content = content };
        if (credential is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        }

        using var response = await door.Http.SendAsync(request, Stop);
        var body = await response.Content.ReadAsStringAsync(Stop);
        return new Answer(response.StatusCode, response.Headers, body.Length == 0 ? default : JsonDocument.Parse(body).RootElement);
    }
}

internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, JsonElement Body)
{
    public string Text(string name) => Body.GetProperty(name).GetString()!;

    public string ErrorCode => Body.GetProperty("error").GetProperty("code").GetString()!;

    public JsonElement[] Activities => [.. Body.GetProperty("activities").EnumerateArray()];
}

internal sealed record Customer(DirectLineCaller Caller, string ConversationId, Uri StreamUrl)
{
    public string Path => $"/conversations/{ConversationId}";

    public Task<Answer> SayAsync(string text) =>
        PostAsync($$"""{"type":"message","text":{{JsonSerializer.Serialize(text)}}}""");

    public Task<Answer> PostAsync(string json) => Caller.PostAsync($"{Path}/activities", json);

    public Task<Answer> ReadAsync(string? watermark = "") =>
        Caller.GetAsync($"{Path}/activities{(watermark is null ? "" : $"?watermark={watermark}")}");
}
