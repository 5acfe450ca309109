using ComplaintBot.Channels.Web.Tokens;
using ComplaintBot.Turns;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>The web socket's door: everything is judged before the upgrade, so a refusal is an ordinary answer.</summary>
internal static class StreamEndpoint
{
    private static readonly WebSocketAcceptContext Accept = new()
    {
        // Below the idle limits of common proxies (60 s); a peer that is gone is noticed.
        KeepAliveInterval = TimeSpan.FromSeconds(15),
        KeepAliveTimeout = TimeSpan.FromSeconds(30),
    };

    public static async Task<IResult> Open(
        HttpContext http, string conversationId, string? watermark, string? t, DirectLineTokens tokens, Origins origins,
        Conversations conversations, IConversationLog log, ConversationFeed feed, TimeProvider clock, IHostApplicationLifetime host)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            throw DirectLineRefusal.BadArgument("This address is for web sockets.");
        }

        var who = await MustBeGoodAsync(tokens, t, conversationId);
        if (!origins.Allow(http.Request, who.Origins))
        {
            throw new DirectLineRefusal(StatusCodes.Status403Forbidden, "OriginNotTrusted", "Pages of this site may not open the stream.");
        }

        await conversations.FindAsync(conversationId, http.RequestAborted);
        var after = Watermark.Read(watermark);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(Accept);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        await new StreamSession(socket, log, feed, clock).RunAsync(conversationId, after, stop.Token);
        return TypedResults.Empty;
    }

    private static async Task<TokenSubject> MustBeGoodAsync(DirectLineTokens tokens, string? token, string conversationId)
    {
        var reading = await tokens.ReadAsync(token ?? "", TokenUse.Stream);
        return reading switch
        {
            { State: TokenState.Good, Subject: { } who } when who.ConversationId == conversationId => who,
            { State: TokenState.Good } => throw DirectLineRefusal.Foreign(),
            { State: TokenState.Expired } => throw DirectLineRefusal.Expired(),
            _ => throw DirectLineRefusal.NoCredentials(),
        };
    }
}
