using System.Globalization;
using System.Text.Json;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Review;

/// <summary>Copies JSON of one conversation with every text and number in it masked, names of members too; without a mask as it is.</summary>
internal sealed class MaskedJson(TextMask? mask, ConversationHead head)
{
    public string Text(string text) => mask is null || IsActivityId(text) ? text : mask.Of(text);

    public string Name(string name) => mask is null ? name : MaskedName.Of(name);

    public void Copy(JsonElement value, Utf8JsonWriter json)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CopyObject(value, json);
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Copy(item, json);
                }
                json.WriteEndArray();
                break;
            // What is a moment by its form holds nobody's number.
            case JsonValueKind.String when !value.TryGetDateTimeOffset(out _):
                json.WriteStringValue(Text(value.GetString()!));
                break;
            case JsonValueKind.Number when value.GetRawText() is var number && Text(number) is var masked && masked != number:
                json.WriteStringValue(masked);
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    // Its sequence has seven digits: a trace could not be followed to its message.
    private bool IsActivityId(string text) =>
        text.StartsWith($"{head.Id}|", StringComparison.Ordinal)
        && long.TryParse(text.AsSpan(head.Id.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && sequence <= head.LastSequence;

    private void CopyObject(JsonElement value, Utf8JsonWriter json)
    {
        var hasTheirRole = Is(value, "role", RoleTypes.User);
        var isCustomer = hasTheirRole || Is(value, "id", head.UserId);
        json.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            json.WritePropertyName(Text(member.Name));
            if (isCustomer && member.NameEquals("name") && member.Value.ValueKind == JsonValueKind.String)
            {
                json.WriteStringValue(Name(member.Value.GetString()!));
            }
            else if (hasTheirRole && member.NameEquals("role"))
            {
                json.WriteStringValue(RoleTypes.User); // also of whom the channel calls User
            }
            else
            {
                Copy(member.Value, json);
            }
        }
        json.WriteEndObject();
    }

    private static bool Is(JsonElement value, string member, string text) =>
        value.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String && found.ValueEquals(text);
}
