using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Json;

/// <summary>Reads what <see cref="StateValueWriter"/> wrote.</summary>
internal static class StateReader
{
    public static object Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.StartArray => ReadItems(ref reader, options),
        JsonTokenType.StartObject => ReadObject(ref reader, options),
        _ => throw new JsonException($"Unexpected {reader.TokenType} in the state of a dialog."),
    };

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var number))
        {
            return number;
        }

        return reader.TryGetInt64(out var large) ? large : (object)reader.GetDouble();
    }

    private static List<object> ReadItems(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var items = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader, options));
        }

        return items;
    }

    private static object ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var members = new Dictionary<string, object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("$type"u8))
            {
                return ReadNamed(ref reader, options);
            }

            var name = reader.GetString();
            reader.Read();
            members[name.StartsWith('$') ? name[1..] : name] = Read(ref reader, options);
        }

        return members;
    }

    private static object ReadNamed(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        var type = Resolve(reader.GetString());
        reader.Read();
        if (!reader.ValueTextEquals("$value"u8))
        {
            throw new JsonException("A $type in the state of a dialog is followed by its $value.");
        }

        reader.Read();
        var value = ReadValue(ref reader, type, options);
        reader.Read();
        return reader.TokenType == JsonTokenType.EndObject
            ? value
            : throw new JsonException("A $value in the state of a dialog stands last.");
    }

    // What each stack holds is read by its converter itself: the serializer would look for the end of the value first, and so
    // go twice over all that is in it.
    private static object ReadValue(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject && type == typeof(DialogState))
        {
            return ReadByConverter<DialogState>(ref reader, options);
        }

        if (reader.TokenType == JsonTokenType.StartObject && type == typeof(PromptOptions))
        {
            return ReadByConverter<PromptOptions>(ref reader, options);
        }

        return JsonSerializer.Deserialize(ref reader, type, options);
    }

    private static T ReadByConverter<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        ((JsonConverter<T>)options.GetConverter(typeof(T))).Read(ref reader, typeof(T), options);

    private static Type Resolve(string name)
    {
        if (name == StateTypes.Untyped)
        {
            return typeof(JsonElement);
        }

        return name != null && StateTypes.TryGetType(name, out var type)
            ? type
            : throw new JsonException($"The state of a dialog names a type that is not allowed there: '{name}'.");
    }
}
