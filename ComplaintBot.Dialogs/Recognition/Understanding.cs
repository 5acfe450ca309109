namespace ComplaintBot.Dialogs.Recognition;

/// <summary>What one utterance means, with the stretch of text that each part rests on.</summary>
public sealed record Understanding(
    string Text,
    Intent Intent,
    Emotion? Emotion,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>What the whole message is.</summary>
    public MessageKind Kind { get; init; } = MessageKind.Other;

    /// <summary>What the customer corrects, in the order of the text; without an asked read-back always empty.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>Whether the customer names a time or a way to be reached.</summary>
    public bool WishesContact { get; init; }

    /// <summary>Whether the customer asks what our own question is for, or what becomes of the answer: 要电话干什么.</summary>
    public bool AsksWhy { get; init; }

    /// <summary>Where the customer says that they are old, ill, hard of hearing or alone with children; null where nothing is said.</summary>
    public EvidenceSpan? Vulnerable { get; init; }

    /// <summary>The best stretch of whole clauses, at most 20 characters, that names the grievance; null where none fits.</summary>
    public EvidenceSpan? Matter { get; init; }

    /// <summary>Whether the utterance tells anything: what happened, or what the customer wants.</summary>
    public bool HasSubstance => Clauses.Any(clause => clause.Role is ClauseRole.Fact or ClauseRole.Demand);

    /// <summary>Whether a person must take over because of what was said.</summary>
    public bool HandsOver => Findings.Any(finding => finding.HandsOver);
}
