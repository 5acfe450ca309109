using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

public class AuthenticationConfiguration
{
    /// <summary>What a channel's signing key must be endorsed for besides the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Looks at every proven identity. Other bots are refused without one.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers of callers' tokens besides the Bot Framework's and those of the bot's own tenant.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}

public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">These claims may not call.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
