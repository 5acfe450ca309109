using ComplaintBot.Desk.Queue;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Desk.Queue;

public sealed class QueueReading
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Danger_that_nobody_has_seen_comes_first_then_urgency_then_what_is_due_then_who_waits_longest()
    {
        await using var server = await StartAsync();
        using var first = await server.SayAsync("我要转人工");
        server.Time.Advance(TimeSpan.FromMinutes(1));
        using var second = await server.SayAsync("我要转人工");
        using var media = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光");
        using var danger = await server.SayAsync("养老钱全没了，我活着没意思了");

        Assert.Equal(new[] { danger, media, first, second }.Select(customer => customer.ConversationId), server.Queue().Waiting.Select(item => item.ConversationId));
        Assert.Equal(["self_harm", "media", null, null], server.Queue().Waiting.Select(item => item.Topic));

        await server.ActAsync(danger, new(StaffActKind.Acknowledge, TestDesk.Min));
        Assert.Empty(server.Queue().Alarms);
        Assert.Equal(danger.ConversationId, server.Queue().Waiting[0].ConversationId);
    }

    [Fact]
    public async Task Whoever_accepts_has_it_until_it_goes_back()
    {
        await using var server = await StartAsync();
        using var customer = await server.SayAsync("我要转人工");

        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        var late = await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Qiang));
        Assert.Equal((StaffRefusal.TakenByOther, TestDesk.Min), (late.Refusal, late.HeldBy));
        Assert.Empty(server.Queue().Waiting);
        var held = Assert.Single(server.Queue().HeldBy(TestDesk.Min));
        Assert.Equal((HandoffState.WithAgent, Now), (held.State, held.UnansweredSince));

        await server.ActAsync(customer, new(StaffActKind.Reassign, TestDesk.Min) { To = TestDesk.Qiang, Reason = "下班" });
        Assert.Equal(1, Assert.Single(server.Queue().HeldBy(TestDesk.Qiang)).Reassigned);
        await server.ActAsync(customer, new(StaffActKind.Leave, TestDesk.Qiang));
        Assert.Empty(server.Queue().Waiting.Concat(server.Queue().Held));
    }

    [Fact]
    public async Task What_is_shown_of_a_customer_is_masked_and_who_told_nothing_yet_is_shown_by_what_they_said_last()
    {
        await using var server = await StartAsync();
        using var told = await server.SayAsync("我叫陈建国，13812345678，退保少算了好几千，再不处理我就找电视台曝光");
        using var asks = await server.SayAsync("我要转人工，电话13912345678");

        var shown = server.Queue().Waiting.ToDictionary(item => item.ConversationId, server.Get<QueueMasks>().Of);

        Assert.Equal("陈··", shown[told.ConversationId].Customer);
        Assert.Equal("我要转人工，电话139····5678", shown[asks.ConversationId].Matter);
        Assert.DoesNotContain(shown.Values, masked => masked.Matter!.Contains("建国", StringComparison.Ordinal) || masked.Matter.Contains("12345", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_that_failed_calls_a_person_though_nobody_was_handed_over()
    {
        await using var server = await StartAsync(services => services.AddSingleton<BotFactory>(_ => _ => throw new InvalidOperationException("broken")));
        using var customer = await server.SayAsync("退保少算了好几千");

        var item = Assert.Single(server.Queue().Waiting);

        Assert.Equal((customer.ConversationId, HandoffState.Bot, "TurnFailed"), (item.ConversationId, item.State, item.Reason));
        Assert.Equal(["TurnFailed"], item.Failures);
        Assert.Equal("退保少算了好几千", server.Get<QueueMasks>().Of(item).Matter);
    }

    [Fact]
    public async Task Desks_see_a_change_at_once_and_many_together_after_300_ms_and_nothing_where_nothing_changed()
    {
        await using var server = await StartAsync();
        var seen = System.Threading.Channels.Channel.CreateUnbounded<QueueSnapshot>();
        using var looking = server.Get<QueueBoard>().Look(queue => seen.Writer.TryWrite(queue));
        using var calm = await server.SayAsync("你好");
        Assert.False(seen.Reader.TryRead(out _));

        using var first = await server.SayAsync("我要转人工");
        Assert.Single((await ReadAsync()).Waiting);
        using var second = await server.SayAsync("我要转人工");
        using var third = await server.SayAsync("我要转人工");
        Assert.False(seen.Reader.TryRead(out _));
        server.Time.Advance(TimeSpan.FromMilliseconds(300));
        Assert.Equal(3, (await ReadAsync()).Waiting.Count);
        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(seen.Reader.TryRead(out _));

        async Task<QueueSnapshot> ReadAsync() => await seen.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Five_thousand_that_wait_are_read_in_a_moment()
    {
        await using var server = await StartAsync();
        await server.Get<SqliteWriter>().RunAsync(statements => ManyRows.Insert(statements, 5_000, Now));
        server.Queue();

        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        var queue = server.Queue();

        Assert.Equal(5_000, queue.Waiting.Count);
        // Measured 25 ms on two busy cores; ten times that is something else than a slow machine.
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds, 0, 250);
    }

    [Fact]
    public async Task Those_who_have_long_gone_are_not_looked_through()
    {
        await using var server = await StartAsync();

        var plan = server.Get<SqliteDatabase>().Read(statements =>
            statements.Connection.Query<(long Id, long Parent, long Unused, string Detail)>($"explain query plan {QueueReader.Sql}").Select(step => step.Detail).ToList());

        Assert.Contains("SCAN handoff USING INDEX handoff_open", plan);
        Assert.DoesNotContain("SCAN handoff", plan);
    }

    private static Task<TestServer> StartAsync(Action<IServiceCollection>? replace = null) => TestServer.StartAsync(Now, replace, "Listening:QuietMs=0");
}
