//! The data of a button: the kind and the fixed fields of its action ([`Head`]), then its text or
//! the key under which the text is kept. The head alone says what the button changes.

use jiff::civil::Date;

use crate::article::ArticleId;
use crate::command::catalogue::{self, Changes};
use crate::command::layout::listing::{self, Subject};
use crate::command::layout::more;
use crate::command::request::action::{Action, Choice, OwnChange, PageTurn, Step, TimelineTurn};
use crate::id::SubscriptionId;
use crate::story::StoryId;
use crate::text::slice::Slicing;

/// Telegram's limit for the data of a button.
pub(super) const MAX_DATA_BYTES: usize = 64;

/// The kinds of pages, as [`Subject::as_kind_and_text`] names them.
const SUBJECTS: [&str; 7] = ["l", "t", "c", "d", "s", "o", "f"];

/// What the data of a button hold beside a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// The canonical name of a command.
    Run(&'static str),
    /// The first message to show.
    More(u32),
    Page(TurnHead),
    Story(StoryId, Option<TurnHead>),
    Tags(u32),
    Companies(u32),
    Timeline {
        since: Option<Date>,
        offset: u32,
    },
    Set(Choice, Option<u32>),
    Stop(SubscriptionId),
    Mute(SubscriptionId),
    Own(OwnChange, SubscriptionId),
    Follow(bool, TurnHead),
    Start(Step),
}

/// What the data of a button hold of a page, beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TurnHead {
    /// One of [`SUBJECTS`].
    pub(super) subject: &'static str,
    /// Written as a capital: "L".
    pub(super) is_in_all_languages: bool,
    pub(super) offset: u32,
    pub(super) limit: u32,
    pub(super) snapshot: Option<ArticleId>,
    pub(super) new_after: Option<ArticleId>,
}

/// The text of an action, as the data of its button hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Text<'a> {
    /// The text itself.
    Written(&'a str),
    /// The key of a text that the store keeps: it was too long. It is never blank.
    Kept(&'a str),
}

/// Returns what pressing a button changes, and whether its action has an argument. Data that are
/// no action count as changing what the chat chose.
pub(super) fn changes_of(data: &str) -> (Changes, bool) {
    const UNKNOWN: (Changes, bool) = (Changes::Chat, true);
    match split(data) {
        Some((head, Text::Kept(_))) => (head.changes(), true),
        Some((head, Text::Written(text))) if head.with_text(text.to_owned()).is_some() => {
            (head.changes(), !text.trim().is_empty())
        }
        Some((_, Text::Written(_))) | None => UNKNOWN,
    }
}

/// Splits data into head and text; `None` if they are too long or the head is not exactly as it
/// would be written.
pub(super) fn split(data: &str) -> Option<(Head, Text<'_>)> {
    if data.len() > MAX_DATA_BYTES {
        return None;
    }
    let (at, mark) = data.match_indices(':').find_map(|(at, _)| {
        let mark = data.as_bytes().get(at + 1)?;
        matches!(mark, b'=' | b'~').then_some((at, *mark))
    })?;
    let text = data.slice(at + 2..);
    let fields: Vec<&str> = data.slice(..at).split(':').collect();
    let text = if mark == b'~' { Text::Kept(text) } else { Text::Written(text) };
    Some((Head::from_fields(&fields)?, text))
}

impl Head {
    /// Returns what pressing the button changes. A new kind of action must state it here.
    fn changes(&self) -> Changes {
        match self {
            Head::Run(command) => {
                catalogue::find(command).map_or(Changes::Chat, |spec| spec.rights.changes)
            }
            Head::More(_)
            | Head::Page(_)
            | Head::Story(..)
            | Head::Tags(_)
            | Head::Companies(_)
            | Head::Timeline { .. } => Changes::Nothing,
            Head::Set(..) | Head::Stop(_) | Head::Mute(_) | Head::Own(..) | Head::Follow(..) => {
                Changes::Chat
            }
            Head::Start(Step::Topics(_) | Step::How | Step::Locate | Step::Done) => {
                Changes::Nothing
            }
            Head::Start(_) => Changes::Chat,
        }
    }

    /// Returns the beginning of the data, which [`Head::from_fields`] reads.
    pub(super) fn to_data(self) -> String {
        let or_dash = |it: Option<String>| it.unwrap_or_else(|| "-".to_owned());
        match self {
            Head::Run(command) => format!("r:{command}"),
            Head::More(from) => format!("x:{from}"),
            Head::Page(turn) => format!("p:{}", turn.to_data()),
            Head::Story(id, None) => format!("e:{}", id.0),
            Head::Story(id, Some(turn)) => format!("e:{}:{}", id.0, turn.to_data()),
            Head::Tags(offset) => format!("t:{offset}"),
            Head::Companies(offset) => format!("c:{offset}"),
            Head::Timeline { since, offset } => {
                format!("m:{offset}:{}", or_dash(since.map(|it| it.to_string())))
            }
            Head::Set(choice, value) => {
                let choice = if choice == Choice::Sentences { "s" } else { "a" };
                format!("s:{choice}:{}", or_dash(value.map(|it| it.to_string())))
            }
            Head::Stop(id) => format!("u:{id}"),
            Head::Mute(id) => format!("q:{id}"),
            Head::Own(change, id) => {
                let letter = OwnChange::ALL.iter().find(|known| known.0 == change);
                format!("o:{}:{id}", letter.map_or("", |known| known.1))
            }
            Head::Follow(is_followed, turn) => {
                format!("f:{}:{}", u8::from(is_followed), turn.to_data())
            }
            Head::Start(step) => {
                let (step, offset) = step_to_data(step);
                format!("w:{step}:{offset}")
            }
        }
    }

    fn from_fields(fields: &[&str]) -> Option<Head> {
        Some(match fields {
            ["r", name] => Head::Run(catalogue::commands().find(|it| it.name == *name)?.name),
            ["x", from] => {
                Head::More(number(from).filter(|it| *it > 0 && it % more::MAX_MESSAGES == 0)?)
            }
            ["p", turn @ ..] => Head::Page(TurnHead::from_fields(turn)?),
            ["e", id] => Head::Story(StoryId(i64::from(number(id)?)), None),
            ["e", id, turn @ ..] => {
                Head::Story(StoryId(i64::from(number(id)?)), Some(TurnHead::from_fields(turn)?))
            }
            ["t", offset] => Head::Tags(number(offset)?),
            ["c", offset] => Head::Companies(number(offset)?),
            ["m", offset, since] => Head::Timeline {
                since: match *since {
                    "-" => None,
                    it => Some(it.parse::<Date>().ok().filter(|day| day.to_string() == it)?),
                },
                offset: number(offset)?,
            },
            ["s", choice, value] => {
                let choice = match *choice {
                    "s" => Choice::Sentences,
                    "a" => Choice::Articles,
                    _ => return None,
                };
                let value = match *value {
                    "-" => None,
                    value => Some(number(value).filter(|&it| choice.allows(it))?),
                };
                Head::Set(choice, value)
            }
            ["u", id] => Head::Stop(subscription(id)?),
            ["q", id] => Head::Mute(subscription(id)?),
            ["o", change, id] => {
                let change = OwnChange::ALL.iter().find(|known| known.1 == *change)?.0;
                Head::Own(change, subscription(id)?)
            }
            ["f", is_followed @ ("0" | "1"), turn @ ..] => {
                Head::Follow(*is_followed == "1", TurnHead::from_fields(turn)?)
            }
            ["w", step, offset] => Head::Start(step_from_data(step, number(offset)?)?),
            _ => return None,
        })
    }

    /// Returns the action with this text; `None` if no action of this kind has it.
    pub(super) fn with_text(self, text: String) -> Option<Action> {
        let has_text = !text.is_empty();
        match self {
            Head::Run(command) => Some(Action::Run { command, argument: text }),
            Head::More(from) => has_text.then_some(Action::More { from, line: text }),
            Head::Page(turn) => Some(Action::Page(turn.with_text(text)?)),
            Head::Story(id, None) => (!has_text).then_some(Action::Story(id, None)),
            Head::Story(id, Some(turn)) => Some(Action::Story(id, Some(turn.with_text(text)?))),
            Head::Tags(offset) => (!has_text).then_some(Action::Tags { offset }),
            Head::Companies(offset) => Some(Action::Companies { offset, prefix: text }),
            Head::Timeline { since, offset } => {
                has_text.then_some(Action::Timeline(TimelineTurn { name: text, since, offset }))
            }
            Head::Set(choice, value) => (!has_text).then_some(Action::Set(choice, value)),
            Head::Stop(id) => (!has_text).then_some(Action::Stop(id)),
            Head::Mute(id) => (!has_text).then_some(Action::Mute(id)),
            Head::Own(change, id) => (!has_text).then_some(Action::Own(change, id)),
            Head::Follow(is_followed, turn) => {
                has_text.then_some(Action::Follow(is_followed, turn.with_text(text)?))
            }
            Head::Start(step) => {
                let needs_text = matches!(step, Step::Follow(_) | Step::Unfollow(_) | Step::Zone);
                (has_text == needs_text).then_some(Action::Start(step, text))
            }
        }
    }
}

/// Returns the letter of a step of the first minute, and the number that some steps have.
fn step_to_data(step: Step) -> (&'static str, u32) {
    match step {
        Step::Follow(offset) => ("f", offset),
        Step::Unfollow(offset) => ("u", offset),
        Step::Topics(offset) => ("t", offset),
        Step::How => ("h", 0),
        Step::AtOnce => ("a", 0),
        Step::Daily => ("d", 0),
        Step::Zone => ("z", 0),
        Step::Locate => ("l", 0),
        Step::Done => ("x", 0),
    }
}

fn step_from_data(step: &str, offset: u32) -> Option<Step> {
    let steps = [
        Step::Follow(offset),
        Step::Unfollow(offset),
        Step::Topics(offset),
        Step::How,
        Step::AtOnce,
        Step::Daily,
        Step::Zone,
        Step::Locate,
        Step::Done,
    ];
    steps.into_iter().find(|it| step_to_data(*it) == (step, offset))
}

impl TurnHead {
    fn to_data(self) -> String {
        let TurnHead { offset, limit, snapshot, new_after, .. } = self;
        let subject = match self.is_in_all_languages {
            true => self.subject.to_uppercase(),
            false => self.subject.to_owned(),
        };
        let snapshot = or_zero(snapshot);
        let new_after = new_after.map(|id| format!(":{}", id.0)).unwrap_or_default();
        format!("{subject}:{offset}:{limit}:{snapshot}{new_after}")
    }

    fn from_fields(fields: &[&str]) -> Option<TurnHead> {
        let (subject, offset, limit, snapshot, new_after) = match fields {
            [subject, offset, limit, snapshot] => (subject, offset, limit, snapshot, 0),
            [subject, offset, limit, snapshot, new_after] => {
                (subject, offset, limit, snapshot, number(new_after).filter(|it| *it > 0)?)
            }
            _ => return None,
        };
        Some(TurnHead {
            subject: SUBJECTS.into_iter().find(|it| it.eq_ignore_ascii_case(subject))?,
            is_in_all_languages: subject.starts_with(|c: char| c.is_ascii_uppercase()),
            offset: number(offset)?,
            limit: number(limit).filter(|it| (1..=listing::MAX_ARTICLES).contains(it))?,
            snapshot: article(number(snapshot)?),
            new_after: article(new_after),
        })
    }

    fn with_text(self, text: String) -> Option<PageTurn> {
        let TurnHead { subject, is_in_all_languages, offset, limit, snapshot, new_after } = self;
        let subject = Subject::from_kind_and_text(subject, text)?;
        Some(PageTurn { subject, is_in_all_languages, offset, limit, snapshot, new_after })
    }
}

/// Returns the number of an article as it is written; none is 0.
fn or_zero(article: Option<ArticleId>) -> i64 {
    article.map_or(0, |id| id.0)
}

/// Returns an article; 0 is none.
fn article(id: u32) -> Option<ArticleId> {
    (id > 0).then(|| ArticleId(i64::from(id)))
}

fn subscription(text: &str) -> Option<SubscriptionId> {
    number(text).map(|id| SubscriptionId(i64::from(id)))
}

/// Parses a number in its encoded form: no sign, no leading zero, in a range in which sums cannot
/// overflow.
fn number(text: &str) -> Option<u32> {
    let is_exact =
        text == "0" || (text.bytes().all(|it| it.is_ascii_digit()) && !text.starts_with('0'));
    text.parse().ok().filter(|&it: &u32| is_exact && it <= i32::MAX as u32)
}
