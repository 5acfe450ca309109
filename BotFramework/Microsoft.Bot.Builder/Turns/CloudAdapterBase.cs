using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>What adapters of hosts derive from: turns of proven requests, whose answers go back through the channel's connector.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <exception cref="UnauthorizedAccessException">The header does not prove that the activity is its sender's.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var proven = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(proven, activity, callback, cancellationToken);
    }

    /// <returns>What the request is answered with; null for no more than that it went well.</returns>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        activity.CallerId = authenticateRequestResult.CallerId;
        var factory = authenticateRequestResult.ConnectorFactory;
        var connector = await factory.CreateAsync(activity.ServiceUrl, authenticateRequestResult.Audience, cancellationToken);
        using var context = CreateTurn(
            activity, authenticateRequestResult.ClaimsIdentity, authenticateRequestResult.Audience, factory, connector, callback);
        await RunPipelineAsync(context, callback, cancellationToken);
        return Outcome(context);
    }

    private TurnContext CreateTurn(
        Activity activity,
        ClaimsIdentity identity,
        string audience,
        ConnectorFactory factory,
        IConnectorClient connector,
        BotCallbackHandler callback)
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Add(connector);
        context.TurnState.Add(factory);
        context.TurnState.Add(callback);
        context.TurnState.Set(OAuthScopeKey, audience);
        return context;
    }

    private static InvokeResponse Outcome(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        }

        if (context.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        var answer = context.TurnState.Get<Activity>(InvokeResponseKey);
        return answer == null ? new InvokeResponse { Status = 501 } : (InvokeResponse)answer.Value;
    }
}
