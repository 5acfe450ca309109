using System.Collections.ObjectModel;

namespace BotFramework.Json;

/// <summary>A bot's state on its way to a storage: its properties, and the JSON that showed them to have changed.</summary>
internal sealed class WrittenState(IDictionary<string, object> properties, byte[] json)
    : ReadOnlyDictionary<string, object>(properties)
{
    public byte[] Json => json;
}
