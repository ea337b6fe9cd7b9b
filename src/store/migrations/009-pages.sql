-- Pages behind short items, and what their hosts let robots read.

-- How often the page was asked for without success that may still come; null where nothing is to be asked (again).
alter table feed_item add column page_tries integer;

create table robots (
    -- scheme, host and port
    origin text primary key,
    -- seconds
    asked_at integer not null,
    -- the file; empty where there is none, null where it could not be had: then nothing may be read
    rules text
) strict, without rowid;

-- Deliveries of an article, for when it is deleted.
create index delivery_article on delivery (article_id);

-- Which operator has been told that a feed fails, once for each time that it began to.
create table feed_alarm (
    feed_id integer not null references feed (id) on delete cascade,
    failing_since integer not null,
    operator integer not null,
    told_at integer not null,
    primary key (feed_id, failing_since, operator)
) strict, without rowid;
