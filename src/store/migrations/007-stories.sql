-- Stories: which articles cover the same event, and what each chat has been shown of them.

-- An article, or an item of a roundup, with its story. An article without a row has no words to be compared by.
create table story_item (
    -- article_id * 64 + item: item 0 is the whole article, 1 to 63 are the items of a roundup.
    id integer primary key,
    story_id integer not null,
    -- Seconds: when it was published, or when it arrived.
    stands_at integer not null,
    published_at integer,
    -- Byte range of the body; null for a whole article.
    span_start integer,
    span_end integer,
    -- Id and weight of each term, as they were when it came; null during the cold start.
    vector blob
) strict;
create index story_item_story on story_item (story_id, id);
create index story_item_time on story_item (stands_at, story_id);

-- The number of stories that contain a term, by the term's id; empty during the cold start.
create table story_term (
    term integer primary key,
    n_stories integer not null
) strict;

-- The id of a story that was merged into another one: old links are redirected.
create table story_past (
    id integer primary key,
    story_id integer not null
) strict;
create index story_past_story on story_past (story_id);

create table story_total (
    id integer primary key check (id = 1),
    n_items integer not null,
    n_stories integer not null,
    next_story integer not null,
    -- Grows with each change, so that a process notices writes of other processes.
    revision integer not null
) strict;
insert into story_total (id, n_items, n_stories, next_story, revision) values (1, 0, 0, 1, 0);

create trigger story_item_added after insert on story_item begin
    update story_total set n_items = n_items + 1;
end;
create trigger story_item_dropped after delete on story_item begin
    update story_total set n_items = n_items - 1;
end;

-- Articles that a chat was notified of, each with the delivery whose message contains it: the first of its story, an update, or the first
-- again, which then says that others report it too. The rows are by article, since an article may move to another story.
create table chat_told (
    id integer primary key,
    chat_id integer not null,
    thread integer not null default 0,
    article_id integer not null,
    delivery_id integer not null,
    told_at integer not null,
    unique (chat_id, thread, article_id)
) strict;
create index chat_told_at on chat_told (told_at);
create index chat_told_article on chat_told (article_id);

-- 1: the chat knows the story, and this article has something new.
alter table delivery add column is_update integer not null default 0;

-- When a chat last requested a listing, and which article was the newest then.
create table chat_asked (
    chat_id integer not null,
    subject text not null,
    asked_at integer not null,
    newest_id integer not null,
    primary key (chat_id, subject)
) strict, without rowid;

-- Articles that a chat was shown on request.
create table chat_shown (
    chat_id integer not null,
    article_id integer not null,
    shown_at integer not null,
    primary key (chat_id, article_id)
) strict, without rowid;
create index chat_shown_article on chat_shown (article_id);
