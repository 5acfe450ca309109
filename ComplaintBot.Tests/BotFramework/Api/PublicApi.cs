using System.Reflection;
using System.Runtime.CompilerServices;

namespace ComplaintBot.Tests.BotFramework.Api;

/// <summary>Every type and member that code outside the framework's assemblies can see, a line each: type | kind | signature.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Every object has these, overridden or not.
    private static readonly string[] Unlisted = ["ToString", "GetHashCode", "Finalize"];

    public static IEnumerable<string> Lines() => Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Bot.*.dll")
        .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)))
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => type.Namespace?.StartsWith("BotFramework.", StringComparison.Ordinal) != true)
        .SelectMany(type => LinesOf(type).Select(line => $"{Signature.FullName(type)} | {line}"));

    private static IEnumerable<string> LinesOf(Type type) => type switch
    {
        { IsEnum: true } => [$"type | enum {type.Name}", .. Enum.GetNames(type).Select(name => $"value | {name} = {Convert.ToInt64(Enum.Parse(type, name))}")],
        _ when type.IsSubclassOf(typeof(Delegate)) => [$"type | {Signature.Delegate(type)}"],
        _ => [$"type | {Signature.Declaration(type)}", .. Bases(type).Select(b => $"is | {Signature.Name(b)}"), .. Members(type)],
    };

    private static IEnumerable<Type> Bases(Type type)
    {
        var inherited = type.GetInterfaces().SelectMany(i => i.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        var own = type.GetInterfaces().Except(inherited).Where(i => i.IsVisible);
        return type.BaseType is { } b && b != typeof(object) ? own.Prepend(b) : own;
    }

    private static IEnumerable<string> Members(Type type) =>
    [
        .. type.GetFields(Declared).Where(Signature.IsSeen).Select(f => f.IsLiteral ? $"constant | {Signature.Constant(f)}" : $"field | {Signature.Of(f)}"),
        .. type.GetConstructors(Declared).Where(Signature.IsSeen).Select(c => $"constructor | {Signature.Of(c)}"),
        .. type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(Signature.IsSeen)).Select(p => $"property | {Signature.Of(p)}"),
        .. type.GetMethods(Declared).Where(IsListed).Select(m => $"method | {Signature.Of(m, m.Name)}"),
    ];

    private static bool IsListed(MethodInfo method) =>
        Signature.IsSeen(method) && !method.IsSpecialName && !Unlisted.Contains(method.Name)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute));
}
