namespace ComplaintBot.Dialogs.Recognition;

public enum MessageKind
{
    /// <summary>A greeting, thanks, an answer, noise.</summary>
    Other,

    /// <summary>Says what went wrong and wants something done, or wants a complaint taken.</summary>
    Complaint,

    /// <summary>Dissatisfied, asks for nothing.</summary>
    Grumble,

    /// <summary>Wants to know something, has no grievance.</summary>
    Inquiry,
}
