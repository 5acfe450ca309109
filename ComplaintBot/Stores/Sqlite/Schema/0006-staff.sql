-- Who works at the desk. The password is a hash; none where it is still to be set, or where the institution's own sign-in vouches.
create table staff (
    id            text    not null primary key,
    name          text    unique collate nocase,   -- what they sign in with here
    outside       text    unique,                  -- who they are at the institution's own sign-in
    display       text    not null,                -- as colleagues read it
    role          text    not null,
    password      text,
    locked        integer not null default 0,
    failures      integer not null default 0,      -- wrong passwords since the last right one
    shut_until    integer,                         -- after too many of them
    created       integer not null,
    last_sign_in  integer
) strict, without rowid;

-- What is signed in. Its end is the row's end, whatever cookie somebody still has.
create table staff_session (
    id        blob    not null primary key,        -- the hash of what the cookie carries
    staff_id  text    not null,
    started   integer not null,
    seen      integer not null
) strict, without rowid;
create index staff_session_staff on staff_session (staff_id);

-- One-time links by which somebody sets a password. Only the hash is kept.
create table staff_link (
    hash      blob    not null primary key,
    staff_id  text    not null,
    expires   integer not null
) strict, without rowid;
create index staff_link_staff on staff_link (staff_id);

-- Who did what to whom, and why. It only grows: whatever program writes here.
create table audit (
    sequence  integer primary key autoincrement,
    at        integer not null,
    who       text    not null,
    what      text    not null,
    subject   text    not null,
    reason    text
) strict;
create index audit_who on audit (who, sequence);
create index audit_subject on audit (subject, sequence);
create trigger audit_is_not_changed before update on audit begin select raise(abort, 'the audit log only grows'); end;
create trigger audit_is_not_deleted before delete on audit begin select raise(abort, 'the audit log only grows'); end;
-- A replacing insert deletes without that trigger.
create trigger audit_is_not_replaced before insert on audit when exists (select 1 from audit where sequence = new.sequence)
begin select raise(abort, 'the audit log only grows'); end;
