//! The action of a button, as 1 to 64 bytes of data. Data come back from outside: anything but an
//! exact encoding is refused.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::article::{ArticleId, ChatId};
use crate::command::CommandError;
use crate::command::layout::listing::Subject;
use crate::command::request::button_data::{Head, MAX_DATA_BYTES, Text, TurnHead, split};
use crate::id::SubscriptionId;
use crate::store::{Store, StoreError};
use crate::story::StoryId;

/// The action of a button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Action {
    /// Runs a command, as if it had been typed.
    Run { command: &'static str, argument: String },
    /// Continues a long reply: shows the messages from `from` on of the answer to this line.
    More { from: u32, line: String },
    /// Turns to a page of articles.
    Page(PageTurn),
    /// Shows a story in place of the page that it was opened on, with a button back to that page.
    Story(StoryId, Option<PageTurn>),
    /// Turns to a page of `/tags`.
    Tags { offset: u32 },
    /// Turns to a page of `/companies`.
    Companies { offset: u32, prefix: String },
    /// Turns to a page of `/timeline`.
    Timeline(TimelineTurn),
    /// Sets a choice of the chat; `None` is the operator's default. Absolute, so a second press
    /// changes nothing.
    Set(Choice, Option<u32>),
    /// Ends a subscription of the chat.
    Stop(SubscriptionId),
    /// Mutes a subscription of the chat for some days.
    Mute(SubscriptionId),
    /// Changes a subscription in the list of subscriptions, which then shows the result.
    Own(OwnChange, SubscriptionId),
    /// Follows what a page lists, or stops following it; the page then shows which.
    Follow(bool, PageTurn),
    /// Takes a step of the first minute, with the text that some steps have.
    Start(Step, String),
}

/// What a button of the list of subscriptions changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OwnChange {
    /// Ends the subscription.
    Unfollow,
    /// Each article is an alert.
    AtOnce,
    /// Articles wait for the digest.
    InDigest,
    /// They come as the chat has chosen for everything.
    AsUsual,
}

impl OwnChange {
    /// Every change, with its letter in the data of a button.
    pub(super) const ALL: [(OwnChange, &'static str); 4] = [
        (OwnChange::Unfollow, "u"),
        (OwnChange::AtOnce, "a"),
        (OwnChange::InDigest, "d"),
        (OwnChange::AsUsual, "c"),
    ];
}

/// A step of the first minute, see `about::start`. Absolute, so a second press changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Follows the topic of the text and shows the topics from this number on.
    Follow(u32),
    /// Unfollows the topic of the text, likewise.
    Unfollow(u32),
    /// Shows the topics from this number on.
    Topics(u32),
    /// Asks how news should come.
    How,
    /// News comes as it happens.
    AtOnce,
    /// News comes as a daily digest.
    Daily,
    /// The time zone is that of the text.
    Zone,
    /// The person wants to share a location.
    Locate,
    /// The time zone stays as it is.
    Done,
}

/// A page of a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageTurn {
    /// What is listed.
    pub(crate) subject: Subject,
    /// Whether the chat's languages of news do not matter.
    pub(crate) is_in_all_languages: bool,
    /// Number of articles to skip.
    pub(crate) offset: u32,
    /// Articles per page.
    pub(crate) limit: u32,
    /// The newest article that counts, so that pages do not shift when news comes in; `None` counts
    /// all.
    pub(crate) snapshot: Option<ArticleId>,
    /// Articles newer than this one come first; `None` keeps the listing's own order.
    pub(crate) new_after: Option<ArticleId>,
}

/// A page of a company's timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TimelineTurn {
    /// Canonical name.
    pub(crate) name: String,
    /// The first day; `None` begins with the oldest.
    pub(crate) since: Option<Date>,
    /// Number of moments to skip: they are oldest first, so news does not shift them.
    pub(crate) offset: u32,
}

/// A setting that a chat can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// Sentences per summary.
    Sentences,
    /// Articles per page.
    Articles,
}

impl Action {
    /// Encodes the action as data for a button in this chat. Text that is too long is kept in the
    /// store, and the data contain its key.
    pub(crate) fn encode(&self, store: &Store, chat: ChatId) -> Result<String, CommandError> {
        Ok(self.encode_with(|text| store.keep_button_text(chat, text))?)
    }

    /// Decodes data into an action; `None` for stale or forged data.
    pub(crate) fn decode(data: &str, store: &Store) -> Result<Option<Action>, CommandError> {
        Ok(Action::decode_with(data, |key| store.button_text(key))?)
    }

    fn encode_with(
        &self,
        keep: impl FnOnce(&str) -> Result<String, StoreError>,
    ) -> Result<String, StoreError> {
        let (head, text) = (self.head().to_data(), self.text());
        let data = format!("{head}:={text}");
        if data.len() <= MAX_DATA_BYTES {
            return Ok(data);
        }
        Ok(format!("{head}:~{}", keep(&text)?))
    }

    fn decode_with(
        data: &str,
        kept: impl FnOnce(&str) -> Result<Option<String>, StoreError>,
    ) -> Result<Option<Action>, StoreError> {
        let Some((head, text)) = split(data) else { return Ok(None) };
        let text = match text {
            Text::Written(text) => Some(text.to_owned()),
            Text::Kept(key) => kept(key)?,
        };
        Ok(text.and_then(|text| head.with_text(text)))
    }

    /// Returns what the data of a button hold beside the text.
    fn head(&self) -> Head {
        match self {
            Action::Run { command, .. } => Head::Run(command),
            Action::More { from, .. } => Head::More(*from),
            Action::Page(turn) => Head::Page(turn.head()),
            Action::Story(id, turn) => Head::Story(*id, turn.as_ref().map(PageTurn::head)),
            Action::Tags { offset } => Head::Tags(*offset),
            Action::Companies { offset, .. } => Head::Companies(*offset),
            Action::Timeline(TimelineTurn { since, offset, .. }) => {
                Head::Timeline { since: *since, offset: *offset }
            }
            Action::Set(choice, value) => Head::Set(*choice, *value),
            Action::Stop(id) => Head::Stop(*id),
            Action::Mute(id) => Head::Mute(*id),
            Action::Own(change, id) => Head::Own(*change, *id),
            Action::Follow(is_followed, turn) => Head::Follow(*is_followed, turn.head()),
            Action::Start(step, _) => Head::Start(*step),
        }
    }

    fn text(&self) -> Cow<'_, str> {
        match self {
            Action::Run { argument: text, .. }
            | Action::Start(_, text)
            | Action::More { line: text, .. }
            | Action::Companies { prefix: text, .. }
            | Action::Timeline(TimelineTurn { name: text, .. }) => text.into(),
            Action::Page(turn) | Action::Story(_, Some(turn)) | Action::Follow(_, turn) => {
                turn.subject.as_kind_and_text().1
            }
            Action::Story(_, None)
            | Action::Tags { .. }
            | Action::Set(..)
            | Action::Stop(_)
            | Action::Mute(_)
            | Action::Own(..) => "".into(),
        }
    }
}

impl PageTurn {
    /// Returns the first page of a listing, as it is now.
    pub(crate) fn first(subject: Subject, limit: u32) -> PageTurn {
        let (offset, snapshot, new_after) = (0, None, None);
        PageTurn { subject, is_in_all_languages: false, offset, limit, snapshot, new_after }
    }

    fn head(&self) -> TurnHead {
        TurnHead {
            subject: self.subject.as_kind_and_text().0,
            is_in_all_languages: self.is_in_all_languages,
            offset: self.offset,
            limit: self.limit,
            snapshot: self.snapshot,
            new_after: self.new_after,
        }
    }
}

impl Choice {
    /// Returns the name of the choice in `/settings`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Choice::Sentences => "sentences",
            Choice::Articles => "articles",
        }
    }

    /// Returns whether a chat may choose this value. 0 sentences means that the article decides.
    pub(crate) fn allows(self, value: u32) -> bool {
        match self {
            Choice::Sentences => value <= 10,
            Choice::Articles => (1..=10).contains(&value),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn page(subject: Subject) -> Action {
        Action::Page(PageTurn {
            subject,
            is_in_all_languages: false,
            offset: 5,
            limit: 10,
            snapshot: Some(ArticleId(120_000)),
            new_after: None,
        })
    }

    #[track_caller]
    fn check(action: Action, data: &str) {
        let encoded = action.encode_with(|_| Ok("k3y".into())).unwrap();
        assert_eq!(encoded, data);
        assert_eq!(Action::decode_with(data, |_| Ok(Some("x".repeat(100)))).unwrap(), Some(action));
    }

    #[test]
    fn an_action_comes_back_from_its_data() {
        check(Action::Run { command: "tag", argument: "china".into() }, "r:tag:=china");
        check(Action::Run { command: "latest", argument: String::new() }, "r:latest:=");
        check(Action::More { from: 10, line: "/read 12".into() }, "x:10:=/read 12");
        check(page(Subject::Latest), "p:l:5:10:120000:=");
        let since = Some(jiff::civil::date(2021, 6, 15));
        check(
            page(Subject::Company { name: "Ant Group".into(), since: None }),
            "p:c:5:10:120000:=Ant Group",
        );
        check(
            page(Subject::Company { name: "Ant Group".into(), since }),
            "p:d:5:10:120000:=2021-06-15 Ant Group",
        );
        let turn = PageTurn {
            subject: Subject::Tag("china".into()),
            is_in_all_languages: false,
            offset: 5,
            limit: 10,
            snapshot: Some(ArticleId(12)),
            new_after: Some(ArticleId(9)),
        };
        check(Action::Page(turn.clone()), "p:t:5:10:12:9:=china");
        check(Action::Follow(true, turn.clone()), "f:1:t:5:10:12:9:=china");
        check(Action::Follow(false, turn.clone()), "f:0:t:5:10:12:9:=china");
        check(Action::Story(StoryId(77), Some(turn)), "e:77:t:5:10:12:9:=china");
        check(page(Subject::Source("Harbour News".into())), "p:o:5:10:120000:=Harbour News");
        check(Action::Story(StoryId(77), None), "e:77:=");
        check(Action::Companies { offset: 20, prefix: "a".into() }, "c:20:=a");
        let turn = |since| TimelineTurn { name: "Ant Group".into(), since, offset: 8 };
        check(Action::Timeline(turn(since)), "m:8:2021-06-15:=Ant Group");
        check(Action::Timeline(turn(None)), "m:8:-:=Ant Group");
        check(page(Subject::Search("a:=b".into())), "p:s:5:10:120000:=a:=b");
        let Action::Page(turn) = page(Subject::Latest) else { unreachable!("it is a page") };
        let turn = PageTurn { is_in_all_languages: true, ..turn };
        check(Action::Page(turn), "p:L:5:10:120000:=");
        check(Action::Set(Choice::Sentences, Some(0)), "s:s:0:=");
        check(Action::Stop(SubscriptionId(12)), "u:12:=");
        check(Action::Mute(SubscriptionId(3)), "q:3:=");
        check(Action::Own(OwnChange::Unfollow, SubscriptionId(3)), "o:u:3:=");
        check(Action::Own(OwnChange::InDigest, SubscriptionId(3)), "o:d:3:=");
        check(Action::Set(Choice::Articles, None), "s:a:-:=");
        check(Action::Start(Step::Follow(8), "#china".into()), "w:f:8:=#china");
        check(Action::Start(Step::Unfollow(0), "#china".into()), "w:u:0:=#china");
        check(Action::Start(Step::Zone, "Asia/Tokyo".into()), "w:z:0:=Asia/Tokyo");
        check(Action::Start(Step::Daily, String::new()), "w:d:0:=");
    }

    #[test]
    fn a_long_text_is_kept_under_a_key() {
        check(page(Subject::Search("x".repeat(100))), "p:s:5:10:120000:~k3y");
    }

    #[test]
    fn a_forgotten_key_is_refused() {
        assert_eq!(Action::decode_with("r:tag:~k3y", |_| Ok(None)).unwrap(), None);
    }

    #[test]
    fn what_nobody_encoded_is_refused() {
        for data in [
            "",
            "m:t:2:china",
            "r:shutdown:=",
            "r:tag",
            "x:0:=/read 12",
            "x:7:=/read 12",
            "x:05:=/read 12",
            "x:5:=",
            "x:4294967295:=/read 12",
            "p:l:-5:10:1:=",
            "p:l:05:10:1:=",
            "p:l:5:0:1:=",
            "p:l:5:999:1:=",
            "p:l:5:10:1:0:=",
            "e:0x:=",
            "e:5:l:5:10:=",
            "e:5:=x",
            "p:l:4294967295:5:1:=",
            "p:t:0:5:1:=",
            "s:s:11:=",
            "s:a:0:=",
            "t:5:=x",
            "u:-5:=",
            "w:y:0:=",
            "w:f:0:=",
            "w:d:1:=",
            "w:d:0:=x",
            "u:5:=x",
            "q:x:=",
            "o:x:3:=",
            "o:u:3:=x",
            "f:2:t:5:10:12:=china",
            "f:1:l:5:10:12:=china",
            "p:d:5:10:1:=2021-6-15 Ant Group",
            "p:d:5:10:1:=2021-06-15",
            "m:8:yesterday:=Ant Group",
            "'; DROP TABLE article; --",
            "éééééééééééééééééééééééééééééééé",
        ] {
            assert_eq!(Action::decode_with(data, |_| Ok(None)).unwrap(), None, "{data}");
        }
    }

    proptest! {
        #[test]
        fn data_fit_a_button_and_come_back(text in "[^\0]{1,80}", offset in 0..1_000_000u32) {
            let action = Action::Page(PageTurn { subject: Subject::Company { name: text.clone(), since: None }, is_in_all_languages: offset % 2 == 0, offset, limit: 10, snapshot: Some(ArticleId(2_000_000_000)), new_after: None });
            let data = action.encode_with(|_| Ok("0123456789abcdef".into())).unwrap();
            prop_assert!((1..=64).contains(&data.len()));
            prop_assert_eq!(Action::decode_with(&data, |_| Ok(Some(text))).unwrap(), Some(action));
        }

        #[test]
        fn no_data_panic(data in ".{0,64}") {
            let _ = Action::decode_with(&data, |_| Ok(None));
        }
    }
}
