using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Tells a telemetry client of each message that comes, goes, is changed or is deleted.</summary>
public partial class TelemetryLoggerMiddleware : IMiddleware
{
    /// <param name="telemetryClient">The client; none is told when null.</param>
    /// <param name="logPersonalInformation">Whether names and words are told too.</param>
    public TelemetryLoggerMiddleware(IBotTelemetryClient telemetryClient, bool logPersonalInformation = false)
    {
        TelemetryClient = telemetryClient ?? NullBotTelemetryClient.Instance;
        LogPersonalInformation = logPersonalInformation;
    }

    public bool LogPersonalInformation { get; }

    public IBotTelemetryClient TelemetryClient { get; }

    public virtual async Task OnTurnAsync(ITurnContext context, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(context);
        await OnReceiveActivityAsync(context.Activity, cancellationToken);
        context.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send();
            foreach (var activity in activities)
            {
                await OnSendActivityAsync(activity, cancellationToken);
            }

            return responses;
        });
        context.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update();
            await OnUpdateActivityAsync(activity, cancellationToken);
            return response;
        });
        context.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete();
            var deleted = new Activity(ActivityTypes.MessageDelete, reference.ActivityId);
            await OnDeleteActivityAsync(deleted.ApplyConversationReference(reference), cancellationToken);
        });
        await nextTurn(cancellationToken);
    }

    protected virtual async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(
            TelemetryLoggerConstants.BotMsgReceiveEvent, await FillReceiveEventPropertiesAsync(activity));

    protected virtual async Task OnSendActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgSendEvent, await FillSendEventPropertiesAsync(activity));

    protected virtual async Task OnUpdateActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(
            TelemetryLoggerConstants.BotMsgUpdateEvent, await FillUpdateEventPropertiesAsync(activity));

    protected virtual async Task OnDeleteActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(
            TelemetryLoggerConstants.BotMsgDeleteEvent, await FillDeleteEventPropertiesAsync(activity));
}
