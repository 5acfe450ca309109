using System.Security.Claims;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Sessions;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.OpenId;

/// <summary>Lets in whom the institution's own sign-in vouches for, in the role that it says today.</summary>
internal sealed class OutsideSignIn(IStaffStore store, StaffSessions sessions, FirstAdministrator first, IOptions<OpenIdOptions> options, TimeProvider time)
{
    private const int LongestDisplayName = 40;

    /// <param name="vouched">The claims of a token that was validated.</param>
    /// <param name="from">The address, for the audit log.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>What the session's cookie carries; null: not let in.</returns>
    public async Task<string?> TryAsync(ClaimsPrincipal vouched, string from, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (token, newId) = (Secret.New(), $"{Guid.NewGuid():N}");
        var isIn = await store.WriteAsync(book => LetIn(book, vouched, newId, from, token));
        first.Withdraw();
        return isIn ? token : null;
    }

    /// <summary>It came back without anybody whom it vouches for.</summary>
    public Task FailedAsync(string from, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return store.WriteAsync(book => Refuse(book, AuditEntry.Nobody, "outside: not vouched for", from));
    }

    private bool LetIn(IStaffBook book, ClaimsPrincipal vouched, string newId, string from, string token)
    {
        var outside = $"{vouched.FindFirstValue("iss")}|{vouched.FindFirstValue("sub")}";
        var known = book.ByOutside(outside);
        if (RoleOf(vouched) is not { } role)
        {
            return RefuseForRole(book, known, from);
        }
        if (known is { Locked: true })
        {
            return Refuse(book, known.Id, "outside: locked", from);
        }
        var account = known ?? new(newId, "", role, time.GetUtcNow()) { Outside = outside };
        TellOfRights(book, known, account, role);
        book.Put(account with { DisplayName = DisplayName(vouched), Role = role, LastSignIn = time.GetUtcNow() });
        sessions.Open(book, token, account.Id);
        book.Write(new(time.GetUtcNow(), account.Id, AuditAct.SignedIn, account.Id, $"outside, from {from}"));
        return true;
    }

    /// <summary>Whoever lost every role there has none here either, also where they are signed in still.</summary>
    private bool RefuseForRole(IStaffBook book, StaffAccount? known, string from)
    {
        if (known is not null)
        {
            book.CloseAll(known.Id);
        }
        return Refuse(book, known?.Id ?? AuditEntry.Nobody, "outside: no role here", from);
    }

    private void TellOfRights(IStaffBook book, StaffAccount? known, StaffAccount account, string role)
    {
        if (known is null)
        {
            book.Write(new(time.GetUtcNow(), account.Id, AuditAct.AccountOpened, account.Id, $"outside: {role}"));
        }
        else if (known.Role != role)
        {
            book.CloseAll(known.Id);
            book.Write(new(time.GetUtcNow(), account.Id, AuditAct.RoleChanged, account.Id, $"outside: {known.Role} -> {role}"));
        }
    }

    private bool Refuse(IStaffBook book, string subject, string why, string from)
    {
        book.Write(new(time.GetUtcNow(), AuditEntry.Nobody, AuditAct.SignInFailed, subject, $"{why}, from {from}"));
        return false;
    }

    private string? RoleOf(ClaimsPrincipal vouched) =>
        options.Value.Roles.FirstOrDefault(role => vouched.HasClaim(options.Value.RoleClaim, role.Value))?.Role;

    private static string DisplayName(ClaimsPrincipal vouched)
    {
        var name = vouched.FindFirstValue("name") ?? vouched.FindFirstValue("preferred_username") ?? vouched.FindFirstValue("sub")!;
        return name.Length > LongestDisplayName ? name[..LongestDisplayName] : name;
    }
}
