using System.Globalization;
using System.Text.Json;

namespace BotFramework.Json;

/// <summary>
/// Writes the values of a dialog's state so that they come back as what they were. What JSON can say itself stands as it is;
/// the types of the allow-list and the bot's own as <c>{"$type": name, "$value": …}</c>; anything else the same way as
/// <c>json</c>, without the name of its type.
/// </summary>
internal static class StateValueWriter
{
    public static void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number when number is < int.MinValue or > int.MaxValue:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                WriteDouble(writer, number);
                break;
            case Enum name:
                Write(writer, Convert.ChangeType(name, Enum.GetUnderlyingType(name.GetType()), CultureInfo.InvariantCulture), options);
                break;
            case IDictionary<string, object> members:
                WriteMembers(writer, members, options);
                break;
            case List<object> items:
                WriteItems(writer, items, options);
                break;
            default:
                WriteNamed(writer, value, options);
                break;
        }
    }

    private static void WriteMembers(
        Utf8JsonWriter writer, IDictionary<string, object> members, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            // A name of the bot's own that begins like ours is marked by one sign more.
            writer.WritePropertyName(name.StartsWith('$') ? "$" + name : name);
            Write(writer, value, options);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, List<object> items, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, item, options);
        }

        writer.WriteEndArray();
    }

    private static void WriteNamed(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        writer.WriteStartObject();
        writer.WriteString("$type", StateTypes.TryGetName(type, out var name) ? name : StateTypes.Untyped);
        writer.WritePropertyName("$value");
        try
        {
            JsonSerializer.Serialize(writer, value, type, options);
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException)
        {
            throw new JsonException($"A {type} stands in the state of a dialog and cannot be written as JSON.", e);
        }

        writer.WriteEndObject();
    }

    // A number with a point is a double, one without is none.
    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
    }
}
