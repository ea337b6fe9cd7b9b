//! Sources that a chat does not want to hear of: their articles are planned for it as missed.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::article::ChatId;
use crate::store::{Store, StoreError};

/// Sources that one chat can mute.
const MAX_MUTED: u32 = 200;

/// Returns what distinguishes a source from others, however its name is written.
pub(in crate::store) fn source_key(name: &str) -> String {
    name.trim().to_lowercase()
}

impl Store {
    /// Mutes a source in a chat; `false` if the chat has muted too many.
    pub fn mute_source(
        &self,
        chat: ChatId,
        name: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write("mute a source", |tx| mute(tx, chat, name, now))
    }

    /// Ends that; returns whether it was muted.
    pub fn unmute_source(&self, chat: ChatId, name: &str) -> Result<bool, StoreError> {
        self.write("unmute a source", |tx| {
            let sql = "delete from muted_source where chat_id = ? and key = ?";
            Ok(tx.prepare_cached(sql)?.execute(params![chat, source_key(name)])? > 0)
        })
    }

    /// Returns the names of the sources that a chat has muted.
    pub fn muted_sources(&self, chat: ChatId) -> Result<Vec<String>, StoreError> {
        self.read("list muted sources", |view| {
            let mut all = view
                .prepare_cached("select name from muted_source where chat_id = ? order by key")?;
            all.query_map([chat], |row| row.get("name"))?.collect()
        })
    }
}

/// Does the work of [`Store::mute_source`] within a transaction.
pub(in crate::store) fn mute(
    tx: &Connection,
    chat: ChatId,
    name: &str,
    now: Timestamp,
) -> rusqlite::Result<bool> {
    let n: u32 = tx
        .prepare_cached("select count(*) as n from muted_source where chat_id = ?")?
        .query_row([chat], |row| row.get("n"))?;
    if n >= MAX_MUTED {
        return Ok(false);
    }
    let sql =
        "insert or replace into muted_source (chat_id, key, name, muted_at) values (?, ?, ?, ?)";
    tx.prepare_cached(sql)?.execute(params![chat, source_key(name), name, now.as_millisecond()])?;
    Ok(true)
}

/// Returns the keys of the sources that a chat has muted.
pub(in crate::store) fn muted_keys(
    view: &Connection,
    chat: ChatId,
) -> rusqlite::Result<Vec<String>> {
    let mut all = view.prepare_cached("select key from muted_source where chat_id = ?")?;
    all.query_map([chat], |row| row.get("key"))?.collect()
}
