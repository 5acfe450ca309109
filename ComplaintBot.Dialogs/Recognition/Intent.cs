namespace ComplaintBot.Dialogs.Recognition;

/// <summary>What the bot had asked when the utterance came.</summary>
public enum Asked { Nothing, Confirm, Name, Contact, Demand, Promise }

public enum Intent
{
    Tell, Ask, Human, Cancel, StartOver, Help, Status, Withdraw, Thanks, Other,

    /// <summary>Answers to the read-back, and to whether a promise suits.</summary>
    Agree, Change, Add, Leave,

    /// <summary>Answers to a record question.</summary>
    Answer, Refuse, Question,
}
