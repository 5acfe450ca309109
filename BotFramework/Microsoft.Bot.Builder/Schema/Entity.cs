using System.Text.Json;
using System.Text.Json.Serialization;
using BotFramework.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A thing a message speaks of. What its type adds is kept as JSON and read with <see cref="GetAs{T}"/>.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = null) => Type = type;

    public string Type { get; set; }

    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement> Properties { get; set; }

    public T GetAs<T>() => JsonValues.Convert<T>(this);

    public void SetAs<T>(T obj)
    {
        var entity = BotJson.Read<Entity>(BotJson.Write(obj));
        Type = entity.Type;
        Properties = entity.Properties;
    }

    public bool Equals(Entity other) => other != null && BotJson.Write(this).AsSpan().SequenceEqual(BotJson.Write(other));

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is Entity other && Equals(other));

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}

public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    public ChannelAccount Mentioned { get; set; }

    public string Text { get; set; }
}
