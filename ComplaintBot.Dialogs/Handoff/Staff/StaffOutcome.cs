using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Dialogs.Handoff.Staff;

/// <summary>What became of an act.</summary>
/// <param name="Kind">Which.</param>
/// <param name="By">Who did it.</param>
/// <param name="Refusal">Why it was not done; null where it was.</param>
public sealed record StaffOutcome(StaffActKind Kind, StaffMember By, StaffRefusal? Refusal = null)
{
    /// <summary>The log's id of the input that asked for it: an activity's own reply-to is the customer's message wherever one is in the turn.</summary>
    public string? Request { get; init; }

    /// <summary>Who has the conversation, after the act.</summary>
    public StaffMember? HeldBy { get; init; }

    /// <summary>Why the guard stopped or warned of the line.</summary>
    public IReadOnlyList<GuardedReason> Reasons { get; init; } = [];

    /// <summary>What a decision or a release let pass: the register says so.</summary>
    public IReadOnlyList<GuardReason> Passed { get; init; } = [];

    /// <summary>What the act says for the register: a note, a reason.</summary>
    public string? Note { get; init; }

    public bool IsDone => Refusal is null;
}

public enum StaffRefusal
{
    /// <summary>Somebody else has it: <see cref="StaffOutcome.HeldBy"/>.</summary>
    TakenByOther,

    /// <summary>Only who has the conversation may.</summary>
    NotYours,

    /// <summary>The guard stops the line.</summary>
    Guarded,

    /// <summary>The turn failed; nothing of it was done.</summary>
    Failed,

    /// <summary>The case does not stand where this can be done, or something that must be said is missing.</summary>
    NotNow,

    /// <summary>Whoever was to take over has left, pauses, or may not any more.</summary>
    Away,

    /// <summary>Customers are contacted on working days, within contact hours.</summary>
    OutsideContactHours,

    /// <summary>The policy lets nobody promise so late a contact.</summary>
    TooLate,

    /// <summary>Nobody has said yet that they have seen the alarm.</summary>
    DangerUnseen,

    /// <summary>The customer waits for a person.</summary>
    CustomerWaits,

    /// <summary>The customer was not asked, or has not said yes.</summary>
    NoYes,
}
