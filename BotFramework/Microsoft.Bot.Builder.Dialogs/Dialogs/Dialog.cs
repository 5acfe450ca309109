namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of conversation. One object serves all conversations: what a conversation says is in its instance.</summary>
public abstract class Dialog
{
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;

    public Dialog(string dialogId = null) => _id = dialogId;

    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    public virtual IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set => _telemetryClient = value ?? NullBotTelemetryClient.Instance;
    }

    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Another activity came while the dialog is on top. A dialog that does not override this ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>The dialog is on top again, the one above it has ended. A dialog that does not override this ends.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public virtual Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Changes when a stack stored with the dialog would no longer fit it.</summary>
    public virtual string GetVersion() => Id;

    /// <returns>True when the event was handled, here or in a parent.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken))
        {
            return true;
        }

        if (e.Bubble && dc.Parent != null
            && await dc.Parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>The dialog's own word, before its parents see the event.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(
        DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>The dialog's own word on what no parent handled.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(
        DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;
}
