using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Json;

internal sealed class StateBagConverter : JsonConverter<IDictionary<string, object>>
{
    public override IDictionary<string, object> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StateReader.Read(ref reader, options) as IDictionary<string, object>
        ?? throw new JsonException("The state of a dialog is an object without a type.");

    public override void Write(
        Utf8JsonWriter writer, IDictionary<string, object> value, JsonSerializerOptions options) =>
        StateValueWriter.Write(writer, value, options);
}

internal sealed class StateValueConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StateReader.Read(ref reader, options);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        StateValueWriter.Write(writer, value, options);
}
