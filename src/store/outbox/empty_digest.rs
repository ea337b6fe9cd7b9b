//! Messages that a digest is empty, for chats that asked for them. They contain no article, so they
//! are not deliveries: the chat itself records when the next one is due, and whether one is being
//! sent.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::article::ChatId;
use crate::store::chats::chat_state::chat_state;
use crate::store::chats::subscriptions::{ChatThread, thread_of};
use crate::store::outbox::{ClaimedBatch, NotificationKind, Settlement, WAITING};

/// Sets when a chat next gets an empty-digest message; never, if it did not ask for them or
/// notifications are off.
pub(in crate::store) fn plan(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let state = chat_state(tx, chat)?;
    let is_wanted = state.tells_empty
        && state.digest.is_some()
        && !state.is_paused
        && !state.is_blocked
        && !state.is_unwritable;
    let due = is_wanted.then(|| state.next_digest_at(now).as_millisecond());
    let sql = "update chat_state set empty_due_at = ?2, n_empty_attempts = 0 where chat_id = ?1";
    tx.prepare_cached(sql)?.execute(params![chat.0, due])?;
    Ok(())
}

/// Claims the empty-digest message, if it is due and still true.
pub(in crate::store) fn claim(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<Option<ClaimedBatch>> {
    let sql = "select n_empty_attempts from chat_state where chat_id = ? and empty_due_at <= ?";
    let tries: Option<u32> = tx
        .prepare_cached(sql)?
        .query_row([chat.0, now.as_millisecond()], |row| row.get("n_empty_attempts"))
        .optional()?;
    let Some(tries) = tries else { return Ok(None) };
    // A digest that was tried and will be retried counts as news.
    let sql = format!(
        "select 1 from delivery where chat_id = ? and {WAITING} and timing = 'in_digest' and n_attempts > 0"
    );
    let is_untrue = tx.prepare_cached(&sql)?.exists([chat.0])?;
    let sql = "select thread from subscription where chat_id = ? order by id limit 1";
    let thread = tx.prepare_cached(sql)?.query_row([chat], thread_of).optional()?;
    let Some(thread) = thread.filter(|_| !is_untrue) else {
        plan(tx, chat, now)?;
        return Ok(None);
    };
    tx.prepare_cached(
        "update chat_state set n_empty_attempts = n_empty_attempts + 1 where chat_id = ?",
    )?
    .execute([chat.0])?;
    let is_repeat = tries > 0;
    let is_silent = is_repeat || chat_state(tx, chat)?.is_silent(now);
    let chat_thread = ChatThread { chat, thread };
    Ok(Some(ClaimedBatch {
        id: None,
        chat_thread,
        arrival: NotificationKind::NothingNew,
        articles: Vec::new(),
        more: Vec::new(),
        attempts: tries + 1,
        is_repeat,
        is_silent,
        is_pinned: false,
        busy: None,
        review: None,
    }))
}

/// Records the outcome of the send.
pub(in crate::store) fn settle(
    tx: &Connection,
    chat: ChatId,
    settlement: &Settlement,
    now: Timestamp,
) -> rusqlite::Result<()> {
    match settlement {
        Settlement::Again(at) | Settlement::Uncertain(at) => {
            let is_known = matches!(settlement, Settlement::Again(_));
            let sql = "update chat_state set empty_due_at = ?2, n_empty_attempts = iif(?3, 0, n_empty_attempts) where chat_id = ?1";
            tx.prepare_cached(sql)?.execute(params![chat.0, at.as_millisecond(), is_known])?;
            Ok(())
        }
        Settlement::Sent(_) => {
            let sql = "update chat_state set last_digest_due_at = max(coalesce(last_digest_due_at, 0), empty_due_at) where chat_id = ?";
            tx.prepare_cached(sql)?.execute([chat.0])?;
            plan(tx, chat, now)
        }
        _ => plan(tx, chat, now),
    }
}
