-- Promised contacts that an earlier program stored without a time of the clock: each conversation's turn comes when its first one
-- passes. What is past by now stands in the queue of missed ones; it does not wake all those conversations at once.
insert into clock (conversation_id, name, since, due)
select complaint.conversation_id, 'wake', min(promise.made_at), min(promise.due)
from promise join complaint on complaint.number = promise.number
where promise.open = 1 and promise.due > unixepoch() * 1000
group by complaint.conversation_id
on conflict (conversation_id, name) do update set due = min(due, excluded.due);
