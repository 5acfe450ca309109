using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class TranscriptTests
{
    private readonly MemoryTranscriptStore _store = new();
    private readonly TestAdapter _adapter;

    public TranscriptTests() => _adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(_store));

    [Fact]
    public async Task What_the_user_and_the_bot_said_is_logged_in_order()
    {
        await RunAsync(ConversationOf.Incoming(text: "我要投诉"), (turn, token) => turn.SendActivityAsync("请说", cancellationToken: token));

        var transcript = await ReadAsync();
        Assert.Equal(["我要投诉", "请说"], transcript.Select(a => a.Text));
        Assert.Equal(RoleTypes.User, transcript[0].From.Role);
    }

    [Fact]
    public async Task The_log_keeps_what_was_said_even_when_the_bot_changes_it_later()
    {
        await RunAsync(ConversationOf.Incoming(), async (turn, token) =>
        {
            turn.Activity.Text = "改了";
            var reply = MessageFactory.Text("一");
            await turn.SendActivityAsync(reply, token);
            reply.Text = "二";
        });

        Assert.Equal(["你好", "一"], (await ReadAsync()).Select(a => a.Text));
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task A_change_and_a_deletion_are_logged_as_such()
    {
        await RunAsync(ConversationOf.Incoming(), async (turn, token) =>
        {
            var reply = MessageFactory.Text("一");
            reply.Id = (await turn.SendActivityAsync(reply, token)).Id;
            reply.Text = "二";
            await turn.UpdateActivityAsync(reply, token);
            await turn.DeleteActivityAsync(reply.Id, token);
        });

        var transcript = await ReadAsync();
        Assert.Equal(
            [ActivityTypes.Message, ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete],
            transcript.Select(a => a.Type));
        Assert.Single(transcript.Skip(1).Select(a => a.Id).Distinct());
    }

    [Fact]
    public async Task The_event_that_continues_a_conversation_is_not_logged()
    {
        var continuation = ConversationOf.Incoming().GetConversationReference().GetContinuationActivity();
        await RunAsync(continuation, (turn, token) => turn.SendActivityAsync("还在吗？", cancellationToken: token));

        Assert.Equal("还在吗？", Assert.Single(await ReadAsync()).Text);
    }

    [Fact]
    public async Task What_no_channel_gave_an_id_gets_one()
    {
        _adapter.Use(new KeptBack());
        await RunAsync(ConversationOf.Incoming(), (turn, token) => turn.SendActivityAsync("您好", cancellationToken: token));

        Assert.StartsWith("g_", (await ReadAsync())[1].Id, StringComparison.Ordinal);
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task A_turn_that_throws_is_logged_before_it_ends()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(ConversationOf.Incoming(), async (turn, token) =>
        {
            await turn.SendActivityAsync("请稍等", cancellationToken: token);
            throw new InvalidOperationException("x");
        }));

        Assert.Equal(["你好", "请稍等"], (await ReadAsync()).Select(a => a.Text));
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task The_trace_of_a_state_is_not_logged_but_another_trace_is()
    {
        await RunAsync(ConversationOf.Incoming(), async (turn, token) =>
        {
            var state = Activity.CreateTraceActivity("BotState", "https://www.botframework.com/schemas/botState", new { name = "张三" });
            await turn.SendActivityAsync(state, token);
            await turn.SendActivityAsync(Activity.CreateTraceActivity("own"), token);
        });

        Assert.Equal([null, "own"], (await ReadAsync()).Select(a => a.Name));
    }

    private Task RunAsync(Activity activity, BotCallbackHandler bot) =>
        _adapter.ProcessActivityAsync(activity, bot, TestContext.Current.CancellationToken);

    private async Task<List<Activity>> ReadAsync() =>
        [.. (await _store.GetTranscriptActivitiesAsync("test", "Conversation1")).Items.Cast<Activity>()];

    /// <summary>A channel that answers no ids.</summary>
    private sealed class KeptBack : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));
            return next(cancellationToken);
        }
    }
}
