-- Replies that were given up, though delivery knows of them no more: the desk shows which.
create table undelivered (
    conversation_id text    not null,
    sequence        integer not null,           -- the reply, in the log
    at              integer not null,
    primary key (conversation_id, sequence)
) strict, without rowid;

-- Whose account closed a request that stays open until somebody says that they have seen it.
alter table person_request add column seen_by text;
