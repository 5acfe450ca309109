namespace ComplaintBot.Dialogs.Handoff;

/// <summary>Who is on duty to take over conversations.</summary>
public interface IDuty
{
    /// <returns>Whether somebody is there at that moment.</returns>
    bool IsStaffed(DateTimeOffset at);
}
