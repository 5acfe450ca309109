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
    BotFrameworkAuthentication authentication, IConfiguration configuration, IOptions<ConnectorOptions> options, TimeProvider time) : IDeliveryDoor
{
    private readonly ConnectorFactory _connectors = authentication.CreateConnectorFactory(Ourselves(configuration["MicrosoftAppId"]));

    public async Task<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await SendAsync(Addressed(delivery), either.Token);
            return new(DeliveryOutcome.Delivered);
        }
        catch (ErrorResponseException refusal) when (refusal.Response is { } response)
        {
            return new(IsPassing(response.StatusCode) ? DeliveryOutcome.Failed : DeliveryOutcome.Refused, RetryAfter(response.Headers), $"{(int)response.StatusCode}");
        }
        catch (System.Text.Json.JsonException)
        {
            return new(DeliveryOutcome.Delivered); // the channel took it, and said so in words of its own
        }
        catch (HttpRequestException failure)
        {
            return new(NeverLeft(failure) ? DeliveryOutcome.Failed : DeliveryOutcome.Unknown, Reason: $"{failure.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(DeliveryOutcome.Unknown, Reason: "Timeout");
        }
        // A token that can't be had: whatever it is, the reply waits.
#pragma warning disable CA1031
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new(DeliveryOutcome.Failed, Reason: failure.GetType().Name);
        }
    }

    private async Task SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var connector = await _connectors.CreateAsync(activity.ServiceUrl, authentication.GetOriginatingAudience(), cancellationToken);
        await (activity.ReplyToId is { Length: > 0 }
            ? connector.Conversations.ReplyToActivityAsync(activity, cancellationToken)
            : connector.Conversations.SendToConversationAsync(activity, cancellationToken));
    }

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

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized || (int)status >= 500;

    private static bool NeverLeft(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static TimeSpan? RetryAfter(IDictionary<string, IEnumerable<string>> headers) =>
        headers.TryGetValue("Retry-After", out var values) && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, 3_600))
            : null;
}
