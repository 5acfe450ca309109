using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets in the bots of a list; "*" lets in all.</summary>
public class AllowedCallersClaimsValidator : ClaimsValidator
{
    private readonly IList<string> _allowed;

    public AllowedCallersClaimsValidator(IList<string> allowedCallers)
    {
        ArgumentNullException.ThrowIfNull(allowedCallers);
        _allowed = allowedCallers;
    }

    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        if (claims.IsOfAnotherBot() && !_allowed.Contains("*") && !_allowed.Contains(claims.App()))
        {
            throw new UnauthorizedAccessException($"The bot {claims.App()} is not among the callers that are let in.");
        }

        return Task.CompletedTask;
    }
}
