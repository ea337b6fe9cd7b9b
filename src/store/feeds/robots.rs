//! What hosts let robots read, with the time when they said so.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use crate::store::{Store, StoreError};

/// Older ones are of no use to anybody.
const KEPT_S: i64 = 7 * 86_400;

/// A host's rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRobots {
    /// In seconds.
    pub asked_at: i64,
    /// `None` where they could not be had.
    pub rules: Option<String>,
}

impl Store {
    /// The rules of a host that were kept last.
    pub fn robots(&self, origin: &str) -> Result<Option<KeptRobots>, StoreError> {
        self.read(|view| {
            let mut find = view.prepare_cached("select asked_at, rules from robots where origin = ?")?;
            Ok(find.query_row([origin], |row| Ok(KeptRobots { asked_at: row.get(0)?, rules: row.get(1)? })).optional()?)
        })
    }

    /// Keeps the rules of a host, and drops those of others that are too old.
    pub fn keep_robots(&self, origin: &str, rules: Option<&str>, now: Timestamp) -> Result<(), StoreError> {
        self.write(|tx| {
            tx.prepare_cached("delete from robots where asked_at < ?")?.execute([now.as_second() - KEPT_S])?;
            tx.prepare_cached(
                "insert into robots (origin, asked_at, rules) values (?, ?, ?)
                 on conflict (origin) do update set asked_at = excluded.asked_at, rules = excluded.rules",
            )?
            .execute(params![origin, now.as_second(), rules])?;
            Ok(())
        })
    }
}
