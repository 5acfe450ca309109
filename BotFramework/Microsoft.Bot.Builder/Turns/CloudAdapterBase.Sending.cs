using System.Globalization;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>What a turn says, through the connector of its conversation.</content>
public abstract partial class CloudAdapterBase
{
    /// <exception cref="ErrorResponseException">The channel refuses one; those before it are sent.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            // The channel gives the id.
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken) ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    /// <exception cref="ErrorResponseException">The channel refuses.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        return Conversations(turnContext).UpdateActivityAsync(activity, cancellationToken);
    }

    /// <exception cref="ErrorResponseException">The channel refuses.</exception>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        return Conversations(turnContext).DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    private static async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await PauseAsync(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                return await DeliverAsync(Conversations(turnContext), activity, cancellationToken);
        }
    }

    private static Task<ResourceResponse> DeliverAsync(IConversations conversations, Activity activity, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? conversations.SendToConversationAsync(activity, cancellationToken)
            : conversations.ReplyToActivityAsync(activity, cancellationToken);

    private static Task PauseAsync(int milliseconds, CancellationToken cancellationToken)
    {
#pragma warning disable RS0030 // The SDK's adapters have no clock.
        return Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, cancellationToken);
#pragma warning restore RS0030
    }

    private static IConversations Conversations(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var connector = turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("The turn has no connector client: it did not begin in ProcessActivityAsync.");
        return connector.Conversations;
    }
}
