using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>One field of the record gets a new value: which one, if that wasn't said, and the value in the customer's words.</summary>
internal sealed class EditDialog : ComponentDialog
{
    public EditDialog()
        : base(nameof(EditDialog))
    {
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [WhichAsync, ValueAsync, TakeAsync]));
        AddDialog(new WaterfallDialog(nameof(WaitAsync), [WaitAsync, TakeAsync]));
        AddDialog(new TellingPrompt(nameof(TellingPrompt)));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> WhichAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Options is RecordField field)
        {
            return await step.NextAsync(field, cancellationToken);
        }
        await step.Turn().SayAsync(
            reply => reply.Line(ReplyText.ChangeWhich).Buttons([.. Enum.GetValues<RecordField>().Select(ReplyText.Field)]), cancellationToken);
        return await TellingPrompt.WaitAsync(step, cancellationToken);
    }

    private static async Task<DialogTurnResult> ValueAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Turn();
        if ((step.Result as RecordField? ?? Named(turn)) is not { } field)
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }
        turn.Take();
        turn.Case.Edit(field);
        await turn.SayAsync(reply => reply.Line(ReplyText.NewValue(field)), cancellationToken);
        return await TellingPrompt.WaitAsync(step, cancellationToken);
    }

    /// <summary>A value that was given stands in the case already; anything else is answered while the question stays.</summary>
    private static Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Turn();
        if (turn.Data.Editing is not { } field)
        {
            return step.EndDialogAsync(null, cancellationToken);
        }
        return turn.Take() switch
        {
            { IsNothing: true } => WaitAgainAsync(step, cancellationToken),
            { Intent: Intent.Refuse or Intent.Leave } => KeptAsync(step, turn, cancellationToken),
            { Intent: Intent.Question } => AnsweredAsync(step, turn, reply => reply.Line(ReplyText.Why(field)), cancellationToken),
            { Understood: true } heard => AnsweredAsync(step, turn, reply => Aside(reply, turn, heard), cancellationToken),
            _ => UnclearAsync(step, turn, cancellationToken),
        };
    }

    private static async Task<DialogTurnResult> KeptAsync(WaterfallStepContext step, ComplaintTurn turn, CancellationToken cancellationToken)
    {
        turn.Case.StopEditing();
        await turn.SayAsync(reply => reply.Line(ReplyText.ChangeKept), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static async Task<DialogTurnResult> AnsweredAsync(WaterfallStepContext step, ComplaintTurn turn, Action<Reply> answer, CancellationToken cancellationToken)
    {
        await turn.SayAsync(answer, cancellationToken);
        return await WaitAgainAsync(step, cancellationToken);
    }

    private static void Aside(Reply reply, ComplaintTurn turn, Hearing hearing)
    {
        Acknowledgement.Say(reply, turn, hearing);
        reply.Line(ReplyText.ChangeWaits);
    }

    private static async Task<DialogTurnResult> UnclearAsync(WaterfallStepContext step, ComplaintTurn turn, CancellationToken cancellationToken) =>
        await Misunderstanding.AnswerAsync(turn, ReplyText.ChangeWaits, cancellationToken) == Misunderstanding.Outcome.Called
            ? await step.EndDialogAsync(null, cancellationToken)
            : await WaitAgainAsync(step, cancellationToken);

    private static Task<DialogTurnResult> WaitAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        TellingPrompt.WaitAsync(step, cancellationToken);

    private static Task<DialogTurnResult> WaitAgainAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(nameof(WaitAsync), null, cancellationToken);

    /// <summary>The field that the answer names; null where it gives a value at once, or names none.</summary>
    private static RecordField? Named(ComplaintTurn turn)
    {
        if (turn.Hearing.Changes.Any(change => change.Value is not null))
        {
            return null;
        }
        var said = string.Concat(turn.Hearing.Understandings.Select(understanding => understanding.Text));
        return turn.Hearing.Changes.FirstOrDefault()?.Field
            ?? Enum.GetValues<RecordField>().Cast<RecordField?>().FirstOrDefault(field =>
                said.Contains(turn.Services.Texts[ReplyText.Field(field!.Value)], StringComparison.Ordinal));
    }
}
