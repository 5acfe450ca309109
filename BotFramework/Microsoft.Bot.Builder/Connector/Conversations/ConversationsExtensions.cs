using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <content>What is said: sent, answered, rewritten, taken back.</content>
/// <remarks>A channel's refusal is an <see cref="ErrorResponseException"/>.</remarks>
public static partial class ConversationsExtensions
{
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(ConversationOf(activity), activity, cancellationToken);

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<ResourceResponse>(
            HttpMethod.Post, $"v3/conversations/{conversationId}/activities", activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ReplyToActivityAsync(ConversationOf(activity), activity.ReplyToId, activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<ResourceResponse>(
            HttpMethod.Post, $"v3/conversations/{conversationId}/activities/{activityId}", activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(ConversationOf(activity), activity.Id, activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<ResourceResponse>(
            HttpMethod.Put, $"v3/conversations/{conversationId}/activities/{activityId}", activity, cancellationToken);

    public static Task DeleteActivityAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<object>(
            HttpMethod.Delete, $"v3/conversations/{conversationId}/activities/{activityId}", null, cancellationToken);

    private static string ConversationOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation?.Id ?? throw new ArgumentException("The activity names no conversation.", nameof(activity));
    }
}
