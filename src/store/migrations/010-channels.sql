-- Which chats are channels.

-- 1: a channel. Its id alone does not distinguish it from a group's, and posts there contain no commands and no buttons that act.
alter table chat_state add column is_channel integer not null default 0;
