-- Notices to others in the institution that have not arrived yet, written with the turn that calls for them.
create table notice (
    id              integer not null primary key autoincrement, -- also its name for whoever gets it twice
    conversation_id text    not null,
    at              integer not null,
    party           text    not null,
    reason          text    not null,
    number          text,
    contact_due     integer,                   -- by when the customer is contacted
    by_mail         integer not null default 0, -- 1: the mail has left
    attempts        integer not null default 0,
    due             integer not null           -- when it is tried
) strict;
create index notice_due on notice (due);
