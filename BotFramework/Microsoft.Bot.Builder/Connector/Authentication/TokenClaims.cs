using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What the claims of a proven token say about its sender.</summary>
internal static class TokenClaims
{
    public static string Value(this IEnumerable<Claim> claims, string type) =>
        claims.FirstOrDefault(claim => claim.Type == type)?.Value;

    /// <summary>The app that the token was given to; null when it names none, as those of channels.</summary>
    public static string App(this IEnumerable<Claim> claims) => claims.Value(AuthenticationConstants.VersionClaim) switch
    {
        null or "" or "1.0" => claims.Value(AuthenticationConstants.AppIdClaim),
        "2.0" => claims.Value(AuthenticationConstants.AuthorizedParty),
        _ => null,
    };

    /// <summary>True for another bot's: given to another app than it is meant for. A channel's token has no version.</summary>
    public static bool IsOfAnotherBot(this IEnumerable<Claim> claims)
    {
        var audience = claims.Value(AuthenticationConstants.AudienceClaim);
        var app = claims.App();
        return !string.IsNullOrEmpty(claims.Value(AuthenticationConstants.VersionClaim))
            && !string.IsNullOrEmpty(audience)
            && !string.IsNullOrEmpty(app)
            && app != audience;
    }
}
