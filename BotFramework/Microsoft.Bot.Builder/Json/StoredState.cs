using System.Text.Json;

namespace BotFramework.Json;

/// <summary>A bot's state as a storage has it: its properties, each still JSON, and the text that they were read from.</summary>
internal sealed class StoredState : Dictionary<string, object>
{
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public StoredState(ReadOnlyMemory<byte> json)
    {
        Json = json;
        var state = JsonElement.Parse(json.Span);
        if (state.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"A state is an object and no {state.ValueKind}.");
        }

        foreach (var property in state.EnumerateObject())
        {
            this[property.Name] = property.Value.ValueKind == JsonValueKind.Null ? null : property.Value;
        }
    }

    public ReadOnlyMemory<byte> Json { get; }
}
