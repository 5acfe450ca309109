-- Lines of agents that the guard stops and that wait for somebody who may let them pass. A row goes when its line has left or was
-- taken back.
create table release_request (
    id              text    not null primary key,
    conversation_id text    not null,
    at              integer not null,
    line            text    not null,           -- the act as it would be sent, JSON
    reasons         text    not null,           -- why it is stopped, JSON
    refusal         text,                       -- why it may not leave
    tries           integer not null default 0  -- how often the conversation did not take it
) strict, without rowid;
create index release_request_conversation on release_request (conversation_id);
