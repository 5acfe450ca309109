namespace ComplaintBot.Turns;

/// <summary>A channel that shows its customers at once that a person is writing.</summary>
public interface IAgentTyping
{
    /// <summary>For whoever has the conversation's page open now; it is logged nowhere, and nobody else learns of it.</summary>
    void Tell(string conversationId);
}
