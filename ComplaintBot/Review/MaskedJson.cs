using System.Text.Json;
using ComplaintBot.Dialogs.Masking;

namespace ComplaintBot.Review;

/// <summary>Copies JSON with every text and number in it masked, names of members too; without a mask as it is.</summary>
internal sealed class MaskedJson(TextMask? mask)
{
    public string Text(string text) => mask?.Of(text) ?? text;

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

    private void CopyObject(JsonElement value, Utf8JsonWriter json)
    {
        var isCustomer = value.TryGetProperty("role", out var role) && role.ValueEquals("user");
        json.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            json.WritePropertyName(Text(member.Name));
            if (isCustomer && member.Name == "name" && member.Value.ValueKind == JsonValueKind.String)
            {
                json.WriteStringValue(Name(member.Value.GetString()!));
            }
            else
            {
                Copy(member.Value, json);
            }
        }
        json.WriteEndObject();
    }
}
