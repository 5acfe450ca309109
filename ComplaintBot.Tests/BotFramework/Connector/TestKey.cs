using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ComplaintBot.Tests.BotFramework.Connector;

/// <summary>A key that signs any token one likes, well or badly.</summary>
internal sealed class TestKey(string kid, params string[] endorsements) : IDisposable
{
    // Keys are dear to make: one of each name serves all tests.
    private static readonly ConcurrentDictionary<string, Lazy<RSAParameters>> Made = new();

    private readonly RSA _rsa = RSA.Create(Made.GetOrAdd(kid, _ => new(Make)).Value);

    public string Kid { get; } = kid;

    public object Published
    {
        get
        {
            var key = _rsa.ExportParameters(includePrivateParameters: false);
            return new { kty = "RSA", use = "sig", kid = Kid, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent), endorsements };
        }
    }

    public string Sign(IReadOnlyDictionary<string, object?> claims, string alg = "RS256", string? kid = null)
    {
        var header = new Dictionary<string, object?> { ["alg"] = alg, ["typ"] = "JWT", ["kid"] = kid ?? Kid };
        var signed = $"{Part(header)}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(alg, Encoding.ASCII.GetBytes(signed)))}";
    }

    public void Dispose() => _rsa.Dispose();

    private byte[] Signature(string alg, byte[] data) => alg switch
    {
        "RS256" => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "RS512" => _rsa.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()), data),
        _ => [],
    };

    private static RSAParameters Make()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
