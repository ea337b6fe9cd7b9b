//! The only place that knows SQL. Blocking: async code enters through `spawn_blocking`.
//!
//! This file defines the vocabulary; each further file adds an `impl Store` for one group of
//! queries.

pub mod articles;
pub mod chats;
pub mod database;
pub(in crate::store) mod desk;
pub mod feeds;
pub mod inbox;
pub mod outbox;
pub(in crate::store) mod stock;
pub mod stories;

pub use articles::companies::{CompanyCount, MAX_RELATED_FROM, RelatedCompany};
pub use articles::company_days::{DayCount, MostAbout};
pub use articles::names::MAX_NAMES_COMPARED;
pub use articles::prune::{PruneRefusal, Pruned, Retention};
pub use articles::reanalyze::{Reanalyzed, StoredText};
pub use articles::remove::{ExportedArticle, Removed, SAMPLE_SOURCE, Selection};
pub use articles::search::MAX_MATCHES;
pub use articles::stored_body::StoredBody;
pub use articles::write::{CompanyInText, Load, Prepared, WriteOutcome};
pub use chats::chat_state::ChatState;
pub use chats::lookup_history::{HISTORY_DAYS, History, PastLookup};
pub use database::bot::{BotClaim, EarlierRun};
pub use database::connect::{Checkpoints, Store};
pub(crate) use database::connect::{FIRST_ROWS, YIELD, next_limit};
pub use database::error::{StoreError, Unusable};
pub use database::file::is_open_to_others;
pub use database::readers::within;
pub use database::schema::{schema_version, sqlite_version};
#[doc(hidden)]
pub use database::write_fault::WriteFault;
pub use desk::{DeskFigures, MIN_FOLLOWERS, TopicFollowers};
pub use feeds::feed_alarm::FeedAlarm;
pub use feeds::feed_item::{ItemKey, ItemState, Seen};
pub use feeds::marks::Mark;
pub use feeds::personal::{Brought, PersonalLimits};
pub use feeds::reading::{Document, ReaderEnd, ReadingRecord};
pub use feeds::robots::KeptRobots;
pub use feeds::suggestion::{Suggested, Suggestion, SuggestionAnswer, SuggestionState};
pub use feeds::{FeedChange, FeedId, FeedItem, KnownFeed, NewFeed, Polled};
pub use outbox::announcement::Announcement;
pub use outbox::message_edit::{ArticleFacts, EditLimits, Quote, Shown};
pub use outbox::missed::{Missed, MissedReason};
pub use outbox::operator_notice::{OVER, OperatorNotice};
pub use outbox::plan::queue::Planned;
pub use stories::recluster::Assignment;
pub use stories::roundup::{Scope, TopStories};
pub use stories::sample::SampledPair;
pub use stories::story_cache::StoryPart;
pub(crate) use stories::story_cache::{profile_of, roundup_of};
pub use stories::{StoryArticles, StoryMember};

use crate::article::{Article, ArticleId, ChatId, Published};
use crate::story::StoryId;
use crate::text::query::SearchQuery;

/// A listing of articles.
#[derive(Debug, Clone, PartialEq)]
pub enum Listing {
    /// All articles.
    Latest,
    /// Articles with a tag (normalised).
    Tag(String),
    /// Articles that name a company: first those about it, then those that mention it in passing,
    /// then those that name only what belongs to it; within each group the newest first.
    Company {
        /// Canonical name.
        name: String,
        /// Only dated articles from this moment on.
        since: Option<jiff::Timestamp>,
    },
    /// Articles that match a search.
    Search(SearchQuery),
    /// Articles of a source, by its name.
    Source(String),
    /// Articles of a personal feed, for a chat that follows it.
    Feed {
        /// The feed.
        feed: FeedId,
        /// The chat.
        reader: ChatId,
    },
}

impl Listing {
    /// Returns the listing of all articles of a company.
    pub fn company(name: &str) -> Listing {
        Listing::Company { name: name.to_owned(), since: None }
    }
}

/// Which part of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Number of articles to skip.
    pub offset: u32,
    /// Number of articles to return, each of another story.
    pub limit: u32,
    /// Only articles up to this id, so that a page does not shift when news comes in; `None`
    /// includes all.
    pub snapshot: Option<ArticleId>,
    /// Articles that came after this one are listed first; `None` keeps the listing's own order. A
    /// company's narrowed listing keeps its own.
    pub new_after: Option<ArticleId>,
}

/// A part of a listing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// The articles of the window.
    pub articles: Vec<Article>,
    /// Size of the whole listing, as of the snapshot; a search stops counting at [`MAX_MATCHES`].
    pub total: u32,
    /// In a company's listing, how many articles name only what belongs to it.
    pub n_via: u32,
    /// In a company's listing, for each article what belongs to it and is named instead; as long as
    /// `articles`, or empty.
    pub via: Vec<Option<String>>,
    /// The snapshot that the next window must carry; `None` if the archive is empty.
    pub snapshot: Option<ArticleId>,
    /// For each article its story and the number of other articles in it; as long as `articles`.
    pub stories: Vec<Option<StoryMark>>,
    /// For each article how many articles of the listing it covers, from the beginning of the page:
    /// the next page begins there.
    pub n_passed: Vec<u32>,
    /// How many articles of the listing came after [`Window::new_after`].
    pub n_new: u32,
    /// How many articles of the listing are in other languages than those that were asked for.
    pub n_foreign: u32,
}

/// The story of an article, and its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryMark {
    /// Id of the story.
    pub id: StoryId,
    /// How many other articles are in it.
    pub n_others: u32,
}

/// A name and the count of its articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Tag, canonical company name or source.
    pub name: String,
    /// Number of articles.
    pub n_articles: u32,
}

/// A source as `/sources` shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceCount {
    /// Its name, `None` for articles without one.
    pub name: Option<String>,
    /// Number of articles.
    pub n_articles: u32,
    /// The newest dated article.
    pub newest: Option<Published>,
}

/// What the store holds, for `/status`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Number of articles.
    pub n_articles: u32,
    /// Number of tags in use.
    pub n_tags: u32,
    /// Number of companies named.
    pub n_companies: u32,
    /// Number of chats with settings of their own.
    pub n_chats: u32,
    /// Size of the database in bytes.
    pub database_bytes: u64,
    /// When articles were last added.
    pub last_ingest_at: Option<jiff::Timestamp>,
}

/// A chat's settings; `None` is the operator's default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChatSettings {
    /// Sentences per summary, 1..=10; 0 adapts to the article.
    pub sentences: Option<u32>,
    /// Articles per page, 1..=10.
    pub articles: Option<u32>,
}

#[cfg(test)]
mod tests;
