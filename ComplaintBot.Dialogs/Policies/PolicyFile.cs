using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintBot.Dialogs.Policies;

/// <summary>A file of this folder: its name, for messages, and its text.</summary>
public sealed record PolicyFile(string Name, string Text)
{
    // Strict: a key that nobody reads is a typing error, and a missing one has no silent default.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The file of that name as it was built into the program.</summary>
    public static PolicyFile Embedded(string name)
    {
        using var stream = typeof(PolicyFile).Assembly.GetManifestResourceStream($"{typeof(PolicyFile).Namespace}.{name}")
            ?? throw new PolicyException(name, "$", "is not built into the program");
        using var reader = new StreamReader(stream);
        return new PolicyFile(name, reader.ReadToEnd());
    }

    /// <exception cref="PolicyException">The text is no JSON of that shape.</exception>
    public T Read<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Text, Strict) ?? throw Bad("$", "is null");
        }
        catch (JsonException e)
        {
            throw new PolicyException(Name, $"line {e.LineNumber + 1}, {e.Path ?? "$"}", Reason(e.Message), e);
        }
    }

    // The key has the place, its line as an editor counts; names of types help nobody who writes a file.
    private static string Reason(string message) =>
        message.Contains("could not be converted", StringComparison.Ordinal)
            ? "is no value that may stand here"
            : message.Split([" Path: ", " LineNumber: "], StringSplitOptions.None)[0];

    public PolicyException Bad(string key, string reason) => new(Name, key, reason);
}
