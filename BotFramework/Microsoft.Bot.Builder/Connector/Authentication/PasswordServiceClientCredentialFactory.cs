using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app with a password. Without an app id authentication is off.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient _http;

    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <summary>The tenant is that of an app of a single tenant, else null; without a client the authentication's own asks for tokens.</summary>
    public PasswordServiceClientCredentialFactory(
        string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _http = httpClient;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    internal override string OwnTenant => TenantId;

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(appId) && appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    internal override AppSecret SecretFor(string loginEndpoint) => new(AppId, Password, LoginOf(loginEndpoint), _http);

    // A tenant replaces the common login of its cloud; a login of somebody's own stays as it was set.
    private string LoginOf(string loginEndpoint) => loginEndpoint switch
    {
        _ when string.IsNullOrEmpty(TenantId) => loginEndpoint,
        AuthenticationConstants.ToChannelFromBotLoginUrl => Tenant(AuthenticationConstants.ToChannelFromBotLoginUrlTemplate),
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl => Tenant(GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate),
        _ => loginEndpoint,
    };

    private string Tenant(string template) => string.Format(CultureInfo.InvariantCulture, template, TenantId);
}
