using ComplaintBot.Turns;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>The statements of the outbox.</summary>
internal static class Deliveries
{
    public static void Add(Statements statements, string conversationId, long sequence, long answered, DateTimeOffset at) => statements.Execute(
        """
        insert into delivery (conversation_id, sequence, reply_to, due)
        values (?1, ?2, (select wire_id from log where conversation_id = ?1 and sequence = ?3), ?4)
        """,
        conversationId, sequence, answered, at.ToUnixTimeMilliseconds());

    public static IReadOnlyList<string> Waiting(Statements statements)
    {
        using var row = statements.Query("select distinct conversation_id from delivery");
        var waiting = new List<string>();
        while (row.Read())
        {
            waiting.Add(row.GetString(0));
        }
        return waiting;
    }

    public static Delivery? Next(Statements statements, string conversationId)
    {
        using var row = statements.Query(
            """
            select delivery.sequence, log.at, log.type, log.body, reply_to, attempts, due, address from delivery
            join log on log.conversation_id = delivery.conversation_id and log.sequence = delivery.sequence
            join conversation on conversation.id = delivery.conversation_id
            where delivery.conversation_id = ?1 order by delivery.sequence limit 1
            """,
            conversationId);
        return row.Read()
            ? new(
                conversationId, row.GetInt64(0), Time(row.GetInt64(1)), row.GetString(2), row.GetFieldValue<byte[]>(3),
                row.IsDBNull(4) ? null : row.GetString(4), (int)row.GetInt64(5), Time(row.GetInt64(6)), row.GetFieldValue<byte[]>(7))
            : null;
    }

    public static int Settle(Statements statements, Delivery delivery) => statements.Execute(
        "delete from delivery where conversation_id = ?1 and sequence = ?2", delivery.ConversationId, delivery.Sequence);

    /// <summary>The hub that has not heard of it yet shall not: our own desk has the conversation.</summary>
    public static int WithdrawCalls(Statements statements, string conversationId) => statements.Execute(
        """
        delete from delivery where conversation_id = ?1
            and exists (select 1 from log where log.conversation_id = ?1 and log.sequence = delivery.sequence and type = 'event')
        """,
        conversationId);

    public static int GiveUp(Statements statements, Delivery delivery, DateTimeOffset at)
    {
        statements.Execute(
            "insert into undelivered (conversation_id, sequence, at) values (?1, ?2, ?3) on conflict do nothing",
            delivery.ConversationId, delivery.Sequence, at.ToUnixTimeMilliseconds());
        return Settle(statements, delivery);
    }

    public static int Postpone(Statements statements, Delivery delivery, DateTimeOffset due) => statements.Execute(
        "update delivery set attempts = attempts + 1, due = ?3 where conversation_id = ?1 and sequence = ?2",
        delivery.ConversationId, delivery.Sequence, due.ToUnixTimeMilliseconds());

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
