using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>The way of an activity: through the handlers in the order they came, then to the adapter.</content>
public partial class TurnContext
{
    private Task<ResourceResponse[]> SendFromAsync(int handler, List<Activity> activities, CancellationToken cancellationToken) =>
        handler < _onSend.Count
            ? _onSend[handler](this, activities, () => SendFromAsync(handler + 1, activities, cancellationToken))
            : DeliverAsync(activities, cancellationToken);

    private Task<ResourceResponse> UpdateFromAsync(int handler, Activity activity, CancellationToken cancellationToken) =>
        handler < _onUpdate.Count
            ? _onUpdate[handler](this, activity, () => UpdateFromAsync(handler + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteFromAsync(int handler, ConversationReference reference, CancellationToken cancellationToken) =>
        handler < _onDelete.Count
            ? _onDelete[handler](this, reference, () => DeleteFromAsync(handler + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);

        for (var i = 0; i < responses?.Length && i < activities.Count; i++)
        {
            activities[i].Id = responses[i]?.Id ?? activities[i].Id;
        }

        Responded |= activities.Exists(a => a.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        foreach (var activity in activities)
        {
            BufferedReplyActivities.Add(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                // The adapter would note it here; this one does not pass it.
                TurnState[BotAdapter.InvokeResponseKey] = activity;
            }
        }

        return [.. activities.Select(a => new ResourceResponse(a.Id))];
    }
}
