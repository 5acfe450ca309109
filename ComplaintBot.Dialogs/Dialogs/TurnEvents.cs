namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Names of the events that begin a turn without a customer's message.</summary>
public static class TurnEvents
{
    /// <summary>The time that the case set for itself (<see cref="Cases.CaseData.WakeAt"/>) has come and nobody has written.</summary>
    public const string Wake = "complaintbot/wake";
}
