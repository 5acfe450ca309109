using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Memory;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs in one turn.</summary>
public partial class DialogContext
{
    private TurnContextStateCollection _services;

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state)
    {
        Parent = parentDialogContext;
        if (parentDialogContext._services != null)
        {
            foreach (var (key, service) in parentDialogContext._services)
            {
                Services[key] = service;
            }
        }
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The first is the top.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    /// <summary>The stack inside the active dialog, when that is a container.</summary>
    public DialogContext Child =>
        ActiveDialog != null && FindDialog(ActiveDialog.Id) is DialogContainer container
            ? container.CreateChildContext(this)
            : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    public TurnContextStateCollection Services => _services ??= [];

    /// <summary>What the dialogs read and write by paths, as seen from this stack.</summary>
    public DialogStateManager State
    {
        get => field ??= new DialogStateManager(this);
        set;
    }

    /// <summary>The manager that runs the turn, or null.</summary>
    [Obsolete("The DialogManager property serves no function.")]
    public DialogManager DialogManager => Context.TurnState.Get<DialogManager>();

    /// <summary>The dialog of this set or of a parent's.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    public string GetLocale()
    {
        var locale = (Context as TurnContext)?.Locale ?? Context.Activity.Locale;
        try
        {
            return string.IsNullOrEmpty(locale)
                ? CultureInfo.CurrentCulture.Name
                : CultureInfo.GetCultureInfo(locale).Name;
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.CurrentCulture.Name;
        }
    }

    /// <summary>Gives the event to the active dialog, or to the active one of the innermost stack.</summary>
    /// <returns>True when it was handled.</returns>
    public async Task<bool> EmitEventAsync(
        string name,
        object value = null,
        bool bubble = true,
        bool fromLeaf = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var dc = fromLeaf ? Leaf() : this;
        if (dc.ActiveDialog == null || dc.FindDialog(dc.ActiveDialog.Id) is not { } dialog)
        {
            return false;
        }

        var dialogEvent = new DialogEvent { Bubble = bubble, Name = name, Value = value };
        return await dialog.OnDialogEventAsync(dc, dialogEvent, cancellationToken);
    }

    private DialogContext Leaf()
    {
        var dc = this;
        while (dc.Child is { } child)
        {
            dc = child;
        }

        return dc;
    }

    private Dialog Active() =>
        FindDialog(ActiveDialog.Id)
        ?? throw new InvalidOperationException(
            $"The dialog '{ActiveDialog.Id}' is on the stack, but not in the set: was it renamed or removed?");
}
