//! Settings of chats, and button arguments that don't fit into a button.

pub mod access;
pub mod answered_message;
pub mod channel;
pub(in crate::store) mod chat_language;
pub(in crate::store) mod chat_state;
pub(in crate::store) mod closed_topic;
pub(in crate::store) mod lookup_history;
pub(in crate::store) mod moved_chat;
pub(in crate::store) mod muted_source;
pub(in crate::store) mod muted_story;
pub mod operator;
pub mod portable;
pub mod report;
pub mod saved_article;
pub mod subscriptions;
use rusqlite::{OptionalExtension, params};
use xxhash_rust::xxh3::xxh3_64_with_seed;

use crate::article::ChatId;
use crate::store::{ChatSettings, Store, StoreError};

/// Maximum number of button texts kept; older ones are deleted. At 200 bytes each they take 10 MB.
const MAX_BUTTON_TEXTS: i64 = 50_000;

impl Store {
    /// Returns a chat's settings.
    pub fn chat_settings(&self, chat: ChatId) -> Result<ChatSettings, StoreError> {
        self.read("read the settings of a chat", |view| {
            let mut find =
                view.prepare_cached("select sentences, articles from chat where id = ?")?;
            let found = find.query_row([chat.0], |row| {
                Ok(ChatSettings {
                    sentences: row.get("sentences")?,
                    articles: row.get("articles")?,
                })
            });
            Ok(found.optional()?.unwrap_or_default())
        })
    }

    /// Stores a chat's settings.
    pub fn save_chat_settings(
        &self,
        chat: ChatId,
        settings: ChatSettings,
    ) -> Result<(), StoreError> {
        self.write("save the settings of a chat", |tx| save_chat_settings(tx, chat, settings))
    }

    /// Stores an argument that is too long for a button's 64 bytes; returns a short key, the same
    /// for the same text in the same chat. Each chat has its own keys, so that they can be deleted
    /// with it.
    pub fn keep_button_text(&self, chat: ChatId, text: &str) -> Result<String, StoreError> {
        // Most buttons were shown before: a lookup through the reader first keeps answers from
        // waiting for a bulk load.
        let known =
            self.read("find the text of a button", |view| free_or_same_key(view, chat, text))?;
        if let (key, true) = known {
            return Ok(key);
        }
        self.write("store the text of a button", |tx| {
            let (key, is_kept) = free_or_same_key(tx, chat, text)?;
            if !is_kept {
                tx.prepare_cached("insert into button_text (chat_id, key, text) values (?, ?, ?)")?
                    .execute(params![chat.0, key, text])?;
                let newest = tx.last_insert_rowid();
                tx.prepare_cached("delete from button_text where id <= ?")?
                    .execute([newest - MAX_BUTTON_TEXTS])?;
            }
            Ok(key)
        })
    }

    /// Returns the text stored under a key; `None` for a forged or deleted one.
    pub fn button_text(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read("read the text of a button", |view| text_of(view, key))
    }
}

/// Does the work of [`Store::save_chat_settings`] within a transaction.
pub(in crate::store) fn save_chat_settings(
    tx: &rusqlite::Connection,
    chat: ChatId,
    settings: ChatSettings,
) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "insert into chat (id, sentences, articles) values (?1, ?2, ?3)
         on conflict (id) do update set sentences = excluded.sentences, articles = excluded.articles",
    )?
    .execute(params![chat.0, settings.sentences, settings.articles])?;
    Ok(())
}

/// Returns the key of a text and whether it is stored already. If another text has the key, the
/// next seed yields another.
fn free_or_same_key(
    view: &rusqlite::Connection,
    chat: ChatId,
    text: &str,
) -> rusqlite::Result<(String, bool)> {
    let mut find = view.prepare_cached("select chat_id, text from button_text where key = ?")?;
    for seed in 0.. {
        let key = key_of(chat, text, seed);
        let kept: Option<(i64, String)> =
            find.query_row([&key], |row| Ok((row.get("chat_id")?, row.get("text")?))).optional()?;
        match kept {
            Some((of, kept)) if of == chat.0 && kept == text => return Ok((key, true)),
            Some(_) => {}
            None => return Ok((key, false)),
        }
    }
    unreachable!("there are more seeds than texts")
}

fn key_of(chat: ChatId, text: &str, seed: u64) -> String {
    format!(
        "{:016x}",
        xxh3_64_with_seed(text.as_bytes(), seed.wrapping_add(chat.0.cast_unsigned()))
    )
}

fn text_of(view: &rusqlite::Connection, key: &str) -> rusqlite::Result<Option<String>> {
    view.prepare_cached("select text from button_text where key = ?")?
        .query_row([key], |row| row.get("text"))
        .optional()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chat_has_the_defaults_until_it_chooses() {
        let store = Store::in_memory().unwrap();
        let chat = ChatId(-100_123);
        assert_eq!(store.chat_settings(chat).unwrap(), ChatSettings::default());
        let chosen = ChatSettings { sentences: Some(5), articles: None };
        store
            .save_chat_settings(chat, ChatSettings { sentences: Some(1), articles: Some(2) })
            .unwrap();
        store.save_chat_settings(chat, chosen).unwrap();
        assert_eq!(store.chat_settings(chat).unwrap(), chosen);
        assert_eq!(store.totals().unwrap().n_chats, 1);
    }

    #[test]
    fn one_text_has_one_key() {
        let store = Store::in_memory().unwrap();
        let long = "Überregionale ".repeat(20);
        let (here, there) = (ChatId(5), ChatId(-6));
        let key = store.keep_button_text(here, &long).unwrap();
        assert_eq!(store.keep_button_text(here, &long).unwrap(), key);
        assert_ne!(store.keep_button_text(here, "other").unwrap(), key);
        assert_ne!(store.keep_button_text(there, &long).unwrap(), key);
        assert_eq!(store.button_text(&key).unwrap().as_deref(), Some(&*long));
        assert!(key.len() <= 16);
    }

    #[test]
    fn a_forged_key_gives_nothing() {
        let store = Store::in_memory().unwrap();
        assert_eq!(store.button_text("' or 1=1 --").unwrap(), None);
    }

    #[test]
    fn two_texts_with_one_hash_keep_their_own_keys() {
        let store = Store::in_memory().unwrap();
        let chat = ChatId(5);
        let taken = key_of(chat, "second", 0);
        store
            .write("test", |tx| {
                tx.execute(
                    "insert into button_text (chat_id, key, text) values (5, ?, 'first')",
                    [&taken],
                )
            })
            .unwrap();
        let key = store.keep_button_text(chat, "second").unwrap();
        assert_ne!(key, taken);
        assert_eq!(store.button_text(&key).unwrap().as_deref(), Some("second"));
    }
}
