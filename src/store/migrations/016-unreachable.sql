-- Chats that cannot be written to for now.

-- Since when the bot may not write there; ends when its rights change or a message gets through.
alter table chat_state add column unwritable_at integer;

-- Chats that Telegram did not find, one after another with no message delivered between: many in a row are an outage, and none of them is
-- gone. Milliseconds.
create table not_found (
    chat_id integer primary key,
    at integer not null
) strict;
