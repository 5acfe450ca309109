using System.Security.Claims;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Roles;
using ComplaintBot.Turns;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.Sessions;

/// <summary>Who is signed in. Rights are looked up at every request, so that a lock or another role counts at once.</summary>
internal sealed class StaffSessions(IStaffStore store, RoleTable roles, IOptions<SignInOptions> options, TimeProvider time)
{
    /// <summary>Of the claim that holds what the cookie carries.</summary>
    public const string Claim = "session";

    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    /// <summary>In the transaction that let them in; rows of sessions that nobody ended go with it.</summary>
    public void Open(IStaffBook book, string token, string staffId)
    {
        var now = time.GetUtcNow();
        book.CloseBegunBefore(now - options.Value.Longest);
        book.Put(new StaffSession(Secret.Hash(token), staffId, now, now));
    }

    /// <summary>Somebody does something; without it a session ends by itself.</summary>
    /// <returns>Null: no such session, or not any more.</returns>
    public async Task<ClaimsPrincipal?> SeeAsync(string token, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Find(token) is not var (session, account))
        {
            return null;
        }
        if (time.GetUtcNow() - session.Seen >= SeenStep)
        {
            await SeenAsync(session);
        }
        return Principal(token, account);
    }

    public bool IsAlive(string token) => Find(token) is not null;

    /// <summary>What a cookie holds, and nothing more: who it is and what they may stands in the store.</summary>
    public static ClaimsPrincipal Ticket(string token, string scheme) => new(new ClaimsIdentity([new(Claim, token)], scheme));

    private (StaffSession Session, StaffAccount Account)? Find(string token) => store.Read(book =>
        book.Session(Secret.Hash(token)) is { } session && !IsOver(session) && book.ById(session.StaffId) is { Locked: false } account
            ? (session, account)
            : default((StaffSession, StaffAccount)?));

    private bool IsOver(StaffSession session)
    {
        var now = time.GetUtcNow();
        return now - session.Seen >= options.Value.Idle || now - session.Started >= options.Value.Longest;
    }

    private async Task SeenAsync(StaffSession session)
    {
        try
        {
            // A session that was closed meanwhile stays closed.
            await store.WriteAsync(book =>
            {
                if (book.Session(session.Id) is not null)
                {
                    book.Put(session with { Seen = time.GetUtcNow() });
                }
                return true;
            });
        }
        catch (BusyException)
        {
            // The next request says it again.
        }
    }

    private ClaimsPrincipal Principal(string token, StaffAccount account) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.Id),
            new(ClaimTypes.Name, account.DisplayName),
            new(ClaimTypes.Role, account.Role),
            new(Claim, token),
            .. roles.Of(account.Role).Select(permission => new System.Security.Claims.Claim(DeskUser.PermissionClaim, $"{permission}")),
        ],
        AccessSchemes.Cookie));
}
