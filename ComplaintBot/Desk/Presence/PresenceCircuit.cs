using ComplaintBot.Desk.Access;
using ComplaintBot.Dialogs.Handoff.Staff;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ComplaintBot.Desk.Presence;

/// <summary>A page of somebody who answers customers: present while its connection stands and they are signed in.</summary>
internal sealed class PresenceCircuit : CircuitHandler, IDisposable
{
    private readonly AuthenticationStateProvider _authentication;
    private readonly DeskPresence _presence;
    private (StaffMember Member, string Page)? _present;

    public PresenceCircuit(AuthenticationStateProvider authentication, DeskPresence presence)
    {
        (_authentication, _presence) = (authentication, presence);
        authentication.AuthenticationStateChanged += OnChanged;
    }

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (MemberOf(await _authentication.GetAuthenticationStateAsync()) is { } member)
        {
            _present = (member, circuit.Id);
            _presence.Come(member, circuit.Id);
        }
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Go();
        return Task.CompletedTask;
    }

    public void Dispose() => _authentication.AuthenticationStateChanged -= OnChanged;

    /// <summary>The connection may stand for longer than the session.</summary>
    private void OnChanged(Task<AuthenticationState> state) => _ = LookAgainAsync(state);

    private async Task LookAgainAsync(Task<AuthenticationState> state)
    {
        if (MemberOf(await state) is null)
        {
            Go();
        }
    }

    private void Go()
    {
        if (_present is var (member, page))
        {
            _presence.Go(member, page);
            _present = null;
        }
    }

    private static StaffMember? MemberOf(AuthenticationState state) => DeskUser.Of(state.User) is { } user && user.May(Permission.Handle) ? user.Member : null;
}
