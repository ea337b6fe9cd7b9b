//! Retention: deletes old articles with all that depends on them; what a feed brought does not come
//! back. Articles with waiting deliveries stay until those are sent.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::article::ArticleId;
use crate::store::database::connect::lock;
use crate::store::database::error::During;
use crate::store::{Store, StoreError};

/// Articles per transaction: concurrent queries wait some milliseconds.
const BATCH: u32 = 100;

/// The same on a full disk.
const SMALL_BATCH: u32 = 10;

/// Pages released at a time.
const PAGES: u32 = 1_000;

/// Which articles are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Retention {
    /// Articles that are older, by publication or else by arrival, are deleted; `None` keeps them.
    pub days: Option<u32>,
    /// Above this count the oldest articles are deleted; `None` keeps all.
    pub max_articles: Option<u32>,
}

/// What a prune would delete, or has deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pruned {
    /// Articles to delete.
    pub n_articles: u32,
    /// Articles that are kept only because a delivery of them still waits.
    pub n_waiting: u32,
}

/// Automatic pruning deletes at most one in this many articles at once.
const MAX_SHARE: u32 = 3;

/// With nothing new for longer than this, a wrong clock is more likely than a quiet world.
const MAX_SILENCE_S: i64 = 2 * 86_400;

/// Why articles are not deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PruneRefusal {
    /// The newest article is long before the current time.
    #[error(
        "now is {now}, and the newest article came at {newest_arrival}: the clock may be wrong"
    )]
    ClockAhead {
        /// The current time by the clock.
        now: Timestamp,
        /// When the newest article came.
        newest_arrival: Timestamp,
    },
    /// It would delete a large share of the archive.
    #[error("{n_articles} of {n_total} articles would be deleted at once, more than a third")]
    TooMany {
        /// Articles that would be deleted.
        n_articles: u32,
        /// All articles.
        n_total: u32,
    },
}

/// Too old, or beyond the maximum count. The count includes the articles that wait.
const IS_OVER: &str = "(sorted_at < ?1 or id in (select id from article order by sorted_at desc, id limit -1 offset ?2))";

pub(in crate::store) const WAITS: &str = "(exists (select 1 from delivery where article_id = article.id and state in ('queued', 'uncertain', 'sending', 'in_review'))
    or exists (select 1 from plan_item where article_id = article.id))";

impl Retention {
    /// Whether all articles are kept.
    pub fn keeps_all(self) -> bool {
        self == Retention::default()
    }

    fn limits(self, now: Timestamp) -> (i64, i64) {
        let oldest = self.days.map_or(i64::MIN, |days| now.as_second() - 86_400 * i64::from(days));
        (oldest, self.max_articles.map_or(i64::from(u32::MAX), i64::from))
    }
}

impl Store {
    /// Returns what [`Store::prune`] would delete now.
    pub fn prunable(&self, retention: Retention, now: Timestamp) -> Result<Pruned, StoreError> {
        let (oldest, most) = retention.limits(now);
        self.read("count the articles to delete", |view| {
            let count =
                format!("select count(*) as n, coalesce(sum({WAITS}), 0) as n_waiting from article where {IS_OVER}");
            let (n_all, n_waiting): (u32, u32) = view
                .prepare_cached(&count)?
                .query_row([oldest, most], |row| Ok((row.get("n")?, row.get("n_waiting")?)))?;
            Ok(Pruned { n_articles: n_all - n_waiting, n_waiting })
        })
    }

    /// Returns why a prune should not delete anything now unless the operator insists; `None` if it
    /// may.
    pub fn prune_refusal(
        &self,
        retention: Retention,
        now: Timestamp,
    ) -> Result<Option<PruneRefusal>, StoreError> {
        let Pruned { n_articles, .. } = self.prunable(retention, now)?;
        if n_articles == 0 {
            return Ok(None);
        }
        self.read("check whether articles may be deleted", |view| {
            let newest = "select added_at, (select n_articles from total) as n_articles from article order by id desc limit 1";
            let (added_at, n_total): (i64, u32) = view.prepare_cached(newest)?.query_row([], |row| Ok((row.get("added_at")?, row.get("n_articles")?)))?;
            if now.as_second().saturating_sub(added_at) > MAX_SILENCE_S {
                let newest_arrival = Timestamp::from_second(added_at).unwrap_or(Timestamp::UNIX_EPOCH);
                return Ok(Some(PruneRefusal::ClockAhead { now, newest_arrival }));
            }
            Ok((n_articles > n_total / MAX_SHARE).then_some(PruneRefusal::TooMany { n_articles, n_total }))
        })
    }

    /// Deletes what is not kept, some articles per transaction: interrupted at any moment, it has
    /// deleted whole articles.
    pub fn prune(&self, retention: Retention, now: Timestamp) -> Result<Pruned, StoreError> {
        self.prune_in_batches(retention, now, BATCH, || Ok(()))
    }

    /// Works like [`Store::prune`] where there is little space: a few articles at a time, and what
    /// they took is released at once.
    pub fn prune_on_full_disk(
        &self,
        retention: Retention,
        now: Timestamp,
    ) -> Result<Pruned, StoreError> {
        self.prune_in_batches(retention, now, SMALL_BATCH, || {
            self.write("release unused pages", |tx| {
                tx.execute_batch(&format!("pragma incremental_vacuum({PAGES})"))
            })?;
            self.truncate_log().map(drop)
        })
    }

    fn prune_in_batches(
        &self,
        retention: Retention,
        now: Timestamp,
        n_at_once: u32,
        after_each: impl Fn() -> Result<(), StoreError>,
    ) -> Result<Pruned, StoreError> {
        let Pruned { n_waiting, .. } = self.prunable(retention, now)?;
        let (oldest, most) = retention.limits(now);
        let mut n_articles = 0;
        loop {
            let n = self.write("delete old articles", |tx| {
                let which = format!("select id from article where {IS_OVER} and not {WAITS} order by sorted_at, id limit ?3");
                let mut over = tx.prepare_cached(&which)?;
                let found = over.query_map(params![oldest, most, n_at_once], |row| row.get("id"))?;
                let found: Vec<i64> = found.collect::<Result<_, _>>()?;
                found.iter().try_for_each(|id| bury(tx, ArticleId(*id), now))?;
                Ok(found.len() as u32)
            })?;
            n_articles += n;
            after_each()?;
            if n < n_at_once {
                break;
            }
        }
        if n_articles > 0 {
            self.write("delete unused tags", |tx| {
                tx.execute("delete from tag where n_articles = 0", []).map(drop)
            })?;
        }
        Ok(Pruned { n_articles, n_waiting })
    }

    /// Releases the file's unused pages, a few at a time. A database created before that was
    /// possible is rewritten once, if `may_rewrite`: nobody else can write meanwhile.
    pub fn shrink(&self, may_rewrite: bool) -> Result<(), StoreError> {
        let is_incremental: i64 = self.read("read how the file is kept small", |view| {
            view.query_row("pragma auto_vacuum", [], |row| row.get("auto_vacuum"))
        })?;
        if is_incremental != 2 {
            if may_rewrite {
                lock(&self.writer)
                    .execute_batch("pragma auto_vacuum = incremental; vacuum")
                    .during("rewrite the file")?;
                self.truncate_log()?;
            }
            return Ok(());
        }
        // What was deleted from the index stays in it until its segments are merged.
        for _ in 0..100 {
            let n_changed = self.write("merge the full-text index", |tx| {
                let before = tx.total_changes();
                tx.execute(
                    "insert into article_text (article_text, rank) values ('merge', 500)",
                    [],
                )?;
                Ok(tx.total_changes() - before)
            })?;
            if n_changed < 2 {
                break;
            }
        }
        loop {
            let n_free: u32 = self.write("release unused pages", |tx| {
                tx.execute_batch(&format!("pragma incremental_vacuum({PAGES})"))?;
                tx.query_row("pragma freelist_count", [], |row| row.get("freelist_count"))
            })?;
            if n_free == 0 {
                break;
            }
        }
        self.truncate_log().map(drop)
    }
}

/// Deletes an article; its page and its items in feeds are remembered.
pub(in crate::store) fn bury(
    tx: &Connection,
    id: ArticleId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "insert into tombstone (page_key, feed_id, sorted_at, deleted_at)
             select page_key, coalesce(feed_id, 0), sorted_at, ?2 from stored_article where id = ?1 and page_key is not null
         on conflict (page_key, feed_id) do update set sorted_at = max(sorted_at, excluded.sorted_at)",
    )?
    .execute([id.0, now.as_second()])?;
    delete(tx, id)
}

/// Deletes an article with all that depends on it; no page is remembered.
pub(in crate::store) fn delete(tx: &Connection, id: ArticleId) -> rusqlite::Result<()> {
    let search_id: i64 = tx
        .prepare_cached("select search_id from stored_article where id = ?")?
        .query_row([id.0], |row| row.get("search_id"))?;
    for of_article in [
        "delete from article_tag where article_id = ?",
        "delete from article_company where article_id = ?",
        "delete from delivery where article_id = ?",
        "delete from chat_shown where article_id = ?",
        "delete from chat_notified where article_id = ?",
    ] {
        tx.prepare_cached(of_article)?.execute([id.0])?;
    }
    crate::store::stories::story_cache::take_out(tx, id)?;
    for of_text in [
        "delete from article_text where rowid = ?",
        "delete from article_focus where search_id = ?",
    ] {
        tx.prepare_cached(of_text)?.execute([search_id])?;
    }
    tx.prepare_cached("delete from stored_article where id = ?")?.execute([id.0])?;
    Ok(())
}
