namespace Microsoft.Bot.Connector;

/// <summary>The REST API of the channel that a service URL leads to.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    IAttachments Attachments { get; }

    IConversations Conversations { get; }
}
