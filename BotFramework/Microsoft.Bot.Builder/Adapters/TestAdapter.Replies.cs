using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <content>What the bot sent.</content>
public partial class TestAdapter
{
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();

    public Queue<Activity> ActiveQueue { get; } = new();

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            activity.Id = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("n") : activity.Id;
            activity.Timestamp ??= _time.GetUtcNow();
            responses[i] = new ResourceResponse(activity.Id);

            if (activity.Type == ActivityTypesEx.Delay)
            {
                var pause = Convert.ToInt32(activity.Value, System.Globalization.CultureInfo.InvariantCulture);
                await Task.Delay(TimeSpan.FromMilliseconds(pause), _time, cancellationToken);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
            {
                Queue(activity);
            }
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var replies = ActiveQueue.ToArray();
            ActiveQueue.Clear();
            foreach (var reply in replies)
            {
                ActiveQueue.Enqueue(reply.Id == activity.Id ? activity : reply);
            }
        }

        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var replies = ActiveQueue.ToArray();
            ActiveQueue.Clear();
            foreach (var reply in replies.Where(r => r.Id != reference.ActivityId))
            {
                ActiveQueue.Enqueue(reply);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The next reply, or null.</summary>
    public IActivity GetNextReply()
    {
        lock (_gate)
        {
            return ActiveQueue.Count > 0 ? ActiveQueue.Dequeue() : null;
        }
    }

    /// <summary>Waits for the next reply.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<IActivity> waiter;
        lock (_gate)
        {
            if (ActiveQueue.Count > 0)
            {
                return ActiveQueue.Dequeue();
            }

            waiter = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiter);
        }

        await using var registration = cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken));
        return await waiter.Task;
    }

    private void Queue(Activity activity)
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var waiter))
            {
                if (waiter.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }
}
