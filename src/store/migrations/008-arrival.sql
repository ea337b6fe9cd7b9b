-- The delivery mode of each subscription, empty-digest messages, and closed forum topics.

-- 1: alerts come at once, and the digest's days and time apply to the subscriptions that want the digest all the same.
alter table chat_state add column is_at_once integer not null default 0;

-- 1: the chat gets a message when a digest is empty.
alter table chat_state add column tells_empty integer not null default 0;

-- When the next empty-digest message is due, unless there is news; and how often it was tried since the last one was settled.
alter table chat_state add column empty_due_at integer;
alter table chat_state add column empty_tries integer not null default 0;

-- Nothing is sent there until it is opened again.
create table closed_topic (
    chat_id integer not null,
    thread integer not null,
    closed_at integer not null,
    primary key (chat_id, thread)
) strict, without rowid;

-- An article may match thousands of anchors; the keys of their topics are read from the index alone.
drop index topic_anchor;
create index topic_anchor on topic (kind, anchor, key);
