using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>The complaint's case: what may happen to it, and in which order. What is stored of it is <see cref="CaseData"/>.</summary>
public sealed partial class ComplaintCase(CaseData data, DateTimeOffset at)
{
    /// <summary>Record questions before the promise.</summary>
    public const int MostQuestions = 3;

    public CaseData Data => data;

    /// <summary>The turn's moment: every event of this turn bears it.</summary>
    public DateTimeOffset At => at;

    public bool IsRegistered => data.State != CaseState.Draft;

    public bool IsClosed => data.State is CaseState.Closed or CaseState.Archived;

    /// <summary>Nothing was asked since the first answer.</summary>
    private bool IsListening => data is { Questions: 0, ReadBacks: 0 };

    public bool HasFacts => data.Facts.Count > 0;

    public bool InDanger => data.Person?.Reason == PersonReason.Safety;

    /// <summary>A person was called and has the case, or will have it: nothing more is asked about the matter.</summary>
    public bool IsHandedOver => data.Person is not null;

    /// <summary>Whoever was on duty has not taken over in time.</summary>
    public bool AnswerIsOverdue => data.AnswerBy <= at;

    /// <summary>Told, without a number yet, and not stopped by the customer.</summary>
    public bool IsUnfinished => !IsRegistered && data.Heard && !data.SetAside;

    /// <summary>When the bot goes on by itself if nobody writes: it asks on after the first answer, lets no told complaint lie, and says so when nobody has taken over.</summary>
    /// <param name="patience">Silence after the first answer.</param>
    /// <param name="unfinishedAfter">Silence after which the complaint is registered as it stands.</param>
    public void SetWake(TimeSpan patience, TimeSpan unfinishedAfter)
    {
        data.WakeAt = !IsUnfinished || data.LastHeardAt is not { } heard ? data.AnswerBy
            : IsListening && heard + patience > at ? heard + patience
            : heard + unfinishedAfter; // also where that is past: a turn of the desk may come just then
    }

    /// <summary>Nothing came after the first answer: the bot asks on.</summary>
    public bool PatienceIsOver(TimeSpan patience) => IsUnfinished && IsListening && data.LastHeardAt + patience <= at;

    public bool WasLeft(TimeSpan unfinishedAfter) => IsUnfinished && data.LastHeardAt + unfinishedAfter <= at;

    public void Note(CaseEventKind kind) => data.Events.Add(new(at, kind));

    public void HearFirst()
    {
        data.Heard = true;
        Note(CaseEventKind.Heard);
    }

    /// <param name="shown">What is read, as the customer sees it.</param>
    public void ReadBack(ShownRecord shown)
    {
        data.Shown = shown;
        data.ReadBacks++;
        data.Open = Asked.Confirm;
        WithdrawClosing();
        Note(CaseEventKind.ReadBack);
    }

    /// <summary>The customer said yes to what was shown to them, whatever they have added since.</summary>
    public void Confirm(ShownRecord shown)
    {
        if (IsClosed)
        {
            throw new InvalidOperationException($"A case that is {data.State} cannot be confirmed.");
        }
        data.Versions.Add(ConfirmedVersion.Of(data.Versions.Count + 1, at, shown.Text) with { Statements = shown.Statements });
        data.Unconfirmed = false;
        Close(CaseEventKind.Confirmed);
    }

    public void LeaveUnconfirmed()
    {
        RequireDraft("left unconfirmed");
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

    /// <returns>False where a request as grave as this one stands already.</returns>
    public bool RequestPerson(PersonReason reason, Topic? topic = null)
    {
        var request = new PersonRequest(at, reason, topic);
        if (data.Person is { } earlier && !request.IsGraverThan(earlier))
        {
            return false;
        }
        Request(request);
        return true;
    }

    /// <summary>Somebody on duty is expected by then. Who is expected already isn't put off, and after one who didn't come nobody is.</summary>
    public void AwaitAnswer(DateTimeOffset? answerBy) => data.AnswerBy ??= data.AnswerMissed ? null : answerBy;

    public void MissAnswer() => (data.AnswerBy, data.AnswerMissed) = (null, true);

    /// <summary>Somebody has come: nothing is open between the customer and the bot, and who is called next may be awaited anew.</summary>
    public void TakeOver()
    {
        StopAsking();
        (data.AnswerBy, data.AnswerMissed) = (null, false);
    }

    /// <summary>What called a person is with them: who is needed from now on is called for anew. Danger is not over because somebody has come.</summary>
    public void Release()
    {
        data.Person = InDanger ? data.Person : null;
        data.HandedOver.Clear();
    }

    /// <returns>False where a person was called for that before.</returns>
    public bool HandOver(string reason)
    {
        var isNew = !data.HandedOver.Contains(reason);
        if (isNew)
        {
            data.HandedOver.Add(reason);
        }
        return isNew;
    }

    /// <summary>It has happened anew: a person is called for it once more.</summary>
    public void CallAgain(string reason) => data.HandedOver.Remove(reason);

    /// <summary>The next message is the new value of a field.</summary>
    public void Edit(RecordField field)
    {
        data.Editing = field;
        data.Open = field.Asked();
    }

    public void StopEditing() => data.Editing = null;

    /// <summary>Stops the form: no question is open, and nothing that comes next is taken for an answer.</summary>
    public void Cancel()
    {
        StopAsking();
        data.SetAside = true;
        Note(CaseEventKind.Cancelled);
    }

    private void Request(PersonRequest request)
    {
        StopAsking();
        data.Person = request;
        Note(CaseEventKind.PersonRequested);
    }

    private void StopAsking()
    {
        StopEditing();
        data.Open = Asked.Nothing;
    }

    private void Close(CaseEventKind kind)
    {
        (data.Open, data.Shown) = (Asked.Nothing, null);
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
