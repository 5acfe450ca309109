using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

internal static class TranscriptPages
{
    /// <summary>A page of the activities since then; one that nobody stamped counts as new.</summary>
    public static PagedResult<IActivity> Page(
        this IEnumerable<IActivity> transcript, string continuationToken, DateTimeOffset startDate) =>
        PagedResult<IActivity>.After(
            continuationToken,
            transcript.Where(activity => activity.Timestamp is not { } time || time >= startDate),
            activity => activity.Id);
}
