namespace ComplaintBot.Dialogs.Cases;

/// <summary>One message of a telling.</summary>
/// <param name="ActivityId">The message's id.</param>
/// <param name="Text">As sent; empty where only files came.</param>
/// <param name="Files">What came with it.</param>
public sealed record Utterance(string ActivityId, string Text, IReadOnlyList<EvidenceItem> Files)
{
    /// <summary>Only such a message can be understood.</summary>
    public bool HasWords => !string.IsNullOrWhiteSpace(Text);
}

/// <summary>A file that the customer sent.</summary>
public sealed record EvidenceItem(string ActivityId, string Name, string ContentType, string Url);

/// <summary>
/// Messages in quick succession, heard as one. The host puts it into the turn's state; the turn's activity is the last of them.
/// </summary>
/// <param name="At">When the last of them came.</param>
/// <param name="Utterances">In the order they came; empty when the turn comes from the clock or a join.</param>
public sealed record Telling(DateTimeOffset At, IReadOnlyList<Utterance> Utterances);
