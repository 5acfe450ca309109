using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The app of the settings MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType (MultiTenant, SingleTenant) and
/// MicrosoftAppTenantId.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly PasswordServiceClientCredentialFactory _inner;

    /// <exception cref="ArgumentException">The type is none, or a setting that it needs is missing.</exception>
    /// <exception cref="NotSupportedException">The type is UserAssignedMsi.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration["MicrosoftAppType"];
        var tenant = type?.ToUpperInvariant() switch
        {
            null or "" or "MULTITENANT" => null,
            "SINGLETENANT" => Required(configuration, "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId"),
            "USERASSIGNEDMSI" => throw new NotSupportedException("MicrosoftAppType UserAssignedMsi is not supported: give the app a password."),
            _ => throw new ArgumentException($"There is no MicrosoftAppType {type}.", nameof(configuration)),
        };
        _inner = new(configuration["MicrosoftAppId"], configuration["MicrosoftAppPassword"], tenant, httpClient, logger);
    }

    internal override string OwnTenant => _inner.OwnTenant;

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    internal override AppSecret SecretFor(string loginEndpoint) => _inner.SecretFor(loginEndpoint);

    // The last one's value.
    private static string Required(IConfiguration configuration, params ReadOnlySpan<string> names)
    {
        string value = null;
        foreach (var name in names)
        {
            value = configuration[name];
            if (string.IsNullOrWhiteSpace(value))
            {
                throw new ArgumentException($"MicrosoftAppType SingleTenant needs {name}.", nameof(configuration));
            }
        }

        return value;
    }
}
