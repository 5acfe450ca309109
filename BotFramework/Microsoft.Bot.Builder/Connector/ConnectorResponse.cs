using System.Net;

namespace BotFramework.Http;

/// <summary>What a channel answered, with the members of the response that the SDK's exception carries.</summary>
public sealed class ConnectorResponse
{
    internal ConnectorResponse(HttpResponseMessage response, string content)
    {
        (StatusCode, ReasonPhrase, Content) = (response.StatusCode, response.ReasonPhrase, content);
        Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => header.Value);
    }

    public HttpStatusCode StatusCode { get; }

    public string ReasonPhrase { get; }

    public string Content { get; }

    public IDictionary<string, IEnumerable<string>> Headers { get; }
}
