using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>The case's way after the first contact: 判断, 处理, 结案, 归档, and what became of a promise.</summary>
internal static class CaseWork
{
    public static StaffOutcome Do(ComplaintTurn turn, StaffAct act)
    {
        try
        {
            var note = Move(turn, act);
            turn.Handoff.Enter(act.Kind.ToString(), act.By, note);
            return new(act.Kind, act.By) { Note = note };
        }
        catch (InvalidOperationException notNow)
        {
            return new(act.Kind, act.By, StaffRefusal.NotNow) { Note = notNow.Message };
        }
    }

    /// <returns>What the register says of it.</returns>
    private static string? Move(ComplaintTurn turn, StaffAct act)
    {
        switch (act)
        {
            case { Kind: StaffActKind.Assess, Disposition: { } disposition }:
                turn.Case.Assess(new(disposition, act.Unit));
                return $"{disposition} {act.Unit}".TrimEnd();
            case { Kind: StaffActKind.Handle }:
                turn.Case.Handle();
                return act.Reason;
            case { Kind: StaffActKind.SettlePromise, Outcome: { } outcome }:
                turn.Case.SettlePromise(outcome, act.Due);
                return $"{outcome} {act.Reason}".TrimEnd();
            case { Kind: StaffActKind.Close, Cause.Length: > 0, Text.Length: > 0 } when act.CustomerAgreed || act.Reason is { Length: > 0 }:
                turn.Case.Close(new(turn.At, act.Cause, act.Text, act.CustomerAgreed ? null : act.Reason));
                return $"{act.Cause}: {act.Text}";
            case { Kind: StaffActKind.Archive }:
                turn.Case.Archive();
                return act.Reason;
            case { Kind: StaffActKind.Reopen, Reason.Length: > 0 }:
                turn.Case.Reopen();
                return act.Reason;
            default:
                throw new InvalidOperationException($"{act.Kind} lacks something that it needs.");
        }
    }
}
