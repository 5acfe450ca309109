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

    /// <summary>The case keeps only how it begins.</summary>
    internal bool IsCut => Text.Length < Span.Length && Text.Length >= Longest - 1;

    public static Statement From(Utterance utterance, EvidenceSpan span) =>
        new(utterance.ActivityId, span, span.Of(utterance.Text).Shorten(Longest));

    /// <summary>The place of those very words; the whole message where they are not in it as they are.</summary>
    internal static Statement Of(Utterance utterance, string words) =>
        utterance.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var start
            ? new(utterance.ActivityId, new(start, start + words.Length), words)
            : new(utterance.ActivityId, new(0, utterance.Text.Length), words);

    /// <summary>Where the value of an entity was said.</summary>
    internal static Statement Of(Utterance utterance, Understanding understanding, EntityType type, string value) =>
        understanding.Entities.FirstOrDefault(entity => entity.Type == type && entity.Value == value) is { } entity
            ? From(utterance, entity.Span)
            : Of(utterance, value);
}
