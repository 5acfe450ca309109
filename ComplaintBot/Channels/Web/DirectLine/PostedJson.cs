using System.Text.Json;
using System.Text.Unicode;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>What a stranger posted: read once whole, so that nothing odd is left for those behind the door to stumble over.</summary>
internal static class PostedJson
{
    /// <exception cref="DirectLineRefusal">No JSON object, nested too deep, or with text that is no Unicode.</exception>
    public static void Check(ReadOnlySpan<byte> json, int maxDepth)
    {
        if (!Utf8.IsValid(json))
        {
            throw DirectLineRefusal.BadArgument("The body is not UTF-8.");
        }

        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw DirectLineRefusal.BadArgument("The body is not a JSON object.");
            }

            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    _ = reader.GetString(); // throws on half a surrogate pair, which would otherwise throw when it is stored
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw DirectLineRefusal.BadArgument("The body is not JSON that can be taken.");
        }
    }

    /// <summary>The name that the client gave its message, which comes back in the echo; null when it gave none.</summary>
    public static string? ClientActivityId(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String
            && id.GetString() is { Length: > 0 and <= 128 } text ? text : null;
    }
}
