namespace Microsoft.Bot.Connector.Authentication;

/// <summary>How a host proves requests of the Bot Framework's channels.</summary>
public abstract class BotFrameworkAuthentication;

public static class BotFrameworkAuthenticationFactory
{
    /// <summary>An authentication without credentials: for a host whose doors prove their requests themselves.</summary>
    public static BotFrameworkAuthentication Create() => new NoCredentials();

    private sealed class NoCredentials : BotFrameworkAuthentication;
}
