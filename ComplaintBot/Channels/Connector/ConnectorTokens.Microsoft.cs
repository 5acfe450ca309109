using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ComplaintBot.Channels.Connector;

/// <summary>The bot's token is there before anything is sent, by Microsoft's packages, which keep it for the send.</summary>
internal static class ConnectorTokens
{
    public static Task ObtainAsync(IConnectorClient connector, CancellationToken cancellationToken) =>
        connector.Credentials is AppCredentials { MicrosoftAppId.Length: > 0 } credentials
            ? credentials.GetTokenAsync().WaitAsync(cancellationToken)
            : Task.CompletedTask;
}
