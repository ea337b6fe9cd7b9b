//! What a restart must know to keep Telegram's rate limits: pauses that Telegram asked for, and
//! messages that may just have been sent.

use jiff::Timestamp;
use rusqlite::params;

use crate::article::ChatId;
use crate::store::{Store, StoreError};

impl Store {
    /// Holds a chat at least until then, whether or not something is due there.
    pub fn hold_chat_at_least(&self, chat: ChatId, until: Timestamp) -> Result<(), StoreError> {
        self.write("hold a chat", |tx| {
            let sql = "insert into chat_queue (chat_id, first_due_at, hold_until) values (?, ?, ?)
                       on conflict (chat_id) do update set hold_until = max(hold_until, excluded.hold_until)";
            tx.prepare_cached(sql)?.execute(params![chat.0, i64::MAX, until.as_millisecond()])?;
            Ok(())
        })
    }

    /// Returns the held chats, and until when; deletes those where nothing is due and the hold is
    /// over.
    pub fn held_chats(&self, now: Timestamp) -> Result<Vec<(ChatId, Timestamp)>, StoreError> {
        self.write("read the held chats", |tx| {
            let now_ms = now.as_millisecond();
            tx.execute("delete from chat_queue where first_due_at = ?1 and first_edit_at = ?1 and hold_until <= ?2", [i64::MAX, now_ms])?;
            let mut resting = tx.prepare("select chat_id, hold_until from chat_queue where hold_until > ?")?;
            let rows = resting.query_map([now_ms], |row| Ok((row.get("chat_id")?, row.get("hold_until")?)))?;
            let rows: Vec<(ChatId, i64)> = rows.collect::<Result<_, _>>()?;
            Ok(rows.into_iter().filter_map(|(chat, ms)| Some((chat, Timestamp::from_millisecond(ms).ok()?))).collect())
        })
    }

    /// Returns how many messages an earlier process was sending to each chat when it ended: they
    /// may have been sent a moment ago. Must be called before the outbox is recovered.
    pub fn left_under_way(&self) -> Result<Vec<(ChatId, u32)>, StoreError> {
        self.read("find messages that were being sent", |view| {
            let mut left = view.prepare(
                "select chat_id, count(distinct batch_id) as n from delivery where state = 'sending' group by chat_id
                 union all
                 select chat_id, 1 from inbox where settled_at is null and answer is not null and n_attempts > 0 group by chat_id",
            )?;
            let rows = left.query_map([], |row| Ok((row.get("chat_id")?, row.get("n")?)))?;
            rows.collect::<Result<_, _>>()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_was_under_way_may_have_gone_out() {
        use crate::store::inbox::{InboundUpdate, UpdateId};
        let store = Store::in_memory().unwrap();
        let now = Timestamp::from_second(60).unwrap();
        let handed = [1, 2].map(|n| InboundUpdate::Request {
            update_id: UpdateId(n),
            chat: ChatId(n),
            content: String::new(),
        });
        store.store_updates(&handed, now).unwrap();
        store.claim_row(ChatId(1), now).unwrap();
        assert_eq!(store.left_under_way().unwrap(), []);
        store.keep_answer(UpdateId(1), "hello").unwrap();
        assert_eq!(store.left_under_way().unwrap(), [(ChatId(1), 1)]);
        store.settle(UpdateId(1), now).unwrap();
        assert_eq!(store.left_under_way().unwrap(), []);
    }

    #[test]
    fn a_rest_lasts_as_long_as_it_was_asked_for_and_leaves_nothing() {
        let store = Store::in_memory().unwrap();
        let at = |second| Timestamp::from_second(second).unwrap();
        let chat = ChatId(5);
        store.hold_chat_at_least(chat, at(60)).unwrap();
        store.hold_chat_at_least(chat, at(30)).unwrap();
        assert_eq!(store.held_chats(at(59)).unwrap(), [(chat, at(60))]);
        assert_eq!(store.due_chats(at(61), 9).unwrap(), []);
        assert_eq!(store.held_chats(at(60)).unwrap(), []);
        let n: i64 = store
            .read("test", |view| {
                view.query_row("select count(*) as n from chat_queue", [], |row| row.get("n"))
            })
            .unwrap();
        assert_eq!(n, 0);
    }
}
