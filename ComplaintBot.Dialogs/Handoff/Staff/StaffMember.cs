namespace ComplaintBot.Dialogs.Handoff.Staff;

/// <summary>Somebody of the institution who acts in a conversation.</summary>
/// <param name="Id">Of the account; what the register names.</param>
/// <param name="Name">As customers read it.</param>
public sealed record StaffMember(string Id, string Name);
