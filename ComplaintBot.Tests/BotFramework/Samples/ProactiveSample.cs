using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Samples;

/// <summary>A bot that keeps where its users are, and speaks to them later without being asked.</summary>
public class ProactiveSample
{
    [Fact]
    public async Task A_user_who_was_seen_is_told_later()
    {
        var seen = new ConcurrentDictionary<string, ConversationReference>();
        var adapter = new TestAdapter();
        await new TestFlow(adapter, new SeeingBot(seen)).Send("你好").AssertReply("记下了").StartTestAsync();

        foreach (var reference in seen.Values)
        {
            await adapter.ContinueConversationAsync(
                "app", reference, async (turn, token) => await turn.SendActivityAsync("有进展了", cancellationToken: token), TestContext.Current.CancellationToken);
        }

        var told = (Activity)adapter.GetNextReply();
        Assert.Equal(("有进展了", "Conversation1", "user1"), (told.Text, told.Conversation.Id, told.Recipient.Id));
    }

    private sealed class SeeingBot(ConcurrentDictionary<string, ConversationReference> seen) : ActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            var reference = ((Activity)turnContext.Activity).GetConversationReference();
            seen[reference.User.Id] = reference;
            await turnContext.SendActivityAsync("记下了", cancellationToken: cancellationToken);
        }
    }
}
