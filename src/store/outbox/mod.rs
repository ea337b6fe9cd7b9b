//! The outbox: due notifications and their state.
//!
//! A delivery is claimed before it is sent and settled afterwards. A process that dies in between
//! leaves it `sending`; the next start makes it `uncertain`: it is sent again, without a sound.
//! Deliveries that share a message share a batch, and are settled together.

pub(in crate::store) mod announcement;
pub(in crate::store) mod chat_queue;
pub(in crate::store) mod claim;
pub(in crate::store) mod empty_digest;
pub(in crate::store) mod hold;
pub(in crate::store) mod message_edit;
pub(in crate::store) mod missed;
pub(in crate::store) mod not_found;
pub(in crate::store) mod novelty;
pub(in crate::store) mod operator_notice;
pub(in crate::store) mod plan;
pub mod review;
pub(in crate::store) mod settle;

use jiff::Timestamp;
use rusqlite::params;

use crate::article::{ArticleId, ChatId};
use crate::id::{AnnouncementId, BatchId, MessageId, SubscriptionId};
use crate::store::chats::channel::Approver;
use crate::store::chats::subscriptions::ChatThread;
use crate::store::{Store, StoreError};

/// Maximum number of chats with only edits that are due at a time: new messages wait for at most
/// these.
const EDITED_AT_ONCE: usize = 16;

/// The number of alerts of one topic within a day from which on a chat without a limit is asked
/// whether it wants a digest.
pub const BUSY_FROM: u32 = 20;

/// Why nothing is sent to a chat that blocked the bot, or no longer exists.
pub(in crate::store) const NOBODY_THERE: &str = "nobody was there";

/// The condition for waiting rows, as the index words it.
pub(in crate::store) const WAITING: &str = "state in ('queued', 'uncertain')";

/// The state of a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// It waits for its time.
    Queued,
    /// It is being sent.
    Sending,
    /// It may have arrived; it is sent again.
    Uncertain,
    /// An administrator of the channel decides whether it is sent.
    InReview,
    /// It arrived.
    Sent,
    /// It will never arrive.
    Failed,
    /// It is not sent: the chat is paused, gone or closed, or the operator dropped it.
    Dropped,
}

/// When a delivery is due, and what it may share a message with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum DeliveryTiming {
    AtOnce,
    /// By quiet hours, merged with what else waits for their end.
    Deferred,
    InDigest,
}

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
    /// The operators announce something.
    Announcement(AnnouncementId),
    /// The content of an earlier message has changed.
    Edit(MessageId),
}

/// A message that has been claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedBatch {
    /// Its id, which identifies the message in the log; `None` for an empty digest, which is not a
    /// delivery.
    pub id: Option<BatchId>,
    /// The chat thread it is addressed to.
    pub chat_thread: ChatThread,
    /// Why it is sent now.
    pub arrival: NotificationKind,
    /// Its articles in order of arrival, each with the subscriptions that matched.
    pub articles: Vec<(ArticleId, Vec<SubscriptionId>)>,
    /// Counts of further articles: those beyond the cap.
    pub more: Vec<More>,
    /// Number of attempts, this one included.
    pub attempts: u32,
    /// Whether it may have arrived before.
    pub is_repeat: bool,
    /// Whether it is sent without sound.
    pub is_silent: bool,
    /// Whether it is pinned in its chat: a digest in a channel that wants that.
    pub is_pinned: bool,
    /// The subscription that brings no further alerts today, or that has brought many.
    pub busy: Option<SubscriptionId>,
    /// Who must approve it first: then the post goes to that person with the question.
    pub review: Option<Approver>,
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
    pub subscriptions: Vec<SubscriptionId>,
}

/// The outcome of sending a claimed message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// It arrived; contains its message id, if Telegram returned one.
    Sent(Option<MessageId>),
    /// The person who approves posts was asked.
    InReview,
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
        self.read("find the chats that are due", |view| {
            let mut due = view.prepare_cached("select chat_id from chat_queue where due_at <= ? order by due_at limit ?")?;
            let chats = due.query_map(params![now.as_millisecond(), limit as i64], |row| row.get("chat_id"))?;
            let mut chats: Vec<ChatId> = chats.collect::<Result<_, _>>()?;
            let n_edits = limit.saturating_sub(chats.len()).min(EDITED_AT_ONCE);
            let mut edited = view
                .prepare_cached("select chat_id from chat_queue where edit_due_at <= ?1 and due_at > ?1 order by edit_due_at limit ?2")?;
            for chat in edited.query_map(params![now.as_millisecond(), n_edits as i64], |row| row.get("chat_id"))? {
                chats.push(ChatId(chat?));
            }
            Ok(chats)
        })
    }

    /// Returns when the next chat is due that is not due now.
    pub fn next_due_at(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        self.read("find when the next chat is due", |view| {
            let sql = "select min(at) as at from (
                select min(due_at) as at from chat_queue where due_at > ?1
                union all select min(edit_due_at) as at from chat_queue where edit_due_at > ?1)";
            let at: Option<i64> =
                view.prepare_cached(sql)?.query_row([now.as_millisecond()], |row| row.get("at"))?;
            // The maximum means never, and is no time.
            Ok(at.and_then(|at| Timestamp::from_millisecond(at).ok()))
        })
    }

    /// Claims what is due in a chat; more than `burst` messages within a minute become one.
    pub fn claim(
        &self,
        chat: ChatId,
        burst: u32,
        now: Timestamp,
    ) -> Result<Option<ClaimedBatch>, StoreError> {
        self.write("claim the next delivery", |tx| {
            let batch = claim::claim(tx, chat, burst, now)?;
            if batch.is_none() {
                chat_queue::requeue(tx, chat, now, None)?;
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
        self.write("settle a delivery", |tx| {
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
            if settlement == Settlement::InReview {
                review::asked(tx, batch, now)?;
            }
            let is_edit = matches!(batch.arrival, NotificationKind::Edit(_));
            if settlement == Settlement::Unwritable && is_edit {
                // The original message has arrived; only the edit has not.
                settle::settle(tx, batch, &Settlement::Sent(None), now)?;
            } else {
                settle::settle(tx, batch, &settlement, now)?;
            }
            match (batch.arrival, &settlement) {
                (NotificationKind::NothingNew, it) => empty_digest::settle(tx, chat, it, now)?,
                (NotificationKind::Announcement(id), it) => {
                    announcement::settle(tx, (id, chat), it, now)?;
                }
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
                    chat_queue::requeue(tx, chat, now, None)?;
                    crate::store::chats::moved_chat::move_chat(tx, chat, to)?;
                }
                Settlement::Again(at) | Settlement::Uncertain(at) => {
                    chat_queue::requeue(tx, chat, now, Some(hold_until.max(at)))?
                }
                _ => chat_queue::requeue(tx, chat, now, Some(hold_until))?,
            }
            Ok(is_outage)
        })
    }

    /// Holds a chat: nothing is sent to it until then.
    pub fn hold_chat(&self, chat: ChatId, until: Timestamp) -> Result<(), StoreError> {
        self.write("hold a chat", |tx| {
            let sql = "update chat_queue set hold_until = ? where chat_id = ?";
            tx.prepare_cached(sql)?.execute(params![until.as_millisecond(), chat.0])?;
            Ok(())
        })
    }

    /// Marks what an earlier process was sending as possibly arrived, so that it is repeated.
    /// Returns the number of such deliveries.
    pub fn recover_outbox(&self, now: Timestamp) -> Result<usize, StoreError> {
        self.write("recover the outbox", |tx| {
            let sql = "update delivery set state = 'uncertain', n_uncertain = n_uncertain + 1 where state = 'sending'";
            Ok(tx.execute(sql, [])? + announcement::recover(tx, now)?)
        })
    }

    /// Restores the queue entry of chats whose deliveries wait, but that have none or a later one;
    /// returns how many.
    pub fn rebuild_queue(&self, now: Timestamp) -> Result<usize, StoreError> {
        let lost = self.read("check the queue of deliveries", |view| {
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
                     union all select chat_id, min(due_at), null from announcement_delivery where state = 'queued' group by chat_id
                 )
                 select distinct due.chat_id from due left join chat_queue using (chat_id)
                 where message_at < coalesce(first_due_at, 9223372036854775807) or edit_at < coalesce(first_edit_at, 9223372036854775807)"
            );
            let mut find = view.prepare_cached(&sql)?;
            let chats = find.query_map([], |row| row.get("chat_id"))?;
            chats.collect::<Result<Vec<_>, _>>()
        })?;
        for some in lost.chunks(200) {
            self.write("rebuild the queue of deliveries", |tx| {
                some.iter().try_for_each(|chat| chat_queue::requeue(tx, *chat, now, None))
            })?;
        }
        Ok(lost.len())
    }

    /// Returns the messages that are marked as being sent, each with its chat.
    pub fn under_way(&self) -> Result<Vec<(ChatId, BatchId)>, StoreError> {
        self.read("find messages that are being sent", |view| {
            let mut find = view.prepare_cached(
                "select distinct chat_id, batch_id from delivery where state = 'sending'",
            )?;
            let rows = find.query_map([], |row| Ok((row.get("chat_id")?, row.get("batch_id")?)))?;
            rows.collect::<Result<_, _>>()
        })
    }

    /// Recovers a message that is marked as being sent, but that this process is not sending: it
    /// may have arrived and is repeated.
    pub fn recover_message(
        &self,
        chat: ChatId,
        batch_id: BatchId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write("recover a message", |tx| {
            let sql = "update delivery set state = 'uncertain', n_uncertain = n_uncertain + 1
                 where batch_id = ? and chat_id = ? and state = 'sending'";
            tx.prepare_cached(sql)?.execute(params![batch_id, chat])?;
            chat_queue::requeue(tx, chat, now, None)
        })
    }

    /// Returns the messages sent since `since`: chat, number, when the last was sent.
    pub fn notifications_sent_since(
        &self,
        since: Timestamp,
    ) -> Result<Vec<(ChatId, u32, Timestamp)>, StoreError> {
        self.read("read what was sent lately", |view| {
            let mut told = view.prepare_cached(
                "select chat_id, count(distinct batch_id) as n, max(sent_at) as sent_at from delivery where sent_at >= ? group by chat_id",
            )?;
            let rows = told.query_map([since.as_millisecond()], |row| Ok((row.get("chat_id")?, row.get("n")?, moment(row.get("sent_at")?))))?;
            rows.collect::<Result<_, _>>()
        })
    }

    /// Deletes deliveries that were settled before `before`; returns how many.
    pub fn prune_outbox(&self, before: Timestamp) -> Result<usize, StoreError> {
        self.write("delete settled deliveries", |tx| {
            crate::store::outbox::novelty::prune_notified(tx, before)?;
            crate::store::outbox::message_edit::prune_quotes(tx, before)?;
            review::expire(tx, before)?;
            crate::store::chats::muted_story::prune(tx, before.as_millisecond())?;
            announcement::prune(tx, before)?;
            // Bounded, so that a long pause does not end in one long transaction.
            let sql = "delete from delivery where id in (select id from delivery where settled_at < ? limit 5000)";
            tx.prepare_cached(sql)?.execute([before.as_millisecond()])
        })
    }
}

/// Converts a stored time; one outside the calendar can only come from a damaged file and is read
/// as 1970.
pub(in crate::store) fn moment(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}
