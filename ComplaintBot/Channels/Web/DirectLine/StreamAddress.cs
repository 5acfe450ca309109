using System.Globalization;
using ComplaintBot.Channels.Web.Tokens;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>Where a client opens its web socket; good for a minute, and it says from which row on.</summary>
internal static class StreamAddress
{
    public static string For(HttpRequest request, DirectLineTokens tokens, TokenSubject who, long watermark)
    {
        var scheme = request.IsHttps ? "wss" : "ws";
        var from = watermark.ToString(CultureInfo.InvariantCulture);
        return $"{scheme}://{request.Host}{request.PathBase}{DirectLineEndpoints.Root}/conversations/{who.ConversationId}/stream?watermark={from}&t={tokens.IssueForStream(who)}";
    }
}
