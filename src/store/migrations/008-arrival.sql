-- How each subscription arrives, digests that say that nothing is new, and topics of forums that are closed.

-- 1: news comes at once, and the digest's days and time are those of the subscriptions that want the digest all the same.
alter table chat_state add column is_at_once integer not null default 0;

-- 1: a digest that has nothing to tell says so.
alter table chat_state add column tells_empty integer not null default 0;

-- When it is next to be said that nothing is new, unless something is; and how often that was begun since the last time it ended.
alter table chat_state add column empty_due_at integer;
alter table chat_state add column empty_tries integer not null default 0;

-- Nothing is told there until it is opened again.
create table closed_topic (
    chat_id integer not null,
    thread integer not null,
    closed_at integer not null,
    primary key (chat_id, thread)
) strict, without rowid;

-- An article may meet thousands of anchors; the keys behind them are read from the index alone.
drop index topic_anchor;
create index topic_anchor on topic (kind, anchor, key);
