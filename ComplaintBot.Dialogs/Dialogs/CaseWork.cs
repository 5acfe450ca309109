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
                turn.Case.Close(new(turn.At, act.Cause, act.Text, act.CustomerAgreed ? null : act.Reason) { NextStep = act.NextStep });
                return act.NextStep is { Length: > 0 } next ? $"{act.Cause}: {act.Text} → {next}" : $"{act.Cause}: {act.Text}";
            case { Kind: StaffActKind.Extend, Reason.Length: > 0 }:
                return Extend(turn, act.Reason);
            case { Kind: StaffActKind.Authorise, Reason.Length: > 0 }:
                turn.Case.Authorise();
                return act.Reason;
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

    /// <summary>Only before its last day is over, and only to the next period.</summary>
    private static string Extend(ComplaintTurn turn, string reason)
    {
        var rules = turn.Services.Rules;
        if (rules.Periods.After(rules.Periods.Of(turn.Data)) is not { } next || turn.Data.RegisteredAt is null || rules.DayOf(turn.At) > rules.StatutoryDayOf(turn.Data))
        {
            throw new InvalidOperationException("The law has no longer period for it, or its day has passed.");
        }
        turn.Case.Extend(new(turn.At, next.Id, reason));
        return $"{next.Id} {rules.StatutoryDayOf(turn.Data):yyyy-MM-dd} {reason}";
    }
}
