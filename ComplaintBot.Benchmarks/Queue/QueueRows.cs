using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Stores.Sqlite;

namespace ComplaintBot.Benchmarks.Queue;

/// <summary>Conversations as their turns' commits leave them: a day on which everybody complains, and those of the years before.</summary>
internal static class QueueRows
{
    private const int Least = 100;

    /// <param name="statements">Of the writer.</param>
    /// <param name="count">How many wait for a person.</param>
    /// <param name="now">The last of them came then, the others a second apart before.</param>
    public static int InsertWaiting(Statements statements, int count, DateTimeOffset now) => Insert(statements, "waiting", HandoffState.Queued, count, now);

    /// <param name="statements">Of the writer.</param>
    /// <param name="count">How many had a person, who has said goodbye.</param>
    /// <param name="now">As for those who wait.</param>
    public static int InsertPast(Statements statements, int count, DateTimeOffset now) => Insert(statements, "past", HandoffState.Closed, count, now);

    private static int Insert(Statements statements, string prefix, HandoffState state, int count, DateTimeOffset now)
    {
        for (var i = 0; i < count; i++)
        {
            Insert(statements, state, $"{prefix}{i:D6}", $"{prefix[..1]}{i:D8}", now.AddSeconds(-i).ToUnixTimeMilliseconds());
        }
        return count;
    }

    private static void Insert(Statements statements, HandoffState state, string id, string number, long at)
    {
        var due = at + (long)TimeSpan.FromHours(3).TotalMilliseconds;
        statements.Execute(
            "insert into conversation (id, channel, user_id, address, outside, opened_at, last_sequence, last_at, version) values (?1, 'directline', 'u', x'', 0, ?2, 12, ?2, 5)", id, at);
        statements.Execute(
            "insert into complaint (number, conversation_id, state, registered_at, customer, phone, matter) values (?1, ?2, 'Registered', ?3, 'N', '13800138000', 'M')", number, id, at);
        statements.Execute(
            "insert into person_request (conversation_id, at, reason, number, due, open) values (?1, ?2, 'Asked', ?3, ?4, ?5)", id, at, number, due, state == HandoffState.Queued);
        statements.Execute(
            """
            insert into handoff (conversation_id, state, since, queued_at, at_hub, reason, urgency, matter, number, customer, due, reassigned, escalated, case_state)
            values (?1, ?2, ?3, ?3, 0, 'wish', ?4, 'M', ?5, 'N', ?6, 0, 0, 'Registered')
            """,
            id, state.ToString(), at, Least, number, due);
    }
}
