using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>A text on its way to a customer, and what is known of it.</summary>
/// <param name="Text">As it would be sent.</param>
public sealed record OutgoingLine(string Text)
{
    internal const char Quoted = '\uE010', Own = '\uE011', Personal = '\uE012', Masked = '\uE013';

    /// <summary>The customer's own numbers: digits, an identity number with its X.</summary>
    public IReadOnlyCollection<string> OwnNumbers { get; init; } = [];

    /// <summary>Where it repeats what the customer said.</summary>
    public IReadOnlyList<EvidenceSpan> Quotes { get; init; } = [];

    /// <summary>What was decided of the complaint, by whom; null where nothing was.</summary>
    public ApprovedDecision? Decision { get; init; }
}
