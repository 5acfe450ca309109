using ComplaintBot.Channels.Web.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.DirectLine;

internal static class ConversationEndpoints
{
    /// <summary>Begins the token's conversation, or joins it again; the stream then begins with all that was said.</summary>
    public static async Task<JsonHttpResult<ConversationAnswer>> Start(
        HttpContext http, Conversations conversations, DirectLineTokens tokens, IOptions<WebOptions> limits)
    {
        var request = await StartRequest.ReadAsync(http.Request, limits.Value.MaxActivityBytes, http.RequestAborted);
        var who = Caller.Of(http).Token ?? new(Conversations.NewId(), request.UserId, request.TrustedOrigins ?? []);
        var begins = await conversations.OpenAsync(who, request.Locale, http.RequestAborted);
        return Answer(http.Request, tokens, who, watermark: 0, begins ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>A new way to the stream after the old one broke.</summary>
    public static async Task<JsonHttpResult<ConversationAnswer>> Reconnect(
        HttpContext http, string conversationId, Conversations conversations, DirectLineTokens tokens)
    {
        var head = await conversations.FindAsync(conversationId, http.RequestAborted);
        // No watermark at all: only what comes from now on. An empty one is of a client that has seen nothing yet.
        var watermark = http.Request.Query["watermark"] is [var given] ? Watermark.Read(given) : head.LastSequence;
        var who = Caller.Of(http).Token ?? new(conversationId, head.UserId);
        return Answer(http.Request, tokens, who, watermark, StatusCodes.Status200OK);
    }

    private static JsonHttpResult<ConversationAnswer> Answer(
        HttpRequest request, DirectLineTokens tokens, TokenSubject who, long watermark, int status)
    {
        var token = tokens.Issue(who);
        var stream = StreamAddress.For(request, tokens, who, watermark);
        var answer = new ConversationAnswer(who.ConversationId, token.Text, token.Seconds, stream, ReferenceGrammarId: who.ConversationId);
        return TypedResults.Json(answer, DirectLineJson.Default.ConversationAnswer, statusCode: status);
    }
}
