using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace BotFramework.Json;

/// <summary>
/// Lists are typed <see cref="Entity"/>, but what stands in them is often a class of its own (a mention): it is written by
/// its own type.
/// </summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var members = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(ref reader, options);
        var entity = new Entity();
        if (members.Remove("type", out var type))
        {
            entity.Type = type.GetString();
        }

        entity.Properties = members.Count > 0 ? members : null;
        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            return;
        }

        writer.WriteStartObject();
        if (value.Type != null)
        {
            writer.WriteString("type", value.Type);
        }

        foreach (var (name, property) in value.Properties ?? [])
        {
            writer.WritePropertyName(name);
            property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
