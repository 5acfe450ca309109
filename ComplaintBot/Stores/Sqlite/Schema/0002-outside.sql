create table house (
    id_key blob not null                        -- with it the ids of outside conversations are made, see OutsideIds
) strict;
insert into house (id_key) values (randomblob(32));

-- Inputs whose channel takes the replies in the response to its own request (expectReplies).
create table request (
    conversation_id text    not null,
    sequence        integer not null,           -- the input, in the log
    turn            integer,                    -- the turn that took it: the conversation's version after that; null: it has yet to come
    primary key (conversation_id, sequence)
) strict, without rowid;

-- What goes into the response of a turn.
create table response (
    conversation_id text    not null,
    turn            integer not null,           -- 0: said when nobody asked, goes with the next turn that is asked for
    sequence        integer not null,           -- the reply, in the log
    primary key (conversation_id, turn, sequence)
) strict, without rowid;
