namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connector clients for one identity.</summary>
public abstract class ConnectorFactory
{
    /// <summary>An audience of null is the channels'.</summary>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
