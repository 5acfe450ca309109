using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Turns;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>The statements of a turn's one commit.</summary>
internal static class Committing
{
    /// <returns>The replies in the log, or null when the conversation has moved on since the snapshot.</returns>
    public static IReadOnlyList<LogEntry>? Commit(Statements statements, UnitOfWork turn)
    {
        if (Advance(statements, turn) is not { } first)
        {
            return null;
        }
        foreach (var input in turn.Snapshot.Inputs)
        {
            statements.Execute("delete from input where conversation_id = ?1 and sequence = ?2", turn.Snapshot.ConversationId, input.Sequence);
        }
        SetClock(statements, turn);
        foreach (var (key, body) in turn.Writes)
        {
            WriteState(statements, turn.Snapshot.ConversationId, key, body);
        }
        if (turn.Case is { } data)
        {
            CaseProjection.Write(statements, turn.Snapshot.ConversationId, data);
            HandoffProjection.Write(statements, turn.Snapshot.ConversationId, turn.Handoff!, data);
            CaseProjection.WriteSoon(statements, turn.Snapshot.ConversationId, turn.Handoff!, data, turn.At);
            NoticeRows.Add(statements, turn.Snapshot.ConversationId, turn.Notices.All, turn.At);
        }
        if (turn is { IsHubs: true, Handoff.AtHub: false })
        {
            Deliveries.WithdrawCalls(statements, turn.Snapshot.ConversationId);
        }
        return Append(statements, turn, first);
    }

    /// <summary>
    /// The messages stay for the next turn to take in, once: a message that fails twice is the person's to read. So does what a hub said, for a
    /// turn of its own. What the desk asked for is answered, and asked again by whoever did.
    /// </summary>
    public static IReadOnlyList<LogEntry>? CommitFailure(Statements statements, UnitOfWork turn)
    {
        if (Advance(statements, turn) is not { } first)
        {
            return null;
        }
        foreach (var input in turn.Snapshot.Inputs)
        {
            statements.Execute(
                "delete from input where conversation_id = ?1 and sequence = ?2 and (failures > 0 or staff in (?3, ?4))",
                turn.Snapshot.ConversationId, input.Sequence, (int)InputSource.Desk, (int)InputSource.DeskAside);
            statements.Execute("update input set failures = failures + 1 where conversation_id = ?1 and sequence = ?2", turn.Snapshot.ConversationId, input.Sequence);
        }
        SetRetry(statements, turn);
        EndQuiet(statements, turn);
        CaseProjection.Alarm(statements, turn.Snapshot.ConversationId, turn.At, PersonReason.TurnFailed);
        return Append(statements, turn, first);
    }

    /// <returns>Sequence and time of the first reply; null when the version has moved.</returns>
    private static (long Sequence, long At)? Advance(Statements statements, UnitOfWork turn)
    {
        using var row = statements.Query(
            """
            update conversation set version = version + 1, last_sequence = last_sequence + ?3,
                last_at = case when ?3 > 0 then max(?5, last_at + 1) + ?3 - 1 else last_at end,
                buttons = case when ?6 then ?4 else buttons end
            where id = ?1 and version = ?2 returning last_sequence, last_at
            """,
            turn.Snapshot.ConversationId, turn.Snapshot.Version, turn.Replies.Count, turn.Buttons, turn.At.ToUnixTimeMilliseconds(), turn.Says);
        return row.Read() ? (row.GetInt64(0) - turn.Replies.Count + 1, row.GetInt64(1) - turn.Replies.Count + 1) : null;
    }

    private static List<LogEntry> Append(Statements statements, UnitOfWork turn, (long Sequence, long At) first)
    {
        if (turn.Snapshot.IsAwaited)
        {
            Requests.Take(statements, turn.Snapshot.ConversationId, LastInput(turn), Number(turn));
        }
        var entries = new List<LogEntry>(turn.Replies.Count);
        for (var i = 0; i < turn.Replies.Count; i++)
        {
            var (type, body, way) = turn.Replies[i];
            statements.Execute(
                "insert into log (conversation_id, sequence, at, type, body) values (?1, ?2, ?3, ?4, ?5)",
                turn.Snapshot.ConversationId, first.Sequence + i, first.At + i, type, body);
            switch (way)
            {
                case ReplyWay.Outbox:
                    Deliveries.Add(statements, turn.Snapshot.ConversationId, first.Sequence + i, turn.Answered, turn.At);
                    break;
                case ReplyWay.Response:
                    Requests.Answer(statements, turn.Snapshot.ConversationId, first.Sequence + i, turn.Snapshot.IsAwaited ? Number(turn) : 0);
                    break;
            }
            entries.Add(new(turn.Snapshot.ConversationId, first.Sequence + i, DateTimeOffset.FromUnixTimeMilliseconds(first.At + i), type, body));
        }
        return entries;
    }

    private static void SetClock(Statements statements, UnitOfWork turn)
    {
        EndQuiet(statements, turn);
        statements.Execute("delete from clock where conversation_id = ?1 and name in (?2, ?3)", turn.Snapshot.ConversationId, ClockNames.Wake, ClockNames.Retry);
        if (turn.Case?.WakeAt is { } wakeAt)
        {
            statements.Execute(
                "insert into clock (conversation_id, name, since, due) values (?1, ?2, ?3, ?4)",
                turn.Snapshot.ConversationId, ClockNames.Wake, turn.At.ToUnixTimeMilliseconds(), wakeAt.ToUnixTimeMilliseconds());
        }
    }

    /// <summary>What was due then is done in a later turn: an alarm goes on up its ladder though a step failed.</summary>
    private static void SetRetry(Statements statements, UnitOfWork turn)
    {
        statements.Execute("delete from clock where conversation_id = ?1 and due <= ?2 and name = ?3", turn.Snapshot.ConversationId, turn.At.ToUnixTimeMilliseconds(), ClockNames.Wake);
        if (turn.Retry is { } retry)
        {
            statements.Execute(
                "insert into clock (conversation_id, name, since, due) values (?1, ?2, ?3, ?4) on conflict do update set due = excluded.due",
                turn.Snapshot.ConversationId, ClockNames.Retry, retry.Since.ToUnixTimeMilliseconds(), retry.Due.ToUnixTimeMilliseconds());
        }
    }

    /// <summary>The quiet time of a message that came while the turn ran stays.</summary>
    private static void EndQuiet(Statements statements, UnitOfWork turn) => statements.Execute(
        "delete from clock where conversation_id = ?1 and name = ?2 and not exists (select 1 from input where conversation_id = ?1 and failures = 0)",
        turn.Snapshot.ConversationId, ClockNames.Quiet);

    private static void WriteState(Statements statements, string conversationId, string key, ReadOnlyMemory<byte>? body)
    {
        if (body is { } written)
        {
            statements.Execute(
                "insert into state (conversation_id, key, body) values (?1, ?2, ?3) on conflict do update set body = excluded.body",
                conversationId, key, written.ToArray());
        }
        else
        {
            statements.Execute("delete from state where conversation_id = ?1 and key = ?2", conversationId, key);
        }
    }

    private static long Number(UnitOfWork turn) => turn.Snapshot.Version + 1;

    private static long LastInput(UnitOfWork turn) => turn.Snapshot.Inputs is [.., var last] ? last.Sequence : 0;
}
