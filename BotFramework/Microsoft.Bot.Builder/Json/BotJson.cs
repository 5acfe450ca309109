using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Json;

/// <summary>
/// Activities and bot state as JSON, for hosts: names in camelCase, nulls left out, Chinese as UTF-8 (only emoji and rare
/// characters outside the basic plane are escaped). Members typed <c>object</c> come in as <see cref="JsonElement"/>.
/// </summary>
public static class BotJson
{
    /// <summary>Read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <exception cref="JsonException">The text is no JSON, or no <typeparamref name="T"/>.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>
    /// A state as a bot saved it: its properties by name, each JSON still. The text is kept with them and must not change: a
    /// save compares with it.
    /// </summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static IDictionary<string, object> ReadState(ReadOnlyMemory<byte> json) => new StoredState(json);

    /// <summary>
    /// Writes by the value's own type, not by a declared one. A state that a storage is given to write is JSON already: of
    /// that, this is the very array, to be kept but not changed.
    /// </summary>
    public static byte[] Write(object value) => value is WrittenState state
        ? state.Json
        : JsonSerializer.SerializeToUtf8Bytes(value, value?.GetType() ?? typeof(object), Options);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // The relaxed encoder leaves < and > as they are: this JSON is never pasted into a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new EntityConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
