using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Review;
using ComplaintBot.Stores;
using ComplaintBot.Stores.Sqlite;
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

    private (string? Matter, string? Customer) Mask(QueueItem item)
    {
        var mask = item.Matter is null ? null : database.Read(statements => MaskOf(statements, item.ConversationId));
        return (mask?.Of(item.Matter!).ReplaceLineEndings(" "), item.Customer is null ? null : MaskedName.Of(item.Customer));
    }

    private TextMask MaskOf(Statements statements, string conversationId) => SqliteLog.Find(statements, conversationId) is { } head
        ? KnownCustomer.MaskOf(new RecordedConversation(statements, folder, head), rules)
        : new(rules, [], []);

    public void Dispose() => _known.Dispose();
}
