-- Other conversations of whoever writes under the same name of their channel.
create index conversation_user on conversation (channel, user_id);
