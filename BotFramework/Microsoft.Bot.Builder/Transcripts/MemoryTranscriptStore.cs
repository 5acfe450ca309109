using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>For tests and tries: transcripts in the order in which they were logged.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private readonly Dictionary<(string ChannelId, string ConversationId), List<IActivity>> _transcripts = [];
    private readonly Lock _gate = new();

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        lock (_gate)
        {
            var key = (activity.ChannelId, activity.Conversation?.Id);
            if (!_transcripts.TryGetValue(key, out var transcript))
            {
                _transcripts[key] = transcript = [];
            }

            transcript.Add(activity);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_gate)
        {
            var transcript = _transcripts.GetValueOrDefault((channelId, conversationId)) ?? [];
            return Task.FromResult(transcript.Page(continuationToken, startDate));
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (_gate)
        {
            var all = _transcripts.Where(t => t.Key.ChannelId == channelId).Select(t => new TranscriptInfo
            {
                ChannelId = channelId,
                Id = t.Key.ConversationId,
                Created = t.Value[0].Timestamp ?? default,
            });
            return Task.FromResult(PagedResult<TranscriptInfo>.After(continuationToken, all.OrderBy(t => t.Created), t => t.Id));
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_gate)
        {
            _transcripts.Remove((channelId, conversationId));
        }

        return Task.CompletedTask;
    }
}
