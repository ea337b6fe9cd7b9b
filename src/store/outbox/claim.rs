//! Takes what is due in a chat out of the queue, as one message.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::article::ChatId;
use crate::id::{BatchId, DeliveryId, MessageId, ThreadId};
use crate::store::chats::channel;
use crate::store::chats::chat_state::chat_state;
use crate::store::chats::subscriptions::{ChatThread, stored_thread, thread_of};
use crate::store::outbox::plan::delivery::subscriptions_of;
use crate::store::outbox::{
    ClaimedBatch, DeliveryTiming, More, NotificationKind, WAITING, announcement, empty_digest,
    moment, review,
};

/// Maximum number of articles per message; further due ones come with the next.
const MAX_BATCH: u32 = 500;

/// The period in which alerts are counted for a burst.
const BURST_WINDOW: SignedDuration = SignedDuration::from_secs(60);

/// What one load brings within this time becomes one message: an alert waits for the end of a load
/// for at most this long, and is claimed again after `LOAD_CHECK`.
const LOAD_WINDOW: SignedDuration = SignedDuration::from_secs(60);
const LOAD_CHECK: SignedDuration = SignedDuration::from_secs(1);

/// A waiting delivery.
struct Waiting {
    id: DeliveryId,
    planned_at: Timestamp,
    thread: Option<ThreadId>,
    timing: DeliveryTiming,
    batch_id: Option<BatchId>,
    message_id: Option<MessageId>,
}

impl TryFrom<&Row<'_>> for Waiting {
    type Error = rusqlite::Error;

    fn try_from(row: &Row<'_>) -> rusqlite::Result<Waiting> {
        Ok(Waiting {
            id: row.get("id")?,
            planned_at: moment(row.get("planned_at")?),
            thread: thread_of(row)?,
            timing: row.get("timing")?,
            batch_id: row.get("batch_id")?,
            message_id: row.get("message_id")?,
        })
    }
}

/// Claims what is due in a chat: an alert, several articles in one message, a digest, or an edit.
pub(in crate::store) fn claim(
    tx: &Connection,
    chat: ChatId,
    burst: u32,
    now: Timestamp,
) -> rusqlite::Result<Option<ClaimedBatch>> {
    // An edit waits until no new message is due.
    let first = match first_that(tx, chat, "message_id is null", now)? {
        Some(new) => new,
        None => match other_message(tx, chat, now)? {
            Some(batch) => return Ok(Some(batch)),
            None => match first_that(tx, chat, "message_id is not null", now)? {
                Some(edit) => edit,
                None => return Ok(None),
            },
        },
    };
    let state = chat_state(tx, chat)?;
    let is_new = first.batch_id.is_none() && first.message_id.is_none();
    if let Some(end) =
        state.held_until(now).filter(|_| is_new && first.timing != DeliveryTiming::InDigest)
    {
        // Quiet hours began while it waited.
        defer_alerts(tx, chat, end)?;
        return Ok(None);
    }
    if is_new && first.timing == DeliveryTiming::AtOnce && is_loading(tx, chat, &first, now)? {
        wait_for_load(tx, chat, now.checked_add(LOAD_CHECK).unwrap_or(now))?;
        return Ok(None);
    }
    let chat_thread = ChatThread { chat, thread: first.thread };
    let (arrival, ids) = content_of(tx, chat_thread, &first, burst, now)?;
    let is_edit = matches!(arrival, NotificationKind::Edit(_));
    let batch_id = first.batch_id.unwrap_or(BatchId(first.id.0));
    let mut batch = ClaimedBatch {
        id: Some(batch_id),
        chat_thread,
        arrival,
        articles: Vec::with_capacity(ids.len()),
        more: Vec::new(),
        attempts: 0,
        is_repeat: false,
        is_silent: false,
        is_pinned: false,
        busy: None,
        review: None,
    };
    let is_decided = take(tx, &ids, batch_id, &mut batch)?;
    if state.is_channel && state.post.needs_approval && !is_edit && !is_decided {
        batch.review = channel::approver(tx, chat)?;
        if batch.review.is_none() {
            review::drop_unseen(tx, batch_id, now)?;
            return Ok(None);
        }
    }
    batch.is_repeat &= !is_edit;
    batch.is_silent = batch.is_repeat || state.is_silent(now);
    batch.is_pinned =
        arrival == NotificationKind::Digest && state.is_channel && !state.pins_no_digest;
    Ok(Some(batch))
}

/// Claims a message that is about no article.
fn other_message(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<Option<ClaimedBatch>> {
    match announcement::claim(tx, chat, now)? {
        Some(batch) => Ok(Some(batch)),
        None => empty_digest::claim(tx, chat, now),
    }
}

/// Returns the due delivery of a chat that has waited longest, of those with this condition.
fn first_that(
    tx: &Connection,
    chat: ChatId,
    condition: &str,
    now: Timestamp,
) -> rusqlite::Result<Option<Waiting>> {
    let sql = format!(
        "select id, planned_at, thread, timing, batch_id, message_id from delivery
         where chat_id = ? and {WAITING} and due_at <= ? and {condition} order by due_at, id limit 1"
    );
    tx.prepare_cached(&sql)?
        .query_row(params![chat, now.as_millisecond()], |row| Waiting::try_from(row))
        .optional()
}

/// Defers the alerts of a chat that were not sent yet.
fn defer_alerts(tx: &Connection, chat: ChatId, until: Timestamp) -> rusqlite::Result<()> {
    let sql = format!(
        "update delivery set timing = 'deferred', due_at = ?2
         where chat_id = ?1 and {WAITING} and timing <> 'in_digest' and batch_id is null and message_id is null and due_at < ?2"
    );
    tx.prepare_cached(&sql)?.execute(params![chat, until.as_millisecond()]).map(drop)
}

/// Returns whether a load is under way that may bring this chat more of what it is to be alerted of.
fn is_loading(
    tx: &Connection,
    chat: ChatId,
    first: &Waiting,
    now: Timestamp,
) -> rusqlite::Result<bool> {
    let age = now.duration_since(first.planned_at);
    if age.is_negative() || age >= LOAD_WINDOW {
        return Ok(false);
    }
    let since = now.checked_sub(LOAD_WINDOW).unwrap_or(now).as_millisecond();
    let sql = "select 1 from plan_group where not is_closed and stored_at between ?1 and ?2
         union all select 1 from plan_unit where stored_at between ?1 and ?2 and coalesce(planned_down_to, ?3) >= ?3 limit 1";
    tx.prepare_cached(sql)?.exists(params![since, now.as_millisecond(), chat.0])
}

/// Defers the alerts of a chat that were not sent yet until a load is looked at again.
fn wait_for_load(tx: &Connection, chat: ChatId, until: Timestamp) -> rusqlite::Result<()> {
    let sql = format!(
        "update delivery set due_at = ?2
         where chat_id = ?1 and {WAITING} and timing = 'at_once' and batch_id is null and message_id is null and due_at < ?2"
    );
    tx.prepare_cached(&sql)?.execute(params![chat, until.as_millisecond()]).map(drop)
}

/// Returns what the message is that begins with this delivery, and all of its deliveries.
fn content_of(
    tx: &Connection,
    chat_thread: ChatThread,
    first: &Waiting,
    burst: u32,
    now: Timestamp,
) -> rusqlite::Result<(NotificationKind, Vec<DeliveryId>)> {
    let now_ms = now.as_millisecond();
    if let Some(message) = first.message_id {
        return Ok((NotificationKind::Edit(message), vec![first.id]));
    }
    if let Some(batch) = first.batch_id {
        // A repeat has the same content as before.
        let sql = format!("select id from delivery where batch_id = ? and {WAITING} order by id");
        let ids = numbers(tx, &sql, [batch])?;
        let arrival = match (first.timing, ids.len()) {
            (DeliveryTiming::InDigest, _) => NotificationKind::Digest,
            (_, 1) => NotificationKind::Alert,
            _ => NotificationKind::Several,
        };
        return Ok((arrival, ids));
    }
    if first.timing == DeliveryTiming::InDigest {
        return Ok((NotificationKind::Digest, due(tx, chat_thread, "= 'in_digest'", now_ms)?));
    }
    let ids = due(tx, chat_thread, "<> 'in_digest'", now_ms)?;
    let sql = "select count(distinct batch_id) as n from delivery where sent_at >= ? and chat_id = ? and timing <> 'in_digest'";
    let window = now.checked_sub(BURST_WINDOW).unwrap_or(now).as_millisecond();
    let n_lately: u32 =
        tx.prepare_cached(sql)?.query_row(params![window, chat_thread.chat], |row| row.get("n"))?;
    let is_burst =
        n_lately as usize + ids.len() > burst as usize || first.timing == DeliveryTiming::Deferred;
    if is_burst && ids.len() > 1 {
        return Ok((NotificationKind::Several, ids));
    }
    Ok((NotificationKind::Alert, vec![first.id]))
}

/// Marks the deliveries as being sent, and adds them to the message; returns whether somebody has
/// approved it.
fn take(
    tx: &Connection,
    ids: &[DeliveryId],
    batch_id: BatchId,
    batch: &mut ClaimedBatch,
) -> rusqlite::Result<bool> {
    let mut is_decided = false;
    let mut take = tx.prepare_cached(
        "update delivery set state = 'sending', batch_id = ?2, n_attempts = n_attempts + 1 where id = ?1
         returning article_id, n_attempts, n_uncertain, n_more, more_from, busy_subscription_id, decision",
    )?;
    for id in ids {
        let subscriptions = subscriptions_of(tx, *id)?;
        take.query_row(params![id, batch_id], |row| {
            match row.get("n_more")? {
                0 => batch.articles.push((row.get("article_id")?, subscriptions)),
                n_articles => {
                    batch.more.push(More { n_articles, from: row.get("more_from")?, subscriptions })
                }
            }
            batch.attempts = batch.attempts.max(row.get("n_attempts")?);
            batch.is_repeat |= row.get::<_, u32>("n_uncertain")? > 0;
            batch.busy = batch.busy.or(row.get("busy_subscription_id")?);
            is_decided |= row.get::<_, Option<String>>("decision")?.is_some();
            Ok(())
        })?;
    }
    Ok(is_decided)
}

fn due(
    tx: &Connection,
    chat_thread: ChatThread,
    timing: &str,
    now_ms: i64,
) -> rusqlite::Result<Vec<DeliveryId>> {
    let sql = format!(
        "select id from delivery where chat_id = ? and {WAITING} and due_at <= ? and thread = ? and timing {timing}
             and batch_id is null and message_id is null order by due_at, id limit {MAX_BATCH}"
    );
    numbers(tx, &sql, params![chat_thread.chat.0, now_ms, stored_thread(chat_thread.thread)])
}

fn numbers(
    tx: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
) -> rusqlite::Result<Vec<DeliveryId>> {
    tx.prepare_cached(sql)?.query_map(params, |row| row.get("id"))?.collect::<Result<_, _>>()
}
