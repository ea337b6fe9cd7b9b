//! What operators decided about people and chats: who may use the bot, and who may not. The rows
//! outlive `/forget`: they are the operators', and a banned person would otherwise be free again.

use jiff::Timestamp;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Row, params};
use rustc_hash::FxHashSet;

use crate::article::ChatId;
use crate::store::chats::chat_state::block;
use crate::store::{Store, StoreError};

/// Between two refusals of one person.
const REFUSAL_EVERY_S: i64 = 86_400;

/// A decision of an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// May use the bot, whatever else is decided.
    Allowed,
    /// Gets neither answers nor alerts.
    Banned,
}

impl Decision {
    /// Returns the word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Decision::Allowed => "allowed",
            Decision::Banned => "banned",
        }
    }
}

impl ToSql for Decision {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl FromSql for Decision {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Decision> {
        match value.as_str()? {
            "allowed" => Ok(Decision::Allowed),
            "banned" => Ok(Decision::Banned),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

/// A person or a chat that an operator decided about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccessDecision {
    /// A Telegram user id, or a chat's, which is negative.
    pub party: i64,
    /// The decision.
    pub decision: Decision,
    /// When it was made.
    pub decided_at: Timestamp,
}

impl TryFrom<&Row<'_>> for AccessDecision {
    type Error = rusqlite::Error;

    fn try_from(row: &Row<'_>) -> rusqlite::Result<AccessDecision> {
        let decided_at = Timestamp::from_second(row.get("decided_at")?);
        Ok(AccessDecision {
            party: row.get("party")?,
            decision: row.get("decision")?,
            decided_at: decided_at.unwrap_or(Timestamp::UNIX_EPOCH),
        })
    }
}

/// All decisions, to look up in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccessList {
    allowed: FxHashSet<i64>,
    banned: FxHashSet<i64>,
}

impl AccessList {
    /// Returns the decision about a request, which involves a person and the chat it comes from. A
    /// ban of either comes first.
    pub fn decision(&self, parties: impl IntoIterator<Item = i64> + Clone) -> Option<Decision> {
        if parties.clone().into_iter().any(|it| self.banned.contains(&it)) {
            return Some(Decision::Banned);
        }
        let is_allowed = parties.into_iter().any(|it| self.allowed.contains(&it));
        is_allowed.then_some(Decision::Allowed)
    }
}

impl Store {
    /// Returns all decisions, the newest first.
    pub fn access_decisions(&self) -> Result<Vec<AccessDecision>, StoreError> {
        self.read("list who may use the bot", |view| {
            view.prepare_cached(
                "select party, decision, decided_at from access order by decided_at desc, party",
            )?
            .query_map([], |row| AccessDecision::try_from(row))?
            .collect()
        })
    }

    /// Returns all decisions, to look up in.
    pub fn access_list(&self) -> Result<AccessList, StoreError> {
        let mut list = AccessList::default();
        for it in self.access_decisions()? {
            let parties = match it.decision {
                Decision::Allowed => &mut list.allowed,
                Decision::Banned => &mut list.banned,
            };
            parties.insert(it.party);
        }
        Ok(list)
    }

    /// Records a decision in place of an earlier one, or withdraws it; returns whether that changed
    /// anything. Alerts of a banned chat end; they go on when it speaks after the ban is withdrawn.
    pub fn decide_access(
        &self,
        party: i64,
        decision: Option<Decision>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write("decide who may use the bot", |tx| {
            let Some(decision) = decision else {
                return Ok(tx.execute("delete from access where party = ?", [party])? > 0);
            };
            let sql = "insert into access (party, decision, decided_at) values (?1, ?2, ?3)
                 on conflict (party) do update set decision = excluded.decision, decided_at = excluded.decided_at
                     where decision <> excluded.decision";
            let is_new = tx.execute(sql, params![party, decision, now.as_second()])? > 0;
            if decision == Decision::Banned {
                block(tx, ChatId(party), now)?;
            }
            Ok(is_new)
        })
    }

    /// Claims the refusal of a person without access; `false` if it had one within a day. Older
    /// claims are deleted.
    pub fn claim_refusal(&self, person: i64, now: Timestamp) -> Result<bool, StoreError> {
        self.write("claim a refusal", |tx| {
            let since = now.as_second() - REFUSAL_EVERY_S;
            tx.prepare_cached("delete from access_refusal where refused_at <= ?")?
                .execute([since])?;
            let sql = "insert or ignore into access_refusal (party, refused_at) values (?, ?)";
            Ok(tx.prepare_cached(sql)?.execute([person, now.as_second()])? > 0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_ban_goes_before_an_allowance_and_can_be_withdrawn() {
        let store = Store::in_memory().unwrap();
        let decide = |party, decision| store.decide_access(party, decision, at(100)).unwrap();
        assert!(decide(-7, Some(Decision::Allowed)) && decide(5, Some(Decision::Banned)));
        assert!(!decide(5, Some(Decision::Banned)));
        let about =
            |parties: &[i64]| store.access_list().unwrap().decision(parties.iter().copied());
        assert_eq!(about(&[6, -7]), Some(Decision::Allowed));
        assert_eq!(about(&[5, -7]), Some(Decision::Banned));
        assert_eq!(about(&[6]), None);
        assert!(decide(5, Some(Decision::Allowed)));
        assert_eq!(about(&[5]), Some(Decision::Allowed));
        assert!(decide(5, None) && !decide(5, None));
        assert_eq!(store.access_decisions().unwrap().len(), 1);
    }

    #[test]
    fn a_decision_outlives_the_chat_that_is_forgotten() {
        let store = Store::in_memory().unwrap();
        store.decide_access(5, Some(Decision::Banned), at(100)).unwrap();
        store.forget_chat(ChatId(5)).unwrap();
        assert_eq!(store.access_list().unwrap().decision([5]), Some(Decision::Banned));
    }

    #[test]
    fn a_person_is_refused_once_a_day() {
        let store = Store::in_memory().unwrap();
        let claim = |person, second| store.claim_refusal(person, at(second)).unwrap();
        assert!(claim(5, 100) && !claim(5, 200) && claim(6, 200));
        assert!(!claim(5, 86_499) && claim(5, 86_500));
    }
}
