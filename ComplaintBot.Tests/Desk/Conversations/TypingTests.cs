using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

public sealed class TypingTests
{
    private const string Threat = "退保少算了四千多，再不给说法我就找电视台曝光！";

    [Fact]
    public async Task A_customers_typing_shows_for_a_few_seconds_is_no_turn_and_stands_in_no_log()
    {
        await using var desk = await DeskConversation.StartAsync(null, Threat);
        await desk.ActAsync(StaffActKind.Accept);
        var before = (desk.File.Head.LastSequence, Said: await desk.Customer.AllAsync());
        var changes = 0;
        using var sign = Sign(desk.Server, desk.Customer.ConversationId, () => Interlocked.Increment(ref changes));

        await desk.Customer.PostAsync(new { type = "typing", from = new { id = "dl_me" } });
        Assert.True(sign.IsShown);
        await desk.Server.AdvanceAsync(TimeSpan.FromSeconds(3));
        await desk.Customer.PostAsync(new { type = "typing", from = new { id = "dl_me" } });
        await desk.Server.AdvanceAsync(TimeSpan.FromSeconds(4));
        Assert.True(sign.IsShown);
        await desk.Server.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.False(sign.IsShown);
        Assert.Equal(2, changes);
        Assert.Equal(before.LastSequence, desk.File.Head.LastSequence);
        Assert.Equal(before.Said.Count, (await desk.Customer.AllAsync()).Count);
    }

    [Fact]
    public async Task A_flood_of_typing_is_told_once()
    {
        await using var desk = await DeskConversation.StartAsync(null, Threat);
        var changes = 0;
        using var sign = Sign(desk.Server, desk.Customer.ConversationId, () => Interlocked.Increment(ref changes));
        var feed = desk.Server.Get<TypingFeed>();
        Parallel.For(0, 100_000, _ => feed.Publish(desk.Customer.ConversationId));
        Assert.Equal(1, changes);
    }

    [Fact]
    public async Task What_was_typed_has_come_and_the_sign_is_gone_and_another_conversation_shows_none()
    {
        await using var desk = await DeskConversation.StartAsync(null, Threat);
        using var sign = Sign(desk.Server, desk.Customer.ConversationId, () => { });
        using var other = Sign(desk.Server, "other", () => { });
        desk.Server.Get<TypingFeed>().Publish(desk.Customer.ConversationId);
        Assert.False(other.IsShown);
        sign.End();
        Assert.False(sign.IsShown);
    }

    [Fact]
    public async Task Typing_in_another_services_channel_shows_as_well()
    {
        await using var server = await TestServer.StartAsync(new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8)), "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, Threat);
        await server.SettleAsync();
        using var sign = Sign(server, channel.HouseId(server), () => { });
        await channel.PostAsync(server, channel.Activity("typing", null, null, null));
        Assert.True(sign.IsShown);
    }

    [Fact]
    public async Task A_persons_typing_disturbs_no_page_of_the_desk_and_stands_in_no_log()
    {
        await using var desk = await DeskConversation.StartAsync(null, Threat);
        await desk.ActAsync(StaffActKind.Accept);
        await using var room = await desk.OpenAsync();
        desk.Server.Get<IAgentTyping>().Tell(desk.Customer.ConversationId);
        await desk.ActAsync(new StaffAct(StaffActKind.Note, DeskConversation.Agent.Member) { Text = "先查退保金额" });
        await desk.SayAsync("还在吗");
        while (room.Lines.All(line => line.Text != "还在吗"))
        {
            await Task.Yield();
        }
        Assert.Single(room.Lines, line => line.Text == "先查退保金额");
        Assert.DoesNotContain(await desk.Customer.AllAsync(), said => said.GetProperty("type").GetString() == "typing");
    }

    [Fact]
    public async Task Of_a_persons_typing_no_page_of_the_desk_is_read_anew()
    {
        await using var desk = await DeskConversation.StartAsync(null, Threat);
        await desk.ActAsync(StaffActKind.Accept);
        var (told, changes) = (new TaskCompletionSource(), 0);
        await using var room = desk.Server.Get<Func<ConversationRoom>>()();
        await room.OpenAsync(
            desk.Customer.ConversationId,
            async run =>
            {
                await run();
                told.TrySetResult();
            },
            () => changes++);
        var before = room.File;
        desk.Server.Get<IAgentTyping>().Tell(desk.Customer.ConversationId);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Equal(0, changes);
        Assert.Same(before, room.File);
    }

    private static TypingSign Sign(TestServer server, string conversationId, Action changed) => new(server.Get<TypingFeed>(), server.Time, conversationId, changed);
}
