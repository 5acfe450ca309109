using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Desk.Pains;

/// <summary>Whatever is brought twice is done once.</summary>
public sealed class OnceOnly
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_that_a_channel_brings_again_and_again_is_heard_and_answered_once(bool withAgent)
    {
        await using var server = await PainDesk.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, PainDesk.Threat, id: "m1");
        await server.SettleAsync();
        if (withAgent)
        {
            await server.ActAsync(channel, PainDesk.Accept);
        }
        var answered = channel.Delivered.Count;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => channel.SayAsync(server, PainDesk.Threat, id: "m1")));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => channel.SayAsync(server, "跑了三趟没人管", id: "m2")));
        await server.SettleAsync();
        await server.RestartAsync();
        await channel.SayAsync(server, "跑了三趟没人管", id: "m2");
        await server.SettleAsync();

        var heard = (await server.LogAsync(channel.HouseId(server))).Select(entry => entry.ToActivity()).Where(entry => entry.Type == ActivityTypes.Message && entry.From.Id == "user1").Select(entry => entry.Text);
        Assert.Equal([PainDesk.Threat, "跑了三趟没人管"], heard);
        Assert.Distinct(channel.Texts());
        Assert.Equal(withAgent, answered == channel.Delivered.Count);
    }

    [Fact]
    public async Task A_message_that_the_page_sends_again_because_the_answer_was_lost_is_heard_once_while_a_person_talks()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);
        var message = new { type = "message", text = "在吗", from = new { id = "dl_me" }, channelData = new { clientActivityID = "k1" } };
        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => (await customer.PostAsync(message)).GetProperty("id").GetString()));
        await server.IdleAsync();
        Assert.Single(ids.Distinct());
        Assert.Single(await customer.LinesAsync(), "在吗");
    }

    [Fact]
    public async Task An_act_that_is_asked_for_many_times_under_its_name_is_done_once_with_one_outcome()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ActAsync(server, customer, "n1", PainDesk.Say(TestDesk.Min), Cancellation)));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Equal([PainDesk.Line], await customer.HeardAsync());
        await server.RestartAsync();
        using var later = customer.At(server.Address);
        Assert.True((await ActAsync(server, later, "n1", PainDesk.Say(TestDesk.Min), Cancellation)).IsDone);
        Assert.Single(await later.LinesAsync(), PainDesk.Line);
    }

    [Fact]
    public async Task A_line_whose_answer_was_lost_is_sent_again_and_said_once()
    {
        await using var server = await PainDesk.StartAsync();
        using var customer = await server.TalkAsync(TestDesk.Min);
        using var lost = new CancellationTokenSource();
        var first = ActAsync(server, customer, "n1", PainDesk.Say(TestDesk.Min), lost.Token);
        await lost.CancelAsync(); // the agent's connection broke while it was under way
        await Record.ExceptionAsync(() => first);

        Assert.True((await ActAsync(server, customer, "n1", PainDesk.Say(TestDesk.Min), Cancellation)).IsDone);
        Assert.Equal([PainDesk.Line], await customer.HeardAsync());
    }

    private static Task<StaffOutcome> ActAsync(TestServer server, DirectLineClient customer, string name, StaffAct act, CancellationToken cancellation) =>
        server.Get<IStaffTurns>().ActAsync(customer.ConversationId, name, act, cancellation);
}
