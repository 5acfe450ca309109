namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>What a message was weighed to be, without its entities and clauses.</summary>
/// <param name="Findings">The sensitive topics, gravest first.</param>
/// <param name="Kind">What the whole message is.</param>
/// <param name="Feeling">The strongest feeling; null where none shows.</param>
/// <param name="Intent">In the light of what was asked.</param>
public sealed record Judgement(IReadOnlyList<Finding> Findings, MessageKind Kind, Feeling? Feeling, Intent Intent)
{
    /// <summary>Whether the intent is likely enough to be believed before any rule.</summary>
    public bool IsSure { get; init; }
}
