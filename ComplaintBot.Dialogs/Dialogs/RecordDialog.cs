using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>记录: asks what the telling didn't hold, one question at a time, each refusable, none twice.</summary>
internal sealed class RecordDialog : ComponentDialog
{
    public RecordDialog()
        : base(nameof(RecordDialog))
    {
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, TakeAsync]));
        AddDialog(new TellingPrompt(nameof(TellingPrompt)));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Turn();
        if (turn.Data.Open == Asked.Confirm)
        {
            // The record was read back already: what is said answers that.
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (turn.HasHearing && await TakeAnswerAsync(turn, cancellationToken) is { } waits)
        {
            return waits ? await TellingPrompt.WaitAsync(step, cancellationToken) : await step.EndDialogAsync(null, cancellationToken);
        }
        if (RecordQuestions.Next(turn.Data) is not { } question)
        {
            turn.Data.Open = Asked.Nothing;
            turn.Case.Note(CaseEventKind.Recorded);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        RecordQuestions.Ask(turn.Data, question);
        await turn.SayAsync(reply => Questions.Say(reply, question), cancellationToken);
        return await TellingPrompt.WaitAsync(step, cancellationToken);
    }

    private static Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);

    /// <returns>True: the same question waits on. False: a person has the case. Null: on to the next question.</returns>
    private static async Task<bool?> TakeAnswerAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        var hearing = turn.Take();
        if (hearing.Intent == Intent.Question && turn.Data.Open != Asked.Nothing)
        {
            await turn.SayAsync(reply => Acknowledgement.Say(reply, turn, hearing), cancellationToken);
            return true;
        }
        if (hearing.Intent == Intent.Refuse && turn.Data.Open != Asked.Nothing)
        {
            RecordQuestions.Refuse(turn.Data);
        }
        if (hearing.IsAnger)
        {
            return !await AngerReply.AnswerAsync(turn, cancellationToken);
        }
        if (hearing is { Understood: false, IsGreeting: false, IsDone: false, IsFelt: false, IsComplaint: false })
        {
            return await Misunderstanding.AnswerAsync(turn, ReplyText.RecordUnclear, cancellationToken) switch
            {
                Misunderstanding.Outcome.Called => false,
                Misunderstanding.Outcome.Offered => true,
                _ => null,
            };
        }
        turn.Data.Misunderstood = 0;
        await turn.SayAsync(reply => Acknowledgement.Say(reply, turn, hearing), cancellationToken);
        return null;
    }
}
