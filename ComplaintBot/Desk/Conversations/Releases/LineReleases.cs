using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies.Guarding;
using ComplaintBot.Turns;

namespace ComplaintBot.Desk.Conversations.Releases;

/// <summary>Lines that wait for somebody who may let them pass, until they have left or their agent has taken them back.</summary>
internal sealed class LineReleases(IReleaseStore store, ReleaseNotices notices, IStaffTurns turns, AuditLog audit, TimeProvider time)
{
    private readonly Lock _gate = new();

    /// <summary>Those that somebody is letting pass, refusing or taking back: nobody else does so meanwhile.</summary>
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    /// <summary>Whoever listens must not wait and not throw.</summary>
    public event Action<ReleaseNews>? Changed;

    /// <returns>The oldest first.</returns>
    public IReadOnlyList<ReleaseRequest> All() => store.All();

    public IReadOnlyList<ReleaseRequest> Of(string conversationId) => store.Of(conversationId);

    /// <exception cref="UnauthorizedAccessException">They could not send it themselves either.</exception>
    /// <exception cref="BusyException">Nothing was kept: ask again.</exception>
    public async Task AskAsync(DeskUser user, string conversationId, StaffAct line, IReadOnlyList<GuardReason> reasons)
    {
        if (!user.May(line))
        {
            throw new UnauthorizedAccessException($"The role {user.Role} may not {line.Kind}.");
        }
        var request = new ReleaseRequest($"{Guid.NewGuid():N}", conversationId, line with { By = user.Member }, reasons, time.GetUtcNow());
        var isFirst = Of(conversationId).All(other => other.Refusal is not null);
        await store.AddAsync(request, isFirst ? notices.For(conversationId) : []);
        Tell(request, ReleaseStep.Asked, user.Member);
    }

    /// <summary>
    /// The agent's line leaves as theirs, with the name and the reason of who let it pass; both are written down before it does. It
    /// stays where it could not be sent.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">They may not, or it is their own: two people answer for it.</exception>
    /// <exception cref="BusyException">Ask again.</exception>
    public async Task<StaffOutcome> ReleaseAsync(DeskUser user, ReleaseRequest request, string reason, CancellationToken cancellationToken)
    {
        Require(user, request);
        // False: taken back, refused or gone meanwhile.
        StaffOutcome? outcome = null;
        await HoldAsync(request, async waiting =>
        {
            outcome = await SendAsync(user, waiting, reason, cancellationToken);
            return true;
        });
        return outcome ?? new(request.Line.Kind, request.Line.By, StaffRefusal.NotNow);
    }

    /// <summary>Who refuses it and why is written down before it is refused.</summary>
    /// <returns>False: it has left, is leaving, or is refused already.</returns>
    /// <exception cref="UnauthorizedAccessException">They may not, or it is their own.</exception>
    /// <exception cref="BusyException">Nobody knows yet whether it has left: ask again.</exception>
    public Task<bool> RefuseAsync(DeskUser user, ReleaseRequest request, string reason)
    {
        Require(user, request);
        return HoldAsync(request, waiting => UnlessLeftAsync(user, waiting, async unsent =>
        {
            await audit.WriteAsync(user.Member.Id, AuditAct.LineRefused, unsent.ConversationId, reason, CancellationToken.None);
            var refused = unsent with { Refusal = reason };
            await store.ChangeAsync(refused);
            Tell(refused, ReleaseStep.Refused, user.Member);
        }));
    }

    /// <summary>Its agent takes it back, or has read that it may not leave.</summary>
    /// <returns>False: it is gone or leaving, and is nobody's draft any more.</returns>
    /// <exception cref="UnauthorizedAccessException">It is another's.</exception>
    /// <exception cref="BusyException">Nobody knows yet whether it has left: ask again.</exception>
    public Task<bool> DropAsync(DeskUser user, ReleaseRequest request)
    {
        if (request.Line.By.Id != user.Member.Id)
        {
            throw new UnauthorizedAccessException("Only who asked takes it back.");
        }
        return HoldAsync(request, kept => UnlessLeftAsync(user, kept, async unsent =>
        {
            await store.RemoveAsync(unsent);
            Tell(unsent, ReleaseStep.TakenBack, user.Member);
        }), evenRefused: true);
    }

    private static void Require(DeskUser user, ReleaseRequest request)
    {
        if (!user.MayRelease(request))
        {
            throw new UnauthorizedAccessException("Only somebody else who may decides on a line.");
        }
    }

    /// <summary>Where nobody knows whether it left it stays, and is asked for again under the same name.</summary>
    private async Task<StaffOutcome> SendAsync(DeskUser user, ReleaseRequest waiting, string reason, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(user.Member.Id, AuditAct.LineReleased, waiting.ConversationId, reason, cancellationToken);
        var outcome = await turns.ActAsync(waiting.ConversationId, waiting.ActId, waiting.Line with { ReleasedBy = user.Member, Reason = reason }, cancellationToken);
        await SettleAsync(user, waiting, outcome);
        return outcome;
    }

    /// <summary>The server may have died, or somebody stopped waiting, while the line left: what became of it is asked for under its name.</summary>
    /// <returns>False: the customer has read it, and nothing was done.</returns>
    private async Task<bool> UnlessLeftAsync(DeskUser user, ReleaseRequest waiting, Func<ReleaseRequest, Task> act)
    {
        if (store.IsBegun(waiting))
        {
            var outcome = await turns.ActAsync(waiting.ConversationId, waiting.ActId, waiting.Line, CancellationToken.None);
            waiting = await SettleAsync(user, waiting, outcome);
            if (outcome.IsDone)
            {
                return false;
            }
        }
        await act(waiting);
        return true;
    }

    /// <returns>What waits on, where it does: under a new name.</returns>
    private async Task<ReleaseRequest> SettleAsync(DeskUser user, ReleaseRequest waiting, StaffOutcome outcome)
    {
        var next = outcome.IsDone ? waiting : waiting with { Tries = waiting.Tries + 1 };
        await (outcome.IsDone ? store.RemoveAsync(waiting) : store.ChangeAsync(next));
        Tell(next, outcome.IsDone ? ReleaseStep.Left : ReleaseStep.NotTaken, user.Member);
        return next;
    }

    /// <returns>False: another holds it, it is not there to be decided on any more, or the act was not done.</returns>
    private async Task<bool> HoldAsync(ReleaseRequest request, Func<ReleaseRequest, Task<bool>> act, bool evenRefused = false)
    {
        lock (_gate)
        {
            if (!_held.Add(request.Id))
            {
                return false;
            }
        }
        try
        {
            if (store.Find(request.Id) is not { } waiting || (waiting.Refusal is not null && !evenRefused))
            {
                return false;
            }
            return await act(waiting);
        }
        finally
        {
            lock (_gate)
            {
                _held.Remove(request.Id);
            }
        }
    }

    private void Tell(ReleaseRequest request, ReleaseStep step, StaffMember by) => Changed?.Invoke(new(request, step, by));
}
