using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What may come at any moment and goes before the form: danger, a person, help, cancel, start over.</summary>
public abstract class InterruptibleDialog(string dialogId) : ComponentDialog(dialogId)
{
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        await InterruptAsync(innerDc, cancellationToken) == Interruption.Ends
            ? await innerDc.CancelAllDialogsAsync(cancellationToken)
            : await base.OnBeginDialogAsync(innerDc, options, cancellationToken);

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        await InterruptAsync(innerDc, cancellationToken) switch
        {
            Interruption.Ends => await innerDc.CancelAllDialogsAsync(cancellationToken),
            Interruption.Aside => EndOfTurn,
            _ => await base.OnContinueDialogAsync(innerDc, cancellationToken),
        };

    private static Task<Interruption> InterruptAsync(DialogContext dialog, CancellationToken cancellationToken)
    {
        var turn = dialog.Turn();
        if (PersonCall.In(turn) is { } call)
        {
            return PersonAsync(turn, call, cancellationToken);
        }
        return turn.Hearing switch
        {
            _ when turn.Services.Channels.AskedIn(turn.Hearing).Count > 0 => OutsideAsync(turn, cancellationToken),
            { Intent: Intent.Help } => AsideAsync(turn, ReplyText.Help, cancellationToken),
            { Intent: Intent.Status, NewFacts: 0 } => AsideAsync(turn, ReplyText.StatusDraft, cancellationToken),
            { Intent: Intent.StartOver } => StartOverAsync(turn, cancellationToken),
            { Intent: Intent.Cancel or Intent.Withdraw } => CancelAsync(turn, cancellationToken),
            _ => Task.FromResult(Interruption.None),
        };
    }

    private static async Task<Interruption> PersonAsync(ComplaintTurn turn, PersonCall call, CancellationToken cancellationToken)
    {
        if (turn.Take() is { Intent: Intent.Agree } && turn.Data.Open == Asked.Confirm)
        {
            // A yes with a threat in it is a yes.
            ReadBack.Confirm(turn);
        }
        await PersonReply.SayAsync(turn, call, cancellationToken);
        return Interruption.Ends;
    }

    /// <summary>Answered beside whatever else the message tells.</summary>
    private static async Task<Interruption> OutsideAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        await turn.SayAsync(reply => OutsideReply.Say(reply, turn), cancellationToken);
        if (turn.Hearing.NewFacts > 0 && !turn.Hearing.OnlyAsks)
        {
            return Interruption.None;
        }
        turn.Take();
        return Interruption.Aside;
    }

    private static async Task<Interruption> AsideAsync(ComplaintTurn turn, string text, CancellationToken cancellationToken)
    {
        turn.Take();
        await turn.SayAsync(reply => reply.Line(text), cancellationToken);
        return Interruption.Aside;
    }

    private static async Task<Interruption> StartOverAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        turn.Take();
        turn.StartOver();
        var known = turn.Data.Phone is not null || turn.Data.Name is not null;
        await turn.SayAsync(reply => reply.Line(known ? ReplyText.StartOverKept : ReplyText.StartOver), cancellationToken);
        return Interruption.Ends;
    }

    private static async Task<Interruption> CancelAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        turn.Take();
        turn.Case.Cancel();
        await turn.SayAsync(reply => reply.Line(ReplyText.Cancel), cancellationToken);
        return Interruption.Ends;
    }

    private enum Interruption
    {
        None,

        /// <summary>Answered; the dialog waits on where it was.</summary>
        Aside,

        /// <summary>The dialog is over; the next message begins from the case.</summary>
        Ends,
    }
}
