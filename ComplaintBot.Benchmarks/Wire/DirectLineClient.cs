using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace ComplaintBot.Benchmarks.Wire;

/// <summary>The calls of Direct Line 3.0 that a chat page makes.</summary>
internal sealed class DirectLineClient(Uri address) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = address, Timeout = Patience };

    /// <summary>Begins a conversation as the chat page does: a token, then the start.</summary>
    public async Task<WireConversation> StartAsync(CancellationToken cancellationToken)
    {
        var token = await SendAsync(HttpMethod.Post, "/api/chat/token", null, null, WireJson.Plain.WireToken, cancellationToken);
        return await SendAsync(HttpMethod.Post, "/v3/directline/conversations", token.Token, null, WireJson.Plain.WireConversation, cancellationToken);
    }

    /// <returns>The message's id in the log: it is on disk.</returns>
    /// <exception cref="HttpRequestException">It was refused, or nobody answered.</exception>
    public async Task<string> PostAsync(WireConversation conversation, WireMessage message, CancellationToken cancellationToken)
    {
        using var body = JsonContent.Create(message, WireJson.Plain.WireMessage);
        var path = $"/v3/directline/conversations/{conversation.ConversationId}/activities";
        return (await SendAsync(HttpMethod.Post, path, conversation.Token, body, WireJson.Plain.WireId, cancellationToken)).Id;
    }

    /// <returns>All that the conversation's log shows to its customer, oldest first.</returns>
    public async Task<IReadOnlyList<WireActivity>> ReadAsync(WireConversation conversation, CancellationToken cancellationToken)
    {
        var all = new List<WireActivity>();
        var watermark = "";
        while (true)
        {
            var path = $"/v3/directline/conversations/{conversation.ConversationId}/activities?watermark={watermark}";
            var page = await SendAsync(HttpMethod.Get, path, conversation.Token, null, WireJson.Plain.WireActivitySet, cancellationToken);
            if (page.Activities.Count == 0)
            {
                return all;
            }
            all.AddRange(page.Activities);
            watermark = page.Watermark;
        }
    }

    private async Task<T> SendAsync<T>(
        HttpMethod method, string path, string? token, HttpContent? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(type, cancellationToken) ?? throw new HttpRequestException($"{path} answered null.");
    }

    public void Dispose() => _http.Dispose();
}
