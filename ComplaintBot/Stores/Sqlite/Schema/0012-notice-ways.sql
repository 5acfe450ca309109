-- Each way to a party is a row of its own, tried and settled by itself: a mail server that is down keeps no webhook waiting.
alter table notice add column way text not null default 'Mail';        -- Mail, Webhook
alter table notice add column urgent integer not null default 0;       -- 1: somebody may die or be hurt, it goes first
alter table notice add column given_up integer;                        -- when it was; the desk says who was not reached
insert into notice (conversation_id, at, party, reason, number, contact_due, attempts, due, way)
    select conversation_id, at, party, reason, number, contact_due, attempts, due, 'Webhook' from notice;
delete from notice where way = 'Mail' and by_mail = 1;
update notice set urgent = 1 where reason in ('self_harm', 'violence') or reason like 'danger.%';
alter table notice drop column by_mail;
drop index notice_due;
create index notice_waiting on notice (party, way, due) where given_up is null;
create index notice_given_up on notice (conversation_id) where given_up is not null;
