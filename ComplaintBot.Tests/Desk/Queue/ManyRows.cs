using ComplaintBot.Stores.Sqlite;

namespace ComplaintBot.Tests.Desk.Queue;

/// <summary>A day on which everybody complains.</summary>
internal static class ManyRows
{
    public static int Insert(Statements statements, int count, DateTimeOffset now)
    {
        for (var i = 0; i < count; i++)
        {
            var (id, at) = ($"many{i:D5}", now.AddSeconds(-i).ToUnixTimeMilliseconds());
            statements.Execute(
                "insert into conversation (id, channel, user_id, address, outside, opened_at, last_sequence, last_at, version) values (?1, 'directline', 'u', x'', 0, ?2, 1, ?2, 1)", id, at);
            statements.Execute(
                """
                insert into handoff (conversation_id, state, since, queued_at, at_hub, reason, urgency, matter, reassigned, escalated, case_state)
                values (?1, 'Queued', ?2, ?2, 0, 'wish', 100, ?3, 0, 0, 'New')
                """,
                id, at, $"第{i}件事");
        }
        return count;
    }
}
