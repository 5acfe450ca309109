using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Dialogs.Handoff.Staff;

/// <summary>
/// One thing that somebody at the desk does to a conversation: an input of its turn like a customer's message. Which members
/// count depends on <see cref="Kind"/>; plain values that any JSON serialiser writes and reads.
/// </summary>
/// <param name="Kind">What is done.</param>
/// <param name="By">Who does it.</param>
public sealed record StaffAct(StaffActKind Kind, StaffMember By)
{
    /// <summary>Say, Note: what is said, as typed. Close: the lesson.</summary>
    public string? Text { get; init; }

    /// <summary>Why: for whoever reads the register.</summary>
    public string? Reason { get; init; }

    /// <summary>Reassign: who takes over; null puts the conversation back into the queue.</summary>
    public StaffMember? To { get; init; }

    /// <summary>Say: what somebody who may has decided, and this line may tell.</summary>
    public ApprovedDecision? Decision { get; init; }

    /// <summary>Say: where the line repeats the customer's words.</summary>
    public IReadOnlyList<EvidenceSpan> Quotes { get; init; } = [];

    /// <summary>Say: who of compliance lets a line pass that the guard stops; <see cref="Reason"/> says why.</summary>
    public StaffMember? ReleasedBy { get; init; }

    /// <summary>Assess: who handles the case.</summary>
    public Disposition? Disposition { get; init; }

    /// <summary>What is done to a case: which, of those that were registered in the conversation; null: the latest.</summary>
    public string? Number { get; init; }

    /// <summary>Assess: where to, unless we handle it alone.</summary>
    public string? Unit { get; init; }

    /// <summary>SettlePromise: what became of it.</summary>
    public PromiseOutcome? Outcome { get; init; }

    /// <summary>
    /// Promise: by when (+08:00). SettlePromise: the new time, where it was moved, and where nobody was reached; null there: the policy's.
    /// Assess: by when the other unit answers.
    /// </summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Close: the cause, one of the policy's.</summary>
    public string? Cause { get; init; }

    /// <summary>Close, Leave, Return: what is done next, and by whom; for the register.</summary>
    public string? NextStep { get; init; }

    /// <summary>Somebody's superior acts in their place.</summary>
    public bool InPlace { get; init; }

    /// <summary>Close: the customer said yes when they were asked (<see cref="StaffActKind.AskClosing"/>); else <see cref="Reason"/> says why it is closed.</summary>
    public bool CustomerAgreed { get; init; }

    /// <summary>The customer hears nothing of it: what they are telling goes on beside it.</summary>
    public bool IsAside() => Kind is StaffActKind.Note or StaffActKind.Acknowledge or StaffActKind.Assess or StaffActKind.Handle
        or StaffActKind.Close or StaffActKind.Archive or StaffActKind.Reopen or StaffActKind.Authorise
        || this is { Kind: StaffActKind.SettlePromise, Outcome: PromiseOutcome.Kept };

    /// <summary>Say: the line as the guard judges it, while it is typed and when it is sent.</summary>
    public OutgoingLine Outgoing(CaseData data) => new(Text ?? "")
    {
        OwnNumbers = data.Phone is { } phone ? [phone] : [],
        Quotes = Quotes,
        Decision = Decision,
    };
}

public enum StaffActKind
{
    /// <summary>Takes the conversation, from the queue or while the bot has it.</summary>
    Accept,

    /// <summary>Gives it to somebody else (换人), or back to the queue.</summary>
    Reassign,

    /// <summary>Gives it back to the bot.</summary>
    Return,

    /// <summary>Ends the conversation; the customer may write again.</summary>
    Leave,

    /// <summary>To the customer.</summary>
    Say,

    /// <summary>To colleagues only.</summary>
    Note,

    /// <summary>Asks the customer to confirm the record as it stands.</summary>
    ReadBack,

    /// <summary>Has seen that somebody is in danger.</summary>
    Acknowledge,

    /// <summary>判断: who handles the case.</summary>
    Assess,

    /// <summary>处理 begins.</summary>
    Handle,

    /// <summary>What became of a promised contact.</summary>
    SettlePromise,

    /// <summary>结案.</summary>
    Close,

    /// <summary>归档.</summary>
    Archive,

    /// <summary>Takes a closed case up again, under its number.</summary>
    Reopen,

    /// <summary>The outside hub can't take it: the conversation falls back to our queue.</summary>
    HubFailed,

    /// <summary>The law's period becomes the next longer one, for a reason; the customer is told.</summary>
    Extend,

    /// <summary>Has seen that the customer may speak for whoever the complaint is about; the reason says what was seen.</summary>
    Authorise,

    /// <summary>Promises the customer that somebody contacts them by a time.</summary>
    Promise,

    /// <summary>Asks the customer whether the case may be closed.</summary>
    AskClosing,
}

/// <param name="ActivityId">The log's, of the input that asks for it.</param>
/// <param name="Act">What is asked for.</param>
public sealed record StaffRequest(string ActivityId, StaffAct Act)
{
    /// <summary>It came after everything that the customer says in the same turn.</summary>
    public bool FollowsTelling { get; init; }
}

/// <summary>What the desk asks of one turn, in order; the host puts it into the turn's state.</summary>
public sealed record StaffRequests(IReadOnlyList<StaffRequest> All)
{
    public static StaffRequests None { get; } = new([]);
}
