namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The properties of the active dialog's object. They serve all conversations, so they are read only.</summary>
public class ClassMemoryScope : MemoryScope
{
    public ClassMemoryScope()
        : this(ScopePath.Class)
    {
    }

    private protected ClassMemoryScope(string name)
        : base(name, includeInSnapshot: false)
    {
    }

    public override object GetMemory(DialogContext dc)
    {
        if (OnFindDialog(dc) is not { } dialog)
        {
            return null;
        }

        var properties = new Dictionary<string, object>();
        ObjectPath.ForEachProperty(dialog, properties.Add);
        return properties;
    }

    public override void SetMemory(DialogContext dc, object memory) =>
        throw new NotSupportedException("The properties of a dialog are not changed by a conversation.");

    protected virtual Dialog OnFindDialog(DialogContext dc) =>
        dc?.ActiveDialog is { } active ? dc.FindDialog(active.Id) : null;
}

/// <summary>The properties of the container that the active dialog belongs to.</summary>
public class DialogClassMemoryScope() : ClassMemoryScope(ScopePath.DialogClass)
{
    protected override Dialog OnFindDialog(DialogContext dc) =>
        DialogMemoryScope.InstanceOf(dc) is { } instance ? dc.FindDialog(instance.Id) : null;
}
