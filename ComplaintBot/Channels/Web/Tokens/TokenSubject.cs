namespace ComplaintBot.Channels.Web.Tokens;

/// <summary>What a token is about: one customer in one conversation.</summary>
/// <param name="ConversationId">The only conversation it opens.</param>
/// <param name="UserId">Begins with <c>dl_</c>; clients read it out of the token.</param>
/// <param name="Origins">Sites that may open the web socket with it, besides our own and the trusted ones.</param>
internal sealed record TokenSubject(string ConversationId, string UserId, IReadOnlyList<string> Origins)
{
    public TokenSubject(string conversationId, string userId)
        : this(conversationId, userId, [])
    {
    }
}

/// <param name="Text">The token.</param>
/// <param name="Seconds">How long it is good for.</param>
internal sealed record IssuedToken(string Text, int Seconds);

internal enum TokenState
{
    /// <summary>Not ours, tampered with, or meant for something else.</summary>
    Refused,
    Expired,
    Good,
}

/// <param name="State">What it is worth.</param>
/// <param name="Subject">Null when refused; that of an expired token is still true.</param>
/// <param name="Expires">When it ends or ended.</param>
internal sealed record TokenReading(TokenState State, TokenSubject? Subject, DateTimeOffset Expires)
{
    public static TokenReading Refused { get; } = new(TokenState.Refused, null, DateTimeOffset.MinValue);
}
