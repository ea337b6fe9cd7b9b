-- Articles, tags, companies and the full-text index.
-- Triggers maintain the counters, so that no writer can forget them and no listing has to count.

create table source (
    id integer primary key,
    name text not null unique,
    n_articles integer not null default 0
) strict;

create table article (
    -- autoincrement: an id is never used again, so an old link can't show another article
    id integer primary key autoincrement,
    title text not null,
    body text not null,
    url text,
    source_id integer references source (id),
    external_id text,
    -- seconds; null if the source gave no date
    published_at integer,
    has_time integer not null default 0,
    -- seconds; the sort key of listings, known for undated articles too
    sorted_at integer not null,
    -- this article's rowid in article_text and article_focus; grows with sorted_at, so that a search can stop at the newest matches
    search_id integer not null,
    -- xxh3 of the folded title, of title and body, and of what was derived from them
    title_key integer not null,
    text_key integer not null,
    derived_key integer not null,
    added_at integer not null
) strict;

create index article_sorted on article (sorted_at desc, id);
create unique index article_search on article (search_id);
create index article_title on article (title_key);
create index article_url on article (url) where url is not null;
create index article_external on article (source_id, external_id) where external_id is not null;
create index article_source on article (source_id, published_at, has_time);

create table tag (
    id integer primary key,
    name text not null unique,
    n_articles integer not null default 0
) strict;
create index tag_frequent on tag (n_articles desc, name);

create table article_tag (
    tag_id integer not null references tag (id),
    -- the article's, copied here so that a tag's listing is one walk along this table
    sorted_at integer not null,
    article_id integer not null references article (id),
    -- position among the article's tags
    position integer not null,
    primary key (tag_id, sorted_at desc, article_id)
) strict, without rowid;
create index article_tag_article on article_tag (article_id, position, tag_id);

create table company (
    id integer primary key,
    name text not null unique,
    n_articles integer not null default 0
) strict;
create index company_frequent on company (n_articles desc, name);

create table article_company (
    company_id integer not null references company (id),
    sorted_at integer not null,
    article_id integer not null references article (id),
    -- salience of the company in the article, 0..=1
    salience real not null,
    n_mentions integer not null,
    primary key (company_id, sorted_at desc, article_id)
) strict, without rowid;
create index article_company_article on article_company (article_id, company_id);

create table total (
    id integer primary key check (id = 1),
    n_articles integer not null,
    last_ingest_at integer
) strict;
insert into total (id, n_articles) values (1, 0);

create trigger article_added after insert on article begin
    update total set n_articles = n_articles + 1, last_ingest_at = new.added_at;
    update source set n_articles = n_articles + 1 where id = new.source_id;
end;
create trigger article_moved after update of source_id on article when old.source_id is not new.source_id begin
    update source set n_articles = n_articles - 1 where id = old.source_id;
    update source set n_articles = n_articles + 1 where id = new.source_id;
end;
create trigger article_tag_added after insert on article_tag begin
    update tag set n_articles = n_articles + 1 where id = new.tag_id;
end;
create trigger article_tag_dropped after delete on article_tag begin
    update tag set n_articles = n_articles - 1 where id = old.tag_id;
end;
create trigger article_company_added after insert on article_company begin
    update company set n_articles = n_articles + 1 where id = new.company_id;
end;
create trigger article_company_dropped after delete on article_company begin
    update company set n_articles = n_articles - 1 where id = old.company_id;
end;

-- Our own terms, joined by blanks. Contentless: the text is stored once, in `article`. `ascii` takes every other script for token
-- characters as it is, and with all ASCII marks added only blanks divide: terms such as `booking.com` stay whole.
create virtual table article_text using fts5 (
    title,
    body,
    content = '',
    contentless_delete = 1,
    tokenize = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\]^_`{|}~""'''"
);
-- Stored in the index itself. Fewer merges of segments make loading a quarter faster; a search then looks into some thirty segments instead
-- of ten, which costs it microseconds. A batch is to become one segment: it must fit into `hashsize` bytes.
insert into article_text (article_text, rank) values ('automerge', 16);
insert into article_text (article_text, rank) values ('crisismerge', 64);
insert into article_text (article_text, rank) values ('hashsize', 8388608);

-- The data for ranking a match: one short row under the same rowid, so that a search reads a thousand of them within a millisecond.
create table article_focus (
    search_id integer primary key,
    article_id integer not null references article (id),
    sorted_at integer not null,
    -- terms of the title in order, and those that the body repeats; a blank on both sides of each
    title_terms text not null,
    focus_terms text not null
) strict;

create virtual table article_term using fts5vocab (article_text, row);
