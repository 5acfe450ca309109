namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Which app the bot is, and with what it proves it.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>The bot's own directory, whose tokens it accepts; null for none.</summary>
    internal virtual string OwnTenant => null;

    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    internal virtual AppSecret SecretFor(string loginEndpoint) => throw new NotSupportedException(
        $"{GetType()} gives no secret: derive from {nameof(PasswordServiceClientCredentialFactory)}.");
}
