namespace ComplaintBot.Dialogs.Recognition;

/// <param name="Type">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">As said.</param>
/// <param name="Value">
/// Money: yuan as decimal text, or a range (<c>2000..3000</c>, <c>2000..</c>, <c>..2000</c>). Phone: digits with area
/// code as said, without +86. Date: ISO date, month or year, or an interval of two dates with a slash. Relation: the
/// English name. IdTail: the last four digits. Others: as said.
/// </param>
public sealed record Entity(EntityType Type, EvidenceSpan Span, string Text, string Value)
{
    /// <summary>A name that the customer gives as their own: 我姓…, 我叫….</summary>
    public bool Introduced { get; init; }
}

public enum EntityType { Money, Phone, Person, Product, Institution, Relation, Date, IdTail }
