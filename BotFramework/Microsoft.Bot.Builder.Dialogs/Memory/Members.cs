using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a path: the member of a dictionary, list, JSON value or object with properties.</summary>
internal static class Members
{
    public static bool TryGet(object holder, object segment, out object value)
    {
        (var found, value) = (holder, segment) switch
        {
            (IDictionary<string, object> map, string name) => Found(KeyIn(map.Keys, name), key => map[key]),
            (JsonObject map, string name) => Found(KeyIn(map.Select(m => m.Key), name), key => map[key]),
            (JsonElement { ValueKind: JsonValueKind.Object } map, string name) =>
                Found(KeyIn(map.EnumerateObject().Select(m => m.Name), name), key => map.GetProperty(key)),
            (IDictionary map, string name) => Found(KeyIn(map.Keys.OfType<string>(), name), key => map[key]),
            (JsonArray list, int index) => index < list.Count ? (true, list[index]) : default,
            (JsonElement { ValueKind: JsonValueKind.Array } list, int index) =>
                index < list.GetArrayLength() ? (true, list[index]) : default,
            (IList list, int index) => index < list.Count ? (true, list[index]) : default,
            (not null and not (string or JsonElement or JsonNode), string name) when Property(holder, name) is { } property =>
                (true, property.GetValue(holder)),
            _ => default,
        };
        return found;
    }

    /// <summary>The member as something that members can be set in.</summary>
    public static object Holder(object holder, object segment, object next)
    {
        if (TryGet(holder, segment, out var member) && member is not (null or JsonElement))
        {
            return member;
        }

        object changeable = member switch
        {
            JsonElement { ValueKind: JsonValueKind.Object } json => JsonObject.Create(json),
            JsonElement { ValueKind: JsonValueKind.Array } json => JsonArray.Create(json),
            _ when next is int => new List<object>(),
            _ => new Dictionary<string, object>(),
        };
        Set(holder, segment, changeable);
        return TryGet(holder, segment, out member) ? member : changeable;
    }

    public static void Set(object holder, object segment, object value)
    {
        switch (holder, segment)
        {
            case (IDictionary<string, object> map, string name):
                map[KeyIn(map.Keys, name) ?? name] = value;
                break;
            case (JsonObject map, string name):
                map[KeyIn(map.Select(m => m.Key), name) ?? name] = Node(value);
                break;
            case (JsonArray list, int index):
                Fill(list, index, Node(value));
                break;
            case (IList<object> list, int index):
                Fill(list, index, value);
                break;
            case (not null, string name) when Property(holder, name) is { CanWrite: true } property:
                property.SetValue(holder, Node(value).Deserialize(property.PropertyType, BotJson.Options));
                break;
            default:
                throw new InvalidOperationException($"There is no '{segment}' to set in a {holder?.GetType().Name ?? "null"}.");
        }
    }

    public static void Remove(object holder, object segment)
    {
        switch (holder, segment)
        {
            case (IDictionary<string, object> map, string name) when KeyIn(map.Keys, name) is { } key:
                map.Remove(key);
                break;
            case (JsonObject map, string name) when KeyIn(map.Select(m => m.Key), name) is { } key:
                map.Remove(key);
                break;
            case (JsonArray list, int index) when index < list.Count:
                list.RemoveAt(index);
                break;
            case (IList list, int index) when index < list.Count:
                list.RemoveAt(index);
                break;
            case (not null, string name) when Property(holder, name) is { CanWrite: true } property:
                property.SetValue(holder, null);
                break;
        }
    }

    public static IEnumerable<string> Names(object holder) => holder switch
    {
        null => [],
        IDictionary<string, object> map => map.Keys,
        JsonObject map => map.Select(m => m.Key),
        JsonElement { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().Select(m => m.Name),
        JsonElement or JsonNode or string => [],
        _ => Properties(holder).Select(p => p.Name),
    };

    /// <summary>Text, truth and numbers as they are, anything else as JSON.</summary>
    public static object AsStored(object value) => value switch
    {
        null or string or bool or int or long or float or double or decimal or JsonNode or JsonElement => value,
        _ => Node(value),
    };

    private static JsonNode Node(object value) => value switch
    {
        null => null,
        JsonNode { Parent: null } free => free,
        JsonNode inTree => inTree.DeepClone(),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), BotJson.Options),
    };

    private static (bool Found, object Value) Found(string key, Func<string, object> get) =>
        key == null ? default : (true, get(key));

    private static string KeyIn(IEnumerable<string> keys, string name) =>
        keys.FirstOrDefault(k => k == name) ?? keys.FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void Fill<T>(IList<T> list, int index, T value)
        where T : class
    {
        while (list.Count <= index)
        {
            list.Add(null);
        }

        list[index] = value;
    }

    private static PropertyInfo Property(object holder, string name) =>
        Properties(holder).FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<PropertyInfo> Properties(object holder) =>
        holder.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0);
}
