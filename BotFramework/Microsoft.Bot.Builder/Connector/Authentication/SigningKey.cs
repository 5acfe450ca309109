using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key and the channels whose activities it may sign.</summary>
internal sealed record SigningKey(JsonWebKey Key, IReadOnlyList<string> Endorsements)
{
    /// <summary>Those of an OpenID metadata document.</summary>
    public static async Task<IReadOnlyList<SigningKey>> FetchAsync(Uri metadata, HttpClient http, CancellationToken cancellationToken)
    {
        using var about = await GetAsync(metadata, http, cancellationToken);
        var address = Addresses.Safe(about.RootElement.GetProperty("jwks_uri").GetString());
        using var set = await GetAsync(address, http, cancellationToken);
        return [.. set.RootElement.GetProperty("keys").EnumerateArray().Where(key => key.GetProperty("kty").ValueEquals("RSA")).Select(Read)];
    }

    private static async Task<JsonDocument> GetAsync(Uri address, HttpClient http, CancellationToken cancellationToken) =>
        JsonDocument.Parse(await http.GetByteArrayAsync(address, cancellationToken));

    private static SigningKey Read(JsonElement key) => new(
        new JsonWebKey(key.GetRawText()),
        key.TryGetProperty("endorsements", out var endorsements) ? [.. endorsements.EnumerateArray().Select(one => one.GetString())] : []);
}
