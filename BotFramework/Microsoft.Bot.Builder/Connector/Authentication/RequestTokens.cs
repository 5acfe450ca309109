using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Proves who sent a request: a channel, the Emulator or another bot.</summary>
internal sealed class RequestTokens
{
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly AuthenticationConfiguration _configuration;
    private readonly string[] _callerIssuers;
    private readonly IssuedTokens _channels;
    private readonly IssuedTokens _callers;

    public RequestTokens(
        BotService service,
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration configuration,
        HttpClient http,
        TimeProvider clock,
        ILogger logger)
    {
        (_credentials, _configuration) = (credentials, configuration);
        _callerIssuers = service.CallerIssuers(credentials.OwnTenant, configuration.ValidTokenIssuers);
        _channels = new([service.ChannelIssuer], new(Addresses.Safe(service.ChannelMetadata), http, clock, logger), clock);
        _callers = new(_callerIssuers, new(Addresses.Safe(service.EmulatorMetadata), http, clock, logger), clock);
    }

    /// <exception cref="UnauthorizedAccessException">The token does not prove it.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var token = Read(authHeader);
        await RequireAudienceAsync(token, cancellationToken);
        var identity = _callerIssuers.Contains(token.Issuer)
            ? await ValidateCallerAsync(token, cancellationToken)
            : await ValidateChannelAsync(token, activity, cancellationToken);
        await AdmitAsync(identity);
        return identity;
    }

    private static JsonWebToken Read(string authHeader)
    {
        var parts = authHeader.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var scheme, var token] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The Authorization header bears no token.");
        }

        try
        {
            return new JsonWebToken(token);
        }
        catch (Exception e) when (e is ArgumentException or Microsoft.IdentityModel.Tokens.SecurityTokenException)
        {
            throw new UnauthorizedAccessException("The token is no JWT.", e);
        }
    }

    private async Task<ClaimsIdentity> ValidateChannelAsync(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        var (identity, key) = await _channels.ValidateAsync(token, cancellationToken);
        if (!_configuration.RequiredEndorsements.Append(activity.ChannelId).All(key.Endorsements.Contains))
        {
            throw new UnauthorizedAccessException("The token's key is not endorsed for the activity's channel.");
        }

        var serviceUrl = identity.Claims.Value(AuthenticationConstants.ServiceUrlClaim);
        if (serviceUrl == null || !serviceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The token is for another service URL than the activity's.");
        }

        return identity;
    }

    private async Task<ClaimsIdentity> ValidateCallerAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var (identity, _) = await _callers.ValidateAsync(token, cancellationToken);
        return !string.IsNullOrEmpty(identity.Claims.Value(AuthenticationConstants.VersionClaim)) && !string.IsNullOrEmpty(identity.Claims.App())
            ? identity
            : throw new UnauthorizedAccessException("The token names no app that it was given to.");
    }

    // Before the signature: for a token that is for somebody else nobody need ask for keys.
    private async Task RequireAudienceAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (token.Audiences.ToArray() is not [var audience] || !await _credentials.IsValidAppIdAsync(audience, cancellationToken))
        {
            throw new UnauthorizedAccessException("The token is for another app than the bot's.");
        }
    }

    private async Task AdmitAsync(ClaimsIdentity identity)
    {
        if (_configuration.ClaimsValidator != null)
        {
            await _configuration.ClaimsValidator.ValidateClaimsAsync([.. identity.Claims]);
        }
        else if (identity.Claims.IsOfAnotherBot())
        {
            throw new UnauthorizedAccessException("Another bot calls, and no ClaimsValidator says which may.");
        }
    }
}
