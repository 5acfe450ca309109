namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>
/// A call that is answered with an error. Clients draw consequences from the status: 400, 401, 404 and 413 offer
/// the customer to send again, 403 ends the session, so it is kept for expired and foreign tokens.
/// </summary>
internal sealed class DirectLineRefusal(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static DirectLineRefusal BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static DirectLineRefusal TooBig(string message) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    public static DirectLineRefusal NoConversation() => new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    public static DirectLineRefusal NoCredentials() => new(StatusCodes.Status401Unauthorized, "Unauthorized", "A secret or token is needed: Authorization: Bearer ….");

    public static DirectLineRefusal Foreign() => new(StatusCodes.Status403Forbidden, "BadArgument", "The token belongs to another conversation.");

    public static DirectLineRefusal Expired() => new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");
}
