using ComplaintBot.Desk.Queue;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Settings;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Presence;

/// <summary>
/// Somebody can take the next customer: has the desk open, takes conversations, and has room beyond those who wait already.
/// Or the settings say that there is always somebody.
/// </summary>
internal sealed class DeskDuty(DeskPresence presence, QueueLoad load, IOptions<HandoffOptions> options) : IDuty
{
    public bool IsStaffed(DateTimeOffset at) => options.Value.Staffed || Room() is var room and > 0 && room > load.AwaitedAt(at);

    public bool HasLeft(StaffMember member) => presence.HasLeft(member);

    private int Room()
    {
        var takers = presence.Present().Where(present => !present.IsPaused).ToList();
        if (takers.Count == 0)
        {
            return 0; // most turns of a house without a desk: no read
        }
        var held = load.Held();
        return takers.Sum(taker => Math.Max(0, presence.Capacity - held.GetValueOrDefault(taker.Member.Id)));
    }
}
