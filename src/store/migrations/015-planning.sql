-- Deliveries are planned after the transaction that stores their articles, in slices, with a cursor.

-- Articles of one poll of a feed, or of one source in a load: what `delivery.max_per_feed` counts.
create table plan_batch (
    -- Never reused: `more:12` names the summary of a batch in `delivery.thing`.
    id integer primary key autoincrement,
    -- The feed or source; null if the articles name none.
    name text,
    -- Articles of it so far that match a topic.
    n_articles integer not null default 0,
    -- 1: no more articles follow.
    is_closed integer not null default 0,
    last_unit_id integer not null default 0,
    -- Milliseconds: when its last article was stored.
    stored_at integer not null
) strict;

-- Articles of one transaction that are still to be planned, first stored first.
create table plan_unit (
    id integer primary key autoincrement,
    stored_at integer not null,
    -- Subscriptions with a higher id came later and get no past articles.
    last_subscription integer not null,
    -- The cursor: chats are planned from the highest id down; null before the first. A group that becomes a supergroup gets a lower id, so
    -- the cursor cannot skip it.
    done_from integer
) strict;

-- Kept until the whole batch is planned.
create table plan_item (
    unit_id integer not null,
    position integer not null,
    article_id integer not null,
    batch_id integer not null,
    -- Its position in its batch, from 1.
    seq integer not null,
    -- Ids of the topics that the article matches, joined by blanks.
    topics text not null,
    primary key (unit_id, position)
) strict, without rowid;
create index plan_item_article on plan_item (article_id);
create index plan_item_batch on plan_item (batch_id, seq);

-- What a chat gets of a batch that is larger than the cap. The rows become summaries once the batch is planned.
create table plan_count (
    batch_id integer not null,
    chat_id integer not null,
    thread integer not null,
    -- Why these articles are not sent ("paused"); empty if they are sent.
    problem text not null,
    -- The last unit that is included in the count.
    unit_id integer not null,
    n_considered integer not null,
    n_told integer not null,
    n_more integer not null,
    -- The latest article beyond the cap, and the subscriptions that such articles match.
    article_id integer,
    subscriptions text not null,
    is_at_once integer not null,
    primary key (batch_id, chat_id, thread, problem)
) strict, without rowid;
create index plan_count_chat on plan_count (chat_id);

-- Over 0: the row is the summary of this number of articles ("and 4,950 more from X"); `article_id` is the latest of them.
alter table delivery add column n_more integer not null default 0;
alter table delivery add column more_from text;
create index delivery_more on delivery (chat_id, id) where n_more > 0;
