namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs of its own inside.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    protected DialogContainer(bool ignoreMemoryScopeBinding, string dialogId = null)
        : base(dialogId) => IgnoreMemoryScopeBinding = ignoreMemoryScopeBinding;

    /// <summary>True: in the dialogs inside, <c>dialog</c> in memory is the next container's state and not this one's.</summary>
    public bool IgnoreMemoryScopeBinding { get; set; }

    public DialogSet Dialogs { get; set; } = new();

    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <summary>The context of the stack inside, or null when there is none.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => FindDialog(dialogId);

    /// <summary>Changes with every dialog inside, at any depth; the SDK's is the id alone.</summary>
    public override string GetVersion() => $"{Id}:{GetInternalVersion()}";

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Tells the dialogs by <see cref="DialogEvents.VersionChanged"/> when the stored stack is an older one's.</summary>
    protected virtual async Task CheckForVersionChangeAsync(
        DialogContext dc, CancellationToken cancellationToken = default)
    {
        var stored = dc.ActiveDialog.Version;
        var current = GetInternalVersion();
        dc.ActiveDialog.Version = current;
        if (stored != null && stored != current)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken);
        }
    }
}
