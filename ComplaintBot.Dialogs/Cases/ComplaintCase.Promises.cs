namespace ComplaintBot.Dialogs.Cases;

public sealed partial class ComplaintCase
{
    /// <summary>The promised time has passed, and nobody has said that the customer was contacted.</summary>
    public bool PromiseIsMissed => data.Promise is { } made && made.DueAt <= at;

    /// <summary>
    /// A promise of contact. An earlier one that is still ahead is never put off; one that was missed is kept as such, and
    /// a person is asked for.
    /// </summary>
    /// <param name="dueAt">By when somebody contacts the customer.</param>
    /// <param name="urgency">The policy's row.</param>
    /// <param name="basis">Why this moment.</param>
    public void Promise(DateTimeOffset dueAt, string urgency, IReadOnlyList<string> basis)
    {
        if (PromiseIsMissed)
        {
            MissPromise(data.Promise!);
        }
        else if (data.Promise is { } made && made.DueAt <= dueAt)
        {
            ReachByPhone();
            return;
        }
        data.Promise = new(at, dueAt, urgency, data.Phone is not null) { Basis = basis };
        Note(CaseEventKind.Promised);
    }

    /// <summary>What was promised is done by phone, where there is one by now.</summary>
    public void ReachByPhone() => data.Promise = data.Promise is { } made ? made with { ByPhone = data.Phone is not null } : null;

    /// <summary>What became of the promised contact.</summary>
    /// <param name="outcome">That.</param>
    /// <param name="movedTo">The new time, where it was moved.</param>
    /// <exception cref="InvalidOperationException">Nothing is promised, or the new time is missing or past.</exception>
    public void SettlePromise(PromiseOutcome outcome, DateTimeOffset? movedTo)
    {
        if (data.Promise is not { } promise)
        {
            throw new InvalidOperationException("No promise is open.");
        }
        if (outcome == PromiseOutcome.Moved && !(movedTo > at))
        {
            throw new InvalidOperationException("A promise is moved to a time that is still to come.");
        }
        data.SettledPromises.Add(promise with { Outcome = outcome, SettledAt = at });
        data.Promise = outcome == PromiseOutcome.Moved ? promise with { MadeAt = at, DueAt = movedTo!.Value } : null;
        Note(CaseEventKind.PromiseSettled);
    }

    /// <summary>Who is in danger stays so for whoever reads the new request.</summary>
    private void MissPromise(PromiseRecord missed)
    {
        data.MissedPromises.Add(missed);
        Note(CaseEventKind.PromiseMissed);
        Request(InDanger ? data.Person! with { At = at } : new(at, PersonReason.PromiseMissed));
    }
}
