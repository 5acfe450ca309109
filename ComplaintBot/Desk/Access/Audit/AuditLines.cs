using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Desk.Shell;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Stores;

namespace ComplaintBot.Desk.Access.Audit;

/// <summary>The audit log in names. Reasons are typed by hand: whatever of the customer's stands in one is hidden, from those who see no customers and from the others.</summary>
internal sealed class AuditLines(AuditLog log, IStaffStore store, DeskReader files, CaseReader cases, MaskingRules rules)
{
    /// <inheritdoc cref="AuditLog.Read"/>
    public IReadOnlyList<AuditLine> Read(DeskUser reader, AuditQuery query)
    {
        var rows = log.Read(reader, query with { Subject = query.Subject is { } subject ? AccountOf(subject) ?? subject : null });
        var names = Names();
        var kept = new Dictionary<string, ConversationFile?>(StringComparer.Ordinal);
        return [.. rows.Select(row => IsOfCustomer(row.What) ? OfCustomer(row, names, kept, reader.May(Permission.SeeConversations)) : OfAccount(row, names))];
    }

    /// <returns>Whose acts can be asked for: id and name.</returns>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> People(DeskUser reader)
    {
        reader.Require(Permission.ReadAudit);
        return [.. Names().OrderBy(pair => pair.Value, StringComparer.CurrentCulture)];
    }

    private static bool IsOfCustomer(AuditAct what) => what is
        AuditAct.Unmasked or AuditAct.Exported or AuditAct.Printed or AuditAct.SheetOpened or AuditAct.LineReleased or AuditAct.LineRefused or AuditAct.DecisionAttached;

    private static AuditLine OfAccount(AuditEntry row, Dictionary<string, string> names) => new(row, Who(row, names), names.GetValueOrDefault(row.Subject, row.Subject), row.Reason);

    private AuditLine OfCustomer(AuditEntry row, Dictionary<string, string> names, Dictionary<string, ConversationFile?> kept, bool seesCustomers)
    {
        var complaint = cases.Find(row.Subject);
        var conversation = complaint?.ConversationId ?? row.Subject.Split('|')[0];
        if (!kept.TryGetValue(conversation, out var file))
        {
            kept[conversation] = file = files.Find(conversation); // often many rows of one
        }
        return new(row, Who(row, names), row.Subject, row.Reason is null ? null : Mask(file).Of(row.Reason))
        {
            Link = !seesCustomers || file is null ? null : complaint is null ? Place(row.Subject) : DeskLinks.Case(complaint.Number),
        };
    }

    private static string Place(string subject) => subject.Split('|') is [var conversation, _]
        ? $"{DeskPaths.Conversation(conversation)}#{HistoryAnchor.OfMessage(subject)?.Id}"
        : DeskPaths.Conversation(subject);

    private TextMask Mask(ConversationFile? file) =>
        new(rules, file?.Case.Name is { Length: > 0 } name ? [name] : [], [.. file?.Phones ?? [], .. file?.Case.Phone is { } phone ? new[] { phone } : []]);

    private static string? Who(AuditEntry row, Dictionary<string, string> names) => row.Who == AuditEntry.Nobody ? null : names.GetValueOrDefault(row.Who, row.Who);

    private Dictionary<string, string> Names() => store.Read(book => book.All()).ToDictionary(account => account.Id, account => account.DisplayName, StringComparer.Ordinal);

    /// <summary>Whoever asks types a name.</summary>
    private string? AccountOf(string typed) => store.Read(book => book.ByName(AccountName.Of(typed)) ?? book.All().FirstOrDefault(account => account.DisplayName == typed))?.Id;
}
