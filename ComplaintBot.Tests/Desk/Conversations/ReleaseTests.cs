using ComplaintBot.Desk;
using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies.Guarding;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

public sealed class ReleaseTests
{
    private const string Guarded = "我们一定赔您三千块";
    private static readonly DeskUser Compliance = DeskConversation.User("c1", "周琳", Permission.SeeConversations, Permission.ReleaseLines);
    private readonly Audit _audit = new();

    [Fact]
    public async Task A_released_line_leaves_once_as_its_agents_and_everybody_can_read_who_let_it_pass()
    {
        await using var desk = await DeskConversation.StartAsync(services => services.AddSingleton<IDeskAudit>(_audit), "退保少算了四千多，再不给说法我就找电视台曝光！");
        await desk.ActAsync(StaffActKind.Accept);
        var releases = desk.Server.Get<LineReleases>();
        releases.Ask(desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(releases.Of(desk.Customer.ConversationId));

        for (var i = 0; i < 2; i++)
        {
            Assert.True((await releases.ReleaseAsync(Compliance, request, "法务已同意", TestContext.Current.CancellationToken)).IsDone);
        }
        Assert.Single(await desk.Customer.AllAsync(), said => said.GetProperty("text").GetString() == Guarded);
        Assert.Contains(desk.File.Handoff.Register, entry => entry.Act == "Passed" && entry.By!.Id == "a1" && entry.Note!.Contains("周琳: 法务已同意", StringComparison.Ordinal));
        Assert.Equal(("c1", "LineReleased", "法务已同意"), _audit.Written[0]);
        Assert.Empty(releases.Of(desk.Customer.ConversationId));
    }

    [Fact]
    public async Task Whoever_may_not_release_releases_nothing()
    {
        await using var desk = await DeskConversation.StartAsync(services => services.AddSingleton<IDeskAudit>(_audit), "退保少算了四千多，再不给说法我就找电视台曝光！");
        var releases = desk.Server.Get<LineReleases>();
        releases.Ask(desk.Customer.ConversationId, new StaffAct(StaffActKind.Say, DeskConversation.Agent.Member) { Text = Guarded }, [GuardReason.Money]);
        var request = Assert.Single(releases.Of(desk.Customer.ConversationId));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => releases.ReleaseAsync(DeskConversation.Agent, request, "我觉得可以", TestContext.Current.CancellationToken));
        Assert.Throws<UnauthorizedAccessException>(() => releases.Refuse(DeskConversation.Agent, request, "不行"));
        Assert.Empty(_audit.Written);
        releases.Refuse(Compliance, request, "没有决定");
        Assert.Equal("没有决定", Assert.Single(releases.Of(desk.Customer.ConversationId)).Refusal);
    }

    private sealed class Audit : IDeskAudit
    {
        public List<(string Who, string What, string? Reason)> Written { get; } = [];

        public Task WriteAsync(DeskUser who, string what, string subject, string? reason)
        {
            Written.Add((who.Member.Id, what, reason));
            return Task.CompletedTask;
        }
    }
}
