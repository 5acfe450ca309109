using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Connector;

/// <summary>Which requests are a channel's, the Emulator's or another bot's, and which are nobody's.</summary>
[Trait("Supplier", "ours")]
public sealed class RequestTokensTests : IDisposable
{
    private const string OwnTenant = "11111111-2222-3333-4444-555555555555";
    private const string EmulatorIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    private const string OtherBot = "99999999-0000-0000-0000-000000000000";

    private static readonly Dictionary<string, Func<FakeBotService, string?>> Good = new()
    {
        ["a channel's"] = s => Bearer(s.Key.Sign(s.Claims())),
        ["RS512"] = s => Bearer(s.Key.Sign(s.Claims(), "RS512")),
        ["expired 2 minutes ago, within the skew"] = s => Bearer(s.Key.Sign(s.Claims(("exp", s.At(-120)), ("nbf", s.At(-4000))))),
        ["valid in 2 minutes, within the skew"] = s => Bearer(s.Key.Sign(s.Claims(("nbf", s.At(120))))),
        ["without nbf"] = s => Bearer(s.Key.Sign(s.Claims(("nbf", null)))),
        ["service URL in other letters"] = s => Bearer(s.Key.Sign(s.Claims(("serviceurl", "HTTPS://Channel.Example/")))),
        ["the Emulator's, version 1.0"] = s => Bearer(s.CallersKey.Sign(Caller(s, EmulatorIssuer, "1.0", FakeBotService.App))),
        ["the Emulator's, version 2.0"] = s => Bearer(s.CallersKey.Sign(
            Caller(s, "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "2.0", FakeBotService.App))),
        ["of the bot's own tenant"] = s => Bearer(s.CallersKey.Sign(Caller(s, $"https://login.microsoftonline.com/{OwnTenant}/v2.0", "2.0", FakeBotService.App))),
    };

    private static readonly Dictionary<string, (string Reason, Func<FakeBotService, string?> Header)> Bad = new()
    {
        ["no header"] = ("no Authorization header", _ => null),
        ["empty bearer"] = ("bears no token", _ => "Bearer "),
        ["Basic"] = ("bears no token", _ => "Basic eDp5"),
        ["no JWT"] = ("no JWT", _ => "Bearer abc.def.ghi"),
        ["no dots"] = ("no JWT", _ => "Bearer abc"),
        ["expired 10 minutes ago"] = ("InvalidLifetime", s => Bearer(s.Key.Sign(s.Claims(("exp", s.At(-600)), ("nbf", s.At(-4000)))))),
        ["valid in an hour"] = ("InvalidLifetime", s => Bearer(s.Key.Sign(s.Claims(("nbf", s.At(3600)), ("exp", s.At(7200)))))),
        ["without exp"] = ("InvalidLifetime", s => Bearer(s.Key.Sign(s.Claims(("exp", null))))),
        ["exp is a word"] = ("no JWT", s => Bearer(s.Key.Sign(s.Claims(("exp", "never"))))),
        ["exp beyond all time"] = ("no JWT", s => Bearer(s.Key.Sign(s.Claims(("exp", 1e300))))),
        ["another app's"] = ("another app", s => Bearer(s.Key.Sign(s.Claims(("aud", OtherBot))))),
        ["several apps'"] = ("another app", s => Bearer(s.Key.Sign(s.Claims(("aud", new[] { FakeBotService.App, OtherBot }))))),
        ["aud is an object"] = ("no JWT", s => Bearer(s.Key.Sign(s.Claims(("aud", new { a = 1 }))))),
        ["without aud"] = ("another app", s => Bearer(s.Key.Sign(s.Claims(("aud", null))))),
        ["unknown issuer"] = ("InvalidIssuer", s => Bearer(s.Key.Sign(s.Claims(("iss", "https://evil.example"))))),
        ["iss is a number"] = ("no JWT", s => Bearer(s.Key.Sign(s.Claims(("iss", 7))))),
        ["without iss"] = ("InvalidIssuer", s => Bearer(s.Key.Sign(s.Claims(("iss", null))))),
        ["without service URL"] = ("another service URL", s => Bearer(s.Key.Sign(s.Claims(("serviceurl", null))))),
        ["another service URL"] = ("another service URL", s => Bearer(s.Key.Sign(s.Claims(("serviceurl", "https://evil.example/"))))),
        ["alg none"] = ("InvalidSignature", s => Bearer(s.Key.Sign(s.Claims(), "none"))),
        ["HS256 with the public key"] = ("InvalidSignature", s => Bearer(s.Key.Sign(s.Claims(), "HS256"))),
        ["PS256"] = ("InvalidSignature", s => Bearer(s.Key.Sign(s.Claims(), "PS256"))),
        ["a key that nobody knows"] = ("not among its issuer's", s => Bearer(Foreign(s, "k3"))),
        ["forged: another key under a known name"] = ("InvalidSignature", s => Bearer(Foreign(s, "k1"))),
        ["without kid"] = ("not among its issuer's", s => Bearer(s.Key.Sign(s.Claims(), kid: string.Empty))),
        ["a key for another channel"] = ("not endorsed", s => Bearer(s.TeamsKey.Sign(s.Claims()))),
        ["changed after signing"] = ("InvalidSignature", s => Bearer(Changed(s))),
        ["a caller's issuer with a channel's key"] = ("not among its issuer's", s => Bearer(s.Key.Sign(Caller(s, EmulatorIssuer, "1.0", FakeBotService.App)))),
        ["a channel's issuer with a callers' key"] = ("not among its issuer's", s => Bearer(s.CallersKey.Sign(s.Claims()))),
        ["an unknown tenant's"] = ("not among its issuer's", s => Bearer(s.CallersKey.Sign(Caller(s, $"https://sts.windows.net/{OtherBot}/", "1.0", FakeBotService.App)))),
        ["a caller's without version"] = ("names no app", s => Bearer(s.CallersKey.Sign(Caller(s, EmulatorIssuer, null, FakeBotService.App)))),
        ["a caller's of version 3.0"] = ("names no app", s => Bearer(s.CallersKey.Sign(Caller(s, EmulatorIssuer, "3.0", FakeBotService.App)))),
        ["a caller's of version 2.0 with appid only"] = ("names no app", s => Bearer(s.CallersKey.Sign(
            s.Claims(("iss", EmulatorIssuer), ("ver", "2.0"), ("appid", FakeBotService.App))))),
        ["another bot's"] = ("no ClaimsValidator", s => Bearer(s.CallersKey.Sign(Caller(s, EmulatorIssuer, "1.0", OtherBot)))),
    };

    private readonly FakeBotService _service = new();

    public static TheoryData<string> GoodTokens() => [.. Good.Keys];

    public static TheoryData<string> BadTokens() => [.. Bad.Keys];

    public void Dispose() => _service.Dispose();

    [Theory]
    [MemberData(nameof(GoodTokens))]
    public async Task Let_in(string token)
    {
        var result = await AuthenticateAsync(Good[token](_service));

        Assert.Equal(FakeBotService.App, result.ClaimsIdentity.FindFirst("aud")?.Value);
        Assert.Equal("https://api.botframework.com", result.Audience);
        Assert.Equal(CallerIdConstants.PublicAzureChannel, result.CallerId);
    }

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task Refused(string token)
    {
        var (reason, header) = Bad[token];

        var e = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(header(_service)));

        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_on_the_list_of_callers_is_let_in_and_answered_as_itself()
    {
        var header = Bad["another bot's"].Header(_service);
        var result = await AuthenticateAsync(header, new() { ClaimsValidator = new AllowedCallersClaimsValidator([OtherBot]) });

        Assert.Equal(OtherBot, result.Audience);
        Assert.Equal($"urn:botframework:aadappid:{OtherBot}", result.CallerId);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => AuthenticateAsync(header, new() { ClaimsValidator = new AllowedCallersClaimsValidator(["x"]) }));
    }

    [Theory]
    [InlineData("webchat", true)]
    [InlineData("msteams", false)]
    [InlineData("Webchat", false)]
    [InlineData(null, false)]
    public async Task A_key_signs_for_the_channels_that_it_is_endorsed_for(string? channel, bool letIn)
    {
        var request = () => _service.Authentication().AuthenticateRequestAsync(
            FakeBotService.Incoming(channel), Good["a channel's"](_service), TestContext.Current.CancellationToken);

        if (letIn)
        {
            await request();
        }
        else
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(request);
        }
    }

    [Fact]
    public async Task Endorsements_that_the_host_asks_for_count_too()
    {
        var header = Good["a channel's"](_service);

        await AuthenticateAsync(header, new() { RequiredEndorsements = ["webchat"] });
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(header, new() { RequiredEndorsements = ["gold"] }));
    }

    [Fact]
    public async Task Without_an_app_a_request_without_a_header_is_nobodys_and_one_with_a_token_is_refused()
    {
        var authentication = _service.Authentication(new PasswordServiceClientCredentialFactory());

        var result = await authentication.AuthenticateRequestAsync(FakeBotService.Incoming(), null, TestContext.Current.CancellationToken);

        Assert.Equal(AuthenticationConstants.AnonymousAuthType, result.ClaimsIdentity.AuthenticationType);
        Assert.Null(result.CallerId);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateRequestAsync(
            FakeBotService.Incoming(), Good["a channel's"](_service), TestContext.Current.CancellationToken));
        Assert.Empty(_service.Http.Requests);
    }

    private Task<AuthenticateRequestResult> AuthenticateAsync(string? header, AuthenticationConfiguration? configuration = null) =>
        _service.Authentication(new PasswordServiceClientCredentialFactory(FakeBotService.App, "secret", OwnTenant, null, null), configuration)
            .AuthenticateRequestAsync(FakeBotService.Incoming(), header, TestContext.Current.CancellationToken);

    private static string Bearer(string token) => $"Bearer {token}";

    private static Dictionary<string, object?> Caller(FakeBotService service, string issuer, string? version, string app) =>
        service.Claims(("iss", issuer), ("serviceurl", null), ("ver", version), (version == "2.0" ? "azp" : "appid", app));

    private static string Foreign(FakeBotService service, string kid)
    {
        using var key = new TestKey("k3");
        return key.Sign(service.Claims(), kid: kid);
    }

    private static string Changed(FakeBotService service)
    {
        var good = service.Key.Sign(service.Claims()).Split('.');
        var other = service.Key.Sign(service.Claims(("x", 1))).Split('.');
        return $"{good[0]}.{other[1]}.{good[2]}";
    }
}
