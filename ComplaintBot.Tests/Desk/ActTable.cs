using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Sessions;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Desk.Access;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk;

/// <summary>Who may do what in a conversation, whatever the page shows: asked of the server's own guard, past every button.</summary>
public sealed class ActTable
{
    private static readonly StaffMember Somebody = new("x", "冒名");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="role">Whose page it is.</param>
    /// <param name="own">Whether acts of the own reach the conversation's turn.</param>
    /// <param name="inPlace">Whether acts in another's place do.</param>
    [Theory]
    [InlineData("agent", true, false)]
    [InlineData("supervisor", true, true)]
    [InlineData("qa", false, false)]
    [InlineData("administrator", false, false)]
    [InlineData("nobody", false, false)]
    public async Task Acts_reach_the_turn_only_of_who_may_and_in_their_own_name(string role, bool own, bool inPlace)
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        if (role != "nobody")
        {
            await server.HireAsync(role, role);
        }
        await using var page = await OpenPage.OfAsync(server, role);
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！");
        foreach (var kind in Enum.GetValues<StaffActKind>())
        {
            var act = new StaffAct(kind, Somebody) { Text = "您慢慢说，我都记着。", Reason = "原因" };
            var isPlaced = kind is not (StaffActKind.Accept or StaffActKind.Note or StaffActKind.Acknowledge or StaffActKind.HubFailed);
            var isSuperiors = kind == StaffActKind.Extend;
            await MeetsAsync(page, customer, act, (isSuperiors ? inPlace : own) && kind != StaffActKind.HubFailed);
            await MeetsAsync(page, customer, act with { InPlace = true }, (isPlaced ? inPlace : own) && kind != StaffActKind.HubFailed);
            await MeetsAsync(page, customer, act with { ReleasedBy = Somebody }, false);
        }
        var register = server.Get<DeskReader>().Find(customer.ConversationId)!.Handoff.Register;
        Assert.DoesNotContain(register, entry => entry.By?.Id == Somebody.Id);
        Assert.Equal(own, register.Any(entry => entry.By is not null));
    }

    [Fact]
    public async Task An_agent_does_nothing_in_what_another_has()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        await server.HireAsync("li.na", "agent");
        await using var page = await OpenPage.OfAsync(server, "li.na");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！");
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        foreach (var kind in Enum.GetValues<StaffActKind>().Except([StaffActKind.Accept, StaffActKind.Note, StaffActKind.Acknowledge, StaffActKind.HubFailed, StaffActKind.Extend]))
        {
            Assert.Equal(StaffRefusal.NotYours, (await page.DoAsync(customer.ConversationId, new(kind, TestDesk.Min) { Text = "您好", Reason = "原因" }))?.Refusal);
        }
        Assert.Null(await page.DoAsync(customer.ConversationId, new(StaffActKind.Extend, TestDesk.Min) { Reason = "原因" })); // a superior's
        Assert.Equal(StaffRefusal.TakenByOther, (await page.DoAsync(customer.ConversationId, new(StaffActKind.Accept, TestDesk.Min)))?.Refusal);
    }

    [Fact]
    public async Task The_same_line_under_the_same_name_is_said_once()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        await server.HireAsync("li.na", "agent");
        await using var page = await OpenPage.OfAsync(server, "li.na");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！");
        await page.DoAsync(customer.ConversationId, new(StaffActKind.Accept, Somebody));
        var line = new StaffAct(StaffActKind.Say, Somebody) { Text = "您慢慢说，我都记着。" };
        Assert.True((await page.DoAsync(customer.ConversationId, line, "n1"))!.IsDone);
        Assert.True((await page.DoAsync(customer.ConversationId, line, "n1"))!.IsDone);
        Assert.Single(await customer.AllAsync(), said => said.GetProperty("text").GetString() == line.Text);
    }

    /// <summary>The page is still open, and what it shows is from before.</summary>
    [Theory]
    [InlineData("lock")]
    [InlineData("role")]
    [InlineData("idle")]
    public async Task Rights_that_were_taken_away_are_gone_at_the_very_next_act(string how)
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        var id = (await server.HireAsync("li.na", "supervisor")).Id;
        await using var page = await OpenPage.OfAsync(server, "li.na");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！");
        Assert.True((await page.DoAsync(customer.ConversationId, new(StaffActKind.Accept, Somebody)))!.IsDone);
        var (accounts, manager) = (server.Get<StaffAccounts>(), server.Manager());
        await (how switch
        {
            "lock" => accounts.LockAsync(manager, id, Cancellation),
            "role" => accounts.ChangeRoleAsync(manager, id, "qa", Cancellation),
            _ => server.AdvanceAsync(TimeSpan.FromMinutes(30)),
        });
        var before = server.Audit().Count;
        Assert.Null(await page.DoAsync(customer.ConversationId, new(StaffActKind.Say, Somebody) { Text = "您慢慢说，我都记着。" }));
        Assert.Null(await page.DoAsync(customer.ConversationId, new(StaffActKind.Note, Somebody) { Text = "备注" }));
        Assert.Null(await page.Get<SignedIn>().FindAsync(Cancellation));
        Assert.False(await page.Get<SignedIn>().WriteAsync(Permission.Unmask, AuditAct.Unmasked, customer.ConversationId, "要回电话", Cancellation));
        Assert.Equal(before, server.Audit().Count);
        await customer.ResumeAsync();
        Assert.DoesNotContain(await customer.AllAsync(), said => said.GetProperty("text").GetString() == "您慢慢说，我都记着。");
    }

    [Theory]
    [InlineData("agent", true, false)]
    [InlineData("supervisor", true, true)]
    [InlineData("qa", false, true)]
    [InlineData("administrator", false, false)]
    [InlineData("nobody", false, false)]
    public async Task Only_who_may_sees_a_number_or_prints_and_it_is_written_down_first(string role, bool unmasks, bool prints)
    {
        await using var server = await Staff.StartAsync();
        if (role != "nobody")
        {
            await server.HireAsync(role, role);
        }
        await using var page = await OpenPage.OfAsync(server, role);
        Assert.Equal(unmasks, await page.Get<SignedIn>().WriteAsync(Permission.Unmask, AuditAct.Unmasked, "c1", "要回电话", Cancellation));
        Assert.Equal(prints, await page.Get<SignedIn>().WriteAsync(Permission.Export, AuditAct.Printed, "CF-1", null, Cancellation));
        Assert.Equal((unmasks, prints), (server.Audit().Any(row => row.What == AuditAct.Unmasked), server.Audit().Any(row => row.What == AuditAct.Printed)));
    }

    private static async Task MeetsAsync(OpenPage page, DirectLineClient customer, StaffAct act, bool may)
    {
        var outcome = await page.DoAsync(customer.ConversationId, act);
        Assert.True(outcome is not null == may, $"{act.Kind} in place: {act.InPlace}, released: {act.ReleasedBy is not null}");
    }
}
