using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Dialogs.Handoff;

namespace ComplaintBot.Desk.Conversations;

/// <summary>What whoever has a conversation open may do in it. The turn itself asks again who has it.</summary>
internal static class ConversationRights
{
    public static bool MayAccept(this DeskUser user, HandoffData handoff) => user.May(Permission.Handle) && handoff.State != HandoffState.WithAgent;

    /// <summary>Has it, or acts in the place of who has.</summary>
    public static bool MaySpeak(this DeskUser user, HandoffData handoff) =>
        handoff.State == HandoffState.WithAgent && ((user.May(Permission.Handle) && handoff.Agent?.Id == user.Member.Id) || user.May(Permission.ActInPlace));

    /// <summary>Case and promises: while one of us has the conversation they are theirs too.</summary>
    public static bool MayWork(this DeskUser user, HandoffData handoff) =>
        user.May(Permission.Handle) && (handoff.State != HandoffState.WithAgent || handoff.AtHub || user.MaySpeak(handoff));

    /// <summary>Two people answer for a line that the guard stops.</summary>
    public static bool MayRelease(this DeskUser user, ReleaseRequest request) => user.May(Permission.ReleaseLines) && user.Member.Id != request.Line.By.Id;

    /// <summary>Somebody else has it.</summary>
    public static bool IsInPlace(this DeskUser user, HandoffData handoff) => user.May(Permission.ActInPlace) && handoff.Agent?.Id != user.Member.Id;
}
