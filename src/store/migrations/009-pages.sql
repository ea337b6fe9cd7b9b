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
