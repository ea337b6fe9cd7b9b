//! All rows that belong to a chat: they move to the new id when a group becomes a supergroup, or
//! are deleted when the chat is forgotten.

use rusqlite::{Connection, params};

use crate::article::ChatId;
use crate::store::database::erase::note_traces;
use crate::store::feeds::personal::remove_unfollowed;
use crate::store::{Store, StoreError};

/// Every column that holds a chat's id. `or replace`: a row that the new id already has is replaced
/// by what was chosen over months under the old one.
pub(in crate::store) const COLUMNS: &[(&str, &str)] = &[
    ("announcement_delivery", "chat_id"),
    ("answered_message", "chat_id"),
    ("button_text", "chat_id"),
    ("channel_approver", "chat_id"),
    ("channel_approver", "user_id"),
    ("chat", "id"),
    ("chat_language", "chat_id"),
    ("chat_lookup", "chat_id"),
    ("chat_next_page", "chat_id"),
    ("chat_notified", "chat_id"),
    ("chat_queue", "chat_id"),
    ("chat_shown", "chat_id"),
    ("chat_state", "chat_id"),
    ("closed_thread", "chat_id"),
    ("connected_channel", "user_id"),
    ("connected_channel", "chat_id"),
    ("delivery", "chat_id"),
    ("feed_alarm", "operator"),
    ("inbox", "chat_id"),
    ("muted_source", "chat_id"),
    ("muted_story", "chat_id"),
    ("not_found_chat", "chat_id"),
    ("operator", "user_id"),
    ("operator_notice_sent", "operator"),
    ("plan_count", "chat_id"),
    ("report", "chat_id"),
    ("saved_article", "chat_id"),
    ("subscription", "chat_id"),
    ("suggestion_chat", "chat_id"),
];

impl Store {
    /// Moves all rows of `from` to `to`. A second move changes nothing.
    pub fn move_chat(&self, from: ChatId, to: ChatId) -> Result<(), StoreError> {
        self.write("move a chat to its new id", |tx| move_chat(tx, from, to))
    }

    /// Moves all rows except the inbox: those may be in progress in the old chat, whose own turn
    /// moves them.
    pub fn take_over(&self, from: ChatId, to: ChatId) -> Result<(), StoreError> {
        self.write("take over the rows of a chat", |tx| {
            move_rows(tx, from, to, |table| table != "inbox")
        })
    }

    /// Deletes all rows of a chat and erases their traces. Its pending commands are still answered;
    /// its id is deleted when that row is settled.
    pub fn forget_chat(&self, chat: ChatId) -> Result<(), StoreError> {
        let is_still_asking = self.write("forget a chat", |tx| {
            for (table, column) in COLUMNS.iter().filter(|(table, _)| *table != "inbox") {
                tx.execute(&format!("delete from {table} where {column} = ?"), [chat.0])?;
            }
            remove_unfollowed(tx)?;
            // An update's own id stays for some days, to recognise a repeat; it does not identify a
            // chat.
            tx.execute(
                "update inbox set chat_id = 0 where chat_id = ? and settled_at is not null",
                [chat.0],
            )?;
            let n_open = tx.execute(
                "update inbox set is_forgotten = 1 where chat_id = ? and settled_at is null",
                [chat.0],
            )?;
            note_traces(tx)?;
            Ok(n_open > 0)
        })?;
        if !is_still_asking {
            self.erase_traces_if_quick();
        }
        Ok(())
    }
}

/// Does the work of [`Store::move_chat`] within a transaction.
pub(in crate::store) fn move_chat(
    tx: &Connection,
    from: ChatId,
    to: ChatId,
) -> rusqlite::Result<()> {
    move_rows(tx, from, to, |_| true)
}

fn move_rows(
    tx: &Connection,
    from: ChatId,
    to: ChatId,
    is_meant: impl Fn(&str) -> bool,
) -> rusqlite::Result<()> {
    for (table, column) in COLUMNS.iter().filter(|it| is_meant(it.0)) {
        let sql = format!("update or replace {table} set {column} = ?2 where {column} = ?1");
        tx.execute(&sql, params![from.0, to.0])?;
    }
    // A supergroup counts its messages from one.
    tx.execute("delete from answered_message where chat_id = ?", [to.0])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::ChatSettings;

    const OLD: ChatId = ChatId(-5);
    const NEW: ChatId = ChatId(-1_000_000_000_005);

    #[test]
    fn choices_follow_to_the_new_number() {
        let store = Store::in_memory().unwrap();
        let chosen = ChatSettings { sentences: Some(4), articles: Some(2) };
        store.save_chat_settings(OLD, chosen).unwrap();
        store.save_chat_settings(NEW, ChatSettings::default()).unwrap();
        store.move_chat(OLD, NEW).unwrap();
        store.move_chat(OLD, NEW).unwrap();
        assert_eq!(store.chat_settings(NEW).unwrap(), chosen);
        assert_eq!(store.chat_settings(OLD).unwrap(), ChatSettings::default());
    }

    #[test]
    fn a_chat_is_forgotten_and_no_other() {
        let store = Store::in_memory().unwrap();
        let chosen = ChatSettings { sentences: Some(4), articles: Some(2) };
        for chat in [OLD, NEW] {
            store.save_chat_settings(chat, chosen).unwrap();
        }
        store.forget_chat(OLD).unwrap();
        assert_eq!(store.chat_settings(OLD).unwrap(), ChatSettings::default());
        assert_eq!(store.chat_settings(NEW).unwrap(), chosen);
    }

    #[test]
    fn no_table_that_holds_a_chat_is_forgotten() {
        let store = Store::in_memory().unwrap();
        let sql = "select m.name as table_name, c.name as column_name from sqlite_schema m, pragma_table_info(m.name) c
                   where m.type = 'table' and (c.name in ('chat_id', 'operator', 'user_id') or (m.name = 'chat' and c.name = 'id')) order by m.name";
        let found: Vec<(String, String)> = store
            .read("test", |view| {
                let mut query = view.prepare(sql)?;
                let rows = query
                    .query_map([], |row| Ok((row.get("table_name")?, row.get("column_name")?)))?;
                rows.collect::<Result<_, _>>()
            })
            .unwrap();
        let listed: Vec<(String, String)> =
            COLUMNS.iter().map(|(table, column)| ((*table).into(), (*column).into())).collect();
        assert_eq!(found, listed);
    }
}
