-- The schema of a database, as one migration.
--
-- From v0.1.0 on a released migration is never edited: a later change of the schema is a migration
-- of its own, beside this file. The file is applied by store/database/schema.rs.
--
-- Conventions: tables are singular; `id` is a row's own id and `x_id` that of an x; `n_x` counts,
-- `x_at` is a moment and `is_x` a fact (0 or 1). Moments are seconds since 1970 for articles,
-- stories and feeds, and milliseconds for chats, the inbox and the outbox.

-- Articles, tags, companies and the full-text index --------------------------------------------

-- Publications and feeds that articles name as their source. Triggers maintain this counter and
-- all others below, so that no writer can forget one and no listing has to count.
create table source (
    id integer primary key,
    name text not null unique,
    n_articles integer not null default 0
) strict;

-- Every article, also those that only some chats may see. What reads articles reads one of the views
-- below: they decide who sees what.
create table stored_article (
    -- autoincrement: an id is never used again, so an old link can't show another article
    id integer primary key autoincrement,
    title text not null,
    -- text, or a blob if it is compressed (store/articles/stored_body)
    body any not null check (typeof(body) in ('text', 'blob')),
    url text,
    source_id integer references source (id),
    -- the source's own id
    external_id text,
    -- null if the source gave no date
    published_at integer,
    -- 0: `published_at` is a date without a time of day
    has_time integer not null default 0,
    -- code of the language of title and body, "und" if it is none that is known
    language text not null default 'und',
    -- the sort key of listings, known for undated articles too
    sorted_at integer not null,
    -- this article's rowid in article_text and article_focus: the second of sorted_at, or an earlier
    -- one that is free, so that a search can stop at the newest matches
    search_id integer not null,
    -- xxh3 of the folded title, of title and body, and of what was derived from them
    title_key integer not null,
    text_key integer not null,
    derived_key integer not null,
    added_at integer not null,
    -- hash of the part of the page's address that all its spellings share
    page_key integer,
    -- The feed that brought the article and alone may change it; null: loaded by hand, changed only
    -- by hand. The id stays when the feed is removed, so that no other feed takes its articles over.
    feed_id integer,
    -- 1: the link's own site published it. Of several articles at one page this one is shown in
    -- alerts.
    is_own_site integer not null default 0,
    -- of its picture
    image_url text,
    -- what its feed or page says of it by now; null if it stands as it is
    standing text check (standing in ('corrected', 'withdrawn')),
    -- 1: of a personal feed. It has no source, tags, companies, full text, focus and story: what
    -- lists, counts or searches those cannot find it.
    is_personal integer not null default 0,
    -- the tags that a personal article gets once its feed is for everybody, separated by blanks
    personal_tags text not null default ''
) strict;
-- With the last column a walk along the index needs no look at the rows.
create index article_sorted on stored_article (sorted_at desc, id, is_personal)
    where not is_personal;
create unique index article_search on stored_article (search_id);
create index article_title on stored_article (title_key);
create index article_url on stored_article (url) where url is not null;
create index article_external on stored_article (source_id, external_id)
    where external_id is not null;
create index article_source on stored_article (source_id, published_at, has_time);
create index article_source_sorted on stored_article (source_id, sorted_at desc, id)
    where source_id is not null;
create index article_page on stored_article (page_key) where page_key is not null;
create index article_personal on stored_article (feed_id, sorted_at desc, id) where is_personal;

-- The articles that everybody may see.
create view article as select * from stored_article where not is_personal;

-- The articles of personal feeds, each once for every chat that follows its feed: what the chat
-- `reader_id` may see.
create view personal_article as
    select subscription.chat_id as reader_id, feed.title as feed_title, stored_article.*
    from stored_article join feed on feed.id = stored_article.feed_id
        join topic on topic.kind = 'feed' and topic.key = cast(stored_article.feed_id as text)
        join subscription on subscription.topic_id = topic.id
    where stored_article.is_personal and subscription.id = (
        -- a forum may follow it in several of its topics
        select min(own.id) from subscription as own
        where own.topic_id = topic.id and own.chat_id = subscription.chat_id
    );

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
    article_id integer not null references stored_article (id),
    -- position among the article's tags
    position integer not null,
    primary key (tag_id, sorted_at desc, article_id)
) strict, without rowid;
create index article_tag_article on article_tag (article_id, position, tag_id);

create table company (
    id integer primary key,
    -- canonical
    name text not null unique,
    n_articles integer not null default 0,
    -- Letters and digits of the name, folded: typed names are compared with it. `key` is without,
    -- `long_key` with words such as Inc. and Group at the end.
    key text not null default '',
    long_key text not null default '',
    -- articles that name only something that belongs to the company, not included in `n_articles`
    n_via integer not null default 0
) strict;
create index company_frequent on company (n_articles desc, name);
create index company_key on company (key);
create index company_long_key on company (long_key);

-- The companies that an article names, and the owners of those. The key is the order of a company's
-- pages, so a page is one walk along the table: first the dated articles, then the undated ones,
-- which a page merges.
create table article_company (
    company_id integer not null references company (id),
    -- 0: the article has no date, and `sorted_at` says when it came
    is_dated integer not null check (is_dated in (0, 1)),
    -- The rank band of a company's articles: from news about it (0) to a mention in passing (4) and
    -- one as a comparison or a source (5), and the same for articles that name only what belongs to
    -- it (6 to 11). Within a band the newest is first: a difference in salience of less than a band
    -- says little, a day says much.
    band integer not null check (band between 0 and 11 and (band >= 6) = (via_id is not null)),
    -- the article's
    sorted_at integer not null,
    article_id integer not null references stored_article (id),
    -- salience of the company in the article, in thousandths
    salience integer not null,
    n_mentions integer not null,
    -- the named company that belongs to this one; null if the article names this one itself
    via_id integer references company (id),
    primary key (company_id, is_dated, band, sorted_at desc, article_id)
) strict, without rowid;
create unique index article_company_article on article_company (article_id, company_id);

-- How many of a company's articles stand at a day: histories and counts since a day read some
-- hundred rows, however many articles there are.
create table company_day (
    company_id integer not null,
    -- of `sorted_at`, in days since 1970
    day integer not null,
    -- dated articles that name it
    n_named integer not null,
    -- dated articles that name only what belongs to it
    n_via integer not null,
    -- dated or not, articles that name it not only in passing (bands 0 to 3)
    n_about integer not null,
    primary key (company_id, day)
) strict, without rowid;

create table total (
    id integer primary key check (id = 1),
    n_articles integer not null,
    last_ingest_at integer
) strict;
insert into total (id, n_articles) values (1, 0);

create trigger article_added after insert on stored_article when not new.is_personal begin
    update total set n_articles = n_articles + 1, last_ingest_at = new.added_at;
    update source set n_articles = n_articles + 1 where id = new.source_id;
end;
create trigger article_moved after update of source_id on stored_article
when old.source_id is not new.source_id begin
    update source set n_articles = n_articles - 1 where id = old.source_id;
    update source set n_articles = n_articles + 1 where id = new.source_id;
end;
create trigger article_shared after update of is_personal on stored_article
when old.is_personal and not new.is_personal begin
    update total set n_articles = n_articles + 1;
end;
create trigger article_dropped after delete on stored_article when not old.is_personal begin
    update total set n_articles = n_articles - 1;
    update source set n_articles = n_articles - 1 where id = old.source_id;
end;
-- Tags and companies are counted by who inserts their rows (store/articles/counts): a load sums up
-- what a transaction adds. A check and tests compare the counters with a recount.
create trigger article_tag_dropped after delete on article_tag begin
    update tag set n_articles = n_articles - 1 where id = old.tag_id;
end;
-- The division rounds towards 0, so days before 1970 are counted from a day long before. A row that
-- is deleted in the transaction that inserted it is not counted yet: its day may be below 0 for a
-- while.
create trigger article_company_dropped after delete on article_company begin
    update company set n_articles = n_articles - (old.via_id is null),
        n_via = n_via - (old.via_id is not null) where id = old.company_id;
    insert into company_day (company_id, day, n_named, n_via, n_about)
        values (old.company_id, (old.sorted_at + 864000000000) / 86400 - 10000000,
            -(old.is_dated and old.via_id is null), -(old.is_dated and old.via_id is not null), -(old.band <= 3))
        on conflict (company_id, day) do update set n_named = n_named + excluded.n_named,
            n_via = n_via + excluded.n_via, n_about = n_about + excluded.n_about;
    delete from company_day
        where company_id = old.company_id and day = (old.sorted_at + 864000000000) / 86400 - 10000000
            and n_named = 0 and n_via = 0 and n_about = 0;
end;

-- Our own terms, joined by blanks. Contentless: the text is stored once, in `article`. `ascii` takes
-- every other script for token characters as it is, and with all ASCII marks added only blanks
-- divide: terms such as `booking.com` stay whole.
create virtual table article_text using fts5 (
    title,
    body,
    content = '',
    contentless_delete = 1,
    tokenize = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\]^_`{|}~""'''"
);
-- Stored in the index itself. Fewer merges of segments make loading a quarter faster; a search then
-- reads some thirty segments instead of ten, which costs it microseconds. A batch is to become one
-- segment: it must fit into `hashsize` bytes.
insert into article_text (article_text, rank) values ('automerge', 16);
insert into article_text (article_text, rank) values ('crisismerge', 64);
insert into article_text (article_text, rank) values ('hashsize', 8388608);
create virtual table article_term using fts5vocab (article_text, row);

-- The data for ranking a match: one short row under the same rowid, so that a search reads a
-- thousand of them within a millisecond.
create table article_focus (
    search_id integer primary key,
    article_id integer not null references stored_article (id),
    sorted_at integer not null,
    -- terms of the title in order, and those that the body repeats; a blank on both sides of each
    title_terms text not null,
    focus_terms text not null
) strict;

-- Stories --------------------------------------------------------------------------------------

-- An article, or an item of a roundup, with its story. An article without a row has no words to be
-- compared by.
create table story_item (
    -- article_id * 64 + item: item 0 is the whole article, 1 to 63 are the items of a roundup
    id integer primary key,
    story_id integer not null,
    -- when it was published, or when it arrived
    timeline_at integer not null,
    published_at integer,
    -- byte range of the body; null for a whole article
    span_start integer,
    span_end integer,
    -- what it is compared by, as it was when it came; null for an item that shares another's story
    vector blob,
    -- the item whose story this one shares, since both are of one page; null for an item that is
    -- compared by its own words
    follows_id integer
) strict;
create index story_item_story on story_item (story_id, id);
create index story_item_time on story_item (timeline_at, story_id);
create index story_item_follows on story_item (follows_id) where follows_id is not null;

-- What an operator decided on two rows of story_item: whether they are one event.
create table story_decision (
    id integer primary key,
    first_id integer not null,
    second_id integer not null,
    is_one integer not null check (is_one in (0, 1)),
    decided_at integer not null,
    unique (first_id, second_id)
) strict;
create index story_decision_second on story_decision (second_id);

-- The number of stories that contain a term, by the term's id.
create table story_term (
    term integer primary key,
    n_stories integer not null
) strict;

-- The id of a story that was merged into another one: old links are redirected.
create table merged_story (
    id integer primary key,
    merged_into_id integer not null
) strict;
create index merged_story_into on merged_story (merged_into_id);

create table story_total (
    id integer primary key check (id = 1),
    n_items integer not null,
    n_stories integer not null,
    next_story_id integer not null,
    -- the probability from which on articles join a story; null for that which ships
    join_at real,
    -- grows with each change, so that a process notices writes of other processes
    revision integer not null
) strict;
insert into story_total (id, n_items, n_stories, next_story_id, revision) values (1, 0, 0, 1, 0);

create trigger story_item_added after insert on story_item when new.follows_id is null begin
    update story_total set n_items = n_items + 1;
end;
create trigger story_item_dropped after delete on story_item when old.follows_id is null begin
    update story_total set n_items = n_items - 1;
end;

-- Feeds ----------------------------------------------------------------------------------------

create table feed (
    id integer primary key autoincrement,
    -- as of the last permanent redirect
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
    -- validators of the last complete answer that could be read
    etag text,
    last_modified text,
    added_at integer not null,
    next_poll_at integer not null default 0,
    -- the server asked not to be polled until then
    blocked_until integer not null default 0,
    polled_at integer,
    succeeded_at integer,
    -- seconds between two new items, by the latest estimate
    item_interval_s integer,
    -- consecutive failures
    failure_count integer not null default 0,
    failing_since integer,
    problem text,
    -- the server said that the feed is permanently gone
    is_gone integer not null default 0,
    -- as the operator gave it; redirects do not change it
    added_url text,
    -- 1: a reader brought it, and only the chats that follow it see its articles
    is_personal integer not null default 0
) strict;
create index feed_due on feed (next_poll_at) where is_enabled and not is_gone;

-- Items outlive their feed: a feed that is added again knows what it has brought. An item is always
-- an article of its own feed.
create table feed_item (
    feed_id integer not null,
    -- hash of the feed's id for the item, else of its address, else of address and title, else of
    -- title, text and date: the first that no other item of the feed has
    key integer not null,
    -- null if the article was deleted: it does not come back
    article_id integer references stored_article (id) on delete set null,
    -- hash of what the feed published last of it: only a different value is an edit
    content_key integer not null,
    added_at integer not null,
    -- how often the page was requested without success that may still come; null if no further
    -- request is due
    n_page_attempts integer,
    primary key (feed_id, key)
) strict, without rowid;
create index feed_item_article on feed_item (article_id) where article_id is not null;

-- The id of a feed that was removed: the same address gets it again.
create table removed_feed (
    url text primary key,
    feed_id integer not null,
    removed_at integer not null
) strict, without rowid;

-- Pages of deleted articles, by owner. A deletion does not affect what another source brings.
create table tombstone (
    page_key integer not null,
    -- 0 (not null, since it is part of the key): loaded by hand
    feed_id integer not null,
    -- an article of another source with this date or an earlier one is as old as the deleted one
    sorted_at integer not null,
    deleted_at integer not null,
    primary key (page_key, feed_id)
) strict, without rowid;

-- The robots.txt rules of hosts.
create table robots (
    -- scheme, host and port
    origin text primary key,
    fetched_at integer not null,
    -- the file; empty if there is none, null if it could not be fetched: then nothing may be read
    rules text
) strict, without rowid;

-- Feeds that people suggest to the operators. A declined one is not suggested again.
create table feed_suggestion (
    id integer primary key autoincrement,
    url text not null unique,
    title text,
    state text not null check (state in ('open', 'followed', 'declined')),
    suggested_at integer not null
) strict;
-- The chats that get the answer; a row is deleted once it is sent.
create table suggestion_chat (
    suggestion_id integer not null references feed_suggestion (id) on delete cascade,
    chat_id integer not null,
    primary key (suggestion_id, chat_id)
) strict, without rowid;

-- Which operator was notified that a feed fails, once for each time that it began to.
create table feed_alarm (
    feed_id integer not null references feed (id) on delete cascade,
    failing_since integer not null,
    -- Telegram user id
    operator integer not null,
    notified_at integer not null,
    primary key (feed_id, failing_since, operator)
) strict, without rowid;

-- The reading history of documents that caused trouble.
create table reading_record (
    -- JSON: {"feed":12} or {"file":{"path":…,"n_bytes":…,"modified_ns":…}}
    document text primary key,
    -- processes that ended while it was read, the bot's own and isolated ones
    n_deaths integer not null default 0,
    -- consecutive readings since then that an isolated process survived
    n_passed integer not null default 0,
    -- consecutive readings that ended in a way that may have another cause
    n_stopped integer not null default 0,
    -- a file is not read before this time
    not_before integer not null default 0,
    -- duration of the last reading, if that is long
    slow_ms integer not null default 0,
    noted_at integer not null
) strict, without rowid;
create trigger feed_reading_forgotten after delete on feed begin
    delete from reading_record where document = '{"feed":' || old.id || '}';
end;

-- Chats ----------------------------------------------------------------------------------------
--
-- Every column that holds a chat's id is listed in store/chats/moved_chat.rs. A forum topic is a
-- `thread` here, as in Telegram's interface; 0 is the chat itself: null would make two rows of one
-- chat differ in a unique index.

-- Settings of chats; null is the operator's default.
create table chat (
    id integer primary key,
    sentences integer,
    articles integer
) strict;

-- The language of a chat: codes of the languages that the bot speaks.
create table chat_language (
    chat_id integer primary key,
    -- what was chosen for it
    chosen text,
    -- that of the person's app
    of_app text
) strict;

-- Button arguments that don't fit into a button. A text belongs to the chat that the button was
-- shown in, so that it can be deleted with it.
create table button_text (
    id integer primary key,
    chat_id integer not null,
    key text not null unique,
    text text not null
) strict;
create index button_text_chat on button_text (chat_id);

-- A chat's delivery settings. A chat without a row gets alerts at once, at any hour.
create table chat_state (
    chat_id integer primary key,
    paused_at integer,
    -- when the pause ends by itself; null if it does not
    paused_until integer,
    -- the chat is unreachable; ends when it writes again
    blocked_at integer,
    -- IANA name or offset ("UTC+05:30"); null is UTC
    zone text,
    -- bit 0 is Monday; null if there is no digest
    digest_days integer,
    -- minutes after midnight, as all local times here; several with blanks between ("510 1080")
    digest_minutes text,
    -- the latest due time whose digest was sent: a clock that is set back does not send it again
    last_digest_due_at integer,
    quiet_from integer,
    quiet_until integer,
    -- 1: sent without a sound, 0: deferred until the hours are over
    quiet_is_silent integer not null default 0,
    -- 1: alerts come at once, and the digest's days and time apply to the subscriptions that ask for
    -- the digest
    is_at_once integer not null default 0,
    -- 1: the chat gets a message when a digest is empty
    notifies_empty integer not null default 0,
    -- when the next empty-digest message is due, unless there is news, and how often it was
    -- attempted since the last one was settled
    empty_due_at integer,
    n_empty_attempts integer not null default 0,
    -- 1: a channel. Its id alone does not distinguish it from a group's, and posts there contain no
    -- commands and no buttons that act.
    is_channel integer not null default 0,
    -- since when the bot may not write there; ends when its rights change or a message arrives
    unwritable_at integer,
    -- codes of the languages of the articles that it gets, with blanks between; null: all
    languages text,
    -- alerts that one topic may bring within a day: the rest comes in the digest; null: any number
    alerts_a_day integer,
    -- 1: alerts have no preview of their page or picture
    hides_previews integer not null default 0,
    -- 1: digests are not pinned, in a channel
    pins_no_digest integer not null default 0,
    -- of a channel's posts: the lines above and below, whether they have hashtags and no link buttons
    post_header text,
    post_footer text,
    post_has_hashtags integer not null default 0,
    post_has_no_buttons integer not null default 0,
    -- 1: a post goes out once somebody has approved it, see channel_approver
    post_needs_approval integer not null default 0,
    -- 1: it gets no announcements of the operators
    hides_announcements integer not null default 0
) strict;

create index chat_state_pause on chat_state (paused_until) where paused_until is not null;

-- Who approves the posts of a channel: the administrator who asked for it.
create table channel_approver (
    chat_id integer primary key,
    -- Telegram user id
    user_id integer not null,
    -- how this person names the channel: "@name", or the "@1" of connected_channel
    name text not null
) strict;

-- Channels that somebody chose from a list of theirs, which may have no public name.
create table connected_channel (
    user_id integer not null,
    -- by which the person names it: "@1"
    number integer not null,
    chat_id integer not null,
    title text not null,
    -- without @; null if it has none
    username text,
    primary key (user_id, number),
    unique (user_id, chat_id)
) strict, without rowid;

-- Forum topics that are closed: nothing is sent there until they are opened again.
create table closed_thread (
    chat_id integer not null,
    thread integer not null,
    closed_at integer not null,
    primary key (chat_id, thread)
) strict, without rowid;

-- Consecutive chats that Telegram did not find, with no message delivered in between: a long run is
-- an outage, and then none of them is gone.
create table not_found_chat (
    chat_id integer primary key,
    noted_at integer not null
) strict;

-- When a chat last requested a listing, and which article was the newest then.
create table chat_lookup (
    chat_id integer not null,
    -- the listing
    subject text not null,
    looked_up_at integer not null,
    newest_article_id integer not null,
    primary key (chat_id, subject)
) strict, without rowid;

-- What "more" shows in a chat: the data of the button that turns the page of its last list; empty
-- if that was the last page.
create table chat_next_page (
    chat_id integer primary key,
    button_data text not null
) strict;

-- Articles that a chat was shown on request.
create table chat_shown (
    chat_id integer not null,
    article_id integer not null,
    shown_at integer not null,
    primary key (chat_id, article_id)
) strict, without rowid;
create index chat_shown_article on chat_shown (article_id);

-- Articles that a chat saved. Title and address are copies, since the article may be deleted.
create table saved_article (
    chat_id integer not null,
    article_id integer not null,
    title text not null,
    url text,
    saved_at integer not null,
    primary key (chat_id, article_id)
) strict, without rowid;
create index saved_article_at on saved_article (chat_id, saved_at);

-- What chats report about results, for the operators. Title and address are copies.
create table report (
    id integer primary key,
    chat_id integer not null,
    article_id integer not null,
    kind text not null check (kind in ('company', 'summary', 'event')),
    title text not null,
    url text,
    -- what the person had asked for
    asked text not null default '',
    reported_at integer not null,
    unique (chat_id, article_id, kind)
) strict;

-- What chats can follow; one row whatever the number of subscribers, so that an article is compared
-- with each topic once.
create table topic (
    id integer primary key,
    kind text not null check (kind in ('tag', 'company', 'words', 'source', 'feed')),
    -- distinguishes topics of one kind: the tag, the company's folded name, the stems of the words,
    -- the source's name in lower case, the id of the personal feed
    key text not null,
    -- what articles are looked up by: the key; for words the rarest stem that the query contains
    anchor text not null,
    unique (kind, key)
) strict;
-- An article may match thousands of anchors; the keys of their topics are read from the index alone.
create index topic_anchor on topic (kind, anchor, key);

create table subscription (
    id integer primary key,
    chat_id integer not null,
    thread integer not null default 0,
    topic_id integer not null references topic (id),
    -- the name shown to this chat
    name text not null,
    -- null: by the chat's setting
    delivery_mode text check (delivery_mode in ('at_once', 'in_digest')),
    muted_until integer,
    created_at integer not null,
    -- alerts planned within a day from `alerts_since`
    n_alerts integer not null default 0,
    alerts_since integer not null default 0,
    unique (chat_id, thread, topic_id)
) strict;
create index subscription_topic on subscription (topic_id, chat_id);
-- A topic without followers would reveal what somebody searched for.
create trigger subscription_dropped after delete on subscription
when not exists (select 1 from subscription where topic_id = old.topic_id) begin
    delete from topic where id = old.topic_id;
end;

-- Sources whose articles bring a chat no alerts.
create table muted_source (
    chat_id integer not null,
    -- the source's name in lower case
    key text not null,
    name text not null,
    muted_at integer not null,
    primary key (chat_id, key)
) strict, without rowid;

-- Articles whose stories bring a chat no more alerts. By article, since an article may move to
-- another story.
create table muted_story (
    chat_id integer not null,
    article_id integer not null,
    muted_at integer not null,
    primary key (chat_id, article_id)
) strict, without rowid;
create index muted_story_at on muted_story (muted_at);

-- Inbox ----------------------------------------------------------------------------------------

-- Updates received from Telegram: stored before they are confirmed, processed in order within a
-- chat. Once settled, content and answer are erased; the rest stays for some days, to recognise a
-- repeat.
create table inbox (
    seq integer primary key,
    -- Telegram's id: it identifies repeats, but does not give the order, since it can restart
    update_id integer not null unique,
    chat_id integer not null,
    content text not null,
    -- the answer, once it has been computed: after a restart the same answer is sent
    answer text,
    n_attempts integer not null default 0,
    n_sent_parts integer not null default 0,
    received_at integer not null,
    due_at integer not null default 0,
    sent_at integer,
    settled_at integer,
    -- 1: the chat was forgotten after this came in; its id is erased as soon as the row is settled
    is_forgotten integer not null default 0,
    -- Who sent it: people take turns, and one person fills no more than a share of a chat's inbox.
    -- A user's id, or the (negative) id of a chat that sends as itself; null for rows without a
    -- sender, which no limit refuses.
    person_id integer,
    -- equal for commands that have the same answer; null for commands that must not be merged
    merge_key integer,
    -- equal for equal commands of one person, also for those that change something
    repeat_key integer,
    -- 1: a notice sent instead of an answer; it comes before the answers
    is_notice integer not null default 0
) strict;
-- Messages that were answered lately, to edit the answer when the message is edited.
create table answered_message (
    chat_id integer not null,
    message_id integer not null,
    -- hash of what was asked
    line_key integer not null,
    -- the message that answers; null if no single message does
    answer_id integer,
    answered_at integer not null,
    primary key (chat_id, message_id)
) strict, without rowid;
create index answered_message_at on answered_message (answered_at);

create index inbox_pending on inbox (chat_id, seq) where settled_at is null;
create index inbox_sent on inbox (sent_at) where sent_at is not null;
create index inbox_settled on inbox (settled_at) where settled_at is not null;

-- Outbox ---------------------------------------------------------------------------------------

-- One row per content and chat thread.
create table delivery (
    id integer primary key,
    -- `article:12`, or `more:12` for the count of plan group 12; sent at most once to one thread
    content_key text not null,
    article_id integer not null references stored_article (id),
    chat_id integer not null,
    thread integer not null default 0,
    state text not null
        check (state in ('queued', 'sending', 'sent', 'failed', 'dropped', 'uncertain', 'in_review')),
    -- what the person who approves posts has decided; null: nothing yet, or nobody is asked
    decision text check (decision in ('approved', 'skipped')),
    -- `deferred`: by quiet hours, and merged with what else waits for their end
    timing text not null default 'at_once'
        check (timing in ('at_once', 'deferred', 'in_digest')),
    due_at integer not null,
    n_attempts integer not null default 0,
    -- how often it was sent without knowing whether it arrived
    n_uncertain integer not null default 0,
    -- the first of the deliveries that share a message
    batch_id integer,
    -- the message that Telegram made of it
    message_id integer,
    -- why it failed or was dropped
    problem text,
    planned_at integer not null,
    sent_at integer,
    settled_at integer,
    -- 1: the chat knows the story, and this article has something new
    is_update integer not null default 0,
    -- the current content of the message, and its content once the one that is being sent arrives
    quote_id integer,
    next_quote_id integer,
    n_others integer not null default 0,
    next_n_others integer,
    -- edits of the quoted text: how many, when the last, and when the next is due
    n_text_edits integer not null default 0,
    text_edited_at integer,
    text_edit_due_at integer,
    -- the same of the line about further sources
    n_source_edits integer not null default 0,
    source_edited_at integer,
    source_edit_due_at integer,
    -- over 0: the row is the summary of this number of articles ("and 4,950 more from X");
    -- `article_id` is the latest of them
    n_more integer not null default 0,
    more_from text,
    -- the subscription that brought the last alert before its limit with this delivery
    busy_subscription_id integer,
    unique (content_key, chat_id, thread)
) strict;
create index delivery_waiting on delivery (chat_id, due_at, id)
    where state in ('queued', 'uncertain');
create index delivery_in_review on delivery (chat_id, due_at) where state = 'in_review';
create index delivery_sending on delivery (id) where state = 'sending';
create index delivery_batch on delivery (batch_id) where batch_id is not null;
create index delivery_sent on delivery (sent_at, chat_id) where sent_at is not null;
create index delivery_missed on delivery (chat_id, id) where state in ('dropped', 'failed');
create index delivery_settled on delivery (settled_at) where settled_at is not null;
-- deliveries of an article, for when it is deleted
create index delivery_article on delivery (article_id);
create index delivery_more on delivery (chat_id, id) where n_more > 0;

-- The subscriptions that matched. One that ended meanwhile stays: the delivery is still sent.
create table delivery_subscription (
    delivery_id integer not null references delivery (id) on delete cascade,
    subscription_id integer not null,
    primary key (delivery_id, subscription_id)
) strict, without rowid;

-- When a chat is next due: one row for each chat with waiting deliveries, so that finding work costs
-- the same however many deliveries wait, and a chat that must wait does not delay others.
create table chat_queue (
    chat_id integer primary key,
    -- when its first waiting delivery is due
    first_due_at integer not null,
    -- nothing is sent before: the chat's rate limit, a pause that Telegram asked for, or back-off
    -- after failures
    hold_until integer not null default 0,
    due_at integer not null generated always as (max(first_due_at, hold_until)) virtual,
    -- edits come after all alerts: their due time is stored separately; the maximum is never
    first_edit_at integer not null default 9223372036854775807,
    edit_due_at integer generated always as (max(first_edit_at, hold_until)) virtual
) strict;
create index chat_queue_due on chat_queue (due_at);
create index chat_queue_edit_due on chat_queue (edit_due_at);

-- Articles that a chat was notified of, each with the delivery whose message contains it: the first
-- of its story, an update, or the first again, which then says that others report it too. The rows
-- are by article, since an article may move to another story.
create table chat_notified (
    id integer primary key,
    chat_id integer not null,
    thread integer not null default 0,
    article_id integer not null,
    delivery_id integer not null,
    notified_at integer not null,
    unique (chat_id, thread, article_id)
) strict;
create index chat_notified_at on chat_notified (notified_at);
create index chat_notified_article on chat_notified (article_id);

-- What operators announce to every chat that follows something.
create table announcement (
    id integer primary key autoincrement,
    text text not null,
    written_at integer not null,
    -- null until an operator has confirmed it; then it has its deliveries
    confirmed_at integer
) strict;

-- One row per announcement and chat. It is sent at most once: a row that was being sent when the
-- program ended, or whose answer never came, is not sent again.
create table announcement_delivery (
    announcement_id integer not null references announcement (id) on delete cascade,
    chat_id integer not null,
    state text not null
        check (state in ('queued', 'sending', 'sent', 'failed', 'dropped', 'uncertain')),
    due_at integer not null,
    n_attempts integer not null default 0,
    settled_at integer,
    primary key (announcement_id, chat_id)
) strict, without rowid;
create index announcement_waiting on announcement_delivery (chat_id, due_at)
    where state = 'queued';
create index announcement_sending on announcement_delivery (announcement_id)
    where state = 'sending';

-- Quotes in messages, each text once for all chats. Deleted when no message can be edited any more.
create table quote (
    id integer primary key,
    -- hash of all that follows
    key integer not null unique,
    title text not null,
    -- a JSON array
    sentences text not null,
    -- the article's
    standing text,
    shown_at integer not null
) strict;
create index quote_shown on quote (shown_at);

-- Deliveries are planned after the transaction that stores their articles, in slices, with a cursor.

-- Articles of one poll of a feed, or of one source in a load: what `delivery.max_per_feed` counts.
create table plan_group (
    -- never reused: `more:12` in `delivery.content_key` names it
    id integer primary key autoincrement,
    -- the feed or source; null if the articles name none
    name text,
    -- articles of it so far that match a topic
    n_articles integer not null default 0,
    -- 1: no more articles follow
    is_closed integer not null default 0,
    last_unit_id integer not null default 0,
    -- when its last article was stored
    stored_at integer not null
) strict;

-- Articles of one transaction that are still to be planned, first stored first.
create table plan_unit (
    id integer primary key autoincrement,
    stored_at integer not null,
    -- subscriptions with a higher id came later and get no past articles
    last_subscription_id integer not null,
    -- The cursor: chats are planned from the highest id down; null before the first. A group that
    -- becomes a supergroup gets a lower id, so the cursor cannot skip it.
    planned_down_to integer
) strict;

-- An article of a unit; kept until the whole group is planned.
create table plan_item (
    unit_id integer not null,
    position integer not null,
    article_id integer not null,
    group_id integer not null,
    -- its position in its group, from 1
    seq integer not null,
    -- ids of the topics that the article matches, joined by blanks
    topic_ids text not null,
    primary key (unit_id, position)
) strict, without rowid;
create index plan_item_article on plan_item (article_id);
create index plan_item_group on plan_item (group_id, seq);

-- What a chat gets of a group that is larger than the cap. The rows become summaries once the group
-- is planned.
create table plan_count (
    group_id integer not null,
    chat_id integer not null,
    thread integer not null,
    -- why these articles are not sent ("paused"); empty if they are sent
    problem text not null,
    -- the last unit that is included in the count
    unit_id integer not null,
    n_considered integer not null,
    n_notified integer not null,
    n_more integer not null,
    -- the latest article beyond the cap, and the subscriptions that such articles match, joined by
    -- blanks
    article_id integer,
    subscription_ids text not null,
    is_at_once integer not null,
    primary key (group_id, chat_id, thread, problem)
) strict, without rowid;
create index plan_count_chat on plan_count (chat_id);

-- Operators and the database itself ------------------------------------------------------------

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
    -- seconds
    sent_at integer not null,
    primary key (key, operator)
) strict, without rowid;

-- "gstw": distinguishes gistwire's files from those of other programs.
pragma application_id = 1735619703;

-- What operators decided about people and chats. Not deleted with a chat: it is the operators'.
create table access (
    -- a Telegram user id, or a chat's, which is negative
    party integer primary key,
    decision text not null check (decision in ('allowed', 'banned')),
    -- seconds
    decided_at integer not null
) strict;
-- People without access who were told so within a day.
create table access_refusal (
    party integer primary key,
    -- seconds
    refused_at integer not null
) strict;

-- People who became operators by the claim link, beside those of the settings.
create table operator (
    -- Telegram user id
    user_id integer primary key,
    -- seconds
    claimed_at integer not null
) strict;

create table database_state (
    id integer primary key check (id = 1),
    -- Telegram's id and name of the bot that serves from this database; null before the first start
    bot_id integer,
    bot_name text,
    -- the number of forgotten chats whose rows pages may still hold copies of
    n_traces integer not null default 0,
    -- how often it was tried whether the database can be written
    n_write_checks integer not null default 0,
    -- makes the person who sends it an operator; null if somebody is one
    claim_code text,
    -- the hash of the migrations that made this schema: before v0.1.0 they change in place
    schema_key integer,
    -- 1: a bot serves from it; still so at a start if the one before has ended without its end
    is_serving integer not null default 0,
    -- the version of gistwire that served last
    served_version text
) strict;
insert into database_state (id) values (1);
