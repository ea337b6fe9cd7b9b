-- Chats that cannot be written to for now.

-- Since when the bot may not write there; ends when its rights change or a message gets through.
alter table chat_state add column unwritable_at integer;

-- Consecutive chats that Telegram did not find, with no message delivered in between: a long run is an outage, and then none of them is
-- gone. Milliseconds.
create table not_found (
    chat_id integer primary key,
    at integer not null
) strict;
