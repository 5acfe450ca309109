using System.Text.Json.Serialization;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>The bodies of answers, named as the protocol names them.</summary>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl")] string? StreamUrl = null,
    [property: JsonPropertyName("referenceGrammarId")] string? ReferenceGrammarId = null);

internal sealed record IdAnswer([property: JsonPropertyName("id")] string Id);

internal sealed record SessionAnswer([property: JsonPropertyName("sessionId")] string SessionId);

internal sealed record ErrorAnswer([property: JsonPropertyName("error")] ErrorDetail Error);

internal sealed record ErrorDetail(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("message")] string Message);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(IdAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
