using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Desk;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Turns;

public sealed class StaffActTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task An_act_that_falls_into_the_turn_of_a_customers_message_has_its_outcome()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));

        await customer.SayAsync("你们说怎么办吧"); // the telling is still open, and the act ends it
        var said = await server.ActAsync(customer, new(StaffActKind.Say, TestDesk.Min) { Text = "您慢慢说，我都记着。" });

        Assert.Equal((StaffActKind.Say, null, TestDesk.Min), (said.Kind, said.Refusal, said.HeldBy));
        Assert.Contains(await customer.NewBotMessagesAsync(), message => message.GetProperty("text").GetString() == "您慢慢说，我都记着。");
    }

    [Fact]
    public async Task Two_who_accept_in_the_turn_of_a_customers_message_read_each_their_own_outcome()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光");

        var outcomes = await Task.WhenAll(
            server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min)),
            server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Qiang)));

        Assert.Equal([TestDesk.Min, TestDesk.Qiang], outcomes.Select(outcome => outcome.By));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Equal(outcomes.Single(outcome => outcome.IsDone).By, outcomes.Single(outcome => !outcome.IsDone).HeldBy);
    }

    [Theory]
    [InlineData(StaffActKind.Note)]
    [InlineData(StaffActKind.Acknowledge)]
    [InlineData(StaffActKind.Assess)]
    [InlineData(StaffActKind.Archive)]
    public async Task What_the_customer_hears_nothing_of_leaves_their_telling_whole(StaffActKind kind)
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await customer.NewBotMessagesAsync();

        await customer.SayAsync("那天的保单是");
        var done = await server.ActAsync(customer, new(kind, TestDesk.Min) { Text = "先核对", Disposition = Disposition.Own });
        Assert.Equal(kind, done.Kind);
        Assert.Empty(await customer.NewBotMessagesAsync());
        Assert.DoesNotContain("那天的保单是", TalkStore.Case(server, customer.ConversationId).Facts.Select(fact => fact.Text));
        await customer.SayAsync("2004年3月买的");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(2, TalkStore.Case(server, customer.ConversationId).Told); // the first telling, and this one as one
        Assert.NotEmpty(await customer.NewBotMessagesAsync());
        Assert.Empty(server.Get<ITurnStore>().Load(customer.ConversationId)!.Inputs);
    }

    [Fact]
    public async Task A_telling_that_a_note_fell_into_survives_a_restart()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await customer.SayAsync("保单是2004年3月买的");
        Assert.True((await server.ActAsync(customer, new(StaffActKind.Note, TestDesk.Min) { Text = "先核对" })).IsDone);
        await server.RestartAsync();
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Contains("保单是2004年3月买的", TalkStore.Case(server, customer.ConversationId).Facts.Select(fact => fact.Text));
    }

    [Fact]
    public async Task What_the_customer_is_to_hear_ends_their_telling()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await customer.SayAsync("保单是2004年3月买的");
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        Assert.Contains("保单是2004年3月买的", TalkStore.Case(server, customer.ConversationId).Facts.Select(fact => fact.Text));
    }

    [Fact]
    public async Task The_period_of_the_law_is_not_extended_after_its_last_day()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光");
        await server.AdvanceAsync(TimeSpan.FromSeconds(2));
        await server.AdvanceAsync(TimeSpan.FromDays(16));
        Assert.Equal(StaffRefusal.NotNow, (await server.ActAsync(customer, new(StaffActKind.Extend, TestDesk.Min) { Reason = "还要查" })).Refusal);
        Assert.Empty(TalkStore.Case(server, customer.ConversationId).Extensions);
    }
}
