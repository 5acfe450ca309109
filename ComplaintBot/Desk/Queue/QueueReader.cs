using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Stores.Sqlite;
using Dapper;

namespace ComplaintBot.Desk.Queue;

/// <summary>The queue as the turns' commits left it.</summary>
internal sealed class QueueReader(SqliteDatabase database)
{

    internal static string Sql { get; } =
        $"""
        with open_request as (
            select conversation_id, reason, at, number, due, topic, matter, customer
            from person_request left join complaint using (conversation_id, number) where open = 1
        ), item as (
            select conversation_id, state, alarm_at, urgency, topic, reason, matter, number, customer, coalesce(queued_at, since) as since,
                coalesce(answer_by, due) as due, agent_id, agent_name, at_hub, unanswered_since, reassigned, escalated
            from handoff where state in ('{nameof(HandoffState.Queued)}', '{nameof(HandoffState.WithAgent)}') or alarm_at is not null
            union all
            select conversation_id, '{nameof(HandoffState.Bot)}', null, 100, max(topic), min(reason), max(matter), max(number), max(customer), min(at),
                min(due), null, null, 0, null, 0, 0
            from open_request
            where not exists (select 1 from handoff where handoff.conversation_id = open_request.conversation_id
                and (state in ('{nameof(HandoffState.Queued)}', '{nameof(HandoffState.WithAgent)}') or alarm_at is not null))
            group by conversation_id
        )
        select item.conversation_id as Conversation, state as State, alarm_at as AlarmAt, urgency as Urgency, topic as Topic, reason as Reason, matter as Matter,
            number as Number, customer as Customer, since as Since, due as Due, agent_id as AgentId, agent_name as AgentName, at_hub as AtHub,
            unanswered_since as UnansweredSince, reassigned as Reassigned, escalated as Escalated, last_sequence as LastSequence,
            case when agent_id is not null then (select sequence from log where log.conversation_id = item.conversation_id and type = 'message'
                and coalesce(json_extract(cast(body as text), '$.from.role') = 'user', json_extract(cast(body as text), '$.from.id') = user_id)
                order by sequence desc limit 1) end as LastHeard,
            (select group_concat(distinct reason) from open_request where open_request.conversation_id = item.conversation_id
                and reason in ({Stores.Failures.Reasons})) as Failures
        from item join conversation on conversation.id = item.conversation_id
        order by alarm_at is null, urgency, due is null, due, since, item.conversation_id
        """;

    public QueueSnapshot Read() => new(database.Read(statements => statements.Connection.Query<Row>(Sql).Select(ToItem).ToList()));

    private static QueueItem ToItem(Row row) => new(
        row.Conversation, Enum.Parse<HandoffState>(row.State), At(row.AlarmAt), (int)row.Urgency, row.Topic, row.Reason, row.Matter, row.Number, row.Customer,
        At(row.Since)!.Value, At(row.Due), row.AgentId is null ? null : new(row.AgentId, row.AgentName ?? row.AgentId), row.AtHub != 0, At(row.UnansweredSince),
        (int)row.Reassigned, row.Escalated != 0, row.Failures?.Split(',') ?? [], row.LastSequence, row.LastHeard);

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } value ? ChinaTime.Of(value) : null;

    private sealed record Row
    {
        public required string Conversation { get; init; }

        public required string State { get; init; }

        public long? AlarmAt { get; init; }

        public long Urgency { get; init; }

        public string? Topic { get; init; }

        public string? Reason { get; init; }

        public string? Matter { get; init; }

        public string? Number { get; init; }

        public string? Customer { get; init; }

        public long Since { get; init; }

        public long? Due { get; init; }

        public string? AgentId { get; init; }

        public string? AgentName { get; init; }

        public long AtHub { get; init; }

        public long? UnansweredSince { get; init; }

        public long Reassigned { get; init; }

        public long Escalated { get; init; }

        public string? Failures { get; init; }

        public long LastSequence { get; init; }

        public long? LastHeard { get; init; }
    }
}
