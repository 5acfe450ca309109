alter table input add column staff integer not null default 0; -- 1: comes from the desk, by no channel

-- Who talks with the customer, projected from the conversation's state in its transaction: a row once a person was called.
create table handoff (
    conversation_id  text    not null primary key,
    state            text    not null,          -- Bot, Queued, WithAgent, Closed
    since            integer not null,
    queued_at        integer,
    agent_id         text,
    agent_name       text,
    at_hub           integer not null,
    reason           text,
    urgency          integer not null,          -- 0 the gravest: danger, serious, the outside topics, the rest
    topic            text,
    matter           text,
    number           text,
    customer         text,
    answer_by        integer,
    due              integer,
    unanswered_since integer,
    reassigned       integer not null,
    escalated        integer not null,
    alarm_at         integer,                   -- of a danger that nobody has seen yet
    case_state       text    not null
) strict, without rowid;
create index handoff_state on handoff (state, urgency, queued_at);
create index handoff_agent on handoff (agent_id) where agent_id is not null;
