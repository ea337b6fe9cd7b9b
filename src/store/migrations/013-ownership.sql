-- Who brought an article, the quotes of sent messages, and notices for the operators.

-- The feed that brought the article and alone may change it; null: loaded by hand, changed only by hand. The id stays when the feed is
-- removed, so that no other feed takes its articles over.
alter table article add column feed_id integer;
-- 1: the link's own site published it. Of several articles at one page this one is shown in alerts.
alter table article add column is_own_site integer not null default 0;
update article set feed_id = (select feed_id from feed_item where article_id = article.id and is_owner limit 1);

-- Items outlive their feed: a feed that is added again knows what it has brought. An item is always an article of its own feed.
create table feed_item_kept (
    feed_id integer not null,
    -- hash of the feed's id for the item, else its address, else its title
    key integer not null,
    -- null if the article was deleted: it does not come back
    article_id integer references article (id) on delete set null,
    -- hash of what the feed said last: only a different value is an edit
    said_key integer not null,
    added_at integer not null,
    -- how often the page was requested without success that may still come; null if no further request is due
    page_tries integer,
    primary key (feed_id, key)
) strict, without rowid;
insert into feed_item_kept (feed_id, key, article_id, said_key, added_at, page_tries)
    select feed_id, key, article_id, said_key, added_at, page_tries from feed_item where is_owner or article_id is null;
drop table feed_item;
alter table feed_item_kept rename to feed_item;
create index feed_item_article on feed_item (article_id) where article_id is not null;

-- As the operator gave it; redirects do not change it.
alter table feed add column added_url text;
update feed set added_url = url;

-- The id of a feed that was removed: the same address gets it again.
create table removed_feed (
    url text primary key,
    feed_id integer not null,
    -- seconds
    removed_at integer not null
) strict, without rowid;

-- Pages of deleted articles, by owner (0: by hand). A deletion does not affect what another source brings.
create table tombstone_owned (
    page_key integer not null,
    feed_id integer not null,
    -- seconds: an article of another source with this date or an earlier one is as old as the deleted article
    sorted_at integer not null,
    buried_at integer not null,
    primary key (page_key, feed_id)
) strict, without rowid;
insert into tombstone_owned (page_key, feed_id, sorted_at, buried_at) select page_key, 0, buried_at, buried_at from tombstone;
drop table tombstone;
alter table tombstone_owned rename to tombstone;

-- The item whose story this one shares, since both are of one page; null for an item that is compared by its own words.
alter table story_item add column follows integer;
create index story_item_follows on story_item (follows) where follows is not null;
drop trigger story_item_added;
drop trigger story_item_dropped;
create trigger story_item_added after insert on story_item when new.follows is null begin
    update story_total set n_items = n_items + 1;
end;
create trigger story_item_dropped after delete on story_item when old.follows is null begin
    update story_total set n_items = n_items - 1;
end;

-- Quotes in messages, each text once for all chats. Deleted when no message can be edited any more.
create table quote (
    id integer primary key,
    key integer not null unique,
    title text not null,
    -- a JSON array
    sentences text not null,
    -- milliseconds
    shown_at integer not null
) strict;
create index quote_shown on quote (shown_at);

-- The current content of the message, and its content once the message that is being sent has arrived.
alter table delivery drop column is_stale;
alter table delivery add column quote_id integer;
alter table delivery add column next_quote_id integer;
alter table delivery add column n_others integer not null default 0;
alter table delivery add column next_n_others integer;
-- Edits of the quoted text, and of the line about further sources: how many, when the last, and when the next is due.
alter table delivery add column n_edits integer not null default 0;
alter table delivery add column edited_at integer;
alter table delivery add column edit_due_at integer;
alter table delivery add column n_growths integer not null default 0;
alter table delivery add column grown_at integer;
alter table delivery add column growth_due_at integer;

-- Edits come after all alerts: their due time is stored separately.
alter table chat_queue add column first_edit_at integer not null default 9223372036854775807;
alter table chat_queue add column edit_due_at integer generated always as (max(first_edit_at, hold_until)) virtual;
create index chat_queue_edit_due on chat_queue (edit_due_at);

-- Notices for the operators, each matter once until it is over.
create table operator_notice (
    key text primary key,
    text text not null,
    -- seconds
    noted_at integer not null
) strict, without rowid;
create table operator_notice_sent (
    key text not null references operator_notice (key) on delete cascade,
    -- Telegram user id
    operator integer not null,
    sent_at integer not null,
    primary key (key, operator)
) strict, without rowid;
