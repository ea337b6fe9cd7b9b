//! The robots.txt rules of hosts, with the time when they were fetched.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use crate::store::{Store, StoreError};

/// Older rules are outdated.
const KEPT_S: i64 = 7 * 86_400;

/// A host's rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRobots {
    /// In seconds.
    pub asked_at: i64,
    /// `None` if they could not be fetched.
    pub rules: Option<String>,
}

impl Store {
    /// Returns the rules of a host that were stored last.
    pub fn robots(&self, origin: &str) -> Result<Option<KeptRobots>, StoreError> {
        self.read("read the rules of a host", |view| {
            let mut find =
                view.prepare_cached("select fetched_at, rules from robots where origin = ?")?;
            find.query_row([origin], |row| {
                Ok(KeptRobots { asked_at: row.get("fetched_at")?, rules: row.get("rules")? })
            })
            .optional()
        })
    }

    /// Stores the rules of a host, and deletes those of others that are too old.
    pub fn keep_robots(
        &self,
        origin: &str,
        rules: Option<&str>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write("store the rules of a host", |tx| {
            tx.prepare_cached("delete from robots where fetched_at < ?")?.execute([now.as_second() - KEPT_S])?;
            tx.prepare_cached(
                "insert into robots (origin, fetched_at, rules) values (?, ?, ?)
                 on conflict (origin) do update set fetched_at = excluded.fetched_at, rules = excluded.rules",
            )?
            .execute(params![origin, now.as_second(), rules])?;
            Ok(())
        })
    }
}
