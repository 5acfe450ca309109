namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Names of events that are the product's own; handing over has the SDK's.</summary>
public static class TurnEvents
{
    /// <summary>Begins a turn: the time that the case set for itself (<see cref="Cases.CaseData.WakeAt"/>) has come and nobody has written.</summary>
    public const string Wake = "complaintbot/wake";

    /// <summary>For staff: something that they should know, though nobody has to take over.</summary>
    public const string Alert = "complaintbot/alert";

    /// <summary>Begins a turn: somebody at the desk does something; the requests stand in the turn's state.</summary>
    public const string Staff = "complaintbot/staff";

    /// <summary>For staff: what became of it. The channel data is a <see cref="Handoff.Staff.StaffOutcome"/>.</summary>
    public const string StaffOutcome = "complaintbot/staff-outcome";
}
