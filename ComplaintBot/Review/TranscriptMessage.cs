using System.Text.Json;

namespace ComplaintBot.Review;

/// <summary>
/// What of a message makes its bubble. A pressed card button sends a value and no text, and asks that its bubble be hidden:
/// QA sees it all the same. What was changed for that stands in <c>channelData.export</c>.
/// </summary>
internal sealed record TranscriptMessage(string Text, JsonElement? Value, JsonElement? ChannelData, ShownAnyway? Shown)
{
    private const string Empty = "(empty)";

    /// <summary>Whether this class writes the member, and nobody else should.</summary>
    public static bool Writes(string member) => member is "text" or "value" or "channelData";

    public static TranscriptMessage Of(JsonElement activity)
    {
        var said = Member(activity, "text") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
        var value = Member(activity, "value");
        var data = Member(activity, "channelData");
        var isPostBack = data is { ValueKind: JsonValueKind.Object } sent && sent.EnumerateObject().Any(IsPostBack);
        var textIsValue = said.Length == 0 && value is not null;
        return new(
            textIsValue ? TextOf(value!.Value) : said.Length > 0 || HasMore(activity) ? said : Empty,
            value,
            data,
            isPostBack || textIsValue ? new(isPostBack, textIsValue) : null);
    }

    public void Write(Utf8JsonWriter json, MaskedJson masked)
    {
        json.WriteString("text", masked.Text(Text));
        if (Value is { } value)
        {
            json.WritePropertyName("value");
            WriteValue(value, json, masked);
        }
        if (ChannelData is not null || Shown is not null)
        {
            json.WriteStartObject("channelData");
            WriteChannelData(json, masked);
            json.WriteEndObject();
        }
    }

    private void WriteChannelData(Utf8JsonWriter json, MaskedJson masked)
    {
        if (ChannelData is { ValueKind: JsonValueKind.Object } data)
        {
            foreach (var member in data.EnumerateObject().Where(member => !IsPostBack(member)))
            {
                json.WritePropertyName(masked.Text(member.Name));
                masked.Copy(member.Value, json);
            }
        }
        if (Shown is not null)
        {
            json.WriteStartObject("export");
            json.WriteBoolean("wasPostBack", Shown.WasPostBack);
            json.WriteBoolean("textIsValue", Shown.TextIsValue);
            json.WriteEndObject();
        }
    }

    /// <summary>The Emulator takes a value of type message for a whole activity and fails on it: such a one gets a wrapper.</summary>
    private static void WriteValue(JsonElement value, Utf8JsonWriter json, MaskedJson masked)
    {
        var wrapped = Member(value, "type") is { ValueKind: JsonValueKind.String } type && type.ValueEquals("message");
        if (wrapped)
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
        }
        masked.Copy(value, json);
        if (wrapped)
        {
            json.WriteEndObject();
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? string.Join('\n', value.EnumerateObject().Select(member => $"{member.Name}: {member.Value}").DefaultIfEmpty(Empty))
        : value.ToString() is { Length: > 0 } text ? text : Empty;

    private static bool HasMore(JsonElement activity) =>
        Member(activity, "attachments") is { } files && files.GetArrayLength() > 0 || Member(activity, "suggestedActions") is not null;

    private static bool IsPostBack(JsonProperty member) => member.Name.Equals("postBack", StringComparison.OrdinalIgnoreCase);

    private static JsonElement? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
}

/// <param name="WasPostBack">The client asked that no bubble be shown.</param>
/// <param name="TextIsValue">The message had no text.</param>
internal sealed record ShownAnyway(bool WasPostBack, bool TextIsValue);
