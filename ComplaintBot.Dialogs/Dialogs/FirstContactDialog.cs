using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>The five steps of a first contact: 倾听 → 记录 → 回应 → 答复 → 上报. Each skips what the case holds already.</summary>
public sealed class FirstContactDialog : InterruptibleDialog
{
    public FirstContactDialog()
        : base(nameof(FirstContactDialog))
    {
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [ListenAsync, RecordAsync, ConfirmAsync, ReplyAsync, ReportStep.RunAsync]));
        AddDialog(new ListenDialog());
        AddDialog(new RecordDialog());
        AddDialog(new ConfirmDialog());
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> ListenAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(ListenDialog), null, cancellationToken);

    private static Task<DialogTurnResult> RecordAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        UnlessAPersonHasIt(step, nameof(RecordDialog), cancellationToken);

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        UnlessAPersonHasIt(step, nameof(ConfirmDialog), cancellationToken);

    private static Task<DialogTurnResult> ReplyAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Turn().Case.IsRegistered ? step.EndDialogAsync(null, cancellationToken) : ReplyStep.RunAsync(step, cancellationToken);

    /// <summary>A case that a step has given to a person has its number and its promise: the form is over.</summary>
    private static Task<DialogTurnResult> UnlessAPersonHasIt(WaterfallStepContext step, string dialogId, CancellationToken cancellationToken) =>
        step.Turn().Case.IsRegistered ? step.EndDialogAsync(null, cancellationToken) : step.BeginDialogAsync(dialogId, null, cancellationToken);
}
