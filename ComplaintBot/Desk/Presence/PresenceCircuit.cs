using ComplaintBot.Desk.Access;
using ComplaintBot.Dialogs.Handoff.Staff;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ComplaintBot.Desk.Presence;

/// <summary>A page of somebody who answers customers: present while its connection stands.</summary>
internal sealed class PresenceCircuit(AuthenticationStateProvider authentication, DeskPresence presence) : CircuitHandler
{
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (await MemberAsync() is { } member)
        {
            presence.Come(member, circuit.Id);
        }
    }

    public override async Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (await MemberAsync() is { } member)
        {
            presence.Go(member, circuit.Id);
        }
    }

    private async Task<StaffMember?> MemberAsync()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return DeskUser.Of(state.User) is { } user && user.May(Permission.Handle) ? user.Member : null;
    }
}
