namespace ComplaintBot.Desk.Access.Audit;

/// <summary>Which rows; what is null is no matter.</summary>
internal sealed record AuditQuery
{
    public string? Who { get; init; }

    public AuditAct? What { get; init; }

    /// <summary>Of a conversation also what was done to one of its messages.</summary>
    public string? Subject { get; init; }

    public DateTimeOffset? From { get; init; }

    /// <summary>That moment is no longer in it.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only rows before this place: the next page.</summary>
    public long? Before { get; init; }

    public int Limit { get; init; } = 100;
}
