//! Which article an item of a feed is: by what the feed calls it, by its page, else as any loaded article. An item in two feeds is one
//! article with two sources; the first feed's words stand, and only that feed's edits change them.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::feeds::{FeedId, FeedItem};
use super::identity::{Identity, Stored, identify, stored_by_id, stored_by_page};
use super::plan::plan_edits;
use super::write::{BatchWriter, Load, Outcome, Prepared};
use super::{Store, StoreError};
use crate::article::ArticleId;

/// What the store has of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// Nothing.
    New,
    /// Nothing of the item, but this text of its page, which no feed brought.
    Loaded(String),
    /// All that the feed says of it.
    Same,
    /// The same, but its page is still to be had; so often it was asked for.
    Pending(u32),
    /// Something else; this is its article's text, where it is this feed's to change.
    Changed(Option<String>),
    /// It was deleted and does not come back.
    Buried,
}

/// What is written down of an item.
struct Row {
    article_id: Option<i64>,
    said_key: i64,
    is_owner: bool,
    page_tries: Option<u32>,
}

impl Store {
    /// What is known of these items of a feed, each with its key, what the feed says of it and its page.
    pub fn seen_items(&self, feed: FeedId, items: &[(i64, i64, Option<i64>)]) -> Result<Vec<Seen>, StoreError> {
        self.read(|view| items.iter().map(|(key, said_key, page_key)| seen(view, feed, *key, *said_key, *page_key)).collect())
    }
}

fn seen(view: &Connection, feed: FeedId, key: i64, said_key: i64, page_key: Option<i64>) -> Result<Seen, StoreError> {
    let text = |sql: &str, id: i64| -> Result<Option<String>, StoreError> {
        Ok(view.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?)
    };
    let Some(row) = row(view, feed, key)? else {
        let Some(page_key) = page_key else { return Ok(Seen::New) };
        if view.prepare_cached(IS_BURIED)?.exists([page_key])? {
            return Ok(Seen::Buried);
        }
        let loaded = "select body from article where page_key = ? and not exists
            (select 1 from feed_item where article_id = article.id) order by id limit 1";
        return Ok(text(loaded, page_key)?.map_or(Seen::New, Seen::Loaded));
    };
    Ok(match row {
        Row { article_id: None, .. } => Seen::Buried,
        Row { page_tries: Some(n), said_key: known, .. } if known == said_key => Seen::Pending(n),
        Row { said_key: known, .. } if known == said_key => Seen::Same,
        Row { is_owner: false, .. } => Seen::Changed(None),
        Row { article_id: Some(id), .. } => Seen::Changed(text("select body from article where id = ?", id)?),
    })
}

const IS_BURIED: &str = "select 1 from tombstone where page_key = ?";

fn row(view: &Connection, feed: FeedId, key: i64) -> Result<Option<Row>, StoreError> {
    let mut find = view.prepare_cached("select article_id, said_key, is_owner, page_tries from feed_item where feed_id = ? and key = ?")?;
    let found = find.query_row([feed.0, key], |row| {
        Ok(Row { article_id: row.get(0)?, said_key: row.get(1)?, is_owner: row.get(2)?, page_tries: row.get(3)? })
    });
    Ok(found.optional()?)
}

impl<'a> BatchWriter<'a> {
    /// Stores an item; `None` where its article was deleted and stays so.
    pub(super) fn add_item(
        &mut self,
        feed: FeedId,
        item: &'a FeedItem,
        load: &mut Load,
        now: Timestamp,
    ) -> Result<Option<Outcome>, StoreError> {
        let row = row(self.tx(), feed, item.key)?;
        let Some(new) = &item.prepared else {
            let known = row.and_then(|it| it.article_id).map(ArticleId);
            known.into_iter().for_each(|id| load.meet(id));
            return Ok(known.map(Outcome::Known));
        };
        if let Some(row) = row {
            let Some(id) = row.article_id.map(ArticleId) else { return Ok(None) };
            self.write_row(feed, item, Some(id), row.is_owner, now)?;
            let stored = if row.is_owner { stored_by_id(self.tx(), id)? } else { None };
            return stored.map_or(Ok(Some(Outcome::Known(id))), |it| self.edit(&it, new, load, now).map(Some));
        }
        if let Some(key) = new.page_key {
            if self.tx().prepare_cached(IS_BURIED)?.exists([key])? {
                self.write_row(feed, item, None, false, now)?;
                return Ok(None);
            }
            if let Some(stored) = stored_by_page(self.tx(), key)? {
                return self.join(feed, &stored, (item, new), load, now).map(Some);
            }
        }
        let source_id = self.source_id(new)?;
        let (outcome, id) = match identify(self.tx(), new, source_id, load)? {
            // A title alone says too little where both have a page of their own.
            Identity::Repeated(stored) | Identity::Same(stored) => return self.join(feed, &stored, (item, new), load, now).map(Some),
            Identity::Unknown => {
                let (id, _) = self.insert(new, source_id, load)?;
                if self.is_followed(feed)? {
                    self.tell(id, new, now);
                }
                (Outcome::New(id), id)
            }
        };
        load.meet(id);
        self.write_row(feed, item, Some(id), true, now)?;
        Ok(Some(outcome))
    }

    /// Whether the feed was read before: what it holds when it is added is its past, and nobody is told of that.
    fn is_followed(&self, feed: FeedId) -> Result<bool, StoreError> {
        let mut find = self.tx().prepare_cached("select succeeded_at is not null from feed where id = ?")?;
        Ok(find.query_row([feed.0], |row| row.get(0)).optional()?.unwrap_or(false))
    }

    /// The item is an article that is there: another feed's, this one's under another id, or one that was loaded by hand.
    fn join(
        &mut self,
        feed: FeedId,
        stored: &Stored,
        (item, new): (&'a FeedItem, &'a Prepared),
        load: &mut Load,
        now: Timestamp,
    ) -> Result<Outcome, StoreError> {
        let owner: Option<i64> = self
            .tx()
            .prepare_cached("select feed_id from feed_item where article_id = ? and is_owner limit 1")?
            .query_row([stored.id.0], |row| row.get(0))
            .optional()?;
        let is_owner = owner.is_none_or(|it| it == feed.0);
        let outcome = if is_owner && !load.has_met(stored.id) { self.edit(stored, new, load, now)? } else { Outcome::Known(stored.id) };
        self.write_row(feed, item, Some(stored.id), is_owner, now)?;
        Ok(outcome)
    }

    /// The article as it is now; a message that told of it lately shows it too.
    fn edit(&mut self, stored: &Stored, new: &'a Prepared, load: &mut Load, now: Timestamp) -> Result<Outcome, StoreError> {
        let source_id = self.source_id(new)?;
        let (is_changed, _) = self.update(stored, new, source_id, load)?;
        load.meet(stored.id);
        if !is_changed {
            return Ok(Outcome::Known(stored.id));
        }
        plan_edits(self.tx(), stored.id, now)?;
        Ok(Outcome::Changed(stored.id))
    }

    fn write_row(
        &self,
        feed: FeedId,
        item: &FeedItem,
        article: Option<ArticleId>,
        is_owner: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.tx()
            .prepare_cached(
                "insert into feed_item (feed_id, key, article_id, said_key, is_owner, added_at, page_tries) values (?, ?, ?, ?, ?, ?, ?)
                 on conflict (feed_id, key) do update set article_id = excluded.article_id, said_key = excluded.said_key,
                     is_owner = excluded.is_owner, page_tries = excluded.page_tries",
            )?
            .execute(params![feed.0, item.key, article.map(|it| it.0), item.said_key, is_owner, now.as_second(), item.page_tries])?;
        Ok(())
    }
}
