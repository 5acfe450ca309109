using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace ComplaintBot.Desk.Access.Sessions;

/// <summary>Who works in a page that lives on over a socket. Nobody any more, soon after the session ended elsewhere.</summary>
internal sealed class CircuitState(ILoggerFactory loggerFactory, StaffSessions sessions) : RevalidatingServerAuthenticationStateProvider(loggerFactory)
{
    /// <summary>So late at the latest; whoever does something is asked at once (<see cref="CircuitSession"/>).</summary>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(20);

    public void End() => SetAuthenticationState(Task.FromResult(new AuthenticationState(new())));

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(authenticationState.User.FindFirst(StaffSessions.Claim) is { } token && sessions.IsAlive(token.Value));
}
