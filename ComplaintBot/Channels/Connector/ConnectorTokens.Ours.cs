using BotFramework.Http;
using Microsoft.Bot.Connector;

namespace ComplaintBot.Channels.Connector;

/// <summary>The bot's token is there before anything is sent, by our own supplier; ConnectorTokens.Microsoft.cs is its twin.</summary>
internal static class ConnectorTokens
{
    public static Task ObtainAsync(IConnectorClient connector, CancellationToken cancellationToken) => connector.ObtainTokenAsync(cancellationToken);
}
