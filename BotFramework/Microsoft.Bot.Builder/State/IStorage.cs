namespace Microsoft.Bot.Builder;

/// <summary>Objects under keys. What comes back may be the object written, or JSON of it; readers convert.</summary>
public interface IStorage
{
    /// <returns>The keys that exist, with their values.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <exception cref="ArgumentException">An <see cref="IStoreItem"/> was changed by another since it was read.</exception>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

public interface IStoreItem
{
    /// <summary>The version that was read; <c>*</c> overwrites any.</summary>
    string ETag { get; set; }
}
