using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>
/// What a dialog can read and write by a path: <c>user</c>, <c>conversation</c>, <c>dialog</c>, <c>this</c>, <c>turn</c> and
/// the other scopes, as in <c>user.name</c>.
/// </summary>
public class DialogStateManager
{
    private readonly DialogContext _dc;

    /// <param name="dc">Where the scopes look.</param>
    /// <param name="configuration">The turn's own where it has one, else the built-in scopes.</param>
    public DialogStateManager(DialogContext dc, DialogStateManagerConfiguration configuration = null)
    {
        ArgumentNullException.ThrowIfNull(dc);
        _dc = dc;
        Configuration = configuration
            ?? dc.Context.TurnState.Get<DialogStateManagerConfiguration>()
            ?? DialogStateManagerConfiguration.BuiltIn();
    }

    /// <summary>One for all dialogs of a turn.</summary>
    public DialogStateManagerConfiguration Configuration
    {
        get;
        set
        {
            field = value;
            _dc.Context.TurnState.Set(value);
        }
    }

    /// <summary>The value itself, or null.</summary>
    public object this[string key]
    {
        get => GetValue<object>(key);
        set => SetValue(key, value);
    }

    /// <summary>The scope of that name, whatever its case, or null.</summary>
    public virtual MemoryScope GetMemoryScope(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Configuration.MemoryScopes.Find(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The path without shorthands: <c>$name</c> is <c>dialog.name</c>.</summary>
    public virtual string TransformPath(string path) =>
        Configuration.PathResolvers.Aggregate(path, (known, resolver) => resolver.TransformPath(known));

    public bool TryGetValue<T>(string path, out T value)
    {
        var (scope, inner) = Locate(path);
        return ObjectPath.TryGetPathValue(scope.GetMemory(_dc), inner, out value);
    }

    public T GetValue<T>(string pathExpression, Func<T> defaultValue = null) =>
        TryGetValue<T>(pathExpression, out var value) ? value : defaultValue == null ? default : defaultValue();

    public int GetIntValue(string pathExpression, int defaultValue = 0) => GetValue(pathExpression, () => defaultValue);

    public bool GetBoolValue(string pathExpression, bool defaultValue = false) => GetValue(pathExpression, () => defaultValue);

    public string GetStringValue(string pathExpression, string defaultValue = null) =>
        GetValue<object>(pathExpression)?.ToString() ?? defaultValue;

    /// <summary>Sets the value; a whole scope where the path is its name alone.</summary>
    public void SetValue(string path, object value)
    {
        var (scope, inner) = Locate(path);
        if (inner.Length == 0)
        {
            scope.SetMemory(_dc, value);
            return;
        }

        var memory = scope.GetMemory(_dc)
            ?? throw new InvalidOperationException($"The scope '{scope.Name}' holds nothing in this turn.");
        ObjectPath.SetPathValue(memory, inner, value);
    }

    public void RemoveValue(string path)
    {
        var (scope, inner) = Locate(path);
        ObjectPath.RemovePathValue(scope.GetMemory(_dc), inner);
    }

    /// <summary>Loads what the scopes keep in a store.</summary>
    public virtual async Task LoadAllScopesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var scope in Configuration.MemoryScopes)
        {
            await scope.LoadAsync(_dc, cancellationToken: cancellationToken);
        }
    }

    public virtual async Task SaveAllChangesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var scope in Configuration.MemoryScopes)
        {
            await scope.SaveChangesAsync(_dc, cancellationToken: cancellationToken);
        }
    }

    /// <summary>Deletes the scope, in the store too.</summary>
    public Task DeleteScopesMemoryAsync(string name, CancellationToken cancellationToken = default) =>
        GetMemoryScope(name)?.DeleteAsync(_dc, cancellationToken) ?? Task.CompletedTask;

    private (MemoryScope Scope, string Inner) Locate(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        path = TransformPath(path.Trim());
        var end = path.AsSpan().IndexOfAny('.', '[');
        var name = end < 0 ? path : path[..end];
        var scope = GetMemoryScope(name) ?? throw new ArgumentOutOfRangeException(
            nameof(path), $"There is no scope '{name}'; there are {string.Join(", ", Configuration.MemoryScopes.Select(s => s.Name))}.");
        return (scope, end < 0 ? string.Empty : path[end..].TrimStart('.'));
    }
}
