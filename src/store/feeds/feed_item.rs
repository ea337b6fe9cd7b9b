//! Which article an item of a feed is: by the feed's id for it, by its page, else as any loaded
//! article, but always one that this feed brought. The same page in another feed is an article of
//! its own, as that feed publishes it, in the same story (`page_version`).

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::article::{ArticleId, Published};
use crate::store::articles::identity::{
    Identity, Owner, Stored, identify, stored_by_id, stored_by_page,
};
use crate::store::articles::write::{BatchWriter, Load, Prepared, WriteOutcome};
use crate::store::feeds::{FeedId, FeedItem};
use crate::store::outbox::plan::plan_edits;
use crate::store::{Store, StoreError};

/// What is stored of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemState {
    /// Nothing.
    New,
    /// All that the feed says of it.
    Same,
    /// The same, but its page is still to be fetched; contains the number of attempts.
    Pending(u32),
    /// Something else; contains its article's text.
    Changed(Option<String>),
    /// It was deleted and does not come back.
    Buried,
}

/// The key of an item that is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemKey {
    /// Hash of the feed's id for it.
    pub key: i64,
    /// Hash of all that the feed says of it.
    pub said_key: i64,
    /// Hash of its page's address, if the page is its own.
    pub page_key: Option<i64>,
    /// Its publication date.
    pub published: Option<Published>,
}

/// The record of an item.
struct Row {
    article_id: Option<i64>,
    said_key: i64,
    page_tries: Option<u32>,
}

impl Store {
    /// Returns what is stored of these items of a feed.
    pub fn seen_items(
        &self,
        feed: FeedId,
        items: &[ItemKey],
    ) -> Result<Vec<ItemState>, StoreError> {
        self.read("look up the items of a feed", |view| {
            items.iter().map(|item| seen(view, feed, item)).collect()
        })
    }
}

fn seen(view: &Connection, feed: FeedId, item: &ItemKey) -> rusqlite::Result<ItemState> {
    let Some(row) = row(view, feed, item.key)? else {
        let published = item.published.map(|date| date.at.as_second());
        let is_buried =
            item.page_key.map_or(Ok(false), |page| is_buried(view, feed, page, published))?;
        return Ok(if is_buried { ItemState::Buried } else { ItemState::New });
    };
    Ok(match row {
        Row { article_id: None, .. } => ItemState::Buried,
        Row { page_tries: Some(n), said_key: known, .. } if known == item.said_key => {
            ItemState::Pending(n)
        }
        Row { said_key: known, .. } if known == item.said_key => ItemState::Same,
        Row { article_id: Some(id), .. } => {
            let mut text = view.prepare_cached("select body from article where id = ?")?;
            ItemState::Changed(text.query_row([id], |row| row.get("body")).optional()?)
        }
    })
}

/// Whether a feed's article of this page was deleted, or one of another source, not older
/// than this item: the item would be deleted as well. A deleted article of another source with an
/// old date does not exclude a newer item.
fn is_buried(
    view: &Connection,
    feed: FeedId,
    page_key: i64,
    published: Option<i64>,
) -> rusqlite::Result<bool> {
    let mut find = view.prepare_cached(
        "select 1 from tombstone where page_key = ?1 and (feed_id = ?2 or ?3 <= sorted_at)",
    )?;
    find.exists(params![page_key, feed.0, published])
}

fn row(view: &Connection, feed: FeedId, key: i64) -> rusqlite::Result<Option<Row>> {
    let mut find = view.prepare_cached(
        "select article_id, content_key, n_page_attempts from feed_item where feed_id = ? and key = ?",
    )?;
    let found = find.query_row([feed.0, key], |row| {
        Ok(Row {
            article_id: row.get("article_id")?,
            said_key: row.get("content_key")?,
            page_tries: row.get("n_page_attempts")?,
        })
    });
    found.optional()
}

impl<'a> BatchWriter<'a> {
    /// Stores an item; `None` if its article was deleted and stays so.
    pub(in crate::store) fn add_item(
        &mut self,
        feed: FeedId,
        item: &'a FeedItem,
        load: &mut Load,
        now: Timestamp,
    ) -> rusqlite::Result<Option<WriteOutcome>> {
        let row = row(self.tx(), feed, item.key)?;
        let Some(new) = &item.prepared else {
            let known = row.and_then(|it| it.article_id).map(ArticleId);
            known.into_iter().for_each(|id| load.meet(id));
            return Ok(known.map(WriteOutcome::Known));
        };
        let owner = Owner { feed: Some(feed), is_own_site: item.is_own_site };
        if let Some(row) = row {
            let Some(id) = row.article_id.map(ArticleId) else { return Ok(None) };
            self.write_row(feed, item, Some(id), now)?;
            let stored = stored_by_id(self.tx(), id)?;
            return stored.map_or(Ok(Some(WriteOutcome::Known(id))), |stored| {
                self.edit(&stored, new, owner, load, now).map(Some)
            });
        }
        if let Some(key) = new.page_key {
            let published = load.published(new).map(|(at, _)| at);
            if is_buried(self.tx(), feed, key, published)? {
                self.write_row(feed, item, None, now)?;
                return Ok(None);
            }
            if let Some(stored) = stored_by_page(self.tx(), key, feed)? {
                return self.join(&stored, (item, new), owner, load, now).map(Some);
            }
        }
        let source_id = self.source_id(new)?;
        let (outcome, id) = match identify(self.tx(), new, source_id, owner, load)? {
            Identity::Repeated(stored) | Identity::Same(stored) => {
                return self.join(&stored, (item, new), owner, load, now).map(Some);
            }
            Identity::Unknown => {
                let (id, _) = self.insert(new, source_id, owner, load)?;
                if self.is_followed(feed)? {
                    self.queue_notification(id, new, now);
                }
                (WriteOutcome::New(id), id)
            }
        };
        load.meet(id);
        self.write_row(feed, item, Some(id), now)?;
        Ok(Some(outcome))
    }

    /// Whether the feed was read before: what it contains when it is added is its past, and
    /// subscribers are not notified of that.
    fn is_followed(&self, feed: FeedId) -> rusqlite::Result<bool> {
        let mut find = self.tx().prepare_cached(
            "select succeeded_at is not null as is_followed from feed where id = ?",
        )?;
        Ok(find.query_row([feed.0], |row| row.get("is_followed")).optional()?.unwrap_or(false))
    }

    /// Links the item to an article of its feed that came under another id.
    fn join(
        &mut self,
        stored: &Stored,
        (item, new): (&'a FeedItem, &'a Prepared),
        owner: Owner,
        load: &mut Load,
        now: Timestamp,
    ) -> rusqlite::Result<WriteOutcome> {
        let is_met = load.has_met(stored.id);
        let outcome = if is_met {
            WriteOutcome::Known(stored.id)
        } else {
            self.edit(stored, new, owner, load, now)?
        };
        if let Some(feed) = owner.feed {
            self.write_row(feed, item, Some(stored.id), now)?;
        }
        Ok(outcome)
    }

    /// Updates the article; a recent message that quotes it shows the change too, within the limits
    /// for edits.
    fn edit(
        &mut self,
        stored: &Stored,
        new: &'a Prepared,
        owner: Owner,
        load: &mut Load,
        now: Timestamp,
    ) -> rusqlite::Result<WriteOutcome> {
        let source_id = self.source_id(new)?;
        let (is_changed, _) = self.update(stored, new, source_id, load)?;
        self.tx()
            .prepare_cached(
                "update article set is_own_site = ?2 where id = ?1 and is_own_site <> ?2",
            )?
            .execute(params![stored.id.0, owner.is_own_site])?;
        load.meet(stored.id);
        if !is_changed {
            return Ok(WriteOutcome::Known(stored.id));
        }
        plan_edits(self.tx(), stored.id, now)?;
        Ok(WriteOutcome::Changed(stored.id))
    }

    fn write_row(
        &self,
        feed: FeedId,
        item: &FeedItem,
        article: Option<ArticleId>,
        now: Timestamp,
    ) -> rusqlite::Result<()> {
        self.tx()
            .prepare_cached(
                "insert into feed_item (feed_id, key, article_id, content_key, added_at, n_page_attempts) values (?, ?, ?, ?, ?, ?)
                 on conflict (feed_id, key) do update set article_id = excluded.article_id, content_key = excluded.content_key,
                     n_page_attempts = excluded.n_page_attempts",
            )?
            .execute(params![feed.0, item.key, article.map(|id| id.0), item.said_key, now.as_second(), item.page_tries])?;
        Ok(())
    }
}
