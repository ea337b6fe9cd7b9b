//! The language that the bot speaks in a chat: the one chosen there, else that of the person's app.

use rusqlite::{Connection, OptionalExtension, params};

use crate::article::ChatId;
use crate::message::Locale;
use crate::store::{Store, StoreError};

/// What is known of a chat's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChatLanguage {
    /// What `/language` chose.
    pub chosen: Option<Locale>,
    /// The language of the person's app, as the last message said, if the bot speaks it.
    pub of_app: Option<Locale>,
}

impl ChatLanguage {
    /// Returns the language to speak.
    pub fn locale(self) -> Locale {
        self.chosen.or(self.of_app).unwrap_or_default()
    }
}

impl Store {
    /// Returns what is known of a chat's language.
    pub fn chat_language(&self, chat: ChatId) -> Result<ChatLanguage, StoreError> {
        self.read("read the language of a chat", |view| chat_language(view, chat))
    }

    /// Stores the language that was chosen for a chat; `None` goes back to that of the app.
    pub fn choose_language(&self, chat: ChatId, chosen: Option<Locale>) -> Result<(), StoreError> {
        self.write("choose the language of a chat", |tx| choose(tx, chat, chosen))
    }

    /// Records the language of the app of the person whose private chat this is.
    pub fn note_app_language(&self, chat: ChatId, of_app: Locale) -> Result<(), StoreError> {
        self.write("record the language of an app", |tx| {
            let sql = "insert into chat_language (chat_id, of_app) values (?1, ?2)
                       on conflict (chat_id) do update set of_app = ?2";
            tx.prepare_cached(sql)?.execute(params![chat, of_app.code()])?;
            Ok(())
        })
    }
}

/// Does the work of [`Store::choose_language`] within a transaction.
pub(in crate::store) fn choose(
    tx: &Connection,
    chat: ChatId,
    chosen: Option<Locale>,
) -> rusqlite::Result<()> {
    let sql = "insert into chat_language (chat_id, chosen) values (?1, ?2)
               on conflict (chat_id) do update set chosen = ?2";
    tx.prepare_cached(sql)?.execute(params![chat, chosen.map(Locale::code)])?;
    Ok(())
}

/// Does the work of [`Store::chat_language`].
pub(in crate::store) fn chat_language(
    view: &Connection,
    chat: ChatId,
) -> rusqlite::Result<ChatLanguage> {
    let mut find =
        view.prepare_cached("select chosen, of_app from chat_language where chat_id = ?")?;
    let found = find.query_row([chat], |row| {
        let locale = |column: &str| {
            let code: Option<String> = row.get(column)?;
            Ok::<_, rusqlite::Error>(code.and_then(|code| Locale::of_code(&code)))
        };
        Ok(ChatLanguage { chosen: locale("chosen")?, of_app: locale("of_app")? })
    });
    Ok(found.optional()?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_wins_over_the_language_of_the_app() {
        let store = Store::in_memory().unwrap();
        let chat = ChatId(7);
        assert_eq!(store.chat_language(chat).unwrap(), ChatLanguage::default());
        store.note_app_language(chat, Locale::English).unwrap();
        store.choose_language(chat, Some(Locale::English)).unwrap();
        let both = ChatLanguage { chosen: Some(Locale::English), of_app: Some(Locale::English) };
        assert_eq!(store.chat_language(chat).unwrap(), both);
        store.choose_language(chat, None).unwrap();
        assert_eq!(store.chat_language(chat).unwrap().chosen, None);
        store.forget_chat(chat).unwrap();
        assert_eq!(store.chat_language(chat).unwrap(), ChatLanguage::default());
    }
}
