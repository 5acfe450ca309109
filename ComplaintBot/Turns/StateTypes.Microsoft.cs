using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ComplaintBot.Turns;

/// <summary>
/// The types that a stored state may name: what the SDK's dialogs keep. Anything else is stored as JSON without the name of
/// its type, and its reader converts it.
/// </summary>
internal sealed class StateTypes : ISerializationBinder
{
    private const string Untyped = "json";

    private static readonly FrozenDictionary<string, Type> ByName = Types().ToFrozenDictionary(type => type.ToString(), StringComparer.Ordinal);
    private static readonly FrozenSet<Type> Named = ByName.Values.ToFrozenSet();

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName) =>
        (assemblyName, typeName) = (null, Named.Contains(serializedType) ? serializedType.ToString() : Untyped);

    /// <exception cref="JsonSerializationException">Another type: nothing is ever made from a name that stored JSON happens to have.</exception>
    public Type BindToType(string? assemblyName, string typeName) =>
        typeName == Untyped ? typeof(JToken)
        : assemblyName is null && ByName.TryGetValue(typeName, out var type) ? type
        : throw new JsonSerializationException($"The type {typeName} is not allowed in a stored state.");

    private static IEnumerable<Type> Types() =>
    [
        typeof(DialogState), typeof(Dictionary<string, object>), typeof(List<object>),
        .. WithLists<string>(), .. WithLists<Activity>(), .. WithLists<Attachment>(), .. WithLists<CardAction>(),
        .. WithLists<Choice>(), .. WithLists<Entity>(), .. WithLists<FoundChoice>(), .. WithLists<PromptOptions>(),
    ];

    private static Type[] WithLists<T>() => [typeof(T), typeof(T[]), typeof(List<T>)];
}
