using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>倾听: waits for the telling, answers it as a person would, and lets the customer go on. No form question here.</summary>
internal sealed class ListenDialog : ComponentDialog
{
    public ListenDialog()
        : base(nameof(ListenDialog))
    {
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [WaitAsync, AnswerAsync, GoOnAsync]));
        AddDialog(new TellingPrompt(nameof(TellingPrompt)));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> WaitAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Turn().HasHearing || step.Turn().Data.Heard
            ? step.NextAsync(null, cancellationToken)
            : TellingPrompt.WaitAsync(step, cancellationToken);

    private static async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Turn();
        if (turn.Data.Heard)
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }
        return turn.Case.HasFacts || turn.Data.Demands.Count > 0
            ? await HeardAsync(step, turn, cancellationToken)
            : await NotYetAsync(step, turn, cancellationToken);
    }

    /// <summary>The customer has gone on, pressed 说完了, or been silent for a while.</summary>
    private static Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.EndDialogAsync(null, cancellationToken);

    private static async Task<DialogTurnResult> HeardAsync(WaterfallStepContext step, ComplaintTurn turn, CancellationToken cancellationToken)
    {
        turn.Take();
        turn.Data.Misunderstood = 0;
        var complete = RecordQuestions.Next(turn.Data) is null;
        await turn.SayAsync(reply => Heard(reply, turn, complete), cancellationToken);
        if (complete)
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }
        return await TellingPrompt.WaitAsync(step, cancellationToken);
    }

    private static void Heard(Reply reply, ComplaintTurn turn, bool complete)
    {
        HeardLine.Say(reply, turn);
        Introduce(reply, turn);
        if (!complete)
        {
            reply.Line(ReplyText.ListenGoOn).Buttons(ReplyText.ButtonDone, ReplyText.ButtonHuman);
        }
    }

    /// <summary>Whoever wrote before the bot could open is answered first, and told then that a machine answers.</summary>
    private static void Introduce(Reply reply, ComplaintTurn turn)
    {
        if (!turn.Data.Introduced)
        {
            turn.Data.Introduced = true;
            reply.Line(ReplyText.Notice);
        }
    }

    /// <summary>A greeting, a feeling, a file, or something that isn't understood: listening goes on.</summary>
    private static async Task<DialogTurnResult> NotYetAsync(WaterfallStepContext step, ComplaintTurn turn, CancellationToken cancellationToken)
    {
        var hearing = turn.Take();
        if (Answer(turn, hearing) is { } answer)
        {
            turn.Data.Misunderstood = 0;
            await turn.SayAsync(answer, cancellationToken);
            await turn.SayAsync(reply => Introduce(reply, turn), cancellationToken);
        }
        else if (hearing.IsAnger
            ? await AngerReply.AnswerAsync(turn, cancellationToken)
            : await Misunderstanding.AnswerAsync(turn, ReplyText.ListenUnclear, cancellationToken) == Misunderstanding.Outcome.Called)
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }
        return await step.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
    }

    /// <returns>Null where nothing was understood, or nothing but anger.</returns>
    private static Action<Reply>? Answer(ComplaintTurn turn, Hearing hearing) => hearing switch
    {
        { IsNothing: true } => _ => { },
        { IsAnger: true } => null,
        { OnlyAsks: true } => reply => InquiryReply.Say(reply, turn),
        _ when EndsAsking(turn, hearing) => reply => reply.LineWhileNew(ReplyText.InquiryClosed),
        { Files: > 0 } => reply => reply.Line(ReplyText.AckFiles).Line(ReplyText.ListenWhatHappened),
        { IsGreeting: true } or { Intent: Intent.Thanks } => reply => reply.Line(ReplyText.ListenGreeting),
        { HasFindings: true } => reply => reply.Line(ReplyText.ListenHeard),
        { IsFelt: true } => reply => reply.Line(ReplyText.ListenFeelingOnly),
        { Intent: Intent.Ask } => reply => reply.Line(ReplyText.AckQuestionPlain),
        { IsComplaint: true } or { Understood: true } => reply => reply.Line(ReplyText.ListenWhatHappened),
        _ => null,
    };

    /// <summary>Thanks, or the word that there is no more, after nothing but questions.</summary>
    private static bool EndsAsking(ComplaintTurn turn, Hearing hearing) =>
        turn.Data.Inquiries.Count > 0 && hearing is { IsGreeting: false } and ({ IsDone: true } or { Intent: Intent.Thanks or Intent.Agree or Intent.Leave });
}
