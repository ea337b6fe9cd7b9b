//! Chats that Telegram does not find. A single one is gone; a long run, with no message delivered
//! in between, means an outage or a wrong token.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::article::ChatId;
use crate::store::outbox::NOBODY_THERE;

/// Counts a chat that was not found; returns whether it is one of at least `outage_from` in a row.
/// In that case the chats before it, which were marked as gone, are restored with their due
/// deliveries.
pub(in crate::store) fn note(
    tx: &Connection,
    chat: ChatId,
    outage_from: u32,
    now: Timestamp,
) -> rusqlite::Result<bool> {
    let sql = "insert or ignore into not_found_chat (chat_id, noted_at) values (?, ?)";
    tx.prepare_cached(sql)?.execute(params![chat.0, now.as_millisecond()])?;
    let n: u32 = tx
        .prepare_cached("select count(*) as n from not_found_chat")?
        .query_row([], |row| row.get("n"))?;
    if n < outage_from {
        return Ok(false);
    }
    if n == outage_from {
        let mut find =
            tx.prepare_cached("select chat_id, noted_at from not_found_chat where chat_id <> ?")?;
        let run =
            find.query_map([chat.0], |row| Ok((row.get("chat_id")?, row.get("noted_at")?)))?;
        let run: Vec<(ChatId, i64)> = run.collect::<Result<_, _>>()?;
        run.iter().try_for_each(|(chat, since_ms)| restore(tx, *chat, *since_ms, now))?;
    }
    Ok(true)
}

/// Ends the run after a delivered message: the chats in it are really gone.
pub(in crate::store) fn end_run(tx: &Connection) -> rusqlite::Result<()> {
    tx.prepare_cached("delete from not_found_chat")?.execute([])?;
    Ok(())
}

fn restore(tx: &Connection, chat: ChatId, since_ms: i64, now: Timestamp) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "update chat_state set blocked_at = null where chat_id = ? and blocked_at >= ?",
    )?
    .execute([chat.0, since_ms])?;
    tx.prepare_cached(
        "update delivery set state = 'queued', problem = null, settled_at = null, batch_id = null
         where chat_id = ? and state = 'dropped' and problem = ? and settled_at >= ?",
    )?
    .execute(params![chat.0, NOBODY_THERE, since_ms])?;
    crate::store::outbox::empty_digest::plan(tx, chat, now)?;
    crate::store::outbox::chat_queue::requeue(tx, chat, now, None)
}
