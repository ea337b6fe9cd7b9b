//! Records the outcome of a message in its deliveries.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::id::MessageId;
use crate::store::chats::{chat_state, closed_topic};
use crate::store::outbox::{
    ClaimedBatch, NOBODY_THERE, NotificationKind, Settlement, message_edit, plan,
};

/// What was not sent may join another message; what may have been sent is repeated as it was.
const UNBOUND: &str = "batch_id = iif(n_uncertain > 0, batch_id, null)";

/// Records the outcome of a message in the deliveries that it is made of.
pub(in crate::store) fn settle(
    tx: &Connection,
    batch: &ClaimedBatch,
    settlement: &Settlement,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let now_ms = now.as_millisecond();
    let set = |sql: &str, params: &[&dyn rusqlite::ToSql]| -> rusqlite::Result<()> {
        tx.prepare_cached(&format!(
            "update delivery set {sql} where batch_id = ?1 and state = 'sending'"
        ))?
        .execute(params)?;
        Ok(())
    };
    let drop_for = |problem: &str| {
        let sql = "state = 'dropped', problem = ?2, settled_at = ?3";
        set(sql, &[&batch.id, &problem, &now_ms])
    };
    match settlement {
        Settlement::Sent(message) => sent(tx, batch, *message, now),
        // See `review::asked`.
        Settlement::InReview => Ok(()),
        Settlement::Again(at) => set(
            &format!("state = 'queued', due_at = ?2, {UNBOUND}"),
            &[&batch.id, &at.as_millisecond()],
        ),
        Settlement::Uncertain(at) => set(
            "state = 'uncertain', n_uncertain = n_uncertain + 1, due_at = ?2",
            &[&batch.id, &at.as_millisecond()],
        ),
        Settlement::Failed(problem) => {
            set("state = 'failed', problem = ?2, settled_at = ?3", &[&batch.id, problem, &now_ms])
        }
        Settlement::Gone | Settlement::NotFound { .. } => drop_for(NOBODY_THERE),
        Settlement::Unwritable => drop_for(chat_state::UNWRITABLE),
        Settlement::TopicClosed => drop_for(closed_topic::CLOSED),
        Settlement::Moved(_) | Settlement::TopicGone => set(
            &format!("state = 'queued', n_attempts = max(n_attempts - 1, 0), {UNBOUND}"),
            &[&batch.id],
        ),
    }
}

/// Records that a message arrived, with its id if Telegram returned one.
fn sent(
    tx: &Connection,
    batch: &ClaimedBatch,
    message: Option<MessageId>,
    now: Timestamp,
) -> rusqlite::Result<()> {
    if batch.arrival == NotificationKind::Digest {
        tx.prepare_cached(
            "update chat_state set last_digest_due_at = max(coalesce(last_digest_due_at, 0),
                 (select max(due_at) from delivery where batch_id = ?2 and state = 'sending'))
             where chat_id = ?1",
        )?
        .execute(params![batch.chat_thread.chat, batch.id])?;
    }
    let is_edit = matches!(batch.arrival, NotificationKind::Edit(_));
    tx.prepare_cached(
        "update delivery set state = 'sent', message_id = coalesce(?2, message_id), sent_at = iif(?4, sent_at, ?3),
             settled_at = ?3, problem = null
         where batch_id = ?1 and state = 'sending'",
    )?
    .execute(params![batch.id, message, now.as_millisecond(), is_edit])?;
    message_edit::settle_sent(tx, batch.id, is_edit, now)?;
    plan::plan_late_edit(tx, batch.id)
}
