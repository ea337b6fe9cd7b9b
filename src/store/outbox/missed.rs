//! Articles that a subscription would have brought, and articles that were due for a chat but not
//! sent.

use jiff::Timestamp;
use rusqlite::params;

use crate::article::{ArticleId, ChatId};
use crate::company::prefix_key;
use crate::store::articles::search::newest_matches;
use crate::store::chats::subscriptions::{Topic, TopicKind};
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

impl Missed {
    /// Returns why, in words for a reader.
    pub fn reason(&self) -> &'static str {
        match self.problem.as_str() {
            "" if self.n_more > 0 => "they came in all at once",
            "paused" => "this chat was paused",
            "muted" => "it was muted",
            crate::store::chats::closed_topic::CLOSED => "its topic was closed",
            crate::store::chats::chat_state::UNWRITABLE => "I am not allowed to write in this chat",
            crate::store::outbox::NOBODY_THERE => "I could not reach this chat",
            _ => "Telegram did not take the message",
        }
    }
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
                TopicKind::Company => ids(
                    "select article_id from article_company where company_id in (select id from company where long_key = ?)
                         and sorted_at >= ? and via_id is null order by sorted_at desc, article_id limit ?",
                    &prefix_key(&topic.name),
                ),
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
