using ComplaintBot.Desk.Queue;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Queue;

/// <summary>What calls somebody at the desk.</summary>
public sealed class QueueCallTests
{
    private const string Danger = "再拖我就带刀去砸了你们网点", Wish = "我要转人工";
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Danger_that_was_said_earlier_and_committed_later_than_another_s_wish_still_calls()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=1200");
        var calls = new QueueCalls(TestDesk.Min, server.Queue());
        using var slow = await DirectLineClient.OpenAsync(server.Address);
        await slow.SayAsync(Danger);
        await server.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        await slow.PostAsync(new { type = "typing", from = new { id = "dl_me" } }); // writes on: the turn waits
        using var quick = await DirectLineClient.OpenAsync(server.Address);
        await quick.SayAsync(Wish);
        await server.AdvanceAsync(TimeSpan.FromMilliseconds(1300));
        await server.IdleAsync();
        Assert.Equal(new DeskCall(DeskCallKind.Waiting, quick.ConversationId), calls.Hear(server.Queue()));

        await server.AdvanceAsync(TimeSpan.FromSeconds(30));
        await server.IdleAsync();
        Assert.Equal(new DeskCall(DeskCallKind.Danger, slow.ConversationId), calls.Hear(server.Queue()));
        Assert.True(server.Queue().Find(slow.ConversationId)!.AlarmAt < server.Queue().Find(quick.ConversationId)!.Since, "they did not cross");
        Assert.Null(calls.Hear(server.Queue()));
    }

    [Fact]
    public async Task Whoever_is_given_a_conversation_is_called_and_nobody_else_is()
    {
        await using var server = await StartAsync();
        using var customer = await server.SayAsync(Wish);
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        var (mins, qiangs) = (new QueueCalls(TestDesk.Min, server.Queue()), new QueueCalls(TestDesk.Qiang, server.Queue()));
        await server.ActAsync(customer, new(StaffActKind.Reassign, TestDesk.Min) { To = TestDesk.Qiang, Reason = "下班" });
        Assert.Equal(new DeskCall(DeskCallKind.Given, customer.ConversationId), qiangs.Hear(server.Queue()));
        Assert.Null(mins.Hear(server.Queue()));
        Assert.Null(qiangs.Hear(server.Queue()));
    }

    [Fact]
    public async Task Their_own_customer_calls_with_each_thing_that_they_say_and_another_s_does_not()
    {
        await using var server = await StartAsync();
        using var customer = await server.SayAsync(Wish);
        var (mins, qiangs) = (new QueueCalls(TestDesk.Min, server.Queue()), new QueueCalls(TestDesk.Qiang, server.Queue()));
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        Assert.Null(mins.Hear(server.Queue()));
        foreach (var said in new[] { "终于有人了", "我等了很久" })
        {
            await customer.SayAsync(said);
            await server.IdleAsync();
            Assert.Equal(new DeskCall(DeskCallKind.Answer, customer.ConversationId), mins.Hear(server.Queue()));
        }
        await server.ActAsync(customer, new(StaffActKind.Say, TestDesk.Min) { Text = "您慢慢说，我都记着。" });
        Assert.Null(mins.Hear(server.Queue()));
        Assert.Null(qiangs.Hear(server.Queue()));
    }

    [Fact]
    public async Task The_title_counts_who_waits_who_is_in_danger_and_whom_its_reader_has_not_answered()
    {
        await using var server = await StartAsync();
        using var waiting = await server.SayAsync(Wish);
        using var danger = await server.SayAsync(Danger);
        using var mine = await server.SayAsync(Wish);
        using var others = await server.SayAsync(Wish);
        await server.ActAsync(danger, new(StaffActKind.Accept, TestDesk.Qiang));
        await server.ActAsync(mine, new(StaffActKind.Accept, TestDesk.Min));
        await server.ActAsync(others, new(StaffActKind.Accept, TestDesk.Qiang));
        Assert.Equal(3, server.Queue().CallsOn(TestDesk.Min)); // the danger too, though somebody has it
        await server.ActAsync(mine, new(StaffActKind.Say, TestDesk.Min) { Text = "您慢慢说，我都记着。" });
        Assert.Equal(2, server.Queue().CallsOn(TestDesk.Min));
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(Now, "Listening:QuietMs=0");
}
