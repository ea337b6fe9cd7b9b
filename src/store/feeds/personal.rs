//! Personal feeds: those that a reader brought. Only the chats that follow one see its articles.
//!
//! What is for everybody reads the view `article`, which has none of them, and the tables of tags,
//! companies, full text and stories, in which they have no rows. A chat reads the view
//! `personal_article`. The feed goes with its last follower, unless an operator adopts it: then it
//! is one like all others, and its followers follow it as a source.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::article::{ArticleId, ChatId, NewArticle, Published};
use crate::id::FeedId;
use crate::store::articles::prune::{WAITS, delete};
use crate::store::articles::stored_body::Body;
use crate::store::articles::write::{BatchWriter, Prepared};
use crate::store::chats::subscriptions::{
    ChatThread, Subscribed, Topic, TopicKind, subscribe, topic_id,
};
use crate::store::feeds::{KnownFeed, NewFeed, feeds_where, insert, name_of};
use crate::store::{Store, StoreError};

/// Articles of a personal feed that are kept, the newest: strangers choose these feeds.
const MAX_ARTICLES: u32 = 200;

/// How many feeds readers may bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonalLimits {
    /// One chat.
    pub per_chat: u32,
    /// All together.
    pub total: u32,
    /// Subscriptions of one chat, personal feeds included.
    pub max_subscriptions: u32,
}

/// The result of a request to follow a feed personally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brought {
    /// The chat follows it.
    New(FeedId),
    /// The chat followed it before.
    Known(FeedId),
    /// The feed is followed for everybody.
    Shared(FeedId),
    /// The chat has brought as many as it may.
    TooManyHere,
    /// All chats together have.
    TooManyInAll,
    /// The chat has as many subscriptions as it may.
    Full,
}

impl Store {
    /// Makes a chat follow a feed that is not for everybody.
    pub fn follow_personally(
        &self,
        chat_thread: ChatThread,
        new: &NewFeed,
        limits: PersonalLimits,
        now: Timestamp,
    ) -> Result<Brought, StoreError> {
        self.write("follow a personal feed", |tx| {
            let known = "select id, is_personal from feed where url = ?1 or added_url = ?1 order by url = ?1 desc limit 1";
            let known: Option<(FeedId, bool)> = tx
                .prepare_cached(known)?
                .query_row([&new.url], |row| Ok((row.get("id")?, row.get("is_personal")?)))
                .optional()?;
            if let Some((id, false)) = known {
                return Ok(Brought::Shared(id));
            }
            let own = feeds_of(tx, chat_thread.chat)?;
            let is_own = known.is_some_and(|(id, _)| own.contains(&id));
            if !is_own && own.len() >= limits.per_chat as usize {
                return Ok(Brought::TooManyHere);
            }
            let name = name_of(new.title.clone(), &new.url);
            let id = match known {
                Some((id, _)) => id,
                None => {
                    let count = "select count(*) as n from feed where is_personal";
                    let n: u32 = tx.prepare_cached(count)?.query_row([], |row| row.get("n"))?;
                    if n >= limits.total {
                        return Ok(Brought::TooManyInAll);
                    }
                    insert(tx, new, None, true, now)?
                }
            };
            let topic = Topic::feed(id, &name);
            let subscribed = subscribe(tx, chat_thread, &topic, limits.max_subscriptions, now)?;
            remove_unfollowed(tx)?;
            Ok(match subscribed {
                Subscribed::New => Brought::New(id),
                Subscribed::Known => Brought::Known(id),
                Subscribed::Full => Brought::Full,
            })
        })
    }

    /// Returns the personal feeds that a chat follows, by id.
    pub fn personal_feeds_of(
        &self,
        chat: ChatId,
        now: Timestamp,
    ) -> Result<Vec<KnownFeed>, StoreError> {
        self.read("list the personal feeds of a chat", |view| {
            let own = feeds_of(view, chat)?;
            let all = feeds_where(view, now, "is_personal", [])?;
            Ok(all.into_iter().filter(|feed| own.contains(&feed.id)).collect())
        })
    }

    /// Returns all personal feeds, by id: for operators, who decide which of them are for everybody.
    pub fn personal_feeds(&self, now: Timestamp) -> Result<Vec<KnownFeed>, StoreError> {
        self.read("list the personal feeds", |view| feeds_where(view, now, "is_personal", []))
    }

    /// Makes a personal feed one for everybody; its followers follow the source from now on. Its
    /// articles are still to be shared ([`Store::unshared_articles`]): until then nobody sees them.
    pub fn adopt_feed(&self, id: FeedId) -> Result<(), StoreError> {
        self.write("adopt a personal feed", |tx| adopt(tx, id))
    }

    /// Returns some articles of a feed that was adopted, the oldest first, which only its followers
    /// saw before.
    pub fn unshared_articles(
        &self,
        id: FeedId,
        limit: u32,
    ) -> Result<Vec<(ArticleId, NewArticle)>, StoreError> {
        self.read("read the articles of an adopted feed", |view| unshared(view, id, limit))
    }

    /// Shares articles of a feed that was adopted: they get their tags, companies, full text and
    /// stories.
    pub fn share_articles(&self, articles: &[(ArticleId, Prepared)]) -> Result<(), StoreError> {
        self.write_with_stories("share the articles of a feed", |tx, story_cache| {
            let mut writer = BatchWriter::new(tx);
            for (id, prepared) in articles {
                writer.share(*id, prepared)?;
            }
            writer.finish(story_cache).map(drop)
        })
    }
}

/// Does the work of [`Store::adopt_feed`] within a transaction.
pub(in crate::store) fn adopt(tx: &Transaction<'_>, id: FeedId) -> rusqlite::Result<()> {
    let named: Option<(Option<String>, String)> = tx
        .prepare_cached("select title, url from feed where id = ? and is_personal")?
        .query_row([id], |row| Ok((row.get("title")?, row.get("url")?)))
        .optional()?;
    let Some((known, url)) = named else { return Ok(()) };
    let name = name_of(known, &url);
    let sql = "update feed set is_personal = 0, title = ?2, next_poll_at = 0 where id = ?1";
    tx.prepare_cached(sql)?.execute(params![id, name])?;
    follow_as_source(tx, id, &name)
}

fn unshared(
    view: &Connection,
    id: FeedId,
    limit: u32,
) -> rusqlite::Result<Vec<(ArticleId, NewArticle)>> {
    let sql = "select article.id, article.title, body, article.url, external_id, published_at, has_time, image_url,
                   standing, personal_tags, feed.title as source
               from stored_article as article join feed on feed.id = feed_id and not feed.is_personal
               where feed_id = ? and article.is_personal order by sorted_at, article.id limit ?";
    let mut find = view.prepare_cached(sql)?;
    let rows = find.query_map(params![id, limit], |row| {
        let tags: String = row.get("personal_tags")?;
        let at = row.get::<_, Option<i64>>("published_at")?;
        let at = at.and_then(|it| Timestamp::from_second(it).ok());
        let has_time = row.get("has_time")?;
        let article = NewArticle {
            title: row.get("title")?,
            body: row.get::<_, Body>("body")?.0,
            tags: tags.split_whitespace().map(str::to_owned).collect(),
            url: row.get("url")?,
            source: row.get("source")?,
            published: at.map(|at| Published { at, has_time }),
            external_id: row.get("external_id")?,
            image_url: row.get("image_url")?,
            standing: row.get("standing")?,
        };
        Ok((row.get("id")?, article))
    })?;
    rows.collect()
}

/// Turns the subscriptions to a personal feed into ones to its source.
fn follow_as_source(tx: &Transaction<'_>, id: FeedId, name: &str) -> rusqlite::Result<()> {
    let Some(old) = topic_id(tx, &Topic::feed(id, name))? else { return Ok(()) };
    let source = Topic { kind: TopicKind::Source, name: name.to_owned() };
    match topic_id(tx, &source)? {
        Some(known) => crate::store::chats::subscriptions::merge(tx, old, known),
        None => {
            let sql = "update topic set kind = 'source', key = ?2, anchor = ?2 where id = ?1";
            tx.prepare_cached(sql)?.execute(params![old, source.key()]).map(drop)
        }
    }
}

/// Returns the personal feeds that a chat follows.
fn feeds_of(view: &Connection, chat: ChatId) -> rusqlite::Result<Vec<FeedId>> {
    let sql = "select distinct cast(key as integer) as feed_id from subscription join topic on topic.id = topic_id
               where chat_id = ? and kind = 'feed'";
    view.prepare_cached(sql)?.query_map([chat], |row| row.get("feed_id"))?.collect()
}

/// Ends all subscriptions to a personal feed, and thereby the feed; returns whether it is one.
pub(in crate::store) fn dissolve(tx: &Connection, id: FeedId) -> rusqlite::Result<bool> {
    let is_personal =
        tx.prepare_cached("select 1 from feed where id = ? and is_personal")?.exists([id])?;
    if is_personal {
        let sql = "delete from subscription where topic_id in (select id from topic where kind = 'feed' and key = ?)";
        tx.prepare_cached(sql)?.execute([id.to_string()])?;
        remove_unfollowed(tx)?;
    }
    Ok(is_personal)
}

/// Deletes the personal feeds that nobody follows any more, with their articles. No page is
/// remembered as deleted: that would show in what other feeds bring.
pub(in crate::store) fn remove_unfollowed(tx: &Connection) -> rusqlite::Result<()> {
    let sql = "select id from feed where is_personal and not exists (
                   select 1 from topic where kind = 'feed' and key = cast(feed.id as text))";
    let mut find = tx.prepare_cached(sql)?;
    let ids = find.query_map([], |row| row.get("id"))?.collect::<Result<Vec<FeedId>, _>>()?;
    for id in ids {
        delete_articles(tx, "select id from stored_article where feed_id = ? and is_personal", id)?;
        for sql in ["delete from feed_item where feed_id = ?", "delete from feed where id = ?"] {
            tx.prepare_cached(sql)?.execute([id])?;
        }
    }
    Ok(())
}

/// Deletes the oldest articles of a personal feed beyond those that are kept; they do not come back
/// while the feed still lists them.
pub(in crate::store) fn shorten(tx: &Connection, id: FeedId) -> rusqlite::Result<()> {
    let over = format!(
        "select id from stored_article as article where id in (
             select id from stored_article where feed_id = ? and is_personal
             order by sorted_at desc, id limit -1 offset {MAX_ARTICLES}) and not {WAITS}"
    );
    delete_articles(tx, &over, id)
}

fn delete_articles(tx: &Connection, which: &str, id: FeedId) -> rusqlite::Result<()> {
    let mut find = tx.prepare_cached(which)?;
    let ids = find.query_map([id], |row| row.get("id"))?.collect::<Result<Vec<ArticleId>, _>>()?;
    ids.into_iter().try_for_each(|it| delete(tx, it))
}
