using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>
/// Waits for whatever comes next: words, files, or the clock. What it means is no matter of the prompt: the telling has been
/// taken into the case, and the step that follows looks there.
/// </summary>
internal sealed class TellingPrompt(string dialogId) : Prompt<bool>(dialogId)
{
    public static Task<DialogTurnResult> WaitAsync(DialogContext dialog, CancellationToken cancellationToken) =>
        dialog.PromptAsync(nameof(TellingPrompt), new PromptOptions(), cancellationToken);

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.Context.Activity.Type == ActivityTypes.Message || dc.Context.Activity.Name == TurnEvents.Wake
            ? dc.EndDialogAsync(true, cancellationToken)
            : Task.FromResult(EndOfTurn);

    /// <summary>The step before has said what there was to say.</summary>
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = true, Value = true });
}
