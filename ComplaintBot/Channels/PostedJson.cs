using System.Text.Json;
using System.Text.Unicode;

namespace ComplaintBot.Channels;

/// <summary>What a stranger posted: read once whole, so that nothing odd is left for those behind the door to stumble over.</summary>
internal static class PostedJson
{
    /// <exception cref="BadHttpRequestException">No JSON object, nested too deep, or with text that is no Unicode (400).</exception>
    public static void Check(ReadOnlySpan<byte> json, int maxDepth)
    {
        if (!Utf8.IsValid(json))
        {
            throw new BadHttpRequestException("The body is not UTF-8.");
        }

        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new BadHttpRequestException("The body is not a JSON object.");
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
            throw new BadHttpRequestException("The body is not JSON that can be taken.");
        }
    }
}
