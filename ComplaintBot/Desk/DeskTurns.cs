using ComplaintBot.Desk.Access.Sessions;
using ComplaintBot.Desk.Presence;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Turns;

namespace ComplaintBot.Desk;

/// <summary>The only way from a page of the desk to a conversation's turn. Buttons that are not shown are no guard: each act asks here who does it and whether they may, now.</summary>
internal sealed class DeskTurns(IStaffTurns turns, SignedIn signedIn, Takers takers)
{
    /// <param name="conversationId">The conversation.</param>
    /// <param name="actId">Its name: the same again is done once.</param>
    /// <param name="act">What is to be done; whoever the page says does it, it is done by who is signed in.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="UnauthorizedAccessException">They may not, or not any more; nothing was done.</exception>
    /// <exception cref="BusyException">Ask again under the same name.</exception>
    public async Task<StaffOutcome> ActAsync(string conversationId, string actId, StaffAct act, CancellationToken cancellationToken) =>
        await signedIn.FindAsync(cancellationToken) is { } user && user.May(act)
            ? await DoAsync(conversationId, $"{user.Member.Id}/{actId}", act with { By = user.Member }, cancellationToken)
            : throw new UnauthorizedAccessException($"Whoever is signed in may not {act.Kind}.");

    /// <summary>Nobody is given a conversation that they can't take.</summary>
    private async Task<StaffOutcome> DoAsync(string conversationId, string actId, StaffAct act, CancellationToken cancellationToken) =>
        act is { Kind: StaffActKind.Reassign, To: { } taker } && !takers.MayTake(taker)
            ? new(act.Kind, act.By, StaffRefusal.Away)
            : await turns.ActAsync(conversationId, actId, act, cancellationToken);
}
