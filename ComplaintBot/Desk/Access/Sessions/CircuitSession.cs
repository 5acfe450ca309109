using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ComplaintBot.Desk.Access.Sessions;

/// <summary>
/// What somebody does in a page that lives on over a socket is no request, and is not done once the session is over. It keeps no session
/// alive: a browser also answers here to what others did and it drew. What a person does is told apart by <c>desk.js</c> and asks <see cref="SignedIn"/>.
/// </summary>
internal sealed class CircuitSession(AuthenticationStateProvider state, StaffSessions sessions) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (IsOver(await state.GetAuthenticationStateAsync()))
        {
            (state as CircuitState)?.End();
        }
        else
        {
            await next(context);
        }
    };

    private bool IsOver(AuthenticationState page) => page.User.FindFirst(StaffSessions.Claim) is { } token && !sessions.IsAlive(token.Value);
}
