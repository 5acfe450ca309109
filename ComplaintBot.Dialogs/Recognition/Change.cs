namespace ComplaintBot.Dialogs.Recognition;

/// <summary>A correction of the read-back.</summary>
/// <param name="Field">What is corrected.</param>
/// <param name="Span">Where the customer says so.</param>
/// <param name="NewValue">As an entity's value, or as said; null where only the mistake was named.</param>
/// <param name="OldValue">What it replaces, as said; null where that was not said.</param>
public sealed record Change(ChangedField Field, EvidenceSpan Span, string? NewValue, string? OldValue);

public enum ChangedField { Name, Phone, Demand, Facts, Money }
