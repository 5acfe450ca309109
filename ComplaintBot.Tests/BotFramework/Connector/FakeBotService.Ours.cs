using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintBot.Tests.BotFramework.Connector;

internal sealed partial class FakeBotService
{
    /// <summary>Our supplier's, with its clock and its connections in the test's hands.</summary>
    public BotServiceAuthentication Authentication(
        ServiceClientCredentialsFactory? credentials = null, AuthenticationConfiguration? configuration = null) => new(
        BotService.Of(null).With("https://login.example/tenant", null, null, "https://login.example/channel-metadata", "https://login.example/caller-metadata", null),
        credentials ?? new PasswordServiceClientCredentialFactory(App, "secret", null, null, null),
        configuration ?? new AuthenticationConfiguration(),
        Http.CreateClient(string.Empty),
        Clock,
        NullLogger.Instance);
}
