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
        Put(new($"{Guid.NewGuid():N}", conversationId, line with { By = user.Member }, reasons, time.GetUtcNow()));
    }

    /// <summary>The agent's line leaves as theirs, with the name and the reason of who let it pass; both are written down before it does.</summary>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    /// <exception cref="BusyException">Ask again.</exception>
    public async Task<StaffOutcome> ReleaseAsync(DeskUser user, ReleaseRequest request, string reason, CancellationToken cancellationToken)
    {
        user.Require(Permission.ReleaseLines);
        if (!IsOpen(request))
        {
            return new(request.Line.Kind, request.Line.By, StaffRefusal.NotNow); // taken back, refused or gone meanwhile
        }
        await audit.WriteAsync(user.Member.Id, AuditAct.LineReleased, request.ConversationId, reason, cancellationToken);
        var outcome = await turns.ActAsync(request.ConversationId, $"release/{request.Id}", request.Line with { ReleasedBy = user.Member, Reason = reason }, cancellationToken);
        Remove(request);
        return outcome;
    }

    public void Refuse(DeskUser user, ReleaseRequest request, string reason)
    {
        user.Require(Permission.ReleaseLines);
        if (IsOpen(request))
        {
            Put(request with { Refusal = reason });
        }
    }

    /// <summary>Its agent takes it back, or has read that it may not leave.</summary>
    /// <exception cref="UnauthorizedAccessException">It is another's.</exception>
    public void Drop(DeskUser user, ReleaseRequest request)
    {
        if (request.Line.By.Id != user.Member.Id)
        {
            throw new UnauthorizedAccessException("Only who asked takes it back.");
        }
        Remove(request);
    }

    private bool IsOpen(ReleaseRequest request)
    {
        lock (_gate)
        {
            return _waiting.TryGetValue(request.Id, out var waiting) && waiting.Refusal is null;
        }
    }

    private void Remove(ReleaseRequest request)
    {
        lock (_gate)
        {
            _waiting.Remove(request.Id);
        }
        Changed?.Invoke();
    }

    private void Put(ReleaseRequest request)
    {
        lock (_gate)
        {
            _waiting[request.Id] = request;
        }
        Changed?.Invoke();
    }
}
