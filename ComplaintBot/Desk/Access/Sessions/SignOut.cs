using System.Security.Claims;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Audit;

namespace ComplaintBot.Desk.Access.Sessions;

/// <summary>Ends the session itself, so that a copy of its cookie ends with it.</summary>
internal sealed class SignOut(IStaffStore store, TimeProvider time)
{
    public async Task EndAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (DeskUser.Of(user) is { } who && user.FindFirstValue(StaffSessions.Claim) is { } token)
        {
            await store.WriteAsync(book => End(book, who.Member.Id, token));
        }
    }

    private bool End(IStaffBook book, string staffId, string token)
    {
        book.Close(Secret.Hash(token));
        book.Write(new(time.GetUtcNow(), staffId, AuditAct.SignedOut, staffId, null));
        return true;
    }
}
