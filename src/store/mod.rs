//! The only place that knows SQL. Blocking: async code enters through `spawn_blocking`.
//!
//! The vocabulary stands here; each further file adds an `impl Store` for one thing that can be asked of the database.

mod asked;
mod bot;
mod chat_state;
mod chats;
pub mod check;
mod checkpoint;
mod closed_topic;
mod companies;
mod connect;
mod empty_digest;
mod erase;
mod error;
mod feed_alarm;
mod feed_item;
mod feeds;
mod file;
mod identity;
pub mod inbox;
mod looked_back;
mod marks;
mod message_edit;
mod moved_chat;
mod names;
mod not_found;
mod novelty;
mod operator_notice;
pub mod outbox;
pub mod overview;
mod page;
mod page_version;
mod plan;
mod plan_queue;
pub mod portable;
mod prune;
mod read;
mod readers;
mod reading;
mod rederive;
mod rest;
mod restory;
mod robots;
mod roundup;
mod search;
mod shelf;
mod stories;
pub mod subscriptions;
mod write;
mod write_fault;

pub use asked::{Asked, HISTORY_DAYS, History};
pub use bot::BotClaim;
pub use chat_state::ChatState;
pub use companies::{Beside, CompanyCount, Dated, MAX_RELATED_FROM};
pub use connect::{Checkpoints, Store};
pub(crate) use connect::{FIRST_ROWS, YIELD, next_limit};
pub use error::Unusable;
pub use feed_alarm::FeedAlarm;
pub use feed_item::{ItemKey, Seen};
pub use feeds::{FeedId, FeedItem, KnownFeed, Polled};
pub use file::is_open_to_others;
pub use looked_back::Missed;
pub use marks::Mark;
pub use message_edit::{EditLimits, Quote, Shown};
pub use names::MAX_NAMES_COMPARED;
pub use operator_notice::OperatorNotice;
pub use page::MAX_COUNTED;
pub use plan_queue::Planned;
pub use prune::{PruneRefusal, Pruned, Retention};
pub use readers::within;
pub use reading::{Document, ReaderEnd, ReadingRecord};
pub use rederive::{Rederived, StoredText};
pub use restory::Storied;
pub use robots::KeptRobots;
pub use roundup::{Leading, Scope};
pub use search::MAX_MATCHES;
pub use shelf::Part;
pub(crate) use shelf::{profile_of, roundup_of};
pub use stories::{StoryMember, Told};
pub use write::{CompanyInText, Load, Outcome, Prepared};
#[doc(hidden)]
pub use write_fault::WriteFault;

use crate::article::{Article, ArticleId, Published};
use crate::story::StoryId;
use crate::text::query::SearchQuery;

/// Why the store could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite said no. Shown in one sentence and without a source: SQLite's own text may contain a page of SQL.
    #[error("{}", error::sentence(.0))]
    Sqlite(rusqlite::Error),
    /// The schema could not be brought up to date. Shown likewise.
    #[error("{}", error::migration_sentence(.0))]
    Migration(rusqlite_migration::Error),
    /// The file is not a database that this program can use.
    #[error("{0}")]
    Unusable(Unusable),
    /// What is being read cannot be noted beside the database.
    #[error("the file that says what is being read cannot be written")]
    Mark(#[source] std::io::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        StoreError::Sqlite(error)
    }
}

impl From<rusqlite_migration::Error> for StoreError {
    fn from(error: rusqlite_migration::Error) -> StoreError {
        StoreError::Migration(error)
    }
}

impl From<Unusable> for StoreError {
    fn from(error: Unusable) -> StoreError {
        StoreError::Unusable(error)
    }
}

impl StoreError {
    /// Whether the question took longer than [`within`] allows; nothing is wrong but that.
    pub fn is_too_slow(&self) -> bool {
        matches!(self, StoreError::Sqlite(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted))
    }

    /// Whether the same may work later: the database is locked, the disk is full, or reading or writing failed.
    pub fn may_pass(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked, DiskFull, SystemIoFailure};
        let StoreError::Sqlite(error) = self else { return false };
        matches!(error.sqlite_error_code(), Some(DatabaseBusy | DatabaseLocked | DiskFull | SystemIoFailure))
    }
}

/// A listing of articles.
#[derive(Debug, Clone, PartialEq)]
pub enum Listing {
    /// All.
    Latest,
    /// Those that bear a tag (normalised).
    Tag(String),
    /// Those that are about a company before those that name it in passing, and behind both those that name only what belongs to it;
    /// among alike the newest first.
    Company {
        /// Canonical name.
        name: String,
        /// Only articles that are dated, from this moment on.
        since: Option<jiff::Timestamp>,
    },
    /// Those that match a search.
    Search(SearchQuery),
}

impl Listing {
    /// All articles of a company.
    pub fn company(name: &str) -> Listing {
        Listing::Company { name: name.to_owned(), since: None }
    }
}

/// Which part of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Articles to pass over.
    pub offset: u32,
    /// Articles to give, each of another story.
    pub limit: u32,
    /// Only articles up to this id, so that a page does not shift when news comes in; `None` takes all there are.
    pub snapshot: Option<ArticleId>,
    /// What came after this article stands before all else; `None` for the listing's own order. A company's narrowed listing keeps its own.
    pub new_after: Option<ArticleId>,
}

/// A part of a listing.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The articles of the window.
    pub articles: Vec<Article>,
    /// How many the whole listing has, as of the snapshot; a search stops counting at [`MAX_MATCHES`], a company's narrowed
    /// listing at [`MAX_COUNTED`].
    pub total: u32,
    /// In a company's listing, how many of them name only what belongs to it.
    pub n_via: u32,
    /// In a company's listing, for each article what belongs to it and is named in its stead; as long as `articles`, or empty.
    pub via: Vec<Option<String>>,
    /// The snapshot that the next window must carry.
    pub snapshot: ArticleId,
    /// For each article its story, and who else tells it; as long as `articles`.
    pub stories: Vec<Option<StoryMark>>,
    /// For each article how many of the listing are passed with it, from the beginning of the page: the next page begins there.
    pub n_passed: Vec<u32>,
    /// How many articles of the listing came after [`Window::new_after`].
    pub n_new: u32,
}

/// The story of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryMark {
    /// Which.
    pub id: StoryId,
    /// How many other articles tell it.
    pub n_others: u32,
}

/// A name with its number of articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Tag, canonical company name or source.
    pub name: String,
    /// How many articles.
    pub n_articles: u32,
}

/// A source as `/sources` shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceCount {
    /// Its name, `None` for articles without one.
    pub name: Option<String>,
    /// How many articles.
    pub n_articles: u32,
    /// The newest dated article.
    pub newest: Option<Published>,
}

/// What the store holds, for `/status`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Articles.
    pub n_articles: u32,
    /// Tags in use.
    pub n_tags: u32,
    /// Companies named.
    pub n_companies: u32,
    /// Chats with settings of their own.
    pub n_chats: u32,
    /// Size of the database in bytes.
    pub database_bytes: u64,
    /// When articles were last added.
    pub last_ingest_at: Option<jiff::Timestamp>,
}

/// What a chat chose; `None` is the operator's default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChatSettings {
    /// Sentences a digest, 1..=10; 0 lets the article decide.
    pub sentences: Option<u32>,
    /// Articles a page, 1..=10.
    pub articles: Option<u32>,
}

#[cfg(test)]
mod tests;
