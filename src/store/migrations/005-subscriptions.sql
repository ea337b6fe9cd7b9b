-- Subscriptions, delivery settings and deliveries. Times are milliseconds since 1970.

-- What chats can follow; one row whatever the number of subscribers, so that an article is compared with each topic once.
create table topic (
    id integer primary key,
    -- tag, company or words
    kind text not null check (kind in ('tag', 'company', 'words')),
    -- Distinguishes topics of one kind: the tag, the company's folded name, the stems of the words.
    key text not null,
    -- What articles are looked up by: the key; for words the rarest stem that the query contains.
    anchor text not null,
    unique (kind, key)
) strict;
create index topic_anchor on topic (kind, anchor);

create table subscription (
    id integer primary key,
    chat_id integer not null,
    -- The forum topic; 0 if the chat has none.
    thread integer not null default 0,
    topic_id integer not null references topic (id),
    -- The name shown to this chat.
    name text not null,
    -- 1: in the digest, 0: at once, null: by the chat's setting.
    in_digest integer,
    muted_until integer,
    created_at integer not null,
    unique (chat_id, thread, topic_id)
) strict;
create index subscription_topic on subscription (topic_id, chat_id);

-- A chat's delivery settings. A chat without a row gets alerts at once, at any hour.
create table chat_state (
    chat_id integer primary key,
    paused_at integer,
    -- The chat is unreachable; ends when it writes again.
    blocked_at integer,
    -- IANA; null is UTC.
    zone text,
    -- Bit 0 is Monday; null if there is no digest.
    digest_days integer,
    -- Minutes after midnight, as all local times here.
    digest_minute integer,
    -- The latest due time whose digest was sent: a clock that is set back does not send it a second time.
    digest_told_at integer,
    quiet_from integer,
    quiet_until integer,
    -- 1: sent without a sound, 0: held until the hours are over.
    quiet_is_silent integer not null default 0
) strict;

-- The outbox: one row per thing and chat.
create table delivery (
    id integer primary key,
    -- The content: `article:12`. Sent at most once to one chat thread.
    thing text not null,
    article_id integer not null references article (id),
    chat_id integer not null,
    thread integer not null default 0,
    -- The subscriptions that matched, joined by blanks.
    subscriptions text not null,
    state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'dropped', 'uncertain')),
    -- now, held (by quiet hours: merged) or digest
    arrives text not null default 'now' check (arrives in ('now', 'held', 'digest')),
    due_at integer not null,
    attempts integer not null default 0,
    -- How often it was sent without knowing whether it arrived.
    n_uncertain integer not null default 0,
    -- The first of the deliveries that share a message.
    bundle_id integer,
    message_id integer,
    -- 1: the content changed while the message was being sent.
    is_stale integer not null default 0,
    -- Why it failed or was dropped.
    problem text,
    planned_at integer not null,
    sent_at integer,
    settled_at integer,
    unique (thing, chat_id, thread)
) strict;
create index delivery_waiting on delivery (chat_id, due_at, id) where state in ('queued', 'uncertain');
create index delivery_sending on delivery (id) where state = 'sending';
create index delivery_bundle on delivery (bundle_id) where bundle_id is not null;
create index delivery_sent on delivery (sent_at, chat_id) where sent_at is not null;
create index delivery_missed on delivery (chat_id, id) where state in ('dropped', 'failed');
create index delivery_settled on delivery (settled_at) where settled_at is not null;

-- When a chat is next due: one row for each chat with waiting deliveries, so that finding work costs the same however many deliveries wait,
-- and a chat that must wait does not delay others.
create table chat_queue (
    chat_id integer primary key,
    -- When its first waiting delivery is due.
    first_due_at integer not null,
    -- Nothing is sent before: the chat's rate limit, a pause that Telegram asked for, or back-off after failures.
    hold_until integer not null default 0,
    due_at integer not null generated always as (max(first_due_at, hold_until)) virtual
) strict;
create index chat_queue_due on chat_queue (due_at);
