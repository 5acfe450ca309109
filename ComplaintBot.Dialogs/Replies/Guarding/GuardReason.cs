namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Why a line may not leave, gravest grade first.</summary>
public enum GuardReason
{
    // Blocked.
    Admission, Money, Acceptance, SolutionTime, Secret, Privacy,

    // Blocked, with an approved wording.
    Result, Refusal, Discourage, Intimidation, Rules,

    // Warned of.
    Blame, Advice, Marketing, Tone,
}

/// <summary>What follows from a reason where an agent wrote the line.</summary>
public enum GuardGrade { Hard, Worded, Warned }
