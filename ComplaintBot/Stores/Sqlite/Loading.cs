using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Turns;
using Microsoft.Data.Sqlite;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>The statements that read what a turn needs.</summary>
internal static class Loading
{
    public static Snapshot? Load(Statements statements, string conversationId)
    {
        if (Conversation(statements, conversationId) is not var (channel, address, outside, withPerson, version))
        {
            return null;
        }
        var (inputs, staffs, fresh, awaited, failed) = Inputs(statements, conversationId);
        return new(conversationId, channel, address, outside, withPerson, version, inputs, staffs, fresh, awaited, failed, Clock(statements, conversationId), State(statements, conversationId));
    }

    /// <summary>Every conversation whose turn has yet to come. One without a clock row is due at once, also for a hub's word that a failed turn left.</summary>
    public static IReadOnlyList<ClockRow> Clock(Statements statements)
    {
        using var row = statements.Query(
            """
            select name, since, due, conversation_id from clock
            union all
            select distinct ?1, 0, 0, conversation_id from input
            where (failures = 0 or staff = ?2) and not exists (select 1 from clock c where c.conversation_id = input.conversation_id and c.name = ?1)
            """,
            ClockNames.Quiet, (int)InputSource.Hub);
        var rows = new List<ClockRow>();
        while (row.Read())
        {
            rows.Add(Clock(row.GetString(3), row));
        }
        return rows;
    }

    /// <param name="statements">The reader.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="after">Rows with a higher sequence.</param>
    /// <param name="limit">At most so many.</param>
    public static List<LogEntry> Log(Statements statements, string conversationId, long after, int limit)
    {
        using var row = statements.Query(
            "select sequence, at, type, body from log where conversation_id = ?1 and sequence > ?2 order by sequence limit ?3",
            conversationId, after, limit);
        var entries = new List<LogEntry>();
        while (row.Read())
        {
            entries.Add(Entry(conversationId, row));
        }
        return entries;
    }

    public static LogEntry Entry(string conversationId, SqliteDataReader row) =>
        new(conversationId, row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2), row.GetFieldValue<byte[]>(3));

    public static ClockRow Clock(string conversationId, SqliteDataReader row) => new(
        conversationId, row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)));

    private static (string Channel, byte[] Address, bool Outside, bool WithPerson, long Version)? Conversation(Statements statements, string conversationId)
    {
        using var row = statements.Query(
            "select channel, address, outside, exists (select 1 from handoff where conversation_id = id and handoff.state = ?2), version from conversation where id = ?1",
            conversationId, nameof(HandoffState.WithAgent));
        return row.Read() ? (row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetInt64(2) == 1, row.GetInt64(3) == 1, row.GetInt64(4)) : null;
    }

    private static (IReadOnlyList<LogEntry> Inputs, IReadOnlyDictionary<long, StaffInput> Staffs, bool Fresh, bool Awaited, bool Failed) Inputs(Statements statements, string conversationId)
    {
        using var row = statements.Query(
            """
            select log.sequence, at, type, body, failures, request.sequence, staff from input
            join log on log.conversation_id = input.conversation_id and log.sequence = input.sequence
            left join request on request.conversation_id = input.conversation_id and request.sequence = input.sequence and request.turn is null
            where input.conversation_id = ?1 order by input.sequence
            """,
            conversationId);
        var inputs = new List<LogEntry>();
        var staffs = new Dictionary<long, StaffInput>();
        var (fresh, awaited, failed) = (false, false, false);
        while (row.Read())
        {
            inputs.Add(Entry(conversationId, row));
            fresh |= row.GetInt64(4) == 0;
            awaited |= !row.IsDBNull(5);
            failed |= row.GetInt64(4) > 0;
            if ((InputSource)row.GetInt64(6) is var source and not InputSource.Customer)
            {
                staffs.Add(inputs[^1].Sequence, new(source, row.GetInt64(4) > 0));
            }
        }
        return (inputs, staffs, fresh, awaited, failed);
    }

    private static List<ClockRow> Clock(Statements statements, string conversationId)
    {
        using var row = statements.Query("select name, since, due from clock where conversation_id = ?1", conversationId);
        var rows = new List<ClockRow>();
        while (row.Read())
        {
            rows.Add(Clock(conversationId, row));
        }
        return rows;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> State(Statements statements, string conversationId)
    {
        using var row = statements.Query("select key, body from state where conversation_id = ?1", conversationId);
        var state = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        while (row.Read())
        {
            state[row.GetString(0)] = row.GetFieldValue<byte[]>(1);
        }
        return state;
    }
}
