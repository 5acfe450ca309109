using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class DialogTestClientTests
{
    [Fact]
    public async Task It_sends_no_trace_of_the_state_as_a_host_does()
    {
        var client = new DialogTestClient(new TestAdapter("emulator", sendTraceActivity: true), Echo());

        var reply = await client.SendActivityAsync<IMessageActivity>("你好", TestContext.Current.CancellationToken);

        Assert.Equal("你好", reply.Text);
        Assert.Null(client.GetNextReply<IActivity>());
    }

    [Fact]
    public async Task It_keeps_the_state_that_it_is_given_and_runs_the_middleware_around_the_dialog()
    {
        var storage = new MemoryStorage();
        var store = new MemoryTranscriptStore();
        var client = new DialogTestClient(
            "test", Echo(), middlewares: [new TranscriptLoggerMiddleware(store)], conversationState: new ConversationState(storage));

        await client.SendActivityAsync<IMessageActivity>("你好", TestContext.Current.CancellationToken);

        Assert.NotEmpty(await storage.ReadAsync(["test/conversations/Conversation1"], TestContext.Current.CancellationToken));
        Assert.Equal(2, (await store.GetTranscriptActivitiesAsync("test", "Conversation1")).Items.Length);
    }

    private static WaterfallDialog Echo() => new(
        "echo",
        [
            async (step, token) =>
            {
                await step.Context.SendActivityAsync(step.Context.Activity.Text, cancellationToken: token);
                return Dialog.EndOfTurn;
            },
        ]);
}
