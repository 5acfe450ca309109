using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies.Guarding;
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
        releases.Ask(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
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
        releases.Ask(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(releases.Of(desk.Customer.ConversationId));

        var leaving = releases.ReleaseAsync(Compliance, request, "法务已同意", TestContext.Current.CancellationToken);
        var second = releases.ReleaseAsync(Compliance, request, "我也同意", TestContext.Current.CancellationToken);
        Assert.False(releases.Drop(DeskConversation.Agent, request));
        releases.Refuse(Compliance, request, "没有决定");

        Assert.True((await leaving).IsDone);
        Assert.Equal(StaffRefusal.NotNow, (await second).Refusal);
        releases.Refuse(Compliance, request, "没有决定");
        Assert.Empty(releases.Of(desk.Customer.ConversationId));
        Assert.Equal("法务已同意", Assert.Single(desk.Server.Get<AuditLog>().Read(Auditor, new()), row => row.What == AuditAct.LineReleased).Reason);
    }

    [Fact]
    public async Task A_line_that_the_conversation_did_not_take_waits_on_and_is_released_when_it_does()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        var releases = desk.Server.Get<LineReleases>();
        releases.Ask(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
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
        releases.Ask(both, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, both.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(releases.Of(desk.Customer.ConversationId));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => releases.ReleaseAsync(both, request, "我自己同意", TestContext.Current.CancellationToken));
        Assert.DoesNotContain(await desk.Customer.AllAsync(), said => said.GetProperty("text").GetString() == Guarded);
    }

    [Fact]
    public async Task Whoever_may_not_release_releases_nothing()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        var releases = desk.Server.Get<LineReleases>();
        releases.Ask(DeskConversation.Agent, desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(releases.Of(desk.Customer.ConversationId));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => releases.ReleaseAsync(DeskConversation.Agent, request, "我觉得可以", TestContext.Current.CancellationToken));
        Assert.Throws<UnauthorizedAccessException>(() => releases.Refuse(DeskConversation.Agent, request, "不行"));
        Assert.DoesNotContain(desk.Server.Get<AuditLog>().Read(Auditor, new()), row => row.What == AuditAct.LineReleased);
        Assert.Throws<UnauthorizedAccessException>(() => releases.Drop(Compliance, request));
        Assert.Throws<UnauthorizedAccessException>(() => releases.Ask(Compliance, desk.Customer.ConversationId, request.Line, [GuardReason.Money]));
        releases.Refuse(Compliance, request, "没有决定");
        Assert.Equal("没有决定", Assert.Single(releases.Of(desk.Customer.ConversationId)).Refusal);
    }

    [Fact]
    public async Task What_its_agent_took_back_or_somebody_refused_is_released_by_nobody()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        await desk.ActAsync(StaffActKind.Accept);
        var releases = desk.Server.Get<LineReleases>();
        var line = new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded };
        releases.Ask(DeskConversation.Agent, desk.Customer.ConversationId, line, [GuardReason.Money]);
        var taken = Assert.Single(releases.Of(desk.Customer.ConversationId));
        releases.Drop(DeskConversation.Agent, taken);
        releases.Ask(DeskConversation.Agent, desk.Customer.ConversationId, line, [GuardReason.Money]);
        var refused = Assert.Single(releases.Of(desk.Customer.ConversationId));
        releases.Refuse(Compliance, refused, "没有决定");
        foreach (var request in new[] { taken, refused })
        {
            Assert.Equal(StaffRefusal.NotNow, (await releases.ReleaseAsync(Compliance, request, "晚了一步", TestContext.Current.CancellationToken)).Refusal);
        }
        Assert.DoesNotContain(await desk.Customer.AllAsync(), said => said.GetProperty("text").GetString() == Guarded);
        Assert.DoesNotContain(desk.Server.Get<AuditLog>().Read(Auditor, new()), row => row.What == AuditAct.LineReleased);
    }
}
