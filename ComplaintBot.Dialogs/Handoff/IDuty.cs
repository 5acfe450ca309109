using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>Who is on duty to take over conversations.</summary>
public interface IDuty
{
    /// <returns>Whether somebody is there at that moment.</returns>
    bool IsStaffed(DateTimeOffset at);

    /// <returns>Whether that person was there and is there no more; false of whom nobody ever saw.</returns>
    bool HasLeft(StaffMember member);
}
