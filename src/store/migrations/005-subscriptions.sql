-- Who is told of what, when, and what has become of it. Times are milliseconds since 1970.

-- What can be subscribed to; one row however many chats do, so that an article is compared with each topic once.
create table topic (
    id integer primary key,
    -- tag, company or words
    kind text not null check (kind in ('tag', 'company', 'words')),
    -- What tells topics of a kind apart: the tag, the company's folded name, the stems of the words.
    key text not null,
    -- What an article is looked up by: the key, of words the rarest stem that they want.
    anchor text not null,
    unique (kind, key)
) strict;
create index topic_anchor on topic (kind, anchor);

create table subscription (
    id integer primary key,
    chat_id integer not null,
    -- The topic of a forum; 0 where the chat has none.
    thread integer not null default 0,
    topic_id integer not null references topic (id),
    -- As it is shown to this chat.
    name text not null,
    -- 1: in the digest, 0: at once, null: as the chat has it.
    in_digest integer,
    muted_until integer,
    created_at integer not null,
    unique (chat_id, thread, topic_id)
) strict;
create index subscription_topic on subscription (topic_id, chat_id);

-- How a chat wants to be told. A chat without a row is told at once, at any hour.
create table chat_state (
    chat_id integer primary key,
    paused_at integer,
    -- Nobody is there; ends when the chat speaks again.
    blocked_at integer,
    -- IANA; null is UTC.
    zone text,
    -- Bit 0 is Monday; null where there is no digest.
    digest_days integer,
    -- Minutes after midnight, as all local times here.
    digest_minute integer,
    -- The latest due time whose digest was sent: a clock that is set back brings it no second time.
    digest_told_at integer,
    quiet_from integer,
    quiet_until integer,
    -- 1: sent without a sound, 0: held until the hours are over.
    quiet_is_silent integer not null default 0
) strict;

-- The outbox: a thing told x a chat.
create table delivery (
    id integer primary key,
    -- What is told: `article:12`. Never twice to one place.
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
    -- How often it went out without a word whether it arrived.
    n_uncertain integer not null default 0,
    -- The first of the deliveries that share a message.
    bundle_id integer,
    message_id integer,
    -- 1: what is told changed while the message was under way.
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

-- When a chat is next to be told something: one row for each chat with waiting deliveries, so that finding work costs the same however
-- much waits, and a chat that must wait holds up nobody.
create table chat_queue (
    chat_id integer primary key,
    -- When its first waiting delivery is due.
    first_due_at integer not null,
    -- Nothing goes out before: the chat's pace, a pause that Telegram asked for, or back-off after failures.
    hold_until integer not null default 0,
    due_at integer not null generated always as (max(first_due_at, hold_until)) virtual
) strict;
create index chat_queue_due on chat_queue (due_at);
