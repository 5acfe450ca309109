using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Desk;
using ComplaintBot.Tests.Front;
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
}
