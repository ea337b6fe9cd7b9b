//! What the bot says, without mark-up, and its renderings: Telegram HTML, terminal text, JSON. Pure.

pub mod chart;
mod clean;
mod column;
pub mod draw;
pub mod json;
mod split;
mod telegram;
pub mod terminal;

pub use chart::Chart;
pub use clean::{json_escaped, one_line, printable, quoted, shortened, unbroken};
pub use column::{Column, Format, Passage, Piece, Section, capitalised};
pub use telegram::to_parts;

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::article::ArticleId;
use crate::article::Published;

/// A run of text in one style. Text is always raw: renderers escape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// As it is.
    Text(String),
    /// Strong.
    Bold(String),
    /// Slanted, for what is said about the answer.
    Italic(String),
    /// Fixed width, for what can be typed.
    Code(String),
    /// A command that can be tapped in Telegram.
    Command(Tap),
    /// A link.
    Link {
        /// What is shown.
        label: String,
        /// Where it leads.
        url: String,
    },
}

/// A command to be tapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tap {
    /// What is shown: the command with its slash, which Telegram makes tappable by itself (`/read_12`).
    pub label: String,
    /// Where nobody can send a command: the link that sends it in a private chat.
    pub url: Option<String>,
}

impl From<String> for Tap {
    fn from(label: String) -> Tap {
        Tap { label, url: None }
    }
}

impl fmt::Display for Tap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label)
    }
}

/// A piece of a reply that is kept together where it fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A title line of the reply.
    Heading(Vec<Inline>),
    /// Running text.
    Paragraph(Vec<Inline>),
    /// One line with a bullet.
    Bullet(Vec<Inline>),
    /// An article with its digest.
    Article(ArticleView),
    /// Quoted text of an article, set apart from what the bot says itself.
    Quote(String),
    /// What an article tells of a day: the day, its sentences, what can be tapped.
    Moment {
        /// As it is shown.
        day: String,
        /// The article; its title is not shown.
        article: ArticleView,
    },
    /// A picture where there can be one, and bars. What stands before it is its caption.
    Chart(Chart),
}

/// An article as a reply shows it; also what `--json` gives under `articles`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleView {
    /// Its number.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// Its publication.
    pub source: Option<String>,
    /// `None` where the source gave no date.
    pub published: Option<Published>,
    /// Where it is listed for a company that it does not name: what belongs to that company and is named instead.
    pub via: Option<String>,
    /// The story that others tell too; `None` where the article tells it alone.
    pub story: Option<StoryShown>,
    /// In the source's order.
    pub tags: Vec<String>,
    /// The digest: verbatim sentences, in document order.
    pub sentences: Vec<String>,
    /// Why each sentence was chosen, in words; as long as `sentences`, or empty where nobody asked.
    pub reasons: Vec<Vec<String>>,
    /// What can be sent to go on from here: `/read_12`, in groups `/read_12@the_bot`, in channels a link.
    pub commands: Vec<Tap>,
}

/// Who else tells what an article tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryShown {
    /// The number of the story.
    pub id: i64,
    /// How many other articles, at least one.
    pub n_others: u32,
}

impl ArticleView {
    /// The line under the title: source, date, by way of what it is listed and who else reports it, as far as they are known.
    pub fn origin(&self) -> Option<String> {
        let date = self.published.map(|it| it.date().strftime("%-d %b %Y").to_string());
        let via = self.via.as_ref().map(|it| format!("via {it}"));
        let also = self.story.map(|it| format!("also reported by {}", it.n_others));
        let known: Vec<&str> = [self.source.as_deref(), date.as_deref(), via.as_deref(), also.as_deref()]
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
    /// What is shown.
    pub label: String,
    /// What a press does.
    pub press: Press,
}

/// What a press does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// Sends this data (1 to 64 bytes) back to the bot.
    Data(String),
    /// Opens a page.
    Url(String),
}

/// What the bot says to one request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reply {
    /// Top to bottom.
    pub blocks: Vec<Block>,
    /// Rows of buttons, under the last part.
    pub buttons: Vec<Vec<Button>>,
    /// Whether Telegram may show a preview of the first link (off for lists).
    pub has_preview: bool,
    /// A file that goes with it: sent as one where there are files, shown where there are none.
    pub document: Option<Document>,
    /// Which of its Telegram messages are shown; `None` is all of them.
    pub messages: Option<Range<usize>>,
}

/// A file of text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Document {
    /// As it is saved.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// One Telegram message: fits the limits, parses as Telegram HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Telegram HTML; at most 4096 UTF-16 units once parsed, at most 90 entities.
    pub html: String,
    /// The same without mark-up: the fallback when Telegram refuses the HTML.
    pub plain: String,
    /// The picture that the text is a caption of; the text then has at most 1024 units.
    pub chart: Option<Chart>,
    /// The file that the text is a caption of; the same holds.
    pub document: Option<Document>,
}

impl Reply {
    /// A reply that begins with a heading.
    pub fn headed(heading: impl Into<String>) -> Reply {
        Reply { blocks: vec![Block::Heading(vec![Inline::Text(heading.into())])], ..Reply::default() }
    }

    /// A reply of one plain paragraph.
    pub fn saying(text: impl Into<String>) -> Reply {
        Reply::default().and_say(text)
    }

    /// With a further plain paragraph.
    pub fn and_say(self, text: impl Into<String>) -> Reply {
        self.and(Block::Paragraph(vec![Inline::Text(text.into())]))
    }

    /// With a further block.
    pub fn and(mut self, block: Block) -> Reply {
        self.blocks.push(block);
        self
    }

    /// With further rows of buttons; empty rows are left out.
    pub fn and_buttons(mut self, rows: Vec<Vec<Button>>) -> Reply {
        self.buttons.extend(rows.into_iter().filter(|row| !row.is_empty()));
        self
    }

    /// The articles that the reply shows.
    pub fn articles(&self) -> impl Iterator<Item = &ArticleView> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Article(article) | Block::Moment { article, .. } => Some(article),
            _ => None,
        })
    }
}
