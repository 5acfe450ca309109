using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Sessions;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>
/// Lets in by name and password. Whoever is not let in learns nothing: an unknown name, a wrong password, a locked account and one
/// that is shut for a while get the same answer after the same work (one hash, one write).
/// </summary>
internal sealed class PasswordSignIn(IStaffStore store, Passwords passwords, StaffSessions sessions, IOptions<SignInOptions> options, TimeProvider time)
{
    /// <param name="name">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="from">The address from which it was tried, for the audit log.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>What the session's cookie carries; null: not let in.</returns>
    public async Task<string?> TryAsync(string name, string password, string from, CancellationToken cancellationToken)
    {
        var account = store.Read(book => book.ByName(AccountName.Of(name)));
        var isRight = passwords.IsRight(account, password);
        cancellationToken.ThrowIfCancellationRequested();
        var token = Secret.New();
        return await store.WriteAsync(book => LetIn(book, account, isRight, from, token)) ? token : null;
    }

    /// <summary>Of somebody who is signed in and is asked once more: wrong ones count as at the door.</summary>
    public async Task<bool> ConfirmAsync(string staffId, string password, string from, CancellationToken cancellationToken)
    {
        var account = store.Read(book => book.ById(staffId));
        var isRight = passwords.IsRight(account, password);
        cancellationToken.ThrowIfCancellationRequested();
        return await store.WriteAsync(book => Check(book, account, isRight, from) is not null);
    }

    private bool LetIn(IStaffBook book, StaffAccount? checkedOne, bool isRight, string from, string token)
    {
        if (Check(book, checkedOne, isRight, from) is not { } account)
        {
            return false;
        }
        book.Put(account with { LastSignIn = time.GetUtcNow() });
        sessions.Open(book, token, account.Id);
        book.Write(new(time.GetUtcNow(), account.Id, AuditAct.SignedIn, account.Id, $"password, from {from}"));
        return true;
    }

    /// <returns>Null: refused, counted and written down.</returns>
    private StaffAccount? Check(IStaffBook book, StaffAccount? checkedOne, bool isRight, string from)
    {
        // Whether the password was right is said of the hash that was read; another may stand there by now.
        var account = checkedOne is null ? null : book.ById(checkedOne.Id);
        if (account is null)
        {
            return Refuse(book, AuditEntry.Nobody, "unknown name", from);
        }
        if (!account.IsOpen(time.GetUtcNow()))
        {
            return Refuse(book, account.Id, account.Locked ? "locked" : "shut for a while", from);
        }
        return isRight && account.PasswordHash == checkedOne!.PasswordHash ? Right(book, account) : Wrong(book, account, from);
    }

    private static StaffAccount Right(IStaffBook book, StaffAccount account)
    {
        var clean = account with { Failures = 0, ShutUntil = null };
        book.Put(clean);
        return clean;
    }

    private StaffAccount? Wrong(IStaffBook book, StaffAccount account, string from)
    {
        var isLast = account.Failures + 1 >= options.Value.Failures;
        book.Put(account with { Failures = isLast ? 0 : account.Failures + 1, ShutUntil = isLast ? time.GetUtcNow() + options.Value.ShutFor : null });
        Refuse(book, account.Id, "wrong password", from);
        if (isLast)
        {
            book.Write(new(time.GetUtcNow(), AuditEntry.Nobody, AuditAct.LockedOut, account.Id, $"until {time.GetUtcNow() + options.Value.ShutFor:O}"));
        }
        return null;
    }

    private StaffAccount? Refuse(IStaffBook book, string subject, string why, string from)
    {
        book.Write(new(time.GetUtcNow(), AuditEntry.Nobody, AuditAct.SignInFailed, subject, $"{why}, from {from}"));
        return null;
    }
}
