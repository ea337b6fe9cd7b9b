//! What is in the database, counted for monitoring.

use jiff::{SignedDuration, Timestamp};
use rusqlite::Transaction;

use crate::metrics::Stock;
use crate::store::{Store, StoreError};

/// A chat that is held for longer than this waits because Telegram asked for it; what it waits for
/// is not late.
const HELD: SignedDuration = SignedDuration::from_mins(1);

impl Store {
    /// Counts what is in the database.
    pub fn stock(&self, now: Timestamp) -> Result<Stock, StoreError> {
        self.read("count what is stored", |view| {
            let n = |sql: &str| count(view, sql);
            let n_chats = n("select count(distinct chat_id) as n from subscription")?;
            Ok(Stock {
                n_articles: n("select n_articles as n from total")?,
                n_chats,
                n_subscriptions: n("select count(*) as n from subscription")?,
                n_requests: n("select count(*) as n from inbox where settled_at is null")?,
                n_waiting: n(
                    "select count(*) as n from delivery where state in ('queued', 'uncertain')",
                )?,
                n_failed: n("select count(*) as n from delivery
                     where state in ('dropped', 'failed') and state = 'failed'")?,
                n_unplanned: n("select count(*) as n from plan_item join plan_unit on plan_unit.id = unit_id")?,
                n_feeds_well: n("select count(*) as n from feed where is_enabled and not is_gone and failure_count = 0")?,
                n_feeds_failing: n("select count(*) as n from feed where is_enabled and not is_gone and failure_count > 0")?,
                n_feeds_off: n("select count(*) as n from feed where not is_enabled or is_gone")?,
                database_bytes: n("select page_count * page_size as n from pragma_page_count, pragma_page_size")?,
                due_since: due_since(view, now)?,
            })
        })
    }

    /// Returns since when the oldest delivery that could be sent has been due, and since when the
    /// oldest article has waited to be planned.
    pub fn waiting_since(
        &self,
        now: Timestamp,
    ) -> Result<(Option<Timestamp>, Option<Timestamp>), StoreError> {
        self.read("find what waits longest", |view| {
            let unplanned: Option<i64> = view
                .prepare_cached("select min(stored_at) as since from plan_unit")?
                .query_row([], |row| row.get("since"))?;
            let unplanned = unplanned.and_then(|it| Timestamp::from_millisecond(it).ok());
            Ok((due_since(view, now)?, unplanned))
        })
    }
}

fn count(view: &Transaction<'_>, sql: &str) -> rusqlite::Result<u64> {
    view.prepare_cached(sql)?.query_row([], |row| row.get::<_, i64>("n")).map(i64::unsigned_abs)
}

fn due_since(view: &Transaction<'_>, now: Timestamp) -> rusqlite::Result<Option<Timestamp>> {
    let held = now.checked_add(HELD).unwrap_or(now);
    let since: Option<i64> = view
        .prepare_cached(
            "select min(first_due_at) as since from chat_queue where first_due_at <= ?1 and hold_until <= ?2",
        )?
        .query_row([now.as_millisecond(), held.as_millisecond()], |row| row.get("since"))?;
    Ok(since.and_then(|it| Timestamp::from_millisecond(it).ok()))
}
