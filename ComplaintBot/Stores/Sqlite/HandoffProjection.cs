using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>What the desk's queue shows, written from the conversation's state in the turn's own transaction.</summary>
internal static class HandoffProjection
{
    /// <summary>Urgency where nothing but the wish for a person calls.</summary>
    private const int Least = 100;

    public static void Write(Statements statements, string conversationId, HandoffData handoff, CaseData data)
    {
        if (handoff.Since is not { } since)
        {
            return;
        }
        var topic = CaseProjection.GravestTopicOf(data);
        statements.Execute(
            """
            insert into handoff (conversation_id, state, since, queued_at, agent_id, agent_name, at_hub, reason, urgency, topic, matter, number, customer,
                answer_by, due, unanswered_since, reassigned, escalated, alarm_at, case_state)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
            on conflict do update set state = excluded.state, since = excluded.since, queued_at = excluded.queued_at, agent_id = excluded.agent_id,
                agent_name = excluded.agent_name, at_hub = excluded.at_hub, reason = excluded.reason, urgency = excluded.urgency, topic = excluded.topic,
                matter = excluded.matter, number = excluded.number, customer = excluded.customer, answer_by = excluded.answer_by, due = excluded.due,
                unanswered_since = excluded.unanswered_since, reassigned = excluded.reassigned, escalated = excluded.escalated,
                alarm_at = excluded.alarm_at, case_state = excluded.case_state
            """,
            conversationId, handoff.State.ToString(), Unix(since), Unix(handoff.QueuedAt), handoff.Agent?.Id, handoff.Agent?.Name, handoff.AtHub, handoff.Reason,
            (int?)topic ?? Least, CaseProjection.WordOf(topic), CaseProjection.MatterOf(data), data.Number, data.Name,
            Unix(data.AnswerBy), Unix(data.Promise?.DueAt), Unix(handoff.UnansweredSince), handoff.Reassigned, handoff.Escalated,
            handoff.Alarm is { SeenBy: null } alarm ? Unix(alarm.At) : null, data.State.ToString());
        if (handoff.State == HandoffState.WithAgent)
        {
            // Whoever was asked for is there. Of what went wrong they may know nothing: that stays until they say so (Failures).
            statements.Execute(
                $"update person_request set open = 0 where conversation_id = ?1 and open = 1 and reason not in ({Failures.Reasons})", conversationId);
        }
    }

    private static long? Unix(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();
}
