using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Json;

/// <summary>
/// The bot's own types, so that <c>(BookingDetails)step.Options</c> holds in later turns too: those of assemblies that use
/// the dialogs. Nothing is loaded for a name, and no type of a library can be named.
/// </summary>
internal static class BotTypes
{
    private static readonly string Dialogs = typeof(Dialog).Assembly.GetName().Name;

    // Only of types that are there: what JSON names in vain is not remembered.
    private static readonly ConcurrentDictionary<Type, string> Names = new();
    private static readonly ConcurrentDictionary<string, Type> Types = new();

    /// <summary>The name to store for the type, or null when it is no type of the bot.</summary>
    public static string NameOf(Type type)
    {
        if (!Names.TryGetValue(type, out var name))
        {
            Names[type] = name = Describe(type);
        }

        return name;
    }

    /// <summary>The type of the name, or null when the bot has none such.</summary>
    public static Type Find(string name)
    {
        if (!Types.TryGetValue(name, out var type) && (type = Resolve(name)) != null)
        {
            Types[name] = type;
        }

        return type;
    }

    private static string Describe(Type type)
    {
        if (type.IsSZArray)
        {
            return Describe(type.GetElementType()) is { } element ? $"{element}[]" : null;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            return Describe(type.GetGenericArguments()[0]) is { } item ? $"List<{item}>" : null;
        }

        return IsOwn(type) ? $"{type.FullName}, {type.Assembly.GetName().Name}" : null;
    }

    private static Type Resolve(string name)
    {
        if (name.EndsWith("[]", StringComparison.Ordinal))
        {
            return Find(name[..^2])?.MakeArrayType();
        }

        if (name.StartsWith("List<", StringComparison.Ordinal) && name.EndsWith('>'))
        {
            return Find(name[5..^1]) is { } item ? typeof(List<>).MakeGenericType(item) : null;
        }

        return name.Split(", ") is [var fullName, var assembly] && Loaded(assembly)?.GetType(fullName) is { } type && IsOwn(type)
            ? type
            : null;
    }

    private static bool IsOwn(Type type) =>
        !type.IsGenericType && !type.IsAbstract && !typeof(Delegate).IsAssignableFrom(type) && UsesDialogs(type.Assembly);

    private static bool UsesDialogs(Assembly assembly) =>
        Array.Exists(assembly.GetReferencedAssemblies(), reference => reference.Name == Dialogs);

    private static Assembly Loaded(string name) =>
        Array.Find(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == name);
}
