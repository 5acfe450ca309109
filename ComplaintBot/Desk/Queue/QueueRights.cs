using ComplaintBot.Desk.Access;

namespace ComplaintBot.Desk.Queue;

/// <summary>What whoever looks at the queue may do to an item.</summary>
internal static class QueueRights
{
    public static bool MayAccept(this DeskUser user, QueueItem item) => user.May(Permission.Handle) && !item.IsWithPerson;

    public static bool MayReassign(this DeskUser user, QueueItem item) =>
        item.IsWithPerson && (user.May(Permission.ActInPlace) || (user.May(Permission.Handle) && item.IsOf(user.Member)));
}
