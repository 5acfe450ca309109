using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Queue;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using Xunit;

namespace ComplaintBot.Tests.Desk.Queue;

public sealed class QueueRightsTables
{
    /// <param name="permission">What 王敏 may beside seeing the queue; null: nothing.</param>
    /// <param name="agent">Who has the conversation; null: nobody.</param>
    /// <param name="accepts">Whether she may take it.</param>
    /// <param name="reassigns">Whether she may give it away.</param>
    [Theory]
    [InlineData(null, null, false, false)]
    [InlineData(null, "a1", false, false)]
    [InlineData(Permission.Handle, null, true, false)]
    [InlineData(Permission.Handle, "a1", false, true)]
    [InlineData(Permission.Handle, "a2", false, false)]
    [InlineData(Permission.ActInPlace, null, false, false)]
    [InlineData(Permission.ActInPlace, "a2", false, true)]
    public void One_takes_what_nobody_has_and_gives_away_ones_own_and_a_superior_anybodys(Permission? permission, string? agent, bool accepts, bool reassigns)
    {
        var user = new DeskUser(TestDesk.Min, "", permission is { } may ? new HashSet<Permission> { Permission.SeeConversations, may } : []);
        var item = new QueueItem(
            "c1", agent is null ? HandoffState.Queued : HandoffState.WithAgent, null, 100, null, null, null, null, null, default, null,
            agent is null ? null : new StaffMember(agent, agent), false, null, 0, false, [], 1);
        Assert.Equal((accepts, reassigns), (user.MayAccept(item), user.MayReassign(item)));
    }
}
