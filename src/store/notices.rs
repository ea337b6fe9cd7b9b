//! What operators are to be told once each. Written down before a message goes out, like the alarms of failing feeds.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::{Store, StoreError};

/// An older notice is no news for an operator who is named only now.
const DUE_FOR_S: i64 = 7 * 86_400;

/// A message to an operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperatorNotice {
    /// Which notice.
    pub id: i64,
    /// Telegram user id.
    pub operator: i64,
    /// What happened and what to do.
    pub text: String,
}

impl Store {
    /// Adds a notice for all operators.
    pub fn add_operator_notice(&self, text: &str, now: Timestamp) -> Result<(), StoreError> {
        self.write(|tx| Ok(add(tx, text, now)?))
    }

    /// Notices that these operators have not been told of.
    pub fn due_operator_notices(&self, operators: &[i64], now: Timestamp) -> Result<Vec<OperatorNotice>, StoreError> {
        self.read(|view| {
            let mut found = view.prepare_cached(
                "select id, text from operator_notice where made_at > ?1
                     and not exists (select 1 from operator_notice_sent where notice_id = id and operator = ?2)
                 order by id",
            )?;
            let mut due = Vec::new();
            for &operator in operators {
                let notices = found.query_map(params![now.as_second() - DUE_FOR_S, operator], |row| {
                    Ok(OperatorNotice { id: row.get("id")?, operator, text: row.get("text")? })
                })?;
                due.extend(notices.collect::<Result<Vec<_>, _>>()?);
            }
            Ok(due)
        })
    }

    /// Takes a notice; `false` where it was taken before.
    pub fn claim_operator_notice(&self, notice: &OperatorNotice, now: Timestamp) -> Result<bool, StoreError> {
        let claim = "insert or ignore into operator_notice_sent (notice_id, operator, sent_at) values (?, ?, ?)";
        self.write(|tx| Ok(tx.execute(claim, params![notice.id, notice.operator, now.as_second()])? > 0))
    }

    /// Gives a notice back that certainly did not go out.
    pub fn release_operator_notice(&self, notice: &OperatorNotice) -> Result<(), StoreError> {
        let release = "delete from operator_notice_sent where notice_id = ? and operator = ?";
        self.write(|tx| Ok(tx.execute(release, [notice.id, notice.operator]).map(drop)?))
    }
}

pub(super) fn add(tx: &Connection, text: &str, now: Timestamp) -> rusqlite::Result<()> {
    tx.execute("delete from operator_notice where made_at <= ?", [now.as_second() - 2 * DUE_FOR_S])?;
    tx.execute("insert into operator_notice (text, made_at) values (?, ?)", params![text, now.as_second()]).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_operator_is_told_once() {
        let store = Store::in_memory().unwrap();
        let at = |second| Timestamp::from_second(second).unwrap();
        store.add_operator_notice("a.xml cannot be read", at(0)).unwrap();
        let due = || store.due_operator_notices(&[1, 2], at(10)).unwrap();
        assert_eq!(due().iter().map(|notice| notice.operator).collect::<Vec<_>>(), [1, 2]);
        let first = due().remove(0);
        assert!(store.claim_operator_notice(&first, at(10)).unwrap());
        assert!(!store.claim_operator_notice(&first, at(10)).unwrap());
        assert_eq!(due().len(), 1);
        store.release_operator_notice(&first).unwrap();
        assert_eq!(due().len(), 2);
        assert!(store.due_operator_notices(&[3], at(DUE_FOR_S)).unwrap().is_empty());
    }
}
