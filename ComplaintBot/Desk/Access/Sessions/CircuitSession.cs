using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ComplaintBot.Desk.Access.Sessions;

/// <summary>
/// What somebody does in a page that lives on over a socket is no request: it keeps the session alive here, and is not done
/// once the session is over.
/// </summary>
internal sealed class CircuitSession(AuthenticationStateProvider state, StaffSessions sessions) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (await IsOverAsync())
        {
            (state as CircuitState)?.End();
        }
        else
        {
            await next(context);
        }
    };

    private async Task<bool> IsOverAsync()
    {
        var user = (await state.GetAuthenticationStateAsync()).User;
        return user.FindFirst(StaffSessions.Claim) is { } token && await sessions.SeeAsync(token.Value, CancellationToken.None) is null;
    }
}
