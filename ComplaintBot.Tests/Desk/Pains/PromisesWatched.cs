using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Pains;

/// <summary>What was promised to a customer is somebody's to keep, also after everybody has left the conversation.</summary>
public sealed class PromisesWatched
{
    [Fact]
    public async Task A_promised_contact_stands_in_the_queue_an_hour_before_it_is_due_and_goes_when_it_was_kept()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);
        await server.ActAsync(customer, new(StaffActKind.Return, TestDesk.Min));
        await customer.HeardAsync();
        await server.AdvanceAsync(new(6, 59, 59));
        Assert.Empty(server.Queue().Waiting);

        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        var soon = Assert.Single(server.Queue().Waiting);
        Assert.Equal((nameof(PersonReason.PromiseSoon), PainDesk.Day.AddHours(8)), (soon.Reason, soon.Due));
        Assert.Empty(await customer.HeardLaterAsync());

        await server.ActAsync(customer, new(StaffActKind.SettlePromise, TestDesk.Min) { Outcome = PromiseOutcome.Kept });
        Assert.Empty(server.Queue().Waiting);
        await server.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Empty(await customer.HeardLaterAsync());
        Assert.Empty(server.Queue().Waiting);
    }

    [Fact]
    public async Task Whoever_takes_it_over_has_it_and_whoever_gives_it_back_unkept_leaves_it_in_the_queue()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);
        await server.ActAsync(customer, new(StaffActKind.Return, TestDesk.Min));
        await server.AdvanceAsync(new(7, 0, 1));
        await server.ActAsync(customer, PainDesk.Accept);
        Assert.Empty(server.Queue().Waiting);
        await server.ActAsync(customer, new(StaffActKind.Return, TestDesk.Min));
        Assert.Equal(nameof(PersonReason.PromiseSoon), Assert.Single(server.Queue().Waiting).Reason);
    }

    [Theory]
    [InlineData(StaffActKind.Return, 1)]
    [InlineData(StaffActKind.Leave, 0)] // they have said goodbye: it is the desk's
    public async Task A_promised_contact_that_passes_unkept_comes_to_the_desk_and_the_customer_hears_one_honest_line_at_most(StaffActKind end, int lines)
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);
        await server.ActAsync(customer, new(end, TestDesk.Min));
        await customer.HeardAsync();

        await server.AdvanceAsync(new(8, 0, 1));

        var missed = Assert.Single(server.Queue().Waiting);
        Assert.Equal((HandoffState.Queued, "promise_missed"), (missed.State, missed.Reason));
        Assert.Equal(lines, (await customer.HeardLaterAsync()).Count(line => line.Contains("没等到的话", StringComparison.Ordinal)));
        await server.AdvanceAsync(TimeSpan.FromDays(5)); // and whatever is missed after it
        Assert.Empty(await customer.HeardLaterAsync());

        await server.TellAsync(customer, "到底有没有人联系我");
        Assert.Contains(await customer.HeardAsync(), line => line.Contains("对不起", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contact_that_passed_while_the_customer_was_telling_is_told_as_missed_too()
    {
        await using var server = await TestServer.StartAsync(PainDesk.Day);
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync("我要转人工");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        var due = TalkStore.Case(server, customer.ConversationId).Promise!.DueAt;
        await server.AdvanceAsync(due - PainDesk.Day - TimeSpan.FromSeconds(2.1));
        await customer.ResumeAsync();

        await server.TellAsync(customer, "我的钱还没退");
        await server.AdvanceAsync(TimeSpan.FromSeconds(0.5)); // its time passes within the telling
        await server.TellAsync(customer, "也没有人联系我");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));

        Assert.True(TalkStore.Case(server, customer.ConversationId).Promise!.DueAt > due);
        Assert.Equal(due, TalkStore.Handoff(server, customer.ConversationId).PromiseMissed);
    }

    [Fact]
    public async Task While_a_person_talks_the_customer_hears_nothing_and_superiors_know()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);
        await server.ActAsync(customer, PainDesk.Say(TestDesk.Min)); // else they would be forgotten
        await customer.HeardAsync();
        await server.AdvanceAsync(new(8, 0, 1));
        Assert.Empty(await customer.HeardLaterAsync());
        Assert.Contains("promise_missed", await server.AlertsAsync(customer.ConversationId));
        Assert.Equal(HandoffState.WithAgent, TalkStore.Handoff(server, customer.ConversationId).State);
    }
}
