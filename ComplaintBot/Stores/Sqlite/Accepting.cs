using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>The statements that take a message in: its place in the log, and when its turn comes.</summary>
internal static class Accepting
{
    public static bool Open(Statements statements, NewConversation conversation)
    {
        var at = conversation.At.ToUnixTimeMilliseconds();
        if (statements.Execute(
            """
            insert into conversation (id, channel, user_id, address, outside, opened_at, last_sequence, last_at, version)
            values (?1, ?2, ?3, ?4, 0, ?5, 1, ?5, 0) on conflict do nothing
            """,
            conversation.Id, conversation.Address.Channel, conversation.Address.UserId, conversation.Address.Body.ToArray(), at) == 0)
        {
            return false;
        }
        AddInput(statements, conversation.Id, 1, at, ActivityTypes.ConversationUpdate, null, conversation.Opening, InputSource.Customer);
        return true;
    }

    public static (Acceptance Acceptance, LogEntry? Entry) Accept(Statements statements, NewInput input, int mostWaiting)
    {
        if (input.WireId is { } wireId && statements.Scalar(
            "select sequence from log where conversation_id = ?1 and wire_id = ?2", input.ConversationId, wireId) is long known)
        {
            return (new(AcceptanceKind.Repeated, known), null);
        }
        if ((long)statements.Scalar("select count(*) from input where conversation_id = ?1", input.ConversationId)! >= mostWaiting)
        {
            return (new(AcceptanceKind.TooMuchWaiting), null);
        }
        return Take(statements, input);
    }

    private static (Acceptance Acceptance, LogEntry? Entry) Take(Statements statements, NewInput input)
    {
        if (input.Address is { } address)
        {
            Keep(statements, input, address);
        }
        long sequence, at;
        bool pressed;
        using (var row = statements.Query(
            "update conversation set last_sequence = last_sequence + 1, last_at = max(?2, last_at + 1) where id = ?1 returning last_sequence, last_at, buttons",
            input.ConversationId, input.At.ToUnixTimeMilliseconds()))
        {
            if (!row.Read())
            {
                return (new(AcceptanceKind.UnknownConversation), null);
            }
            (sequence, at) = (row.GetInt64(0), row.GetInt64(1));
            pressed = !row.IsDBNull(2) && input.Text is { } text && row.GetString(2).Split('\n').Contains(text, StringComparer.Ordinal);
        }
        AddInput(statements, input.ConversationId, sequence, at, input.Type, input.WireId, input.Body, input.Source);
        if (input.ExpectsReplies)
        {
            Requests.Add(statements, input.ConversationId, sequence);
        }
        return (
            new(AcceptanceKind.Accepted, sequence, input.Source == InputSource.DeskAside ? null : SetQuiet(statements, input, pressed ? null : input.Quiet)),
            new(input.ConversationId, sequence, DateTimeOffset.FromUnixTimeMilliseconds(at), input.Type, input.Body));
    }

    /// <summary>
    /// Such a conversation has no opening of its own: it is there from its first activity on. Who the customer is says the last
    /// message, and where to answer the last activity of theirs: others may come from the bot's own account.
    /// </summary>
    private static void Keep(Statements statements, NewInput input, ConversationAddress address) => statements.Execute(
        """
        insert into conversation (id, channel, user_id, address, outside, opened_at, last_sequence, last_at, version)
        values (?1, ?2, ?3, ?4, 1, ?5, 0, 0, 0) on conflict do update
            set address = excluded.address, user_id = excluded.user_id
            where address is not excluded.address and (?6 or user_id is excluded.user_id)
        """,
        input.ConversationId, address.Channel, address.UserId, address.Body.ToArray(), input.At.ToUnixTimeMilliseconds(),
        input.Type == ActivityTypes.Message);

    private static void AddInput(Statements statements, string conversationId, long sequence, long at, string type, string? wireId, ReadOnlyMemory<byte> body, InputSource source)
    {
        statements.Execute(
            "insert into log (conversation_id, sequence, at, type, wire_id, body) values (?1, ?2, ?3, ?4, ?5, ?6)",
            conversationId, sequence, at, type, wireId, body.ToArray());
        statements.Execute("insert into input (conversation_id, sequence, staff) values (?1, ?2, ?3)", conversationId, sequence, (int)source);
    }

    private static ClockRow? SetQuiet(Statements statements, NewInput input, QuietTime? quiet)
    {
        if (quiet is null)
        {
            statements.Execute("delete from clock where conversation_id = ?1 and name = ?2", input.ConversationId, ClockNames.Quiet);
            return null;
        }
        using var row = statements.Query(
            """
            insert into clock (conversation_id, name, since, due) values (?1, ?2, ?3, ?4)
            on conflict do update set due = min(excluded.due, since + ?5)
            returning name, since, due
            """,
            input.ConversationId, ClockNames.Quiet, input.At.ToUnixTimeMilliseconds(),
            (input.At + quiet.Pause).ToUnixTimeMilliseconds(), (long)quiet.Longest.TotalMilliseconds);
        row.Read();
        return Loading.Clock(input.ConversationId, row);
    }
}
