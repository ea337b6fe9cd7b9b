-- Which chats are channels.

-- 1: a channel. Its number alone does not tell it from a group's, and what is posted there has no commands and no buttons that act.
alter table chat_state add column is_channel integer not null default 0;
