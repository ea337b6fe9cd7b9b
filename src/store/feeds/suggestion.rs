//! Feeds that people suggest to the operators: one message to each operator, one decision, and an
//! answer to each person who asked. Once a person has the answer, nothing is left of who asked.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::article::ChatId;
use crate::id::SuggestionId;
use crate::store::outbox::operator_notice;
use crate::store::{Store, StoreError};

/// Suggestions of one chat that are undecided, and of all together: more would be a flood.
const MAX_OF_CHAT: u32 = 5;
const MAX_OPEN: u32 = 200;

/// A feed that was suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Its id.
    pub id: SuggestionId,
    /// The feed's address.
    pub url: String,
    /// Its title, as it was when it was suggested.
    pub title: Option<String>,
    /// What became of it.
    pub state: SuggestionState,
}

/// What became of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SuggestionState {
    /// It waits for an operator.
    Open,
    /// The feed is followed.
    Followed,
    /// It is not.
    Declined,
}

/// The result of suggesting a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suggested {
    /// The operators are asked, or were asked before: the person gets the answer.
    Asked,
    /// The operators declined it.
    Declined,
    /// Too many suggestions wait.
    TooMany,
}

/// An answer that a person is to get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionAnswer {
    /// The decided suggestion.
    pub suggestion: Suggestion,
    /// The person's chat.
    pub chat: ChatId,
}

/// Returns the key of the notice to the operators.
fn notice_key(id: SuggestionId) -> String {
    format!("suggestion:{id}")
}

impl Store {
    /// Suggests a feed to the operators; `text` is the message to them.
    pub fn suggest_feed(
        &self,
        (url, title): (&str, Option<&str>),
        chat: ChatId,
        text: &str,
        now: Timestamp,
    ) -> Result<Suggested, StoreError> {
        self.write("suggest a feed", |tx| {
            let known = suggestion_where(tx, "url = ?", url)?;
            // A feed that was followed and removed may be suggested again.
            let known = known.filter(|it| it.state != SuggestionState::Followed);
            if known.as_ref().is_some_and(|it| it.state == SuggestionState::Declined) {
                return Ok(Suggested::Declined);
            }
            let count = |sql: &str, of: Option<ChatId>| -> rusqlite::Result<u32> {
                tx.prepare_cached(sql)?.query_row(params![of], |row| row.get("n"))
            };
            let n_own = count("select count(*) as n from suggestion_chat where chat_id = ?", Some(chat))?;
            let n_open = count(
                "select count(*) as n from feed_suggestion where state = 'open' and ?1 is null",
                None,
            )?;
            if n_own >= MAX_OF_CHAT || (known.is_none() && n_open >= MAX_OPEN) {
                return Ok(Suggested::TooMany);
            }
            let id = match known {
                Some(known) => known.id,
                None => {
                    let sql = "insert or replace into feed_suggestion (url, title, state, suggested_at) values (?, ?, 'open', ?)";
                    tx.execute(sql, params![url, title, now.as_second()])?;
                    let id = SuggestionId(tx.last_insert_rowid());
                    operator_notice::note(tx, &notice_key(id), text, now)?;
                    id
                }
            };
            let sql = "insert or ignore into suggestion_chat (suggestion_id, chat_id) values (?, ?)";
            tx.execute(sql, params![id, chat])?;
            Ok(Suggested::Asked)
        })
    }

    /// Returns a suggestion.
    pub fn suggestion(&self, id: SuggestionId) -> Result<Option<Suggestion>, StoreError> {
        self.read("read a suggestion", |view| suggestion_where(view, "id = ?", id))
    }

    /// Returns the suggestions that wait, the oldest first.
    pub fn open_suggestions(&self) -> Result<Vec<Suggestion>, StoreError> {
        self.read("list the suggestions", |view| {
            let sql = format!("{SELECT} where state = 'open' order by id");
            view.prepare_cached(&sql)?.query_map([], suggestion)?.collect()
        })
    }

    /// Decides a suggestion; `false` if it was decided before.
    pub fn decide_suggestion(
        &self,
        id: SuggestionId,
        state: SuggestionState,
    ) -> Result<bool, StoreError> {
        self.write("decide a suggestion", |tx| {
            let sql = "update feed_suggestion set state = ? where id = ? and state = 'open'";
            let is_new = tx.execute(sql, params![state, id])? > 0;
            operator_notice::clear(tx, &notice_key(id))?;
            Ok(is_new)
        })
    }

    /// Returns the answers that people wait for.
    pub fn due_suggestion_answers(&self) -> Result<Vec<SuggestionAnswer>, StoreError> {
        self.read("find answers to suggestions", |view| {
            let mut all = view.prepare_cached(
                "select id, url, title, state, chat_id from suggestion_chat
                 join feed_suggestion on id = suggestion_id where state <> 'open' order by id, chat_id limit 50",
            )?;
            let answer = |row: &Row<'_>| {
                Ok(SuggestionAnswer { suggestion: suggestion(row)?, chat: row.get("chat_id")? })
            };
            all.query_map([], answer)?.collect()
        })
    }

    /// Claims an answer before it is sent; `false` if it was claimed before.
    pub fn claim_suggestion_answer(&self, it: &SuggestionAnswer) -> Result<bool, StoreError> {
        self.write("claim the answer to a suggestion", |tx| {
            let sql = "delete from suggestion_chat where suggestion_id = ? and chat_id = ?";
            Ok(tx.execute(sql, params![it.suggestion.id, it.chat])? > 0)
        })
    }

    /// Releases an answer that certainly was not sent.
    pub fn release_suggestion_answer(&self, it: &SuggestionAnswer) -> Result<(), StoreError> {
        self.write("release the answer to a suggestion", |tx| {
            let sql =
                "insert or ignore into suggestion_chat (suggestion_id, chat_id) values (?, ?)";
            tx.execute(sql, params![it.suggestion.id, it.chat]).map(drop)
        })
    }
}

const SELECT: &str = "select id, url, title, state from feed_suggestion";

fn suggestion_where(
    view: &Connection,
    condition: &str,
    value: impl rusqlite::ToSql,
) -> rusqlite::Result<Option<Suggestion>> {
    let mut find = view.prepare_cached(&format!("{SELECT} where {condition}"))?;
    find.query_row([value], suggestion).optional()
}

fn suggestion(row: &Row<'_>) -> rusqlite::Result<Suggestion> {
    Ok(Suggestion {
        id: row.get("id")?,
        url: row.get("url")?,
        title: row.get("title")?,
        state: row.get("state")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::constant(1_700_000_000, 0);
    const URL: &str = "https://river.example/feed.xml";

    fn suggest(store: &Store, url: &str, chat: i64) -> Suggested {
        store.suggest_feed((url, Some("River")), ChatId(chat), "Follow it?", NOW).unwrap()
    }

    #[test]
    fn operators_are_asked_once_and_each_person_gets_the_answer() {
        let store = Store::in_memory().unwrap();
        assert_eq!(suggest(&store, URL, 5), Suggested::Asked);
        assert_eq!(suggest(&store, URL, 6), Suggested::Asked);
        assert_eq!(store.due_operator_notices(&[1], NOW).unwrap().len(), 1);
        assert!(store.due_suggestion_answers().unwrap().is_empty());
        let id = store.open_suggestions().unwrap()[0].id;
        assert!(store.decide_suggestion(id, SuggestionState::Declined).unwrap());
        assert!(!store.decide_suggestion(id, SuggestionState::Followed).unwrap());
        assert!(store.due_operator_notices(&[1], NOW).unwrap().is_empty());
        let due = store.due_suggestion_answers().unwrap();
        assert_eq!(due.iter().map(|it| it.chat.0).collect::<Vec<_>>(), [5, 6]);
        assert!(store.claim_suggestion_answer(&due[0]).unwrap());
        assert!(!store.claim_suggestion_answer(&due[0]).unwrap());
        store.release_suggestion_answer(&due[0]).unwrap();
        assert_eq!(store.due_suggestion_answers().unwrap(), due);
        assert_eq!(suggest(&store, URL, 7), Suggested::Declined);
    }

    #[test]
    fn one_chat_cannot_flood_the_operators() {
        let store = Store::in_memory().unwrap();
        let last = (0..=MAX_OF_CHAT).map(|n| suggest(&store, &format!("{URL}?{n}"), 5)).last();
        assert_eq!(last, Some(Suggested::TooMany));
        assert_eq!(suggest(&store, URL, 6), Suggested::Asked);
    }
}
