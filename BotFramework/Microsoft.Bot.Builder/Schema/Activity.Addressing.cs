using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

/// <content>Where an activity comes from and where an answer to it goes.</content>
public partial class Activity
{
    // The clients of these two channels never see a conversationUpdate, so they cannot place an answer to it.
    private string ReferableId =>
        Type == ActivityTypes.ConversationUpdate && ChannelId is (Channels.Directline or Channels.Webchat) ? null : Id;

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReferableId,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>A reference to the reply, with which it can be updated or deleted.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);

        if (isIncoming)
        {
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>True when the activity came over a socket whose url is no web address.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl != null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
