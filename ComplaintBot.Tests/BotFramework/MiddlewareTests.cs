using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class MiddlewareTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task The_bot_is_shown_typing_while_it_works()
    {
        IActivity? typing = null;
        var incoming = ConversationOf.Incoming();
        _adapter.Use(new ShowTypingMiddleware(0));
        await RunAsync(incoming, async (turn, token) =>
        {
            typing = await _adapter.GetNextReplyAsync(token);
            Assert.False(turn.Responded);
        });

        Assert.Equal((ActivityTypes.Typing, incoming.Id), (typing?.Type, typing?.ReplyToId));
    }

    [Fact]
    public async Task A_quick_answer_shows_no_typing()
    {
        _adapter.Use(new ShowTypingMiddleware(60_000));
        await RunAsync(ConversationOf.Incoming(), (turn, token) => turn.SendActivityAsync("您好", cancellationToken: token));

        Assert.Equal(ActivityTypes.Message, _adapter.GetNextReply().Type);
        Assert.Null(_adapter.GetNextReply());
    }

    [Theory]
    [InlineData(-1, 1), InlineData(0, 0)]
    public void A_pause_is_a_time(int delay, int period) =>
        Assert.ThrowsAny<ArgumentException>(() => new ShowTypingMiddleware(delay, period));

    [Theory]
    [InlineData("telephony", true), InlineData("directlinespeech", true), InlineData("webchat", false)]
    public async Task A_message_is_spoken_where_the_channel_speaks(string channelId, bool spoken)
    {
        var adapter = new TestAdapter(channelId).Use(new SetSpeakMiddleware("zh-CN-XiaoxiaoNeural", true));
        await adapter.ProcessActivityAsync(
            ConversationOf.Incoming(channelId), (turn, token) => turn.SendActivityAsync("您好", cancellationToken: token), TestContext.Current.CancellationToken);

        var speak = adapter.GetNextReply().AsMessageActivity().Speak;
        Assert.Equal(spoken, speak.Contains("zh-CN-XiaoxiaoNeural", StringComparison.Ordinal));
        Assert.Contains("您好", speak, StringComparison.Ordinal);
    }

    [Trait("Supplier", "ours")]
    [Theory]
    [InlineData("telephony", ">A&amp;B<"), InlineData("webchat", "A&B")]
    public async Task A_text_is_escaped_where_it_becomes_markup(string channelId, string expected)
    {
        var adapter = new TestAdapter(channelId).Use(new SetSpeakMiddleware("v", true));
        await adapter.ProcessActivityAsync(
            ConversationOf.Incoming(channelId), (turn, token) => turn.SendActivityAsync("A&B", cancellationToken: token), TestContext.Current.CancellationToken);

        Assert.Contains(expected, adapter.GetNextReply().AsMessageActivity().Speak, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_does_not_read_its_own_name()
    {
        var heard = string.Empty;
        _adapter.Use(new NormalizeMentionsMiddleware());
        var activity = EntityTests.Addressed("<at>Bot</at> 我要投诉", "<at>Bot</at>", _adapter.Conversation.Bot);

        await RunAsync(activity, (turn, _) =>
        {
            heard = turn.Activity.Text;
            Assert.Empty(turn.Activity.Entities);
            return Task.CompletedTask;
        });

        Assert.Equal("我要投诉", heard);
    }

    [Fact]
    public async Task A_registered_service_is_there_in_the_turn()
    {
        var service = new List<string>();
        _adapter.Use(new RegisterClassMiddleware<List<string>>(service)).Use(new RegisterClassMiddleware<object>("x", "named"));

        await RunAsync(ConversationOf.Incoming(), (turn, _) =>
        {
            Assert.Same(service, turn.TurnState.Get<List<string>>());
            Assert.Equal("x", turn.TurnState.Get<object>("named"));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_trace_reaches_who_asked_for_traces()
    {
        _adapter.EnableTrace = true;
        await RunAsync(ConversationOf.Incoming(), (turn, token) => turn.TraceActivityAsync("错误", "x", "text", "label", token));

        var trace = (Activity)_adapter.GetNextReply();
        Assert.Equal((ActivityTypes.Trace, "错误", "x", "text", "label"), (trace.Type, trace.Name, trace.Value, trace.ValueType, trace.Label));
    }

    private Task RunAsync(Activity activity, BotCallbackHandler bot) =>
        _adapter.ProcessActivityAsync(activity, bot, TestContext.Current.CancellationToken);
}
