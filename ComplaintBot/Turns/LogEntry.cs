using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>
/// One row of a conversation's log, which is its transcript: what doors deliver, what QA and the desk read.
/// </summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Sequence">1 and up, rising within the conversation; also the watermark after this row.</param>
/// <param name="At">When the row was accepted or committed (UTC).</param>
/// <param name="Type">The activity's type.</param>
/// <param name="Body">The activity as UTF-8 JSON, without <c>id</c> and <c>timestamp</c>: the log gives those.</param>
public sealed record LogEntry(string ConversationId, long Sequence, DateTimeOffset At, string Type, ReadOnlyMemory<byte> Body)
{
    public string ActivityId => ActivityIds.For(ConversationId, Sequence);

    /// <summary>The activity with the id and the timestamp that the log gave it.</summary>
    public Activity ToActivity()
    {
        var activity = SdkJson.ReadActivity(Body.Span);
        activity.Id = ActivityId;
        activity.Timestamp = At;
        return activity;
    }
}
