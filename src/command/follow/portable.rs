//! `/export` and `/import`: a chat's settings as a file, and back. An invalid file changes nothing.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::command::Place;
use crate::command::follow::settings::{MAX_ALERTS_A_DAY, MAX_POST_LINE};
use crate::command::follow::settings_page::language_named;
use crate::command::follow::{delivery_mode, source};
use crate::command::layout::listing::Subject;
use crate::command::news::search;
use crate::command::request::action::Choice;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::clock;
use crate::id::ThreadId;
use crate::message::{Messages, Phrase, say};
use crate::reply::{FileAttachment, Reply, json_escaped, one_line, quoted, shortened};
use crate::schedule::{Days, DeliveryMode, Quiet, Schedule, Times, zone_named};
use crate::store::chats::channel::{ConnectedChannel, PostForm};
use crate::store::chats::portable::{
    ImportOutcome, ImportedSettings, RequestedFeed, RequestedSubscription,
};
use crate::store::chats::saved_article::SavedArticle;
use crate::store::chats::subscriptions::{Topic, TopicKind};
use crate::store::{ChatSettings, ChatState, History};
use crate::text::language::Language;
use crate::text::query::SearchQuery;
use crate::text::slice::Slicing;

/// The format version that is read and written.
const VERSION: u64 = 1;

/// Enough for about a thousand subscriptions; a chat has a hundred unless an operator allows more.
/// An import adds to the existing ones, so a larger file can be imported in pieces.
pub(in crate::command) const MAX_BYTES: usize = 64 << 10;

/// Number of characters shown from the beginning and from the end of an error message.
const MAX_QUOTED: usize = 150;

/// Feeds and muted sources that are read from a file.
const MAX_LISTED: usize = 200;

/// Nobody typed a longer name.
const MAX_NAME_BYTES: usize = 1000;

pub(crate) fn export(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let file = whole(call)?;
    let n = file.subscriptions.len() + file.feeds.len();
    let (said, name) = match call.request.channel {
        None => (say!(call, "exported", n = n), "gistwire.json".to_owned()),
        Some(channel) => (
            say!(call, "exported-channel", n = n, channel = channel),
            format!("gistwire-{}.json", channel.trim_start_matches('@')),
        ),
    };
    let text = written(&file);
    Ok(Outcome::found(Reply {
        document: Some(FileAttachment { name, text }),
        ..Reply::saying(said)
    }))
}

/// Returns what a chat chose as `/import` reads it, without what it looked up and saved.
pub(in crate::command) fn as_text(call: &Call<'_>) -> Result<String, CommandError> {
    Ok(written(&File::of(&chosen(call)?)))
}

#[expect(clippy::expect_used, reason = "texts and numbers make JSON")]
fn written(file: &File) -> String {
    json_escaped(serde_json::to_string(file).expect("texts and numbers make JSON"))
}

/// Returns everything that is kept of a chat.
fn whole(call: &Call<'_>) -> Result<File, CommandError> {
    let (store, chat) = (call.ctx.store, call.request.chat);
    let saved = store.saved_articles(chat)?.into_iter().map(SavedInFile::of).collect();
    let history = HistoryInFile::of(&store.history(chat)?);
    let named = |it: ConnectedChannel| format!("{} {}", it.name(), it.title);
    let channels = store.connected_channels(chat)?.into_iter().map(named).collect();
    let muted_stories = store.muted_stories(chat)?.into_iter().map(|id| id.0).collect();
    Ok(File { history, saved, muted_stories, channels, ..File::of(&chosen(call)?) })
}

/// Returns what a chat chose.
fn chosen(call: &Call<'_>) -> Result<ImportedSettings, CommandError> {
    let (store, chat) = (call.ctx.store, call.request.chat);
    let subscriptions = store.subscriptions(chat)?.into_iter().map(|own| RequestedSubscription {
        thread: own.chat_thread.thread,
        topic: own.topic,
        delivery_mode: own.delivery_mode,
        muted_until: own.muted_until.filter(|until| *until > call.ctx.now),
    });
    Ok(ImportedSettings {
        settings: store.chat_settings(chat)?,
        state: store.chat_state(chat)?,
        subscriptions: subscriptions.collect(),
        feeds: own_feeds(call)?,
        muted_sources: store.muted_sources(chat)?,
    })
}

/// Returns the feeds that only this chat follows.
fn own_feeds(call: &Call<'_>) -> Result<Vec<RequestedFeed>, CommandError> {
    let own = call.ctx.store.personal_feeds_of(call.request.chat, call.ctx.now)?;
    Ok(own.into_iter().map(|it| RequestedFeed { url: it.url, title: it.title }).collect())
}

/// Whether a file is a list of feeds (OPML).
fn is_list(text: &str) -> bool {
    let head = text.slice(..text.floor_char_boundary(2048)).to_ascii_lowercase();
    head.trim_start_matches('\u{feff}').trim_start().starts_with('<') && head.contains("<opml")
}

pub(crate) fn import(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.is_empty() {
        let how = match (call.request.place, call.request.channel) {
            (Place::Terminal, _) => say!(call, "import-how-terminal"),
            (_, None) => say!(call, "import-how", command = "/import"),
            (_, Some(channel)) => {
                say!(call, "import-how", command = format!("/import {channel}"))
            }
        };
        return Ok(Outcome::missed(Reply::saying(how)));
    }
    if is_list(call.argument) {
        return source::import_list(call, call.argument);
    }
    let mut chosen = match read(call.messages(), call.argument) {
        Ok(chosen) => chosen,
        Err(problem) => return Ok(Outcome::missed(Reply::saying(problem))),
    };
    if call.request.place != Place::Group {
        // Forum topics of one chat mean nothing in another.
        chosen.subscriptions.iter_mut().for_each(|it| it.thread = None);
    }
    // Whether somebody approves posts is no content of a file.
    chosen.state.post.needs_approval =
        call.ctx.store.chat_state(call.request.chat)?.post.needs_approval;
    let max = call.ctx.settings.max_subscriptions(call.request.chat);
    let said = match call.ctx.store.adopt(call.request.chat, &chosen, max, call.ctx.now)? {
        ImportOutcome::TooMany(n) => {
            return Ok(Outcome::missed(Reply::saying(say!(
                call,
                "import-too-many",
                n = n,
                max = max
            ))));
        }
        ImportOutcome::Done { n_new, n_known } => {
            say!(call, "imported", new = n_new, known = n_known)
        }
    };
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let mut reply = Reply::saying(said);
    for line in source::bring_back(call, &chosen.feeds)? {
        reply = reply.and_say(line);
    }
    let reply = reply.and_say(delivery_mode::how(call.messages(), &state, call.ctx.now));
    let buttons = vec![
        call.run_button(say!(call, "what-you-follow"), "subscriptions", "")?,
        call.run_button(say!(call, "settings"), "settings", "")?,
    ];
    Ok(Outcome::found(reply.and_buttons(vec![buttons])))
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    gistwire_export: u64,
    #[serde(default)]
    settings: SettingsInFile,
    #[serde(default)]
    subscriptions: Vec<SubscriptionInFile>,
    /// Feeds of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    feeds: Vec<RequestedFeed>,
    /// Sources whose articles bring no alerts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    muted: Vec<String>,
    /// Articles whose stories bring no alerts. Their ids mean nothing to another bot, so they are
    /// not taken over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    muted_stories: Vec<i64>,
    /// What the chat looked up. The file shows it to the person; /import ignores it.
    #[serde(default, skip_serializing_if = "HistoryInFile::is_empty")]
    history: HistoryInFile,
    /// Articles that the chat saved; like the history, they are not taken over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    saved: Vec<SavedInFile>,
    /// Channels that the person connected: "@1 Harbour insiders"; not taken over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    channels: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedInFile {
    article: i64,
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    at: Timestamp,
}

impl SavedInFile {
    fn of(it: SavedArticle) -> SavedInFile {
        SavedInFile { article: it.id.0, title: it.title, url: it.url, at: it.at }
    }
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct HistoryInFile {
    asked: Vec<AskedInFile>,
    /// Article ids by the day, in UTC, on which they were first shown.
    shown: BTreeMap<String, Vec<i64>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AskedInFile {
    command: String,
    at: Timestamp,
}

impl HistoryInFile {
    fn of(history: &History) -> HistoryInFile {
        let asked = history
            .asked
            .iter()
            .map(|(subject, at)| AskedInFile { command: command_of(subject), at: *at })
            .collect();
        let mut shown: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for (article, at) in &history.shown {
            shown.entry(at.strftime("%Y-%m-%d").to_string()).or_default().push(article.0);
        }
        HistoryInFile { asked, shown }
    }

    fn is_empty(&self) -> bool {
        self.asked.is_empty() && self.shown.is_empty()
    }
}

/// Returns the command whose look-ups are stored in this form.
fn command_of(subject: &str) -> String {
    let known = subject
        .split_once(':')
        .and_then(|(kind, text)| Subject::from_kind_and_text(kind, text.to_owned()));
    match known {
        Some(Subject::Latest) => "/latest".to_owned(),
        Some(Subject::Tag(tag)) => format!("/tag {tag}"),
        Some(Subject::Company { name, since: None }) => format!("/company {name}"),
        Some(Subject::Company { name, since: Some(since) }) => {
            format!("/company {name} since {since}")
        }
        Some(Subject::Search(words)) => format!("/search {words}"),
        Some(Subject::Source(name) | Subject::Feed { name, .. }) => format!("/sources {name}"),
        None => subject.to_owned(),
    }
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct SettingsInFile {
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    articles: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<DigestInFile>,
    /// Whether news still comes at once: the digest is only for the subscriptions that ask for it.
    at_once: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    quiet: Option<QuietInFile>,
    paused: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    paused_until: Option<Timestamp>,
    tell_nothing_new: bool,
    /// Codes of the languages of alerts and digests; empty: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alerts_a_day: Option<u32>,
    no_previews: bool,
    no_pins: bool,
    /// How the posts of a channel look. Who approves them is not in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    post_header: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    post_footer: Option<String>,
    #[serde(skip_serializing_if = "is_false")]
    post_hashtags: bool,
    #[serde(skip_serializing_if = "is_false")]
    post_no_buttons: bool,
    no_announcements: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DigestInFile {
    days: Vec<String>,
    at: TimesInFile,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum TimesInFile {
    Once(String),
    Several(Vec<String>),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct QuietInFile {
    from: String,
    until: String,
    #[serde(default)]
    silent: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SubscriptionInFile {
    kind: TopicInFile,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    arrives: Option<DeliveryMode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    muted_until: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "is_zero")]
    thread: i32,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TopicInFile {
    Tag,
    Company,
    Words,
    Source,
}

fn is_false(it: &bool) -> bool {
    !it
}

fn is_zero(it: &i32) -> bool {
    *it == 0
}

impl File {
    fn of(chosen: &ImportedSettings) -> File {
        let ImportedSettings { settings, state, subscriptions, .. } = chosen;
        let digest = |it: Schedule| DigestInFile {
            days: delivery_mode::day_names(it.days),
            at: TimesInFile::of(it.times),
        };
        let quiet = |it: Quiet| QuietInFile {
            from: delivery_mode::time(it.from),
            until: delivery_mode::time(it.until),
            silent: it.is_silent,
        };
        let subscription = |it: &RequestedSubscription| SubscriptionInFile {
            kind: match it.topic.kind {
                TopicKind::Tag => TopicInFile::Tag,
                TopicKind::Company => TopicInFile::Company,
                TopicKind::Words => TopicInFile::Words,
                // Those of a feed have a list of their own.
                TopicKind::Source | TopicKind::Feed(_) => TopicInFile::Source,
            },
            name: it.topic.name.clone(),
            arrives: it.delivery_mode,
            muted_until: it.muted_until,
            thread: it.thread.map_or(0, |id| id.0),
        };
        let is_feed = |it: &&RequestedSubscription| matches!(it.topic.kind, TopicKind::Feed(_));
        File {
            gistwire_export: VERSION,
            settings: SettingsInFile {
                sentences: settings.sentences,
                articles: settings.articles,
                zone: state.zone.clone(),
                digest: state.digest.or(state.apart).map(digest),
                at_once: state.apart.is_some(),
                quiet: state.quiet.map(quiet),
                paused: state.is_paused,
                paused_until: state.paused_until,
                tell_nothing_new: state.tells_empty,
                languages: state.languages.iter().map(|it| it.code().to_owned()).collect(),
                alerts_a_day: state.alerts_a_day,
                no_previews: state.hides_previews,
                no_pins: state.pins_no_digest,
                post_header: state.post.header.clone(),
                post_footer: state.post.footer.clone(),
                post_hashtags: state.post.has_hashtags,
                post_no_buttons: state.post.has_no_buttons,
                no_announcements: state.hides_announcements,
            },
            subscriptions: subscriptions
                .iter()
                .filter(|it| !is_feed(it))
                .map(subscription)
                .collect(),
            feeds: chosen.feeds.clone(),
            muted: chosen.muted_sources.clone(),
            muted_stories: Vec::new(),
            history: HistoryInFile::default(),
            saved: Vec::new(),
            channels: Vec::new(),
        }
    }
}

/// Parses a text into choices, or returns what to say about its first error.
fn read(messages: &Messages, text: &str) -> Result<ImportedSettings, Phrase> {
    if text.len() > MAX_BYTES {
        return Err(say!(messages, "import-too-large", kb = MAX_BYTES >> 10));
    }
    let Ok(value) = serde_json::from_str::<serde_json::Value>(text) else {
        return Err(say!(messages, "import-not-ours"));
    };
    match value.get("gistwire_export").map(serde_json::Value::as_u64) {
        None => return Err(say!(messages, "import-not-ours")),
        Some(Some(VERSION)) => {}
        Some(_) => return Err(say!(messages, "import-version", own = VERSION)),
    }
    let file: File = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(
        text,
    ))
    .map_err(|error| {
        let place = shortened(&error.path().to_string(), 100);
        fault(messages, &place, Phrase::from(brief(&error.inner().to_string())))
    })?;
    let (settings, state) = file.settings.read(messages)?;
    let subscriptions = file
        .subscriptions
        .into_iter()
        .enumerate()
        .map(|(at, it)| it.read(messages, &format!("subscriptions[{at}]")));
    let muted_sources: Vec<String> = file.muted.into_iter().take(MAX_LISTED).collect();
    if muted_sources.iter().any(|it| it.len() > MAX_NAME_BYTES || it.contains(char::is_control)) {
        return Err(fault(messages, "muted", say!(messages, "import-odd-name")));
    }
    Ok(ImportedSettings {
        settings,
        state,
        subscriptions: subscriptions.collect::<Result<_, _>>()?,
        feeds: file.feeds.into_iter().take(MAX_LISTED).collect(),
        muted_sources,
    })
}

/// Returns what to say about a file that is wrong at this place.
fn fault(messages: &Messages, place: &str, problem: Phrase) -> Phrase {
    say!(messages, "import-fault", place = place, problem = problem)
}

/// Shortens an error message by dropping the middle of the text quoted from the file: a name there
/// can be as long as the file. The expected value comes last.
fn brief(problem: &str) -> String {
    let n_chars = problem.chars().count();
    if n_chars <= 2 * MAX_QUOTED {
        return problem.to_owned();
    }
    let end: String = problem.chars().skip(n_chars - MAX_QUOTED).collect();
    format!("{} {end}", shortened(problem, MAX_QUOTED))
}

impl SettingsInFile {
    fn read(self, messages: &Messages) -> Result<(ChatSettings, ChatState), Phrase> {
        for (place, choice, value) in [
            ("settings.sentences", Choice::Sentences, self.sentences),
            ("settings.articles", Choice::Articles, self.articles),
        ] {
            if value.is_some_and(|it| !choice.allows(it)) {
                return Err(fault(messages, place, say!(messages, "import-number-range")));
            }
        }
        let limits = 1..=MAX_ALERTS_A_DAY;
        if self.alerts_a_day.is_some_and(|n| !limits.contains(&n)) {
            let problem = say!(messages, "import-limit-range", max = MAX_ALERTS_A_DAY);
            return Err(fault(messages, "settings.alerts_a_day", problem));
        }
        if let Some(zone) = self.zone.as_deref().filter(|it| zone_named(it).is_none()) {
            let zone = quoted(&shortened(zone, 40));
            let problem = say!(messages, "import-unknown-zone", zone = zone);
            return Err(fault(messages, "settings.zone", problem));
        }
        let language = |code: &String| {
            language_named(messages, &code.to_lowercase()).ok_or_else(|| {
                let language = quoted(&shortened(code, 40));
                let problem = say!(messages, "import-unknown-language", language = language);
                fault(messages, "settings.languages", problem)
            })
        };
        let languages: Vec<Language> =
            self.languages.iter().map(language).collect::<Result<_, _>>()?;
        let digest = self.digest.map(|it| it.read(messages)).transpose()?;
        if self.at_once && digest.is_none() {
            let problem = say!(messages, "import-no-digest");
            return Err(fault(messages, "settings.at_once", problem));
        }
        let state = ChatState {
            is_paused: self.paused,
            paused_until: self.paused_until.filter(|_| self.paused),
            zone: self.zone,
            digest: digest.filter(|_| !self.at_once),
            apart: digest.filter(|_| self.at_once),
            quiet: self.quiet.map(|it| it.read(messages)).transpose()?,
            tells_empty: self.tell_nothing_new,
            languages,
            alerts_a_day: self.alerts_a_day,
            hides_previews: self.no_previews,
            pins_no_digest: self.no_pins,
            post: PostForm {
                header: self.post_header.map(|it| post_line(&it)),
                footer: self.post_footer.map(|it| post_line(&it)),
                has_hashtags: self.post_hashtags,
                has_no_buttons: self.post_no_buttons,
                needs_approval: false,
            },
            hides_announcements: self.no_announcements,
            ..ChatState::default()
        };
        Ok((ChatSettings { sentences: self.sentences, articles: self.articles }, state))
    }
}

/// Returns a line of a post as it may be.
fn post_line(line: &str) -> String {
    shortened(&one_line(line), MAX_POST_LINE)
}

impl DigestInFile {
    fn read(self, messages: &Messages) -> Result<Schedule, Phrase> {
        const DAYS: &str = "settings.digest.days";
        let day = |name: &String| {
            delivery_mode::weekday(name).ok_or_else(|| {
                let day = quoted(&shortened(name, 40));
                fault(messages, DAYS, say!(messages, "import-no-day", day = day))
            })
        };
        let days: Days = self.days.iter().map(day).collect::<Result<_, _>>()?;
        let days = Days::from_bits(days.bits())
            .ok_or_else(|| fault(messages, DAYS, say!(messages, "import-day-needed")))?;
        Ok(Schedule { days, times: self.at.read(messages)? })
    }
}

impl TimesInFile {
    fn of(times: Times) -> TimesInFile {
        let mut all: Vec<String> = times.iter().map(delivery_mode::time).collect();
        if all.len() == 1 { TimesInFile::Once(all.remove(0)) } else { TimesInFile::Several(all) }
    }

    fn read(self, messages: &Messages) -> Result<Times, Phrase> {
        const AT: &str = "settings.digest.at";
        let all = match self {
            TimesInFile::Once(at) => vec![at],
            TimesInFile::Several(all) => all,
        };
        let times: Vec<Time> =
            all.iter().map(|it| time(messages, AT, it)).collect::<Result<_, _>>()?;
        Times::new(times).ok_or_else(|| {
            fault(messages, AT, say!(messages, "import-times-needed", max = Times::MAX))
        })
    }
}

impl QuietInFile {
    fn read(self, messages: &Messages) -> Result<Quiet, Phrase> {
        let quiet = Quiet {
            from: time(messages, "settings.quiet.from", &self.from)?,
            until: time(messages, "settings.quiet.until", &self.until)?,
            is_silent: self.silent,
        };
        if quiet.from == quiet.until {
            return Err(fault(messages, "settings.quiet", say!(messages, "import-no-hours")));
        }
        Ok(quiet)
    }
}

impl SubscriptionInFile {
    fn read(self, messages: &Messages, place: &str) -> Result<RequestedSubscription, Phrase> {
        let name = self.name.as_str();
        let name_fault = |problem: Phrase| Err(fault(messages, &format!("{place}.name"), problem));
        if name.len() > MAX_NAME_BYTES
            || matches!(self.kind, TopicInFile::Words)
                && search::is_too_long(&SearchQuery::parse(name))
        {
            return name_fault(say!(messages, "import-long-name"));
        }
        if name.contains(char::is_control) {
            return name_fault(say!(messages, "import-odd-name"));
        }
        let topic = match self.kind {
            TopicInFile::Tag => Topic::tag(name),
            TopicInFile::Company => Topic::company(name),
            TopicInFile::Words => Topic::words(name),
            TopicInFile::Source => Topic::source(name),
        };
        let Some(topic) = topic else {
            return name_fault(say!(messages, "import-no-words", name = quoted(name)));
        };
        if self.thread < 0 {
            let problem = say!(messages, "import-no-thread");
            return Err(fault(messages, &format!("{place}.thread"), problem));
        }
        Ok(RequestedSubscription {
            thread: Some(ThreadId(self.thread)).filter(|id| id.0 != 0),
            topic,
            delivery_mode: self.arrives,
            muted_until: self.muted_until,
        })
    }
}

fn time(messages: &Messages, place: &str, text: &str) -> Result<Time, Phrase> {
    clock::time(text).ok_or_else(|| {
        let typed = quoted(&shortened(text, 20));
        fault(messages, place, say!(messages, "import-no-time", time = typed))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ArticleId;
    use crate::message::Locale;

    fn read(text: &str) -> Result<ImportedSettings, String> {
        super::read(Messages::of(Locale::English), text).map_err(|problem| problem.plain())
    }

    #[track_caller]
    fn refused(text: &str, words: &[&str]) {
        let problem = read(text).expect_err("the file is wrong");
        for word in words {
            assert!(problem.contains(word), "{problem} does not name {word}");
        }
    }

    fn file(settings: &str, subscriptions: &str) -> String {
        format!(
            r#"{{"gistwire_export":1,"settings":{{{settings}}},"subscriptions":[{subscriptions}]}}"#
        )
    }

    #[test]
    fn what_is_written_is_read_again() {
        let at = |hour, minute| jiff::civil::Time::constant(hour, minute, 0, 0);
        let requested = |topic: Option<Topic>| RequestedSubscription {
            thread: None,
            topic: topic.unwrap(),
            delivery_mode: None,
            muted_until: None,
        };
        let chosen = ImportedSettings {
            settings: ChatSettings { sentences: Some(0), articles: Some(7) },
            state: ChatState {
                is_paused: true,
                paused_until: Timestamp::from_second(2_000_000_000).ok(),
                zone: Some("UTC+05:30".into()),
                apart: Some(Schedule {
                    days: Days::WORKDAYS,
                    times: Times::new([at(7, 5), at(18, 0)]).unwrap(),
                }),
                quiet: Some(Quiet { from: at(22, 0), until: at(7, 0), is_silent: true }),
                tells_empty: true,
                languages: vec![Language::German, Language::Korean],
                alerts_a_day: Some(20),
                hides_previews: true,
                pins_no_digest: true,
                ..ChatState::default()
            },
            subscriptions: vec![
                RequestedSubscription {
                    thread: Some(ThreadId(9)),
                    delivery_mode: Some(DeliveryMode::InDigest),
                    ..requested(Topic::tag("china"))
                },
                RequestedSubscription {
                    delivery_mode: Some(DeliveryMode::AtOnce),
                    muted_until: Timestamp::from_second(2_000_000_000).ok(),
                    ..requested(Topic::company("Ant Group"))
                },
                requested(Topic::words("\"cloud computing\" -games")),
            ],
            feeds: vec![RequestedFeed { url: "https://a.example/rss".into(), title: None }],
            muted_sources: vec!["Harbour News".into()],
        };
        assert_eq!(read(&serde_json::to_string(&File::of(&chosen)).unwrap()), Ok(chosen));
        assert_eq!(read(&file("", "")), Ok(ImportedSettings::default()));
    }

    #[test]
    fn what_was_looked_up_is_exported_and_not_imported() {
        let at = Timestamp::from_second(1_700_000_000).unwrap();
        let asked = [
            ("t:china", "/tag china"),
            ("d:2021-06-01 Ant Group", "/company Ant Group since 2021-06-01"),
            ("s:deep sea", "/search deep sea"),
        ];
        let history = History {
            asked: asked.iter().map(|(subject, _)| ((*subject).to_owned(), at)).collect(),
            shown: vec![(ArticleId(7), at), (ArticleId(5), at)],
        };
        let file =
            File { history: HistoryInFile::of(&history), ..File::of(&ImportedSettings::default()) };
        let commands: Vec<&str> = file.history.asked.iter().map(|it| it.command.as_str()).collect();
        assert_eq!(commands, asked.map(|it| it.1));
        let text = serde_json::to_string(&file).unwrap();
        assert!(text.contains(r#""shown":{"2023-11-14":[7,5]}"#), "{text}");
        assert_eq!(read(&text), Ok(ImportedSettings::default()));
    }

    #[test]
    fn a_bad_file_is_named_by_place_and_problem() {
        refused("{\"gistwire_export\":1,", &["isn’t a gistwire settings file"]);
        refused("[1,2]", &["isn’t a gistwire settings file"]);
        refused("{\"gistwire_export\":2}", &["another version"]);
        refused("{\"gistwire_export\":1,\"settngs\":{}}", &["settngs", "settings"]);
        refused(&file("\"sentences\":11", ""), &["settings.sentences"]);
        refused(&file("\"sentences\":\"two\"", ""), &["settings.sentences", "two"]);
        refused(&file("\"zone\":\"Mars/Olympus\"", ""), &["settings.zone", "Mars/Olympus"]);
        refused(
            &file("\"digest\":{\"days\":[\"someday\"],\"at\":\"08:30\"}", ""),
            &["settings.digest.days", "someday"],
        );
        refused(&file("\"digest\":{\"days\":[],\"at\":\"08:30\"}", ""), &["settings.digest.days"]);
        refused(
            &file("\"digest\":{\"days\":[\"mon\"],\"at\":\"25:00\"}", ""),
            &["settings.digest.at", "25:00"],
        );
        refused(&file("\"at_once\":true", ""), &["settings.at_once"]);
        refused(&file("\"languages\":[\"xx\"]", ""), &["settings.languages", "xx"]);
        refused(&file("\"alerts_a_day\":0", ""), &["settings.alerts_a_day"]);
        refused(&file("\"quiet\":{\"from\":\"7\",\"until\":\"7\"}", ""), &["settings.quiet"]);
        let tag = r#"{"kind":"tag","name":"china"}"#;
        refused(
            &file("", &format!("{tag},{{\"kind\":\"flag\",\"name\":\"x\"}}")),
            &["subscriptions[1].kind", "flag", "company"],
        );
        refused(
            &file("", &format!("{tag},{{\"kind\":\"words\",\"name\":\"-x\"}}")),
            &["subscriptions[1].name"],
        );
        refused(
            &file("", "{\"kind\":\"tag\",\"name\":\"china\",\"colour\":1}"),
            &["subscriptions[0]", "colour"],
        );
        refused(
            &file("", &format!("{{\"kind\":\"tag\",\"name\":\"{}\"}}", "x".repeat(2000))),
            &["subscriptions[0].name", "too long"],
        );
        refused(&"x".repeat(MAX_BYTES + 1), &["too large"]);
        let long = format!(r#"{{"gistwire_export":1,"{}":1}}"#, "x".repeat(60_000));
        refused(&long, &["unknown field", "settings"]);
        assert!(read(&long).unwrap_err().len() < 600);
    }
}
