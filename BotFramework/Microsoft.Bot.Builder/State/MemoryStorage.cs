using System.Globalization;
using System.Text.Json;
using BotFramework.Json;

namespace Microsoft.Bot.Builder;

/// <summary>
/// For tests and tries. Values go through JSON as they would on a disk: what comes back shares nothing with what was
/// written, dictionaries as dictionaries, all else as a <see cref="JsonElement"/>.
/// </summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Lock _gate = new();
    private int _lastETag;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_entries.TryGetValue(key, out var entry))
                {
                    found[key] = entry.Read();
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_gate)
        {
            foreach (var (key, value) in changes)
            {
                _entries[key] = value is IStoreItem item
                    ? Versioned(key, item)
                    : new Entry(BotJson.Write(value), value is IDictionary<string, object>, null);
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                _entries.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private Entry Versioned(string key, IStoreItem item)
    {
        var stored = _entries.GetValueOrDefault(key)?.ETag;
        if (stored != null && item.ETag != "*" && item.ETag != stored)
        {
            throw new ArgumentException($"Etag conflict on '{key}': written with {item.ETag}, stored is {stored}.");
        }

        var given = item.ETag;
        item.ETag = (++_lastETag).ToString(CultureInfo.InvariantCulture);
        try
        {
            return new Entry(BotJson.Write(item), false, item.ETag);
        }
        finally
        {
            // The writer's object stays as it was: who wants to write again reads first.
            item.ETag = given;
        }
    }

    private sealed record Entry(byte[] Json, bool IsDictionary, string ETag)
    {
        public object Read() =>
            IsDictionary ? BotJson.ReadState(Json) : BotJson.Read<JsonElement>(Json);
    }
}
