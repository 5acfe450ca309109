using BotFramework.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Logs what came in and what went out, as it was at that moment. The log is written before the turn ends, and also when
/// the turn throws. The trace of a bot's state is none of the conversation and is not logged.
/// </summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        _logger = transcriptLogger;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        var transcript = new Queue<Activity>();
        Note(transcript, Incoming(turnContext.Activity));
        turnContext.OnSendActivities((_, activities, next) => SendAsync(transcript, activities, next));
        turnContext.OnUpdateActivity((_, activity, next) => UpdateAsync(transcript, activity, next));
        turnContext.OnDeleteActivity((_, reference, next) => DeleteAsync(transcript, reference, next));
        try
        {
            await nextTurn(cancellationToken);
        }
        finally
        {
            while (transcript.TryDequeue(out var activity))
            {
                await _logger.LogActivityAsync(activity);
            }
        }
    }

    private static Activity Incoming(Activity activity)
    {
        activity.From ??= new ChannelAccount();
        activity.From.Role ??= RoleTypes.User;
        return activity;
    }

    private static async Task<ResourceResponse[]> SendAsync(
        Queue<Activity> transcript, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        var responses = await next();
        for (var i = 0; i < activities.Count; i++)
        {
            Note(transcript, activities[i], responses?.ElementAtOrDefault(i)?.Id);
        }

        return responses;
    }

    private static async Task<ResourceResponse> UpdateAsync(
        Queue<Activity> transcript, Activity activity, Func<Task<ResourceResponse>> next)
    {
        var response = await next();
        var update = activity.ShallowCopy();
        update.Type = ActivityTypes.MessageUpdate;
        Note(transcript, update);
        return response;
    }

    private static async Task DeleteAsync(
        Queue<Activity> transcript, ConversationReference reference, Func<Task> next)
    {
        await next();
        var delete = new Activity(ActivityTypes.MessageDelete, reference.ActivityId);
        Note(transcript, delete.ApplyConversationReference(reference));
    }

    private static void Note(Queue<Activity> transcript, Activity activity, string id = null)
    {
        var isContinuation = activity.Type == ActivityTypes.Event && activity.Name == ActivityEventNames.ContinueConversation;
        var isState = activity.Type == ActivityTypes.Trace && activity.ValueType == "https://www.botframework.com/schemas/botState";
        if (isContinuation || isState)
        {
            return;
        }

        var copy = BotJson.Read<Activity>(BotJson.Write(activity));
        copy.Id ??= id ?? $"g_{Guid.NewGuid()}";
        transcript.Enqueue(copy);
    }
}
