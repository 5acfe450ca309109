using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What the customer hears of work on their case: a time of contact, a longer period of the law, and the question whether it may be closed; nothing else.</summary>
internal static class CaseWorkLines
{
    public static async Task SayAsync(ComplaintTurn turn, ComplaintCase complaint, StaffAct act, CancellationToken cancellationToken)
    {
        if (TextOf(turn, complaint, act) is not { } text)
        {
            return;
        }
        await turn.SayAsync(reply => reply.Line(text, Slots(turn, complaint)), cancellationToken);
        if (act.Outcome != PromiseOutcome.NotReached)
        {
            turn.Handoff.Answer();
        }
    }

    private static string? TextOf(ComplaintTurn turn, ComplaintCase complaint, StaffAct act) => act switch
    {
        { Kind: StaffActKind.AskClosing } => ReplyText.ClosingAsk,
        { Kind: StaffActKind.Extend } => ReplyText.Extended,
        _ when turn.Case.InDanger => null, // no time to wait for
        { Kind: StaffActKind.Promise } => ReplyText.ContactNext,
        { Kind: StaffActKind.SettlePromise, Outcome: PromiseOutcome.NotReached } => ReplyText.ContactNotReached,
        { Kind: StaffActKind.SettlePromise, Outcome: PromiseOutcome.Moved } => MissedNow(turn, complaint) is null ? ReplyText.ContactMoved : ReplyText.ContactLate,
        _ => null,
    };

    public static bool MayTell(ComplaintTurn turn, string text) => turn.Services.Guard.FaultOf(text, [], DateOnly.FromDateTime(turn.At.DateTime)) is null;

    private static Slot[] Slots(ComplaintTurn turn, ComplaintCase complaint)
    {
        (string Name, DateTimeOffset? At)[] times = [("due", complaint.Data.Promise?.DueAt), ("missed", MissedNow(turn, complaint)?.DueAt)];
        var day = Slot.Time("day", turn.Services.Times.Say(turn.Services.Rules.StatutoryDayOf(complaint.Data)));
        return [Number(complaint), day, .. times.Where(time => time.At is not null).Select(time => Slot.Time(time.Name, turn.Say(time.At!.Value)))];
    }

    /// <summary>The promise that was settled just now, after its time.</summary>
    private static PromiseRecord? MissedNow(ComplaintTurn turn, ComplaintCase complaint) =>
        complaint.Data.MissedPromises is [.., var last] && last.SettledAt == turn.At ? last : null;

    private static Slot Number(ComplaintCase complaint) => Slot.Own("number", complaint.Data.Number!);
}
