using System.Net;
using System.Text.Json;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Desk.Pains;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Channels.Connector;

/// <summary>An outside hub on the conversation's own channel takes over: never lost, never doubled.</summary>
public sealed class OutsideHubTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task The_hub_is_called_once_with_the_case_and_the_transcript_and_its_person_is_not_talked_over()
    {
        await using var server = await StartAsync();
        await using var hub = await FakeChannel.StartAsync();
        await hub.SayAsync(server, "退保少了四千多，再不给说法我就找电视台");
        await server.SettleAsync();

        var call = Assert.Single(Calls(hub));
        Assert.Equal("media", call.GetProperty("value").GetProperty("reason").GetString());
        var said = call.GetProperty("attachments")[0].GetProperty("content").GetProperty("activities");
        Assert.Contains("退保少了四千多，再不给说法我就找电视台", said.EnumerateArray().Select(message => message.GetProperty("text").GetString()));

        await hub.SayAsync(server, "我还要打12378");
        await server.SettleAsync();
        Assert.Single(Calls(hub));

        await StatusAsync(server, hub, "accepted");
        Assert.Equal((HandoffState.WithAgent, true), StateOf(server, hub));
        var before = hub.Delivered.Count;
        await hub.SayAsync(server, "您好，在吗");
        await server.AdvanceAsync(TimeSpan.FromHours(1));
        await server.SettleAsync();
        Assert.Equal(before, hub.Delivered.Count);

        await StatusAsync(server, hub, "completed");
        Assert.Equal((HandoffState.Bot, false), StateOf(server, hub));
        Assert.True(hub.Delivered.Count > before);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("timedOut")]
    public async Task What_the_hub_does_not_take_falls_to_our_own_queue_with_a_word_to_the_customer(string state)
    {
        await using var server = await StartAsync();
        await using var hub = await FakeChannel.StartAsync();
        await hub.SayAsync(server, "我要找律师告你们，转人工");
        await server.SettleAsync();
        var before = hub.Delivered.Count;

        await StatusAsync(server, hub, state);

        Assert.Equal((HandoffState.Queued, false), StateOf(server, hub));
        Assert.Single(Calls(hub));
        Assert.True(hub.Delivered.Count > before);
        var ours = await server.Get<IStaffTurns>().ActAsync(hub.HouseId(server), "1", new(StaffActKind.Accept, new("7", "周琳")), TestContext.Current.CancellationToken);
        Assert.True(ours.IsDone);
        Assert.Equal(HttpStatusCode.Conflict, (await PostStatusAsync(server, hub, "accepted")).StatusCode);
        Assert.Equal("7", TalkStore.Handoff(server, hub.HouseId(server)).Agent!.Id);
    }

    [Theory]
    [InlineData("failed", HandoffState.Queued)]
    [InlineData("accepted", HandoffState.WithAgent)]
    public async Task What_the_hub_says_in_a_turn_that_fails_is_not_lost(string state, HandoffState then)
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=1000", "Handoff:HubChannels:0=msteams");
        await using var hub = await FakeChannel.StartAsync();
        await hub.SayAsync(server, "我要找律师告你们，转人工");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await server.SettleAsync();

        await hub.SayAsync(server, "一句读不了的话");
        await server.Get<SqliteWriter>().RunAsync(statements => statements.Execute(
            "update log set body = ?1 where sequence = (select max(sequence) from input)", "{\"type\":5}"u8.ToArray()));
        await StatusAsync(server, hub, state);

        Assert.Equal((then, then == HandoffState.WithAgent), StateOf(server, hub));
        Assert.Contains(OpenItems.In(server.Folder)!, item => item.Reasons.Contains("TurnFailed"));
    }

    [Fact]
    public async Task A_hub_that_does_not_answer_in_time_loses_the_conversation_to_our_queue()
    {
        await using var server = await StartAsync("Handoff:AnswerWithin=00:05:00");
        await using var hub = await FakeChannel.StartAsync();
        await hub.SayAsync(server, "我要找律师告你们，转人工");
        await server.SettleAsync();

        await server.AdvanceAsync(TimeSpan.FromMinutes(5));
        await server.SettleAsync();

        Assert.Equal((HandoffState.Queued, false), StateOf(server, hub));
        Assert.Contains(hub.Delivered.Select(one => one.Activity).Where(activity => activity.GetProperty("type").GetString() == "message"), activity => activity.GetProperty("text").GetString()!.Contains("还没接上", StringComparison.Ordinal));
        Assert.Single(Calls(hub));
    }

    [Fact]
    public async Task A_hub_that_lost_the_conversation_is_not_called_for_it_again_whatever_the_customer_adds()
    {
        await using var server = await StartAsync();
        await using var hub = await FakeChannel.StartAsync();
        await hub.SayAsync(server, "我要找律师告你们，转人工");
        await server.SettleAsync();
        await StatusAsync(server, hub, "failed");

        await hub.SayAsync(server, "再不处理我就找电视台曝光");
        await server.SettleAsync();

        Assert.Single(Calls(hub));
        Assert.Contains("media", await server.AlertsAsync(hub.HouseId(server)));
    }

    [Fact]
    public async Task A_call_that_has_not_reached_the_hub_never_does_once_our_queue_has_the_conversation()
    {
        await using var server = await StartAsync("Handoff:AnswerWithin=00:05:00");
        await using var hub = await FakeChannel.StartAsync();
        hub.RefuseAll(503, 100);
        await hub.SayAsync(server, "我要找律师告你们，转人工");
        await server.SettleAsync();
        await server.AdvanceAsync(TimeSpan.FromMinutes(5));
        await server.SettleAsync();
        hub.Refusals.Clear();
        for (var i = 0; i < 3; i++)
        {
            await server.AdvanceAsync(TimeSpan.FromMinutes(5)); // the longest pause between two tries
            await server.SettleAsync();
        }

        Assert.NotEmpty(hub.Delivered);
        Assert.Empty(Calls(hub));
        Assert.Contains("hub_failed", await server.AlertsAsync(hub.HouseId(server)));
    }

    [Fact]
    public async Task That_a_hub_says_nothing_for_hours_after_it_took_over_is_told_once()
    {
        await using var server = await StartAsync();
        await using var hub = await FakeChannel.StartAsync();
        await hub.SayAsync(server, "我要找律师告你们，转人工");
        await StatusAsync(server, hub, "accepted");

        await server.AdvanceAsync(TimeSpan.FromHours(3.9));
        Assert.DoesNotContain("hub_silent", await server.AlertsAsync(hub.HouseId(server)));
        await server.AdvanceAsync(TimeSpan.FromHours(0.2));
        await server.AdvanceAsync(TimeSpan.FromHours(9));

        Assert.Single(await server.AlertsAsync(hub.HouseId(server)), reason => reason == "hub_silent");
        Assert.Equal((HandoffState.WithAgent, true), StateOf(server, hub));
    }

    [Fact]
    public async Task Whoever_has_told_already_is_not_greeted_when_the_channel_says_late_that_they_came()
    {
        await using var server = await StartAsync();
        await using var hub = await FakeChannel.StartAsync();
        await hub.SayAsync(server, "我要找律师告你们，转人工");
        await StatusAsync(server, hub, "accepted");
        var before = hub.Delivered.Count;

        await hub.JoinAsync(server);
        await server.SettleAsync();

        Assert.Equal(before, hub.Delivered.Count);
    }

    [Fact]
    public async Task Only_a_channel_that_the_settings_name_may_say_what_became_of_a_handoff_or_is_called()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var stranger = await FakeChannel.StartAsync();
        await stranger.SayAsync(server, "我要找律师告你们，转人工");
        await server.SettleAsync();
        Assert.Empty(Calls(stranger));

        await StatusAsync(server, stranger, "accepted");
        Assert.Equal((HandoffState.Queued, false), StateOf(server, stranger));
    }

    [Fact]
    public async Task A_status_of_a_conversation_that_nobody_began_is_refused()
    {
        await using var server = await StartAsync();
        await using var hub = await FakeChannel.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await PostStatusAsync(server, hub, "accepted")).StatusCode);
    }

    private static Task<TestServer> StartAsync(params string[] settings) =>
        TestServer.StartAsync(Now, ["Listening:QuietMs=0", "Handoff:HubChannels:0=msteams", .. settings]);

    private static List<JsonElement> Calls(FakeChannel channel) =>
        [.. channel.Delivered.Select(one => one.Activity).Where(activity => activity.GetProperty("type").GetString() == "event")];

    private static (HandoffState, bool) StateOf(TestServer server, FakeChannel channel) =>
        TalkStore.Handoff(server, channel.HouseId(server)) is var data ? (data.State, data.AtHub) : default;

    private static async Task StatusAsync(TestServer server, FakeChannel hub, string state)
    {
        Assert.Equal(HttpStatusCode.OK, (await PostStatusAsync(server, hub, state)).StatusCode);
        await server.SettleAsync();
    }

    private static Task<HttpResponseMessage> PostStatusAsync(TestServer server, FakeChannel hub, string state)
    {
        var status = hub.Activity("event", null, null, null);
        status["name"] = "handoff.status";
        status["value"] = new { state, message = "—" };
        return hub.PostAsync(server, status);
    }
}
