using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>The case's way after the first contact: 判断, 处理, 结案, 归档, and what is promised on it.</summary>
internal static class CaseWork
{
    public static async Task<StaffOutcome> DoAsync(ComplaintTurn turn, StaffAct act, CancellationToken cancellationToken)
    {
        if (turn.CaseOf(act.Number) is not { } complaint)
        {
            return new(act.Kind, act.By, StaffRefusal.NotNow) { Note = $"No complaint of this conversation has the number {act.Number}." };
        }
        if ((turn.Handoff.HeldByOther(act.By, act.InPlace) ?? RefusalOf(turn, complaint, act)) is { } refusal)
        {
            return new(act.Kind, act.By, refusal);
        }
        try
        {
            var note = Move(turn, complaint, act);
            turn.Handoff.Enter(act.Kind.ToString(), act.By, note, complaint.Data.Number);
            await CaseWorkLines.SayAsync(turn, complaint, act, cancellationToken);
            return new(act.Kind, act.By) { Note = note };
        }
        catch (InvalidOperationException notNow)
        {
            return new(act.Kind, act.By, StaffRefusal.NotNow) { Note = notNow.Message };
        }
    }

    private static StaffRefusal? RefusalOf(ComplaintTurn turn, ComplaintCase complaint, StaffAct act) => act.Kind switch
    {
        StaffActKind.Close => ClosingWork.RefusalOf(turn, complaint, act),
        StaffActKind.Promise or StaffActKind.SettlePromise => PromiseWork.RefusalOf(turn, act),
        StaffActKind.AskClosing when !CaseWorkLines.MayTell(turn, ReplyText.ClosingAsk) => StaffRefusal.Guarded, // what was not asked nobody answers
        StaffActKind.AskClosing when complaint != turn.Case && turn.Data.Open != Asked.Nothing => StaffRefusal.NotNow, // the yes would be to either
        StaffActKind.Extend when !CaseWorkLines.MayTell(turn, ReplyText.Extended) => StaffRefusal.Guarded, // an extension of which the customer cannot be told is none
        _ => null,
    };

    /// <returns>What the register says of it.</returns>
    private static string? Move(ComplaintTurn turn, ComplaintCase complaint, StaffAct act)
    {
        switch (act)
        {
            case { Kind: StaffActKind.Assess, Disposition: { } disposition } when IsWhole(act, turn.At):
                complaint.Assess(new(disposition, act.Unit) { Due = act.Due });
                return Note($"{disposition}", act.Unit, PromiseWork.Moment(turn, act.Due));
            case { Kind: StaffActKind.Handle }:
                complaint.Handle();
                return act.Reason;
            case { Kind: StaffActKind.SettlePromise, Outcome: not null } or { Kind: StaffActKind.Promise, Due: not null }:
                return PromiseWork.Do(turn, complaint, act);
            case { Kind: StaffActKind.AskClosing }:
                complaint.AskClosing();
                return null;
            case { Kind: StaffActKind.Close }:
                return ClosingWork.Close(turn, complaint, act);
            case { Kind: StaffActKind.Extend, Reason.Length: > 0 }:
                return Extend(turn, complaint, act.Reason);
            case { Kind: StaffActKind.Authorise, Reason.Length: > 0 }:
                complaint.Authorise();
                return act.Reason;
            case { Kind: StaffActKind.Archive }:
                complaint.Archive();
                return act.Reason;
            case { Kind: StaffActKind.Reopen, Reason.Length: > 0 }:
                complaint.Reopen();
                return act.Reason;
            default:
                throw new InvalidOperationException($"{act.Kind} lacks something that it needs.");
        }
    }

    /// <summary>Only before its last day is over, and only to the next period.</summary>
    private static string Extend(ComplaintTurn turn, ComplaintCase complaint, string reason)
    {
        var rules = turn.Services.Rules;
        if (rules.Periods.After(rules.Periods.Of(complaint.Data)) is not { } next || complaint.Data.RegisteredAt is null || rules.DayOf(turn.At) > rules.StatutoryDayOf(complaint.Data))
        {
            throw new InvalidOperationException("The law has no longer period for it, or its day has passed.");
        }
        complaint.Extend(new(turn.At, next.Id, reason));
        return $"{next.Id} {rules.StatutoryDayOf(complaint.Data):yyyy-MM-dd} {reason}";
    }

    /// <summary>Another unit is named, and by when it answers.</summary>
    private static bool IsWhole(StaffAct act, DateTimeOffset at) =>
        act.Disposition == Disposition.Own ? act is { Unit: null, Due: null } : act is { Unit.Length: > 0 } && act.Due > at;

    public static string Note(params string?[] parts) => string.Join(' ', parts.Where(part => part is { Length: > 0 }));
}
