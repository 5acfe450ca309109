using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public interface ITranscriptLogger
{
    Task LogActivityAsync(IActivity activity);
}

/// <summary>A log that can be read. Its lists come in pages; a page without a continuation token is the last.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default);

    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null);

    Task DeleteTranscriptAsync(string channelId, string conversationId);
}

public class TranscriptInfo
{
    public string ChannelId { get; set; }

    /// <summary>The conversation's.</summary>
    public string Id { get; set; }

    public DateTimeOffset Created { get; set; }
}
