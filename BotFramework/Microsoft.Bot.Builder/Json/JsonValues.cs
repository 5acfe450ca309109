using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotFramework.Json;

/// <summary>Values that may be themselves, or may be JSON because they came from a wire or a store.</summary>
internal static class JsonValues
{
    /// <exception cref="JsonException">The value has another shape.</exception>
    public static T Convert<T>(object value) => value switch
    {
        null => default,
        T typed => typed,
        JsonElement element => element.Deserialize<T>(BotJson.Options),
        JsonNode node => node.Deserialize<T>(BotJson.Options),
        _ => BotJson.Read<T>(BotJson.Write(value)),
    };

    /// <summary>A value of a state that the caller has no type for: text, truth and numbers as such, the rest as it is.</summary>
    public static object Natural(object value) => value is JsonElement element ? Natural(element) : value;

    private static object Natural(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(element),
        _ => element,
    };

    // Three branches of one conditional would all be widened to double.
    private static object Number(JsonElement element)
    {
        if (element.TryGetInt32(out var small))
        {
            return small;
        }

        return element.TryGetInt64(out var large) ? large : element.GetDouble();
    }
}
