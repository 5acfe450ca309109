using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>What staff look for, written from the case in the turn's own transaction.</summary>
internal static class CaseProjection
{
    public static void Write(Statements statements, string conversationId, CaseData data)
    {
        // Those that this one followed go on: their promises are settled, they are handled and closed under their numbers.
        foreach (var complaint in data.Earlier.Append(data))
        {
            if (complaint is { Number: { } number, RegisteredAt: { } registeredAt })
            {
                WriteComplaint(statements, conversationId, number, registeredAt, complaint);
            }
        }
        if (data.Person is { } person)
        {
            WriteRequest(statements, conversationId, person, data);
        }
    }

    /// <summary>
    /// Something went wrong in the conversation: one open request says so, however often it does, and it takes no other's place. It
    /// names the latest complaint, by which whoever reads it finds the customer's phone.
    /// </summary>
    public static void Alarm(Statements statements, string conversationId, DateTimeOffset at, PersonReason reason, DateTimeOffset? due = null) => statements.Execute(
        """
        insert into person_request (conversation_id, at, reason, number, due, open)
        select ?1, max(?2, coalesce((select max(at) + 1 from person_request where conversation_id = ?1), 0)), ?3,
            (select number from complaint where conversation_id = ?1 order by registered_at desc limit 1), ?4, 1
        where not exists (select 1 from person_request where conversation_id = ?1 and reason = ?3 and open = 1)
        """,
        conversationId, at.ToUnixTimeMilliseconds(), reason.ToString(), due?.ToUnixTimeMilliseconds());

    /// <summary>A promised contact that is due soon stands in the queue while nobody has the conversation, or is called to it.</summary>
    public static void WriteSoon(Statements statements, string conversationId, HandoffData handoff, CaseData data, DateTimeOffset at)
    {
        if (handoff.PromiseSoon is not { } soon)
        {
            return;
        }
        // Also of a complaint that another one followed since.
        var open = data.Earlier.Append(data).Any(complaint => complaint.Promise?.DueAt == soon && complaint.MissTold != soon);
        if (open && handoff.PromiseMissed != soon && handoff.State is HandoffState.Bot or HandoffState.Closed)
        {
            Alarm(statements, conversationId, at, PersonReason.PromiseSoon, soon);
        }
        else
        {
            statements.Execute("update person_request set open = 0 where conversation_id = ?1 and open = 1 and reason = ?2", conversationId, nameof(PersonReason.PromiseSoon));
        }
    }

    private static void WriteRequest(Statements statements, string conversationId, PersonRequest person, CaseData data) => statements.Execute(
        """
        insert into person_request (conversation_id, at, reason, number, due, open) values (?1, ?2, ?3, ?4, ?5, 1)
        on conflict do update set reason = excluded.reason, number = excluded.number, due = excluded.due
        """,
        conversationId, person.At.ToUnixTimeMilliseconds(), person.Reason.ToString(), data.Number, (data.AnswerBy ?? data.Promise?.DueAt)?.ToUnixTimeMilliseconds());

    /// <summary>Of the sensitive topics that call a person; null where none does.</summary>
    public static Topic? GravestTopicOf(CaseData data) => data.Signals.Where(signal => signal.HandsOver).Select(signal => (Topic?)signal.Topic).Min();

    /// <summary>As staff read it.</summary>
    public static string? WordOf(Topic? topic) => topic is { } known ? StaffWord.Of(known) : null;

    /// <summary>What was told first, in the customer's words.</summary>
    public static string? MatterOf(CaseData data) => data.Facts.Concat(data.Demands).Concat(data.Inquiries).FirstOrDefault()?.Text;

    /// <exception cref="NumberTakenException">Another conversation's complaint drew the same number.</exception>
    private static void WriteComplaint(Statements statements, string conversationId, string number, DateTimeOffset registeredAt, CaseData data)
    {
        var written = statements.Execute(
            """
            insert into complaint (number, conversation_id, state, registered_at, product, cause, customer, phone, topic, matter, owner)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            on conflict do update set state = excluded.state, product = excluded.product, cause = excluded.cause,
                customer = excluded.customer, phone = excluded.phone, topic = excluded.topic, matter = excluded.matter, owner = excluded.owner
                where conversation_id = excluded.conversation_id
            """,
            number, conversationId, data.State.ToString(), registeredAt.ToUnixTimeMilliseconds(), data.Product, data.Cause, data.Name, data.Phone, WordOf(GravestTopicOf(data)), MatterOf(data), data.Owner?.Name);
        if (written == 0)
        {
            throw new NumberTakenException();
        }
        if (data.Promise is not { } promise)
        {
            statements.Execute("update promise set open = 0 where number = ?1 and open = 1", number);
        }
        else
        {
            statements.Execute(
                """
                insert into promise (number, made_at, due, urgency, channel, open) values (?1, ?2, ?3, ?4, ?5, 1)
                on conflict do update set made_at = excluded.made_at, due = excluded.due, urgency = excluded.urgency, channel = excluded.channel, open = 1
                """,
                number, promise.MadeAt.ToUnixTimeMilliseconds(), promise.DueAt.ToUnixTimeMilliseconds(), promise.Urgency, promise.ByPhone ? "phone" : "conversation");
        }
    }
}

/// <summary>Numbers are drawn at random; the turn that drew a taken one is run again and draws another.</summary>
internal sealed class NumberTakenException() : Exception("The complaint's number is taken.");
