using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintBot.Benchmarks.Wire;

internal sealed record WireToken(string Token, string ConversationId);

internal sealed record WireConversation(string ConversationId, string Token, string StreamUrl);

internal sealed record WireId(string Id);

internal sealed record WireChannelData(
    [property: JsonPropertyName("clientActivityID")] string? ClientActivityId);

internal sealed record WireAccount(string? Role);

/// <summary>A message as Web Chat posts it.</summary>
internal sealed record WireMessage(string Text, WireChannelData ChannelData)
{
    public string Type { get; } = "message";

    public string Locale { get; } = "zh-CN";

    public WireAccount From { get; } = new("user");
}

/// <summary>An activity as the server shows it.</summary>
internal sealed record WireActivity(
    string Id, string Type, DateTimeOffset Timestamp, string? Text, string? ReplyToId, WireAccount? From, WireChannelData? ChannelData)
{
    [JsonIgnore]
    public bool IsOfBot => From?.Role == "bot";

    [JsonIgnore]
    public long Sequence => SequenceOf(Id);

    /// <summary>Activity id = <c>{conversation}|{sequence}</c>.</summary>
    public static long SequenceOf(string id) => long.Parse(id.AsSpan(id.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
}

internal sealed record WireActivitySet(IReadOnlyList<WireActivity> Activities, string? Watermark);

[JsonSerializable(typeof(WireToken))]
[JsonSerializable(typeof(WireConversation))]
[JsonSerializable(typeof(WireId))]
[JsonSerializable(typeof(WireMessage))]
[JsonSerializable(typeof(WireActivitySet))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Chinese as UTF-8, as browsers send it.</summary>
    public static WireJson Plain { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
