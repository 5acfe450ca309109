using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>How requests of the Bot Framework's channels are proven, and how a bot proves itself to them.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Without an app id every request without a header is let in, as nobody: the host must decide who may call.</summary>
    /// <exception cref="UnauthorizedAccessException">The header does not prove that the activity is its sender's.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>The audience of tokens for channels.</summary>
    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    /// <returns>Null without authentication, for another bot its own, else the given one.</returns>
#pragma warning disable CA1822 // The SDK's is no static method.
    protected async Task<string> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory,
        ClaimsIdentity claimsIdentity,
        string callerId,
        CancellationToken cancellationToken)
    {
        if (await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken))
        {
            return null;
        }

        return claimsIdentity.Claims.IsOfAnotherBot()
            ? CallerIdConstants.BotToBotPrefix + claimsIdentity.Claims.App()
            : callerId;
    }
#pragma warning restore CA1822
}
