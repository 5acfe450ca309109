using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>
/// After the promise the conversation goes on: each message is answered from the case, and nothing waits on a stack.
/// </summary>
public sealed class AfterDialog() : Dialog(nameof(AfterDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = dc.Turn();
        var hearing = turn.Take();
        if (!hearing.IsNothing)
        {
            var regretted = turn.Case.PromiseIsMissed;
            if (regretted)
            {
                await RegretAsync(turn, turn.Data.Promise!, cancellationToken);
            }
            await AnswerAsync(turn, hearing, regretted, cancellationToken);
        }
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private static async Task AnswerAsync(ComplaintTurn turn, Hearing hearing, bool regretted, CancellationToken cancellationToken)
    {
        var call = PersonCall.In(turn) ?? Reopening(turn, hearing);
        var (open, awaited) = (turn.Data.Open, turn.Case.IsHandedOver);
        if (call is { Reason: PersonReason.Signs } && awaited)
        {
            await PersonReply.AddAsync(turn, call, cancellationToken);
            call = hearing.Intent == Intent.Human ? new(PersonReason.Wish) : null;
        }
        switch (call)
        {
            // Who asks where the contact stays has their answer.
            case null or { Reason: PersonReason.Wish } when regretted && !hearing.Tells:
                break;
            case null:
                await AnswerAboutTheCaseAsync(turn, hearing, open, cancellationToken);
                break;
            default:
                await PersonReply.SayAsync(turn, call, cancellationToken);
                break;
        }
    }

    /// <summary>Whoever tells more of a case that was closed has not got over it: it goes on under its number, with a person.</summary>
    private static PersonCall? Reopening(ComplaintTurn turn, Hearing hearing)
    {
        if (!turn.Case.IsClosed || (hearing is { NewFacts: 0, Files: 0 } && hearing.Intent != Intent.Human))
        {
            return null;
        }
        turn.Case.Reopen();
        turn.Handoff.Enter(nameof(StaffActKind.Reopen), null, null);
        return new(PersonReason.Reopened);
    }

    private static Task AnswerAboutTheCaseAsync(ComplaintTurn turn, Hearing hearing, Asked open, CancellationToken cancellationToken)
    {
        turn.Data.Open = LeavesOpen(hearing) ? open : Asked.Nothing;
        if (turn.Data.Promise is null)
        {
            Registration.Promise(turn, Registration.UrgencyOf(turn.Data)); // the last one was kept: whoever comes back is contacted again
        }
        if (AfterAnswers.To(turn, hearing, open) is { } answer)
        {
            turn.Data.Misunderstood = 0;
            return turn.SayAsync(answer, cancellationToken);
        }
        return turn.Case.IsHandedOver || hearing.HasFindings || hearing.IsFelt
            ? turn.SayAsync(reply => Waiting.SayHeard(reply, turn), cancellationToken)
            : Misunderstanding.AnswerAsync(turn, ReplyText.AfterUnclear, cancellationToken);
    }

    /// <summary>A question is no answer, and a time that doesn't suit is half of one.</summary>
    private static bool LeavesOpen(Hearing hearing) =>
        hearing.OnlyAsks || hearing.AsksWhy || hearing.IsAnger
        || hearing is { Intent: Intent.Change, NewWishes: > 0 } or { Intent: Intent.Status, Tells: false };

    /// <summary>Nobody came by the promised time: said so with regret, a person anew, a new time; in danger no time.</summary>
    public static async Task RegretAsync(ComplaintTurn turn, PromiseRecord missed, CancellationToken cancellationToken)
    {
        Registration.Promise(turn, Urgency.Sensitive);
        if (turn.Case.HandOver(StaffWord.Of(PersonReason.PromiseMissed)))
        {
            await turn.CallStaffAsync(StaffWord.Of(PersonReason.PromiseMissed), cancellationToken);
        }
        await turn.SayAsync(reply => Regret(reply, turn, missed), cancellationToken);
    }

    private static void Regret(Reply reply, ComplaintTurn turn, PromiseRecord missed)
    {
        if (turn.Case.InDanger)
        {
            DangerReply.SayOverdue(reply, turn);
        }
        else
        {
            reply.Line(ReplyText.AfterOverdue, Slot.Time("due", turn.Say(missed.DueAt)), Slot.Time("next", turn.Say(turn.Data.Promise!.DueAt)));
        }
    }
}
