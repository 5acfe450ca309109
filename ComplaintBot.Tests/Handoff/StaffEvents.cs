using System.Net.Http.Json;
using System.Text.Json;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Channels.Web;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Handoff;

/// <summary>Calls for a person and alerts stand in the log, and no customer's door ever gives them away.</summary>
public sealed class StaffEvents
{
    private const string Threat = "理财亏了三万，你们再不退钱我就找记者曝光", Denial = "我不会自杀的，理财亏了三万，就想把事办了";
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(Threat, HandoffEventNames.InitiateHandoff)]
    [InlineData(Denial, TurnEvents.Alert)]
    public async Task A_web_socket_and_a_poll_deliver_messages_only(string said, string staffRead)
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        await using var live = await Socket.OpenAsync(await customer.StreamAsync());
        await customer.SayAsync(said);
        await server.IdleAsync();
        await MustBeInTheLogAsync(server, customer.ConversationId, staffRead);

        var polled = await customer.AllAsync();
        await using var replayed = await Socket.OpenAsync(await customer.StreamAsync());
        foreach (var seen in new[] { polled, await live.ActivitiesAsync(polled.Count), await replayed.ActivitiesAsync(polled.Count) })
        {
            MustBeMessages(seen);
            Assert.Equal(polled.Select(activity => activity.GetProperty("id").GetString()), seen.Select(activity => activity.GetProperty("id").GetString()));
        }
    }

    [Theory]
    [InlineData("msteams", Threat, HandoffEventNames.InitiateHandoff)]
    [InlineData("msteams", Denial, TurnEvents.Alert)]
    [InlineData("emulator", Threat, HandoffEventNames.InitiateHandoff)]
    public async Task A_channel_that_another_service_keeps_is_brought_no_event(string channelId, string said, string staffRead)
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync(channelId);
        await channel.SayAsync(server, said);
        await server.IdleAsync();
        await server.Get<Outbox>().WhenIdleAsync();
        await MustBeInTheLogAsync(server, channel.HouseId(server), staffRead);
        var brought = channel.Delivered.Select(delivered => delivered.Activity).Where(activity => activity.GetProperty("type").GetString() != ActivityTypes.Trace);
        MustBeMessages([.. brought]);
    }

    [Theory]
    [InlineData(Threat, HandoffEventNames.InitiateHandoff)]
    [InlineData(Denial, TurnEvents.Alert)]
    public async Task An_answer_in_the_same_request_holds_no_event(string said, string staffRead)
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        var response = await channel.SayAsync(server, said, deliveryMode: DeliveryModes.ExpectReplies);
        await MustBeInTheLogAsync(server, channel.HouseId(server), staffRead);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        MustBeMessages([.. answer.GetProperty("activities").EnumerateArray()]);
    }

    [Fact]
    public async Task The_call_relates_to_the_conversation_and_quotes_the_customer()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync(Threat);
        await server.IdleAsync();
        var call = await MustBeInTheLogAsync(server, customer.ConversationId, HandoffEventNames.InitiateHandoff);
        Assert.Equal(customer.ConversationId, call.GetProperty("relatesTo").GetProperty("conversation").GetProperty("id").GetString());
        var value = call.GetProperty("value");
        Assert.Equal("media", value.GetProperty("reason").GetString());
        var finding = value.GetProperty("findings")[0];
        Assert.Equal(finding.GetProperty("evidence").GetString(), Threat[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()]);
        Assert.Equal("threat", finding.GetProperty("stance").GetString());
        Assert.StartsWith(customer.ConversationId, finding.GetProperty("messageId").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> MustBeInTheLogAsync(TestServer server, string conversationId, string name)
    {
        var log = await server.Get<IConversationLog>().ReadAsync(conversationId, 0, 1000, TestContext.Current.CancellationToken);
        return Assert.Single(
            log.Where(entry => entry.Type == ActivityTypes.Event).Select(entry => JsonDocument.Parse(entry.Body).RootElement),
            activity => activity.GetProperty("name").GetString() == name);
    }

    private static void MustBeMessages(IReadOnlyList<JsonElement> seen)
    {
        Assert.NotEmpty(seen);
        Assert.All(seen, activity => Assert.Equal(ActivityTypes.Message, activity.GetProperty("type").GetString()));
    }
}
