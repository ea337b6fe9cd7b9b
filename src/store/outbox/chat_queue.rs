//! When a chat is next due: its row of the queue, and what changes the times of its deliveries.

use jiff::Timestamp;
use rusqlite::{Connection, params};
use rustc_hash::FxHashSet;

use crate::article::ChatId;
use crate::id::{DeliveryId, SubscriptionId};
use crate::schedule::DeliveryMode;
use crate::store::chats::chat_state::{ChatState, chat_state};
use crate::store::outbox::plan::chat::DAY;
use crate::store::outbox::plan::delivery::subscriptions_of;
use crate::store::outbox::{DeliveryTiming, WAITING, moment};

/// Ensures that a chat is due at `due_at` at the latest.
pub(in crate::store) fn queue(
    tx: &Connection,
    chat: ChatId,
    due_at: Timestamp,
) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "insert into chat_queue (chat_id, first_due_at) values (?, ?)
         on conflict (chat_id) do update set first_due_at = min(first_due_at, excluded.first_due_at)",
    )?
    .execute(params![chat.0, due_at.as_millisecond()])?;
    Ok(())
}

/// Ensures that an edit in a chat is due at `due_ms` at the latest.
pub(in crate::store) fn queue_edit(
    tx: &Connection,
    chat: ChatId,
    due_ms: i64,
) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "insert into chat_queue (chat_id, first_due_at, first_edit_at) values (?, ?, ?)
         on conflict (chat_id) do update set first_edit_at = min(first_edit_at, excluded.first_edit_at)",
    )?
    .execute(params![chat.0, i64::MAX, due_ms])?;
    Ok(())
}

/// Reschedules the waiting deliveries of a chat by its current settings.
pub(in crate::store) fn reschedule(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let state = chat_state(tx, chat)?;
    let (digest_ms, held_ms) = (
        state.next_digest_at(now).as_millisecond(),
        state.held_until(now).unwrap_or(now).as_millisecond(),
    );
    let waits_for_digest = bound_for_digest(tx, chat, &state, now)?;
    let sql = format!(
        "select id, timing from delivery where chat_id = ? and {WAITING} and timing <> 'at_once'"
    );
    let waiting: Vec<(DeliveryId, DeliveryTiming)> = tx
        .prepare_cached(&sql)?
        .query_map([chat.0], |row| Ok((row.get("id")?, row.get("timing")?)))?
        .collect::<Result<_, _>>()?;
    let mut set =
        tx.prepare_cached("update delivery set timing = ?2, due_at = ?3 where id = ?1")?;
    for (id, timing) in waiting {
        let stays = timing == DeliveryTiming::InDigest
            && subscriptions_of(tx, id)?.iter().all(|it| waits_for_digest.contains(it));
        let (timing, due_ms) = if stays {
            (DeliveryTiming::InDigest, digest_ms)
        } else {
            (DeliveryTiming::Deferred, held_ms)
        };
        set.execute(params![id, timing, due_ms])?;
    }
    requeue(tx, chat, now, None)
}

/// Returns the subscriptions whose articles wait for the digest: by their delivery mode, or because
/// they have brought as many alerts today as the chat wants.
fn bound_for_digest(
    tx: &Connection,
    chat: ChatId,
    state: &ChatState,
    now: Timestamp,
) -> rusqlite::Result<FxHashSet<SubscriptionId>> {
    let sql =
        "select id, delivery_mode, n_alerts, alerts_since from subscription where chat_id = ?";
    let mut find = tx.prepare_cached(sql)?;
    let mut rows = find.query([chat.0])?;
    let mut found = FxHashSet::default();
    while let Some(row) = rows.next()? {
        let mode: Option<DeliveryMode> = row.get("delivery_mode")?;
        let is_today = now.duration_since(moment(row.get("alerts_since")?)) < DAY;
        let n_today: u32 = if is_today { row.get("n_alerts")? } else { 0 };
        let is_over = state.alerts_a_day.is_some_and(|max| n_today >= max);
        if is_over || state.is_in_digest(mode) {
            found.insert(row.get("id")?);
        }
    }
    Ok(found)
}

/// Makes a chat's digest due now; returns the number of deliveries.
pub(in crate::store) fn bring_forward(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<usize> {
    let sql = format!(
        "update delivery set due_at = min(due_at, ?2) where chat_id = ?1 and {WAITING} and timing = 'in_digest'"
    );
    let n = tx.prepare_cached(&sql)?.execute(params![chat.0, now.as_millisecond()])?;
    requeue(tx, chat, now, None)?;
    Ok(n)
}

/// Drops all waiting deliveries of a chat.
pub(in crate::store) fn drop_waiting(
    tx: &Connection,
    chat: ChatId,
    why: &str,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let sql = format!(
        "update delivery set state = 'dropped', problem = ?2, settled_at = ?3 where chat_id = ?1 and {WAITING}"
    );
    tx.prepare_cached(&sql)?.execute(params![chat.0, why, now.as_millisecond()])?;
    crate::store::outbox::announcement::drop_waiting(tx, chat, now)?;
    requeue(tx, chat, now, None)
}

/// Recomputes a chat's queue entry.
pub(in crate::store) fn requeue(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
    hold_until: Option<Timestamp>,
) -> rusqlite::Result<()> {
    let sql = format!(
        "select min(due_at) as due_at from (select min(due_at) as due_at from delivery where chat_id = ?1 and {WAITING} and message_id is null
             union all select empty_due_at from chat_state where chat_id = ?1
             union all select min(due_at) from announcement_delivery where chat_id = ?1 and state = 'queued')"
    );
    let first_due_at: Option<i64> =
        tx.prepare_cached(&sql)?.query_row([chat.0], |row| row.get("due_at"))?;
    let sql = format!(
        "select min(due_at) as due_at from delivery where chat_id = ?1 and {WAITING} and message_id is not null"
    );
    let first_edit_at: Option<i64> =
        tx.prepare_cached(&sql)?.query_row([chat.0], |row| row.get("due_at"))?;
    let hold_until = hold_until.map(Timestamp::as_millisecond);
    if let Some(hold_until) = hold_until {
        tx.prepare_cached("update chat_queue set hold_until = ?2 where chat_id = ?1")?
            .execute([chat.0, hold_until])?;
    }
    let (due, edit_due) = (first_due_at.unwrap_or(i64::MAX), first_edit_at.unwrap_or(i64::MAX));
    if due.min(edit_due) < i64::MAX {
        tx.prepare_cached(
            "insert into chat_queue (chat_id, first_due_at, first_edit_at, hold_until) values (?1, ?2, ?3, coalesce(?4, 0))
             on conflict (chat_id) do update set first_due_at = excluded.first_due_at, first_edit_at = excluded.first_edit_at",
        )?
        .execute(params![chat.0, due, edit_due, hold_until])?;
        return Ok(());
    }
    // A requested hold outlives the queue.
    tx.prepare_cached("delete from chat_queue where chat_id = ? and hold_until <= ?")?
        .execute([chat.0, now.as_millisecond()])?;
    tx.prepare_cached(
        "update chat_queue set first_due_at = ?1, first_edit_at = ?1 where chat_id = ?2",
    )?
    .execute([i64::MAX, chat.0])?;
    Ok(())
}
