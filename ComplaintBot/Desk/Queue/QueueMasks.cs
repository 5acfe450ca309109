using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Review;
using ComplaintBot.Stores;
using ComplaintBot.Stores.Sqlite;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Caching.Memory;

namespace ComplaintBot.Desk.Queue;

/// <summary>What the queue shows of the customer's words and name. Only what is on a screen is masked, and kept until its conversation goes on.</summary>
internal sealed class QueueMasks(SqliteDatabase database, DataFolder folder, MaskingRules rules) : IDisposable
{
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = 2_000 });

    public (string? Matter, string? Customer) Of(QueueItem item) =>
        _known.GetOrCreate((item.ConversationId, item.LastSequence, item.Matter, item.Customer), entry =>
        {
            entry.Size = 1;
            return Mask(item);
        });

    private (string? Matter, string? Customer) Mask(QueueItem item) => database.Read(statements =>
        SqliteLog.Find(statements, item.ConversationId) is { } head ? Mask(item, new RecordedConversation(statements, folder, head)) : default);

    private (string? Matter, string? Customer) Mask(QueueItem item, RecordedConversation conversation)
    {
        var words = item.Matter ?? LastWords(conversation);
        return (words is null ? null : KnownCustomer.MaskOf(conversation, rules).Of(words).ReplaceLineEndings(" "), item.Customer is null ? null : MaskedName.Of(item.Customer));
    }

    /// <summary>Of whoever has not told what it is about: a threat, the wish for a person.</summary>
    private static string? LastWords(RecordedConversation conversation) => conversation.Log(ActivityTypes.Message)
        .Select(entry => entry.ToActivity())
        .LastOrDefault(message => message.From?.Id == conversation.Head.UserId && !string.IsNullOrWhiteSpace(message.Text))?.Text;

    public void Dispose() => _known.Dispose();
}
