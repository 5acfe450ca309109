namespace ComplaintBot.Dialogs.Cases;

/// <summary>One step of the case's way.</summary>
public sealed record CaseEvent(DateTimeOffset At, CaseEventKind Kind);

public enum CaseEventKind
{
    Heard, Recorded, ReadBack, Confirmed, LeftUnconfirmed, Registered, Promised, PromiseMissed, Reported, Added, PersonRequested, StartedOver, Cancelled, WithdrawalWished,
    Assessed, Handled, Closed, Archived, Reopened, PromiseSettled,
}
