using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using ComplaintBot.Channels.Web.DirectLine;
using ComplaintBot.Channels.Web.Tokens;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.Page;

/// <summary>
/// Gives the chat page its token: a new conversation, or, for a token of ours that may have expired a while ago,
/// the one that the customer left.
/// </summary>
internal static class ChatTokenEndpoint
{
    private const int MaxBody = 8_192;

    public static async Task<IResult> Post(
        HttpContext http, DirectLineTokens tokens, ChatTokenLimit limit, IOptions<ChatOptions> options, TimeProvider clock)
    {
        using var lease = limit.Take(http.Connection.RemoteIpAddress);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var left = await LeftAsync(http, tokens, TimeSpan.FromDays(options.Value.ResumeDays), clock);
        // The server alone says who a customer is: no id of the browser's choice is ever taken.
        var who = left ?? new(Conversations.NewId(), StartRequest.NewUserId());
        var token = tokens.Issue(who);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new ChatToken(token.Text, who.ConversationId, token.Seconds, left is not null), ChatTokenJson.Default.ChatToken);
    }

    private static async Task<TokenSubject?> LeftAsync(HttpContext http, DirectLineTokens tokens, TimeSpan grace, TimeProvider clock)
    {
        if (await ReadAsync(http) is not { Length: > 0 } shown)
        {
            return null;
        }

        var reading = await tokens.ReadAsync(shown, TokenUse.Calls);
        return reading.State == TokenState.Refused || reading.Expires + grace < clock.GetUtcNow() ? null : reading.Subject;
    }

    /// <summary>A body that says nothing usable is a customer without a token, not an error: the page must always get on.</summary>
    private static async Task<string?> ReadAsync(HttpContext http)
    {
        try
        {
            var body = await RequestBody.ReadAsync(http.Request, MaxBody, http.RequestAborted);
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, ChatTokenJson.Default.ChatTokenRequest)?.Token;
        }
        catch (Exception unusable) when (unusable is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}

internal sealed record ChatTokenRequest([property: JsonPropertyName("token")] string? Token);

internal sealed record ChatToken(
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("resumed")] bool Resumed);

[JsonSerializable(typeof(ChatToken))]
[JsonSerializable(typeof(ChatTokenRequest))]
internal sealed partial class ChatTokenJson : JsonSerializerContext;
