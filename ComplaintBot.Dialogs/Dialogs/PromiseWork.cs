using System.Globalization;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Promises;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What staff promise and what became of it. A time that they choose is one at which customers are contacted.</summary>
internal static class PromiseWork
{
    public static StaffRefusal? RefusalOf(ComplaintTurn turn, StaffAct act)
    {
        var promises = turn.Services.Promises;
        return act.Outcome == PromiseOutcome.Kept || act.Due is not { } due || due <= turn.At ? null // what is missing the case itself says
            : !promises.IsContactTime(due) ? StaffRefusal.OutsideContactHours
            : !promises.IsWithinReach(turn.At, due) ? StaffRefusal.TooLate
            : null;
    }

    /// <returns>What the register says of it: what became of it, and by when the customer is contacted now.</returns>
    public static string Do(ComplaintTurn turn, ComplaintCase complaint, StaffAct act)
    {
        if (act.Kind == StaffActKind.Promise)
        {
            complaint.PromiseContact(Chosen(turn, act)!.Value, Registration.UrgencyOf(complaint.Data).ToString());
            return CaseWork.Note(Moment(turn, complaint.Data.Promise!.DueAt), act.Reason);
        }
        var late = complaint.PromiseIsMissed;
        Settle(turn, complaint, act);
        return CaseWork.Note(late ? $"{act.Outcome}Late" : $"{act.Outcome}", Moment(turn, complaint.Data.Promise?.DueAt), act.Reason);
    }

    /// <summary>On the institution's clock, as every register has it.</summary>
    public static string? Moment(ComplaintTurn turn, DateTimeOffset? at) =>
        at?.ToOffset(turn.Services.Promises.Policy.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Who was not reached is tried again by the time that the policy reckons, unless somebody chose one.</summary>
    private static void Settle(ComplaintTurn turn, ComplaintCase complaint, StaffAct act)
    {
        if (act is { Outcome: PromiseOutcome.NotReached, Due: null })
        {
            var next = turn.Services.Promises.For(turn.At, UrgencyOf(complaint.Data));
            complaint.SettlePromise(PromiseOutcome.NotReached, next.DueAt, next.Basis);
        }
        else
        {
            complaint.SettlePromise(act.Outcome!.Value, act.Outcome == PromiseOutcome.Kept ? null : Chosen(turn, act));
        }
    }

    /// <summary>As pressing as it was promised, or more so by now.</summary>
    private static Urgency UrgencyOf(CaseData data) =>
        data.Promise?.Urgency == nameof(Urgency.Sensitive) ? Urgency.Sensitive : Registration.UrgencyOf(data);

    private static DateTimeOffset? Chosen(ComplaintTurn turn, StaffAct act) => act.Due > turn.At
        ? act.Due.Value.ToOffset(turn.Services.Promises.Policy.Offset)
        : throw new InvalidOperationException("A contact is promised for a time that is still to come.");
}
