using System.Globalization;
using System.Net;
using System.Security.Claims;
using ComplaintBot.Turns;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Connector;

/// <summary>Brings one reply to the channel by the Bot Framework's connector.</summary>
internal sealed class ConnectorDelivery(
    BotFrameworkAuthentication authentication, HandoffTranscript transcript, IConfiguration configuration, IOptions<ConnectorOptions> options, TimeProvider time) : IDeliveryDoor
{
    private readonly ConnectorFactory _connectors = authentication.CreateConnectorFactory(Ourselves(configuration["MicrosoftAppId"]));

    public async Task<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var left = false;
        try
        {
            var activity = Addressed(delivery);
            await transcript.AttachAsync(activity, delivery.ConversationId, delivery.Sequence, either.Token);
            using var connector = await _connectors.CreateAsync(activity.ServiceUrl, authentication.GetOriginatingAudience(), either.Token);
            await ConnectorTokens.ObtainAsync(connector, either.Token);
            left = true;
            await SendAsync(connector, activity, either.Token);
            return new(DeliveryOutcome.Delivered);
        }
        // Whatever it is, the reply waits or is settled; it never ends the outbox.
#pragma warning disable CA1031
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return left ? Judge(failure) : new(DeliveryOutcome.Failed, Reason: failure.GetType().Name);
        }
    }

    private static Task<ResourceResponse> SendAsync(IConnectorClient connector, Activity activity, CancellationToken cancellationToken) =>
        activity.ReplyToId is { Length: > 0 }
            ? connector.Conversations.ReplyToActivityAsync(activity, cancellationToken)
            : connector.Conversations.SendToConversationAsync(activity, cancellationToken);

    private static DeliveryResult Judge(Exception failure) => failure switch
    {
        ErrorResponseException { Response: { } response } => new(
            IsPassing(response.StatusCode) ? DeliveryOutcome.Failed : DeliveryOutcome.Refused, RetryAfter(response.Headers), $"{(int)response.StatusCode}"),
        System.Text.Json.JsonException => new(DeliveryOutcome.Delivered), // the channel took it, and said so in words of its own
        HttpRequestException broken => new(NeverArrived(broken) ? DeliveryOutcome.Failed : DeliveryOutcome.Unknown, Reason: $"{broken.HttpRequestError}"),
        OperationCanceledException => new(DeliveryOutcome.Unknown, Reason: "Timeout"),
        _ => new(DeliveryOutcome.Unknown, Reason: failure.GetType().Name),
    };

    /// <summary>The reply as the channel knows it: to where the customer wrote from last, in answer to the channel's own id.</summary>
    private static Activity Addressed(Delivery delivery)
    {
        var (reply, address) = (SdkJson.ReadActivity(delivery.Body.Span), SdkJson.ReadActivity(delivery.Address.Span));
        reply.ServiceUrl = address.ServiceUrl;
        reply.Conversation = address.Conversation;
        reply.ReplyToId = delivery.ReplyTo;
        return reply;
    }

    private static ClaimsIdentity Ourselves(string? appId) => new([new Claim(AuthenticationConstants.AudienceClaim, appId ?? "")]);

    /// <summary>412 is what Teams says while something else is done with the conversation.</summary>
    private static bool IsPassing(HttpStatusCode status) => (int)status >= 500
        || status is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized;

    /// <summary>No connection, or the login refused another token after the channel had refused the last one.</summary>
    private static bool NeverArrived(HttpRequestException failure) => failure.StatusCode is not null || failure.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static TimeSpan? RetryAfter(IDictionary<string, IEnumerable<string>> headers) =>
        headers.TryGetValue("Retry-After", out var values) && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, 3_600))
            : null;
}
