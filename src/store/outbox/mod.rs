//! The outbox: due notifications and their state.
//!
//! A delivery is claimed before it is sent and settled afterwards. A process that dies in between
//! leaves it `sending`; the next start makes it `uncertain`: it is sent again, without a sound.
//! Deliveries that share a message share a batch, and are settled together.

pub(in crate::store) mod empty_digest;
pub(in crate::store) mod hold;
pub(in crate::store) mod message_edit;
pub(in crate::store) mod missed;
pub(in crate::store) mod not_found;
pub(in crate::store) mod novelty;
pub(in crate::store) mod operator_notice;
pub(in crate::store) mod plan;
pub(in crate::store) mod plan_queue;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};
use rustc_hash::FxHashMap;

use crate::article::{ArticleId, ChatId};
use crate::store::chats::chat_state::chat_state;
use crate::store::chats::subscriptions::ChatThread;
use crate::store::{Store, StoreError};

/// Maximum number of articles per message; further due ones come with the next.
const MAX_BATCH: u32 = 500;

/// Maximum number of chats with only edits that are due at a time: new messages wait for at most
/// these.
const EDITED_AT_ONCE: usize = 16;

/// The period in which alerts are counted for a burst.
const BURST_WINDOW: SignedDuration = SignedDuration::from_secs(60);

/// Why nothing is sent to a chat that blocked the bot, or no longer exists.
pub(in crate::store) const NOBODY_THERE: &str = "nobody was there";

/// The condition for waiting rows, as the index words it.
pub(in crate::store) const WAITING: &str = "state in ('queued', 'uncertain')";

/// What was not sent may join another message; what may have been sent is repeated as it was.
const UNBOUND: &str = "bundle_id = iif(n_uncertain > 0, bundle_id, null)";

/// Why a message is sent now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotificationKind {
    /// An article came in.
    Alert,
    /// Several articles came in, too many for a message each, or during quiet hours.
    Several,
    /// The digest is due.
    Digest,
    /// The digest is due and empty, and the chat wants a message about it.
    NothingNew,
    /// The content of an earlier message has changed.
    Edit(i32),
}

/// A message that has been claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedBatch {
    /// Id of its first delivery; it identifies the message in the log.
    pub id: i64,
    /// The chat thread it is addressed to.
    pub chat_thread: ChatThread,
    /// Why it is sent now.
    pub arrival: NotificationKind,
    /// Its articles in order of arrival, each with the subscriptions that matched.
    pub articles: Vec<(ArticleId, Vec<i64>)>,
    /// Counts of further articles: those beyond the cap.
    pub more: Vec<More>,
    /// Number of attempts, this one included.
    pub attempts: u32,
    /// Whether it may have arrived before.
    pub is_repeat: bool,
    /// Whether it is sent without sound.
    pub is_silent: bool,
}

/// Articles of one poll of a feed that are only counted, because the chat has reached its cap of
/// alerts for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct More {
    /// Number of articles.
    pub n_articles: u32,
    /// The feed or source, if it has a name.
    pub from: Option<String>,
    /// Subscriptions that they match.
    pub subscriptions: Vec<i64>,
}

/// The outcome of sending a claimed message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// It arrived; contains its message id, if Telegram returned one.
    Sent(Option<i32>),
    /// It did not arrive; it may be sent again at that time.
    Again(Timestamp),
    /// It is unknown whether it arrived; it is sent again at that time.
    Uncertain(Timestamp),
    /// It will never arrive, for this reason.
    Failed(String),
    /// The chat is unreachable: it gets nothing until it writes.
    Gone,
    /// The group has a new id, which all its rows move to; this message is sent there.
    Moved(ChatId),
    /// Telegram does not find the chat. It is marked as gone, unless it is one of a run of such
    /// chats that is long enough for an outage: then all chats that were marked as gone in this run
    /// are restored, and this message is tried again at that time.
    NotFound {
        /// Length of a run from which on it is an outage.
        outage_from: u32,
        /// When to try again in an outage.
        again: Timestamp,
    },
    /// The bot may not write there: nothing is sent until its rights change.
    Unwritable,
    /// Its forum topic is closed: nothing is sent there until it is opened.
    TopicClosed,
    /// Its forum topic no longer exists: all its deliveries go to the general one.
    TopicGone,
}

impl Store {
    /// Returns the chats with a due message, the one that has waited longest first. Chats with only
    /// a message to edit come after all others, a few at a time.
    pub fn due_chats(&self, now: Timestamp, limit: usize) -> Result<Vec<ChatId>, StoreError> {
        self.read(|view| {
            let mut due = view.prepare_cached("select chat_id from chat_queue where due_at <= ? order by due_at limit ?")?;
            let chats = due.query_map(params![now.as_millisecond(), limit as i64], |row| Ok(ChatId(row.get(0)?)))?;
            let mut chats: Vec<ChatId> = chats.collect::<Result<_, _>>()?;
            let n_edits = limit.saturating_sub(chats.len()).min(EDITED_AT_ONCE);
            let mut edited = view
                .prepare_cached("select chat_id from chat_queue where edit_due_at <= ?1 and due_at > ?1 order by edit_due_at limit ?2")?;
            for chat in edited.query_map(params![now.as_millisecond(), n_edits as i64], |row| row.get(0))? {
                chats.push(ChatId(chat?));
            }
            Ok(chats)
        })
    }

    /// Claims what is due in a chat; more than `burst` messages within a minute become one.
    pub fn claim(
        &self,
        chat: ChatId,
        burst: u32,
        now: Timestamp,
    ) -> Result<Option<ClaimedBatch>, StoreError> {
        self.write(|tx| {
            let batch = claim(tx, chat, burst, now)?;
            if batch.is_none() {
                requeue(tx, chat, now, None)?;
            }
            Ok(batch)
        })
    }

    /// Records the outcome of a message, and holds the chat until `hold_until`. Returns whether the
    /// run of chats that are not found is long enough for an outage.
    pub fn settle_delivery(
        &self,
        batch: &ClaimedBatch,
        settlement: &Settlement,
        hold_until: Timestamp,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|tx| {
            let chat = batch.chat_thread.chat;
            let mut settlement = settlement.clone();
            let mut is_outage = false;
            match settlement {
                Settlement::NotFound { outage_from, again } => {
                    is_outage = crate::store::outbox::not_found::note(tx, chat, outage_from, now)?;
                    settlement =
                        if is_outage { Settlement::Again(again) } else { Settlement::Gone };
                }
                Settlement::Sent(Some(_)) => crate::store::outbox::not_found::end_run(tx)?,
                _ => {}
            }
            let is_edit = matches!(batch.arrival, NotificationKind::Edit(_));
            if settlement == Settlement::Unwritable && is_edit {
                // The original message has arrived; only the edit has not.
                settle(tx, batch, &Settlement::Sent(None), now)?;
            } else {
                settle(tx, batch, &settlement, now)?;
            }
            match (batch.arrival, &settlement) {
                (NotificationKind::NothingNew, it) => empty_digest::settle(tx, chat, it, now)?,
                (NotificationKind::Digest, Settlement::Again(_) | Settlement::Uncertain(_)) => {}
                (NotificationKind::Digest, _) => empty_digest::plan(tx, chat, now)?,
                _ => {}
            }
            match &settlement {
                Settlement::TopicClosed => {
                    crate::store::chats::closed_topic::close(tx, batch.chat_thread, now)?
                }
                Settlement::TopicGone => {
                    crate::store::chats::closed_topic::dissolve(tx, batch.chat_thread, now)?
                }
                Settlement::Unwritable => {
                    crate::store::chats::chat_state::forbid_writing(tx, chat, now)?
                }
                _ => {}
            }
            match settlement {
                Settlement::Gone => crate::store::chats::chat_state::block(tx, chat, now)?,
                Settlement::Moved(to) => {
                    requeue(tx, chat, now, None)?;
                    crate::store::chats::moved_chat::move_chat(tx, chat, to)?;
                }
                Settlement::Again(at) | Settlement::Uncertain(at) => {
                    requeue(tx, chat, now, Some(hold_until.max(at)))?
                }
                _ => requeue(tx, chat, now, Some(hold_until))?,
            }
            Ok(is_outage)
        })
    }

    /// Holds a chat: nothing is sent to it until then.
    pub fn hold_chat(&self, chat: ChatId, until: Timestamp) -> Result<(), StoreError> {
        self.write(|tx| {
            let sql = "update chat_queue set hold_until = ? where chat_id = ?";
            tx.prepare_cached(sql)?.execute(params![until.as_millisecond(), chat.0])?;
            Ok(())
        })
    }

    /// Marks what an earlier process was sending as possibly arrived, so that it is repeated.
    /// Returns the number of such deliveries.
    pub fn recover_outbox(&self) -> Result<usize, StoreError> {
        self.write(|tx| {
            let sql = "update delivery set state = 'uncertain', n_uncertain = n_uncertain + 1 where state = 'sending'";
            Ok(tx.execute(sql, [])?)
        })
    }

    /// Restores the queue entry of chats whose deliveries wait, but that have none or a later one;
    /// returns how many.
    pub fn rebuild_queue(&self, now: Timestamp) -> Result<usize, StoreError> {
        let lost = self.read(|view| {
            // Walks from chat to chat along the index, however many deliveries wait for each.
            let sql = format!(
                "with recursive waiting (chat_id) as (
                     select min(chat_id) from delivery where {WAITING}
                     union all
                     select (select min(chat_id) from delivery where {WAITING} and chat_id > waiting.chat_id)
                     from waiting where waiting.chat_id is not null
                 ),
                 due (chat_id, message_at, edit_at) as (
                     select chat_id,
                         (select min(due_at) from delivery where {WAITING} and delivery.chat_id = waiting.chat_id and message_id is null),
                         (select min(due_at) from delivery where {WAITING} and delivery.chat_id = waiting.chat_id and message_id is not null)
                     from waiting where chat_id is not null
                     union all select chat_id, empty_due_at, null from chat_state where empty_due_at is not null
                 )
                 select distinct due.chat_id from due left join chat_queue using (chat_id)
                 where message_at < coalesce(first_due_at, 9223372036854775807) or edit_at < coalesce(first_edit_at, 9223372036854775807)"
            );
            let mut find = view.prepare_cached(&sql)?;
            let chats = find.query_map([], |row| Ok(ChatId(row.get(0)?)))?;
            Ok(chats.collect::<Result<Vec<_>, _>>()?)
        })?;
        for some in lost.chunks(200) {
            self.write(|tx| some.iter().try_for_each(|chat| requeue(tx, *chat, now, None)))?;
        }
        Ok(lost.len())
    }

    /// Returns the messages that are marked as being sent, each with its chat.
    pub fn under_way(&self) -> Result<Vec<(ChatId, i64)>, StoreError> {
        self.read(|view| {
            let mut find = view.prepare_cached(
                "select distinct chat_id, bundle_id from delivery where state = 'sending'",
            )?;
            let rows = find.query_map([], |row| Ok((ChatId(row.get(0)?), row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Recovers a message that is marked as being sent, but that this process is not sending: it
    /// may have arrived and is repeated.
    pub fn recover_message(
        &self,
        chat: ChatId,
        bundle_id: i64,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|tx| {
            let sql = "update delivery set state = 'uncertain', n_uncertain = n_uncertain + 1
                 where bundle_id = ? and chat_id = ? and state = 'sending'";
            tx.prepare_cached(sql)?.execute([bundle_id, chat.0])?;
            requeue(tx, chat, now, None)
        })
    }

    /// Returns the messages sent since `since`: chat, number, when the last was sent.
    pub fn notifications_sent_since(
        &self,
        since: Timestamp,
    ) -> Result<Vec<(ChatId, u32, Timestamp)>, StoreError> {
        self.read(|view| {
            let mut told = view.prepare_cached(
                "select chat_id, count(distinct bundle_id), max(sent_at) from delivery where sent_at >= ? group by chat_id",
            )?;
            let rows = told.query_map([since.as_millisecond()], |row| Ok((ChatId(row.get(0)?), row.get(1)?, moment(row.get(2)?))))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Deletes deliveries that were settled before `before`; returns how many.
    pub fn prune_outbox(&self, before: Timestamp) -> Result<usize, StoreError> {
        self.write(|tx| {
            crate::store::outbox::novelty::prune_notified(tx, before)?;
            crate::store::outbox::message_edit::prune_quotes(tx, before)?;
            // Bounded, so that a long pause does not end in one long transaction.
            let sql = "delete from delivery where id in (select id from delivery where settled_at < ? limit 5000)";
            Ok(tx.prepare_cached(sql)?.execute([before.as_millisecond()])?)
        })
    }
}

/// Ensures that a chat is due at `due_at` at the latest.
pub(in crate::store) fn queue(
    tx: &Connection,
    chat: ChatId,
    due_at: Timestamp,
) -> Result<(), StoreError> {
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
) -> Result<(), StoreError> {
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
) -> Result<(), StoreError> {
    let state = chat_state(tx, chat)?;
    let (digest_ms, held_ms) = (
        state.next_digest_at(now).as_millisecond(),
        state.held_until(now).unwrap_or(now).as_millisecond(),
    );
    let wishes: FxHashMap<i64, Option<bool>> = tx
        .prepare_cached("select id, in_digest from subscription where chat_id = ?")?
        .query_map([chat.0], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let sql = format!(
        "select id, arrives, subscriptions from delivery where chat_id = ? and {WAITING} and arrives <> 'now'"
    );
    let waiting: Vec<(i64, String, String)> = tx
        .prepare_cached(&sql)?
        .query_map([chat.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    let mut set =
        tx.prepare_cached("update delivery set arrives = ?2, due_at = ?3 where id = ?1")?;
    for (id, arrives, subscriptions) in waiting {
        let in_digest = |number: &str| {
            state.is_in_digest(
                number.parse().ok().and_then(|it: i64| wishes.get(&it).copied().flatten()),
            )
        };
        let stays = arrives == "digest" && subscriptions.split(' ').all(in_digest);
        let (arrives, due_ms) = if stays { ("digest", digest_ms) } else { ("held", held_ms) };
        set.execute(params![id, arrives, due_ms])?;
    }
    requeue(tx, chat, now, None)
}

/// Makes a chat's digest due now; returns the number of deliveries.
pub(in crate::store) fn bring_forward(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let sql = format!(
        "update delivery set due_at = min(due_at, ?2) where chat_id = ?1 and {WAITING} and arrives = 'digest'"
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
) -> Result<(), StoreError> {
    let sql = format!(
        "update delivery set state = 'dropped', problem = ?2, settled_at = ?3 where chat_id = ?1 and {WAITING}"
    );
    tx.prepare_cached(&sql)?.execute(params![chat.0, why, now.as_millisecond()])?;
    requeue(tx, chat, now, None)
}

/// Recomputes a chat's queue entry.
pub(in crate::store) fn requeue(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
    hold_until: Option<Timestamp>,
) -> Result<(), StoreError> {
    let sql = format!(
        "select min(due_at) from (select min(due_at) as due_at from delivery where chat_id = ?1 and {WAITING} and message_id is null
             union all select empty_due_at from chat_state where chat_id = ?1)"
    );
    let first_due_at: Option<i64> =
        tx.prepare_cached(&sql)?.query_row([chat.0], |row| row.get(0))?;
    let sql = format!(
        "select min(due_at) from delivery where chat_id = ?1 and {WAITING} and message_id is not null"
    );
    let first_edit_at: Option<i64> =
        tx.prepare_cached(&sql)?.query_row([chat.0], |row| row.get(0))?;
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

struct Waiting {
    id: i64,
    thread: i32,
    arrives: String,
    bundle_id: Option<i64>,
    message_id: Option<i32>,
}

fn claim(
    tx: &Connection,
    chat: ChatId,
    burst: u32,
    now: Timestamp,
) -> Result<Option<ClaimedBatch>, StoreError> {
    let now_ms = now.as_millisecond();
    let first_that = |condition: &str| -> Result<Option<Waiting>, StoreError> {
        let sql = format!(
            "select id, thread, arrives, bundle_id, message_id from delivery
             where chat_id = ? and {WAITING} and due_at <= ? and {condition} order by due_at, id limit 1"
        );
        Ok(tx.prepare_cached(&sql)?.query_row([chat.0, now_ms], waiting).optional()?)
    };
    // An edit waits until no new message is due.
    let first = match first_that("message_id is null")? {
        Some(new) => new,
        None => match empty_digest::claim(tx, chat, now)? {
            Some(batch) => return Ok(Some(batch)),
            None => match first_that("message_id is not null")? {
                Some(edit) => edit,
                None => return Ok(None),
            },
        },
    };
    let state = chat_state(tx, chat)?;
    let is_new = first.bundle_id.is_none() && first.message_id.is_none();
    if let Some(end) = state.held_until(now).filter(|_| is_new && first.arrives != "digest") {
        // Quiet hours began while it waited.
        let sql = format!(
            "update delivery set arrives = 'held', due_at = ?2
             where chat_id = ?1 and {WAITING} and arrives <> 'digest' and bundle_id is null and message_id is null and due_at < ?2"
        );
        tx.prepare_cached(&sql)?.execute([chat.0, end.as_millisecond()])?;
        return Ok(None);
    }

    let chat_thread = ChatThread { chat, thread: first.thread };
    let (arrival, ids) = match (first.message_id, first.bundle_id, first.arrives.as_str()) {
        (Some(message), _, _) => (NotificationKind::Edit(message), vec![first.id]),
        // A repeat has the same content as before.
        (None, Some(batch), arrives) => {
            let sql =
                format!("select id from delivery where bundle_id = ? and {WAITING} order by id");
            let ids = numbers(tx, &sql, [batch])?;
            let arrival = match (arrives, ids.len()) {
                ("digest", _) => NotificationKind::Digest,
                (_, 1) => NotificationKind::Alert,
                _ => NotificationKind::Several,
            };
            (arrival, ids)
        }
        (None, None, "digest") => {
            (NotificationKind::Digest, due(tx, chat_thread, "= 'digest'", now_ms)?)
        }
        (None, None, arrives) => {
            let ids = due(tx, chat_thread, "<> 'digest'", now_ms)?;
            let sql = "select count(distinct bundle_id) from delivery where sent_at >= ? and chat_id = ? and arrives <> 'digest'";
            let window = now.checked_sub(BURST_WINDOW).unwrap_or(now).as_millisecond();
            let n_lately: u32 =
                tx.prepare_cached(sql)?.query_row([window, chat.0], |row| row.get(0))?;
            let is_burst = n_lately as usize + ids.len() > burst as usize || arrives == "held";
            if is_burst && ids.len() > 1 {
                (NotificationKind::Several, ids)
            } else {
                (NotificationKind::Alert, vec![first.id])
            }
        }
    };
    let bundle_id = first.bundle_id.unwrap_or(first.id);
    let is_edit = matches!(arrival, NotificationKind::Edit(_));
    let mut articles = Vec::with_capacity(ids.len());
    let mut more = Vec::new();
    let (mut attempts, mut is_repeat) = (0, false);
    let mut take = tx.prepare_cached(
        "update delivery set state = 'sending', bundle_id = ?2, attempts = attempts + 1 where id = ?1
         returning article_id, subscriptions, attempts, n_uncertain, n_more, more_from",
    )?;
    for id in ids {
        let (article, subscriptions, n_attempts, n_uncertain, n_more, from): (
            i64,
            String,
            u32,
            u32,
            u32,
            Option<String>,
        ) = take.query_row([id, bundle_id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
        })?;
        let subscriptions = subscriptions.split(' ').filter_map(|it| it.parse().ok()).collect();
        match n_more {
            0 => articles.push((ArticleId(article), subscriptions)),
            n_articles => more.push(More { n_articles, from, subscriptions }),
        }
        attempts = attempts.max(n_attempts);
        is_repeat |= n_uncertain > 0 && !is_edit;
    }
    let is_silent = is_repeat || state.is_silent(now);
    Ok(Some(ClaimedBatch {
        id: bundle_id,
        chat_thread,
        arrival,
        articles,
        more,
        attempts,
        is_repeat,
        is_silent,
    }))
}

fn due(
    tx: &Connection,
    chat_thread: ChatThread,
    arrives: &str,
    now_ms: i64,
) -> Result<Vec<i64>, StoreError> {
    let sql = format!(
        "select id from delivery where chat_id = ? and {WAITING} and due_at <= ? and thread = ? and arrives {arrives}
             and bundle_id is null and message_id is null order by due_at, id limit {MAX_BATCH}"
    );
    numbers(tx, &sql, params![chat_thread.chat.0, now_ms, chat_thread.thread])
}

fn numbers(
    tx: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
) -> Result<Vec<i64>, StoreError> {
    Ok(tx.prepare_cached(sql)?.query_map(params, |row| row.get(0))?.collect::<Result<_, _>>()?)
}

fn settle(
    tx: &Connection,
    batch: &ClaimedBatch,
    settlement: &Settlement,
    now: Timestamp,
) -> Result<(), StoreError> {
    let now_ms = now.as_millisecond();
    let set = |sql: &str, params: &[&dyn rusqlite::ToSql]| -> Result<(), StoreError> {
        tx.prepare_cached(&format!(
            "update delivery set {sql} where bundle_id = ?1 and state = 'sending'"
        ))?
        .execute(params)?;
        Ok(())
    };
    let is_edit = matches!(batch.arrival, NotificationKind::Edit(_));
    match settlement {
        Settlement::Sent(message) => {
            if batch.arrival == NotificationKind::Digest {
                tx.prepare_cached(
                    "update chat_state set digest_told_at = max(coalesce(digest_told_at, 0),
                         (select max(due_at) from delivery where bundle_id = ?2 and state = 'sending'))
                     where chat_id = ?1",
                )?
                .execute([batch.chat_thread.chat.0, batch.id])?;
            }
            set(
                "state = 'sent', message_id = coalesce(?2, message_id), sent_at = iif(?4, sent_at, ?3), settled_at = ?3, problem = null",
                &[&batch.id, message, &now_ms, &is_edit],
            )?;
            crate::store::outbox::message_edit::settle_sent(tx, batch.id, is_edit, now)?;
            crate::store::outbox::plan::plan_late_edit(tx, batch.id)?;
        }
        Settlement::Again(at) => set(
            &format!("state = 'queued', due_at = ?2, {UNBOUND}"),
            &[&batch.id, &at.as_millisecond()],
        )?,
        Settlement::Uncertain(at) => {
            set(
                "state = 'uncertain', n_uncertain = n_uncertain + 1, due_at = ?2",
                &[&batch.id, &at.as_millisecond()],
            )?;
        }
        Settlement::Failed(problem) => {
            set("state = 'failed', problem = ?2, settled_at = ?3", &[&batch.id, problem, &now_ms])?
        }
        Settlement::Gone | Settlement::NotFound { .. } => {
            set(
                "state = 'dropped', problem = ?2, settled_at = ?3",
                &[&batch.id, &NOBODY_THERE, &now_ms],
            )?;
        }
        Settlement::Unwritable => {
            set(
                "state = 'dropped', problem = ?2, settled_at = ?3",
                &[&batch.id, &crate::store::chats::chat_state::UNWRITABLE, &now_ms],
            )?;
        }
        Settlement::TopicClosed => {
            set(
                "state = 'dropped', problem = ?2, settled_at = ?3",
                &[&batch.id, &crate::store::chats::closed_topic::CLOSED, &now_ms],
            )?;
        }
        Settlement::Moved(_) | Settlement::TopicGone => {
            set(
                &format!("state = 'queued', attempts = max(attempts - 1, 0), {UNBOUND}"),
                &[&batch.id],
            )?;
        }
    }
    Ok(())
}

fn waiting(row: &Row<'_>) -> rusqlite::Result<Waiting> {
    Ok(Waiting {
        id: row.get(0)?,
        thread: row.get(1)?,
        arrives: row.get(2)?,
        bundle_id: row.get(3)?,
        message_id: row.get(4)?,
    })
}

/// Converts a stored time; one outside the calendar can only come from a damaged file and is read
/// as 1970.
fn moment(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}
