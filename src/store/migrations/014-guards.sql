-- Which bot owns this database, and data that must not outlive a forgotten chat.

-- "gist": distinguishes gistwire's files from those of other programs.
pragma application_id = 1734964084;

create table database_state (
    id integer primary key check (id = 1),
    -- Telegram's id and name of the bot that serves from this database; null before the first start.
    bot_id integer,
    bot_name text,
    -- The number of forgotten chats whose rows pages may still hold copies of.
    has_traces integer not null default 0
) strict;
insert into database_state (id) values (1);

-- 1: the chat was forgotten after this came in; its id is erased as soon as the row is settled.
alter table inbox add column is_forgotten integer not null default 0;

-- A button's text belongs to the chat that the button was shown in, so that it can be deleted with it.
drop table button_text;
create table button_text (
    id integer primary key,
    chat_id integer not null,
    key text not null unique,
    text text not null
) strict;
create index button_text_chat on button_text (chat_id);

-- A topic without followers would reveal what somebody searched for.
delete from topic where id not in (select topic_id from subscription);
create trigger subscription_dropped after delete on subscription
when not exists (select 1 from subscription where topic_id = old.topic_id) begin
    delete from topic where id = old.topic_id;
end;
