//! The inbox: what Telegram handed over and what has become of it.
//!
//! Content and answer are opaque here; the transport writes and reads them. A row is *pending* until it is settled, and
//! *waiting* when it is pending and due.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::subscriptions::Spot;
use super::{Store, StoreError};
use crate::article::ChatId;

/// One thing that Telegram handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handed {
    /// Something to answer.
    Request {
        /// Telegram's number; the same number again is a repeat.
        update_id: i64,
        /// Whose turn it is in.
        chat: ChatId,
        /// What was said.
        content: String,
    },
    /// The chat is gone (blocked, left, kicked): what is pending for it is dropped.
    Left(ChatId),
    /// The bot is (again) in a group or a channel, which may never say anything, and may write there.
    Joined(ChatId),
    /// The bot is there, but may not write.
    Silenced(ChatId),
    /// A topic of a forum that was closed is open again.
    Reopened(Spot),
}

/// A row that has been taken up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Telegram's number.
    pub update_id: i64,
    /// What was said.
    pub content: String,
    /// What is to be said, where an earlier attempt had worked it out.
    pub answer: Option<String>,
    /// How many parts of it have been sent.
    pub sent_parts: u32,
    /// How often it had been taken up before without coming to an end.
    pub attempts: u32,
    /// When it came in.
    pub received_at: Timestamp,
}

impl Store {
    /// Keeps what was handed over, all or nothing; gives the numbers of the requests that are no repeats.
    pub fn keep_handed(&self, handed: &[Handed], now: Timestamp) -> Result<Vec<i64>, StoreError> {
        self.write(|tx| keep_handed(tx, handed, now))
    }

    /// Takes up the first waiting row of a chat and counts the attempt.
    pub fn take_up(&self, chat: ChatId, now: Timestamp) -> Result<Option<Taken>, StoreError> {
        self.write(|tx| take_up(tx, chat, now))
    }

    /// Keeps what is to be said, before the first part of it is sent.
    pub fn keep_answer(&self, update_id: i64, answer: &str) -> Result<(), StoreError> {
        self.write(|tx| run(tx, "update inbox set answer = ?2 where update_id = ?1", params![update_id, answer]))
    }

    /// Notes that so many parts have been sent.
    pub fn note_sent(&self, update_id: i64, n_parts: u32, now: Timestamp) -> Result<(), StoreError> {
        let sql = "update inbox set sent_parts = ?2, sent_at = ?3 where update_id = ?1 returning chat_id";
        self.write(|tx| {
            let mut note = tx.prepare_cached(sql)?;
            let chat: Option<i64> = note.query_row(params![update_id, n_parts, now.as_millisecond()], |row| row.get(0)).optional()?;
            // What got through shows that the bot may write there.
            chat.map_or(Ok(()), |it| super::chat_state::allow_writing(tx, ChatId(it), now))
        })
    }

    /// Puts a row off until `due`; the attempt does not count, for it ended in good order.
    pub fn put_off(&self, update_id: i64, due: Timestamp) -> Result<(), StoreError> {
        let sql = "update inbox set due_at = ?2, attempts = max(attempts - 1, 0) where update_id = ?1";
        self.write(|tx| run(tx, sql, params![update_id, due.as_millisecond()]))
    }

    /// Closes a row; what was said is erased.
    pub fn settle(&self, update_id: i64, now: Timestamp) -> Result<(), StoreError> {
        let sql = "update inbox set settled_at = ?2, content = '', answer = null where update_id = ?1";
        self.write(|tx| run(tx, sql, params![update_id, now.as_millisecond()]))
    }

    /// Closes all that is pending for a chat that is gone.
    pub fn drop_pending(&self, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|tx| drop_pending(tx, chat, now))
    }

    /// Chats with a waiting row, the one that has waited longest first.
    pub fn waiting_chats(&self, now: Timestamp) -> Result<Vec<ChatId>, StoreError> {
        self.read(|conn| waiting_chats(conn, now))
    }

    /// What was sent since `since`: chat, number of messages, when the last of them went out.
    pub fn sent_since(&self, since: Timestamp) -> Result<Vec<(ChatId, u32, Timestamp)>, StoreError> {
        self.read(|conn| sent_since(conn, since))
    }

    /// Forgets what was settled before `before`; gives how many rows that were.
    pub fn prune_inbox(&self, before: Timestamp) -> Result<usize, StoreError> {
        self.write(|tx| Ok(tx.execute("delete from inbox where settled_at < ?1", [before.as_millisecond()])?))
    }
}

fn run(conn: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<(), StoreError> {
    conn.prepare_cached(sql)?.execute(params)?;
    Ok(())
}

fn keep_handed(conn: &Connection, handed: &[Handed], now: Timestamp) -> Result<Vec<i64>, StoreError> {
    let mut insert = conn.prepare_cached(
        "insert into inbox (update_id, chat_id, content, received_at) values (?1, ?2, ?3, ?4) on conflict (update_id) do nothing",
    )?;
    let mut fresh = Vec::new();
    for it in handed {
        match it {
            Handed::Request { update_id, chat, content } => {
                if insert.execute(params![update_id, chat.0, content, now.as_millisecond()])? > 0 {
                    fresh.push(*update_id);
                    super::chat_state::unblock(conn, *chat, now)?;
                }
            }
            Handed::Left(chat) => {
                drop_pending(conn, *chat, now)?;
                super::chat_state::block(conn, *chat, now)?;
            }
            Handed::Joined(chat) => {
                super::chat_state::unblock(conn, *chat, now)?;
                super::chat_state::allow_writing(conn, *chat, now)?;
            }
            Handed::Silenced(chat) => {
                super::chat_state::unblock(conn, *chat, now)?;
                super::chat_state::forbid_writing(conn, *chat, now)?;
            }
            Handed::Reopened(spot) => super::closed_topic::reopen(conn, *spot)?,
        }
    }
    Ok(fresh)
}

fn drop_pending(conn: &Connection, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
    let sql = "update inbox set settled_at = ?2, content = '', answer = null where chat_id = ?1 and settled_at is null";
    run(conn, sql, params![chat.0, now.as_millisecond()])
}

fn take_up(conn: &Connection, chat: ChatId, now: Timestamp) -> Result<Option<Taken>, StoreError> {
    let taken = conn
        .prepare_cached(
            "select update_id, content, answer, sent_parts, attempts, received_at from inbox
             where chat_id = ?1 and settled_at is null and due_at <= ?2 order by seq limit 1",
        )?
        .query_row(params![chat.0, now.as_millisecond()], |row| {
            Ok(Taken {
                update_id: row.get(0)?,
                content: row.get(1)?,
                answer: row.get(2)?,
                sent_parts: row.get(3)?,
                attempts: row.get(4)?,
                received_at: moment(row.get(5)?),
            })
        })
        .optional()?;
    if let Some(taken) = &taken {
        run(conn, "update inbox set attempts = attempts + 1 where update_id = ?1", [taken.update_id])?;
    }
    Ok(taken)
}

fn waiting_chats(conn: &Connection, now: Timestamp) -> Result<Vec<ChatId>, StoreError> {
    let sql = "select chat_id from inbox where settled_at is null and due_at <= ?1 group by chat_id order by min(seq)";
    let mut query = conn.prepare_cached(sql)?;
    let chats = query.query_map([now.as_millisecond()], |row| Ok(ChatId(row.get(0)?)))?.collect::<Result<_, _>>()?;
    Ok(chats)
}

fn sent_since(conn: &Connection, since: Timestamp) -> Result<Vec<(ChatId, u32, Timestamp)>, StoreError> {
    let mut query = conn.prepare_cached("select chat_id, sent_parts, sent_at from inbox where sent_at >= ?1 order by sent_at")?;
    let rows = query.query_map([since.as_millisecond()], |row| Ok((ChatId(row.get(0)?), row.get(1)?, moment(row.get(2)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A moment out of the database; one that no calendar holds can only come from a damaged file and reads as 1970.
fn moment(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHAT: ChatId = ChatId(5);
    const OTHER: ChatId = ChatId(-9);

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + second).expect("a moment of this century")
    }

    fn request(update_id: i64, chat: ChatId) -> Handed {
        Handed::Request { update_id, chat, content: format!("said {update_id}") }
    }

    fn store_with(handed: &[Handed]) -> Store {
        let store = Store::in_memory().expect("a database in memory");
        store.keep_handed(handed, at(0)).expect("room");
        store
    }

    fn taken_id(store: &Store, chat: ChatId) -> Option<i64> {
        store.take_up(chat, at(1)).expect("readable").map(|it| it.update_id)
    }

    #[test]
    fn a_repeat_is_recognised_before_and_after_it_is_settled() {
        let store = store_with(&[request(7, CHAT)]);
        assert_eq!(store.keep_handed(&[request(7, CHAT), request(8, CHAT)], at(1)).unwrap(), [8]);
        store.settle(7, at(2)).unwrap();
        assert_eq!(store.keep_handed(&[request(7, CHAT)], at(3)).unwrap(), [0; 0]);
        assert_eq!(taken_id(&store, CHAT), Some(8));
    }

    #[test]
    fn rows_come_in_the_order_they_came_whatever_their_numbers() {
        let store = store_with(&[request(900, CHAT), request(3, CHAT), request(4, OTHER)]);
        assert_eq!(taken_id(&store, CHAT), Some(900));
        store.settle(900, at(1)).unwrap();
        assert_eq!(taken_id(&store, CHAT), Some(3));
        assert_eq!(store.waiting_chats(at(1)).unwrap(), [CHAT, OTHER]);
    }

    #[test]
    fn what_was_said_is_erased_once_settled() {
        let store = store_with(&[request(1, CHAT)]);
        store.keep_answer(1, "an answer").unwrap();
        store.settle(1, at(1)).unwrap();
        let left: (String, Option<String>) =
            store.read(|conn| Ok(conn.query_row("select content, answer from inbox", [], |row| Ok((row.get(0)?, row.get(1)?)))?)).unwrap();
        assert_eq!(left, (String::new(), None));
    }

    #[test]
    fn attempts_count_unless_they_end_in_good_order() {
        let store = store_with(&[request(1, CHAT)]);
        for n in 0..3 {
            assert_eq!(store.take_up(CHAT, at(1)).unwrap().unwrap().attempts, n);
        }
        store.put_off(1, at(0)).unwrap();
        assert_eq!(store.take_up(CHAT, at(1)).unwrap().unwrap().attempts, 2);
    }

    #[test]
    fn a_row_that_is_put_off_lets_the_next_one_pass() {
        let store = store_with(&[request(1, CHAT), request(2, CHAT)]);
        store.put_off(1, at(60)).unwrap();
        assert_eq!(taken_id(&store, CHAT), Some(2));
        store.settle(2, at(1)).unwrap();
        assert_eq!(store.waiting_chats(at(59)).unwrap(), []);
        assert_eq!(store.waiting_chats(at(60)).unwrap(), [CHAT]);
    }

    #[test]
    fn progress_survives_until_the_row_is_taken_again() {
        let store = store_with(&[request(1, CHAT)]);
        store.keep_answer(1, "three parts").unwrap();
        store.note_sent(1, 2, at(5)).unwrap();
        let taken = store.take_up(CHAT, at(6)).unwrap().unwrap();
        assert_eq!((taken.answer.as_deref(), taken.sent_parts), (Some("three parts"), 2));
        assert_eq!(store.sent_since(at(5)).unwrap(), [(CHAT, 2, at(5))]);
        assert_eq!(store.sent_since(at(6)).unwrap(), []);
    }

    #[test]
    fn a_chat_that_left_is_not_answered_and_one_that_came_back_is() {
        let store = store_with(&[request(1, CHAT), Handed::Left(CHAT), request(2, CHAT)]);
        assert_eq!(taken_id(&store, CHAT), Some(2));
    }

    #[test]
    fn settled_rows_are_forgotten_after_a_while_and_pending_ones_never() {
        let store = store_with(&[request(1, CHAT), request(2, CHAT)]);
        store.settle(1, at(10)).unwrap();
        assert_eq!(store.prune_inbox(at(10)).unwrap(), 0);
        assert_eq!(store.prune_inbox(at(11)).unwrap(), 1);
        assert_eq!(taken_id(&store, CHAT), Some(2));
    }
}
