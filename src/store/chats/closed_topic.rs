//! Forum topics that no longer accept messages: a closed one is skipped until it is opened again,
//! deliveries for a deleted one go to the general topic.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::store::chats::subscriptions::{ChatThread, stored_thread};
use crate::store::outbox::WAITING;

/// Why nothing is sent to a closed topic.
pub(in crate::store) const CLOSED: &str = "the topic is closed";

/// Marks the topic as closed: its waiting deliveries count as missed, and nothing more is planned
/// until it is opened.
pub(in crate::store) fn close(
    tx: &Connection,
    chat_thread: ChatThread,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let now_ms = now.as_millisecond();
    tx.prepare_cached(
        "insert or ignore into closed_thread (chat_id, thread, closed_at) values (?, ?, ?)",
    )?
    .execute(params![chat_thread.chat.0, stored_thread(chat_thread.thread), now_ms])?;
    let sql = format!(
        "update delivery set state = 'dropped', problem = ?3, settled_at = ?4 where chat_id = ?1 and thread = ?2 and {WAITING}"
    );
    tx.prepare_cached(&sql)?.execute(params![
        chat_thread.chat.0,
        stored_thread(chat_thread.thread),
        CLOSED,
        now_ms
    ])?;
    Ok(())
}

/// Marks the topic as open: it accepts messages again, or somebody asks the bot to try.
pub(in crate::store) fn reopen(tx: &Connection, chat_thread: ChatThread) -> rusqlite::Result<()> {
    tx.prepare_cached("delete from closed_thread where chat_id = ? and thread = ?")?
        .execute(params![chat_thread.chat.0, stored_thread(chat_thread.thread)])?;
    Ok(())
}

/// Handles a deleted topic: its subscriptions and waiting deliveries go to the general topic. What
/// is already there is not duplicated.
pub(in crate::store) fn dissolve(
    tx: &Connection,
    chat_thread: ChatThread,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let place = params![chat_thread.chat.0, stored_thread(chat_thread.thread)];
    tx.prepare_cached(
        "update or ignore subscription set thread = 0 where chat_id = ? and thread = ?",
    )?
    .execute(place)?;
    tx.prepare_cached("delete from subscription where chat_id = ? and thread = ?")?
        .execute(place)?;
    let sql = format!(
        "update or ignore delivery set thread = 0 where chat_id = ? and thread = ? and {WAITING}"
    );
    tx.prepare_cached(&sql)?.execute(place)?;
    let sql = format!(
        "update delivery set state = 'dropped', problem = 'told in the general topic', settled_at = ?3
         where chat_id = ?1 and thread = ?2 and {WAITING}"
    );
    tx.prepare_cached(&sql)?.execute(params![
        chat_thread.chat.0,
        stored_thread(chat_thread.thread),
        now.as_millisecond()
    ])?;
    reopen(tx, chat_thread)
}
