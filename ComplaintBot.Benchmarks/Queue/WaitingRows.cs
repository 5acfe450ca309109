using ComplaintBot.Stores.Sqlite;

namespace ComplaintBot.Benchmarks.Queue;

/// <summary>A day on which everybody complains: conversations that wait for a person, as their turns' commits leave them.</summary>
internal static class WaitingRows
{
    private const int Least = 100;

    /// <param name="statements">Of the writer.</param>
    /// <param name="count">How many wait.</param>
    /// <param name="now">The last of them came then, the others a second apart before.</param>
    public static int Insert(Statements statements, int count, DateTimeOffset now)
    {
        for (var i = 0; i < count; i++)
        {
            Insert(statements, $"waiting{i:D6}", $"W{i:D8}", now.AddSeconds(-i).ToUnixTimeMilliseconds());
        }
        return count;
    }

    private static void Insert(Statements statements, string id, string number, long at)
    {
        var due = at + (long)TimeSpan.FromHours(3).TotalMilliseconds;
        statements.Execute(
            "insert into conversation (id, channel, user_id, address, outside, opened_at, last_sequence, last_at, version) values (?1, 'directline', 'u', x'', 0, ?2, 12, ?2, 5)", id, at);
        statements.Execute(
            "insert into complaint (number, conversation_id, state, registered_at, customer, phone, matter) values (?1, ?2, 'Registered', ?3, 'N', '13800138000', 'M')", number, id, at);
        statements.Execute("insert into person_request (conversation_id, at, reason, number, due, open) values (?1, ?2, 'Asked', ?3, ?4, 1)", id, at, number, due);
        statements.Execute(
            """
            insert into handoff (conversation_id, state, since, queued_at, at_hub, reason, urgency, matter, number, customer, due, reassigned, escalated, case_state)
            values (?1, 'Queued', ?2, ?2, 0, 'wish', ?3, 'M', ?4, 'N', ?5, 0, 0, 'Registered')
            """,
            id, at, Least, number, due);
    }
}
