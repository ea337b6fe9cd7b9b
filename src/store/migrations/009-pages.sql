-- Pages of short items, and the robots.txt rules of their hosts.

-- How often the page was requested without success that may still come; null if no further request is due.
alter table feed_item add column page_tries integer;

create table robots (
    -- scheme, host and port
    origin text primary key,
    -- seconds
    asked_at integer not null,
    -- the file; empty if there is none, null if it could not be fetched: then nothing may be read
    rules text
) strict, without rowid;

-- Deliveries of an article, for when it is deleted.
create index delivery_article on delivery (article_id);

-- Which operator was notified that a feed fails, once for each time that it began to.
create table feed_alarm (
    feed_id integer not null references feed (id) on delete cascade,
    failing_since integer not null,
    operator integer not null,
    told_at integer not null,
    primary key (feed_id, failing_since, operator)
) strict, without rowid;
