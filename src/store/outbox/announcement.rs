//! Announcements of the operators: written, confirmed, then delivered to every chat that follows
//! something and has not turned them off. Each chat gets one at most once: what may have arrived is
//! never repeated, unlike an alert.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::article::ChatId;
use crate::id::AnnouncementId;
use crate::store::chats::chat_state::chat_state;
use crate::store::chats::subscriptions::{ChatThread, thread_of};
use crate::store::outbox::{ClaimedBatch, NotificationKind, Settlement};
use crate::store::{Store, StoreError};

/// The chats that would get an announcement now.
const READERS: &str = "select distinct subscription.chat_id as chat_id from subscription
    left join chat_state using (chat_id)
    where paused_at is null and blocked_at is null and unwritable_at is null
        and not coalesce(hides_announcements, 0)";

/// How far an announcement has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// Its id.
    pub id: AnnouncementId,
    /// What the operator wrote.
    pub text: String,
    /// When it was confirmed; `None` if it was not.
    pub confirmed_at: Option<Timestamp>,
    /// Chats that it waits for.
    pub n_waiting: u32,
    /// Chats that got it.
    pub n_sent: u32,
    /// Chats that did not get it, or of which nobody knows.
    pub n_lost: u32,
}

impl TryFrom<&Row<'_>> for Announcement {
    type Error = rusqlite::Error;

    fn try_from(row: &Row<'_>) -> rusqlite::Result<Announcement> {
        let confirmed_at: Option<i64> = row.get("confirmed_at")?;
        Ok(Announcement {
            id: AnnouncementId(row.get("id")?),
            text: row.get("text")?,
            confirmed_at: confirmed_at.map(crate::store::outbox::moment),
            n_waiting: row.get("n_waiting")?,
            n_sent: row.get("n_sent")?,
            n_lost: row.get("n_lost")?,
        })
    }
}

const SELECT: &str = "select id, text, confirmed_at,
        count(*) filter (where state in ('queued', 'sending')) as n_waiting,
        count(*) filter (where state = 'sent') as n_sent,
        count(*) filter (where state in ('failed', 'dropped', 'uncertain')) as n_lost
    from announcement left join announcement_delivery on announcement_id = announcement.id";

impl Store {
    /// Returns how many chats would get an announcement now.
    pub fn n_announcement_readers(&self) -> Result<u32, StoreError> {
        self.read("count the readers of an announcement", |view| {
            view.prepare_cached(&format!("select count(*) as n from ({READERS})"))?
                .query_row([], |row| row.get("n"))
        })
    }

    /// Stores an announcement, which nobody gets until it is confirmed.
    pub fn write_announcement(
        &self,
        text: &str,
        now: Timestamp,
    ) -> Result<AnnouncementId, StoreError> {
        self.write("write an announcement", |tx| {
            let sql = "insert into announcement (text, written_at) values (?, ?)";
            tx.execute(sql, params![text, now.as_millisecond()])?;
            Ok(AnnouncementId(tx.last_insert_rowid()))
        })
    }

    /// Makes an announcement due for everybody who gets it; returns to how many. `None` if it is
    /// unknown or was confirmed before.
    pub fn confirm_announcement(
        &self,
        id: AnnouncementId,
        now: Timestamp,
    ) -> Result<Option<u32>, StoreError> {
        self.write("confirm an announcement", |tx| {
            let now_ms = now.as_millisecond();
            let sql = "update announcement set confirmed_at = ? where id = ? and confirmed_at is null";
            if tx.execute(sql, params![now_ms, id.0])? == 0 {
                return Ok(None);
            }
            let sql = format!(
                "insert into announcement_delivery (announcement_id, chat_id, state, due_at)
                 select ?1, chat_id, 'queued', ?2 from ({READERS})"
            );
            let n = tx.execute(&sql, params![id.0, now_ms])?;
            let sql = "insert into chat_queue (chat_id, first_due_at)
                 select chat_id, due_at from announcement_delivery where announcement_id = ?
                 on conflict (chat_id) do update set first_due_at = min(first_due_at, excluded.first_due_at)";
            tx.execute(sql, [id.0])?;
            Ok(Some(u32::try_from(n).unwrap_or(u32::MAX)))
        })
    }

    /// Deletes an announcement that was not confirmed; returns whether it was there.
    pub fn discard_announcement(&self, id: AnnouncementId) -> Result<bool, StoreError> {
        self.write("discard an announcement", |tx| {
            let sql = "delete from announcement where id = ? and confirmed_at is null";
            Ok(tx.execute(sql, [id.0])? > 0)
        })
    }

    /// Returns an announcement.
    pub fn announcement(&self, id: AnnouncementId) -> Result<Option<Announcement>, StoreError> {
        self.read("read an announcement", |view| {
            view.prepare_cached(&format!(
                "{SELECT} where announcement.id = ? group by announcement.id"
            ))?
            .query_row([id.0], |row| Announcement::try_from(row))
            .optional()
        })
    }

    /// Returns the newest confirmed announcement.
    pub fn last_announcement(&self) -> Result<Option<Announcement>, StoreError> {
        self.read("read the last announcement", |view| {
            view.prepare_cached(&format!(
                "{SELECT} where confirmed_at is not null group by announcement.id order by announcement.id desc limit 1"
            ))?
            .query_row([], |row| Announcement::try_from(row))
            .optional()
        })
    }
}

/// Claims the announcement that is due in a chat; in quiet hours it waits for their end.
pub(in crate::store) fn claim(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<Option<ClaimedBatch>> {
    let sql = "select announcement_id, n_attempts from announcement_delivery
         where chat_id = ? and state = 'queued' and due_at <= ? order by announcement_id limit 1";
    let due: Option<(i64, u32)> = tx
        .prepare_cached(sql)?
        .query_row(params![chat.0, now.as_millisecond()], |row| {
            Ok((row.get("announcement_id")?, row.get("n_attempts")?))
        })
        .optional()?;
    let Some((id, n_attempts)) = due else { return Ok(None) };
    let state = chat_state(tx, chat)?;
    if let Some(end) = state.held_until(now) {
        let sql =
            "update announcement_delivery set due_at = ? where chat_id = ? and state = 'queued'";
        tx.prepare_cached(sql)?.execute(params![end.as_millisecond(), chat.0])?;
        return Ok(None);
    }
    let sql = "select thread from subscription where chat_id = ? order by id limit 1";
    let thread = tx.prepare_cached(sql)?.query_row([chat], thread_of).optional()?;
    let Some(thread) = thread else {
        // It follows nothing any more.
        drop_waiting(tx, chat, now)?;
        return Ok(None);
    };
    let sql = "update announcement_delivery set state = 'sending', n_attempts = n_attempts + 1
         where announcement_id = ? and chat_id = ?";
    tx.prepare_cached(sql)?.execute(params![id, chat.0])?;
    Ok(Some(ClaimedBatch {
        id: None,
        chat_thread: ChatThread { chat, thread },
        arrival: NotificationKind::Announcement(AnnouncementId(id)),
        articles: Vec::new(),
        more: Vec::new(),
        attempts: n_attempts + 1,
        is_repeat: false,
        is_silent: state.is_silent(now),
        is_pinned: false,
        busy: None,
        review: None,
    }))
}

/// Records the outcome of the send.
pub(in crate::store) fn settle(
    tx: &Connection,
    (id, chat): (AnnouncementId, ChatId),
    settlement: &Settlement,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let now_ms = now.as_millisecond();
    let (state, due_ms) = match settlement {
        Settlement::Again(at) => ("queued", at.as_millisecond()),
        Settlement::Moved(_) | Settlement::TopicGone => ("queued", now_ms),
        Settlement::Sent(_) => ("sent", now_ms),
        Settlement::Uncertain(_) => ("uncertain", now_ms),
        Settlement::Failed(_) => ("failed", now_ms),
        Settlement::Gone
        | Settlement::NotFound { .. }
        | Settlement::Unwritable
        // Nobody is asked about an announcement.
        | Settlement::InReview
        | Settlement::TopicClosed => ("dropped", now_ms),
    };
    let sql = "update announcement_delivery set state = ?3, due_at = ?4, settled_at = iif(?3 = 'queued', null, ?5)
         where announcement_id = ?1 and chat_id = ?2 and state = 'sending'";
    tx.prepare_cached(sql)?.execute(params![id.0, chat.0, state, due_ms, now_ms]).map(drop)
}

/// Drops what waits for a chat: it is gone, paused, or wants none.
pub(in crate::store) fn drop_waiting(
    tx: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let sql = "update announcement_delivery set state = 'dropped', settled_at = ?2
         where chat_id = ?1 and state = 'queued'";
    tx.prepare_cached(sql)?.execute(params![chat.0, now.as_millisecond()]).map(drop)
}

/// Gives up what an earlier process was sending: it may have arrived.
pub(in crate::store) fn recover(tx: &Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let sql = "update announcement_delivery set state = 'uncertain', settled_at = ? where state = 'sending'";
    tx.execute(sql, [now.as_millisecond()])
}

/// Deletes announcements that were written before and that no chat waits for.
pub(in crate::store) fn prune(tx: &Connection, before: Timestamp) -> rusqlite::Result<usize> {
    let sql = "delete from announcement where written_at < ? and not exists (
        select 1 from announcement_delivery
        where announcement_id = announcement.id and state in ('queued', 'sending'))";
    tx.prepare_cached(sql)?.execute([before.as_millisecond()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::chats::subscriptions::Topic;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn follow(store: &Store, chat: i64) {
        let topic = Topic::tag("harbour").unwrap();
        store.subscribe(ChatThread::of_chat(ChatId(chat)), &topic, 10, at(1)).unwrap();
    }

    #[test]
    fn each_chat_gets_it_once_whatever_comes_of_the_program() {
        let store = Store::in_memory().unwrap();
        (1..=4).for_each(|chat| follow(&store, chat));
        store.pause(ChatId(4), None, at(2)).unwrap();
        let id = store.write_announcement("We move.", at(3)).unwrap();
        assert_eq!(store.n_announcement_readers().unwrap(), 3);
        assert!(store.due_chats(at(4), 9).unwrap().is_empty());
        assert_eq!(store.confirm_announcement(id, at(4)).unwrap(), Some(3));
        assert_eq!(store.confirm_announcement(id, at(5)).unwrap(), None);
        let claim = |chat| store.claim(ChatId(chat), 1, at(6)).unwrap();
        let settle = |batch: &ClaimedBatch, settlement| {
            store.settle_delivery(batch, &settlement, at(6), at(6)).unwrap();
        };
        let first = claim(1).unwrap();
        assert_eq!(first.arrival, NotificationKind::Announcement(id));
        settle(&first, Settlement::Sent(None));
        let second = claim(2).unwrap();
        settle(&second, Settlement::Again(at(6)));
        let third = claim(3).unwrap();
        assert_eq!(third.attempts, 1);
        // The program ends, and nobody knows whether the third one has it.
        assert_eq!(store.recover_outbox(at(7)).unwrap(), 1);
        assert_eq!(store.rebuild_queue(at(7)).unwrap(), 0);
        assert!(claim(3).is_none());
        let due: Vec<i64> = store.due_chats(at(8), 9).unwrap().iter().map(|it| it.0).collect();
        assert_eq!(due, [2]);
        settle(&claim(2).unwrap(), Settlement::Sent(None));
        assert!((1..=4).all(|chat| claim(chat).is_none()));
        let told = store.announcement(id).unwrap().unwrap();
        assert_eq!((told.n_waiting, told.n_sent, told.n_lost), (0, 2, 1));
        store.prune_outbox(at(9)).unwrap();
        assert_eq!(store.announcement(id).unwrap(), None);
    }

    #[test]
    fn a_chat_that_wants_none_gets_none_also_one_that_waits() {
        let store = Store::in_memory().unwrap();
        (1..=2).for_each(|chat| follow(&store, chat));
        let hide = |chat| {
            let state = crate::store::ChatState {
                hides_announcements: true,
                ..store.chat_state(ChatId(chat)).unwrap()
            };
            store.save_chat_state(ChatId(chat), &state, at(2)).unwrap();
        };
        hide(1);
        let id = store.write_announcement("We move.", at(3)).unwrap();
        assert_eq!(store.confirm_announcement(id, at(4)).unwrap(), Some(1));
        hide(2);
        assert!(store.claim(ChatId(2), 1, at(6)).unwrap().is_none());
        assert!(!store.discard_announcement(id).unwrap());
    }
}
