using ComplaintBot.Desk.Access.Audit;
using Microsoft.AspNetCore.Components.Authorization;

namespace ComplaintBot.Desk.Access.Sessions;

/// <summary>Who works in this open page, asked anew each time: what the page shows is older than what they may.</summary>
internal sealed class SignedIn(AuthenticationStateProvider state, StaffSessions sessions, AuditLog audit)
{
    /// <summary>Somebody does something: it keeps their session alive.</summary>
    /// <returns>Null: nobody, or nobody any more.</returns>
    public async Task<DeskUser?> FindAsync(CancellationToken cancellationToken)
    {
        var page = (await state.GetAuthenticationStateAsync()).User;
        if (page.FindFirst(StaffSessions.Claim) is not { } token)
        {
            return DeskUser.Of(page);
        }
        var now = await sessions.SeeAsync(token.Value, cancellationToken);
        if (now is null)
        {
            (state as CircuitState)?.End();
        }
        return now is null ? null : DeskUser.Of(now);
    }

    /// <summary>For what is written down before it happens.</summary>
    /// <returns>False: they may not, and nothing was written.</returns>
    public async Task<bool> WriteAsync(Permission needed, AuditAct act, string subject, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } user || !user.May(needed))
        {
            return false;
        }
        await audit.WriteAsync(user.Member.Id, act, subject, reason, cancellationToken);
        return true;
    }
}
