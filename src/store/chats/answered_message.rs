//! Which message answered which: an edited command is answered by editing its answer. Bounded by
//! number and age.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use crate::article::ChatId;
use crate::id::{MessageId, UpdateId};
use crate::store::{Store, StoreError};

/// Maximum number of messages of a chat that are remembered.
const MAX_OF_CHAT: u32 = 50;

/// A message that was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// Tells what was asked.
    pub line_key: i64,
    /// The message that answers, if it is a single one that can be edited.
    pub answer: Option<MessageId>,
}

impl Store {
    /// Remembers the answer to a message of an update, unless the chat was forgotten meanwhile.
    pub fn note_answered(
        &self,
        update: UpdateId,
        chat: ChatId,
        message: MessageId,
        answered: Answered,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write("remember an answer", |tx| {
            let sql = "insert into answered_message (chat_id, message_id, line_key, answer_id, answered_at)
                 select ?1, ?2, ?3, ?4, ?5 from inbox where update_id = ?6 and not is_forgotten
                 on conflict (chat_id, message_id) do update set line_key = excluded.line_key,
                     answer_id = excluded.answer_id, answered_at = excluded.answered_at";
            let at = now.as_millisecond();
            tx.prepare_cached(sql)?.execute(params![
                chat,
                message,
                answered.line_key,
                answered.answer,
                at,
                update
            ])?;
            let surplus = "delete from answered_message where chat_id = ?1 and message_id in
                 (select message_id from answered_message where chat_id = ?1
                  order by answered_at desc, message_id desc limit -1 offset ?2)";
            tx.prepare_cached(surplus)?.execute(params![chat, MAX_OF_CHAT]).map(drop)
        })
    }

    /// Returns what is known of the answer to a message.
    pub fn answered(
        &self,
        chat: ChatId,
        message: MessageId,
    ) -> Result<Option<Answered>, StoreError> {
        self.read("look for an answer", |view| {
            let sql = "select line_key, answer_id from answered_message where chat_id = ? and message_id = ?";
            let mut find = view.prepare_cached(sql)?;
            find.query_row(params![chat, message], |row| {
                Ok(Answered { line_key: row.get("line_key")?, answer: row.get("answer_id")? })
            })
            .optional()
        })
    }
}
