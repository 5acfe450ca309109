namespace ComplaintBot.Dialogs.Promises;

public enum Urgency
{
    Default,

    /// <summary>A sensitive topic was named, or the customer shows signs of being vulnerable.</summary>
    Sensitive,
}
