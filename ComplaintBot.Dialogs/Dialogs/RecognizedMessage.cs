using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>One message of a telling, in words and numbers that any reader of JSON can use.</summary>
/// <param name="Id">The message's activity.</param>
/// <param name="Kind">What the message is: complaint, grumble, inquiry, other.</param>
/// <param name="Intent">What the customer does with it.</param>
/// <param name="Emotion">The strongest feeling; null without a sign of any.</param>
/// <param name="Findings">Sensitive topics and how the customer stands to them.</param>
/// <param name="Entities">Phones, sums, names, dates.</param>
public sealed record RecognizedMessage(
    string Id, string Kind, string Intent, RecognizedEmotion? Emotion, IReadOnlyList<RecognizedFinding> Findings, IReadOnlyList<RecognizedEntity> Entities)
{
    /// <summary>In a few words, none of them the customer's.</summary>
    internal string Label => string.Join(", ", new[] { Kind, Intent }
        .Concat(Emotion is null ? [] : [$"{Emotion.Name} {Emotion.Intensity}"])
        .Concat(Findings.Select(finding => $"{finding.Topic} {finding.Stance}"))
        .Concat(Entities.Select(entity => entity.Type)));

    internal static RecognizedMessage Of(Utterance utterance, Understanding understanding) => new(
        utterance.ActivityId,
        StaffWord.Of(understanding.Kind),
        StaffWord.Of(understanding.Intent),
        understanding.Emotion is { } emotion
            ? new(StaffWord.Of(emotion.Name), emotion.Intensity, emotion.Span.Start, emotion.Span.End, emotion.Span.Of(understanding.Text))
            : null,
        [.. understanding.Findings.Select(finding => new RecognizedFinding(
            StaffWord.Of(finding.Topic), StaffWord.Of(finding.Stance), finding.Span.Start, finding.Span.End, finding.Span.Of(understanding.Text)))],
        [.. understanding.Entities.Select(entity => new RecognizedEntity(
            StaffWord.Of(entity.Type), entity.Span.Start, entity.Span.End, entity.Text, entity.Value))]);
}

/// <summary>Offsets are UTF-16 units of the message's text, the end exclusive; the text is what stands there.</summary>
public sealed record RecognizedEmotion(string Name, int Intensity, int Start, int End, string Text);

/// <inheritdoc cref="RecognizedEmotion"/>
public sealed record RecognizedFinding(string Topic, string Stance, int Start, int End, string Text);

/// <inheritdoc cref="RecognizedEmotion"/>
public sealed record RecognizedEntity(string Type, int Start, int End, string Text, string Value);
