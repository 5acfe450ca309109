using Microsoft.Bot.Connector;

namespace BotFramework.Http;

/// <summary>The bot's own token, apart from what is sent with it.</summary>
public static class ConnectorToken
{
    /// <summary>Asks for the token, unless a good one is at hand: what fails here has sent nothing to the channel.</summary>
    public static Task ObtainTokenAsync(this IConnectorClient connector, CancellationToken cancellationToken) =>
        connector is ConnectorClient client ? client.ObtainTokenAsync(cancellationToken) : Task.CompletedTask;
}
