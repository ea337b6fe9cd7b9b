//! The operator's settings: defaults < config file < environment < flags. The token (from the
//! environment or the token file) and Telegram's address (from the environment alone) are read in
//! the Telegram transport.
//!
//! `places` says where the file and the database are when nobody names them, `loaded` where each
//! value comes from.

mod loaded;
mod places;

use std::path::{Path, PathBuf};
use std::time::Duration;

pub use loaded::{Loaded, Origin, SettingValue};

use serde::{Deserialize, Serialize};

use crate::article::ChatId;
use crate::id::ThreadId;
use crate::store::Retention;
use crate::store::chats::subscriptions::ChatThread;

/// All settings; config/gistwire.toml describes each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The SQLite file.
    pub database: PathBuf,
    /// A company list that adds to the built-in one or overrides it; if none is named,
    /// config/companies.toml if it exists.
    pub companies: Option<PathBuf>,
    /// Whether feeds and pages may be on private networks and on this machine.
    pub allow_private_hosts: bool,
    /// Whether the pages of short items are fetched; a feed can override this.
    pub full_text: bool,
    /// Articles older than this many days are deleted; 0 keeps them.
    pub retention_days: u32,
    /// The largest number of articles to keep; the oldest beyond it are deleted. 0 keeps all.
    pub max_articles: u32,
    /// The length of summaries and pages.
    pub summary: SummarySettings,
    /// Limits for incoming articles.
    pub ingest: IngestSettings,
    /// Limits for the notifications of subscribers.
    pub delivery: DeliverySettings,
    /// How feeds are followed.
    pub feeds: FeedSettings,
    /// What people paste: links, texts, forwarded posts.
    pub paste: PasteSettings,
    /// Automatic sources of articles.
    pub sources: SourceSettings,
    /// Programs that keep a copy of the database.
    pub backup: BackupSettings,
    /// Limits of a story.
    pub stories: StorySettings,
    /// The settings for Telegram.
    pub telegram: TelegramSettings,
    /// The HTTP listener of a serving bot.
    pub serve: ServeSettings,
    /// What is logged, and how.
    pub log: LogSettings,
    /// Where files of this configuration are looked for, the first first.
    #[serde(skip, default = "places::default_folders")]
    pub folders: Vec<PathBuf>,
}

/// The length of a summary and of a page, unless a chat chose otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SummarySettings {
    /// The largest number of sentences per article, 1..=10; 0 lets the article decide.
    pub sentences: usize,
    /// Articles per page, 1..=10.
    pub articles: usize,
}

/// Limits for incoming articles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IngestSettings {
    /// The largest article, in bytes of title and text.
    pub max_article_bytes: usize,
}

/// Limits for the notifications of subscribers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DeliverySettings {
    /// The largest number of subscriptions per chat.
    pub max_subscriptions: u32,
    /// The largest number of separate alerts that a chat gets within a minute; more are combined
    /// into one message.
    pub burst: u32,
    /// The largest number of alerts that a chat gets from one poll of a feed, or from one load; the
    /// rest is summed up.
    pub max_per_feed: u32,
}

/// How feeds are followed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FeedSettings {
    /// A contact for server operators: the address of a page or mailbox, sent with each request.
    /// Empty if not set.
    pub contact: String,
    /// How many feeds of its own a chat may follow, 0..=100; 0 allows none.
    pub per_user: u32,
    /// How many of these feeds all chats together may follow, 0..=10000.
    pub personal_max: u32,
    /// The proxy that feeds and pages are fetched through; empty for none.
    pub proxy: String,
}

/// The HTTP listener of a serving bot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServeSettings {
    /// The address of this machine or the socket to listen on; empty for none.
    pub listen: String,
    /// Whether everybody who reaches it may read the archive.
    pub public: bool,
    /// With less space left on the disk of the database, in MB, operators get a message; 0 never.
    pub min_free_mb: u32,
}

/// What people paste: links, texts, forwarded posts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PasteSettings {
    /// Whether they are summarized; else only links to stored articles are answered.
    pub enabled: bool,
    /// Whether everybody may add the article of a link to the archive; operators always may.
    pub keep: bool,
    /// How many of them one person may send per hour, 1..=1000.
    pub per_hour: u32,
}

/// Automatic sources of articles.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SourceSettings {
    /// Folders whose files are loaded while the bot serves, and then moved to `done` or `failed` in
    /// them.
    pub watch: Vec<PathBuf>,
}

/// Limits of a story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StorySettings {
    /// Days after which an article on the same event opens a new story, 1..=60.
    pub window_days: u16,
}

/// Copies of the database: our own, and those of other programs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BackupSettings {
    /// How often a serving bot backs its database up, as people write it ("24h", "7 days"); empty
    /// means never.
    pub every: String,
    /// The folder of these backups; `None` is `backups` beside the database.
    pub folder: Option<PathBuf>,
    /// How many of them are kept, 1..=1000.
    pub keep: u32,
    /// Whether another program checkpoints the write-ahead log; gistwire then neither does so nor
    /// empties it.
    pub external_checkpoints: bool,
    /// How many days the replica keeps deleted data, for /privacy; 0 means unknown.
    pub replica_retention_days: u32,
}

/// What is logged, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogSettings {
    /// The least important lines that are written.
    pub level: LogLevel,
    /// Their form.
    pub format: LogFormat,
}

/// The importance of a log line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the usual five")]
pub enum LogLevel {
    Error,
    Warn,
    #[default]
    Info,
    Debug,
    Trace,
}

/// The form of a log line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// `journald` if the log goes to the journal of systemd, else `text`.
    #[default]
    Auto,
    /// Time, level, message and fields.
    Text,
    /// One JSON object per line.
    Json,
    /// The priority that systemd reads, message and fields; the journal knows the time.
    Journald,
}

/// The longest time that a request for updates may wait, in seconds.
pub(crate) const MAX_POLL_TIMEOUT_S: u64 = 50;

/// The settings for Telegram.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TelegramSettings {
    /// A file that holds the bot's token; the environment's TELOXIDE_TOKEN takes precedence.
    pub token_file: Option<PathBuf>,
    /// How long one request for updates may wait, in seconds, 1..=50 (`MAX_POLL_TIMEOUT_S`). Each
    /// answer wakes the processor.
    pub poll_timeout_s: u32,
    /// Telegram user ids of the people who run this bot: they see more in /status.
    pub operators: Vec<i64>,
    /// Whether only administrators may change the settings of a group.
    pub group_admins_only: bool,
    /// Commands and pressed buttons of one person, over all chats, that are answered per minute,
    /// 1..=600.
    pub commands_per_minute: u32,
    /// How many of them may come at once, 1..=600.
    pub command_burst: u32,
    /// Ids of users and chats whose messages and buttons are ignored.
    pub blocked: Vec<i64>,
    /// The proxy that Telegram is reached through; empty for none.
    pub proxy: String,
    /// The address that Telegram sends updates to; empty asks for them.
    pub webhook: String,
    /// Who may use the bot.
    pub access: Access,
    /// Ids of users and chats that may use it in any case, beside those whom an operator allowed.
    pub allowed: Vec<i64>,
    /// Ids of the groups and channels whose members may use it, if `access` is `members`.
    pub members_of: Vec<i64>,
    /// Ids of users and chats to which no limit applies: of commands, pastes and subscriptions.
    pub unlimited: Vec<i64>,
    /// The chat that gets the messages for operators, instead of each operator: its id, and after
    /// a slash that of a topic; empty for none.
    #[serde(deserialize_with = "text_or_number")]
    pub alerts_to: String,
}

/// Who may use the bot. Operators always may, and people who are banned never.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Access {
    /// Everybody.
    #[default]
    Open,
    /// People and chats that were allowed.
    Allowlist,
    /// Those, and the members of some groups and channels.
    Members,
}

/// The message for an operator who follows feeds without a contact.
pub(crate) const NO_CONTACT: &str = "feeds.contact is not set, so the operators of servers cannot reach you: set it to the address of a page \
    or mailbox of yours in config/gistwire.toml, or as GISTWIRE_FEEDS__CONTACT";

/// The company list that is read unless another is named.
const COMPANIES: &str = "companies.toml";

/// The shortest time between two backups.
const MIN_BACKUP_INTERVAL: Duration = Duration::from_secs(300);

/// How the value of a variable is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ValueKind {
    Text,
    Number,
    Switch,
    /// Separated by commas.
    Texts,
    /// Separated by commas.
    Numbers,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// As people write it: `24h`, `7 days`.
    Duration,
}

/// Every key, as it is written in the file and in errors; in the environment `summary.sentences` is
/// `GISTWIRE_SUMMARY__SENTENCES`.
const KEYS: &[(&str, ValueKind)] = &[
    ("database", ValueKind::Text),
    ("companies", ValueKind::Text),
    ("allow_private_hosts", ValueKind::Switch),
    ("full_text", ValueKind::Switch),
    ("retention_days", ValueKind::Number),
    ("max_articles", ValueKind::Number),
    ("summary.sentences", ValueKind::Number),
    ("summary.articles", ValueKind::Number),
    ("ingest.max_article_bytes", ValueKind::Number),
    ("delivery.max_subscriptions", ValueKind::Number),
    ("delivery.burst", ValueKind::Number),
    ("delivery.max_per_feed", ValueKind::Number),
    ("feeds.contact", ValueKind::Text),
    ("feeds.per_user", ValueKind::Number),
    ("feeds.personal_max", ValueKind::Number),
    ("feeds.proxy", ValueKind::Text),
    ("paste.enabled", ValueKind::Switch),
    ("paste.keep", ValueKind::Switch),
    ("paste.per_hour", ValueKind::Number),
    ("sources.watch", ValueKind::Texts),
    ("backup.every", ValueKind::Duration),
    ("backup.folder", ValueKind::Text),
    ("backup.keep", ValueKind::Number),
    ("backup.external_checkpoints", ValueKind::Switch),
    ("backup.replica_retention_days", ValueKind::Number),
    ("stories.window_days", ValueKind::Number),
    ("telegram.token_file", ValueKind::Text),
    ("telegram.poll_timeout_s", ValueKind::Number),
    ("telegram.operators", ValueKind::Numbers),
    ("telegram.group_admins_only", ValueKind::Switch),
    ("telegram.commands_per_minute", ValueKind::Number),
    ("telegram.command_burst", ValueKind::Number),
    ("telegram.blocked", ValueKind::Numbers),
    ("telegram.proxy", ValueKind::Text),
    ("telegram.webhook", ValueKind::Text),
    ("serve.listen", ValueKind::Text),
    ("serve.public", ValueKind::Switch),
    ("serve.min_free_mb", ValueKind::Number),
    ("telegram.access", ValueKind::Choice(&["open", "allowlist", "members"])),
    ("telegram.allowed", ValueKind::Numbers),
    ("telegram.members_of", ValueKind::Numbers),
    ("telegram.unlimited", ValueKind::Numbers),
    ("telegram.alerts_to", ValueKind::Text),
    ("log.level", ValueKind::Choice(&["error", "warn", "info", "debug", "trace"])),
    ("log.format", ValueKind::Choice(&["auto", "text", "json", "journald"])),
];

/// Variables that are not settings and are read elsewhere.
const OTHER_VARIABLES: [&str; 2] = ["GISTWIRE_CONFIG", "GISTWIRE_LOG"];

/// The flags of the command line; they override everything else.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// `--database`.
    pub database: Option<PathBuf>,
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file that was named, or the one that is there, cannot be read.
    #[error("cannot read the settings file {}", path.display())]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// The reason.
        #[source]
        source: std::io::Error,
    },
    /// The file is not TOML, contains an unknown key or a value of the wrong kind.
    #[error("the settings file {} cannot be used", path.display())]
    Wrong {
        /// The path.
        path: PathBuf,
        /// The position and the reason, with the line.
        #[source]
        source: Box<toml::de::Error>,
    },
    /// A value from the environment is of the wrong kind.
    #[error("the variable {variable} cannot be used: {key} is {expected}, not {value:?}")]
    Environment {
        /// The variable.
        variable: String,
        /// The setting.
        key: &'static str,
        /// What it may be.
        expected: String,
        /// What it is.
        value: String,
    },
    /// A time is not written as a time.
    #[error(
        "{key} is {value:?}, which is not a time of five minutes or more, such as 24h or 7 days (set in {origin})"
    )]
    Duration {
        /// The setting.
        key: &'static str,
        /// Its value.
        value: String,
        /// The variable or file that sets it.
        origin: String,
    },
    /// A chat is not written as an id.
    #[error(
        "{key} is {value:?}, which is not a chat’s id, such as -1001234567890, or -1001234567890/7 for its topic 7 (set in {origin})"
    )]
    Chat {
        /// The setting.
        key: &'static str,
        /// Its value.
        value: String,
        /// The variable or file that sets it.
        origin: String,
    },
    /// Flags and environment together give no settings.
    #[error("the settings cannot be used")]
    Unusable(#[source] Box<toml::de::Error>),
    /// A value is out of its range.
    #[error("{key} is {value}, which is not within {range} (set in {origin})")]
    OutOfRange {
        /// The setting.
        key: &'static str,
        /// Its value.
        value: u64,
        /// The allowed values.
        range: &'static str,
        /// The variable or file that sets it.
        origin: String,
    },
}

impl Settings {
    /// Reads the settings: the named file (it must exist), else the first one of the usual places;
    /// the environment overrides it, and the flags override both.
    pub fn load(config_path: Option<&Path>, flags: &Flags) -> Result<Settings, SettingsError> {
        Ok(Loaded::read(config_path, flags)?.settings)
    }

    /// [`Settings::load`] with a given environment.
    pub fn load_with(
        config_path: Option<&Path>,
        variables: impl IntoIterator<Item = (String, String)>,
        flags: &Flags,
    ) -> Result<Settings, SettingsError> {
        Ok(Loaded::read_with(config_path, variables, flags)?.settings)
    }

    /// Returns the operator's company list: the named one, else companies.toml in the first of the
    /// usual folders that has one.
    pub fn company_list(&self) -> Option<PathBuf> {
        self.companies.clone().or_else(|| self.config_file(COMPANIES))
    }

    /// Returns a file of this configuration, from the first of the usual folders that has one.
    pub fn config_file(&self, name: &str) -> Option<PathBuf> {
        self.folders.iter().map(|folder| folder.join(name)).find(|path| path.exists())
    }

    /// Returns the largest number of subscriptions of a chat.
    pub fn max_subscriptions(&self, chat: ChatId) -> u32 {
        let is_unlimited = self.telegram.unlimited.contains(&chat.0);
        if is_unlimited { u32::MAX } else { self.delivery.max_subscriptions }
    }

    /// Returns the folder for backups: the named one, else `backups` beside the database.
    pub fn backup_folder(&self) -> PathBuf {
        let beside = || self.database.parent().unwrap_or(Path::new("")).join("backups");
        self.backup.folder.clone().unwrap_or_else(beside)
    }

    /// Returns the retention limits for articles.
    pub fn retention(&self) -> Retention {
        let given = |n: u32| Some(n).filter(|it| *it > 0);
        Retention { days: given(self.retention_days), max_articles: given(self.max_articles) }
    }

    fn check(&self, origin: impl Fn(&str) -> String) -> Result<(), SettingsError> {
        let checks = [
            ("summary.sentences", self.summary.sentences as u64, 0..=10, "0..=10"),
            ("summary.articles", self.summary.articles as u64, 1..=10, "1..=10"),
            (
                "ingest.max_article_bytes",
                self.ingest.max_article_bytes as u64,
                1 << 10..=64 << 20,
                "1024..=67108864",
            ),
            (
                "delivery.max_subscriptions",
                u64::from(self.delivery.max_subscriptions),
                1..=10_000,
                "1..=10000",
            ),
            ("delivery.burst", u64::from(self.delivery.burst), 1..=20, "1..=20"),
            ("delivery.max_per_feed", u64::from(self.delivery.max_per_feed), 1..=1_000, "1..=1000"),
            ("feeds.per_user", u64::from(self.feeds.per_user), 0..=100, "0..=100"),
            ("feeds.personal_max", u64::from(self.feeds.personal_max), 0..=10_000, "0..=10000"),
            ("paste.per_hour", u64::from(self.paste.per_hour), 1..=1_000, "1..=1000"),
            ("backup.keep", u64::from(self.backup.keep), 1..=1_000, "1..=1000"),
            ("stories.window_days", u64::from(self.stories.window_days), 1..=60, "1..=60"),
            (
                "telegram.poll_timeout_s",
                u64::from(self.telegram.poll_timeout_s),
                1..=MAX_POLL_TIMEOUT_S,
                "1..=50",
            ),
            (
                "telegram.commands_per_minute",
                u64::from(self.telegram.commands_per_minute),
                1..=600,
                "1..=600",
            ),
            ("telegram.command_burst", u64::from(self.telegram.command_burst), 1..=600, "1..=600"),
        ];
        if !self.backup.every.is_empty() && self.backup.interval().is_none() {
            let (key, value) = ("backup.every", self.backup.every.clone());
            return Err(SettingsError::Duration { key, value, origin: origin(key) });
        }
        let telegram = &self.telegram;
        if !telegram.alerts_to.trim().is_empty() && telegram.alerts_to().is_none() {
            let (key, value) = ("telegram.alerts_to", telegram.alerts_to.clone());
            return Err(SettingsError::Chat { key, value, origin: origin(key) });
        }
        match checks.into_iter().find(|(_, value, allowed, _)| !allowed.contains(value)) {
            Some((key, value, _, range)) => {
                Err(SettingsError::OutOfRange { key, value, range, origin: origin(key) })
            }
            None => Ok(()),
        }
    }
}

/// Reads the value of a variable.
fn value_of(key: &'static str, kind: ValueKind, value: &str) -> Result<toml::Value, SettingsError> {
    let wrong = |expected: &str| SettingsError::Environment {
        variable: variable_of(key),
        key,
        expected: expected.to_owned(),
        value: value.to_owned(),
    };
    let parts = || value.split(',').map(str::trim).filter(|it| !it.is_empty());
    match kind {
        ValueKind::Text => Ok(value.into()),
        ValueKind::Duration => Ok(value.trim().into()),
        ValueKind::Choice(words) => match value.trim().to_ascii_lowercase() {
            word if words.contains(&word.as_str()) => Ok(word.into()),
            _ => Err(wrong(&format!("one of {}", words.join(", ")))),
        },
        ValueKind::Number => value
            .trim()
            .parse::<u32>()
            .map(i64::from)
            .map_err(|_| wrong("a whole number"))
            .map(Into::into),
        ValueKind::Switch => match value.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "1" => Ok(true.into()),
            "false" | "no" | "off" | "0" => Ok(false.into()),
            _ => Err(wrong("true or false")),
        },
        ValueKind::Texts => Ok(parts().map(toml::Value::from).collect::<Vec<_>>().into()),
        ValueKind::Numbers => {
            let numbers: Result<Vec<i64>, _> = parts().map(str::parse).collect();
            Ok(numbers.map_err(|_| wrong("whole numbers with commas between them"))?.into())
        }
    }
}

/// Sets a key, in its section if it has one.
fn set(table: &mut toml::Table, key: &str, value: toml::Value) {
    let Some((section, name)) = key.split_once('.') else {
        table.insert(key.to_owned(), value);
        return;
    };
    let section = table.entry(section).or_insert_with(|| toml::Value::Table(toml::Table::new()));
    if let Some(section) = section.as_table_mut() {
        section.insert(name.to_owned(), value);
    }
}

/// Returns the variables that are settings and have a value; similar ones are named in the log,
/// since they are most likely misspelt.
fn known_variables(variables: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String)> {
    let names: Vec<String> = KEYS.iter().map(|it| variable_of(it.0)).collect();
    let mut known = Vec::new();
    for (name, value) in variables {
        if names.contains(&name) {
            if !value.trim().is_empty() {
                known.push((name, value));
            }
        } else if name.starts_with("GISTWIRE_") && !OTHER_VARIABLES.contains(&name.as_str()) {
            tracing::warn!(
                variable = name,
                "this variable is not a setting of gistwire and is ignored"
            );
        }
    }
    known
}

fn variable_of(key: &str) -> String {
    format!("GISTWIRE_{}", key.replace('.', "__").to_ascii_uppercase())
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            database: PathBuf::from("gistwire.db"),
            companies: None,
            allow_private_hosts: false,
            full_text: false,
            retention_days: 0,
            max_articles: 0,
            summary: SummarySettings::default(),
            ingest: IngestSettings::default(),
            delivery: DeliverySettings::default(),
            feeds: FeedSettings::default(),
            paste: PasteSettings::default(),
            sources: SourceSettings::default(),
            backup: BackupSettings::default(),
            stories: StorySettings::default(),
            telegram: TelegramSettings::default(),
            serve: ServeSettings::default(),
            log: LogSettings::default(),
            folders: places::default_folders(),
        }
    }
}

impl Default for ServeSettings {
    fn default() -> ServeSettings {
        ServeSettings { listen: String::new(), public: false, min_free_mb: 500 }
    }
}

impl TelegramSettings {
    /// Returns the chat that gets the messages for operators, if there is one. The settings were
    /// checked when they were read.
    pub fn alerts_to(&self) -> Option<ChatThread> {
        let (chat, thread) = match self.alerts_to.trim().split_once('/') {
            Some((chat, thread)) => (chat, Some(ThreadId(thread.trim().parse().ok()?))),
            None => (self.alerts_to.trim(), None),
        };
        Some(ChatThread { chat: ChatId(chat.trim().parse().ok()?), thread })
    }
}

/// Reads a text that may be written as a number.
fn text_or_number<'de, D: serde::Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum TextOrNumber {
        Text(String),
        Number(i64),
    }
    Ok(match TextOrNumber::deserialize(from)? {
        TextOrNumber::Text(text) => text,
        TextOrNumber::Number(number) => number.to_string(),
    })
}

impl Default for BackupSettings {
    fn default() -> BackupSettings {
        BackupSettings {
            every: String::new(),
            folder: None,
            keep: 7,
            external_checkpoints: false,
            replica_retention_days: 0,
        }
    }
}

impl BackupSettings {
    /// Returns the time between two backups of a serving bot; `None` if it makes none.
    pub fn interval(&self) -> Option<Duration> {
        let span: jiff::Span = self.every.trim().parse().ok()?;
        let days = jiff::SpanRelativeTo::days_are_24_hours();
        let interval = Duration::try_from(span.to_duration(days).ok()?).ok()?;
        Some(interval).filter(|it| *it >= MIN_BACKUP_INTERVAL)
    }
}

impl Default for SummarySettings {
    fn default() -> SummarySettings {
        SummarySettings { sentences: 0, articles: 5 }
    }
}

impl Default for IngestSettings {
    fn default() -> IngestSettings {
        IngestSettings { max_article_bytes: 1 << 20 }
    }
}

impl Default for DeliverySettings {
    fn default() -> DeliverySettings {
        DeliverySettings { max_subscriptions: 100, burst: 1, max_per_feed: 50 }
    }
}

impl Default for PasteSettings {
    fn default() -> PasteSettings {
        PasteSettings { enabled: true, keep: false, per_hour: 30 }
    }
}

impl Default for FeedSettings {
    fn default() -> FeedSettings {
        FeedSettings {
            contact: String::new(),
            per_user: 0,
            personal_max: 500,
            proxy: String::new(),
        }
    }
}

impl FeedSettings {
    /// Returns whether the operator has set a contact.
    pub fn has_contact(&self) -> bool {
        !self.contact.trim().is_empty()
    }
}

impl Default for StorySettings {
    fn default() -> StorySettings {
        StorySettings { window_days: crate::story::Rules::WINDOW_DAYS }
    }
}

impl Default for TelegramSettings {
    fn default() -> TelegramSettings {
        TelegramSettings {
            token_file: None,
            poll_timeout_s: 30,
            operators: Vec::new(),
            group_admins_only: true,
            commands_per_minute: 60,
            command_burst: 30,
            blocked: Vec::new(),
            proxy: String::new(),
            webhook: String::new(),
            access: Access::Open,
            allowed: Vec::new(),
            members_of: Vec::new(),
            unlimited: Vec::new(),
            alerts_to: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(file: Option<&str>, variables: &[(&str, &str)]) -> Result<Settings, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my.toml");
        std::fs::write(&path, file.unwrap_or_default()).unwrap();
        let variables = variables.iter().map(|(name, value)| (name.to_string(), value.to_string()));
        Settings::load_with(Some(&path), variables, &Flags::default()).map_err(|it| {
            match std::error::Error::source(&it) {
                Some(source) => format!("{it}: {source}"),
                None => it.to_string(),
            }
        })
    }

    #[track_caller]
    fn refused(file: Option<&str>, variables: &[(&str, &str)], words: &[&str]) {
        let error = load(file, variables).expect_err("the settings are wrong");
        for word in words {
            assert!(error.contains(word), "{error} does not name {word}");
        }
    }

    #[test]
    fn the_shipped_file_is_the_defaults_and_names_every_key() {
        let text = include_str!("../config/gistwire.toml");
        assert_eq!(toml::from_str::<Settings>(text).unwrap(), Settings::default());
        let lines: Vec<&str> = text.lines().map(|it| it.trim_start_matches("# ")).collect();
        for (key, _) in KEYS {
            let name = key.rsplit('.').next().unwrap_or(key);
            assert!(
                lines.iter().any(|it| it.starts_with(&format!("{name} = "))),
                "{key} is not in config/gistwire.toml"
            );
        }
    }

    #[test]
    fn every_key_of_the_settings_is_known() {
        let full = Settings {
            companies: Some("c".into()),
            telegram: TelegramSettings {
                token_file: Some("t".into()),
                ..TelegramSettings::default()
            },
            backup: BackupSettings { folder: Some("b".into()), ..BackupSettings::default() },
            ..Settings::default()
        };
        let table = toml::Table::try_from(full).unwrap();
        let keys = table.iter().flat_map(|(key, value)| match value.as_table() {
            Some(section) => section.keys().map(|it| format!("{key}.{it}")).collect(),
            None => vec![key.clone()],
        });
        let (mut keys, mut known): (Vec<String>, Vec<String>) =
            (keys.collect(), KEYS.iter().map(|it| it.0.to_owned()).collect());
        keys.sort();
        known.sort();
        assert_eq!(keys, known);
    }

    #[test]
    fn environment_comes_over_file_and_flags_over_both() {
        let file = "database = 'file.db'\n[summary]\nsentences = 4\narticles = 2\n";
        let variables = [
            ("GISTWIRE_SUMMARY__SENTENCES", "7"),
            ("GISTWIRE_TELEGRAM__OPERATORS", "12,-3"),
            ("GISTWIRE_TELEGRAM__BLOCKED", "7,-100"),
            ("GISTWIRE_DATABASE", "1.5"),
        ];
        let settings = load(Some(file), &variables).unwrap();
        assert_eq!(settings.telegram.blocked, [7, -100]);
        assert_eq!((settings.summary.sentences, settings.summary.articles), (7, 2));
        assert_eq!(settings.telegram.operators, [12, -3]);
        assert_eq!(settings.database, PathBuf::from("1.5"));

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my.toml");
        std::fs::write(&path, file).unwrap();
        let flags = Flags { database: Some("flag.db".into()) };
        assert_eq!(
            Settings::load_with(Some(&path), [], &flags).unwrap().database,
            PathBuf::from("flag.db")
        );
    }

    #[test]
    fn every_key_takes_a_value_from_the_environment() {
        let defaults = toml::Table::try_from(Settings::default()).unwrap();
        for &(key, kind) in KEYS {
            let variable = variable_of(key);
            let default = match key.split_once('.') {
                Some((section, name)) => defaults[section].get(name),
                None => defaults.get(key),
            };
            let is_so = match default {
                None => kind == ValueKind::Text,
                Some(toml::Value::String(_)) => {
                    matches!(kind, ValueKind::Text | ValueKind::Choice(_) | ValueKind::Duration)
                }
                Some(toml::Value::Integer(_)) => kind == ValueKind::Number,
                Some(toml::Value::Boolean(_)) => kind == ValueKind::Switch,
                _ => matches!(kind, ValueKind::Texts | ValueKind::Numbers),
            };
            assert!(is_so, "{key} is not {kind:?}");
            let values: &[&str] = match kind {
                ValueKind::Text if key == "telegram.alerts_to" => &["7", "-1001/3"],
                ValueKind::Text | ValueKind::Texts => &["7", " a b ", "/srv/in,2026"],
                ValueKind::Number => &["5", " 5 "],
                ValueKind::Switch => &["true", "no", "1"],
                ValueKind::Numbers => &["600700800", " 4711 ", "-100123456", "1,2,", ","],
                ValueKind::Choice(words) => words,
                ValueKind::Duration => &["24h", "7 days", " 1d12h "],
            };
            for value in values {
                let read = value_of(key, kind, value).map_err(|it| it.to_string());
                assert!(read.is_ok(), "{variable}={value}: {read:?}");
                // Of this one, 5 is out of range.
                if key != "ingest.max_article_bytes" {
                    load(None, &[(&variable, value)]).unwrap();
                }
            }
            if !matches!(kind, ValueKind::Text | ValueKind::Texts) {
                refused(None, &[(&variable, "many")], &[&variable, key, "many"]);
            }
        }
    }

    #[test]
    fn variables_that_are_no_settings_are_passed_over() {
        let variables = [
            ("GISTWIRE_SUMMARIES", "7"),
            ("GISTWIRE_CONFIG", "x"),
            ("GISTWIRE_SUMMARY__ARTICLES", ""),
            ("PATH", "/bin"),
        ];
        assert_eq!(load(None, &variables).unwrap(), Settings::default());
    }

    #[test]
    fn an_error_names_the_key_and_where_it_stands() {
        refused(
            Some("[summary]\nsentences = 11"),
            &[],
            &["summary.sentences is 11", "0..=10", "my.toml"],
        );
        refused(
            None,
            &[("GISTWIRE_SUMMARY__ARTICLES", "0")],
            &["summary.articles is 0", "GISTWIRE_SUMMARY__ARTICLES"],
        );
        refused(None, &[("GISTWIRE_SUMMARY__ARTICLES", "many")], &["summary.articles"]);
        refused(
            None,
            &[("GISTWIRE_INGEST__MAX_ARTICLE_BYTES", "100")],
            &["ingest.max_article_bytes"],
        );
        for to in ["'harbour'", "'-100/x'", "'@harbour'"] {
            refused(Some(&format!("[telegram]\nalerts_to = {to}")), &[], &["telegram.alerts_to"]);
        }
        let settings = load(Some("[telegram]\nalerts_to = -1007"), &[]).unwrap();
        assert_eq!(settings.telegram.alerts_to(), Some(ChatThread::of_chat(ChatId(-1007))));
        refused(Some("[telegram]\npoll_timeout_s = 51"), &[], &["telegram.poll_timeout_s is 51"]);
        refused(Some("[telegram]\ncommand_burst = 0"), &[], &["telegram.command_burst is 0"]);
        refused(Some("[summary]\nsentencs = 3"), &[], &["my.toml", "sentencs"]);
        refused(Some("[summary]\nsentences = -1"), &[], &["my.toml", "sentences"]);
    }

    #[test]
    fn a_named_file_must_be_there() {
        let error = Settings::load_with(Some(Path::new("/nowhere/my.toml")), [], &Flags::default())
            .unwrap_err();
        assert!(error.to_string().contains("/nowhere/my.toml"));
    }
}
