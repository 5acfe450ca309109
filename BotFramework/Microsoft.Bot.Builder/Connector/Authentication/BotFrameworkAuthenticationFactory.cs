using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

public static class BotFrameworkAuthenticationFactory
{
    /// <summary>An authentication without credentials: for a host whose doors prove their requests themselves.</summary>
    public static BotFrameworkAuthentication Create() => Create(
        null, false, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new(), null, null);

    /// <summary>
    /// An address that is not given is that of the cloud, which is the public one unless its channel service is given. Without
    /// effect are validateAuthority, since no authority is looked up, and oAuthUrl, since no tokens of users are had.
    /// </summary>
    /// <exception cref="ArgumentException">Another cloud, or an address that is neither https nor on this machine.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        var service = BotService.Of(channelService).With(
            toChannelFromBotLoginUrl,
            toChannelFromBotOAuthScope,
            toBotFromChannelTokenIssuer,
            toBotFromChannelOpenIdMetadataUrl,
            toBotFromEmulatorOpenIdMetadataUrl,
            callerId);
#pragma warning disable RS0030 // The SDK's signature has no clock.
        return new BotServiceAuthentication(
            service,
            credentialFactory,
            authConfiguration,
            httpClientFactory?.CreateClient() ?? new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) }),
            TimeProvider.System,
            logger ?? NullLogger.Instance);
#pragma warning restore RS0030
    }
}
