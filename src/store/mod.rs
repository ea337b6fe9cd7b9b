//! The only place that knows SQL. Blocking: async code enters through `spawn_blocking`.

use std::path::Path;

use crate::article::{Article, ArticleId, ChatId, Published};
use crate::text::query::SearchQuery;

/// Why the store could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite said no.
    #[error("the database refused")]
    Sqlite(#[from] rusqlite::Error),
    /// The schema could not be brought up to date.
    #[error("the database's schema cannot be brought up to date")]
    Migration(#[from] rusqlite_migration::Error),
}

/// A listing of articles, newest first.
#[derive(Debug, Clone, PartialEq)]
pub enum Listing {
    /// All.
    Latest,
    /// Those that bear a tag (normalised).
    Tag(String),
    /// Those that name a company (canonical name), the newest first.
    Company(String),
    /// Those that match a search.
    Search(SearchQuery),
}

/// Which part of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Articles to pass over.
    pub offset: u32,
    /// Articles to give.
    pub limit: u32,
    /// Only articles up to this id, so that a page does not shift when news comes in; `None` takes all there are.
    pub snapshot: Option<ArticleId>,
}

/// A part of a listing.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The articles of the window.
    pub articles: Vec<Article>,
    /// How many the whole listing has.
    pub total: u32,
    /// The snapshot that the next window must carry.
    pub snapshot: ArticleId,
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

/// The database.
pub struct Store {}

impl Store {
    /// Opens or creates the database at `path` and brings its schema up to date.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        let _ = path;
        Ok(Store {})
    }

    /// A database that is gone with the process.
    pub fn in_memory() -> Result<Store, StoreError> {
        Ok(Store {})
    }

    /// One article.
    pub fn article(&self, id: ArticleId) -> Result<Option<Article>, StoreError> {
        let _ = id;
        Ok(None)
    }

    /// A part of a listing, newest first.
    pub fn page(&self, listing: &Listing, window: Window) -> Result<Page, StoreError> {
        let _ = (listing, window);
        Ok(Page { articles: Vec::new(), total: 0, snapshot: ArticleId(0) })
    }

    /// How many articles bear the tag (normalised); 0 where there is none.
    pub fn tag_count(&self, tag: &str) -> Result<u32, StoreError> {
        let _ = tag;
        Ok(0)
    }

    /// Tags by frequency, then name.
    pub fn tags(&self, offset: u32, limit: u32) -> Result<Vec<Count>, StoreError> {
        let _ = (offset, limit);
        Ok(Vec::new())
    }

    /// Tags that stand beside `tag` most often, without itself.
    pub fn related_tags(&self, tag: &str, limit: u32) -> Result<Vec<Count>, StoreError> {
        let _ = (tag, limit);
        Ok(Vec::new())
    }

    /// Tags nearest to a misspelt one, best first.
    pub fn near_tags(&self, tag: &str, limit: u32) -> Result<Vec<String>, StoreError> {
        let _ = (tag, limit);
        Ok(Vec::new())
    }

    /// How many articles name the company (canonical name).
    pub fn company_count(&self, name: &str) -> Result<u32, StoreError> {
        let _ = name;
        Ok(0)
    }

    /// Companies by frequency, then name.
    pub fn companies(&self, offset: u32, limit: u32) -> Result<Vec<Count>, StoreError> {
        let _ = (offset, limit);
        Ok(Vec::new())
    }

    /// Sources by number of articles.
    pub fn sources(&self) -> Result<Vec<SourceCount>, StoreError> {
        Ok(Vec::new())
    }

    /// What the store holds.
    pub fn totals(&self) -> Result<Totals, StoreError> {
        Ok(Totals::default())
    }

    /// What a chat chose.
    pub fn chat_settings(&self, chat: ChatId) -> Result<ChatSettings, StoreError> {
        let _ = chat;
        Ok(ChatSettings::default())
    }

    /// Keeps what a chat chose.
    pub fn save_chat_settings(&self, chat: ChatId, settings: ChatSettings) -> Result<(), StoreError> {
        let _ = (chat, settings);
        Ok(())
    }

    /// Keeps an argument that is too long for a button's 64 bytes; gives a short key, the same for the same text.
    pub fn keep_button_text(&self, text: &str) -> Result<String, StoreError> {
        let _ = text;
        Ok(String::new())
    }

    /// The text kept under a key; `None` for a forged or forgotten one.
    pub fn button_text(&self, key: &str) -> Result<Option<String>, StoreError> {
        let _ = key;
        Ok(None)
    }
}
