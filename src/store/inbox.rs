//! The inbox: updates received from Telegram and their state.
//!
//! Content and answer are opaque here; the transport writes and reads them. A row is *pending*
//! until it is settled, and *waiting* when it is pending and due.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, StoreError};
use crate::article::ChatId;
pub use crate::id::{PersonId, UpdateId};
use crate::store::chats::subscriptions::ChatThread;
use crate::store::chats::{chat_state, closed_topic};
use crate::store::database::erase::note_traces;

/// Maximum number of waiting commands per chat; more are refused, so that a flood from one chat
/// cannot fill the inbox.
pub const MAX_WAITING: u32 = 10;

/// Maximum share of one person in a group: it leaves room for the others.
pub const MAX_WAITING_OF_PERSON: u32 = 5;

/// A command or a pressed button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// Telegram's id of the update.
    pub update_id: UpdateId,
    /// The chat it was sent in, which the answer goes to.
    pub chat: ChatId,
    /// Who sent it.
    pub person: PersonId,
    /// Its content.
    pub content: String,
    /// The same for commands that have the same answer: while one waits, a second one is not
    /// stored. `None` if order matters, because the command changes something.
    pub merge_key: Option<i64>,
    /// Equal for equal commands of one person, whether they change something or not: of several in
    /// a row that wait at once, the first is stored.
    pub repeat_key: i64,
    /// Stored in its place when too many commands wait, so that the person is notified; `None`
    /// stores nothing.
    pub notice: Option<String>,
}

/// What happened to an update from Telegram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It waits to be answered.
    New,
    /// It was stored before.
    Repeat,
    /// The same command already waits, and one answer is for both.
    Merged,
    /// Too many commands wait in the chat; the person is notified.
    Noticed,
    /// Too many commands wait in the chat; no notice is sent.
    Refused,
}

/// One update received from Telegram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InboundUpdate {
    /// A request, stored within the limits of the chat.
    Command(Command),
    /// A notice to a person instead of answers, sent before all that waits in the chat.
    Notice {
        /// Telegram's id of the update that it answers.
        update_id: UpdateId,
        /// The chat.
        chat: ChatId,
        /// The person.
        person: PersonId,
        /// The content.
        content: String,
    },
    /// A task that is stored regardless of the limits.
    Request {
        /// Telegram's id of the update; the same id again is a repeat.
        update_id: UpdateId,
        /// The chat in whose turn it is processed.
        chat: ChatId,
        /// The content.
        content: String,
    },
    /// The chat is gone (blocked, left, kicked): its pending rows are dropped.
    Left(ChatId),
    /// The bot is (again) in a group or a channel, which may never write to it, and may write
    /// there.
    Joined(ChatId),
    /// The bot is a member, but may not write.
    Silenced(ChatId),
    /// People talk to each other in a group, which shows that the group exists.
    Talk(ChatId),
    /// A forum topic that was closed is open again.
    Reopened(ChatThread),
}

/// A claimed row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxRow {
    /// Telegram's id of the update.
    pub update_id: UpdateId,
    /// Its content.
    pub content: String,
    /// The answer, if an earlier attempt had computed it.
    pub answer: Option<String>,
    /// How many parts of the answer have been sent.
    pub sent_parts: u32,
    /// How often it was claimed before without being settled.
    pub attempts: u32,
    /// When it arrived.
    pub received_at: Timestamp,
}

impl Store {
    /// Stores received updates, all or nothing; returns the outcome of each update that is a
    /// request.
    pub fn store_updates(
        &self,
        updates: &[InboundUpdate],
        now: Timestamp,
    ) -> Result<Vec<(UpdateId, Kept)>, StoreError> {
        self.write("store received updates", |tx| store_updates(tx, updates, now))
    }

    /// Claims the first waiting row of a chat and counts the attempt.
    pub fn claim_row(&self, chat: ChatId, now: Timestamp) -> Result<Option<InboxRow>, StoreError> {
        self.write("claim the next update", |tx| claim_row(tx, chat, now))
    }

    /// Stores the answer before its first part is sent.
    pub fn keep_answer(&self, update_id: UpdateId, answer: &str) -> Result<(), StoreError> {
        self.write("store an answer", |tx| {
            run(tx, "update inbox set answer = ?2 where update_id = ?1", params![update_id, answer])
        })
    }

    /// Records how many parts have been sent.
    pub fn note_sent(
        &self,
        update_id: UpdateId,
        n_parts: u32,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let sql = "update inbox set n_sent_parts = ?2, sent_at = ?3 where update_id = ?1 returning chat_id";
        self.write("record what was sent", |tx| {
            let mut note = tx.prepare_cached(sql)?;
            let chat: Option<ChatId> = note
                .query_row(params![update_id, n_parts, now.as_millisecond()], |row| {
                    row.get("chat_id")
                })
                .optional()?;
            // A delivered message shows that the bot may write there.
            chat.map_or(Ok(()), |it| chat_state::allow_writing(tx, it, now))
        })
    }

    /// Returns the rows of a chat that wait after this one, in order.
    pub fn rows_after(
        &self,
        chat: ChatId,
        update_id: UpdateId,
    ) -> Result<Vec<InboxRow>, StoreError> {
        self.read("read what waits in a chat", |conn| {
            let mut after = conn.prepare_cached(
                "select update_id, content, answer, n_sent_parts, n_attempts, received_at from inbox
                 where chat_id = ?1 and settled_at is null and not is_notice
                     and seq > (select seq from inbox where update_id = ?2) order by seq",
            )?;
            after.query_map(params![chat, update_id], inbox_row)?.collect()
        })
    }

    /// Gives a row the content that it has together with the rows that continue it, which are
    /// settled.
    pub fn join_rows(
        &self,
        first: UpdateId,
        content: &str,
        others: &[UpdateId],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write("join the parts of a text", |tx| {
            let sql = "update inbox set content = ?2 where update_id = ?1 and settled_at is null";
            run(tx, sql, params![first, content])?;
            for other in others {
                let close = format!("{CLOSE} where update_id = ?1 and settled_at is null");
                run(tx, &close, params![other, now.as_millisecond()])?;
            }
            Ok(())
        })
    }

    /// Defers a row until `due`; the attempt does not count, because it did not fail.
    pub fn defer(&self, update_id: UpdateId, due: Timestamp) -> Result<(), StoreError> {
        let sql = "update inbox set due_at = ?2, n_attempts = max(n_attempts - 1, 0) where update_id = ?1";
        self.write("defer an update", |tx| run(tx, sql, params![update_id, due.as_millisecond()]))
    }

    /// Settles a row; its content is erased, and the chat's id too if the chat was forgotten
    /// meanwhile.
    pub fn settle(&self, update_id: UpdateId, now: Timestamp) -> Result<(), StoreError> {
        let is_forgotten = self.write("settle an update", |tx| {
            let forgotten = "select chat_id from inbox where update_id = ? and is_forgotten and settled_at is null";
            let chat: Option<ChatId> = tx.prepare_cached(forgotten)?.query_row([update_id], |row| row.get("chat_id")).optional()?;
            run(tx, &format!("{CLOSE} where update_id = ?1"), params![update_id, now.as_millisecond()])?;
            if let Some(chat) = chat {
                // A pause that Telegram asked for meanwhile; the process remembers it.
                run(tx, "delete from chat_queue where chat_id = ? and first_due_at = ?", params![chat, i64::MAX])?;
                note_traces(tx)?;
            }
            Ok(chat.is_some())
        })?;
        if is_forgotten {
            self.erase_traces_if_quick();
        }
        Ok(())
    }

    /// Settles all pending rows of a chat that is gone.
    pub fn drop_pending(&self, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
        self.write("drop the updates of a chat", |tx| drop_pending(tx, chat, now))
    }

    /// Returns the chats with a waiting row, the one that has waited longest first, each with the
    /// sender of its next row.
    pub fn waiting_chats(
        &self,
        now: Timestamp,
    ) -> Result<Vec<(ChatId, Option<PersonId>)>, StoreError> {
        self.read("find waiting chats", |conn| waiting_chats(conn, now))
    }

    /// Returns the sender of the next row of a chat; the outer `None` means that nothing waits.
    pub fn next_person(
        &self,
        chat: ChatId,
        now: Timestamp,
    ) -> Result<Option<Option<PersonId>>, StoreError> {
        self.read("find who waits next", |conn| {
            let sql = format!("select person_id from inbox {NEXT_IN_CHAT}");
            let next = conn
                .prepare_cached(&sql)?
                .query_row(params![chat.0, now.as_millisecond()], |row| row.get("person_id"))
                .optional()?;
            Ok(next)
        })
    }

    /// Returns what was sent since `since`: chat, number of messages, when the last of them was
    /// sent.
    pub fn replies_sent_since(
        &self,
        since: Timestamp,
    ) -> Result<Vec<(ChatId, u32, Timestamp)>, StoreError> {
        self.read("read what was sent lately", |conn| replies_sent_since(conn, since))
    }

    /// Deletes rows that were settled before `before`; returns how many.
    pub fn prune_inbox(&self, before: Timestamp) -> Result<usize, StoreError> {
        self.write("delete settled updates", |tx| {
            tx.execute(
                "delete from answered_message where answered_at < ?1",
                [before.as_millisecond()],
            )?;
            tx.execute("delete from inbox where settled_at < ?1", [before.as_millisecond()])
        })
    }
}

/// Settles a row: its content is erased. If the chat was forgotten, its id is erased too.
const CLOSE: &str = "update inbox set settled_at = ?2, content = '', answer = null, person_id = null, merge_key = null, repeat_key = null,
    chat_id = iif(is_forgotten, 0, chat_id)";

fn run(conn: &Connection, sql: &str, params: impl rusqlite::Params) -> rusqlite::Result<()> {
    conn.prepare_cached(sql)?.execute(params)?;
    Ok(())
}

/// The first waiting row of a chat: `?1`, as of `?2`.
const NEXT_IN_CHAT: &str = "where chat_id = ?1 and settled_at is null and due_at <= ?2 order by is_notice desc, seq limit 1";

/// Whom the updates of one call have notified: one notice per person and chat.
#[derive(Default)]
struct Noticed(HashSet<i64>);

impl Noticed {
    /// Returns whether neither was notified; both are from now on.
    fn is_first(&mut self, chat: ChatId, person: PersonId) -> bool {
        let is_first = !self.0.contains(&chat.0) && !self.0.contains(&person.0);
        self.0.extend([chat.0, person.0]);
        is_first
    }
}

fn store_updates(
    conn: &Connection,
    updates: &[InboundUpdate],
    now: Timestamp,
) -> rusqlite::Result<Vec<(UpdateId, Kept)>> {
    let mut noticed = Noticed::default();
    let mut kept = Vec::new();
    for update in updates {
        match update {
            InboundUpdate::Request { update_id, chat, content } => {
                let row = NewRow::of(*update_id, *chat, content);
                kept.push((*update_id, row.insert(conn, now)?));
            }
            InboundUpdate::Notice { update_id, chat, person, .. }
                if !noticed.is_first(*chat, *person) =>
            {
                kept.push((*update_id, Kept::Refused));
            }
            InboundUpdate::Notice { update_id, chat, person, content } => {
                let row = NewRow {
                    person: Some(*person),
                    is_notice: true,
                    ..NewRow::of(*update_id, *chat, content)
                };
                let is_new = row.insert(conn, now)? == Kept::New;
                kept.push((*update_id, if is_new { Kept::Noticed } else { Kept::Repeat }));
            }
            InboundUpdate::Command(command) => {
                kept.push((command.update_id, store_command(conn, command, &mut noticed, now)?));
            }
            other => note_change(conn, other, now)?,
        }
    }
    Ok(kept)
}

/// Stores a command, or a notice in its place if too many wait.
fn store_command(
    conn: &Connection,
    command: &Command,
    noticed: &mut Noticed,
    now: Timestamp,
) -> rusqlite::Result<Kept> {
    let Command { update_id, chat, person, content, merge_key, repeat_key, notice } = command;
    match fate_of(conn, command)? {
        Kept::New => {
            let row = NewRow {
                person: Some(*person),
                merge_key: *merge_key,
                repeat_key: Some(*repeat_key),
                ..NewRow::of(*update_id, *chat, content)
            };
            row.insert(conn, now)
        }
        Kept::Refused => {
            let notice = notice.as_ref().filter(|_| noticed.is_first(*chat, *person));
            let Some(notice) = notice else { return Ok(Kept::Refused) };
            let row = NewRow {
                person: Some(*person),
                is_notice: true,
                ..NewRow::of(*update_id, *chat, notice)
            };
            row.insert(conn, now)?;
            Ok(Kept::Noticed)
        }
        Kept::Merged => {
            remember(conn, command, now)?;
            Ok(Kept::Merged)
        }
        other => Ok(other),
    }
}

/// Remembers a command that another one answers: if Telegram hands it over again after that, it is
/// a repeat.
fn remember(conn: &Connection, command: &Command, now: Timestamp) -> rusqlite::Result<()> {
    let sql = "insert into inbox (update_id, chat_id, content, received_at, settled_at) values (?1, ?2, '', ?3, ?3)";
    run(conn, sql, params![command.update_id, command.chat, now.as_millisecond()])
}

/// Records what Telegram says of a chat.
fn note_change(conn: &Connection, update: &InboundUpdate, now: Timestamp) -> rusqlite::Result<()> {
    match update {
        InboundUpdate::Left(chat) => {
            drop_pending(conn, *chat, now)?;
            chat_state::block(conn, *chat, now)
        }
        InboundUpdate::Joined(chat) => {
            chat_state::unblock(conn, *chat, now)?;
            chat_state::allow_writing(conn, *chat, now)
        }
        InboundUpdate::Silenced(chat) => {
            chat_state::unblock(conn, *chat, now)?;
            chat_state::forbid_writing(conn, *chat, now)
        }
        InboundUpdate::Talk(chat) => chat_state::unblock(conn, *chat, now),
        InboundUpdate::Reopened(chat_thread) => closed_topic::reopen(conn, *chat_thread),
        InboundUpdate::Command(_)
        | InboundUpdate::Notice { .. }
        | InboundUpdate::Request { .. } => Ok(()),
    }
}

/// Returns how a command will be handled, before it is stored.
fn fate_of(conn: &Connection, command: &Command) -> rusqlite::Result<Kept> {
    let chat = command.chat.0;
    let is_repeat = conn
        .prepare_cached("select 1 from inbox where update_id = ?")?
        .exists([command.update_id])?;
    if is_repeat {
        return Ok(Kept::Repeat);
    }
    if let Some(key) = command.merge_key {
        // Merges only with a command that no change to the chat follows: the answer to "/settings"
        // is a different one after "/settings articles 3".
        let mut same = conn.prepare_cached(
            "select 1 from inbox
             where chat_id = ?1 and settled_at is null and person_id = ?2 and merge_key = ?3 and n_sent_parts = 0 and seq > coalesce(
                 (select max(seq) from inbox where chat_id = ?1 and settled_at is null and merge_key is null and is_notice = 0), 0)",
        )?;
        if same.exists(params![chat, command.person.0, key])? {
            return Ok(Kept::Merged);
        }
    }
    // What changes something merges only with its like, and only if nothing is between them: the
    // second "/pause" does what the first one did.
    let mut last = conn.prepare_cached(
        "select 1 from (select person_id, repeat_key, n_sent_parts from inbox
             where chat_id = ?1 and settled_at is null and is_notice = 0 order by seq desc limit 1)
         where person_id = ?2 and repeat_key = ?3 and n_sent_parts = 0",
    )?;
    if last.exists(params![chat, command.person.0, command.repeat_key])? {
        return Ok(Kept::Merged);
    }
    let mut count = conn.prepare_cached(
        "select count(*) as n_waiting, count(*) filter (where person_id = ?2) as n_own from inbox
         where chat_id = ?1 and settled_at is null and person_id is not null and is_notice = 0",
    )?;
    let (n_waiting, n_own): (u32, u32) = count
        .query_row(params![chat, command.person.0], |row| {
            Ok((row.get("n_waiting")?, row.get("n_own")?))
        })?;
    let is_group = chat < 0;
    let has_room = n_waiting < MAX_WAITING && !(is_group && n_own >= MAX_WAITING_OF_PERSON);
    Ok(if has_room { Kept::New } else { Kept::Refused })
}

/// A row to store.
struct NewRow<'a> {
    update_id: UpdateId,
    chat: ChatId,
    content: &'a str,
    person: Option<PersonId>,
    merge_key: Option<i64>,
    repeat_key: Option<i64>,
    is_notice: bool,
}

impl NewRow<'_> {
    /// Returns the row of a task without a sender.
    fn of(update_id: UpdateId, chat: ChatId, content: &str) -> NewRow<'_> {
        let (person, merge_key, repeat_key) = (None, None, None);
        NewRow { update_id, chat, content, person, merge_key, repeat_key, is_notice: false }
    }

    fn insert(&self, conn: &Connection, now: Timestamp) -> rusqlite::Result<Kept> {
        let mut insert = conn.prepare_cached(
            "insert into inbox (update_id, chat_id, content, person_id, merge_key, repeat_key, is_notice, received_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (update_id) do nothing",
        )?;
        let n_new = insert.execute(params![
            self.update_id,
            self.chat,
            self.content,
            self.person,
            self.merge_key,
            self.repeat_key,
            self.is_notice,
            now.as_millisecond()
        ])?;
        if n_new == 0 {
            return Ok(Kept::Repeat);
        }
        chat_state::unblock(conn, self.chat, now)?;
        Ok(Kept::New)
    }
}

fn drop_pending(conn: &Connection, chat: ChatId, now: Timestamp) -> rusqlite::Result<()> {
    let was_forgotten = conn
        .prepare_cached("select 1 from inbox where chat_id = ? and is_forgotten")?
        .exists([chat.0])?;
    run(
        conn,
        &format!("{CLOSE} where chat_id = ?1 and settled_at is null"),
        params![chat.0, now.as_millisecond()],
    )?;
    if was_forgotten { note_traces(conn) } else { Ok(()) }
}

fn claim_row(
    conn: &Connection,
    chat: ChatId,
    now: Timestamp,
) -> rusqlite::Result<Option<InboxRow>> {
    let taken = conn
        .prepare_cached(&format!("select update_id, content, answer, n_sent_parts, n_attempts, received_at from inbox {NEXT_IN_CHAT}"))?
        .query_row(params![chat.0, now.as_millisecond()], inbox_row)
        .optional()?;
    if let Some(taken) = &taken {
        run(
            conn,
            "update inbox set n_attempts = n_attempts + 1 where update_id = ?1",
            [taken.update_id],
        )?;
    }
    Ok(taken)
}

fn inbox_row(row: &Row<'_>) -> rusqlite::Result<InboxRow> {
    Ok(InboxRow {
        update_id: row.get("update_id")?,
        content: row.get("content")?,
        answer: row.get("answer")?,
        sent_parts: row.get("n_sent_parts")?,
        attempts: row.get("n_attempts")?,
        received_at: moment(row.get("received_at")?),
    })
}

fn waiting_chats(
    conn: &Connection,
    now: Timestamp,
) -> rusqlite::Result<Vec<(ChatId, Option<PersonId>)>> {
    // In a grouped query SQLite takes the other columns from the row that holds the minimum.
    let sql = "select chat_id, person_id, min(seq) as first from inbox where settled_at is null and due_at <= ?1 group by chat_id order by first";
    let mut query = conn.prepare_cached(sql)?;
    let chats = query.query_map([now.as_millisecond()], |row| {
        Ok((row.get("chat_id")?, row.get("person_id")?))
    })?;
    chats.collect::<Result<_, _>>()
}

fn replies_sent_since(
    conn: &Connection,
    since: Timestamp,
) -> rusqlite::Result<Vec<(ChatId, u32, Timestamp)>> {
    let mut query = conn.prepare_cached(
        "select chat_id, n_sent_parts, sent_at from inbox where sent_at >= ?1 order by sent_at",
    )?;
    let rows = query.query_map([since.as_millisecond()], |row| {
        Ok((row.get("chat_id")?, row.get("n_sent_parts")?, moment(row.get("sent_at")?)))
    })?;
    rows.collect::<Result<_, _>>()
}

/// Converts a stored time; one outside the calendar can only come from a damaged file and is read
/// as 1970.
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

    fn request(update_id: i64, chat: ChatId) -> InboundUpdate {
        InboundUpdate::Request {
            update_id: UpdateId(update_id),
            chat,
            content: format!("said {update_id}"),
        }
    }

    fn store_with(updates: &[InboundUpdate]) -> Store {
        let store = Store::in_memory().expect("a database in memory");
        store.store_updates(updates, at(0)).expect("room");
        store
    }

    fn claimed_id(store: &Store, chat: ChatId) -> Option<i64> {
        store.claim_row(chat, at(1)).expect("readable").map(|row| row.update_id.0)
    }

    #[test]
    fn a_repeat_is_recognised_before_and_after_it_is_settled() {
        let store = store_with(&[request(7, CHAT)]);
        let kept = store.store_updates(&[request(7, CHAT), request(8, CHAT)], at(1)).unwrap();
        assert_eq!(kept, [(UpdateId(7), Kept::Repeat), (UpdateId(8), Kept::New)]);
        store.settle(UpdateId(7), at(2)).unwrap();
        assert_eq!(
            store.store_updates(&[request(7, CHAT)], at(3)).unwrap(),
            [(UpdateId(7), Kept::Repeat)]
        );
        assert_eq!(claimed_id(&store, CHAT), Some(8));
    }

    #[test]
    fn rows_come_in_the_order_they_came_whatever_their_numbers() {
        let store = store_with(&[request(900, CHAT), request(3, CHAT), request(4, OTHER)]);
        assert_eq!(claimed_id(&store, CHAT), Some(900));
        store.settle(UpdateId(900), at(1)).unwrap();
        assert_eq!(claimed_id(&store, CHAT), Some(3));
        assert_eq!(store.waiting_chats(at(1)).unwrap(), [(CHAT, None), (OTHER, None)]);
    }

    #[test]
    fn what_was_said_is_erased_once_settled() {
        let store = store_with(&[request(1, CHAT)]);
        store.keep_answer(UpdateId(1), "an answer").unwrap();
        store.settle(UpdateId(1), at(1)).unwrap();
        let left: (String, Option<String>) = store
            .read("test", |conn| {
                conn.query_row("select content, answer from inbox", [], |row| {
                    Ok((row.get("content")?, row.get("answer")?))
                })
            })
            .unwrap();
        assert_eq!(left, (String::new(), None));
    }

    #[test]
    fn attempts_count_unless_they_end_in_good_order() {
        let store = store_with(&[request(1, CHAT)]);
        for n in 0..3 {
            assert_eq!(store.claim_row(CHAT, at(1)).unwrap().unwrap().attempts, n);
        }
        store.defer(UpdateId(1), at(0)).unwrap();
        assert_eq!(store.claim_row(CHAT, at(1)).unwrap().unwrap().attempts, 2);
    }

    #[test]
    fn a_row_that_is_put_off_lets_the_next_one_pass() {
        let store = store_with(&[request(1, CHAT), request(2, CHAT)]);
        store.defer(UpdateId(1), at(60)).unwrap();
        assert_eq!(claimed_id(&store, CHAT), Some(2));
        store.settle(UpdateId(2), at(1)).unwrap();
        assert_eq!(store.waiting_chats(at(59)).unwrap(), []);
        assert_eq!(store.waiting_chats(at(60)).unwrap(), [(CHAT, None)]);
    }

    #[test]
    fn progress_survives_until_the_row_is_taken_again() {
        let store = store_with(&[request(1, CHAT)]);
        store.keep_answer(UpdateId(1), "three parts").unwrap();
        store.note_sent(UpdateId(1), 2, at(5)).unwrap();
        let taken = store.claim_row(CHAT, at(6)).unwrap().unwrap();
        assert_eq!((taken.answer.as_deref(), taken.sent_parts), (Some("three parts"), 2));
        assert_eq!(store.replies_sent_since(at(5)).unwrap(), [(CHAT, 2, at(5))]);
        assert_eq!(store.replies_sent_since(at(6)).unwrap(), []);
    }

    #[test]
    fn a_chat_that_left_is_not_answered_and_one_that_came_back_is() {
        let store = store_with(&[request(1, CHAT), InboundUpdate::Left(CHAT), request(2, CHAT)]);
        assert_eq!(claimed_id(&store, CHAT), Some(2));
    }

    fn command(update_id: i64, chat: ChatId, person: i64, merge_key: Option<i64>) -> InboundUpdate {
        let (content, notice) = (format!("said {update_id}"), Some("too much".to_owned()));
        InboundUpdate::Command(Command {
            update_id: UpdateId(update_id),
            chat,
            person: PersonId(person),
            content,
            merge_key,
            repeat_key: update_id,
            notice,
        })
    }

    fn kept(store: &Store, updates: &[InboundUpdate]) -> Vec<Kept> {
        store.store_updates(updates, at(0)).unwrap().into_iter().map(|it| it.1).collect()
    }

    #[test]
    fn equal_commands_are_answered_once_unless_a_change_is_between_them() {
        let store = Store::in_memory().unwrap();
        let (same, change) = (Some(77), None);
        let first = [
            command(1, CHAT, 5, same),
            command(2, CHAT, 5, Some(78)),
            command(3, CHAT, 5, same),
            command(4, CHAT, 6, same),
        ];
        assert_eq!(kept(&store, &first), [Kept::New, Kept::New, Kept::Merged, Kept::New]);
        assert_eq!(
            kept(&store, &[command(5, CHAT, 5, change), command(6, CHAT, 5, same)]),
            [Kept::New, Kept::New]
        );
        assert_eq!(
            kept(&store, &[command(7, CHAT, 5, same), command(8, OTHER, 5, same)]),
            [Kept::Merged, Kept::New]
        );
        [1, 2, 4, 5, 6].iter().for_each(|id| store.settle(UpdateId(*id), at(1)).unwrap());
        assert_eq!(kept(&store, &[command(9, CHAT, 5, same)]), [Kept::New]);
    }

    #[test]
    fn more_than_can_wait_is_refused_with_one_notice_that_goes_first() {
        let store = Store::in_memory().unwrap();
        let flood: Vec<InboundUpdate> = (1..=30).map(|n| command(n, CHAT, 5, Some(n))).collect();
        let n = |kept: &[Kept], wanted| kept.iter().filter(|it| **it == wanted).count();
        let became = kept(&store, &flood);
        assert_eq!(
            (n(&became, Kept::New), n(&became, Kept::Noticed), n(&became, Kept::Refused)),
            (MAX_WAITING as usize, 1, 19)
        );
        let first = store.claim_row(CHAT, at(1)).unwrap().unwrap();
        assert_eq!(
            (first.update_id.0, first.content.as_str()),
            (i64::from(MAX_WAITING) + 1, "too much")
        );
        // Rows without a sender are stored regardless.
        assert_eq!(kept(&store, &[request(99, CHAT)]), [Kept::New]);
    }

    #[test]
    fn one_person_leaves_room_for_others_in_a_group() {
        let store = Store::in_memory().unwrap();
        let flood: Vec<InboundUpdate> = (1..=30).map(|n| command(n, OTHER, 5, Some(n))).collect();
        let n_new = kept(&store, &flood).into_iter().filter(|it| *it == Kept::New).count();
        assert_eq!(n_new, MAX_WAITING_OF_PERSON as usize);
        assert_eq!(kept(&store, &[command(99, OTHER, 6, None)]), [Kept::New]);
        let notice = store.claim_row(OTHER, at(1)).unwrap().unwrap();
        store.settle(notice.update_id, at(1)).unwrap();
        assert_eq!(store.next_person(OTHER, at(1)).unwrap(), Some(Some(PersonId(5))));
        assert_eq!(store.waiting_chats(at(1)).unwrap(), [(OTHER, Some(PersonId(5)))]);
        assert_eq!(store.next_person(CHAT, at(1)).unwrap(), None);
    }

    #[test]
    fn settled_rows_are_forgotten_after_a_while_and_pending_ones_never() {
        let store = store_with(&[request(1, CHAT), request(2, CHAT)]);
        store.settle(UpdateId(1), at(10)).unwrap();
        assert_eq!(store.prune_inbox(at(10)).unwrap(), 0);
        assert_eq!(store.prune_inbox(at(11)).unwrap(), 1);
        assert_eq!(claimed_id(&store, CHAT), Some(2));
    }
}
