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
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [WhichAsync, ValueAsync, EndAsync]));
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
        turn.Data.Editing = field;
        turn.Data.Open = field switch { RecordField.Name => Asked.Name, RecordField.Contact => Asked.Contact, RecordField.Demand => Asked.Demand, _ => Asked.Nothing };
        await turn.SayAsync(reply => reply.Line(ReplyText.NewValue(field)), cancellationToken);
        return await TellingPrompt.WaitAsync(step, cancellationToken);
    }

    /// <summary>The value stands in the case already.</summary>
    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Turn().Data.Editing = null;
        return step.EndDialogAsync(null, cancellationToken);
    }

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
