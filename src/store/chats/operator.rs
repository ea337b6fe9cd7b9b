//! Operators who claimed the bot by its link, beside those of the settings.
//!
//! A bot without operators has a claim code: the first person who sends it becomes an operator, then it is
//! void. Each start draws a new one, so that an old log opens nothing.

use jiff::Timestamp;
use rusqlite::params;

use crate::store::{Store, StoreError};

/// The outcome of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// The person is an operator from now on.
    Granted,
    /// The person was one before.
    Already,
    /// The code is not, or no longer, valid.
    Void,
}

impl Store {
    /// Returns the Telegram user ids of the people who claimed the bot.
    pub fn claimed_operators(&self) -> Result<Vec<i64>, StoreError> {
        self.read("list the operators", |view| {
            view.prepare_cached("select user_id from operator order by claimed_at, user_id")?
                .query_map([], |row| row.get("user_id"))?
                .collect()
        })
    }

    /// Returns a new claim code, in place of any earlier one; `None` if somebody claimed the bot.
    pub fn new_claim_code(&self) -> Result<Option<String>, StoreError> {
        self.write("draw a claim code", |tx| {
            let is_claimed = tx.prepare_cached("select 1 from operator")?.exists([])?;
            // SQLite's generator is seeded by the system: 96 bits that nobody can guess.
            let sql = "update database_state set claim_code = iif(?, null, lower(hex(randomblob(12)))) returning claim_code";
            tx.query_row(sql, [is_claimed], |row| row.get("claim_code"))
        })
    }

    /// Makes any claim code void: the settings name operators.
    pub fn void_claim_code(&self) -> Result<(), StoreError> {
        let is_void = self.read("read the claim code", |view| {
            view.query_row("select claim_code is null as is_void from database_state", [], |row| {
                row.get("is_void")
            })
        })?;
        if is_void {
            return Ok(());
        }
        self.write("make the claim code void", |tx| {
            tx.execute("update database_state set claim_code = null", []).map(drop)
        })
    }

    /// Makes a person an operator if the code is valid; a code is used once.
    pub fn claim_bot(&self, code: &str, person: i64, now: Timestamp) -> Result<Claim, StoreError> {
        self.write("claim the bot for an operator", |tx| {
            if tx.prepare_cached("select 1 from operator where user_id = ?")?.exists([person])? {
                return Ok(Claim::Already);
            }
            let sql = "update database_state set claim_code = null where claim_code = ?";
            if tx.execute(sql, [code])? == 0 {
                return Ok(Claim::Void);
            }
            let sql = "insert into operator (user_id, claimed_at) values (?, ?)";
            tx.execute(sql, params![person, now.as_second()])?;
            Ok(Claim::Granted)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_makes_one_person_an_operator() {
        let store = Store::in_memory().unwrap();
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(store.claim_bot("", 5, now).unwrap(), Claim::Void);
        let old = store.new_claim_code().unwrap().unwrap();
        let code = store.new_claim_code().unwrap().unwrap();
        assert!(code.len() == 24 && code != old, "{code}");
        assert_eq!(store.claim_bot(&old, 5, now).unwrap(), Claim::Void);
        assert_eq!(store.claim_bot(&code, 5, now).unwrap(), Claim::Granted);
        assert_eq!(store.claim_bot(&code, 5, now).unwrap(), Claim::Already);
        assert_eq!(store.claim_bot(&code, 6, now).unwrap(), Claim::Void);
        assert_eq!(store.claimed_operators().unwrap(), [5]);
        assert_eq!(store.new_claim_code().unwrap(), None);
    }

    #[test]
    fn a_void_code_makes_nobody_an_operator() {
        let store = Store::in_memory().unwrap();
        let code = store.new_claim_code().unwrap().unwrap();
        store.void_claim_code().unwrap();
        store.void_claim_code().unwrap();
        assert_eq!(store.claim_bot(&code, 5, Timestamp::UNIX_EPOCH).unwrap(), Claim::Void);
    }
}
