using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Values inside of values, by a path such as <c>profile.orders[0].name</c>: in dictionaries, lists, JSON and objects with
/// properties. Names are found whatever their case.
/// </summary>
public static class ObjectPath
{
    /// <summary>
    /// A value of a dialog's state as a <typeparamref name="T"/>, whether it is one already or came from the store as JSON.
    /// </summary>
    public static T MapValueTo<T>(object val) =>
        typeof(T) == typeof(object) ? (T)JsonValues.Natural(val) : JsonValues.Convert<T>(val);

    public static bool HasValue(object obj, string path) => TryGetPathValue<object>(obj, path, out _);

    /// <exception cref="KeyNotFoundException">There is nothing at the path.</exception>
    public static T GetPathValue<T>(object obj, string path) =>
        TryGetPathValue<T>(obj, path, out var value) ? value : throw new KeyNotFoundException(path);

    public static T GetPathValue<T>(object obj, string path, T defaultValue) =>
        TryGetPathValue<T>(obj, path, out var value) ? value : defaultValue;

    public static bool TryGetPathValue<T>(object obj, string path, out T value)
    {
        value = default;
        var found = obj;
        foreach (var segment in PathSegments.Of(obj, path))
        {
            if (!Members.TryGet(found, segment, out found))
            {
                return false;
            }
        }

        value = MapValueTo<T>(found);
        return found != null;
    }

    /// <summary>Sets the value at the path; what the path leads through is made where it is missing.</summary>
    /// <param name="obj">A dictionary, list, <see cref="JsonNode"/> or object.</param>
    /// <param name="path">Where the value goes.</param>
    /// <param name="value">The value.</param>
    /// <param name="json">True: an object is kept as a copy, in JSON, as it would come back from the store.</param>
    public static void SetPathValue(object obj, string path, object value, bool json = true)
    {
        var segments = PathSegments.Of(obj, path);
        if (segments.Count == 0)
        {
            throw new ArgumentException("A value is set at a path that is not empty.", nameof(path));
        }

        var holder = obj;
        for (var i = 0; i < segments.Count - 1; i++)
        {
            holder = Members.Holder(holder, segments[i], segments[i + 1]);
        }

        Members.Set(holder, segments[^1], json ? Members.AsStored(value) : value);
    }

    public static void RemovePathValue(object obj, string path)
    {
        var segments = PathSegments.Of(obj, path);
        var holder = obj;
        for (var i = 0; i < segments.Count - 1; i++)
        {
            // JSON that was read is never changed in place: it becomes a node first.
            if (!Members.TryGet(holder, segments[i], out _))
            {
                return;
            }

            holder = Members.Holder(holder, segments[i], segments[i + 1]);
        }

        if (segments.Count > 0)
        {
            Members.Remove(holder, segments[^1]);
        }
    }

    public static IEnumerable<string> GetProperties(object obj) => Members.Names(obj);

    public static bool ContainsProperty(object obj, string name) => Members.TryGet(obj, name, out _);

    public static void ForEachProperty(object obj, Action<string, object> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        foreach (var name in Members.Names(obj).ToList())
        {
            action(name, Members.TryGet(obj, name, out var value) ? value : null);
        }
    }

    public static T Clone<T>(T obj) => obj == null ? default : BotJson.Read<T>(BotJson.Write(obj));

    public static T Merge<T>(T startObject, T overlayObject)
        where T : class => Assign<T>(startObject, overlayObject);

    /// <summary>A new object: what the overlay does not say (null, or nothing) is taken from the start.</summary>
    public static T Assign<T>(object startObject, object overlayObject)
        where T : class => (T)Assign(startObject, overlayObject, typeof(T));

    public static object Assign(object startObject, object overlayObject, Type type)
    {
        var merged = Overlay(Node(startObject), Node(overlayObject));
        return merged.Deserialize(type, BotJson.Options);
    }

    private static JsonObject Node(object value) =>
        JsonSerializer.SerializeToNode(value, BotJson.Options) as JsonObject ?? [];

    private static JsonObject Overlay(JsonObject start, JsonObject overlay)
    {
        foreach (var (name, value) in overlay)
        {
            if (value != null)
            {
                start[name] = start[name] is JsonObject inner && value is JsonObject over
                    ? Overlay((JsonObject)inner.DeepClone(), over)
                    : value.DeepClone();
            }
        }

        return start;
    }
}
