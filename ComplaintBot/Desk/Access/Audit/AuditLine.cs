namespace ComplaintBot.Desk.Access.Audit;

/// <summary>A row of the audit log as somebody may read it.</summary>
/// <param name="Entry">As it is kept.</param>
/// <param name="Who">The account's name; null where nobody was signed in.</param>
/// <param name="Subject">An account's name, else what is kept.</param>
/// <param name="Reason">Without the customer's numbers and name.</param>
internal sealed record AuditLine(AuditEntry Entry, string? Who, string Subject, string? Reason)
{
    /// <summary>To the conversation or the case, from the site's base; null where there is none, or whoever reads may not see it.</summary>
    public string? Link { get; init; }
}
