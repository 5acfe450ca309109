namespace Microsoft.Bot.Connector;

/// <summary>Files that a channel keeps; what can be done with them is in <see cref="AttachmentsExtensions"/>.</summary>
public interface IAttachments
{
    internal ConnectorClient Client { get; }
}
