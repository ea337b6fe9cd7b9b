//! Which bot the database belongs to: another bot cannot write to its chats, and would take every
//! one of them for gone.

use rusqlite::{Transaction, params};

use crate::store::{Store, StoreError};

/// The outcome of a bot's claim to serve from this database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BotClaim {
    /// The database is this bot's.
    Own,
    /// It belonged to another bot until now; the name of that bot.
    TakenOver(String),
    /// It belongs to another bot, of this name; nothing was changed.
    Refused(String),
}

impl Store {
    /// Claims the database for a bot by its Telegram id: the first bot gets it, another one only if
    /// it `may_take_over`.
    pub fn claim_for_bot(
        &self,
        bot_id: i64,
        bot_name: &str,
        may_take_over: bool,
    ) -> Result<BotClaim, StoreError> {
        // Most starts find the bot's own database, and write nothing.
        if self.read("read which bot owns the database", owner)?
            == (Some(bot_id), bot_name.to_owned())
        {
            return Ok(BotClaim::Own);
        }
        self.write("claim the database for a bot", |tx| {
            let (owner, name) = owner(tx)?;
            let claim = match owner {
                Some(id) if id != bot_id && !may_take_over => return Ok(BotClaim::Refused(name)),
                Some(id) if id != bot_id => BotClaim::TakenOver(name),
                _ => BotClaim::Own,
            };
            // A bot may be renamed.
            tx.execute(
                "update database_state set bot_id = ?, bot_name = ?",
                params![bot_id, bot_name],
            )?;
            Ok(claim)
        })
    }
}

fn owner(view: &Transaction<'_>) -> rusqlite::Result<(Option<i64>, String)> {
    let sql = "select bot_id, coalesce(bot_name, '') as bot_name from database_state";
    view.query_row(sql, [], |row| Ok((row.get("bot_id")?, row.get("bot_name")?)))
}

/// What is known of the run before this one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EarlierRun {
    /// Whether it ended without its end: a crash, a kill, a power cut.
    pub has_crashed: bool,
    /// Its version of gistwire, if that is another one.
    pub other_version: Option<String>,
}

impl Store {
    /// Records that a bot serves from now on, with this version; returns what is known of the run
    /// before.
    pub fn note_serving(&self, version: &str) -> Result<EarlierRun, StoreError> {
        self.write("record the start", |tx| {
            let sql = "select is_serving, served_version from database_state";
            let earlier = tx.query_row(sql, [], |row| {
                let served: Option<String> = row.get("served_version")?;
                Ok(EarlierRun {
                    has_crashed: row.get("is_serving")?,
                    other_version: served.filter(|it| it != version),
                })
            })?;
            tx.execute("update database_state set is_serving = 1, served_version = ?", [version])?;
            Ok(earlier)
        })
    }

    /// Records that the bot has stopped in an orderly way.
    pub fn note_stopped(&self) -> Result<(), StoreError> {
        self.write("record the stop", |tx| {
            tx.execute("update database_state set is_serving = 0", []).map(drop)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_bot_is_refused_until_it_takes_over() {
        let store = Store::in_memory().unwrap();
        assert_eq!(store.claim_for_bot(1, "old_bot", false).unwrap(), BotClaim::Own);
        assert_eq!(store.claim_for_bot(1, "renamed_bot", false).unwrap(), BotClaim::Own);
        for _ in 0..2 {
            assert_eq!(
                store.claim_for_bot(2, "new_bot", false).unwrap(),
                BotClaim::Refused("renamed_bot".into())
            );
        }
        assert_eq!(
            store.claim_for_bot(2, "new_bot", true).unwrap(),
            BotClaim::TakenOver("renamed_bot".into())
        );
        assert_eq!(store.claim_for_bot(2, "new_bot", false).unwrap(), BotClaim::Own);
        assert_eq!(
            store.claim_for_bot(1, "renamed_bot", false).unwrap(),
            BotClaim::Refused("new_bot".into())
        );
    }
}
