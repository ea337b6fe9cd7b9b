-- Followed feeds, which of their items are which articles, and articles that must not come back.

create table feed (
    id integer primary key autoincrement,
    url text not null unique,
    -- its own title, or the operator's
    title text,
    is_title_own integer not null default 1,
    -- added by the operator to each article, separated by blanks
    tags text not null default '',
    is_enabled integer not null default 1,
    -- null is the operator's setting for all
    full_text integer,
    -- seconds between two polls; null adapts to the feed
    interval_s integer,
    -- of the last complete answer that could be read
    etag text,
    last_modified text,
    -- seconds, like all times here
    added_at integer not null,
    due_at integer not null default 0,
    -- the server asked not to be polled until then
    barred_until integer not null default 0,
    polled_at integer,
    succeeded_at integer,
    -- how often new items come, by the latest estimate
    pace_s integer,
    n_failures integer not null default 0,
    failing_since integer,
    problem text,
    -- the server said that the feed is permanently gone
    is_gone integer not null default 0
) strict;
create index feed_due on feed (due_at) where is_enabled and not is_gone;

create table feed_item (
    feed_id integer not null references feed (id) on delete cascade,
    -- hash of the feed's id for the item, else its address, else its title
    key integer not null,
    -- null if the article was deleted: it does not come back
    article_id integer references article (id) on delete set null,
    -- hash of what the feed said last: only a different value is an edit
    said_key integer not null,
    -- whether the article's text is this feed's
    is_owner integer not null,
    added_at integer not null,
    primary key (feed_id, key)
) strict, without rowid;
create index feed_item_article on feed_item (article_id) where article_id is not null;

-- The part of an article's page address that all its spellings share.
alter table article add column page_key integer;
create index article_page on article (page_key) where page_key is not null;

-- Pages of deleted articles.
create table tombstone (
    page_key integer primary key,
    buried_at integer not null
) strict;

create trigger article_dropped after delete on article begin
    update total set n_articles = n_articles - 1;
    update source set n_articles = n_articles - 1 where id = old.source_id;
end;
