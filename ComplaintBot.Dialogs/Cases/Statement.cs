using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>Something the customer said, with the message and the stretch of it that it comes from.</summary>
/// <param name="ActivityId">The message.</param>
/// <param name="Span">UTF-16 offsets in the message's text.</param>
/// <param name="Text">The words, at most <see cref="Longest"/> of them; the whole stands in the transcript.</param>
public sealed record Statement(string ActivityId, EvidenceSpan Span, string Text)
{
    /// <summary>UTF-16 units that the case itself keeps of one statement.</summary>
    public const int Longest = 400;

    public static Statement From(Utterance utterance, EvidenceSpan span) =>
        new(utterance.ActivityId, span, span.Of(utterance.Text).Shorten(Longest));
}
