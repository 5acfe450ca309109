using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>The optional body of <c>tokens/generate</c> and <c>conversations</c>; samples write <c>user</c> and <c>User</c> alike.</summary>
internal sealed record StartRequest(StartRequest.Account? User, string? Locale, IReadOnlyList<string>? TrustedOrigins)
{
    internal sealed record Account(string? Id);

    /// <summary>The wished id if it is of the kind that clients take out of a token, else a new one that nobody can guess.</summary>
    public string UserId => User?.Id is { Length: > 3 and <= 128 } id && id.StartsWith("dl_", StringComparison.Ordinal) ? id : NewUserId();

    public static string NewUserId() => $"dl_{Guid.NewGuid():N}";

    /// <exception cref="BadHttpRequestException">The body is too long.</exception>
    /// <exception cref="DirectLineRefusal">The body is no JSON object.</exception>
    public static async Task<StartRequest> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(request, limit, cancellationToken);
        if (body.Length == 0)
        {
            return new(null, null, null);
        }

        try
        {
            return JsonSerializer.Deserialize(body, StartRequestJson.Default.StartRequest) ?? new(null, null, null);
        }
        catch (JsonException)
        {
            throw DirectLineRefusal.BadArgument("The body is not the JSON that is expected here.");
        }
    }
}

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, MaxDepth = 32)]
[JsonSerializable(typeof(StartRequest))]
internal sealed partial class StartRequestJson : JsonSerializerContext;
