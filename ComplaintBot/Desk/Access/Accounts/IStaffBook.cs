using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Sessions;

namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>Accounts, sessions, links and the audit log as they stand in one transaction.</summary>
internal interface IStaffBook
{
    StaffAccount? ById(string id);

    /// <summary>Upper and lower case are one.</summary>
    StaffAccount? ByName(string name);

    StaffAccount? ByOutside(string outside);

    IReadOnlyList<StaffAccount> All();

    /// <summary>Adds it or takes the place of what has its id.</summary>
    void Put(StaffAccount account);

    StaffSession? Session(byte[] id);

    /// <summary>Opens it, or says that it was seen.</summary>
    void Put(StaffSession session);

    void Close(byte[] session);

    /// <param name="staffId">Whose sessions end.</param>
    /// <param name="except">The one that goes on.</param>
    void CloseAll(string staffId, byte[]? except = null);

    /// <summary>What began before then is over in any case.</summary>
    void CloseBegunBefore(DateTimeOffset at);

    /// <summary>The only one of its account from now on.</summary>
    void Issue(PasswordLink link);

    PasswordLink? Link(byte[] hash);

    /// <summary>No link of that account is good any more.</summary>
    void WithdrawLinks(string staffId);

    void Write(AuditEntry entry);

    /// <summary>The newest first.</summary>
    IReadOnlyList<AuditEntry> Audit(AuditQuery query);
}
