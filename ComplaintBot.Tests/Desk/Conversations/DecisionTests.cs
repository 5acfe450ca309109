using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies.Guarding;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

/// <summary>A decision that an agent types is no second person.</summary>
public sealed class DecisionTests
{
    private const string Granted = "我们一定赔您三千块";
    private static readonly DeskUser Compliance = DeskConversation.User("c1", "周琳", Permission.SeeConversations, Permission.ReleaseLines);

    private static StaffAct Line => new(StaffActKind.Say, DeskConversation.Agent.Member)
    {
        Text = Granted, Decision = new("D-7", "周主任", DecisionOutcome.Granted) { Amount = 3000 },
    };

    [Fact]
    public async Task What_only_a_typed_decision_would_let_pass_does_not_leave_by_its_agent_alone()
    {
        await using var desk = await StartAsync();
        Assert.Equal(StaffRefusal.Guarded, (await desk.ActAsync(Line)).Refusal);
        Assert.DoesNotContain(await desk.Customer.AllAsync(), said => said.GetProperty("text").GetString() == Granted);
        Assert.DoesNotContain(desk.File.Handoff.Register, entry => entry.Act == "Passed");
    }

    [Fact]
    public async Task It_leaves_when_somebody_else_has_checked_it_which_is_written_down_before_and_the_register_has_both()
    {
        await using var desk = await StartAsync();
        var (releases, cancellation) = (desk.Server.Get<LineReleases>(), TestContext.Current.CancellationToken);
        await releases.AskAsync(DeskConversation.Agent, desk.Customer.ConversationId, Line, [GuardReason.Money]);
        Assert.True((await releases.ReleaseAsync(Compliance, Assert.Single(releases.Of(desk.Customer.ConversationId)), "与决定相符", cancellation)).IsDone);
        Assert.Single(await desk.Customer.AllAsync(), said => said.GetProperty("text").GetString() == Granted);
        var passed = Assert.Single(desk.File.Handoff.Register, entry => entry.Act == "Passed");
        Assert.Equal(("a1", "Money (周琳: 与决定相符; D-7, 周主任)"), (passed.By!.Id, passed.Note));
        var rows = desk.Server.Get<AuditLog>().Read(DeskConversation.User("x1", "审计", Permission.ReadAudit), new());
        Assert.Equal("c1", Assert.Single(rows, row => row.What == AuditAct.LineReleased).Who);
    }

    [Fact]
    public async Task A_line_that_the_guard_lets_pass_may_name_a_decision()
    {
        await using var desk = await StartAsync();
        Assert.True((await desk.ActAsync(Line with { Text = "您慢慢说，我都记着。" })).IsDone);
    }

    private static async Task<DeskConversation> StartAsync()
    {
        var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！");
        await desk.ActAsync(StaffActKind.Accept);
        return desk;
    }
}
