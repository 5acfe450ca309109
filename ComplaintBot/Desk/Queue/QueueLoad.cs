using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Stores.Sqlite;

namespace ComplaintBot.Desk.Queue;

/// <summary>How much there is to do, in a few index reads.</summary>
internal sealed class QueueLoad(SqliteDatabase database)
{
    /// <summary>Those who were told that somebody answers within minutes, and whose minutes have not passed.</summary>
    public int AwaitedAt(DateTimeOffset at) => database.Read(statements => Convert.ToInt32(statements.Scalar(
        $"select count(*) from handoff where state = '{nameof(HandoffState.Queued)}' and at_hub = 0 and answer_by > ?1", at.ToUnixTimeMilliseconds())));

    /// <returns>Conversations by who has them.</returns>
    public IReadOnlyDictionary<string, int> Held() => database.Read(statements =>
    {
        using var row = statements.Query("select agent_id, count(*) from handoff where agent_id is not null group by agent_id");
        var held = new Dictionary<string, int>(StringComparer.Ordinal);
        while (row.Read())
        {
            held.Add(row.GetString(0), row.GetInt32(1));
        }
        return held;
    });
}
