namespace ComplaintBot.Desk.Conversations;

/// <summary>A line of the summary beside the conversation.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Parts">In the order in which they are read.</param>
internal sealed record PaneLine(string Title, IReadOnlyList<PanePart> Parts)
{
    /// <summary>What matters now.</summary>
    public bool IsUrgent { get; init; }
}

/// <param name="Text">Masked where it must be.</param>
/// <param name="Anchor">The message in which the customer said it, or what happened; null where the history has nothing of it.</param>
/// <param name="IsQuote">The customer's own words.</param>
internal sealed record PanePart(string Text, HistoryAnchor? Anchor = null, bool IsQuote = false)
{
    /// <summary>Goes on with the statement that the part before it began.</summary>
    public bool Joins { get; init; }
}
