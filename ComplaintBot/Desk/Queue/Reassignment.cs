using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Desk.Queue;

/// <param name="To">Who takes over; null: whoever is next in the queue.</param>
/// <param name="Reason">Why, for the register.</param>
public sealed record Reassignment(StaffMember? To, string Reason);
