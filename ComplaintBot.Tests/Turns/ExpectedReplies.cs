using System.Net.Http.Json;
using System.Text.Json;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Turns;

/// <summary>Channels that take the replies in the response to their own request.</summary>
public sealed class ExpectedReplies
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_plain_message_in_the_same_telling_is_answered_in_the_response_too(params bool[] expects)
    {
        var bot = new HeldBot();
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(_ => _ => bot));
        await using var channel = await FakeChannel.StartAsync();
        var accepted = await bot.WhileHeldAsync(server, channel, expects);
        Assert.Equal(["2"], await AnswersAsync(server, channel, accepted[Array.IndexOf(expects, true)]));
        await server.SettleAsync();
        Assert.Empty(channel.Delivered);
    }

    [Fact]
    public async Task Of_two_requests_that_one_turn_takes_the_later_gets_the_replies_so_that_nothing_is_said_twice()
    {
        var bot = new HeldBot();
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(_ => _ => bot));
        await using var channel = await FakeChannel.StartAsync();
        var accepted = await bot.WhileHeldAsync(server, channel, true, true);
        Assert.Empty(await AnswersAsync(server, channel, accepted[0]));
        Assert.Equal(["2"], await AnswersAsync(server, channel, accepted[1]));
    }

    [Fact]
    public async Task A_turn_that_fails_says_so_in_the_response_and_a_plain_message_after_it_is_answered_by_the_outbox()
    {
        var bot = new HeldBot { FailsOn = 1 };
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(_ => _ => bot), "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        var accepted = await bot.WhileHeldAsync(server, channel, true);
        Assert.Equal([ReplyTexts.Default[ReplyText.TurnFailed]], await AnswersAsync(server, channel, accepted[0]));
        await channel.SayAsync(server, "hello");
        await server.SettleAsync();
        Assert.Equal("2", Assert.Single(channel.Delivered).Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_the_bot_says_by_itself_waits_for_the_next_response()
    {
        await using var server = await TestServer.StartAsync(Now);
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, "保单被扣了两次钱，我要投诉", id: "m1", deliveryMode: "expectReplies");
        var before = await LastAsync(server, channel);
        await server.AdvanceAsync(TimeSpan.FromMinutes(1)); // longer than the patience after the first answer
        await server.SettleAsync();
        var byItself = await LastAsync(server, channel);
        Assert.True(byItself.Sequence > before.Sequence);
        Assert.Empty(channel.Delivered);
        Assert.Null(server.Get<IOutboxStore>().Next(channel.HouseId(server)));

        var response = await channel.SayAsync(server, "第二次扣的是三百块", id: "m2", deliveryMode: "expectReplies");
        var said = (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("activities").EnumerateArray().Select(one => one.GetProperty("text").GetString()).ToList();
        Assert.Equal(byItself.ToActivity().Text, said[0]);
        Assert.True(said.Count > 1);
    }

    [Theory]
    [InlineData("emulator", true)]
    [InlineData("msteams", false)]
    public async Task A_developer_gets_traces_in_the_response_and_a_customer_none(string channelId, bool traces)
    {
        await using var server = await TestServer.StartAsync(Now);
        await using var channel = await FakeChannel.StartAsync(channelId);
        var response = await channel.SayAsync(server, "保单被扣了两次钱，我要投诉", id: "m1", deliveryMode: "expectReplies");
        var types = (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("activities").EnumerateArray().Select(one => one.GetProperty("type").GetString());
        Assert.Equal(traces, types.Contains("trace"));
    }

    private static async Task<LogEntry> LastAsync(TestServer server, FakeChannel channel) =>
        (await server.Get<IConversationLog>().ReadAsync(channel.HouseId(server), 0, 1000, TestContext.Current.CancellationToken)).Last(entry => entry.Type == ActivityTypes.Message);

    private static async Task<IEnumerable<string>> AnswersAsync(TestServer server, FakeChannel channel, long sequence) =>
        (await server.Get<IOutsideTurns>().AnswerAsync(channel.HouseId(server), sequence, TestContext.Current.CancellationToken)).Select(answer => answer.Text);

    /// <summary>Stays in its first turn until messages have come; then it says how many a telling has.</summary>
    private sealed class HeldBot : IBot
    {
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _tellings;

        public int FailsOn { get; init; }

        /// <summary>One message for each, all in the telling of the next turn.</summary>
        public async Task<long[]> WhileHeldAsync(TestServer server, FakeChannel channel, params bool[] expects)
        {
            await channel.JoinAsync(server);
            await _entered.Task;
            var accepted = new List<long>();
            foreach (var expected in expects)
            {
                accepted.Add(await server.Get<IOutsideTurns>().AcceptAsync(channel.HouseId(server), Message(channel, $"m{accepted.Count}", expected), TestContext.Current.CancellationToken));
            }
            _held.SetResult();
            return [.. accepted];
        }

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            if (turnContext.TurnState.Get<Telling>().Utterances.Count is var count and > 0)
            {
                _ = ++_tellings == FailsOn ? throw new InvalidOperationException("broken on purpose") : await turnContext.SendActivityAsync($"{count}", cancellationToken: cancellationToken);
            }
            else
            {
                _entered.SetResult();
                await _held.Task;
            }
        }

        private static Activity Message(FakeChannel channel, string id, bool expects) => new()
        {
            Type = ActivityTypes.Message,
            Id = id,
            ServiceUrl = channel.ServiceUrl,
            ChannelId = channel.ChannelId,
            Conversation = new ConversationAccount(id: channel.ConversationId),
            From = new ChannelAccount("user1", role: RoleTypes.User),
            Recipient = new ChannelAccount("bot1", role: RoleTypes.Bot),
            Text = id,
            DeliveryMode = expects ? DeliveryModes.ExpectReplies : null,
        };
    }
}
