using BotFramework.Json;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Named properties under one storage key, read once a turn and written once when they changed. Until it is saved, all of it
/// lives in the turn.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BotStatePropertyAccessor<T>(this, name);
    }

    public virtual async Task LoadAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State != null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        var stored = items != null && items.TryGetValue(key, out var value) ? value : null;
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Of(stored);
    }

    public virtual async Task SaveChangesAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached == null)
        {
            return;
        }

        var written = cached.Write();
        if (!force && cached.IsSaved(written))
        {
            return;
        }

        var changes = new Dictionary<string, object>(1) { [GetStorageKey(turnContext)] = new WrittenState(cached.State, written) };
        await _storage.WriteAsync(changes, cancellationToken);
        cached.MarkSaved(written);
    }

    /// <summary>Empties the properties; the next save writes that, whatever was stored.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Cleared();
        return Task.CompletedTask;
    }

    /// <summary>Deletes the key from the store at once.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state as loaded into the turn, or null.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <exception cref="KeyNotFoundException">There is no such property, and a value type has no null to say so.</exception>
    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        var state = Loaded(turnContext);
        if (!state.TryGetValue(propertyName, out var value))
        {
            return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult<T>(default);
        }

        if (typeof(T) == typeof(object))
        {
            value = JsonValues.Natural(value);
        }

        if (value is not T typed)
        {
            typed = JsonValues.Convert<T>(value);

            // In place of the JSON, so that changes to the object are changes of the state.
            state[propertyName] = typed;
        }

        return Task.FromResult(typed);
    }

    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        Loaded(turnContext).Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        Loaded(turnContext)[propertyName] = value;
        return Task.CompletedTask;
    }

    private protected static string Required(string part, string name) =>
        part ?? throw new InvalidOperationException($"The activity has no {name}, which is a part of the storage key.");

    private IDictionary<string, object> Loaded(ITurnContext turnContext) =>
        GetCachedState(turnContext)?.State
        ?? throw new InvalidOperationException($"{_contextServiceKey} was not loaded in this turn.");
}
