using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Presence;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Desk.Access;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk;

/// <summary>Whom a conversation can be given to, when it is given.</summary>
public sealed class TakerTests
{
    [Theory]
    [InlineData("is there", true)]
    [InlineData("left", false)]
    [InlineData("paused", false)]
    [InlineData("locked", false)]
    [InlineData("lost the right", false)]
    [InlineData("never came", false)]
    public async Task A_conversation_goes_only_to_somebody_who_can_take_it_at_that_moment(string since, bool takes)
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        await server.HireAsync("li.na", "agent");
        var colleague = await server.HireAsync("wang.min", "agent");
        var member = new StaffMember(colleague.Id, colleague.DisplayName);
        await using var page = await OpenPage.OfAsync(server, "li.na");
        using var customer = await server.SayAsync("我要转人工");
        await page.DoAsync(customer.ConversationId, new(StaffActKind.Accept, member));
        if (since != "never came")
        {
            server.Get<DeskPresence>().Come(member, "1"); // as the dialog showed them
        }
        await HappensAsync(server, since, member);

        var outcome = await page.DoAsync(customer.ConversationId, new(StaffActKind.Reassign, member) { To = member, Reason = "下班" });

        Assert.Equal(takes ? null : StaffRefusal.Away, outcome!.Refusal);
        Assert.Equal(takes, server.Get<DeskReader>().Find(customer.ConversationId)!.Handoff.Agent!.Id == member.Id);
    }

    [Fact]
    public async Task Back_into_the_queue_it_always_goes()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        await server.HireAsync("li.na", "agent");
        await using var page = await OpenPage.OfAsync(server, "li.na");
        using var customer = await server.SayAsync("我要转人工");
        await page.DoAsync(customer.ConversationId, new(StaffActKind.Accept, TestDesk.Min));
        Assert.True((await page.DoAsync(customer.ConversationId, new(StaffActKind.Reassign, TestDesk.Min) { Reason = "下班" }))!.IsDone);
    }

    private static async Task HappensAsync(TestServer server, string since, StaffMember member)
    {
        var (presence, accounts, cancellation) = (server.Get<DeskPresence>(), server.Get<StaffAccounts>(), TestContext.Current.CancellationToken);
        switch (since)
        {
            case "left":
                presence.Go(member, "1");
                await server.AdvanceAsync(TimeSpan.FromMinutes(1));
                break;
            case "paused":
                presence.Pause(member, true);
                break;
            case "locked":
                await accounts.LockAsync(server.Manager(), member.Id, cancellation);
                break;
            case "lost the right":
                await accounts.ChangeRoleAsync(server.Manager(), member.Id, "qa", cancellation);
                break;
        }
    }
}
