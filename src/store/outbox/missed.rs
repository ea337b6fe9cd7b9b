//! Articles that a subscription would have brought, and articles that were due for a chat but not
//! sent.

use std::cmp::Reverse;

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::article::{ArticleId, ChatId};
use crate::company::prefix_key;
use crate::store::articles::companies::newest_between;
use crate::store::articles::search::newest_matches;
use crate::store::chats::subscriptions::{Topic, TopicKind};
use crate::store::outbox::review;
use crate::store::{Store, StoreError};
use crate::text::query::SearchQuery;

/// Maximum number of articles returned.
const MAX_FOUND: u32 = 1_000;

/// An article that was due for a chat but not sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// The article.
    pub article: ArticleId,
    /// Over 0: this number of articles, of which it is the latest, were only counted.
    pub n_more: u32,
    /// The feed or source that they came from.
    pub more_from: Option<String>,
    problem: String,
}

/// Why an article was not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissedReason {
    /// The chat was paused.
    Paused,
    /// Its topic, its source or its story was muted.
    Muted,
    /// Its forum topic was closed.
    TopicClosed,
    /// The bot was not allowed to write.
    Unwritable,
    /// The chat could not be reached.
    Unreachable,
    /// Too many came in at once.
    TooMany,
    /// Nobody has approved it.
    NotApproved,
    /// Telegram refused the message.
    Refused,
}

impl Missed {
    /// Returns why it was not sent.
    pub fn reason(&self) -> MissedReason {
        match self.problem.as_str() {
            "" if self.n_more > 0 => MissedReason::TooMany,
            "paused" => MissedReason::Paused,
            "muted" => MissedReason::Muted,
            crate::store::chats::closed_topic::CLOSED => MissedReason::TopicClosed,
            crate::store::chats::chat_state::UNWRITABLE => MissedReason::Unwritable,
            crate::store::outbox::NOBODY_THERE => MissedReason::Unreachable,
            review::NOBODY_APPROVES | review::SKIPPED => MissedReason::NotApproved,
            _ => MissedReason::Refused,
        }
    }
}

/// Returns the articles from a moment on that name a company with this key, the newest first.
fn naming_since(view: &Connection, key: &str, since: i64) -> rusqlite::Result<Vec<ArticleId>> {
    let walks = newest_between(0..=5, "article_id", "and sorted_at >= ?2", MAX_FOUND);
    let mut walk = view.prepare_cached(&walks)?;
    let mut companies = view.prepare_cached("select id from company where long_key = ?")?;
    let mut found: Vec<(i64, ArticleId)> = Vec::new();
    for company in companies.query_map([key], |row| row.get::<_, i64>("id"))? {
        let newest = walk.query_map([company?, since], |row| {
            Ok((row.get("sorted_at")?, row.get("article_id")?))
        });
        for it in newest? {
            found.push(it?);
        }
    }
    found.sort_unstable_by_key(|(sorted_at, id)| (Reverse(*sorted_at), *id));
    found.dedup();
    found.truncate(MAX_FOUND as usize);
    Ok(found.into_iter().map(|it| it.1).collect())
}

impl Store {
    /// Returns the articles from a moment on that match a topic, the newest first.
    pub fn matching_since(
        &self,
        topic: &Topic,
        since: Timestamp,
    ) -> Result<Vec<ArticleId>, StoreError> {
        let since = since.as_second();
        self.read("find the articles of a topic", |view| {
            let ids = |sql: &str, key: &str| -> rusqlite::Result<Vec<ArticleId>> {
                let mut find = view.prepare_cached(sql)?;
                let found = find.query_map(params![key, since, MAX_FOUND], |row| row.get("article_id"))?;
                found.collect::<Result<_, _>>()
            };
            match topic.kind {
                TopicKind::Tag => ids(
                    "select article_id from article_tag where tag_id = (select id from tag where name = ?) and sorted_at >= ?
                     order by sorted_at desc, article_id limit ?",
                    &topic.name,
                ),
                TopicKind::Company => naming_since(view, &prefix_key(&topic.name), since),
                TopicKind::Source => ids(
                    "select id as article_id from article where source_id = (select id from source where name = ?) and sorted_at >= ?
                     order by sorted_at desc, id limit ?",
                    &topic.name,
                ),
                TopicKind::Feed(id) => ids(
                    "select id as article_id from stored_article where feed_id = ? and is_personal and sorted_at >= ?
                     order by sorted_at desc, id limit ?",
                    &id.to_string(),
                ),
                TopicKind::Words => newest_matches(view, &SearchQuery::parse(&topic.name), since),
            }
        })
    }

    /// Returns what was not sent to a chat since then, the newest first.
    pub fn missed(&self, chat: ChatId, since: Timestamp) -> Result<Vec<Missed>, StoreError> {
        self.read("list what a chat missed", |view| {
            let mut missed = view.prepare_cached(
                "select article_id, coalesce(problem, '') as problem, n_more, more_from, id from delivery
                 where chat_id = ?1 and planned_at >= ?2 and state in ('dropped', 'failed')
                 union
                 select article_id, coalesce(problem, ''), n_more, more_from, id from delivery
                 where chat_id = ?1 and planned_at >= ?2 and n_more > 0
                 order by id desc limit ?3",
            )?;
            let rows =
                missed.query_map(params![chat.0, since.as_millisecond(), MAX_FOUND], |row| {
                    Ok(Missed {
                        article: row.get("article_id")?,
                        problem: row.get("problem")?,
                        n_more: row.get("n_more")?,
                        more_from: row.get("more_from")?,
                    })
                })?;
            rows.collect::<Result<_, _>>()
        })
    }

    /// Returns how many articles a paused chat has missed since its pause began.
    pub fn count_missed_in_pause(&self, chat: ChatId) -> Result<u32, StoreError> {
        self.read("count what a pause held back", |view| {
            let sql = "select coalesce(sum(max(n_more, 1)), 0) as n from delivery join chat_state using (chat_id)
                 where chat_id = ? and state = 'dropped' and problem = 'paused' and settled_at >= paused_at";
            view.prepare_cached(sql)?.query_row([chat.0], |row| row.get("n"))
        })
    }

    /// Returns the companies that an article itself names, the most salient first.
    pub fn companies_of(&self, id: ArticleId, limit: u32) -> Result<Vec<String>, StoreError> {
        self.read("read the companies of an article", |view| {
            let mut named = view.prepare_cached(
                "select name from article_company join company on company.id = company_id
                 where article_id = ? and via_id is null order by salience desc, name limit ?",
            )?;
            named.query_map(params![id.0, limit], |row| row.get("name"))?.collect::<Result<_, _>>()
        })
    }
}
