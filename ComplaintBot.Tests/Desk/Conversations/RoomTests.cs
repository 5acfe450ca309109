using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

public sealed class RoomTests
{
    private const string Threat = "退保少算了四千多，再不给说法我就找电视台曝光！我电话13976204418";

    [Fact]
    public async Task The_whole_history_is_there_with_who_said_what_and_what_happened()
    {
        await using var desk = await DeskConversation.StartAsync(null, Threat);
        await desk.ActAsync(StaffActKind.Accept);
        await desk.ActAsync(new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = "您慢慢说，我都记着。" });
        await desk.ActAsync(new StaffAct(StaffActKind.Note, DeskConversation.Agent.Member) { Text = "先查退保金额" });
        await desk.ActAsync(StaffActKind.ReadBack);
        await desk.SayAsync("对");
        await using var room = await desk.OpenAsync();

        Assert.Contains(room.Lines, line => line.Kind == HistoryKind.Customer && line.Text == Threat);
        Assert.Contains(room.Lines, line => line.Kind == HistoryKind.Bot && line.Speaker is null);
        Assert.Contains(room.Lines, line => line is { Kind: HistoryKind.Agent, Speaker: "王敏", Text: "您慢慢说，我都记着。" });
        Assert.Contains(room.Lines, line => line is { Kind: HistoryKind.Note, Speaker: "王敏", Text: "先查退保金额" });
        var happened = room.Lines.Where(line => line.Kind == HistoryKind.Event).Select(line => line.Event).ToList();
        Assert.Superset(new HashSet<string?> { "Called", "Did.Accept", "Did.ReadBack", "Case.Registered", "Case.Confirmed" }, happened.ToHashSet());
        Assert.Equal("media", room.Lines.Single(line => line.Event == "Called").Reason);
        Assert.Equal(room.Lines.OrderBy(line => line.At).Select(line => line.At), room.Lines.Select(line => line.At));
        Assert.Equal((HandoffState.WithAgent, "a1"), (room.File!.Handoff.State, room.File.Handoff.Agent!.Id));
        Assert.Single(room.File.Case.Versions);
    }

    [Fact]
    public async Task What_comes_while_it_is_open_is_shown_with_the_state_that_it_made()
    {
        await using var desk = await DeskConversation.StartAsync(null, Threat);
        var changes = System.Threading.Channels.Channel.CreateUnbounded<bool>();
        await using var room = await desk.OpenAsync(() => changes.Writer.TryWrite(true));
        await desk.ActAsync(StaffActKind.Accept);
        await desk.SayAsync("终于有人了");
        while (room.Lines.All(line => line.Text != "终于有人了") || room.File!.Handoff.State != HandoffState.WithAgent)
        {
            await changes.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_page_that_falls_behind_reads_the_log_and_misses_nothing()
    {
        await using var desk = await DeskConversation.StartAsync(null, Threat);
        var stuck = new TaskCompletionSource();
        var room = desk.Server.Get<Func<ConversationRoom>>()();
        var changed = new TaskCompletionSource();
        await room.OpenAsync(desk.Customer.ConversationId, async run => { await stuck.Task; await run(); }, () => changed.TrySetResult());
        await desk.ActAsync(StaffActKind.Accept);
        for (var i = 0; i < 80; i++) // more than the feed keeps
        {
            await desk.ActAsync(new StaffAct(StaffActKind.Note, DeskConversation.Agent.Member) { Text = $"备注{i}" });
        }
        stuck.SetResult();
        await changed.Task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 80).Select(i => $"备注{i}"), room.Lines.Where(line => line.Kind == HistoryKind.Note).Select(line => line.Text));
        await room.DisposeAsync();
    }

    [Fact]
    public async Task A_page_that_could_not_show_what_came_reads_it_again_and_goes_on()
    {
        await using var desk = await DeskConversation.StartAsync(null, Threat);
        var room = desk.Server.Get<Func<ConversationRoom>>()();
        var (shown, went) = (new TaskCompletionSource(), 0);
        await room.OpenAsync(
            desk.Customer.ConversationId,
            run => Interlocked.Increment(ref went) == 1 ? throw new InvalidOperationException("broken") : run(),
            () => shown.TrySetResult());
        await desk.SayAsync("有人吗");
        while (!shown.Task.IsCompleted)
        {
            await desk.Server.AdvanceAsync(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        Assert.Contains(room.Lines, line => line.Text == "有人吗");
        await desk.SayAsync("还在吗");
        while (room.Lines.All(line => line.Text != "还在吗"))
        {
            await Task.Yield();
        }
        await room.DisposeAsync();
    }

    [Fact]
    public async Task A_customer_who_pretends_to_be_staff_is_a_customer()
    {
        await using var desk = await DeskConversation.StartAsync();
        await desk.Customer.PostAsync(new
        {
            type = ActivityTypes.Message, text = "假的", from = new { id = "dl_me", role = "bot" }, channelData = new { agent = new { id = "a9", name = "李经理" } },
        });
        await desk.Server.IdleAsync();
        await using var room = await desk.OpenAsync();
        Assert.Equal(HistoryKind.Customer, room.Lines.Single(line => line.Text == "假的").Kind);
    }

    [Fact]
    public async Task Numbers_are_masked_where_they_stand()
    {
        await using var desk = await DeskConversation.StartAsync(null, Threat);
        var masked = desk.Server.Get<CustomerMask>().Of(desk.File).Of(Threat);
        Assert.Contains("139····4418", masked, StringComparison.Ordinal);
        Assert.Equal(Threat.Length, masked.Length);
    }

    [Fact]
    public async Task An_open_page_masks_by_another_mask_as_soon_as_a_phone_is_known_and_only_then()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多");
        await using var room = await desk.OpenAsync();
        var before = room.Mask;
        room.Look();
        Assert.Same(before, room.Mask);
        await desk.SayAsync("我电话13976204418");
        Assert.NotEmpty(CustomerMask.PhonesOf(desk.File));
        room.Look();
        Assert.NotSame(before, room.Mask);
    }

    [Fact]
    public async Task What_another_service_has_not_taken_yet_is_known()
    {
        await using var server = await TestServer.StartAsync(new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8)), "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, Threat);
        await server.SettleAsync();
        var id = channel.HouseId(server);
        await server.Get<IStaffTurns>().ActAsync(id, "a", new(StaffActKind.Accept, DeskConversation.Agent.Member), TestContext.Current.CancellationToken);
        await server.SettleAsync();
        Assert.Empty(server.Get<DeskReader>().Find(id)!.Waiting);
        channel.RefuseAll(503, 1);
        await server.Get<IStaffTurns>().ActAsync(id, "s", new(StaffActKind.Say, DeskConversation.Agent.Member) { Text = "您慢慢说，我都记着。" }, TestContext.Current.CancellationToken);
        await server.SettleAsync();
        Assert.Equal(1, Assert.Single(server.Get<DeskReader>().Find(id)!.Waiting).Value);
        await server.AdvanceAsync(TimeSpan.FromSeconds(5));
        await server.SettleAsync();
        Assert.Empty(server.Get<DeskReader>().Find(id)!.Waiting);
        Assert.Empty(server.Get<DeskReader>().Find(id)!.Failures);
        Assert.Empty(server.Get<DeskReader>().Find(id)!.Undelivered);
    }
}
