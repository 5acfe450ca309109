using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

public static class AttachmentsExtensions
{
    public static Task<AttachmentInfo> GetAttachmentInfoAsync(
        this IAttachments operations, string attachmentId, CancellationToken cancellationToken = default) =>
        operations.Client.SendAsync<AttachmentInfo>(HttpMethod.Get, $"v3/attachments/{attachmentId}", null, cancellationToken);

    /// <summary>The view is original or thumbnail.</summary>
    public static Task<Stream> GetAttachmentAsync(
        this IAttachments operations, string attachmentId, string viewId, CancellationToken cancellationToken = default) =>
        operations.Client.DownloadAsync($"v3/attachments/{attachmentId}/views/{viewId}", cancellationToken);
}
