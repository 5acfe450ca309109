namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The state of the container that the active dialog belongs to; without one, the active dialog's own.</summary>
public class DialogMemoryScope() : MemoryScope(ScopePath.Dialog)
{
    public override object GetMemory(DialogContext dc) => InstanceOf(dc)?.State;

    public override void SetMemory(DialogContext dc, object memory)
    {
        var instance = InstanceOf(dc) ?? throw new InvalidOperationException("No dialog is active.");
        instance.State = ObjectPath.MapValueTo<IDictionary<string, object>>(memory);
    }

    internal static DialogInstance InstanceOf(DialogContext dc)
    {
        for (var level = dc; level != null; level = level.Parent)
        {
            if (level.ActiveDialog is { } active
                && level.FindDialog(active.Id) is DialogContainer { IgnoreMemoryScopeBinding: false })
            {
                return active;
            }
        }

        return dc?.ActiveDialog;
    }
}

/// <summary>The state of the active dialog.</summary>
public class ThisMemoryScope() : MemoryScope(ScopePath.This)
{
    public override object GetMemory(DialogContext dc) => dc?.ActiveDialog?.State;

    public override void SetMemory(DialogContext dc, object memory)
    {
        var instance = dc?.ActiveDialog ?? throw new InvalidOperationException("No dialog is active.");
        instance.State = ObjectPath.MapValueTo<IDictionary<string, object>>(memory);
    }
}
