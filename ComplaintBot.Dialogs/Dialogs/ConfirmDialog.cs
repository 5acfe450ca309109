using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>回应: reads the record back in the customer's words until they say yes, or don't care.</summary>
internal sealed class ConfirmDialog : ComponentDialog
{
    public ConfirmDialog()
        : base(nameof(ConfirmDialog))
    {
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [ReadBackAsync, AnswerAsync, EditedAsync]));
        AddDialog(new WaterfallDialog(nameof(WaitAsync), [WaitAsync, AnswerAsync, EditedAsync]));
        AddDialog(new EditDialog());
        AddDialog(new TellingPrompt(nameof(TellingPrompt)));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> ReadBackAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Turn();
        if (turn.Data.Open == Asked.Confirm && turn.HasHearing)
        {
            return await step.NextAsync(null, cancellationToken);
        }
        if (turn.HasHearing)
        {
            await turn.SayAsync(reply => Acknowledgement.Say(reply, turn, turn.Take()), cancellationToken);
        }
        await turn.SayAsync(reply => ReadBack.Say(reply, turn), cancellationToken);
        return turn.ReadBackIsStopped ? await UnreadAsync(step, turn, cancellationToken) : await TellingPrompt.WaitAsync(step, cancellationToken);
    }

    private static Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Turn();
        var hearing = turn.Take();
        return hearing switch
        {
            { IsNothing: true } => WaitAgainAsync(step, cancellationToken),
            { Intent: Intent.Agree, NewFacts: 0, Files: 0 } => ConfirmedAsync(step, turn, cancellationToken),
            { Intent: Intent.Change } => ChangedAsync(step, turn, hearing, cancellationToken),
            { IsAnger: true } => AngryAsync(step, turn, cancellationToken),
            { Intent: Intent.Leave } => LeftAsync(step, turn, cancellationToken),
            { NewFacts: > 0 } or { Files: > 0 } => AddedAsync(step, turn, hearing, cancellationToken),
            { Intent: Intent.Add } => WhatToAddAsync(step, turn, cancellationToken),
            { Understood: true } or { IsFelt: true } => OtherAsync(step, turn, hearing, cancellationToken),
            _ => UnclearAsync(step, turn, cancellationToken),
        };
    }

    private static Task<DialogTurnResult> ConfirmedAsync(WaterfallStepContext step, ComplaintTurn turn, CancellationToken cancellationToken) =>
        ReadBack.TryConfirm(turn) ? step.EndDialogAsync(null, cancellationToken) : UnreadAsync(step, turn, cancellationToken);

    /// <summary>The guard stopped what was to be read: what was said stands as unconfirmed, and the promise follows.</summary>
    private static Task<DialogTurnResult> UnreadAsync(WaterfallStepContext step, ComplaintTurn turn, CancellationToken cancellationToken)
    {
        turn.Case.LeaveUnconfirmed();
        return step.EndDialogAsync(null, cancellationToken);
    }

    private static async Task<DialogTurnResult> LeftAsync(WaterfallStepContext step, ComplaintTurn turn, CancellationToken cancellationToken)
    {
        turn.Case.LeaveUnconfirmed();
        await turn.SayAsync(reply => reply.Line(ReplyText.ConfirmLeft), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static async Task<DialogTurnResult> ChangedAsync(WaterfallStepContext step, ComplaintTurn turn, Hearing hearing, CancellationToken cancellationToken)
    {
        if (hearing.Changes.Count == 0 && hearing.NewFacts > 0)
        {
            return await AddedAsync(step, turn, hearing, cancellationToken);
        }
        if (hearing.Changes.Count == 0 || hearing.Changes.Any(change => !change.IsDone))
        {
            // "Wrong" alone is no field: facts are meant only where the customer picks them.
            var field = hearing.Changes.FirstOrDefault(change => change.Field != RecordField.Facts)?.Field;
            return await step.BeginDialogAsync(nameof(EditDialog), field, cancellationToken);
        }
        // A yes is to what was shown: what the change's own line doesn't show is read again and asked about.
        var agreed = hearing.AgreesToTheRest && !hearing.Changes.Any(ReadBack.MovesMore);
        await turn.SayAsync(reply => Changed(reply, turn, hearing, ask: !agreed), cancellationToken);
        return !agreed ? await WaitAgainAsync(step, cancellationToken)
            : ReadBack.TryConfirmAsItStands(turn) ? await step.EndDialogAsync(null, cancellationToken) // the change was shown with it just now
            : await UnreadAsync(step, turn, cancellationToken);
    }

    private static void Changed(Reply reply, ComplaintTurn turn, Hearing hearing, bool ask)
    {
        foreach (var change in hearing.Changes)
        {
            ReadBack.SayChange(reply, turn, change);
        }
        if (ask && hearing.Changes.Any(ReadBack.MovesMore))
        {
            ReadBack.Say(reply, turn);
        }
        else if (ask)
        {
            ReadBack.Check(reply, turn);
        }
    }

    private static async Task<DialogTurnResult> AddedAsync(WaterfallStepContext step, ComplaintTurn turn, Hearing hearing, CancellationToken cancellationToken)
    {
        await turn.SayAsync(reply => ReadBack.SayAdded(reply, turn, hearing), cancellationToken);
        return await WaitAgainAsync(step, cancellationToken);
    }

    private static async Task<DialogTurnResult> WhatToAddAsync(WaterfallStepContext step, ComplaintTurn turn, CancellationToken cancellationToken)
    {
        await turn.SayAsync(reply => reply.Line(ReplyText.ChangeAdd), cancellationToken);
        return await WaitAgainAsync(step, cancellationToken);
    }

    /// <summary>Answered first, then asked once more; after that a question is only answered, and else what was said stands as unconfirmed.</summary>
    private static async Task<DialogTurnResult> OtherAsync(WaterfallStepContext step, ComplaintTurn turn, Hearing hearing, CancellationToken cancellationToken)
    {
        if (++turn.Data.ReadBackAsides > 1)
        {
            await turn.SayAsync(reply => Acknowledgement.Say(reply, turn, hearing), cancellationToken);
            return hearing.OnlyAsks || hearing.AsksWhy ? await WaitAgainAsync(step, cancellationToken) : await LeftAsync(step, turn, cancellationToken);
        }
        await turn.SayAsync(reply => Other(reply, turn, hearing), cancellationToken);
        return await WaitAgainAsync(step, cancellationToken);
    }

    private static void Other(Reply reply, ComplaintTurn turn, Hearing hearing)
    {
        Acknowledgement.Say(reply, turn, hearing);
        if (hearing is { NewInquiries: > 0, Question: null })
        {
            ReadBack.Say(reply, turn);
        }
        else
        {
            ReadBack.Check(reply, turn);
        }
    }

    /// <summary>Not asked again: the question stands above.</summary>
    private static async Task<DialogTurnResult> AngryAsync(WaterfallStepContext step, ComplaintTurn turn, CancellationToken cancellationToken) =>
        await AngerReply.AnswerAsync(turn, cancellationToken)
            ? await step.EndDialogAsync(null, cancellationToken)
            : await WaitAgainAsync(step, cancellationToken);

    private static async Task<DialogTurnResult> UnclearAsync(WaterfallStepContext step, ComplaintTurn turn, CancellationToken cancellationToken) =>
        await Misunderstanding.AnswerAsync(turn, ReplyText.ConfirmUnclear, cancellationToken) == Misunderstanding.Outcome.Called
            ? await step.EndDialogAsync(null, cancellationToken)
            : await WaitAgainAsync(step, cancellationToken);

    private static async Task<DialogTurnResult> EditedAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Turn();
        if (turn.Case.IsRegistered)
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (turn.HasHearing && turn.Hearing.Changes.Count == 0)
        {
            // No field was named: what was said answers the read-back.
            return await AnswerAsync(step, cancellationToken);
        }
        await turn.SayAsync(reply => Changed(reply, turn, turn.Hearing, ask: true), cancellationToken);
        return await WaitAgainAsync(step, cancellationToken);
    }

    private static Task<DialogTurnResult> WaitAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        TellingPrompt.WaitAsync(step, cancellationToken);

    /// <summary>Waits for the next answer without reading back again.</summary>
    private static Task<DialogTurnResult> WaitAgainAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.Turn() is { ReadBackIsStopped: true } turn
        ? UnreadAsync(step, turn, cancellationToken)
        : step.ReplaceDialogAsync(nameof(WaitAsync), null, cancellationToken);
}
