-- The desk's queue is read after each commit that changes it: those who have long gone must not be looked through for it. The
-- condition is the one of QueueReader, word by word, or the index is not used.
create index handoff_open on handoff (conversation_id) where state in ('Queued', 'WithAgent') or alarm_at is not null;
