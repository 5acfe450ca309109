-- Conversations of outside services had {channel}/{the service's id} for their own; from here on theirs are OutsideIds'. What
-- was said goes on under them, and no list, log or file shows the old ones, which may be telephone numbers.
create temp table renamed as
    select id as old, outside_id((select id_key from house), channel, substr(id, length(channel) + 2)) as new
    from conversation where outside = 1 and substr(id, 1, length(channel) + 1) = channel || '/';
delete from renamed where new in (select id from conversation); -- begun anew already

update conversation set id = new from renamed where id = old;
-- Activity ids begin with the conversation's.
update log set conversation_id = new, body = cast(replace(cast(body as text), old || '|', new || '|') as blob) from renamed where conversation_id = old;
update state set conversation_id = new, body = cast(replace(cast(body as text), old || '|', new || '|') as blob) from renamed where conversation_id = old;
update input set conversation_id = new from renamed where conversation_id = old;
update delivery set conversation_id = new from renamed where conversation_id = old;
update clock set conversation_id = new from renamed where conversation_id = old;
update complaint set conversation_id = new from renamed where conversation_id = old;
update person_request set conversation_id = new from renamed where conversation_id = old;
update request set conversation_id = new from renamed where conversation_id = old;
update response set conversation_id = new from renamed where conversation_id = old;

drop table renamed;
