using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>结案: by the customer's own yes or for a recorded reason, with a cause of the policy's and a lesson; never over somebody's head.</summary>
internal static class ClosingWork
{
    public static StaffRefusal? RefusalOf(ComplaintTurn turn, ComplaintCase complaint, StaffAct act) =>
        turn.Handoff.Data.Alarm is { SeenBy: null } ? StaffRefusal.DangerUnseen
        : turn.Handoff.IsQueued ? StaffRefusal.CustomerWaits
        : act.CustomerAgreed && complaint.Data.ClosingYes is null ? StaffRefusal.NoYes
        : null;

    public static string Close(ComplaintTurn turn, ComplaintCase complaint, StaffAct act)
    {
        if (act is not { Text.Length: > 0 } || !(act.CustomerAgreed || act.Reason is { Length: > 0 }))
        {
            throw new InvalidOperationException("A case is closed with a lesson, and by the customer's yes or for a reason.");
        }
        if (!turn.Services.Causes.Ids.Contains(act.Cause))
        {
            throw new InvalidOperationException("The cause is none of the policy's.");
        }
        complaint.Close(new(turn.At, act.Cause!, act.Text, act.CustomerAgreed ? null : act.Reason)
        {
            Agreed = act.CustomerAgreed ? complaint.Data.ClosingYes : null,
            NextStep = act.NextStep,
        });
        return act.NextStep is { Length: > 0 } next ? $"{act.Cause}: {act.Text} → {next}" : $"{act.Cause}: {act.Text}";
    }
}
