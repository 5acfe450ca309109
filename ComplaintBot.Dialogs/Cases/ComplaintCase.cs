namespace ComplaintBot.Dialogs.Cases;

/// <summary>The complaint's case: what may happen to it, and in which order. What is stored of it is <see cref="CaseData"/>.</summary>
public sealed class ComplaintCase(CaseData data, DateTimeOffset at)
{
    /// <summary>Record questions before the promise.</summary>
    public const int MostQuestions = 3;

    public CaseData Data => data;

    /// <summary>The turn's moment: every event of this turn bears it.</summary>
    public DateTimeOffset At => at;

    public bool IsRegistered => data.State != CaseState.Draft;

    public bool HasFacts => data.Facts.Count > 0;

    public bool InDanger => data.Person?.Reason == PersonReason.Safety;

    public void Note(CaseEventKind kind) => data.Events.Add(new(at, kind));

    public void HearFirst()
    {
        data.Heard = true;
        Note(CaseEventKind.Heard);
    }

    public void ReadBack()
    {
        data.ReadBacks++;
        data.Open = Recognition.Asked.Confirm;
        Note(CaseEventKind.ReadBack);
    }

    /// <param name="readBack">The text that the customer said yes to.</param>
    public void Confirm(string readBack)
    {
        RequireDraft("confirmed");
        data.Versions.Add(ConfirmedVersion.Of(data.Versions.Count + 1, at, readBack));
        data.Unconfirmed = false;
        Close(CaseEventKind.Confirmed);
    }

    public void LeaveUnconfirmed()
    {
        data.Unconfirmed = true;
        Close(CaseEventKind.LeftUnconfirmed);
    }

    /// <exception cref="InvalidOperationException">The case has a number already.</exception>
    public void Register(CaseNumber number)
    {
        RequireDraft("registered");
        data.State = CaseState.Registered;
        data.Number = number.Text;
        data.RegisteredAt = at;
        Note(CaseEventKind.Registered);
    }

    /// <summary>A promise of contact. An earlier one that is still ahead is never put off.</summary>
    /// <param name="dueAt">By when somebody contacts the customer.</param>
    /// <param name="urgency">The policy's row.</param>
    public void Promise(DateTimeOffset dueAt, string urgency)
    {
        if (data.Promise is { } made && made.DueAt > at && made.DueAt <= dueAt)
        {
            data.Promise = made with { ByPhone = data.Phone is not null };
            return;
        }
        data.Promise = new(at, dueAt, urgency, data.Phone is not null);
        Note(CaseEventKind.Promised);
    }

    public void RequestPerson(PersonReason reason)
    {
        data.Person = new(at, reason);
        Note(CaseEventKind.PersonRequested);
    }

    /// <summary>Another complaint of the same person in the same conversation: a number of its own, and nothing asked twice.</summary>
    public CaseData Successor() => new()
    {
        Name = data.Name,
        Phone = data.Phone,
        PhoneHolder = data.PhoneHolder,
        RefusedFields = [.. data.RefusedFields],
        Introduced = data.Introduced,
        Said = data.Said,
        LastOpening = data.LastOpening,
        EarlierNumbers = data.Number is null ? data.EarlierNumbers : [.. data.EarlierNumbers, data.Number],
        Events = [new(at, CaseEventKind.StartedOver)],
    };

    private void Close(CaseEventKind kind)
    {
        data.Open = Recognition.Asked.Nothing;
        data.Misunderstood = 0;
        Note(kind);
    }

    private void RequireDraft(string verb)
    {
        if (data.State != CaseState.Draft)
        {
            throw new InvalidOperationException($"A case that is {data.State} cannot be {verb}: only one that is {CaseState.Draft} can.");
        }
    }
}
