using ComplaintBot.Turns;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>The statements for channels that take replies in the response to their own request.</summary>
internal static class Requests
{
    public static void Add(Statements statements, string conversationId, long sequence) =>
        statements.Execute("insert into request (conversation_id, sequence) values (?1, ?2)", conversationId, sequence);

    /// <summary>Every request that waited is taken by this turn, and what had been said unasked goes with it.</summary>
    public static void Take(Statements statements, string conversationId, long lastInput, long turn)
    {
        statements.Execute("update request set turn = ?3 where conversation_id = ?1 and sequence <= ?2 and turn is null", conversationId, lastInput, turn);
        statements.Execute("update response set turn = ?2 where conversation_id = ?1 and turn = 0", conversationId, turn);
    }

    /// <summary>What was said unasked has arrived.</summary>
    public static int TakeUnasked(Statements statements, string conversationId) =>
        statements.Execute("delete from response where conversation_id = ?1 and turn = 0", conversationId);

    /// <param name="statements">The writer.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="sequence">The reply's place in the log.</param>
    /// <param name="turn">0: nobody asked.</param>
    public static void Answer(Statements statements, string conversationId, long sequence, long turn) =>
        statements.Execute("insert into response (conversation_id, turn, sequence) values (?1, ?2, ?3)", conversationId, turn, sequence);

    /// <summary>The last request that a turn took gets all of it, those before it nothing: a channel shows whatever it gets.</summary>
    public static IReadOnlyList<LogEntry>? ResponseTo(Statements statements, string conversationId, long sequence)
    {
        if (statements.Scalar("select 1 from request where conversation_id = ?1 and sequence = ?2 and turn is null", conversationId, sequence) is not null)
        {
            return null;
        }
        using var row = statements.Query(
            """
            select log.sequence, at, type, body from request
            join response on response.conversation_id = request.conversation_id and response.turn = request.turn
            join log on log.conversation_id = response.conversation_id and log.sequence = response.sequence
            where request.conversation_id = ?1 and request.sequence = ?2 and not exists (
                select 1 from request later where later.conversation_id = ?1 and later.turn = request.turn and later.sequence > ?2)
            order by log.sequence
            """,
            conversationId, sequence);
        var entries = new List<LogEntry>();
        while (row.Read())
        {
            entries.Add(Loading.Entry(conversationId, row));
        }
        return entries;
    }
}
