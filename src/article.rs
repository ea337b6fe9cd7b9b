//! What an article is, before it has a place in the store ([`NewArticle`]) and after ([`Article`]).

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub use crate::text::standing::Standing;

/// The number of a stored article; it never changes and is never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleId(pub i64);

/// The number of a chat as Telegram gives it; negative for groups. The terminal speaks as chat 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChatId(pub i64);

impl ChatId {
    /// What the log calls this chat: the same within a process, so that lines can be matched, and
    /// nothing that leads back to the id.
    pub fn pseudonym(self) -> ChatPseudonym {
        ChatPseudonym(self)
    }
}

/// Displays a chat in the log without its id. The key is drawn at start and never leaves the
/// process.
#[derive(Debug, Clone, Copy)]
pub struct ChatPseudonym(ChatId);

impl std::fmt::Display for ChatPseudonym {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        static KEY: LazyLock<RandomState> = LazyLock::new(RandomState::new);
        // Half of the hash: enough to tell chats apart, too little to confirm a guess.
        write!(f, "c{:08x}", KEY.hash_one(self.0.0) >> 32)
    }
}

/// When an article was published, as exactly as its source said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Published {
    /// The moment in UTC; midnight where only a day was given.
    pub at: jiff::Timestamp,
    /// Whether the source gave a time of day.
    pub has_time: bool,
}

impl Published {
    /// Reads an RFC 3339 or RFC 2822 moment, an ISO date-time (taken as UTC) or an ISO date.
    pub fn parse(text: &str) -> Option<Published> {
        let text = text.trim();
        let timed = |at| Published { at, has_time: true };
        if let Ok(at) = text.parse::<jiff::Timestamp>() {
            return Some(timed(at));
        }
        if has_known_zone(text)
            && let Ok(at) = jiff::fmt::rfc2822::parse(text)
        {
            return Some(timed(at.timestamp()));
        }
        let utc = |at: jiff::civil::DateTime| {
            Some(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?.timestamp())
        };
        if text.len() > "2024-01-01".len()
            && let Ok(at) = text.parse::<jiff::civil::DateTime>()
        {
            return Some(timed(utc(at)?));
        }
        let date: jiff::civil::Date = text.parse().ok()?;
        Some(Published { at: utc(date.at(0, 0, 0, 0))?, has_time: false })
    }

    /// ISO 8601: a date, or a moment in UTC where the time of day is known.
    pub fn to_iso(self) -> String {
        if self.has_time { self.at.to_string() } else { self.date().to_string() }
    }

    /// The day in UTC.
    pub fn date(self) -> jiff::civil::Date {
        self.at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date()
    }
}

/// Whether a moment of RFC 2822 ends with an offset or with one of the RFC's zones: the parser takes
/// every other name for UTC.
fn has_known_zone(text: &str) -> bool {
    const ZONES: [&str; 12] =
        ["GMT", "UT", "UTC", "Z", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"];
    let moment = text.split('(').next().unwrap_or_default().trim_end();
    let zone = moment.rsplit(' ').next().unwrap_or_default();
    zone.starts_with(['+', '-']) || ZONES.iter().any(|name| zone.eq_ignore_ascii_case(name))
}

/// An article as a source gave it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NewArticle {
    /// One line, never empty.
    pub title: String,
    /// The text, byte for byte as it came (line ends are `\n`); sentences are ranges of it.
    pub body: String,
    /// Normalised by [`normalise_tag`], without repeats, in the source's order.
    pub tags: Vec<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Name of the publication or feed.
    pub source: Option<String>,
    /// `None` where the source gave no date: none is ever invented.
    pub published: Option<Published>,
    /// The source's own id (JSON key `id`).
    pub external_id: Option<String>,
    /// The address of its picture.
    #[serde(default)]
    pub image_url: Option<String>,
    /// What its feed or page says of it by now.
    #[serde(default)]
    pub standing: Option<Standing>,
}

/// An article of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its number.
    pub id: ArticleId,
    /// One line, never empty.
    pub title: String,
    /// The text that sentence spans refer to.
    pub body: String,
    /// In the source's order.
    pub tags: Vec<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Name of the publication or feed.
    pub source: Option<String>,
    /// `None` where the source gave no date.
    pub published: Option<Published>,
    /// The address of its picture.
    pub image_url: Option<String>,
    /// What its feed or page says of it by now.
    pub standing: Option<Standing>,
}

/// The canonical form of a tag: no `#`, lower case, blanks and underscores as hyphens. Empty where
/// nothing is left.
pub fn normalise_tag(raw: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let folded: String =
        raw.trim().trim_start_matches('#').nfc().flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || c == '_' || c == '-' || c.is_control())
        .filter(|it| !it.is_empty())
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_stays_a_date_and_a_moment_a_moment() {
        let check = |text: &str, iso: &str| {
            assert_eq!(Published::parse(text).map(Published::to_iso).as_deref(), Some(iso))
        };
        check("2024-03-18", "2024-03-18");
        check("2024-03-18T10:00:00Z", "2024-03-18T10:00:00Z");
        check("2024-03-18T12:00:00+02:00", "2024-03-18T10:00:00Z");
        check("2024-03-18 10:00:00", "2024-03-18T10:00:00Z");
        check("Mon, 18 Mar 2024 10:00:00 GMT", "2024-03-18T10:00:00Z");
        assert_eq!(Published::parse("last Tuesday"), None);
    }

    #[test]
    fn a_pseudonym_is_the_same_for_one_chat_and_does_not_contain_its_id() {
        let shown = |id: i64| ChatId(id).pseudonym().to_string();
        assert_eq!(shown(5_123_456_789), shown(5_123_456_789));
        assert_ne!(shown(5_123_456_789), shown(5_123_456_788));
        assert!(!shown(-1_001_234_567_890).contains("1234567890"));
    }

    #[test]
    fn no_log_line_names_a_chat_by_its_id() {
        fn sources(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
            for path in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
                if path.is_dir() {
                    sources(&path, found);
                } else {
                    found.push(path);
                }
            }
        }
        let mut found = Vec::new();
        sources(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
        // The fields of a log line, up to its end.
        let log_line =
            regex::Regex::new(r"tracing::(trace|debug|info|warn|error)!\((?s:.*?)\);").unwrap();
        let by_id =
            regex::Regex::new(r"\b(chat|chat\.id|to|operator|user) = [%?]?[a-z_.]*\.0\b").unwrap();
        for path in found.iter().filter(|path| path.extension().is_some_and(|it| it == "rs")) {
            let text = std::fs::read_to_string(path).unwrap();
            let wrong = log_line
                .find_iter(&text)
                .map(|line| line.as_str())
                .find(|line| by_id.is_match(line));
            assert_eq!(
                wrong,
                None,
                "{} names a chat by its id; write %chat.pseudonym()",
                path.display()
            );
        }
    }

    #[test]
    fn tags_have_one_form() {
        for raw in ["#Alibaba Group", "alibaba_group", " ALIBABA-GROUP "] {
            assert_eq!(normalise_tag(raw), "alibaba-group");
        }
        assert_eq!(normalise_tag("#"), "");
    }
}
