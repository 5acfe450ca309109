using System.Net;
using System.Security.Claims;
using ComplaintBot.Tests.Front;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace ComplaintBot.Tests.Channels.Connector;

/// <summary>Whatever the SDK makes of a header that bears no token, its sender has none.</summary>
[Trait("Supplier", "ours")]
public sealed class ConnectorCallersTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<Exception> Refusals() => [new UnauthorizedAccessException(), new ArgumentException("no JWT"), new SecurityTokenMalformedException(), new SecurityTokenException()];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Refusals))]
    public async Task A_header_over_which_the_SDK_stumbles_is_refused_as_any_other(Exception refusal)
    {
        await using var server = await TestServer.StartAsync(
            Now, services => services.AddSingleton<BotFrameworkAuthentication>(new Stumbles(refusal)), "MicrosoftAppId=00000000-0000-0000-0000-000000000001");
        await using var channel = await FakeChannel.StartAsync();
        var answer = await channel.PostAsync(server, channel.Activity("message", null, "hello", null), ("Authorization", "Bearer abc"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private sealed class Stumbles(Exception refusal) : BotFrameworkAuthentication
    {
        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) => throw refusal;

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => null!;
    }
}
