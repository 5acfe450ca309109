namespace Microsoft.Bot.Connector.Authentication;

internal sealed class BotServiceConnectorFactory(
    string app, BotService service, ServiceClientCredentialsFactory credentials, AppTokens tokens, HttpClient http) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken) =>
        new ConnectorClient(new Uri(serviceUrl), http, await TokenForAsync(audience ?? service.Scope, cancellationToken));

    /// <exception cref="InvalidOperationException">The identity is another app's.</exception>
    private async Task<AppToken> TokenForAsync(string audience, CancellationToken cancellationToken)
    {
        if (await credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            return null;
        }

        return await credentials.IsValidAppIdAsync(app, cancellationToken)
            ? tokens.For(credentials.SecretFor(service.LoginUrl), audience)
            : throw new InvalidOperationException($"No connector for the app {app}: it is not the bot's.");
    }
}
