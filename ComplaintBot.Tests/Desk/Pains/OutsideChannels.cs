using System.Net.Http.Json;
using System.Text.Json;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Desk.Pains;

/// <summary>Channels that wait for their answer, and channels that take none any more.</summary>
public sealed class OutsideChannels
{
    /// <summary>The hardest of them waits five seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_channel_that_waits_has_its_answer_in_time_while_a_person_talks_and_the_persons_lines_come_with_the_next()
    {
        // The quiet time would hold a plain message back; the clock of the test stands still.
        await using var server = await TestServer.StartAsync(PainDesk.Day, "Handoff:Staffed=true", "Listening:QuietMs=2000");
        await using var channel = await FakeChannel.StartAsync();
        Assert.Contains(await AskAsync(server, channel, PainDesk.Threat), line => line?.Contains("转给专员", StringComparison.Ordinal) == true);
        await server.ActAsync(channel, PainDesk.Accept);

        Assert.Contains("王敏", Assert.Single(await AskAsync(server, channel, "有人吗")), StringComparison.Ordinal);
        Assert.Empty(await AskAsync(server, channel, "我等着"));
        await server.ActAsync(channel, PainDesk.Say(TestDesk.Min));
        await server.ActAsync(channel, PainDesk.Say(TestDesk.Min, "我先去查，查的时候您随时可以接着说。"));
        Assert.Equal(2, server.Get<DeskReader>().Find(channel.HouseId(server))!.Waiting.Count); // the desk sees that nobody has them yet
        Assert.Equal([PainDesk.Line, "我先去查，查的时候您随时可以接着说。"], await AskAsync(server, channel, "查到了吗"));
        Assert.Empty(server.Get<DeskReader>().Find(channel.HouseId(server))!.Waiting);
        Assert.Empty(await AskAsync(server, channel, "好"));
        Assert.Empty(channel.Delivered);
    }

    [Fact]
    public async Task A_channel_that_waits_is_answered_in_time_while_agents_act_without_a_pause()
    {
        await using var server = await PainDesk.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await AskAsync(server, channel, PainDesk.Threat);
        await server.ActAsync(channel, PainDesk.Accept);
        using var stop = new CancellationTokenSource();
        var acting = Task.Run(
            async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    await server.Get<IStaffTurns>().ActAsync(channel.HouseId(server), $"note {i}", new(StaffActKind.Note, TestDesk.Min) { Text = "—" }, Cancellation);
                }
            },
            Cancellation);
        for (var i = 0; i < 5; i++)
        {
            await AskAsync(server, channel, $"第{i}句");
        }
        await stop.CancelAsync();
        await acting;
    }

    [Theory]
    [InlineData(403)] // the channel's window for messages is closed
    [InlineData(404)]
    public async Task A_persons_line_that_a_channel_refuses_for_good_becomes_a_request_to_reach_the_customer_another_way(int status)
    {
        await using var server = await PainDesk.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, PainDesk.Threat);
        await server.ActAsync(channel, PainDesk.Accept);
        channel.RefuseAll(status, 1);

        Assert.True((await server.ActAsync(channel, PainDesk.Say(TestDesk.Min))).IsDone);

        Assert.DoesNotContain(PainDesk.Line, channel.Texts());
        Assert.Contains("Undelivered", Assert.Single(OpenItems.In(server.Folder)!).Reasons);
        var held = Assert.Single(server.Queue().HeldBy(TestDesk.Min));
        Assert.Equal((HandoffState.WithAgent, "Undelivered"), (held.State, Assert.Single(held.Failures)));
        var file = server.Get<DeskReader>().Find(channel.HouseId(server))!;
        Assert.Contains(PersonReason.Undelivered, file.Failures.Keys);
        var said = Assert.Single(await server.LogAsync(channel.HouseId(server)), entry => entry.ToActivity().Text == PainDesk.Line);
        Assert.Equal([said.Sequence], file.Undelivered);
    }

    [Fact]
    public async Task What_was_not_delivered_calls_until_somebody_has_seen_it_and_its_line_says_so_for_ever()
    {
        await using var server = await PainDesk.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, PainDesk.Threat);
        await server.ActAsync(channel, PainDesk.Accept);
        channel.RefuseAll(403, 1);
        await server.ActAsync(channel, PainDesk.Say(TestDesk.Min));

        await server.ActAsync(channel, PainDesk.Say(TestDesk.Min, "我先去查。"));
        Assert.Contains(PersonReason.Undelivered, File().Failures.Keys);
        Assert.Equal(["Undelivered"], Assert.Single(server.Queue().HeldBy(TestDesk.Min)).Failures);

        await server.Get<Failures>().SeenAsync(channel.HouseId(server), TestDesk.Min);
        Assert.Empty(File().Failures);
        Assert.Single(File().Undelivered);
        Assert.Empty(Assert.Single(server.Queue().HeldBy(TestDesk.Min)).Failures);
        ConversationFile File() => server.Get<DeskReader>().Find(channel.HouseId(server))!;
    }

    [Fact]
    public async Task A_persons_line_that_cannot_be_brought_for_a_while_arrives_once_and_before_the_next()
    {
        await using var server = await PainDesk.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, PainDesk.Threat);
        await server.ActAsync(channel, PainDesk.Accept);
        var before = channel.Delivered.Count;
        channel.RefuseAll(503, 2);
        await server.ActAsync(channel, PainDesk.Say(TestDesk.Min));
        await server.ActAsync(channel, PainDesk.Say(TestDesk.Min, "我先去查。"));
        await server.RestartAsync();
        for (var i = 0; i < 5; i++)
        {
            await server.AdvanceAsync(TimeSpan.FromMinutes(1));
            await server.SettleAsync();
        }
        Assert.Equal([PainDesk.Line, "我先去查。"], channel.Texts().Skip(before));
    }

    private static async Task<IReadOnlyList<string?>> AskAsync(TestServer server, FakeChannel channel, string text)
    {
        using var response = await channel.SayAsync(server, text, deliveryMode: "expectReplies").WaitAsync(Patience, Cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return [.. answer.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString())];
    }
}
