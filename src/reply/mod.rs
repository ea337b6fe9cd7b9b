//! Replies of the bot, without mark-up, and their renderings: Telegram HTML, terminal text, JSON.
//! Pure.

pub mod chart;
mod clean;
mod direction;
pub mod draw;
mod fit;
pub mod json;
mod phone;
mod reason;
mod roundup;
mod split;
mod syndication;
mod telegram;
pub mod terminal;
mod words;

pub use chart::Chart;
pub use clean::{json_escaped, one_line, printable, quoted, shortened, unbroken};
pub use fit::{Space, Step, fit, less};
pub use phone::{phone_lines, phone_rows};
pub use reason::{reason_words, reasons_line};
pub use roundup::{Format, Passage, Roundup, RoundupStory, Section};
pub use syndication::{FeedFormat, Publication};
pub use telegram::{has_times, to_parts, without_times};
pub use words::{as_heading, capitalised, counted};

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::article::{ArticleId, Published, Standing};
use crate::message::{Locale, Manner, Messages, Phrase, say};
use crate::text::genre::Genre;
use crate::text::language::Language;

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

impl From<Phrase> for Vec<Inline> {
    fn from(phrase: Phrase) -> Vec<Inline> {
        let inline = |(manner, text): (Manner, &str)| match manner {
            Manner::Plain => Inline::Text(text.to_owned()),
            Manner::Bold => Inline::Bold(text.to_owned()),
            Manner::Italic => Inline::Italic(text.to_owned()),
            Manner::Code => Inline::Code(text.to_owned()),
        };
        phrase.pieces().into_iter().map(inline).collect()
    }
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
    /// Sentences of an article under a heading of ours: a day, a company.
    Excerpt {
        /// The heading.
        heading: String,
        /// The article; its title is not shown.
        article: ArticleView,
    },
    /// A story: an article with its summary, and sentences of others.
    Story(RoundupStory),
    /// A picture if possible, and bars. The text before it is its caption.
    Chart(Chart),
}

/// An article as a reply shows it; also the content of `articles` in `--json` output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleView {
    /// For an item of a list: the number that its button has. Its quotation is then collapsed.
    pub number: Option<usize>,
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
    /// Its language; shown if the interface speaks another one.
    pub language: Language,
    /// Whether it is news, opinion, an interview; `None` if nobody has looked.
    pub genre: Option<Genre>,
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
fn standing_words(standing: Standing, messages: &Messages) -> Phrase {
    match standing {
        Standing::Corrected => say!(messages, "standing-corrected"),
        Standing::Withdrawn => say!(messages, "standing-withdrawn"),
    }
}

/// Returns the name of a genre where it changes how an article is read: not for news, and not for a
/// list, whose headline says so.
fn genre_words(genre: Genre, messages: &Messages) -> Option<Phrase> {
    match genre {
        Genre::News | Genre::List => None,
        Genre::Opinion => Some(say!(messages, "genre-opinion")),
        Genre::Interview => Some(say!(messages, "genre-interview")),
        Genre::Review => Some(say!(messages, "genre-review")),
        Genre::Results => Some(say!(messages, "genre-results")),
        Genre::Live => Some(say!(messages, "genre-live")),
    }
}

impl ArticleView {
    /// Returns "in German", if the interface speaks another language than the article.
    fn foreign(&self, messages: &Messages) -> Option<Phrase> {
        let code = self.language.code();
        let is_foreign = self.language != Language::Other && code != messages.locale().code();
        is_foreign.then(|| {
            say!(messages, "origin-language", language = say!(messages, "language", code = code))
        })
    }

    /// Returns the line under the title: source, date, language, genre, `via`, note and how many others report it, as far
    /// as known.
    pub fn origin(&self, messages: &Messages) -> Option<String> {
        let via = self.via.as_ref().map(|name| say!(messages, "origin-via", name = name));
        let also = self.story.map(|story| say!(messages, "origin-also", n = story.n_others));
        let known: Vec<String> = [
            self.standing.map(|standing| standing_words(standing, messages).plain()),
            self.source.clone(),
            self.published.map(|published| messages.day(published.date())),
            self.foreign(messages).map(|language| language.plain()),
            self.genre.and_then(|genre| genre_words(genre, messages)).map(|genre| genre.plain()),
            via.map(|via| via.plain()),
            self.note.clone(),
            also.map(|also| also.plain()),
        ]
        .into_iter()
        .flatten()
        .filter(|it| !it.trim().is_empty())
        .collect();
        // Without the mark, the number of a day is drawn into the foreign name before it.
        let mark = messages.begin_of_line();
        (!known.is_empty()).then(|| mark.to_owned() + &known.join(&format!("{mark} · ")))
    }
}

/// A button under a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// The visible label.
    pub label: String,
    /// The effect of a press.
    pub press: Press,
    /// How it stands out, where the client can show that.
    pub tone: Tone,
}

impl Button {
    /// Returns a button like most.
    pub fn new(label: impl Into<String>, press: Press) -> Button {
        Button { label: label.into(), press, tone: Tone::default() }
    }

    /// Returns the same button with another tone.
    #[must_use]
    pub fn in_tone(self, tone: Tone) -> Button {
        Button { tone, ..self }
    }
}

/// How a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Tone {
    /// Like any other.
    #[default]
    Plain,
    /// What most people will press next.
    Main,
    /// It deletes something that cannot be had back.
    Danger,
}

/// The effect of a press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// Sends this data (1 to 64 bytes) back to the bot.
    Data(String),
    /// Opens a page.
    Url(String),
    /// Sends the person's location to the bot; for a private chat. Such a button is below the text
    /// field, and its message has no other buttons.
    Location,
    /// Has the person choose one of their channels; below the text field, too.
    Channel,
    /// Has the person choose a chat, and types this query after the bot's name there.
    Share(String),
}

impl Press {
    /// Returns whether such a button is below the text field, and not under its message.
    pub fn is_below(&self) -> bool {
        matches!(self, Press::Location | Press::Channel)
    }
}

/// The bot's reply to one request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reply {
    /// Top to bottom.
    pub blocks: Vec<Block>,
    /// Rows of buttons, under the last part.
    pub buttons: Vec<Vec<Button>>,
    /// The address of a page or a picture whose preview Telegram shows, small, under the text.
    pub preview: Option<String>,
    /// An attached file: sent as a file if the transport supports files, else shown as text.
    pub document: Option<FileAttachment>,
    /// The range of Telegram messages to show; `None` is all of them.
    pub messages: Option<Range<usize>>,
    /// The language of the words that renderers add.
    pub locale: Locale,
    /// The same as HTML for rich messages (Bot API 10.1), for where one message holds all.
    pub rich: Option<String>,
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
    pub fn headed(heading: impl Into<Phrase>) -> Reply {
        Reply { blocks: vec![Block::Heading(heading.into().into())], ..Reply::default() }
    }

    /// Returns a reply of one plain paragraph.
    pub fn saying(text: impl Into<Phrase>) -> Reply {
        Reply::default().and_say(text)
    }

    /// Adds a plain paragraph.
    pub fn and_say(self, text: impl Into<Phrase>) -> Reply {
        self.and(Block::Paragraph(text.into().into()))
    }

    /// Adds a remark about the answer: a paragraph in italics.
    pub fn and_remark(self, text: impl Into<Phrase>) -> Reply {
        self.and(Block::Paragraph(vec![Inline::Italic(text.into().plain())]))
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
            Block::Article(article) | Block::Excerpt { article, .. } => Some(article),
            Block::Story(story) => Some(&story.article),
            _ => None,
        })
    }
}
