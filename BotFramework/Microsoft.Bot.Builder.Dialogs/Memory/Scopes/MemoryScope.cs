namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>What stands under one name in the memory of the dialogs.</summary>
public abstract class MemoryScope
{
    protected MemoryScope(string name, bool includeInSnapshot = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        IncludeInSnapshot = includeInSnapshot;
    }

    public string Name { get; set; }

    public bool IncludeInSnapshot { get; set; }

    /// <returns>Null when the scope holds nothing in this turn.</returns>
    public abstract object GetMemory(DialogContext dc);

    /// <exception cref="NotSupportedException">The scope is not to be replaced.</exception>
    public abstract void SetMemory(DialogContext dc, object memory);

    public virtual Task LoadAsync(
        DialogContext dc, bool force = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public virtual Task SaveChangesAsync(
        DialogContext dc, bool force = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public virtual Task DeleteAsync(DialogContext dc, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
