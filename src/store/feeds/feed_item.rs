//! Which article an item of a feed is: by the feed's id for it, by its page, else as any loaded
//! article, but always one that this feed brought. The same page in another feed is an article of
//! its own, as that feed publishes it, in the same story (`page_version`).

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::article::{ArticleId, Published, Standing};
use crate::source::address::fragment_of;
use crate::store::articles::identity::{
    Identity, Owner, Stored, identify, stored_by_id, stored_by_page,
};
use crate::store::articles::stored_body::Body;
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

/// What the store has of an item, and how the item is known from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What is stored.
    pub state: ItemState,
    /// The key under which it is stored.
    pub key: i64,
    /// Whether the feed has other articles at the item's page, so that the page is not its own.
    pub shares_page: bool,
}

/// The key of an item that is looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemKey {
    /// Hashes of what identifies it, from the one that its document makes sufficient to the one
    /// that says most; never empty. One that has an id has this alone.
    pub keys: Vec<i64>,
    /// Whether the feed has an id for it.
    pub has_id: bool,
    /// The feed's id for it.
    pub external_id: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Hash of the folded title.
    pub title_key: i64,
    /// Hash of title and text.
    pub text_key: i64,
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
    pub fn seen_items(&self, feed: FeedId, items: &[ItemKey]) -> Result<Vec<Seen>, StoreError> {
        self.read("look up the items of a feed", |view| {
            items.iter().map(|item| seen(view, feed, item)).collect()
        })
    }
}

fn seen(view: &Connection, feed: FeedId, item: &ItemKey) -> rusqlite::Result<Seen> {
    // What says most is looked up first: a feed that listed several items of a page may list one
    // of them alone now.
    for (level, &key) in item.keys.iter().enumerate().rev() {
        let Some(row) = row(view, feed, key)? else { continue };
        let article_id = row.article_id;
        let state = state_of(view, row, item)?;
        let is_other = match (&state, article_id) {
            (ItemState::Changed(_), Some(id)) if level + 1 < item.keys.len() => {
                is_another(view, feed, id, item)?
            }
            _ => false,
        };
        return Ok(if is_other {
            Seen { state: ItemState::New, key: narrowest(item), shares_page: true }
        } else {
            Seen { state, key, shares_page: false }
        });
    }
    let (key, shares_page) = match neighbours(view, feed, item)? {
        Neighbours::None => (item.keys[0], false),
        Neighbours::AtOtherPlaces => (item.keys[0], true),
        Neighbours::AtItsPlace => (narrowest(item), true),
    };
    let published = item.published.map(|date| date.at.as_second());
    let is_buried = match item.page_key.filter(|_| !shares_page) {
        Some(page) => is_buried(view, feed, page, (published, item.has_id))?,
        None => false,
    };
    let state = if is_buried { ItemState::Buried } else { ItemState::New };
    Ok(Seen { state, key, shares_page })
}

fn narrowest(item: &ItemKey) -> i64 {
    item.keys[item.keys.len() - 1]
}

fn state_of(view: &Connection, row: Row, item: &ItemKey) -> rusqlite::Result<ItemState> {
    Ok(match row {
        Row { article_id: None, .. } => ItemState::Buried,
        Row { page_tries: Some(n), said_key: known, .. } if known == item.said_key => {
            ItemState::Pending(n)
        }
        Row { said_key: known, .. } if known == item.said_key => ItemState::Same,
        Row { article_id: Some(id), .. } => {
            let mut text = view.prepare_cached("select body from stored_article where id = ?")?;
            let stored: Option<Body> = text.query_row([id], |row| row.get("body")).optional()?;
            ItemState::Changed(stored.map(|it| it.0))
        }
    })
}

/// The other articles of a feed at the page of an item that is not stored.
enum Neighbours {
    None,
    /// At other fragments of the page.
    AtOtherPlaces,
    /// At the same address.
    AtItsPlace,
}

fn neighbours(view: &Connection, feed: FeedId, item: &ItemKey) -> rusqlite::Result<Neighbours> {
    let Some(url) = item.url.as_deref() else { return Ok(Neighbours::None) };
    let mut find = view.prepare_cached(
        "select url, external_id, title_key, text_key, published_at from stored_article where page_key = ?1 and feed_id = ?2
         union all
         select url, external_id, title_key, text_key, published_at from stored_article
         where url = ?3 and feed_id = ?2 and page_key is not ?1",
    )?;
    let fragment = fragment_of(url);
    let published = item.published.map(|date| date.at.as_second());
    let (mut n_here, mut is_elsewhere) = (0, false);
    let mut rows = find.query(params![item.page_key, feed.0, url])?;
    while let Some(row) = rows.next()? {
        let (stored_url, id): (Option<String>, Option<String>) =
            (row.get("url")?, row.get("external_id")?);
        let has_title = row.get::<_, i64>("title_key")? == item.title_key;
        let stored_at: Option<i64> = row.get("published_at")?;
        let is_one_text = row.get::<_, i64>("text_key")? == item.text_key
            || (stored_at.is_some() && stored_at == published);
        if item.has_id && id.is_some() && id != item.external_id {
            if has_title && is_one_text {
                return Ok(Neighbours::None);
            }
            n_here += 2;
        } else if stored_url.as_deref().and_then(fragment_of) != fragment {
            is_elsewhere |= !has_title;
        } else {
            n_here += 1;
        }
    }
    Ok(match (n_here, is_elsewhere) {
        // A single one is this item, edited.
        (0 | 1, false) => Neighbours::None,
        (0, true) => Neighbours::AtOtherPlaces,
        _ => Neighbours::AtItsPlace,
    })
}

/// Whether what a feed says now under a key that is not an id's is another article: the page has
/// several, and the title is another one, or date and text are.
fn is_another(
    view: &Connection,
    feed: FeedId,
    article: i64,
    item: &ItemKey,
) -> rusqlite::Result<bool> {
    let mut find = view.prepare_cached(
        "select title_key, text_key, published_at,
             (select count(*) from stored_article as other where other.url = own.url and other.feed_id = ?2) as n_here
         from stored_article as own where id = ?1",
    )?;
    let published = item.published.map(|date| date.at.as_second());
    let found = find.query_row([article, feed.0], |row| {
        let stored_at: Option<i64> = row.get("published_at")?;
        let is_same = row.get::<_, i64>("title_key")? == item.title_key
            && (row.get::<_, i64>("text_key")? == item.text_key
                || stored_at.is_none()
                || published.is_none()
                || stored_at == published);
        Ok(!is_same && row.get::<_, i64>("n_here")? > 1)
    });
    Ok(found.optional()?.unwrap_or(false))
}

/// Whether a feed's article of this page was deleted, or one of another source, not older
/// than this item: the item would be deleted as well. A deleted article of another source with an
/// old date does not exclude a newer item, nor does one of this feed an item with an id of its own.
fn is_buried(
    view: &Connection,
    feed: FeedId,
    page_key: i64,
    (published, has_id): (Option<i64>, bool),
) -> rusqlite::Result<bool> {
    let mut find = view.prepare_cached(
        "select 1 from tombstone where page_key = ?1
         and ((feed_id = ?2 and (not ?4 or ?3 is null)) or ?3 <= sorted_at)",
    )?;
    find.exists(params![page_key, feed.0, published, has_id])
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

/// Marks the articles of items that their feed has withdrawn, in messages too.
pub(in crate::store) fn withdraw(
    tx: &Connection,
    feed: FeedId,
    keys: &[i64],
    now: Timestamp,
) -> rusqlite::Result<()> {
    let mut mark = tx.prepare_cached(
        "update stored_article set standing = ?3
         where id = (select article_id from feed_item where feed_id = ?1 and key = ?2) and standing is not ?3
         returning id",
    )?;
    for key in keys {
        let marked = mark.query_row(params![feed, key, Standing::Withdrawn], |row| row.get("id"));
        if let Some(id) = marked.optional()? {
            plan_edits(tx, id, now)?;
        }
    }
    Ok(())
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
            let has_id = new.article.external_id.is_some();
            if is_buried(self.tx(), feed, key, (published, has_id))? {
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
                "update stored_article set is_own_site = ?2 where id = ?1 and is_own_site <> ?2",
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
