using System.Text.Json;
using BotFramework.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData != null;

    public Mention[] GetMentions() =>
        Entities == null
            ? []
            : [.. Entities.Where(e => e.IsMention()).Select(e => e.GetAs<Mention>())];

    public TypeT GetChannelData<TypeT>() => JsonValues.Convert<TypeT>(ChannelData);

    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData == null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The same content in an activity of its own, so that addressing it leaves this one as it was.</summary>
    internal Activity ShallowCopy() => (Activity)MemberwiseClone();
}
