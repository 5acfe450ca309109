using ComplaintBot.Desk.Access.Audit;

namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>Gives an account a new password, by its person alone. Other sessions of the account end.</summary>
internal sealed class PasswordSetting(IStaffStore store, Passwords passwords, PasswordSignIn signIn, TimeProvider time)
{
    /// <returns>Whose password the link sets; null: it is no longer good.</returns>
    public StaffAccount? Whose(string? token) => token is null ? null : store.Read(book => Whose(book, Secret.Hash(token)));

    /// <returns>False: the link is no longer good.</returns>
    public async Task<bool> ByLinkAsync(string token, string password, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (link, hash) = (Secret.Hash(token), passwords.Hash(password));
        return await store.WriteAsync(book => Whose(book, link) is { } account && Set(book, account, hash, AuditAct.PasswordSet, session: null));
    }

    /// <param name="user">Whose.</param>
    /// <param name="session">The one that goes on.</param>
    /// <param name="old">As typed.</param>
    /// <param name="password">The new one.</param>
    /// <param name="from">The address, for the audit log.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>False: the old one was wrong, or too many were.</returns>
    public async Task<bool> ByOwnerAsync(DeskUser user, string session, string old, string password, string from, CancellationToken cancellationToken)
    {
        if (!await signIn.ConfirmAsync(user.Member.Id, old, from, cancellationToken))
        {
            return false;
        }
        var (id, hash) = (Secret.Hash(session), passwords.Hash(password));
        return await store.WriteAsync(book =>
            book.Session(id) is not null && book.ById(user.Member.Id) is { Locked: false } account && Set(book, account, hash, AuditAct.PasswordChanged, id));
    }

    private StaffAccount? Whose(IStaffBook book, byte[] link) =>
        book.Link(link) is { } found && found.Expires > time.GetUtcNow() && book.ById(found.StaffId) is { Locked: false } account ? account : null;

    private bool Set(IStaffBook book, StaffAccount account, string hash, AuditAct act, byte[]? session)
    {
        book.Put(account with { PasswordHash = hash, Failures = 0, ShutUntil = null });
        book.WithdrawLinks(account.Id);
        book.CloseAll(account.Id, session);
        book.Write(new(time.GetUtcNow(), account.Id, act, account.Id, null));
        return true;
    }
}
