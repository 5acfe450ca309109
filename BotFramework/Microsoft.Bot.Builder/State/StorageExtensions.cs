using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Json;

namespace Microsoft.Bot.Builder;

public static class StorageExtensions
{
    /// <summary>The values of one type among the keys; JSON is converted to it.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = await storage.ReadAsync(keys, cancellationToken);
        var typed = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, value) in items)
        {
            if (value is TStoreItem or JsonElement or JsonNode)
            {
                typed[key] = JsonValues.Convert<TStoreItem>(value);
            }
        }

        return typed;
    }
}
