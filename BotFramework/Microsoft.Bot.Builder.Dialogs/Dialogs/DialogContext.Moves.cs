using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs;

/// <content>Begin, go on, end.</content>
public partial class DialogContext
{
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    /// <exception cref="InvalidOperationException">No dialog has that id.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        var dialog = FindDialog(dialogId)
            ?? throw new InvalidOperationException($"There is no dialog '{dialogId}' in the set, nor in a parent's.");

        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    public Task<DialogTurnResult> PromptAsync(
        string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the turn's activity to the active dialog; with none, the result is <see cref="DialogTurnStatus.Empty"/>.</summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, true))
        {
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken);
        }

        return ActiveDialog == null
            ? new DialogTurnResult(DialogTurnStatus.Empty)
            : await Active().ContinueDialogAsync(this, cancellationToken);
    }

    /// <summary>Ends the active dialog and gives the result to the one below it.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        if (result != null)
        {
            TurnMemoryScope.Of(Context)[TurnPath.GetPropertyName(TurnPath.LastResult)] = result;
        }

        return ActiveDialog == null
            ? new DialogTurnResult(DialogTurnStatus.Complete, result)
            : await Active().ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
    }

    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Ends the dialogs of this stack, and of the parents' if asked; a parent's dialog may stop that by handling the event.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents,
        string eventName = null,
        object eventValue = null,
        CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent == null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        // The first is the one that asked for it; only the others are told.
        var tell = false;
        for (var dc = this; dc != null;)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
            }
            else if (tell && await dc.EmitEventAsync(
                eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
            {
                break;
            }
            else
            {
                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            }

            tell = true;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Has the active dialog ask again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (!await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken) && ActiveDialog != null)
        {
            await Active().RepromptDialogAsync(Context, ActiveDialog, cancellationToken);
        }
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        if (FindDialog(instance.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        }

        Stack.RemoveAt(0);
    }
}
