using ComplaintBot.Settings;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>A person's sign of typing on open sockets. From whom their words come too, so that these take its place.</summary>
internal sealed class AgentTyping(ConversationFeed feed, IOptions<BrandOptions> brand, TimeProvider time) : IAgentTyping
{
    public void Tell(string conversationId)
    {
        var now = time.GetUtcNow();
        var sign = new Activity
        {
            Type = ActivityTypes.Typing,
            ChannelId = Conversations.ChannelId,
            Conversation = new ConversationAccount(id: conversationId),
            From = Conversations.BotOf(brand.Value),
        };
        // It has no place in the log. A name that no row has, or the page would take it for a row that it has shown.
        feed.Publish(new(conversationId, now.ToUnixTimeMilliseconds(), now, sign.Type, SdkJson.WriteBody(sign)));
    }
}
