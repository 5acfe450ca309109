using System.Reflection;
using System.Runtime.CompilerServices;

namespace ComplaintBot.Tests.BotFramework.Api;

/// <summary>A type or member as it would be declared, but for attributes, nullability and the constraints of methods.</summary>
internal static class Signature
{
    public static bool IsSeen(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    public static bool IsSeen(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    public static string Declaration(Type type) => $"{TypeKind(type)} {Name(type)[(Name(type).LastIndexOf('.') + 1)..]}{Constraints(type)}";

    public static string Delegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"delegate {Name(invoke.ReturnType)} {Name(type)}({Parameters(invoke)})";
    }

    public static string Constant(FieldInfo field) => $"{Name(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue(), field.FieldType)}";

    public static string Of(FieldInfo field) =>
        $"{(field.IsPublic ? "" : "protected ")}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}";

    public static string Of(ConstructorInfo constructor) =>
        $"{(constructor.IsPublic ? "" : "protected ")}{Plain(constructor.DeclaringType!)}({Parameters(constructor)})";

    public static string Of(MethodInfo method, string name) =>
        $"{Modifiers(method)}{Name(method.ReturnType)} {name}{Arguments(method.GetGenericArguments())}({Parameters(method)})";

    public static string Of(PropertyInfo property)
    {
        var accessor = property.GetAccessors(true).First(IsSeen);
        var setter = !IsSeen(property.SetMethod) ? "" : property.SetMethod!.IsPublic == accessor.IsPublic ? "set; " : "protected set; ";
        return $"{Modifiers(accessor)}{Name(property.PropertyType)} {property.Name} {{ {(IsSeen(property.GetMethod) ? "get; " : "")}{setter}}}";
    }

    public static string FullName(Type type) => $"{type.Namespace}.{Name(type)}";

    public static string Name(Type type) => type switch
    {
        { IsByRef: true } => Name(type.GetElementType()!),
        { IsArray: true } => $"{Name(type.GetElementType()!)}[]",
        { IsGenericParameter: true } => type.Name,
        _ when Nullable.GetUnderlyingType(type) is { } value => $"{Name(value)}?",
        _ => $"{(type.IsNested ? $"{Plain(type.DeclaringType!)}." : "")}{Keyword(type)}{Arguments(type.GetGenericArguments())}",
    };

    private static string Plain(Type type) => type.Name.Split('`')[0];

    private static string Keyword(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => type.Name,
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : type == typeof(void) ? "void" : Plain(type),
    };

    private static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";

    private static string TypeKind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsValueType: true } => "struct",
        _ => $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}class",
    };

    private static string Constraints(Type type) => string.Concat(type.GetGenericArguments().Select(argument =>
    {
        var isClass = argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);
        string[] all = [.. isClass ? ["class"] : Array.Empty<string>(), .. argument.GetGenericParameterConstraints().Select(Name)];
        return all.Length == 0 ? "" : $" where {argument.Name} : {string.Join(", ", all)}";
    }));

    // What implements an interface is virtual to the runtime, but not to who derives from it.
    private static string Modifiers(MethodInfo method) => (method.IsPublic ? "" : "protected ") + method switch
    {
        { DeclaringType.IsInterface: true } => "",
        { IsStatic: true } => "static ",
        { IsAbstract: true } when method.GetBaseDefinition() == method => "abstract ",
        { IsVirtual: true } when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{prefix}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
