using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication with a cloud's Bot Service.</summary>
internal sealed class BotServiceAuthentication : BotFrameworkAuthentication
{
    private readonly BotService _service;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly HttpClient _http;
    private readonly AppTokens _tokens;
    private readonly RequestTokens _requests;

    public BotServiceAuthentication(
        BotService service,
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration configuration,
        HttpClient http,
        TimeProvider clock,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        Addresses.Safe(service.LoginUrl);
        (_service, _credentials, _http) = (service, credentials, http);
        _tokens = new AppTokens(http, clock);
        _requests = new RequestTokens(service, credentials, configuration ?? new(), http, clock, logger);
    }

    public override string GetOriginatingAudience() => _service.Scope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await IdentifyAsync(activity, authHeader, cancellationToken);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = identity.Claims.IsOfAnotherBot() ? identity.Claims.App() : _service.Scope,
            CallerId = await GenerateCallerIdAsync(_credentials, identity, _service.CallerId, cancellationToken),
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var app = claimsIdentity.Claims.Value(AuthenticationConstants.AudienceClaim)
            ?? claimsIdentity.Claims.Value(AuthenticationConstants.AppIdClaim);
        return new BotServiceConnectorFactory(app, _service, _credentials, _tokens, _http);
    }

    private async Task<ClaimsIdentity> IdentifyAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            return await _requests.ValidateAsync(activity, authHeader, cancellationToken);
        }

        return await _credentials.IsAuthenticationDisabledAsync(cancellationToken)
            ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
            : throw new UnauthorizedAccessException("The request has no Authorization header.");
    }
}
