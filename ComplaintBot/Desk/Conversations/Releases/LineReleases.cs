using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Turns;

namespace ComplaintBot.Desk.Conversations.Releases;

/// <summary>
/// Lines that wait for somebody who may let them pass. Of the moment: a restart forgets them, and whoever asked asks again; what
/// left stands in the log, in the register and in the audit log.
/// </summary>
internal sealed class LineReleases(IStaffTurns turns, AuditLog audit, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ReleaseRequest> _waiting = new(StringComparer.Ordinal);

    /// <summary>Those that are about to leave: nobody else lets them pass, refuses them or takes them back meanwhile.</summary>
    private readonly HashSet<string> _leaving = new(StringComparer.Ordinal);

    /// <summary>Whoever listens must not wait.</summary>
    public event Action? Changed;

    public IReadOnlyList<ReleaseRequest> Of(string conversationId)
    {
        lock (_gate)
        {
            return [.. _waiting.Values.Where(request => request.ConversationId == conversationId).OrderBy(request => request.At)];
        }
    }

    /// <exception cref="UnauthorizedAccessException">They could not send it themselves either.</exception>
    public void Ask(DeskUser user, string conversationId, StaffAct line, IReadOnlyList<Dialogs.Replies.Guarding.GuardReason> reasons)
    {
        if (!user.May(line))
        {
            throw new UnauthorizedAccessException($"The role {user.Role} may not {line.Kind}.");
        }
        var request = new ReleaseRequest($"{Guid.NewGuid():N}", conversationId, line with { By = user.Member }, reasons, time.GetUtcNow());
        Change(() => _waiting.Add(request.Id, request));
    }

    /// <summary>
    /// The agent's line leaves as theirs, with the name and the reason of who let it pass; both are written down before it does. It
    /// stays where it could not be sent.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">They may not, or it is their own: two people answer for it.</exception>
    /// <exception cref="BusyException">Ask again.</exception>
    public async Task<StaffOutcome> ReleaseAsync(DeskUser user, ReleaseRequest request, string reason, CancellationToken cancellationToken)
    {
        if (!user.MayRelease(request))
        {
            throw new UnauthorizedAccessException("Only somebody else who may lets a line pass.");
        }
        if (Begin(request) is not { } waiting)
        {
            return new(request.Line.Kind, request.Line.By, StaffRefusal.NotNow); // taken back, refused or gone meanwhile
        }
        StaffOutcome? outcome = null;
        try
        {
            await audit.WriteAsync(user.Member.Id, AuditAct.LineReleased, waiting.ConversationId, reason, cancellationToken);
            outcome = await turns.ActAsync(waiting.ConversationId, waiting.ActId, waiting.Line with { ReleasedBy = user.Member, Reason = reason }, cancellationToken);
            return outcome;
        }
        finally
        {
            End(waiting, outcome);
        }
    }

    /// <exception cref="UnauthorizedAccessException">They may not, or it is their own.</exception>
    public void Refuse(DeskUser user, ReleaseRequest request, string reason)
    {
        if (!user.MayRelease(request))
        {
            throw new UnauthorizedAccessException("Only somebody else who may refuses a line.");
        }
        Change(() =>
        {
            if (Open(request) is { } waiting)
            {
                _waiting[request.Id] = waiting with { Refusal = reason };
            }
        });
    }

    /// <summary>Its agent takes it back, or has read that it may not leave.</summary>
    /// <returns>False: it is gone or leaving, and is nobody's draft any more.</returns>
    /// <exception cref="UnauthorizedAccessException">It is another's.</exception>
    public bool Drop(DeskUser user, ReleaseRequest request)
    {
        if (request.Line.By.Id != user.Member.Id)
        {
            throw new UnauthorizedAccessException("Only who asked takes it back.");
        }
        var dropped = false;
        Change(() => dropped = !_leaving.Contains(request.Id) && _waiting.Remove(request.Id));
        return dropped;
    }

    private ReleaseRequest? Begin(ReleaseRequest request)
    {
        lock (_gate)
        {
            return Open(request) is { } waiting && _leaving.Add(request.Id) ? waiting : null;
        }
    }

    /// <param name="request">Of which it was asked.</param>
    /// <param name="outcome">Null: nobody knows; it is asked for again under the same name.</param>
    private void End(ReleaseRequest request, StaffOutcome? outcome) => Change(() =>
    {
        _leaving.Remove(request.Id);
        if (outcome is { IsDone: true })
        {
            _waiting.Remove(request.Id);
        }
        else if (outcome is not null)
        {
            _waiting[request.Id] = request with { Tries = request.Tries + 1 };
        }
    });

    /// <summary>Within the lock.</summary>
    private ReleaseRequest? Open(ReleaseRequest request) =>
        _waiting.TryGetValue(request.Id, out var waiting) && waiting.Refusal is null && !_leaving.Contains(request.Id) ? waiting : null;

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
        }
        Changed?.Invoke();
    }
}
