using System.Globalization;
using System.Text.Json;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Settings;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Connector;

/// <summary><c>POST /api/messages</c>: activities of the Bot Framework. 2xx is said when the activity is on disk.</summary>
internal sealed class MessagesEndpoint(
    IOutsideTurns turns, IStaffTurns staff, OutsideIds ids, ConnectorCallers callers, HandoffTranscript transcript,
    IOptions<ConnectorOptions> options, IOptions<TurnOptions> limits, IOptions<HandoffOptions> handoff)
{
    public async Task<IResult> PostAsync(HttpContext http)
    {
        try
        {
            var (activity, json) = await ReadAsync(http.Request, http.RequestAborted);
            await callers.MustBeAllowedAsync(http.Request, activity, http.RequestAborted);
            return await TakeAsync(activity, json, http.RequestAborted);
        }
        catch (BadHttpRequestException bad)
        {
            return TypedResults.Text(bad.Message, statusCode: bad.StatusCode);
        }
        catch (BusyException busy)
        {
            http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(busy.RetryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }
    }

    private async Task<(Activity Activity, byte[] Json)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("Only JSON is taken here.", StatusCodes.Status415UnsupportedMediaType);
        }
        var json = await RequestBody.ReadAsync(request, options.Value.MaxActivityBytes, cancellationToken);
        PostedJson.Check(json, options.Value.MaxJsonDepth);
        var activity = Parse(json);
        if (activity.Text?.Length > limits.Value.MaxTextLength)
        {
            throw new BadHttpRequestException($"The text is longer than {limits.Value.MaxTextLength} characters.");
        }
        return activity.Type is null or "" || activity.ChannelId is null or "" || activity.Conversation?.Id is null or "" || activity.From?.Id is null or "" || activity.Recipient is null
            ? throw new BadHttpRequestException("An activity has a type, a channelId, a conversation, a sender and a recipient.")
            : (activity, json);
    }

    private static Activity Parse(byte[] json)
    {
        try
        {
            return SdkJson.ReadActivity(json);
        }
        catch (JsonException)
        {
            throw new BadHttpRequestException("The body is not an activity.");
        }
    }

    private async Task<IResult> TakeAsync(Activity activity, byte[] json, CancellationToken cancellationToken)
    {
        var conversationId = ids.For(activity.ChannelId, activity.Conversation.Id);
        switch (activity.Type)
        {
            case ActivityTypes.Typing:
                turns.Typing(conversationId);
                return NoAnswers(activity);
            case ActivityTypes.Invoke:
                return TypedResults.StatusCode(StatusCodes.Status501NotImplemented); // the bot offers nothing to invoke
            case ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.EndOfConversation:
                return await AcceptAsync(conversationId, activity, cancellationToken);
            case ActivityTypes.Event when activity.Name == HandoffEventNames.HandoffStatus && handoff.Value.HubChannels.Contains(activity.ChannelId):
                return await TakeStatusAsync(conversationId, activity, json, cancellationToken);
            default:
                return NoAnswers(activity); // nothing that a customer said
        }
    }

    private async Task<IResult> TakeStatusAsync(string conversationId, Activity activity, byte[] json, CancellationToken cancellationToken)
    {
        if (HubStatus.Read(activity.ChannelId, json) is not { } act)
        {
            return NoAnswers(activity);
        }
        try
        {
            var outcome = await staff.ActAsync(conversationId, activity.Id is { Length: > 0 } id ? id : Guid.NewGuid().ToString("N"), act, cancellationToken);
            return outcome.IsDone ? NoAnswers(activity) : TypedResults.Text(Refusal(outcome), statusCode: StatusCodes.Status409Conflict);
        }
        catch (ArgumentException)
        {
            throw new BadHttpRequestException("There is no such conversation.", StatusCodes.Status404NotFound);
        }
    }

    /// <summary>A hub that comes too late must know it: its person would talk beside ours.</summary>
    private static string Refusal(StaffOutcome outcome) =>
        outcome.HeldBy is null ? $"Not done: {outcome.Refusal}." : $"Not done: {outcome.Refusal}; somebody else has the conversation.";

    private static IResult NoAnswers(Activity activity) =>
        activity.DeliveryMode == DeliveryModes.ExpectReplies ? new ExpectedAnswers(activity.Id, []) : TypedResults.Ok();

    private async Task<IResult> AcceptAsync(string conversationId, Activity activity, CancellationToken cancellationToken)
    {
        var wireId = activity.Id;
        activity.From.Role = RoleTypes.User;
        activity.Recipient.Role = RoleTypes.Bot;
        var sequence = await turns.AcceptAsync(conversationId, activity, cancellationToken);
        if (activity.DeliveryMode != DeliveryModes.ExpectReplies)
        {
            return TypedResults.Ok();
        }
        var answers = await turns.AnswerAsync(conversationId, sequence, cancellationToken);
        foreach (var answer in answers)
        {
            await transcript.AttachAsync(answer, conversationId, sequence + 1, cancellationToken);
        }
        return new ExpectedAnswers(wireId, answers);
    }
}
