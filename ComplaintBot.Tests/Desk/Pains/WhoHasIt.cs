using ComplaintBot.Desk.Presence;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Pains;

/// <summary>One has the conversation, everybody knows who, and whoever has left has it no more.</summary>
public sealed class WhoHasIt
{
    [Fact]
    public async Task Of_many_who_accept_at_the_same_moment_one_has_it_and_the_others_read_who()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.SayAsync(PainDesk.Threat);
        await customer.HeardAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => server.ActAsync(customer, new(StaffActKind.Accept, new($"r{i}", $"坐席{i}")))));

        var has = Assert.Single(outcomes, outcome => outcome.IsDone).By;
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), late => Assert.Equal((StaffRefusal.TakenByOther, has), (late.Refusal, late.HeldBy)));
        Assert.Contains(has.Name, Assert.Single(await customer.HeardAsync()), StringComparison.Ordinal);
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), late => Assert.Empty(server.Queue().HeldBy(late.By)));
    }

    [Fact]
    public async Task A_conversation_whose_agent_went_offline_goes_to_somebody_else_and_not_back_to_them()
    {
        await using var server = await PainDesk.StartAsync("Handoff:Staffed=false");
        var presence = server.Get<DeskPresence>();
        presence.Come(TestDesk.Min, "1");
        presence.Come(TestDesk.Qiang, "2");
        using var customer = await server.TalkAsync(TestDesk.Min);
        await server.ActAsync(customer, PainDesk.Say(TestDesk.Min));
        presence.Go(TestDesk.Min, "1"); // the laptop is shut
        await server.TellAsync(customer, "那接下来怎么办");
        await customer.HeardAsync();

        await server.AdvanceAsync(TimeSpan.FromMinutes(15.1));

        Assert.Contains(await customer.HeardAsync(), line => line.Contains("另一位专员", StringComparison.Ordinal));
        Assert.Null(Assert.Single(server.Queue().Waiting).Agent);
        await server.TellAsync(customer, "还在吗");
        Assert.Equal(HandoffState.Queued, TalkStore.Handoff(server, customer.ConversationId).State);
        Assert.Equal(StaffRefusal.NotYours, (await server.ActAsync(customer, PainDesk.Say(TestDesk.Min))).Refusal); // came back too late
        Assert.True((await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Qiang))).IsDone);
        Assert.Single(server.Queue().HeldBy(TestDesk.Qiang));
    }

    [Fact]
    public async Task Whoever_writes_to_an_agent_who_has_gone_home_is_called_somebody_else_at_once()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await LeftAloneAsync(server);

        await server.TellAsync(customer, "好的谢谢");
        Assert.Empty(await customer.HeardAsync()); // nobody has to answer that
        await server.TellAsync(customer, "那接下来怎么办");

        Assert.Contains(await customer.HeardAsync(), line => line.Contains("另一位专员", StringComparison.Ordinal));
        Assert.Equal("forgotten", Assert.Single(server.Queue().Waiting).Reason);
    }

    [Fact]
    public async Task Whoever_cries_for_help_to_an_agent_who_has_gone_home_hears_where_help_is_and_no_time_to_wait_for()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await LeftAloneAsync(server);

        await server.TellAsync(customer, "我不想活了");

        var heard = await customer.HeardAsync();
        Assert.Contains(heard, line => line.Contains("12356", StringComparison.Ordinal));
        Assert.DoesNotContain(heard, line => line.Contains("前一定有人联系您", StringComparison.Ordinal));
        Assert.Equal(PersonReason.Safety, TalkStore.Case(server, customer.ConversationId).Person!.Reason);
    }

    [Fact]
    public async Task Nobody_is_expected_from_a_desk_where_everybody_went_offline()
    {
        await using var server = await PainDesk.StartAsync("Handoff:Staffed=false");
        server.Get<DeskPresence>().Come(TestDesk.Min, "1");
        using var first = await server.SayAsync("我要转人工");
        Assert.Contains(await first.HeardAsync(), line => line.Contains("同事这就", StringComparison.Ordinal));

        server.Get<DeskPresence>().Go(TestDesk.Min, "1");
        await server.AdvanceAsync(TimeSpan.FromMinutes(1));

        using var second = await server.SayAsync("我要转人工");
        Assert.Contains(await second.HeardAsync(), line => line.Contains("18:00前一定有人联系您", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_given_to_a_colleague_is_told_to_the_customer_and_the_former_agent_can_say_nothing_more()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);

        await server.ActAsync(customer, new(StaffActKind.Reassign, TestDesk.Min) { To = TestDesk.Qiang, Reason = "下班" });

        Assert.Contains("李强", Assert.Single(await customer.HeardAsync()), StringComparison.Ordinal);
        var late = await server.ActAsync(customer, PainDesk.Say(TestDesk.Min));
        Assert.Equal((StaffRefusal.NotYours, TestDesk.Qiang), (late.Refusal, late.HeldBy));
        Assert.True((await server.ActAsync(customer, PainDesk.Say(TestDesk.Qiang))).IsDone);
        Assert.Equal([PainDesk.Line], await customer.HeardAsync());
    }

    [Fact]
    public async Task A_colleague_who_was_given_a_conversation_and_does_not_come_loses_it()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);
        await server.ActAsync(customer, new(StaffActKind.Reassign, TestDesk.Min) { To = TestDesk.Qiang, Reason = "下班" });
        await customer.HeardAsync();

        await server.AdvanceAsync(TimeSpan.FromMinutes(15.1));

        Assert.Equal(HandoffState.Queued, TalkStore.Handoff(server, customer.ConversationId).State);
        Assert.Contains(await customer.HeardAsync(), line => line.Contains("另一位专员", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_that_goes_from_hand_to_hand_is_told_to_superiors_each_time_it_waits_too_long()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.SayAsync(PainDesk.Threat);
        for (var i = 0; i < 2; i++)
        {
            await server.AdvanceAsync(TimeSpan.FromMinutes(10.1));
            Assert.Equal(i + 1, (await server.AlertsAsync(customer.ConversationId)).Count(reason => reason == "waiting"));
            await server.ActAsync(customer, PainDesk.Accept);
            await server.ActAsync(customer, new(StaffActKind.Reassign, TestDesk.Min) { Reason = "下班" });
            Assert.False(Assert.Single(server.Queue().Waiting).Escalated);
        }
    }

    /// <summary>Somebody whose agent has closed the desk and gone, and who has read everything so far.</summary>
    private static async Task<DirectLineClient> LeftAloneAsync(TestServer server)
    {
        server.Get<DeskPresence>().Come(TestDesk.Min, "1");
        var customer = await server.TalkAsync(TestDesk.Min);
        await server.ActAsync(customer, PainDesk.Say(TestDesk.Min));
        server.Get<DeskPresence>().Go(TestDesk.Min, "1");
        await server.AdvanceAsync(TimeSpan.FromMinutes(2));
        await customer.HeardAsync();
        return customer;
    }
}
