using ComplaintBot.Channels.Web.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.DirectLine;

internal static class TokenEndpoints
{
    /// <summary>For the bank's servers: a token for one customer and one conversation, which does not begin yet.</summary>
    public static async Task<JsonHttpResult<ConversationAnswer>> Generate(HttpContext http, DirectLineTokens tokens, IOptions<WebOptions> limits)
    {
        if (Caller.Of(http).Token is not null)
        {
            throw new DirectLineRefusal(StatusCodes.Status401Unauthorized, "Unauthorized", "Only the secret makes tokens.");
        }

        var request = await StartRequest.ReadAsync(http.Request, limits.Value.MaxActivityBytes, http.RequestAborted);
        return Answer(tokens, new(Conversations.NewId(), request.UserId, request.TrustedOrigins ?? []));
    }

    /// <summary>A fresh token in exchange for a good one: same conversation, same customer.</summary>
    public static JsonHttpResult<ConversationAnswer> Refresh(HttpContext http, DirectLineTokens tokens) =>
        Answer(tokens, Caller.Of(http).Token ?? throw DirectLineRefusal.BadArgument("A secret needs no refresh."));

    /// <summary>Asked by sign-in cards only, which this bot does not show; clients go on whatever the answer.</summary>
    public static JsonHttpResult<SessionAnswer> Session() =>
        TypedResults.Json(new SessionAnswer(Guid.NewGuid().ToString("N")), DirectLineJson.Default.SessionAnswer);

    private static JsonHttpResult<ConversationAnswer> Answer(DirectLineTokens tokens, TokenSubject who)
    {
        var token = tokens.Issue(who);
        return TypedResults.Json(new ConversationAnswer(who.ConversationId, token.Text, token.Seconds), DirectLineJson.Default.ConversationAnswer);
    }
}
