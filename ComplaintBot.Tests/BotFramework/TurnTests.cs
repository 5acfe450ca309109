using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class TurnTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task The_culture_of_a_turn_is_the_activity_locale()
    {
        var culture = string.Empty;
        await RunAsync(ConversationOf.Incoming(), (_, _) =>
        {
            culture = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal("zh-CN", culture);
    }

    [Fact]
    public async Task A_locale_that_is_none_does_not_end_the_turn()
    {
        var activity = ConversationOf.Incoming();
        activity.Locale = "!!";
        var ran = false;
        await RunAsync(activity, (_, _) =>
        {
            ran = true;
            return Task.CompletedTask;
        });

        Assert.True(ran);
    }

    [Fact]
    public async Task With_an_error_handler_the_exception_ends_there()
    {
        Exception? seen = null;
        _adapter.OnTurnError = (_, e) =>
        {
            seen = e;
            return Task.CompletedTask;
        };

        await RunAsync(ConversationOf.Incoming(), (_, _) => throw new InvalidOperationException("x"));

        Assert.IsType<InvalidOperationException>(seen);
    }

    [Fact]
    public Task Without_one_it_reaches_the_caller() =>
        Assert.ThrowsAsync<InvalidOperationException>(
            () => RunAsync(ConversationOf.Incoming(), (_, _) => throw new InvalidOperationException("x")));

    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot()
    {
        var order = new List<string>();
        _adapter.Use(new Noting("a", order)).Use(new Noting("b", order));

        await RunAsync(ConversationOf.Incoming(), (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });

        Assert.Equal(["a", "b", "bot", "/b", "/a"], order);
    }

    [Fact]
    public async Task A_trace_is_no_response_and_is_dropped_by_default()
    {
        var responded = true;
        await RunAsync(ConversationOf.Incoming(), async (turn, token) =>
        {
            await turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("t"), token);
            responded = turn.Responded;
        });

        Assert.False(responded);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task Handlers_see_what_is_sent_and_may_keep_it_back()
    {
        var seen = string.Empty;
        await RunAsync(ConversationOf.Incoming(), async (turn, token) =>
        {
            turn.OnSendActivities((_, activities, _) =>
            {
                seen = activities[0].Text;
                return Task.FromResult(Array.Empty<ResourceResponse>());
            });
            await turn.SendActivityAsync("您好", cancellationToken: token);
        });

        Assert.Equal("您好", seen);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task Expected_replies_stay_with_the_turn()
    {
        var activity = ConversationOf.Incoming();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        List<Activity> buffered = [];
        await RunAsync(activity, async (turn, token) =>
        {
            await turn.SendActivityAsync("您好", cancellationToken: token);
            buffered = ((TurnContext)turn).BufferedReplyActivities;
        });

        Assert.Equal("您好", Assert.Single(buffered).Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task A_reply_is_addressed_when_it_is_sent()
    {
        var incoming = ConversationOf.Incoming();
        await RunAsync(incoming, (turn, token) => turn.SendActivityAsync(MessageFactory.Text("您好"), token));

        var reply = (Activity)_adapter.GetNextReply();
        Assert.Equal(incoming.Id, reply.ReplyToId); // Microsoft's adapter numbers what it is given
        Assert.Equal("zh-CN", reply.Locale);
        Assert.NotNull(reply.Recipient);
    }

    [Fact]
    public void The_test_conversation_has_its_customary_id()
    {
        Assert.Equal("Conversation1", _adapter.Conversation.Conversation.Id);
        Assert.Equal(("Conversation1", "webchat"), (new TestAdapter("webchat").Conversation.Conversation.Id, new TestAdapter("webchat").Conversation.ChannelId));
    }

    [Fact]
    public async Task A_conversation_is_continued_with_the_event_for_it()
    {
        Activity? continuation = null;
        await _adapter.ContinueConversationAsync(
            "bot",
            ConversationOf.Incoming().GetConversationReference(),
            (turn, _) =>
            {
                continuation = turn.Activity;
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(ActivityEventNames.ContinueConversation, continuation?.Name);
    }

    [Fact]
    public Task A_flow_says_and_expects() =>
        new TestFlow(_adapter, (turn, token) => turn.SendActivityAsync($"听到：{turn.Activity.Text}", cancellationToken: token))
            .Test("你好", "听到：你好")
            .Send("再见").AssertReplyContains("再见")
            .AssertNoReply(timeout: 1)
            .StartTestAsync();

    private Task RunAsync(Activity activity, BotCallbackHandler bot) =>
        _adapter.ProcessActivityAsync(activity, bot, TestContext.Current.CancellationToken);

    private sealed class Noting(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            await next(cancellationToken);
            order.Add("/" + name);
        }
    }
}
