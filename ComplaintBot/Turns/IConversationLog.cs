namespace ComplaintBot.Turns;

/// <summary>What has been accepted and committed, read beside the writer.</summary>
public interface IConversationLog
{
    /// <returns>The conversation, or null when there is none of that id.</returns>
    Task<ConversationHead?> FindAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>The rows after a watermark, oldest first, of every type: a door leaves out what its customers must not see.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="after">The watermark: rows with a higher sequence are read; 0 reads from the start.</param>
    /// <param name="limit">At most so many rows, 1 to 1000.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<LogEntry>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellationToken);
}

/// <param name="Id">The conversation's id.</param>
/// <param name="Channel">The Bot Framework channel id.</param>
/// <param name="UserId">The customer's id in that channel; the last one who wrote, where several did.</param>
/// <param name="LastSequence">The log's last row.</param>
/// <param name="IsOutside">Another service keeps it: it is no other door's, though that service's channel may have the door's name.</param>
public sealed record ConversationHead(string Id, string Channel, string UserId, long LastSequence, bool IsOutside = false);
