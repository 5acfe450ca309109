using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Turns;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>What became of a delivery is written down however much is waiting.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database, SqliteWriter writer, DeskFeed desk) : IOutboxStore
{
    public IReadOnlyList<string> Waiting() => database.Read(Deliveries.Waiting);

    public Delivery? Next(string conversationId) => database.Read(statements => Deliveries.Next(statements, conversationId));

    public Task SettleAsync(Delivery delivery) => writer.RunInTimeAsync(statements => Deliveries.Settle(statements, delivery));

    public Task PostponeAsync(Delivery delivery, DateTimeOffset due) => writer.RunInTimeAsync(statements => Deliveries.Postpone(statements, delivery, due));

    public async Task GiveUpAsync(Delivery delivery, DateTimeOffset at)
    {
        await writer.RunInTimeAsync(statements =>
        {
            CaseProjection.Alarm(statements, delivery.ConversationId, at, PersonReason.Undelivered);
            return Deliveries.GiveUp(statements, delivery, at);
        });
        desk.Publish(delivery.ConversationId);
    }
}
