namespace ComplaintBot.Dialogs.Cases;

public sealed partial class ComplaintCase
{
    /// <summary>判断; again while it is not handled yet, where it turns out to belong elsewhere.</summary>
    public void Assess(Assessment assessment)
    {
        Move(CaseState.Assessed, CaseEventKind.Assessed, CaseState.Registered, CaseState.Assessed, CaseState.Handling);
        data.Assessment = assessment;
    }

    public void Handle() => Move(CaseState.Handling, CaseEventKind.Handled, CaseState.Assessed);

    public void Close(Closing closing)
    {
        if (data.Promise is not null)
        {
            throw new InvalidOperationException("What became of the promised contact is said before a case is closed.");
        }
        Move(CaseState.Closed, CaseEventKind.Closed, CaseState.Assessed, CaseState.Handling);
        StopAsking();
        data.Closing = closing;
        (data.ClosingAskedAt, data.ClosingYes) = (null, null);
    }

    /// <summary>The customer is asked whether it may be closed; what they say next answers it.</summary>
    public void AskClosing()
    {
        if (data.State is not (CaseState.Assessed or CaseState.Handling))
        {
            throw new InvalidOperationException($"A case that is {data.State} cannot be closed yet.");
        }
        StopAsking();
        (data.ClosingAskedAt, data.ClosingYes) = (at, null);
    }

    /// <summary>Something else was asked or said since: a yes is to that. Also of the complaints that this one followed.</summary>
    public void WithdrawClosing()
    {
        foreach (var complaint in data.Earlier.Append(data))
        {
            complaint.ClosingAskedAt = null;
        }
    }

    /// <param name="yes">The customer's words; null where they said something else.</param>
    public void AnswerClosing(Statement? yes) => (data.ClosingAskedAt, data.ClosingYes) = (null, yes);

    public void Archive() => Move(CaseState.Archived, CaseEventKind.Archived, CaseState.Closed);

    /// <summary>Under the number that it had.</summary>
    public void Reopen()
    {
        Move(CaseState.Handling, CaseEventKind.Reopened, CaseState.Closed, CaseState.Archived);
        data.EarlierClosings.Add(data.Closing!);
        data.Closing = null;
    }

    /// <summary>The law's period becomes a longer one.</summary>
    public void Extend(Extension extension)
    {
        RequireOpen("extended");
        data.Extensions.Add(extension);
    }

    /// <summary>A colleague has seen that the customer may speak for whoever it is about.</summary>
    public void Authorise()
    {
        RequireOpen("authorised");
        data.Authorisation = Authorisation.Given;
    }

    private void RequireOpen(string verb)
    {
        if (data.State is not (CaseState.Registered or CaseState.Assessed or CaseState.Handling))
        {
            throw new InvalidOperationException($"A case that is {data.State} cannot be {verb}.");
        }
    }

    private void Move(CaseState to, CaseEventKind kind, params ReadOnlySpan<CaseState> from)
    {
        if (!from.Contains(data.State))
        {
            throw new InvalidOperationException($"A case that is {data.State} cannot become {to}.");
        }
        data.State = to;
        Note(kind);
    }
}
