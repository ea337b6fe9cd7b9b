//! Followed feeds, and what a poll brought: articles, items and validators in one transaction.

pub(in crate::store) mod feed_alarm;
pub(in crate::store) mod feed_item;
pub(in crate::store) mod marks;
pub(in crate::store) mod personal;
pub(in crate::store) mod reading;
pub(in crate::store) mod robots;
pub(in crate::store) mod suggestion;
use std::time::Instant;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

pub use crate::id::FeedId;
use crate::source::address::site_of;
use crate::store::articles::write::{BatchWriter, Load, Prepared, WriteOutcome};
use crate::store::database::connect::{FIRST_ROWS, YIELD, next_limit};
use crate::store::outbox::plan::group::PlanGroups;
use crate::store::{Store, StoreError};

/// Maximum number of items that one transaction stores.
const MOST_ITEMS: usize = 400;

/// A feed to be followed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewFeed {
    /// Its address.
    pub url: String,
    /// Its title, if the operator gave one.
    pub title: Option<String>,
    /// Tags added to each of its articles.
    pub tags: Vec<String>,
    /// Whether it is polled.
    pub is_enabled: bool,
    /// Whether pages are fetched; `None` follows the setting.
    pub full_text: Option<bool>,
    /// Seconds between two polls; `None` adapts to the feed.
    pub interval_s: Option<i64>,
    /// Its address as the operator gave it, before any redirect; `None` if that is `url`.
    pub added_url: Option<String>,
}

/// A feed as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownFeed {
    /// Its id.
    pub id: FeedId,
    /// Its address, as of the last permanent redirect.
    pub url: String,
    /// Its own title, or the operator's.
    pub title: Option<String>,
    /// Tags added to each of its articles.
    pub tags: Vec<String>,
    /// Whether it is polled.
    pub is_enabled: bool,
    /// Whether pages are fetched; `None` follows the setting.
    pub full_text: Option<bool>,
    /// Seconds between two polls; `None` adapts to the feed.
    pub interval_s: Option<i64>,
    /// Validator of the last complete answer.
    pub etag: Option<String>,
    /// Validator of the last complete answer.
    pub last_modified: Option<String>,
    /// When it is to be polled next, in seconds.
    pub due_at: i64,
    /// Until when its server asked not to be polled.
    pub barred_until: i64,
    /// When it was last polled.
    pub polled_at: Option<i64>,
    /// When an answer was last usable.
    pub succeeded_at: Option<i64>,
    /// How often new items come.
    pub pace_s: Option<i64>,
    /// Consecutive failures.
    pub n_failures: u32,
    /// When the failures began.
    pub failing_since: Option<i64>,
    /// The last failure.
    pub problem: Option<String>,
    /// Whether the server said that it is permanently gone.
    pub is_gone: bool,
    /// Articles that it brought.
    pub n_articles: u32,
    /// Articles that it brought within the last week.
    pub n_this_week: u32,
    /// Its address as the operator gave it, before any redirect; `None` if that is `url`.
    pub added_url: Option<String>,
    /// Whether a reader brought it, and only the chats that follow it see its articles.
    pub is_personal: bool,
}

/// What changes of a feed; the outer `None` keeps it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FeedChange {
    /// Its name; the inner `None` is the feed's own.
    pub title: Option<Option<String>>,
    /// Tags of its articles from now on.
    pub tags: Option<Vec<String>>,
    /// Seconds between two polls; the inner `None` adapts to the feed.
    pub interval_s: Option<Option<i64>>,
    /// Whether pages are fetched; the inner `None` follows the setting.
    pub full_text: Option<Option<bool>>,
}

impl NewFeed {
    /// Returns the feed as it is stored under this id before its first poll.
    pub fn with_id(self, id: FeedId) -> KnownFeed {
        KnownFeed {
            id,
            url: self.url,
            title: self.title,
            tags: self.tags,
            is_enabled: self.is_enabled,
            full_text: self.full_text,
            interval_s: self.interval_s,
            etag: None,
            last_modified: None,
            due_at: 0,
            barred_until: 0,
            polled_at: None,
            succeeded_at: None,
            pace_s: None,
            n_failures: 0,
            failing_since: None,
            problem: None,
            is_gone: false,
            n_articles: 0,
            n_this_week: 0,
            added_url: self.added_url,
            is_personal: false,
        }
    }
}

/// An item of a feed, ready to be stored.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedItem {
    /// Hash of the feed's id for it.
    pub key: i64,
    /// Hash of all that the feed says of it.
    pub said_key: i64,
    /// The article; `None` if the stored one is up to date.
    pub prepared: Option<Prepared>,
    /// How many requests for its page have failed, if a later one may succeed.
    pub page_tries: Option<u32>,
    /// Whether the feed belongs to the site that the item links to.
    pub is_own_site: bool,
}

/// What a poll changes of a feed besides its articles.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Polled {
    /// Its new address after a permanent redirect.
    pub moved_to: Option<String>,
    /// Its own title.
    pub title: Option<String>,
    /// New validators; `None` keeps the stored ones.
    pub validators: Option<(Option<String>, Option<String>)>,
    /// When it is to be polled next.
    pub due_at: i64,
    /// Until when it must not be polled.
    pub barred_until: i64,
    /// How often new items come.
    pub pace_s: Option<i64>,
    /// Why the poll failed; `None` if it did not.
    pub problem: Option<String>,
    /// Whether the feed is permanently gone.
    pub is_gone: bool,
    /// Keys of items that it has withdrawn.
    pub withdrawn: Vec<i64>,
}

impl Store {
    /// Returns the feeds that are followed for everybody, by id.
    pub fn feeds(&self, now: Timestamp) -> Result<Vec<KnownFeed>, StoreError> {
        self.read("list the feeds", |view| feeds_where(view, now, "not is_personal", []))
    }

    /// Returns one feed, personal or not.
    pub fn feed(&self, id: FeedId, now: Timestamp) -> Result<Option<KnownFeed>, StoreError> {
        self.read("read a feed", |view| {
            Ok(feeds_where(view, now, "id = cast(?2 as integer)", [&id.to_string()])?.pop())
        })
    }

    /// Returns the feeds to be polled at `now`, longest due first; with `is_forced` all that may be
    /// polled at all.
    pub fn due_feeds(&self, now: Timestamp, is_forced: bool) -> Result<Vec<KnownFeed>, StoreError> {
        let condition = "is_enabled and not is_gone and blocked_until <= ?2 and (next_poll_at <= ?2 or ?3) order by next_poll_at, feed.id";
        self.read("find the feeds that are due", |view| {
            let mut found = view.prepare_cached(&select(condition))?;
            let feeds = found
                .query_map(params![week_before(now), now.as_second(), is_forced], feed)?
                .collect::<Result<_, _>>()?;
            Ok(feeds)
        })
    }

    /// Returns the feed at an address.
    pub fn feed_at(&self, url: &str, now: Timestamp) -> Result<Option<KnownFeed>, StoreError> {
        self.read("find a feed", |view| Ok(feeds_where(view, now, "url = ?2", [url])?.pop()))
    }

    /// Adds a feed unless its address is known; returns its id and whether it is new. A feed that
    /// was removed gets its id back, and with it the articles that it brought.
    pub fn add_feed(&self, new: &NewFeed, now: Timestamp) -> Result<(FeedId, bool), StoreError> {
        self.write("add a feed", |tx| {
            let known = tx
                .query_row("select id from feed where url = ?", [&new.url], |row| row.get("id"))
                .optional()?;
            if let Some(id) = known {
                // One that a reader brought is for everybody from now on.
                personal::adopt(tx, id)?;
                return Ok((id, false));
            }
            let added_url = new.added_url.as_ref().unwrap_or(&new.url);
            let removed: Option<FeedId> = tx
                .query_row(
                    "select feed_id from removed_feed where url in (?, ?) order by removed_at desc",
                    [&new.url, added_url],
                    |row| row.get("feed_id"),
                )
                .optional()?;
            tx.execute("delete from removed_feed where feed_id = ?", [removed])?;
            // Its items are read again: it may be followed with full text now.
            tx.execute("update feed_item set content_key = 0 where feed_id = ?", [removed])?;
            Ok((insert(tx, new, removed, false, now)?, true))
        })
    }

    /// Unfollows a feed; its articles stay, and still belong to it. A personal feed is unfollowed by
    /// all chats and goes with its articles.
    pub fn remove_feed(&self, id: FeedId, now: Timestamp) -> Result<(), StoreError> {
        self.write("remove a feed", |tx| {
            if personal::dissolve(tx, id)? {
                return Ok(());
            }
            // Not the address that a redirect to another site led to: a feed of that site may be
            // added one day, and is another source.
            let addresses = tx.query_row("select url, coalesce(added_url, url) as added_url from feed where id = ?", [id.0], |row| {
                Ok([row.get::<_, String>("url")?, row.get::<_, String>("added_url")?])
            });
            let Some([url, added_url]) = addresses.optional()? else { return Ok(()) };
            let is_one_site = site_of(&url) == site_of(&added_url);
            for address in [Some(added_url), Some(url).filter(|_| is_one_site)].into_iter().flatten() {
                let keep = "insert or replace into removed_feed (url, feed_id, removed_at) values (?, ?, ?)";
                tx.execute(keep, params![address, id.0, now.as_second()])?;
            }
            tx.execute("delete from feed where id = ?", [id.0]).map(drop)
        })
    }

    /// Changes what the operator chose for a feed. Articles that are stored keep their tags and
    /// their source.
    pub fn edit_feed(&self, id: FeedId, change: &FeedChange) -> Result<(), StoreError> {
        self.write("edit a feed", |tx| {
            if let Some(title) = &change.title {
                // Without a name of the operator's, the next poll sets the feed's own.
                let sql = "update feed set title = coalesce(?2, title), is_title_own = ?2 is null,
                           etag = iif(?2 is null, null, etag), last_modified = iif(?2 is null, null, last_modified)
                           where id = ?1";
                tx.execute(sql, params![id, title])?;
            }
            if let Some(tags) = &change.tags {
                tx.execute("update feed set tags = ?2 where id = ?1", params![id, tags.join(" ")])?;
            }
            if let Some(interval_s) = change.interval_s {
                let sql = "update feed set interval_s = ?2, next_poll_at = 0 where id = ?1";
                tx.execute(sql, params![id, interval_s])?;
            }
            if let Some(full_text) = change.full_text {
                tx.execute("update feed set full_text = ?2 where id = ?1", params![id, full_text])?;
            }
            Ok(())
        })
    }

    /// Enables or disables a feed; one that is enabled is due, even if it was gone.
    pub fn switch_feed(&self, id: FeedId, is_enabled: bool) -> Result<(), StoreError> {
        let switch = "update feed set is_enabled = ?2, is_gone = is_gone and not ?2, next_poll_at = iif(?2, 0, next_poll_at) where id = ?1";
        self.write("switch a feed on or off", |tx| {
            crate::store::outbox::operator_notice::clear(
                tx,
                &crate::store::feeds::reading::given_up_key(id),
            )?;
            tx.execute(switch, params![id.0, is_enabled]).map(drop)
        })
    }

    /// Stores what a poll brought; returns the outcome of each item that is new or known. Many
    /// items are stored in several transactions, so that others can write between them; what the
    /// poll changes of the feed itself is in the last one. A kill between them leaves a feed that
    /// is polled for the rest again.
    pub fn settle_poll(
        &self,
        id: FeedId,
        polled: &Polled,
        items: &[FeedItem],
        now: Timestamp,
    ) -> Result<Vec<WriteOutcome>, StoreError> {
        let mut load = Load::new(now);
        let mut groups = PlanGroups::default();
        let mut outcomes = Vec::new();
        let (mut left, mut limit) = (items, FIRST_ROWS);
        loop {
            let (some, rest) = left.split_at(limit.min(left.len()));
            let started = Instant::now();
            let is_there =
                self.write_with_stories("store what a feed brought", |tx, story_cache| {
                    // Removed while it was being polled.
                    let sql = "select title, url, is_personal from feed where id = ?";
                    let named: Option<(Option<String>, String, bool)> = tx
                        .query_row(sql, [id.0], |row| {
                            Ok((row.get("title")?, row.get("url")?, row.get("is_personal")?))
                        })
                        .optional()?;
                    let Some((title, url, is_personal)) = named else { return Ok(false) };
                    let mut writer = BatchWriter::new(tx);
                    writer.personal = is_personal.then_some(id);
                    writer.groups = if groups.is_empty() {
                        PlanGroups::of_feed(name_of(title, &url))
                    } else {
                        std::mem::take(&mut groups)
                    };
                    for item in some {
                        outcomes.extend(writer.add_item(id, item, &mut load, now)?);
                    }
                    groups = writer.finish(story_cache)?;
                    if rest.is_empty() {
                        groups.close(tx)?;
                        settle(tx, id, polled, now)?;
                        feed_item::withdraw(tx, id, &polled.withdrawn, now)?;
                        if is_personal {
                            personal::shorten(tx, id)?;
                        }
                    }
                    Ok(true)
                })?;
            self.plan_at_once(now);
            if rest.is_empty() || !is_there {
                return Ok(outcomes);
            }
            limit = next_limit(some.len(), limit, started.elapsed(), MOST_ITEMS);
            left = rest;
            std::thread::sleep(YIELD);
        }
    }
}

/// Returns the display name of a feed: its title, else the host of its address (which may hold a
/// password and is not shown).
fn name_of(title: Option<String>, url: &str) -> String {
    let host = || url::Url::parse(url).ok().and_then(|it| it.host_str().map(str::to_owned));
    title.filter(|it| !it.trim().is_empty()).or_else(host).unwrap_or_else(|| "a feed".to_owned())
}

/// Inserts a feed, under the id of a removed one if it has had one.
fn insert(
    tx: &Connection,
    new: &NewFeed,
    removed: Option<FeedId>,
    is_personal: bool,
    now: Timestamp,
) -> rusqlite::Result<FeedId> {
    tx.prepare_cached(
        "insert into feed (id, url, added_url, title, is_title_own, tags, is_enabled, full_text, interval_s, added_at, is_personal)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        removed,
        new.url,
        new.added_url.as_ref().unwrap_or(&new.url),
        new.title,
        new.title.is_none(),
        new.tags.join(" "),
        new.is_enabled,
        new.full_text,
        new.interval_s,
        now.as_second(),
        is_personal
    ])?;
    Ok(FeedId(tx.last_insert_rowid()))
}

fn settle(tx: &Connection, id: FeedId, polled: &Polled, now: Timestamp) -> rusqlite::Result<()> {
    let (etag, last_modified) = polled.validators.clone().unwrap_or_default();
    tx.prepare_cached(
        "update feed set
             title = iif(is_title_own and ?2 is not null, ?2, title),
             etag = iif(?3, ?4, etag), last_modified = iif(?3, ?5, last_modified),
             next_poll_at = ?6, blocked_until = ?7, item_interval_s = coalesce(?8, item_interval_s), polled_at = ?9,
             succeeded_at = iif(?10 is null, ?9, succeeded_at),
             failure_count = iif(?10 is null, 0, failure_count + 1),
             failing_since = iif(?10 is null, null, coalesce(failing_since, ?9)),
             problem = ?10, is_gone = ?11
         where id = ?1",
    )?
    .execute(params![
        id.0,
        polled.title,
        polled.validators.is_some(),
        etag,
        last_modified,
        polled.due_at,
        polled.barred_until,
        polled.pace_s,
        now.as_second(),
        polled.problem,
        polled.is_gone
    ])?;
    if let Some(url) = &polled.moved_to {
        // If the new address is already followed, the old one is kept as it is: the move would only
        // duplicate the feed.
        tx.prepare_cached("update or ignore feed set url = ?2 where id = ?1")?
            .execute(params![id.0, url])?;
    }
    Ok(())
}

fn select(condition: &str) -> String {
    format!(
        "select id, url, title, tags, is_enabled, full_text, interval_s, etag, last_modified, next_poll_at, blocked_until, polled_at, succeeded_at,
             item_interval_s, failure_count, failing_since, problem, is_gone,
             (select count(distinct article_id) from feed_item where feed_id = feed.id and article_id is not null) as n_articles,
             (select count(distinct article_id) from feed_item where feed_id = feed.id and article_id is not null and added_at > ?1) as n_this_week,
             added_url, is_personal
         from feed where {condition}"
    )
}

fn week_before(now: Timestamp) -> i64 {
    now.as_second() - 7 * 86_400
}

fn feeds_where<const N: usize>(
    view: &Connection,
    now: Timestamp,
    condition: &str,
    values: [&str; N],
) -> rusqlite::Result<Vec<KnownFeed>> {
    let mut found = view.prepare_cached(&select(&format!("{condition} order by id")))?;
    let week = week_before(now).to_string();
    let all = std::iter::once(week.as_str()).chain(values);
    let feeds =
        found.query_map(rusqlite::params_from_iter(all), feed)?.collect::<Result<_, _>>()?;
    Ok(feeds)
}

fn feed(row: &Row<'_>) -> rusqlite::Result<KnownFeed> {
    let tags: String = row.get("tags")?;
    Ok(KnownFeed {
        id: row.get("id")?,
        url: row.get("url")?,
        title: row.get("title")?,
        tags: tags.split_whitespace().map(str::to_owned).collect(),
        is_enabled: row.get("is_enabled")?,
        full_text: row.get("full_text")?,
        interval_s: row.get("interval_s")?,
        etag: row.get("etag")?,
        last_modified: row.get("last_modified")?,
        due_at: row.get("next_poll_at")?,
        barred_until: row.get("blocked_until")?,
        polled_at: row.get("polled_at")?,
        succeeded_at: row.get("succeeded_at")?,
        pace_s: row.get("item_interval_s")?,
        n_failures: row.get("failure_count")?,
        failing_since: row.get("failing_since")?,
        problem: row.get("problem")?,
        is_gone: row.get("is_gone")?,
        n_articles: row.get("n_articles")?,
        n_this_week: row.get("n_this_week")?,
        added_url: row.get("added_url")?,
        is_personal: row.get("is_personal")?,
    })
}
