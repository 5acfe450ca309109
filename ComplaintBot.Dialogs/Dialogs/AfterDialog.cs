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
            await AnswerAsync(turn, hearing, cancellationToken);
        }
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private static Task AnswerAsync(ComplaintTurn turn, Hearing hearing, CancellationToken cancellationToken)
    {
        var reason = hearing switch
        {
            { Sensitive: Topic.SelfHarm } => PersonReason.Safety,
            { Intent: Intent.Human } => PersonReason.Wish,
            { Sensitive: not null } when turn.Data.Person is null => PersonReason.Sensitive,
            _ => (PersonReason?)null,
        };
        if (turn.Case.InDanger)
        {
            reason = PersonReason.Safety;
        }
        if (reason is { } wanted)
        {
            return PersonReply.SayAsync(turn, wanted, cancellationToken);
        }
        return turn.Data.Promise is { } promise && promise.DueAt < turn.At && hearing.Intent is Intent.Status or Intent.Ask
            ? OverdueAsync(turn, promise, cancellationToken)
            : AnswerAboutTheCaseAsync(turn, hearing, cancellationToken);
    }

    private static Task AnswerAboutTheCaseAsync(ComplaintTurn turn, Hearing hearing, CancellationToken cancellationToken)
    {
        var open = turn.Data.Open;
        turn.Data.Open = Asked.Nothing;
        if (AfterAnswers.To(turn, hearing, open) is { } answer)
        {
            turn.Data.Misunderstood = 0;
            return turn.SayAsync(answer, cancellationToken);
        }
        return Misunderstanding.AnswerAsync(turn, ReplyText.AfterUnclear, cancellationToken);
    }

    /// <summary>The promised time has passed and the customer asks: said so with regret, a person at once, a new time.</summary>
    private static Task OverdueAsync(ComplaintTurn turn, PromiseRecord missed, CancellationToken cancellationToken)
    {
        turn.Case.RequestPerson(PersonReason.PromiseMissed);
        Registration.Promise(turn, Urgency.Sensitive);
        return turn.SayAsync(
            reply => reply.Line(ReplyText.AfterOverdue, Slot.Own("due", turn.Say(missed.DueAt)), Slot.Own("next", turn.Say(turn.Data.Promise!.DueAt))),
            cancellationToken);
    }
}
