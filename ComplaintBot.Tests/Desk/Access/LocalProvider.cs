using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>An institution's own sign-in, on this machine: discovery, keys (RS256), a page that says yes at once, codes with PKCE.</summary>
internal sealed class LocalProvider : IAsyncDisposable
{
    public const string ClientId = "complaint-desk", ClientSecret = "a-secret-of-the-client";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, IQueryCollection> _codes = new();
    private WebApplication _app = null!;

    private LocalProvider(TimeProvider time)
    {
        Time = time;
        Signing = Key;
    }

    public TimeProvider Time { get; }

    public string Address => _app.Urls.First();

    /// <summary>Who sits before its page.</summary>
    public Dictionary<string, object> Claims { get; } = new() { ["sub"] = "u-17", ["name"] = "Wang Wei" };

    /// <summary>What a token is signed with; the key set tells of <see cref="Key"/> only.</summary>
    public SecurityKey Signing { get; set; }

    /// <summary>What is wrong with its next token.</summary>
    public Action<SecurityTokenDescriptor> Spoil { get; set; } = _ => { };

    /// <summary>The person says no.</summary>
    public bool Refuses { get; set; }

    /// <summary>What the token page gave, to look for it elsewhere.</summary>
    public List<string> Tokens { get; } = [];

    private RsaSecurityKey Key => new(_rsa) { KeyId = "k1" };

    public static async Task<LocalProvider> StartAsync(TimeProvider time)
    {
        var provider = new LocalProvider(time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        provider._app = builder.Build();
        provider.Map();
        await provider._app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            jwks_uri = $"{Address}/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () =>
        {
            var key = _rsa.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "k1", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
        });
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync);
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = asked;
        var answer = Refuses ? new Dictionary<string, string?> { ["error"] = "access_denied" } : new() { ["code"] = code };
        answer["state"] = asked["state"];
        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"]!, answer));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove($"{form["code"]}", out var asked) || form["client_secret"] != ClientSecret || form["redirect_uri"] != asked["redirect_uri"]
            || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes($"{form["code_verifier"]}"))) != asked["code_challenge"])
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }
        var token = IdToken($"{asked["nonce"]}");
        Tokens.AddRange([token, $"{form["code"]}"]);
        return Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 300, id_token = token });
    }

    private string IdToken(string nonce)
    {
        var now = Time.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = ClientId,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object>(Claims) { ["nonce"] = nonce },
            SigningCredentials = new(Signing, SecurityAlgorithms.RsaSha256),
        };
        Spoil(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }
}
