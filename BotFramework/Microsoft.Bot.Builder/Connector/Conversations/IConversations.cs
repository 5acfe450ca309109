namespace Microsoft.Bot.Connector;

/// <summary>Conversations of a channel; what can be done with them is in <see cref="ConversationsExtensions"/>.</summary>
public interface IConversations
{
    internal ConnectorClient Client { get; }
}
