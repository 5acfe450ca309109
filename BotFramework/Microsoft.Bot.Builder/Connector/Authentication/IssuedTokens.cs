using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of some issuers that sign with the same keys.</summary>
internal sealed class IssuedTokens(string[] issuers, SigningKeys keys, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Proves issuer, signature and time; whom the token is for is the caller's to look at.</summary>
    /// <exception cref="UnauthorizedAccessException">One of them is wrong, or the issuer's keys cannot be had.</exception>
    public async Task<(ClaimsIdentity Identity, SigningKey Key)> ValidateAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var key = await keys.FindAsync(token.Kid, cancellationToken)
            ?? throw new UnauthorizedAccessException("The token's key is not among its issuer's.");
        var result = await _handler.ValidateTokenAsync(token, Rules(key));
        return result.IsValid
            ? (result.ClaimsIdentity, key)
            : throw new UnauthorizedAccessException($"The token is refused: {result.Exception?.GetType().Name}.", result.Exception);
    }

    private TokenValidationParameters Rules(SigningKey key) => new()
    {
        ValidIssuers = issuers,
        IssuerSigningKey = key.Key,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        ValidateAudience = false,
        LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires != null && now <= expires + Skew && (notBefore == null || now >= notBefore - Skew);
    }
}
