using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Turns;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>What staff look for, written from the case in the turn's own transaction.</summary>
internal static class CaseProjection
{
    public static void Write(Statements statements, string conversationId, CaseData data)
    {
        if (data is { Number: { } number, RegisteredAt: { } registeredAt })
        {
            WriteComplaint(statements, conversationId, number, registeredAt, data);
        }
        if (data.Person is { } person)
        {
            WriteRequest(statements, conversationId, new(person.At, person.Reason.ToString(), data.Number, data.AnswerBy ?? data.Promise?.DueAt));
        }
    }

    public static void WriteRequest(Statements statements, string conversationId, PersonNeeded needed) => statements.Execute(
        """
        insert into person_request (conversation_id, at, reason, number, due, open) values (?1, ?2, ?3, ?4, ?5, 1)
        on conflict do update set number = excluded.number, due = excluded.due
        """,
        conversationId, needed.At.ToUnixTimeMilliseconds(), needed.Reason, needed.CaseNumber, needed.DueAt?.ToUnixTimeMilliseconds());

    /// <exception cref="NumberTakenException">Another conversation's complaint drew the same number.</exception>
    private static void WriteComplaint(Statements statements, string conversationId, string number, DateTimeOffset registeredAt, CaseData data)
    {
        var written = statements.Execute(
            """
            insert into complaint (number, conversation_id, state, registered_at, product, cause, customer, phone)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            on conflict do update set state = excluded.state, product = excluded.product, cause = excluded.cause,
                customer = excluded.customer, phone = excluded.phone
                where conversation_id = excluded.conversation_id
            """,
            number, conversationId, data.State.ToString(), registeredAt.ToUnixTimeMilliseconds(), data.Product, data.Cause, data.Name, data.Phone);
        if (written == 0)
        {
            throw new NumberTakenException();
        }
        if (data.Promise is { } promise)
        {
            statements.Execute(
                """
                insert into promise (number, made_at, due, urgency, channel, open) values (?1, ?2, ?3, ?4, ?5, 1)
                on conflict do update set made_at = excluded.made_at, due = excluded.due, urgency = excluded.urgency, channel = excluded.channel
                """,
                number, promise.MadeAt.ToUnixTimeMilliseconds(), promise.DueAt.ToUnixTimeMilliseconds(), promise.Urgency, promise.ByPhone ? "phone" : "conversation");
        }
    }
}

/// <summary>Numbers are drawn at random; the turn that drew a taken one is run again and draws another.</summary>
internal sealed class NumberTakenException() : Exception("The complaint's number is taken.");
