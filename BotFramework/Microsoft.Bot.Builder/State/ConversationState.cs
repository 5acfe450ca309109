namespace Microsoft.Bot.Builder;

public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channelId = Required(turnContext.Activity.ChannelId, "channelId");
        var conversationId = Required(turnContext.Activity.Conversation?.Id, "conversation.id");
        return $"{channelId}/conversations/{conversationId}";
    }
}

public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channelId = Required(turnContext.Activity.ChannelId, "channelId");
        var userId = Required(turnContext.Activity.From?.Id, "from.id");
        return $"{channelId}/users/{userId}";
    }
}

/// <summary>What one user told in one conversation of several.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channelId = Required(turnContext.Activity.ChannelId, "channelId");
        var conversationId = Required(turnContext.Activity.Conversation?.Id, "conversation.id");
        var userId = Required(turnContext.Activity.From?.Id, "from.id");
        return $"{channelId}/conversations/{conversationId}/users/{userId}";
    }
}
