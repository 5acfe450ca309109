-- Times are Unix milliseconds (UTC). Everything a turn touches hangs on the conversation's id.

create table conversation (
    id            text    not null primary key, -- ours; what an outside service calls it stands in the address
    channel       text    not null,
    user_id       text    not null,
    address       blob    not null,             -- an event without content, addressed as the customer's last message was
    outside       integer not null,             -- 1: another service keeps the channel, replies are brought there
    opened_at     integer not null,
    last_sequence integer not null,
    last_at       integer not null,             -- of the last row; times rise with the sequence, for whoever sorts by time
    version       integer not null,             -- rises with each committed turn
    buttons       text                          -- what the last reply offers to press, one title a line
) strict, without rowid;

-- The transcript: accepted inputs and committed replies in one order. The body has no id and no timestamp: they are here.
create table log (
    conversation_id text    not null,
    sequence        integer not null,
    at              integer not null,
    type            text    not null,
    wire_id         text,                       -- the message's identity on its wire: the same again is the same message
    body            blob    not null,
    primary key (conversation_id, sequence)
) strict;
create unique index log_wire on log (conversation_id, wire_id) where wire_id is not null;

-- Accepted and not yet part of a committed turn.
create table input (
    conversation_id text    not null,
    sequence        integer not null,
    failures        integer not null default 0, -- turns that failed on it; such an input waits for the next one
    primary key (conversation_id, sequence)
) strict, without rowid;

-- Committed replies that the other service has not acknowledged yet.
create table delivery (
    conversation_id text    not null,
    sequence        integer not null,           -- of the log
    reply_to        text,                       -- the wire identity of the message that it answers
    attempts        integer not null default 0,
    due             integer not null,
    primary key (conversation_id, sequence)
) strict, without rowid;

-- When a conversation's turn comes without anybody writing: the quiet time that ends, the silence after a question.
create table clock (
    conversation_id text    not null,
    name            text    not null,
    since           integer not null,
    due             integer not null,
    primary key (conversation_id, name)
) strict, without rowid;

create table state (
    conversation_id text not null,
    key             text not null,
    body            blob not null,
    primary key (conversation_id, key)
) strict;

-- What staff look for, projected from the case in the same transaction as the state that holds it.
create table complaint (
    number          text    not null primary key,
    conversation_id text    not null,
    state           text    not null,
    registered_at   integer not null,
    product         text,
    cause           text,
    customer        text,
    phone           text
) strict, without rowid;
create index complaint_conversation on complaint (conversation_id);

create table promise (
    number    text    not null primary key,     -- the complaint's number: one open promise a case
    made_at   integer not null,
    due       integer not null,
    urgency   text    not null,
    channel   text    not null,                 -- phone, or the conversation where no phone was given
    open      integer not null
) strict, without rowid;
create index promise_due on promise (due) where open = 1;

create table person_request (
    conversation_id text    not null,
    at              integer not null,
    reason          text    not null,
    number          text,
    due             integer,
    open            integer not null,
    primary key (conversation_id, at)
) strict, without rowid;
create index person_request_open on person_request (at) where open = 1;

create table evidence (
    key          text    not null primary key,
    name         text    not null,
    content_type text    not null,
    length       integer not null,
    kept_at      integer not null
) strict, without rowid;
