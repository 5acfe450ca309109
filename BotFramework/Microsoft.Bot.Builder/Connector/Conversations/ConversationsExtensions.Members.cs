using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <content>Conversations as such: begun, their members, their files and their history.</content>
public static partial class ConversationsExtensions
{
    public static Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<ConversationResourceResponse>(HttpMethod.Post, $"v3/conversations", parameters, cancellationToken);

    public static Task<ResourceResponse> SendConversationHistoryAsync(
        this IConversations operations, string conversationId, Transcript transcript, CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<ResourceResponse>(
            HttpMethod.Post, $"v3/conversations/{conversationId}/activities/history", transcript, cancellationToken);

    public static Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations, string conversationId, CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<IList<ChannelAccount>>(
            HttpMethod.Get, $"v3/conversations/{conversationId}/members", null, cancellationToken);

    public static Task DeleteConversationMemberAsync(
        this IConversations operations, string conversationId, string memberId, CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<object>(
            HttpMethod.Delete, $"v3/conversations/{conversationId}/members/{memberId}", null, cancellationToken);

    public static Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<IList<ChannelAccount>>(
            HttpMethod.Get, $"v3/conversations/{conversationId}/activities/{activityId}/members", null, cancellationToken);

    public static Task<ResourceResponse> UploadAttachmentAsync(
        this IConversations operations,
        string conversationId,
        AttachmentData attachmentUpload,
        CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<ResourceResponse>(
            HttpMethod.Post, $"v3/conversations/{conversationId}/attachments", attachmentUpload, cancellationToken);
}
