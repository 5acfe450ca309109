using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BotFramework.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Calls a channel's REST API over the HTTP client of the authentication, which outlives it; without a token as nobody.</summary>
internal sealed class ConnectorClient(Uri baseUri, HttpClient http, AppToken token) : IConnectorClient, IConversations, IAttachments
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public Uri BaseUri { get; set; } = baseUri;

    public IAttachments Attachments => this;

    public IConversations Conversations => this;

    ConnectorClient IConversations.Client => this;

    ConnectorClient IAttachments.Client => this;

    public void Dispose()
    {
    }

    public Task ObtainTokenAsync(CancellationToken cancellationToken) => token == null ? Task.CompletedTask : token.GetAsync(refused: null, cancellationToken);

    /// <returns>Null when the channel answers without a body.</returns>
    /// <exception cref="ErrorResponseException">The channel refuses.</exception>
    public async Task<T> SendAsync<T>(HttpMethod method, FormattableString path, object body, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await SendAsync(method, path, body, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return answer.Length > 0 && typeof(T) != typeof(object) ? BotJson.Read<T>(answer) : null;
    }

    /// <exception cref="ErrorResponseException">The channel refuses.</exception>
    public async Task<Stream> DownloadAsync(FormattableString path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return new MemoryStream(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, FormattableString path, object body, CancellationToken cancellationToken)
    {
        var address = ConnectorAddress.Of(BaseUri, path);
        var json = body == null ? null : BotJson.Write(body);
        var bearer = token == null ? null : await token.GetAsync(refused: null, cancellationToken);
        var response = await SendAsync(method, address, json, bearer, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized && bearer != null)
        {
            response.Dispose();
            bearer = await token.GetAsync(refused: bearer, cancellationToken);
            response = await SendAsync(method, address, json, bearer, cancellationToken);
        }

        return response.IsSuccessStatusCode ? response : throw await RefusalAsync(response, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, byte[] json, string bearer, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = bearer == null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        request.Content = json == null ? null : new ByteArrayContent(json) { Headers = { ContentType = Json } };
        return await http.SendAsync(request, cancellationToken);
    }

    private static async Task<ErrorResponseException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using (response)
        {
            var content = await response.Content.ReadAsStringAsync(cancellationToken);
            return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
            {
                Response = new(response, content),
                Body = Reason(content),
            };
        }
    }

    private static ErrorResponse Reason(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<ErrorResponse>(content, BotJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
