namespace ComplaintBot.Desk.Access.Audit;

/// <summary>One row of the audit log. It holds identifiers, never a customer's words, name or phone, never a password.</summary>
/// <param name="At">When.</param>
/// <param name="Who">The account's id; <see cref="Nobody"/> where nobody was signed in.</param>
/// <param name="What">The act.</param>
/// <param name="Subject">To whom or what: an account's id, a conversation's, a case's number.</param>
/// <param name="Reason">Why, in the words of who did it, or in what way.</param>
internal sealed record AuditEntry(DateTimeOffset At, string Who, AuditAct What, string Subject, string? Reason)
{
    public const string Nobody = "-";

    /// <summary>Its place in the log.</summary>
    public long Sequence { get; init; }
}
