//! Which article an item of a feed is: by what the feed calls it, by its page, else as any loaded article. An item in two feeds is one
//! article with two sources; the first feed's words stand, and only that feed's edits change them.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::StoreError;
use super::feeds::{FeedId, FeedItem};
use super::identity::{Identity, Stored, identify, stored_by_id, stored_by_page};
use super::write::{BatchWriter, Load, Outcome};
use crate::article::ArticleId;

/// What is written down of an item.
struct Row {
    article_id: Option<i64>,
    said_key: i64,
    is_owner: bool,
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
        if let Some(row) = self.row(feed, item)? {
            let Some(id) = row.article_id.map(ArticleId) else { return Ok(None) };
            if row.said_key == item.said_key {
                load.meet(id);
                return Ok(Some(Outcome::Known(id)));
            }
            self.write_row(feed, item, Some(id), row.is_owner, now)?;
            let stored = if row.is_owner { stored_by_id(self.tx(), id)? } else { None };
            return stored.map_or(Ok(Some(Outcome::Known(id))), |it| self.edit(&it, item, load).map(Some));
        }
        let page_key = item.prepared.page_key;
        if let Some(key) = page_key {
            let mut buried = self.tx().prepare_cached("select 1 from tombstone where page_key = ?")?;
            if buried.query_row([key], |_| Ok(())).optional()?.is_some() {
                self.write_row(feed, item, None, false, now)?;
                return Ok(None);
            }
            if let Some(stored) = stored_by_page(self.tx(), key)? {
                return self.join(feed, &stored, item, load, now).map(Some);
            }
        }
        let source_id = self.source_id(&item.prepared)?;
        let (outcome, id) = match identify(self.tx(), &item.prepared, source_id, load)? {
            Identity::Repeated(stored) => return self.join(feed, &stored, item, load, now).map(Some),
            // A title alone says too little where both have a page of their own.
            Identity::Same(stored) => return self.join(feed, &stored, item, load, now).map(Some),
            Identity::Unknown => {
                let (id, _) = self.insert(&item.prepared, source_id, load)?;
                if self.is_followed(feed)? {
                    self.tell(id, &item.prepared, now);
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
    fn join(&mut self, feed: FeedId, stored: &Stored, item: &'a FeedItem, load: &mut Load, now: Timestamp) -> Result<Outcome, StoreError> {
        let owner: Option<i64> = self
            .tx()
            .prepare_cached("select feed_id from feed_item where article_id = ? and is_owner limit 1")?
            .query_row([stored.id.0], |row| row.get(0))
            .optional()?;
        let is_owner = owner.is_none_or(|it| it == feed.0);
        let outcome = if is_owner && !load.has_met(stored.id) { self.edit(stored, item, load)? } else { Outcome::Known(stored.id) };
        self.write_row(feed, item, Some(stored.id), is_owner, now)?;
        Ok(outcome)
    }

    fn edit(&mut self, stored: &Stored, item: &'a FeedItem, load: &mut Load) -> Result<Outcome, StoreError> {
        let source_id = self.source_id(&item.prepared)?;
        let (is_changed, _) = self.update(stored, &item.prepared, source_id, load)?;
        load.meet(stored.id);
        Ok(if is_changed { Outcome::Changed(stored.id) } else { Outcome::Known(stored.id) })
    }

    fn row(&self, feed: FeedId, item: &FeedItem) -> Result<Option<Row>, StoreError> {
        let mut find = self.tx().prepare_cached("select article_id, said_key, is_owner from feed_item where feed_id = ? and key = ?")?;
        let found =
            find.query_row([feed.0, item.key], |row| Ok(Row { article_id: row.get(0)?, said_key: row.get(1)?, is_owner: row.get(2)? }));
        Ok(found.optional()?)
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
                "insert into feed_item (feed_id, key, article_id, said_key, is_owner, added_at) values (?, ?, ?, ?, ?, ?)
                 on conflict (feed_id, key) do update set article_id = excluded.article_id, said_key = excluded.said_key, is_owner = excluded.is_owner",
            )?
            .execute(params![feed.0, item.key, article.map(|it| it.0), item.said_key, is_owner, now.as_second()])?;
        Ok(())
    }
}
