//! Notices for the operators, each matter once until it is over: "articles are not deleted, the
//! clock may be wrong". A row is claimed before its message is sent: one that is missing can be
//! read in the log, one that is sent twice can't be taken back.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::store::{Store, StoreError};

/// An operator who is added later does not get older notices.
const DUE_FOR_S: i64 = 7 * 86_400;

/// The start of the key of a matter that is over.
pub const OVER: &str = "over:";

/// A message to an operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperatorNotice {
    /// What it is about.
    pub key: String,
    /// What it says.
    pub text: String,
    /// Telegram user id.
    pub operator: i64,
}

impl Store {
    /// Stores a notice for the operators; returns whether it is new. An existing one keeps its
    /// text.
    pub fn note_for_operators(
        &self,
        key: &str,
        text: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write("note something for the operators", |tx| note(tx, key, text, now))
    }

    /// Clears a notice when the matter is over: the next time, operators are notified again.
    pub fn clear_operator_notice(&self, key: &str) -> Result<(), StoreError> {
        if !self.read("find a notice for the operators", |view| {
            view.prepare_cached("select 1 from operator_notice where key = ?")?.exists([key])
        })? {
            return Ok(());
        }
        self.write("clear a notice for the operators", |tx| clear(tx, key))
    }

    /// Ends a matter: who was told of it is told that it is over.
    pub fn end_operator_notice(&self, key: &str, now: Timestamp) -> Result<(), StoreError> {
        if !self.read("find a notice for the operators", |view| {
            view.prepare_cached("select 1 from operator_notice where key = ?")?.exists([key])
        })? {
            return Ok(());
        }
        self.write("end a notice for the operators", |tx| {
            let sql = "insert or replace into operator_notice (key, text, noted_at)
                 select ?2 || key, text, ?3 from operator_notice
                 where key = ?1 and exists (select 1 from operator_notice_sent as sent where sent.key = ?1)";
            tx.execute(sql, params![key, OVER, now.as_second()])?;
            clear(tx, key)
        })
    }

    /// Returns the notices that these operators have not been sent.
    pub fn due_operator_notices(
        &self,
        operators: &[i64],
        now: Timestamp,
    ) -> Result<Vec<OperatorNotice>, StoreError> {
        self.read("find due notices for the operators", |view| {
            let mut all = view.prepare_cached(
                "select key, text from operator_notice where noted_at > ? order by noted_at, key",
            )?;
            let noted: Vec<(String, String)> = all
                .query_map([now.as_second() - DUE_FOR_S], |row| {
                    Ok((row.get("key")?, row.get("text")?))
                })?
                .collect::<Result<_, _>>()?;
            let mut sent = view.prepare_cached(
                "select 1 from operator_notice_sent where key = ? and operator = ?",
            )?;
            let mut due = Vec::new();
            for (key, text) in noted {
                for &operator in operators {
                    if !sent.exists(params![key, operator])? {
                        due.push(OperatorNotice { key: key.clone(), text: text.clone(), operator });
                    }
                }
            }
            Ok(due)
        })
    }

    /// Claims a notice; `false` if it was claimed before, or the matter is over.
    pub fn claim_operator_notice(
        &self,
        notice: &OperatorNotice,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let claim = "insert or ignore into operator_notice_sent (key, operator, sent_at) select key, ?2, ?3 from operator_notice where key = ?1";
        self.write("claim a notice for an operator", |tx| {
            Ok(tx.execute(claim, params![notice.key, notice.operator, now.as_second()])? > 0)
        })
    }

    /// Releases a notice that certainly was not sent.
    pub fn release_operator_notice(&self, notice: &OperatorNotice) -> Result<(), StoreError> {
        let release = "delete from operator_notice_sent where key = ? and operator = ?";
        self.write("release a notice for an operator", |tx| {
            tx.execute(release, params![notice.key, notice.operator]).map(drop)
        })
    }
}

pub(in crate::store) fn note(
    tx: &Connection,
    key: &str,
    text: &str,
    now: Timestamp,
) -> rusqlite::Result<bool> {
    clear(tx, &format!("{OVER}{key}"))?;
    let note = "insert or ignore into operator_notice (key, text, noted_at) values (?, ?, ?)";
    Ok(tx.execute(note, params![key, text, now.as_second()])? > 0)
}

pub(in crate::store) fn clear(tx: &Connection, key: &str) -> rusqlite::Result<()> {
    tx.execute("delete from operator_notice where key = ?", [key]).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_operator_is_notified_once_until_the_matter_is_over() {
        let store = Store::in_memory().unwrap();
        let now = Timestamp::from_second(1_000).unwrap();
        let due = || store.due_operator_notices(&[1, 2], now).unwrap();
        assert!(store.note_for_operators("clock", "The clock may be wrong.", now).unwrap());
        assert!(!store.note_for_operators("clock", "The clock is still wrong.", now).unwrap());
        let notices = due();
        assert_eq!(
            notices.iter().map(|it| (it.text.as_str(), it.operator)).collect::<Vec<_>>(),
            [("The clock may be wrong.", 1), ("The clock may be wrong.", 2)]
        );
        assert!(store.claim_operator_notice(&notices[0], now).unwrap());
        assert!(!store.claim_operator_notice(&notices[0], now).unwrap());
        assert!(store.claim_operator_notice(&notices[1], now).unwrap());
        store.release_operator_notice(&notices[1]).unwrap();
        assert_eq!(due(), [notices[1].clone()]);
        store.end_operator_notice("clock", now).unwrap();
        store.end_operator_notice("clock", now).unwrap();
        let over = due();
        assert_eq!(over.iter().map(|it| it.key.as_str()).collect::<Vec<_>>(), ["over:clock"; 2]);
        store.note_for_operators("clock", "The clock may be wrong.", now).unwrap();
        // Nobody heard of it: its end is not told either.
        store.end_operator_notice("clock", now).unwrap();
        assert!(due().is_empty() && !store.claim_operator_notice(&notices[1], now).unwrap());
        store.note_for_operators("clock", "The clock may be wrong.", now).unwrap();
        assert_eq!(due().len(), 2);
    }
}
