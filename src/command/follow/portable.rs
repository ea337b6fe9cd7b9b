//! `/export` and `/import`: a chat's settings as a file, and back. An invalid file changes nothing.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::command::Place;
use crate::command::follow::{delivery_mode, source};
use crate::command::layout::listing::Subject;
use crate::command::news::search;
use crate::command::request::action::Choice;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::clock;
use crate::id::ThreadId;
use crate::reply::{FileAttachment, Reply, counted, json_escaped, quoted, shortened};
use crate::schedule::{Days, DeliveryMode, Quiet, Schedule, Times, zone_named};
use crate::store::chats::portable::{
    ImportOutcome, ImportedSettings, RequestedFeed, RequestedSubscription,
};
use crate::store::chats::saved_article::SavedArticle;
use crate::store::chats::subscriptions::{Topic, TopicKind};
use crate::store::{ChatSettings, ChatState, History};
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

#[expect(clippy::expect_used, reason = "texts and numbers make JSON")]
pub(crate) fn export(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (store, chat) = (call.ctx.store, call.request.chat);
    let subscriptions = store.subscriptions(chat)?.into_iter().map(|it| RequestedSubscription {
        thread: it.chat_thread.thread,
        topic: it.topic,
        delivery_mode: it.delivery_mode,
        muted_until: it.muted_until.filter(|it| *it > call.ctx.now),
    });
    let chosen = ImportedSettings {
        settings: store.chat_settings(chat)?,
        state: store.chat_state(chat)?,
        subscriptions: subscriptions.collect(),
        feeds: own_feeds(call)?,
        muted_sources: store.muted_sources(chat)?,
    };
    let n = counted(chosen.subscriptions.len() as u32, "subscription", "subscriptions");
    let (said, name) = match call.request.channel {
        None => (
            format!(
                "This is what I keep of this chat: its settings, {n}, the articles it saved and what it looked up. /import takes settings and subscriptions, here or in another chat."
            ),
            "gistwire.json".to_owned(),
        ),
        Some(channel) => (
            format!(
                "This is what is chosen for the channel: its settings and {n}. /import {channel} takes it, /import alone takes it for a chat."
            ),
            format!("gistwire-{}.json", channel.trim_start_matches('@')),
        ),
    };
    let saved = store.saved_articles(chat)?.into_iter().map(SavedInFile::of).collect();
    let history = HistoryInFile::of(&store.history(chat)?);
    let file = File { history, saved, ..File::of(&chosen) };
    let text = json_escaped(serde_json::to_string(&file).expect("texts and numbers make JSON"));
    Ok(Outcome::found(Reply {
        document: Some(FileAttachment { name, text }),
        ..Reply::saying(said)
    }))
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
        let how = match call.request.place {
            Place::Terminal => {
                "Put the text of /export after the command, in the same line: /import {…}"
                    .to_owned()
            }
            _ => {
                let line =
                    call.request.channel.map_or("/import".to_owned(), |it| format!("/import {it}"));
                format!(
                    "Send me the file that /export gave with {line} as its caption, or answer to the file with {line}."
                )
            }
        };
        return Ok(Outcome::missed(Reply::saying(how)));
    }
    if is_list(call.argument) {
        return source::import_list(call, call.argument);
    }
    let mut chosen = match read(call.argument) {
        Ok(chosen) => chosen,
        Err(problem) => {
            return Ok(Outcome::missed(Reply::saying(format!("Nothing is changed: {problem}"))));
        }
    };
    if call.request.place != Place::Group {
        // Forum topics of one chat mean nothing in another.
        chosen.subscriptions.iter_mut().for_each(|it| it.thread = None);
    }
    let max = call.ctx.settings.delivery.max_subscriptions;
    let here = if call.request.channel.is_some() { "the channel" } else { "this chat" };
    let said = match call.ctx.store.adopt(call.request.chat, &chosen, max, call.ctx.now)? {
        ImportOutcome::TooMany(n) => {
            let reply = format!(
                "Nothing is changed: {here} would have {}, and it can have {max}. End some with /unsubscribe, or take some out of the file.",
                counted(n, "subscription", "subscriptions")
            );
            return Ok(Outcome::missed(Reply::saying(reply)));
        }
        ImportOutcome::Done { n_new, n_known: 0 } => {
            counted(n_new, "subscription", "subscriptions")
        }
        ImportOutcome::Done { n_new, n_known } => {
            format!(
                "{} ({n_known} of them known before)",
                counted(n_new + n_known, "subscription", "subscriptions")
            )
        }
    };
    let feeds = source::bring_back(call, &chosen.feeds)?;
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let reply = Reply::saying(format!(
        "Taken over: the settings and {said}.{feeds} What else {here} was subscribed to stays."
    ))
    .and_say(delivery_mode::how(&state));
    let buttons = vec![
        call.run_button("All subscriptions", "subscriptions", "")?,
        call.run_button("Settings", "settings", "")?,
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
    /// What the chat looked up. The file shows it to the person; /import ignores it.
    #[serde(default, skip_serializing_if = "HistoryInFile::is_empty")]
    history: HistoryInFile,
    /// Articles that the chat saved; like the history, they are not taken over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    saved: Vec<SavedInFile>,
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
            },
            subscriptions: subscriptions
                .iter()
                .filter(|it| !is_feed(it))
                .map(subscription)
                .collect(),
            feeds: chosen.feeds.clone(),
            muted: chosen.muted_sources.clone(),
            history: HistoryInFile::default(),
            saved: Vec::new(),
        }
    }
}

/// Parses a text into choices, or returns the position and the cause of the first error.
fn read(text: &str) -> Result<ImportedSettings, String> {
    if text.len() > MAX_BYTES {
        return Err(format!(
            "the file is larger than {} KB. Take it in pieces: each import adds to what is there.",
            MAX_BYTES >> 10
        ));
    }
    let value: serde_json::Value =
        serde_json::from_str(text).map_err(|it| format!("this is no JSON, {it}."))?;
    match value.get("gistwire_export").map(|it| (it.as_u64(), it)) {
        None => {
            return Err("this is not a file of /export, it has no \"gistwire_export\".".to_owned());
        }
        Some((Some(VERSION), _)) => {}
        Some((_, other)) => {
            let other = shortened(&other.to_string(), 20);
            return Err(format!(
                "\"gistwire_export\" is {other}: the file is of another version, and I read version {VERSION}."
            ));
        }
    }
    let file: File = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(
        text,
    ))
    .map_err(|it| {
        format!(
            "at {}: {}.",
            shortened(&it.path().to_string(), 100),
            brief(&it.inner().to_string())
        )
    })?;
    let (settings, state) = file.settings.read()?;
    let subscriptions = file
        .subscriptions
        .into_iter()
        .enumerate()
        .map(|(at, it)| it.read().map_err(|it| format!("at subscriptions[{at}]{it}")));
    let muted_sources: Vec<String> = file.muted.into_iter().take(MAX_LISTED).collect();
    if muted_sources.iter().any(|it| it.len() > MAX_NAME_BYTES || it.contains(char::is_control)) {
        return Err("at muted: a name is too long, or nobody can type it.".to_owned());
    }
    Ok(ImportedSettings {
        settings,
        state,
        subscriptions: subscriptions.collect::<Result<_, _>>()?,
        feeds: file.feeds.into_iter().take(MAX_LISTED).collect(),
        muted_sources,
    })
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
    fn read(self) -> Result<(ChatSettings, ChatState), String> {
        for (key, choice, value) in [
            ("sentences", Choice::Sentences, self.sentences),
            ("articles", Choice::Articles, self.articles),
        ] {
            if value.is_some_and(|it| !choice.allows(it)) {
                return Err(format!(
                    "at settings.{key}: it is too large or too small; numbers go from 1 to 10."
                ));
            }
        }
        if let Some(zone) = self.zone.as_deref().filter(|it| zone_named(it).is_none()) {
            return Err(format!(
                "at settings.zone: I know no time zone {}.",
                quoted(&shortened(zone, 40))
            ));
        }
        let digest = self.digest.map(DigestInFile::read).transpose()?;
        if self.at_once && digest.is_none() {
            return Err(
                "at settings.at_once: without a digest news comes at once anyway; leave it out."
                    .to_owned(),
            );
        }
        let state = ChatState {
            is_paused: self.paused,
            paused_until: self.paused_until.filter(|_| self.paused),
            zone: self.zone,
            digest: digest.filter(|_| !self.at_once),
            apart: digest.filter(|_| self.at_once),
            quiet: self.quiet.map(QuietInFile::read).transpose()?,
            tells_empty: self.tell_nothing_new,
            ..ChatState::default()
        };
        Ok((ChatSettings { sentences: self.sentences, articles: self.articles }, state))
    }
}

impl DigestInFile {
    fn read(self) -> Result<Schedule, String> {
        let day = |it: &String| {
            delivery_mode::weekday(it).ok_or_else(|| {
                format!("at settings.digest.days: {} is not a day.", quoted(&shortened(it, 40)))
            })
        };
        let days: Days = self.days.iter().map(day).collect::<Result<_, _>>()?;
        let days = Days::from_bits(days.bits())
            .ok_or("at settings.digest.days: name at least one day.")?;
        Ok(Schedule { days, times: self.at.read()? })
    }
}

impl TimesInFile {
    fn of(times: Times) -> TimesInFile {
        let mut all: Vec<String> = times.iter().map(delivery_mode::time).collect();
        if all.len() == 1 { TimesInFile::Once(all.remove(0)) } else { TimesInFile::Several(all) }
    }

    fn read(self) -> Result<Times, String> {
        let all = match self {
            TimesInFile::Once(at) => vec![at],
            TimesInFile::Several(all) => all,
        };
        let times: Vec<Time> =
            all.iter().map(|it| time("settings.digest.at", it)).collect::<Result<_, _>>()?;
        Times::new(times).ok_or_else(|| {
            format!("at settings.digest.at: name one time a day, up to {}.", Times::MAX)
        })
    }
}

impl QuietInFile {
    fn read(self) -> Result<Quiet, String> {
        let quiet = Quiet {
            from: time("settings.quiet.from", &self.from)?,
            until: time("settings.quiet.until", &self.until)?,
            is_silent: self.silent,
        };
        if quiet.from == quiet.until {
            return Err("at settings.quiet: the hours end when they begin.".to_owned());
        }
        Ok(quiet)
    }
}

impl SubscriptionInFile {
    fn read(self) -> Result<RequestedSubscription, String> {
        let name = self.name.as_str();
        if name.len() > MAX_NAME_BYTES
            || matches!(self.kind, TopicInFile::Words)
                && search::is_too_long(&SearchQuery::parse(name))
        {
            return Err(".name: it is too long.".to_owned());
        }
        if name.contains(char::is_control) {
            return Err(".name: it holds characters that nobody can type.".to_owned());
        }
        let topic = match self.kind {
            TopicInFile::Tag => Topic::tag(name),
            TopicInFile::Company => Topic::company(name),
            TopicInFile::Words => Topic::words(name),
            TopicInFile::Source => Topic::source(name),
        };
        let topic = topic.ok_or_else(|| {
            format!(".name: there is nothing in {} that an article could hold.", quoted(name))
        })?;
        if self.thread < 0 {
            return Err(".thread: no topic of a forum has a number below 0.".to_owned());
        }
        Ok(RequestedSubscription {
            thread: Some(ThreadId(self.thread)).filter(|id| id.0 != 0),
            topic,
            delivery_mode: self.arrives,
            muted_until: self.muted_until,
        })
    }
}

fn time(place: &str, text: &str) -> Result<Time, String> {
    clock::time(text).ok_or_else(|| {
        format!("at {place}: {} is not a time of day; write 08:30.", quoted(&shortened(text, 20)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ArticleId;

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
        refused("{\"gistwire_export\":1,", &["no JSON", "line 1 column"]);
        refused("[1,2]", &["not a file of /export"]);
        refused("{\"gistwire_export\":2}", &["another version", "version 1"]);
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
        refused(&"x".repeat(MAX_BYTES + 1), &["larger"]);
        let long = format!(r#"{{"gistwire_export":1,"{}":1}}"#, "x".repeat(60_000));
        refused(&long, &["unknown field", "settings"]);
        assert!(read(&long).unwrap_err().len() < 600);
    }
}
