using ComplaintBot.Desk.Access.Accounts;

namespace ComplaintBot.Desk.Access.Audit;

/// <summary>The log that only grows. What it tells of happens after the row is on disk: no row, no deed.</summary>
internal sealed class AuditLog(IStaffStore store, TimeProvider time)
{
    /// <param name="who">The account's id.</param>
    /// <param name="what">The act.</param>
    /// <param name="subject">An account's id, a conversation's, a case's number.</param>
    /// <param name="reason">In the words of who does it.</param>
    /// <param name="cancellationToken">Nothing is written once it is cancelled.</param>
    public Task WriteAsync(string who, AuditAct what, string subject, string? reason, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entry = new AuditEntry(time.GetUtcNow(), who, what, subject, reason);
        return store.WriteAsync(book =>
        {
            book.Write(entry);
            return true;
        });
    }

    /// <param name="reader">Who reads.</param>
    /// <param name="query">Which rows.</param>
    /// <returns>The newest first.</returns>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public IReadOnlyList<AuditEntry> Read(DeskUser reader, AuditQuery query)
    {
        reader.Require(Permission.ReadAudit);
        return store.Read(book => book.Audit(query));
    }
}
