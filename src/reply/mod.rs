//! Replies of the bot, without mark-up, and their renderings: Telegram HTML, terminal text, JSON.
//! Pure.

pub mod chart;
mod clean;
pub mod draw;
mod fit;
pub mod json;
mod roundup;
mod split;
mod syndication;
mod telegram;
pub mod terminal;
mod words;

pub use chart::Chart;
pub use clean::{json_escaped, one_line, printable, quoted, shortened, unbroken};
pub use fit::{Space, Step, fit, less};
pub use roundup::{Format, Passage, Roundup, RoundupStory, Section};
pub use syndication::{FeedFormat, Publication};
pub use telegram::to_parts;
pub use words::{capitalised, counted, joined, short_date};

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::article::{ArticleId, Published, Standing};

/// A run of text in one style. Text is always raw: renderers escape it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Bold.
    Bold(String),
    /// Italic, for remarks about the answer.
    Italic(String),
    /// Fixed width, for text to type.
    Code(String),
    /// A command that can be tapped in Telegram.
    Command(CommandLink),
    /// A link.
    Link {
        /// The visible label.
        label: String,
        /// The address.
        url: String,
    },
}

/// A command to tap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandLink {
    /// The visible label: the command with its slash, which Telegram makes tappable by itself
    /// (`/read_12`).
    pub label: String,
    /// For places in which nobody can send a command: the link that sends it in a private chat.
    pub url: Option<String>,
}

impl From<String> for CommandLink {
    fn from(label: String) -> CommandLink {
        CommandLink { label, url: None }
    }
}

impl fmt::Display for CommandLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label)
    }
}

/// A part of a reply that stays in one message if it fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A title line of the reply.
    Heading(Vec<Inline>),
    /// Running text.
    Paragraph(Vec<Inline>),
    /// One line with a bullet.
    Bullet(Vec<Inline>),
    /// An article with its summary.
    Article(ArticleView),
    /// Quoted text of an article, set apart from the bot's own words.
    Quote(String),
    /// What an article reports on a day: the day, its sentences, commands to tap.
    Moment {
        /// The day as text.
        day: String,
        /// The article; its title is not shown.
        article: ArticleView,
    },
    /// A picture if possible, and bars. The text before it is its caption.
    Chart(Chart),
}

/// An article as a reply shows it; also the content of `articles` in `--json` output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleView {
    /// Its id.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// Its publication.
    pub source: Option<String>,
    /// `None` if the source gave no date.
    pub published: Option<Published>,
    /// The address of its picture.
    pub image_url: Option<String>,
    /// Whether its source has corrected or withdrawn it.
    pub standing: Option<Standing>,
    /// "opinion", "interview" and the like; `None` for news.
    pub genre: Option<&'static str>,
    /// For an article listed for a company that it does not name: what belongs to that company and
    /// is named instead.
    pub via: Option<String>,
    /// How an article that is listed for a company names it, if that is not how a reader expects:
    /// "only as a source".
    pub note: Option<String>,
    /// The story, if other articles report it too; else `None`.
    pub story: Option<StoryShown>,
    /// In the source's order.
    pub tags: Vec<String>,
    /// The summary: verbatim sentences, in document order.
    pub sentences: Vec<String>,
    /// The reasons for each sentence, in words; one entry per sentence of `sentences`, or empty if
    /// nobody asked.
    pub reasons: Vec<Vec<String>>,
    /// Commands to continue from here: `/read_12`, in groups `/read_12@the_bot`, in channels a
    /// link.
    pub commands: Vec<CommandLink>,
}

/// Which story an article belongs to, and how many others report it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryShown {
    /// The story's id.
    pub id: i64,
    /// The number of other articles, at least one.
    pub n_others: u32,
}

/// Returns the words for readers that mark a corrected or withdrawn article.
pub(crate) fn standing_words(standing: Standing) -> &'static str {
    match standing {
        Standing::Corrected => "corrected",
        Standing::Withdrawn => "withdrawn by its source",
    }
}

impl ArticleView {
    /// Returns the line under the title: source, date, genre, `via`, note and how many others report it, as far
    /// as known.
    pub fn origin(&self) -> Option<String> {
        let date = self.published.map(|it| short_date(it.date()));
        let via = self.via.as_ref().map(|it| format!("via {it}"));
        let also = self.story.map(|it| format!("also reported by {}", it.n_others));
        let known: Vec<&str> = [
            self.standing.map(standing_words),
            self.source.as_deref(),
            date.as_deref(),
            self.genre,
            via.as_deref(),
            self.note.as_deref(),
            also.as_deref(),
        ]
        .into_iter()
        .flatten()
        .filter(|it| !it.trim().is_empty())
        .collect();
        (!known.is_empty()).then(|| known.join(" · "))
    }
}

/// A button under a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// The visible label.
    pub label: String,
    /// The effect of a press.
    pub press: Press,
}

/// The effect of a press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// Sends this data (1 to 64 bytes) back to the bot.
    Data(String),
    /// Opens a page.
    Url(String),
}

/// The bot's reply to one request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reply {
    /// Top to bottom.
    pub blocks: Vec<Block>,
    /// Rows of buttons, under the last part.
    pub buttons: Vec<Vec<Button>>,
    /// Whether Telegram may show a preview of the first link (off for lists).
    pub has_preview: bool,
    /// An attached file: sent as a file if the transport supports files, else shown as text.
    pub document: Option<FileAttachment>,
    /// The range of Telegram messages to show; `None` is all of them.
    pub messages: Option<Range<usize>>,
}

/// A text file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FileAttachment {
    /// Its file name.
    pub name: String,
    /// Its content.
    pub text: String,
}

/// One Telegram message: fits the limits, parses as Telegram HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessagePart {
    /// Telegram HTML; at most 4096 UTF-16 units once parsed, at most 90 entities.
    pub html: String,
    /// The same without mark-up: the fallback if Telegram refuses the HTML.
    pub plain: String,
    /// The picture that the text is a caption of; the text then has at most 1024 units.
    pub chart: Option<Chart>,
    /// The file that the text is a caption of, with the same limit.
    pub document: Option<FileAttachment>,
}

impl Reply {
    /// Returns a reply that begins with a heading.
    pub fn headed(heading: impl Into<String>) -> Reply {
        Reply {
            blocks: vec![Block::Heading(vec![Inline::Text(heading.into())])],
            ..Reply::default()
        }
    }

    /// Returns a reply of one plain paragraph.
    pub fn saying(text: impl Into<String>) -> Reply {
        Reply::default().and_say(text)
    }

    /// Adds a plain paragraph.
    pub fn and_say(self, text: impl Into<String>) -> Reply {
        self.and(Block::Paragraph(vec![Inline::Text(text.into())]))
    }

    /// Adds a block.
    pub fn and(mut self, block: Block) -> Reply {
        self.blocks.push(block);
        self
    }

    /// Adds rows of buttons; skips empty rows.
    pub fn and_buttons(mut self, rows: Vec<Vec<Button>>) -> Reply {
        self.buttons.extend(rows.into_iter().filter(|row| !row.is_empty()));
        self
    }

    /// Returns the articles that the reply shows.
    pub fn articles(&self) -> impl Iterator<Item = &ArticleView> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Article(article) | Block::Moment { article, .. } => Some(article),
            _ => None,
        })
    }
}
