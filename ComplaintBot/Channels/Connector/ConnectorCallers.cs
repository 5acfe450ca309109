using System.Net;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;

namespace ComplaintBot.Channels.Connector;

/// <summary>Who may bring activities: the Bot Framework by its token, and, while no app id is set, programs on this machine (the Emulator).</summary>
internal sealed partial class ConnectorCallers(BotFrameworkAuthentication authentication, ServiceUrls serviceUrls, IConfiguration configuration, ILogger<ConnectorCallers> logger)
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Original-Host", "X-Real-IP"];

    /// <exception cref="BadHttpRequestException">401: no good token. 403: not allowed here, or replies would go to a host that is not trusted.</exception>
    public async Task MustBeAllowedAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken)
    {
        var local = IsLocal(request);
        activity.CallerId = null; // whoever wrote it on the wire is not to be believed
        if (string.IsNullOrEmpty(configuration["MicrosoftAppId"]))
        {
            if (!local)
            {
                throw Refused("Without MicrosoftAppId this door is for programs on this machine.", StatusCodes.Status403Forbidden);
            }
        }
        else
        {
            await MustHaveGoodTokenAsync(request.Headers.Authorization.ToString(), activity, cancellationToken);
        }
        if (!serviceUrls.Trusts(activity.ServiceUrl, local))
        {
            throw Refused("The activity's serviceUrl is not at a trusted host.", StatusCodes.Status403Forbidden);
        }
    }

    private async Task MustHaveGoodTokenAsync(string header, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            var caller = await authentication.AuthenticateRequestAsync(activity, header, cancellationToken);
            activity.CallerId = caller.CallerId;
        }
        // What is no token at all Microsoft's packages don't refuse: they stumble over it.
        catch (Exception refusal) when (refusal is UnauthorizedAccessException or ArgumentException or SecurityTokenException)
        {
            var reason = refusal is UnauthorizedAccessException ? refusal.Message : refusal.GetType().Name;
            Log.NoGoodToken(logger, reason);
            throw Refused("A good token of the Bot Framework is needed.", StatusCodes.Status401Unauthorized);
        }
    }

    /// <summary>
    /// A proxy on this machine calls from the loopback address too, for strangers: it says so, or it asks for its own host
    /// name. A web page, wherever it comes from, names its origin.
    /// </summary>
    private static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer)
        && !Forwarding.Any(request.Headers.ContainsKey) && request.Headers.Origin.Count == 0
        && Uri.TryCreate($"http://{request.Host}", UriKind.Absolute, out var asked) && asked.IsLoopback;

    private static BadHttpRequestException Refused(string message, int status) => new(message, status);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused at /api/messages: {Reason}")]
        public static partial void NoGoodToken(ILogger logger, string reason);
    }
}
