using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Channels.Connector;

public sealed class ConnectorDoorTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_customer_of_another_service_is_welcomed_heard_and_answered_there()
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await channel.JoinAsync(server)).StatusCode);
        await server.SettleAsync();
        Assert.Contains("自动应答", Assert.Single(channel.Delivered).Activity.GetProperty("text").GetString(), StringComparison.Ordinal);

        await channel.SayAsync(server, "我去年在你们支行买的理财亏了三万，当时说保本，我要投诉", id: "m1");
        await server.SettleAsync();
        var answer = channel.Delivered.Last();
        Assert.Equal($"conversations/{channel.ConversationId}/activities/m1", answer.Path);
        Assert.Equal("m1", answer.Activity.GetProperty("replyToId").GetString());
        Assert.Equal("bot1", answer.Activity.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user1", answer.Activity.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_same_message_twice_is_one_turn()
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, "保单被扣了两次钱", id: "same");
        await server.SettleAsync();
        var once = channel.Delivered.Count;
        await channel.SayAsync(server, "保单被扣了两次钱", id: "same");
        await server.SettleAsync();
        Assert.True(once > 0);
        Assert.Equal(once, channel.Delivered.Count);
    }

    [Fact]
    public async Task A_channel_that_expects_replies_gets_them_in_the_answer_and_nowhere_else_also_when_it_asks_again()
    {
        await using var server = await StartAsync("Listening:QuietMs=1200");
        await using var channel = await FakeChannel.StartAsync();
        var first = await RepliesAsync(await channel.SayAsync(server, "保单被扣了两次钱，我要投诉", id: "m1", deliveryMode: "expectReplies"));
        var again = await RepliesAsync(await channel.SayAsync(server, "保单被扣了两次钱，我要投诉", id: "m1", deliveryMode: "expectReplies"));
        Assert.NotEmpty(first);
        Assert.Equal(first, again);
        await server.Get<Outbox>().WhenIdleAsync();
        Assert.Empty(channel.Delivered);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_passing_refusal_is_tried_again_in_order_until_it_arrives(int status)
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        channel.Refusals.Enqueue((status, 7));
        await channel.JoinAsync(server);
        await channel.SayAsync(server, "保单被扣了两次钱，我要投诉");
        await server.SettleAsync();
        Assert.Empty(channel.Delivered);
        server.Time.Advance(TimeSpan.FromSeconds(6));
        await server.Get<Outbox>().WhenIdleAsync();
        Assert.Empty(channel.Delivered);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await server.Get<Outbox>().WhenIdleAsync();
        Assert.True(channel.Delivered.Count > 1);
        Assert.Contains("自动应答", channel.Delivered.First().Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_for_good_becomes_a_request_for_a_person()
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        channel.Refusals.Enqueue((404, null));
        await channel.JoinAsync(server);
        await server.SettleAsync();
        Assert.Empty(channel.Delivered);
        Assert.Contains(OpenItems.In(server.Folder)!, item => item.Reasons.Contains("Undelivered"));
    }

    [Fact]
    public async Task What_cannot_be_brought_for_a_day_becomes_a_request_for_a_person()
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        channel.RefuseAll(503, 500);
        await channel.JoinAsync(server);
        await server.SettleAsync();
        for (var hour = 0; hour < 25 * 12; hour++)
        {
            server.Time.Advance(TimeSpan.FromMinutes(5));
            await server.Get<Outbox>().WhenIdleAsync();
        }
        Assert.Contains(OpenItems.In(server.Folder)!, item => item.Reasons.Contains("Undelivered"));
        Assert.Null(server.Get<IOutboxStore>().Next(channel.HouseId(server)));
    }

    [Fact]
    public async Task A_reply_that_had_not_left_before_a_restart_leaves_after_it()
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        channel.Refusals.Enqueue((503, null));
        await channel.JoinAsync(server);
        await server.SettleAsync();
        Assert.Empty(channel.Delivered);
        await server.RestartAsync();
        await server.SettleAsync();
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await server.Get<Outbox>().WhenIdleAsync();
        Assert.Single(channel.Delivered);
    }

    [Fact]
    public async Task The_bot_goes_on_by_itself_where_the_customer_wrote_from()
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, "保单被扣了两次钱，我要投诉");
        await server.SettleAsync();
        var before = channel.Delivered.Count;
        await server.AdvanceAsync(TimeSpan.FromMinutes(1)); // longer than the patience after the first answer
        await server.SettleAsync();
        var proactive = Assert.Single(channel.Delivered.Skip(before));
        Assert.Equal($"conversations/{channel.ConversationId}/activities", proactive.Path);
    }

    [Fact]
    public async Task The_same_conversation_id_on_two_channels_is_two_conversations_and_none_of_the_web_doors()
    {
        await using var server = await StartAsync();
        using var web = await DirectLineClient.OpenAsync(server.Address);
        await using var channel = await FakeChannel.StartAsync("directline");
        var activity = channel.Activity("message", null, "保单被扣了两次钱", null);
        activity["conversation"] = new { id = web.ConversationId };
        await channel.PostAsync(server, activity);
        await server.SettleAsync();
        Assert.DoesNotContain(await web.AllAsync(), said => said.GetProperty("text").GetString() == "保单被扣了两次钱");

        using var bank = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", server.Secret) } };
        var ids = new[] { web.ConversationId, server.Get<OutsideIds>().For("directline", web.ConversationId) };
        var found = ids.Select(async id => (await bank.GetAsync(new Uri(server.Address, $"/v3/directline/conversations/{id}/activities"))).StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound], await Task.WhenAll(found));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac/", HttpStatusCode.OK)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams/", HttpStatusCode.OK)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams/", HttpStatusCode.OK)]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams/", HttpStatusCode.OK)]
    [InlineData("https://smba.evil.teams.microsoft.us/teams/", HttpStatusCode.Forbidden)]
    [InlineData("https://webchat.botframework.com/", HttpStatusCode.OK)]
    [InlineData("http://webchat.botframework.com/", HttpStatusCode.Forbidden)]
    [InlineData("https://botframework.com.evil.example/", HttpStatusCode.Forbidden)]
    [InlineData("https://evilbotframework.com/", HttpStatusCode.Forbidden)]
    [InlineData("https://10.0.0.1/", HttpStatusCode.Forbidden)]
    [InlineData("nothing", HttpStatusCode.Forbidden)]
    public async Task Replies_go_to_trusted_hosts_only(string serviceUrl, HttpStatusCode status)
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        var activity = channel.Activity("endOfConversation", null, null, null);
        activity["serviceUrl"] = serviceUrl;
        Assert.Equal(status, (await channel.PostAsync(server, activity)).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Host", "bank.example")]
    public async Task Without_an_app_id_a_proxy_on_this_machine_brings_no_strangers_in(string header, string value)
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await channel.PostAsync(server, channel.Activity("message", null, "hi", null), (header, value))).StatusCode);
    }

    [Fact]
    public async Task With_an_app_id_nobody_comes_in_without_a_token()
    {
        await using var server = await StartAsync("MicrosoftAppId=00000000-0000-0000-0000-000000000001", "MicrosoftAppPassword=x");
        await using var channel = await FakeChannel.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await channel.SayAsync(server, "hi")).StatusCode);
    }

    [Theory]
    [InlineData(20_000, HttpStatusCode.OK)]
    [InlineData(20_001, HttpStatusCode.BadRequest)]
    public async Task A_text_is_as_long_here_as_at_the_other_doors(int length, HttpStatusCode status)
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        Assert.Equal(status, (await channel.SayAsync(server, new string('a', length))).StatusCode);
    }

    [Theory]
    [InlineData("invoke", HttpStatusCode.NotImplemented)]
    [InlineData("typing", HttpStatusCode.OK)]
    [InlineData("messageReaction", HttpStatusCode.OK)]
    [InlineData("event", HttpStatusCode.OK)]
    public async Task Other_activities_are_answered_and_are_no_turn(string type, HttpStatusCode status)
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        Assert.Equal(status, (await channel.PostAsync(server, channel.Activity(type, null, null, null))).StatusCode);
        Assert.Null(server.Get<ITurnStore>().Load(channel.HouseId(server)));
    }

    private static Task<TestServer> StartAsync(params string[] settings) => TestServer.StartAsync(Now, ["Listening:QuietMs=0", .. settings]);

    private static async Task<IReadOnlyList<string?>> RepliesAsync(HttpResponseMessage response) =>
        [.. (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities").EnumerateArray().Select(said => said.GetProperty("text").GetString())];
}
