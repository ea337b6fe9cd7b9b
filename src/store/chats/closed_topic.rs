//! Topics of forums that take no messages any more: a closed one rests until it is opened again, what was for a deleted one goes to the
//! general topic.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::store::StoreError;
use crate::store::chats::subscriptions::Spot;
use crate::store::outbox::WAITING;

/// Why nothing is told in a closed topic.
pub(in crate::store) const CLOSED: &str = "the topic is closed";

/// The topic is closed: what waits for it counts as missed, and nothing more is planned until it is opened.
pub(in crate::store) fn close(tx: &Connection, spot: Spot, now: Timestamp) -> Result<(), StoreError> {
    let now_ms = now.as_millisecond();
    tx.prepare_cached("insert or ignore into closed_topic (chat_id, thread, closed_at) values (?, ?, ?)")?.execute(params![
        spot.chat.0,
        spot.thread,
        now_ms
    ])?;
    let sql =
        format!("update delivery set state = 'dropped', problem = ?3, settled_at = ?4 where chat_id = ?1 and thread = ?2 and {WAITING}");
    tx.prepare_cached(&sql)?.execute(params![spot.chat.0, spot.thread, CLOSED, now_ms])?;
    Ok(())
}

/// The topic takes messages again, or somebody wishes that it did.
pub(in crate::store) fn reopen(tx: &Connection, spot: Spot) -> Result<(), StoreError> {
    tx.prepare_cached("delete from closed_topic where chat_id = ? and thread = ?")?.execute(params![spot.chat.0, spot.thread])?;
    Ok(())
}

/// The topic is no more: its subscriptions and what waits for them go to the general one. What is there already is not doubled.
pub(in crate::store) fn dissolve(tx: &Connection, spot: Spot, now: Timestamp) -> Result<(), StoreError> {
    let place = params![spot.chat.0, spot.thread];
    tx.prepare_cached("update or ignore subscription set thread = 0 where chat_id = ? and thread = ?")?.execute(place)?;
    tx.prepare_cached("delete from subscription where chat_id = ? and thread = ?")?.execute(place)?;
    let sql = format!("update or ignore delivery set thread = 0 where chat_id = ? and thread = ? and {WAITING}");
    tx.prepare_cached(&sql)?.execute(place)?;
    let sql = format!(
        "update delivery set state = 'dropped', problem = 'told in the general topic', settled_at = ?3
         where chat_id = ?1 and thread = ?2 and {WAITING}"
    );
    tx.prepare_cached(&sql)?.execute(params![spot.chat.0, spot.thread, now.as_millisecond()])?;
    reopen(tx, spot)
}
