using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Why a line is stopped, and where.</summary>
/// <param name="Reason">Which.</param>
/// <param name="Span">In the text as sent.</param>
public sealed record GuardedReason(GuardReason Reason, EvidenceSpan Span);

/// <summary>What the guard says of a line.</summary>
/// <param name="Reasons">Every one, gravest first, then in the order of the text; empty where the line may leave.</param>
/// <param name="Passed">What would have stopped it, had a decision not held it.</param>
public sealed record GuardVerdict(IReadOnlyList<GuardedReason> Reasons, IReadOnlyList<GuardReason> Passed)
{
    public bool Allows => Reasons.Count == 0;
}
