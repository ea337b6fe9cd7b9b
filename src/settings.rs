//! The operator's settings: defaults < config file < environment < flags.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// All settings; config/gistwire.toml describes each.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The SQLite file.
    pub database: PathBuf,
    /// A company list that is used instead of the built-in one.
    pub companies: Option<PathBuf>,
    /// What a digest is like.
    pub digest: DigestSettings,
    /// What is let in.
    pub ingest: IngestSettings,
    /// How Telegram is spoken to.
    pub telegram: TelegramSettings,
}

/// What a digest is like unless a chat chose otherwise.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DigestSettings {
    /// At most so many sentences an article, 1..=10; 0 lets the article decide.
    pub sentences: usize,
    /// Articles a page, 1..=10.
    pub articles: usize,
}

/// What is let in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IngestSettings {
    /// The largest article, in bytes of title and text.
    pub max_article_bytes: usize,
}

/// How Telegram is spoken to.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TelegramSettings {
    /// A file that holds the bot's token; the environment's TELOXIDE_TOKEN comes first.
    pub token_file: Option<PathBuf>,
    /// How long one request for updates may wait, in seconds, 1..=14 (the HTTP client gives up at 17).
    pub poll_timeout_s: u32,
    /// Telegram user ids of those who run this bot: they see more in /status.
    pub operators: Vec<i64>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            database: PathBuf::from("gistwire.db"),
            companies: None,
            digest: DigestSettings::default(),
            ingest: IngestSettings::default(),
            telegram: TelegramSettings::default(),
        }
    }
}

impl Default for DigestSettings {
    fn default() -> DigestSettings {
        DigestSettings { sentences: 3, articles: 5 }
    }
}

impl Default for IngestSettings {
    fn default() -> IngestSettings {
        IngestSettings { max_article_bytes: 1 << 20 }
    }
}

impl Default for TelegramSettings {
    fn default() -> TelegramSettings {
        TelegramSettings { token_file: None, poll_timeout_s: 10, operators: Vec::new() }
    }
}
