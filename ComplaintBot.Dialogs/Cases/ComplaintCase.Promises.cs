namespace ComplaintBot.Dialogs.Cases;

public sealed partial class ComplaintCase
{
    /// <summary>Of a time that somebody chose; the policy's own reckoning names its marks.</summary>
    private static readonly IReadOnlyList<string> Chosen = ["staff"];

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
        Make(dueAt, urgency, basis);
    }

    /// <summary>What was promised is done by phone, where there is one by now.</summary>
    public void ReachByPhone() => data.Promise = data.Promise is { } made ? made with { ByPhone = data.Phone is not null } : null;

    /// <summary>Somebody of us promises the customer a contact.</summary>
    /// <param name="dueAt">By when.</param>
    /// <param name="urgency">The policy's row.</param>
    /// <exception cref="InvalidOperationException">The case isn't open, or another promise is that has to be met or settled before.</exception>
    public void PromiseContact(DateTimeOffset dueAt, string urgency)
    {
        if (!IsRegistered || IsClosed)
        {
            throw new InvalidOperationException($"In a case that is {data.State} no contact is promised.");
        }
        if (data.Promise is { } made && (PromiseIsMissed || made.DueAt <= dueAt))
        {
            throw new InvalidOperationException("What became of the promise that is open is said before another is made.");
        }
        Make(dueAt, urgency, Chosen);
    }

    /// <summary>
    /// What became of the promised contact. Said after its time, it is missed whatever became of it: late is never kept. Only a contact
    /// ends it: who was not reached is tried again.
    /// </summary>
    /// <param name="outcome">That.</param>
    /// <param name="next">By when the customer is contacted now; null where they were.</param>
    /// <param name="basis">Why that moment; null where somebody chose it.</param>
    /// <exception cref="InvalidOperationException">Nothing is promised, or it is not said when the customer is contacted now.</exception>
    public void SettlePromise(PromiseOutcome outcome, DateTimeOffset? next, IReadOnlyList<string>? basis = null)
    {
        if (data.Promise is not { } promise)
        {
            throw new InvalidOperationException("No promise is open.");
        }
        if (outcome != PromiseOutcome.Kept && !(next > at))
        {
            throw new InvalidOperationException("Whoever was not contacted is contacted at a time that is still to come.");
        }
        Keep(promise with { Outcome = outcome, SettledAt = at });
        data.Promise = null;
        Note(CaseEventKind.PromiseSettled);
        if (outcome == PromiseOutcome.Kept)
        {
            MakeGood();
        }
        else
        {
            Make(next!.Value, promise.Urgency, basis ?? Chosen);
        }
    }

    private void Make(DateTimeOffset dueAt, string urgency, IReadOnlyList<string> basis)
    {
        data.Promise = new(at, dueAt, urgency, data.Phone is not null) { Basis = basis };
        Note(CaseEventKind.Promised);
    }

    private void Keep(PromiseRecord settled)
    {
        if (settled.DueAt > at)
        {
            data.SettledPromises.Add(settled);
        }
        else
        {
            data.MissedPromises.Add(settled);
            Note(CaseEventKind.PromiseMissed);
        }
    }

    /// <summary>What nobody had done in time is done now: whoever reads it sees when.</summary>
    private void MakeGood()
    {
        for (var i = 0; i < data.MissedPromises.Count; i++)
        {
            if (data.MissedPromises[i].Outcome is null)
            {
                data.MissedPromises[i] = data.MissedPromises[i] with { Outcome = PromiseOutcome.Kept, SettledAt = at };
            }
        }
    }

    /// <summary>Who is in danger stays so for whoever reads the new request.</summary>
    private void MissPromise(PromiseRecord missed)
    {
        data.MissedPromises.Add(missed);
        Note(CaseEventKind.PromiseMissed);
        Request(InDanger ? data.Person! with { At = at } : new(at, PersonReason.PromiseMissed));
    }
}
