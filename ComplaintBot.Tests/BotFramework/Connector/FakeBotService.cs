using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace ComplaintBot.Tests.BotFramework.Connector;

/// <summary>Channels, their login and their keys, and the authentication of a bot that trusts them.</summary>
internal sealed partial class FakeBotService : IDisposable
{
    public const string App = "00000000-0000-0000-0000-00000000c0de";
    public const string ServiceUrl = "https://channel.example/";

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 2, 13, 8, 0, 0, TimeSpan.Zero));

    public FakeService Http { get; } = new();

    public TestKey Key { get; } = new("k1", "directline", "webchat");

    public TestKey TeamsKey { get; } = new("k2", "msteams");

    public TestKey CallersKey { get; } = new("e1");

    public List<TestKey> PublishedKeys { get; }

    public FakeBotService()
    {
        PublishedKeys = [Key, TeamsKey];
        Http.On("/channel-metadata", () => new { jwks_uri = "https://login.example/channel-keys" })
            .On("/channel-keys", () => new { keys = PublishedKeys.Select(key => key.Published) })
            .On("/caller-metadata", () => new { jwks_uri = "https://login.example/caller-keys" })
            .On("/caller-keys", () => new { keys = new[] { CallersKey.Published } })
            .On("/oauth2/v2.0/token", () => new { access_token = $"token-{Http.Count("/oauth2")}", expires_in = 3600 });
    }

    /// <summary>The claims of a channel's token; an override of null leaves a claim out.</summary>
    public Dictionary<string, object?> Claims(params (string Name, object? Value)[] overrides)
    {
        var now = Clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = AuthenticationConstants.ToBotFromChannelTokenIssuer,
            ["aud"] = App,
            ["exp"] = now + 3600,
            ["nbf"] = now - 60,
            ["serviceurl"] = ServiceUrl,
        };
        foreach (var (name, value) in overrides)
        {
            claims[name] = value;
        }

        return claims.Where(claim => claim.Value is not null).ToDictionary();
    }

    /// <summary>Seconds from now, as a claim gives times.</summary>
    public long At(int seconds) => Clock.GetUtcNow().ToUnixTimeSeconds() + seconds;

    public static Activity Incoming(string? channelId = "directline") => new()
    {
        Type = ActivityTypes.Message,
        Id = "c|1",
        ChannelId = channelId,
        ServiceUrl = ServiceUrl,
        Text = "你好",
        From = new ChannelAccount("u"),
        Recipient = new ChannelAccount("b"),
        Conversation = new ConversationAccount(id: "c|d/e"),
    };

    public void Dispose()
    {
        Key.Dispose();
        TeamsKey.Dispose();
        CallersKey.Dispose();
        Http.Dispose();
    }
}
