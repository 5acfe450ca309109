using ComplaintBot.Dialogs.Cases;
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

    private static Task AnswerAsync(ComplaintTurn turn, Hearing hearing, bool regretted, CancellationToken cancellationToken) => PersonCall.In(turn) switch
    {
        // Who asks where the contact stays has their answer.
        null or { Reason: PersonReason.Wish } when regretted && !hearing.Tells => Task.CompletedTask,
        { } call => PersonReply.SayAsync(turn, call, cancellationToken),
        _ => AnswerAboutTheCaseAsync(turn, hearing, cancellationToken),
    };

    private static Task AnswerAboutTheCaseAsync(ComplaintTurn turn, Hearing hearing, CancellationToken cancellationToken)
    {
        var open = turn.Data.Open;
        turn.Data.Open = LeavesOpen(hearing) ? open : Asked.Nothing;
        if (AfterAnswers.To(turn, hearing, open) is { } answer)
        {
            turn.Data.Misunderstood = 0;
            return turn.SayAsync(answer, cancellationToken);
        }
        return Misunderstanding.AnswerAsync(turn, ReplyText.AfterUnclear, cancellationToken);
    }

    /// <summary>A question is no answer, and a time that doesn't suit is half of one.</summary>
    private static bool LeavesOpen(Hearing hearing) =>
        hearing.OnlyAsks || hearing.AsksWhy || hearing.IsAnger
        || hearing is { Intent: Intent.Change, NewWishes: > 0 } or { Intent: Intent.Status, Tells: false };

    /// <summary>Nobody came by the promised time: said so with regret, a person anew, a new time; in danger no time.</summary>
    private static Task RegretAsync(ComplaintTurn turn, PromiseRecord missed, CancellationToken cancellationToken)
    {
        Registration.Promise(turn, Urgency.Sensitive);
        return turn.SayAsync(
            reply => _ = turn.Case.InDanger
                ? reply.Line(ReplyText.SafetyOverdue)
                : reply.Line(ReplyText.AfterOverdue, Slot.Own("due", turn.Say(missed.DueAt)), Slot.Own("next", turn.Say(turn.Data.Promise!.DueAt))),
            cancellationToken);
    }
}
