using ComplaintBot.Desk.Access;
using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Desk;

/// <summary>Which permission an act needs; who has the conversation is the turn's own question. The law's period is a superior's to extend.</summary>
internal static class ActRights
{
    /// <summary>A release has its own way, and what an outside hub tells is no act of the desk.</summary>
    public static bool May(this DeskUser user, StaffAct act) =>
        user.May(Permission.SeeConversations) && act is { ReleasedBy: null, Kind: not StaffActKind.HubFailed } && user.May(Needed(act));

    private static Permission Needed(StaffAct act) => act.Kind == StaffActKind.Extend || (act.InPlace && IsOfWhoHasIt(act.Kind)) ? Permission.ActInPlace : Permission.Handle;

    /// <summary>Also what is done to the case: while somebody has the conversation it is theirs.</summary>
    private static bool IsOfWhoHasIt(StaffActKind kind) =>
        kind is not (StaffActKind.Accept or StaffActKind.Note or StaffActKind.Acknowledge or StaffActKind.HubFailed);
}
