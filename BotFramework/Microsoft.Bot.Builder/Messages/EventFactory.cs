using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The two events of the handoff protocol.</summary>
public static class EventFactory
{
    public static IEventActivity CreateHandoffInitiation(
        ITurnContext turnContext, object handoffContext, Transcript transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var incoming = turnContext.Activity;
        var handoff = CreateHandoff(HandoffEventNames.InitiateHandoff, handoffContext, incoming.Conversation);
        handoff.From = incoming.From;
        handoff.RelatesTo = incoming.GetConversationReference();
        handoff.ReplyToId = incoming.Id;
        handoff.ServiceUrl = incoming.ServiceUrl;
        handoff.ChannelId = incoming.ChannelId;

        if (transcript != null)
        {
            handoff.Attachments.Add(new Attachment("application/json", content: transcript, name: "Transcript"));
        }

        return handoff;
    }

    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        return CreateHandoff(HandoffEventNames.HandoffStatus, new { state, message }, conversation);
    }

    private static Activity CreateHandoff(string name, object value, ConversationAccount conversation)
    {
        var handoff = (Activity)Activity.CreateEventActivity();
        handoff.Name = name;
        handoff.Value = value;
        handoff.Id = Guid.NewGuid().ToString();
        handoff.Conversation = conversation;
        handoff.Attachments = new List<Attachment>();
        handoff.Entities = new List<Entity>();
        return handoff;
    }
}
