using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies.Guarding;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

public sealed class ReleaseTests
{
    private const string Guarded = "我们一定赔您三千块";
    private static readonly DeskUser Compliance = DeskConversation.User("c1", "周琳", Permission.SeeConversations, Permission.ReleaseLines);
    private static readonly DeskUser Auditor = DeskConversation.User("x1", "审计", Permission.ReadAudit);

    [Fact]
    public async Task A_released_line_leaves_once_as_its_agents_and_everybody_can_read_who_let_it_pass()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        await desk.ActAsync(StaffActKind.Accept);
        var releases = desk.Server.Get<LineReleases>();
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(releases.Of(desk.Customer.ConversationId));

        Assert.True((await releases.ReleaseAsync(Compliance, request, "法务已同意", TestContext.Current.CancellationToken)).IsDone);
        Assert.Equal(StaffRefusal.NotNow, (await releases.ReleaseAsync(Compliance, request, "法务已同意", TestContext.Current.CancellationToken)).Refusal);
        Assert.Single(await desk.Customer.AllAsync(), said => said.GetProperty("text").GetString() == Guarded);
        Assert.Contains(desk.File.Handoff.Register, entry => entry.Act == "Passed" && entry.By!.Id == "a1" && entry.Note!.Contains("周琳: 法务已同意", StringComparison.Ordinal));
        var row = desk.Server.Get<AuditLog>().Read(Auditor, new())[0];
        Assert.Equal(("c1", AuditAct.LineReleased, desk.Customer.ConversationId, "法务已同意"), (row.Who, row.What, row.Subject, row.Reason));
        Assert.Empty(releases.Of(desk.Customer.ConversationId));
    }

    [Fact]
    public async Task While_a_line_leaves_nobody_else_releases_refuses_or_takes_it_back()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        await desk.ActAsync(StaffActKind.Accept);
        var releases = desk.Server.Get<LineReleases>();
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(releases.Of(desk.Customer.ConversationId));

        var leaving = releases.ReleaseAsync(Compliance, request, "法务已同意", TestContext.Current.CancellationToken);
        var second = releases.ReleaseAsync(Compliance, request, "我也同意", TestContext.Current.CancellationToken);
        Assert.False(await releases.DropAsync(DeskConversation.Agent, request));
        Assert.False(await releases.RefuseAsync(Compliance, request, "没有决定"));

        Assert.True((await leaving).IsDone);
        Assert.Equal(StaffRefusal.NotNow, (await second).Refusal);
        await releases.RefuseAsync(Compliance, request, "没有决定");
        Assert.Empty(releases.Of(desk.Customer.ConversationId));
        Assert.Equal("法务已同意", Assert.Single(desk.Server.Get<AuditLog>().Read(Auditor, new()), row => row.What == AuditAct.LineReleased).Reason);
    }

    [Fact]
    public async Task A_line_that_the_conversation_did_not_take_waits_on_and_is_released_when_it_does()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        var releases = desk.Server.Get<LineReleases>();
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        Assert.False((await releases.ReleaseAsync(Compliance, Assert.Single(releases.Of(desk.Customer.ConversationId)), "法务已同意", TestContext.Current.CancellationToken)).IsDone);
        await desk.ActAsync(StaffActKind.Accept);
        Assert.True((await releases.ReleaseAsync(Compliance, Assert.Single(releases.Of(desk.Customer.ConversationId)), "法务已同意", TestContext.Current.CancellationToken)).IsDone);
        Assert.Single(await desk.Customer.AllAsync(), said => said.GetProperty("text").GetString() == Guarded);
    }

    [Fact]
    public async Task Nobody_releases_their_own_line()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        await desk.ActAsync(StaffActKind.Accept);
        var both = DeskConversation.User("a1", "王敏", Permission.SeeConversations, Permission.Handle, Permission.ReleaseLines);
        var releases = desk.Server.Get<LineReleases>();
        await releases.AskAsync(both, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, both.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(releases.Of(desk.Customer.ConversationId));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => releases.ReleaseAsync(both, request, "我自己同意", TestContext.Current.CancellationToken));
        Assert.DoesNotContain(await desk.Customer.AllAsync(), said => said.GetProperty("text").GetString() == Guarded);
    }

    [Fact]
    public async Task Whoever_may_not_release_releases_nothing()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        var releases = desk.Server.Get<LineReleases>();
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(releases.Of(desk.Customer.ConversationId));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => releases.ReleaseAsync(DeskConversation.Agent, request, "我觉得可以", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => releases.RefuseAsync(DeskConversation.Agent, request, "不行"));
        Assert.DoesNotContain(desk.Server.Get<AuditLog>().Read(Auditor, new()), row => row.What == AuditAct.LineReleased);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => releases.DropAsync(Compliance, request));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => releases.AskAsync(Compliance, desk.Customer.ConversationId, request.Line, [GuardReason.Money]));
        await releases.RefuseAsync(Compliance, request, "没有决定");
        Assert.Equal("没有决定", Assert.Single(releases.Of(desk.Customer.ConversationId)).Refusal);
    }

    [Fact]
    public async Task What_its_agent_took_back_or_somebody_refused_is_released_by_nobody()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        await desk.ActAsync(StaffActKind.Accept);
        var releases = desk.Server.Get<LineReleases>();
        var line = new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded };
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, line, [GuardReason.Money]);
        var taken = Assert.Single(releases.Of(desk.Customer.ConversationId));
        await releases.DropAsync(DeskConversation.Agent, taken);
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, line, [GuardReason.Money]);
        var refused = Assert.Single(releases.Of(desk.Customer.ConversationId));
        await releases.RefuseAsync(Compliance, refused, "没有决定");
        foreach (var request in new[] { taken, refused })
        {
            Assert.Equal(StaffRefusal.NotNow, (await releases.ReleaseAsync(Compliance, request, "晚了一步", TestContext.Current.CancellationToken)).Refusal);
        }
        Assert.DoesNotContain(await desk.Customer.AllAsync(), said => said.GetProperty("text").GetString() == Guarded);
        Assert.DoesNotContain(desk.Server.Get<AuditLog>().Read(Auditor, new()), row => row.What == AuditAct.LineReleased);
    }

    [Fact]
    public async Task A_restart_forgets_no_line_that_waits_and_it_leaves_as_it_was_asked_for()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        await desk.ActAsync(StaffActKind.Accept);
        var asked = new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member)
        {
            Text = Guarded,
            Quotes = [new(2, 4)],
            Decision = new("D-7", "周主任", DecisionOutcome.Granted) { Amount = 12.50m, Date = new(2026, 3, 20) },
        };
        await desk.Server.Get<LineReleases>().AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, asked, [GuardReason.Money, GuardReason.SolutionTime]);
        var askedAt = desk.Server.Time.GetUtcNow();
        await desk.Server.AdvanceAsync(TimeSpan.FromSeconds(1));
        await desk.Server.Get<LineReleases>().AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, asked with { Text = "也赔您利息" }, [GuardReason.Money]);
        await desk.Server.Get<LineReleases>().RefuseAsync(Compliance, desk.Server.Get<LineReleases>().Of(desk.Customer.ConversationId)[1], "没有决定");

        await desk.Server.RestartAsync();

        var releases = desk.Server.Get<LineReleases>();
        var waiting = releases.Of(desk.Customer.ConversationId);
        Assert.Equal([null, "没有决定"], waiting.Select(request => request.Refusal));
        Assert.Equivalent(asked, waiting[0].Line, strict: true);
        Assert.Equal([GuardReason.Money, GuardReason.SolutionTime], waiting[0].Reasons);
        Assert.Equal(askedAt, waiting[0].At);
        Assert.True((await releases.ReleaseAsync(Compliance, waiting[0], "法务已同意", TestContext.Current.CancellationToken)).IsDone);
        Assert.True(await releases.DropAsync(DeskConversation.Agent, waiting[1]));
        await desk.Server.RestartAsync();
        Assert.Empty(desk.Server.Get<LineReleases>().All());
    }

    [Fact]
    public async Task What_was_refused_is_kept_for_a_week_and_what_waits_for_as_long_as_it_waits()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        var releases = desk.Server.Get<LineReleases>();
        var line = new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded };
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, line, [GuardReason.Money]);
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, line, [GuardReason.Money]);
        await releases.RefuseAsync(Compliance, releases.All()[0], "没有决定");
        await desk.Server.AdvanceAsync(TimeSpan.FromDays(8));
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, line, [GuardReason.Money]);
        Assert.Equal([null, null], releases.All().Select(request => request.Refusal));
    }

    [Fact]
    public async Task A_line_that_left_just_before_the_server_died_is_released_again_and_leaves_no_second_time()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        await desk.ActAsync(StaffActKind.Accept);
        await desk.Server.Get<LineReleases>().AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(desk.Server.Get<LineReleases>().All());
        var line = request.Line with { ReleasedBy = Compliance.Member, Reason = "法务已同意" };
        Assert.True((await desk.Server.Get<IStaffTurns>().ActAsync(request.ConversationId, request.ActId, line, TestContext.Current.CancellationToken)).IsDone);

        await desk.Server.RestartAsync();

        Assert.True((await desk.Server.Get<LineReleases>().ReleaseAsync(Compliance, request, "法务已同意", TestContext.Current.CancellationToken)).IsDone);
        Assert.Empty(desk.Server.Get<LineReleases>().All());
        using var customer = desk.Customer.At(desk.Server.Address);
        Assert.Single(await customer.AllAsync(), said => said.GetProperty("text").GetString() == Guarded);
    }

    [Fact]
    public async Task A_line_that_left_just_before_the_server_died_is_taken_back_and_refused_by_nobody()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        await desk.ActAsync(StaffActKind.Accept);
        for (var i = 0; i < 2; i++)
        {
            await desk.Server.Get<LineReleases>().AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        }
        foreach (var request in desk.Server.Get<LineReleases>().All())
        {
            var line = request.Line with { ReleasedBy = Compliance.Member, Reason = "法务已同意" };
            Assert.True((await desk.Server.Get<IStaffTurns>().ActAsync(request.ConversationId, request.ActId, line, TestContext.Current.CancellationToken)).IsDone);
        }

        await desk.Server.RestartAsync();

        var releases = desk.Server.Get<LineReleases>();
        List<ReleaseStep> told = [];
        releases.Changed += news => told.Add(news.Step);
        var waiting = releases.All();
        Assert.False(await releases.DropAsync(DeskConversation.Agent, waiting[0]));
        Assert.False(await releases.RefuseAsync(Compliance, waiting[1], "没有决定"));
        Assert.Empty(releases.All());
        Assert.Equal([ReleaseStep.Left, ReleaseStep.Left], told);
        Assert.DoesNotContain(desk.Server.Get<AuditLog>().Read(Auditor, new()), row => row.What == AuditAct.LineRefused);
    }

    [Fact]
    public async Task A_line_that_was_begun_and_not_taken_can_be_taken_back()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        var releases = desk.Server.Get<LineReleases>();
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(releases.All());
        Assert.False((await desk.Server.Get<IStaffTurns>().ActAsync(request.ConversationId, request.ActId, request.Line, TestContext.Current.CancellationToken)).IsDone);
        Assert.True(await releases.DropAsync(DeskConversation.Agent, request));
        Assert.Empty(releases.All());
    }

    [Fact]
    public async Task Who_refused_a_line_and_why_stands_in_the_audit_log()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        var releases = desk.Server.Get<LineReleases>();
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        Assert.True(await releases.RefuseAsync(Compliance, Assert.Single(releases.All()), "没有决定"));
        var row = Assert.Single(desk.Server.Get<AuditLog>().Read(Auditor, new()), row => row.What == AuditAct.LineRefused);
        Assert.Equal(("c1", desk.Customer.ConversationId, "没有决定"), (row.Who, row.Subject, row.Reason));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_keeps_no_other_from_being_shown()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        var releases = desk.Server.Get<LineReleases>();
        for (var i = 0; i < 2; i++)
        {
            await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        }
        var strange = releases.All()[0];
        await desk.Server.Get<SqliteWriter>().RunAsync(statements => statements.Execute("update release_request set reasons = ?2 where id = ?1", strange.Id, "[\"OfALaterVersion\"]"));
        Assert.NotEqual(strange.Id, Assert.Single(releases.All()).Id);
        Assert.False(await releases.DropAsync(DeskConversation.Agent, strange));
    }
}
