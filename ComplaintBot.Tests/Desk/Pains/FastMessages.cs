using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Front;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Desk.Pains;

/// <summary>A customer and their agents at the same moment.</summary>
public sealed class FastMessages
{
    private const int Many = 40;

    [Theory]
    [InlineData(0)]
    [InlineData(2000)]
    public async Task Fast_messages_while_an_agent_acts_keep_their_order_and_lose_nothing(int quietMs)
    {
        await using var server = await TestServer.StartAsync(PainDesk.Day, "Handoff:Staffed=true", $"Listening:QuietMs={quietMs}");
        using var customer = await server.SayAsync("我要转人工");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await server.ActAsync(customer, PainDesk.Accept);
        await customer.AllNewAsync();

        await Task.WhenAll(WriteAsync(customer), AnswerAsync(server, customer), NoteAsync(server, customer));
        await server.IdleAsync();
        await server.AdvanceAsync(TimeSpan.FromMinutes(1));

        List<string> said = [];
        while (await customer.AllNewAsync() is { Count: > 0 } page)
        {
            said.AddRange(page.Select(activity => activity.GetProperty("text").GetString()!));
        }
        Assert.Equal(Enumerable.Range(0, Many).Select(i => $"客户{i}。"), said.Where(text => text.StartsWith('客')));
        Assert.Equal(Enumerable.Range(0, Many).Select(Answer), said.Where(text => text.StartsWith('您')));
        Assert.Equal(2 * Many, said.Count);
        var told = TalkStore.Case(server, customer.ConversationId).Facts.SelectMany(fact => fact.Text.Split('\n')).Count(text => text.StartsWith('客'));
        Assert.True(told is 0 or Many, $"{told} in the record");
        Assert.Distinct((await server.LogAsync(customer.ConversationId)).Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task What_an_agent_answered_before_the_turn_had_run_is_not_forgotten_a_quarter_of_an_hour_later()
    {
        await using var server = await TestServer.StartAsync(PainDesk.Day, "Handoff:Staffed=true", "Listening:QuietMs=2000");
        using var customer = await server.SayAsync("我要转人工");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await server.ActAsync(customer, PainDesk.Accept);
        await customer.SayAsync("是上个月5号办的"); // the agent reads it at once; its quiet time runs

        await server.ActAsync(customer, PainDesk.Say(TestDesk.Min));
        Assert.Null(Assert.Single(server.Queue().HeldBy(TestDesk.Min)).UnansweredSince);
        await server.AdvanceAsync(TimeSpan.FromMinutes(20));

        Assert.Equal(HandoffState.WithAgent, TalkStore.Handoff(server, customer.ConversationId).State);
    }

    [Fact]
    public async Task What_the_customer_adds_to_an_answered_message_waits_for_an_answer_of_its_own()
    {
        await using var server = await TestServer.StartAsync(PainDesk.Day, "Handoff:Staffed=true", "Listening:QuietMs=2000");
        using var customer = await server.SayAsync("我要转人工");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await server.ActAsync(customer, PainDesk.Accept);
        await customer.SayAsync("是上个月5号办的");
        await server.ActAsync(customer, PainDesk.Say(TestDesk.Min));
        await customer.SayAsync("那现在怎么办");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));

        Assert.NotNull(Assert.Single(server.Queue().HeldBy(TestDesk.Min)).UnansweredSince);
        await server.AdvanceAsync(TimeSpan.FromMinutes(15.1));
        Assert.Equal(HandoffState.Queued, TalkStore.Handoff(server, customer.ConversationId).State);
    }

    [Fact]
    public async Task Of_many_acts_at_one_moment_each_has_its_outcome_and_they_are_done_in_the_order_in_which_they_came()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);
        var outcomes = await Task.WhenAll(
            server.ActAsync(customer, PainDesk.Say(TestDesk.Min, "一")),
            server.ActAsync(customer, new(StaffActKind.Reassign, TestDesk.Min) { To = TestDesk.Qiang, Reason = "下班" }),
            server.ActAsync(customer, PainDesk.Say(TestDesk.Qiang, "二")),
            server.ActAsync(customer, PainDesk.Say(TestDesk.Min, "三")));
        var log = await server.LogAsync(customer.ConversationId);
        var agents = log.Select(entry => entry.ToActivity()).Where(entry => entry.Type == ActivityTypes.Message && entry.GetChannelData<AgentWord>()?.Agent is not null).Select(entry => entry.Text).ToList();
        Assert.Equal(outcomes.Count(outcome => outcome is { Kind: StaffActKind.Say, IsDone: true }), agents.Count);
        Assert.Equal(TestDesk.Qiang, TalkStore.Handoff(server, customer.ConversationId).Agent);
    }

    /// <summary>No two alike, and nothing that the guard could mind.</summary>
    private static string Answer(int number) => $"您慢慢说，我都记着{new string('。', number + 1)}";

    private static async Task WriteAsync(DirectLineClient customer)
    {
        for (var i = 0; i < Many; i++)
        {
            await customer.SayAsync($"客户{i}。");
        }
    }

    private static async Task AnswerAsync(TestServer server, DirectLineClient customer)
    {
        for (var i = 0; i < Many; i++)
        {
            var outcome = await server.ActAsync(customer, PainDesk.Say(TestDesk.Min, Answer(i)));
            Assert.True(outcome.IsDone, $"{i}: {outcome}, {string.Join(',', outcome.Reasons)}");
        }
    }

    private static async Task NoteAsync(TestServer server, DirectLineClient customer)
    {
        for (var i = 0; i < Many; i++)
        {
            Assert.True((await server.ActAsync(customer, new(StaffActKind.Note, TestDesk.Qiang) { Text = $"备注{i}" })).IsDone);
        }
    }
}
