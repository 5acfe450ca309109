using ComplaintBot.Dialogs.Handoff.Staff;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What staff read in the log of their own acts.</summary>
public static class StaffEvents
{
    public static Activity Outcome(StaffOutcome outcome)
    {
        var told = (Activity)Activity.CreateEventActivity();
        told.Name = TurnEvents.StaffOutcome;
        told.ReplyToId = outcome.Request;
        told.ChannelData = outcome;
        return told;
    }
}
