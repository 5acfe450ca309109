namespace ComplaintBot.Desk.Access.Audit;

/// <summary>Which rows; what is null is no matter.</summary>
internal sealed record AuditQuery
{
    public string? Who { get; init; }

    public AuditAct? What { get; init; }

    public string? Subject { get; init; }

    /// <summary>Only rows before this place: the next page.</summary>
    public long? Before { get; init; }

    public int Limit { get; init; } = 100;
}
