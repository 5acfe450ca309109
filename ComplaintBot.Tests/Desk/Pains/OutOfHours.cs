using ComplaintBot.Dialogs.Handoff.Staff.Phrases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Conversations;
using Xunit;

namespace ComplaintBot.Tests.Desk.Pains;

/// <summary>When nobody is there: one honest line with a time.</summary>
public sealed class OutOfHours
{
    private const string Due = "明天（3月11日，周三）12:00前";

    [Theory]
    [InlineData("我要转人工")]
    [InlineData(PainDesk.Threat)]
    public async Task Out_of_hours_the_customer_hears_one_line_with_a_time_and_no_second_one_in_the_night(string said)
    {
        await using var server = await PainDesk.StartAsync(PainDesk.Evening);
        using var customer = await server.SayAsync(said);
        var heard = await customer.HeardAsync();
        Assert.Single(heard, line => line.Contains(Due, StringComparison.Ordinal));
        Assert.DoesNotContain(heard, line => line.Contains("这就", StringComparison.Ordinal));

        await server.AdvanceAsync(TimeSpan.FromHours(10)); // the superiors are told; the customer sleeps

        Assert.Empty(await customer.HeardLaterAsync());
        Assert.Single(server.Queue().Waiting);
    }

    [Fact]
    public async Task Whoever_calls_again_in_the_night_hears_other_words_and_the_same_time()
    {
        await using var server = await PainDesk.StartAsync(PainDesk.Evening);
        using var customer = await server.SayAsync("我要转人工");
        for (var i = 0; i < 3; i++)
        {
            await server.TellAsync(customer, "转人工");
        }
        var lines = await customer.HeardAsync();
        Assert.Distinct(lines);
        Assert.DoesNotContain(lines, line => line.Contains("3月10日", StringComparison.Ordinal) && line.Contains("联系", StringComparison.Ordinal));
        Assert.Equal(new DateTimeOffset(2026, 3, 11, 12, 0, 0, TimeSpan.FromHours(8)), TalkStore.Case(server, customer.ConversationId).Promise!.DueAt);
    }

    [Fact]
    public async Task Every_approved_line_of_the_agents_leaves_out_of_hours_too_as_it_stands_and_without_the_bots_in_between()
    {
        await using var server = await PainDesk.StartAsync(PainDesk.Evening);
        using var customer = await server.SayAsync($"{PainDesk.Threat}我姓陈，电话13976204418");
        await server.ActAsync(customer, PainDesk.Accept);
        await customer.HeardAsync();
        var phrases = new AgentPhrases().For(TalkStore.Case(server, customer.ConversationId), server.Time.GetUtcNow()).Select(phrase => phrase.Text).OfType<string>().ToList();
        Assert.NotEmpty(phrases);

        foreach (var phrase in phrases)
        {
            Assert.True((await server.ActAsync(customer, PainDesk.Say(TestDesk.Min, phrase))).IsDone, phrase);
        }

        Assert.Equal(phrases, await customer.HeardAsync());
    }

    [Fact]
    public async Task A_conversation_that_an_agent_gives_back_in_the_evening_is_promised_a_time_once()
    {
        await using var server = await PainDesk.StartAsync(PainDesk.Evening);
        using var customer = await server.TalkAsync(TestDesk.Min);
        await server.ActAsync(customer, new(StaffActKind.Reassign, TestDesk.Min) { Reason = "下班" });
        Assert.Single(await customer.HeardAsync(), line => line.Contains(Due, StringComparison.Ordinal));
        await server.AdvanceAsync(TimeSpan.FromHours(10));
        Assert.Empty(await customer.HeardLaterAsync());
    }
}
