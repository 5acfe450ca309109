using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Channels.Connector;

/// <summary>What one attempt to bring a reply has come to.</summary>
public sealed class ConnectorDeliveryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Without_a_token_nothing_has_left_and_the_reply_waits()
    {
        await using var channel = await FakeChannel.StartAsync();
        // A login that gives no token: the channel's own address knows no such thing.
        await using var server = await TestServer.StartAsync(
            Now, "MicrosoftAppId=00000000-0000-0000-0000-000000000001", "MicrosoftAppPassword=x", $"ToChannelFromBotLoginUrl={channel.ServiceUrl}");
        Assert.Equal(DeliveryOutcome.Failed, (await BringAsync(server, channel)).Outcome);
        Assert.Empty(channel.Delivered);
    }

    private static Task<DeliveryResult> BringAsync(TestServer server, FakeChannel channel) =>
        server.Get<IDeliveryDoor>().SendAsync(Delivery(channel), TestContext.Current.CancellationToken);

    private static Delivery Delivery(FakeChannel channel)
    {
        var address = new Activity { Type = ActivityTypes.Event, ServiceUrl = channel.ServiceUrl, Conversation = new ConversationAccount(id: channel.ConversationId) };
        var reply = new Activity { Type = ActivityTypes.Message, Text = "hello", From = new ChannelAccount("bot1") };
        return new("c1", 1, Now, ActivityTypes.Message, SdkJson.WriteBody(reply), null, 0, Now, SdkJson.WriteBody(address));
    }
}
