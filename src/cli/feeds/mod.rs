//! `gistwire feeds`: manages the followed feeds.

mod add;
mod list;

use std::io::{Read, Write};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context as _;
use serde::Deserialize;

use super::args::{Args, Feeds, FeedsCommand, FeedsEdit, FullText};
use super::open;
use super::poll::{runtime, web};
use crate::article::normalise_tag;
use crate::context::Context;
use crate::ingest::share_adopted;
use crate::isolate::{DocumentKind, ReaderAnswer, ReaderError, ReaderProcess, read_here};
use crate::poll::visit::Robots;
use crate::poll::{self, Round};
use crate::reply::counted;
use crate::settings::Settings;
use crate::source::MAX_DOCUMENT_BYTES;
use crate::source::fetch::Body;
use crate::source::guard::check_address;
use crate::source::opml::{self, Listed};
use crate::source::secret::{has_secret, masked, without_secrets};
use crate::store::{FeedChange, KnownFeed, NewFeed};
use crate::transport::console::screen::{self, complain};

/// Feeds that can be followed by name.
const SUGGESTED: &str = include_str!("../../../config/feeds.toml");

/// The file, in a folder of the settings, that takes precedence over the built-in list.
const SUGGESTED_FILE: &str = "feeds.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Suggestions {
    #[serde(default)]
    feed: Vec<Suggestion>,
}

/// A feed of config/feeds.toml.
#[derive(Debug, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
struct Suggestion {
    name: String,
    url: String,
    #[serde(default)]
    tags: Vec<String>,
}

/// Opens what the subcommand works with. Only those that follow a feed create a database; those that
/// need none work without.
pub(super) fn open(args: &Args, feeds: &Feeds) -> anyhow::Result<Context> {
    match &feeds.command {
        FeedsCommand::Add(_) | FeedsCommand::Import(_) | FeedsCommand::Enable(_) => {
            open::context(args)
        }
        FeedsCommand::Check(_) => open::reading_context(args),
        FeedsCommand::List(it) if it.suggested => open::reading_context(args),
        _ => open::existing_context(args),
    }
}

/// Runs the subcommand; status 2 if the named feed is unknown.
pub(super) fn run(context: Context, feeds: &Feeds) -> anyhow::Result<ExitCode> {
    match &feeds.command {
        FeedsCommand::Add(it) => add::run(&Arc::new(context), it),
        FeedsCommand::List(it) => list::run(&context, it),
        FeedsCommand::Import(it) => import(&context, &it.file),
        FeedsCommand::Export(it) => export(&context, it.with_passwords),
        FeedsCommand::Remove(it) => on_known(&context, &it.feed, |known| {
            context.store.remove_feed(known.id, context.clock.now())?;
            let articles =
                if known.is_personal { "its articles are gone" } else { "its articles stay" };
            Ok(format!("{} is followed no longer; {articles}.", masked(&known.url)))
        }),
        FeedsCommand::Adopt(it) => on_known(&context, &it.feed, |known| adopt(&context, known)),
        FeedsCommand::Edit(it) => edit(&context, it),
        FeedsCommand::Disable(it) => on_known(&context, &it.feed, |known| {
            context.store.switch_feed(known.id, false)?;
            Ok(format!("{} is not polled any more.", masked(&known.url)))
        }),
        FeedsCommand::Enable(it) => enable(&context, &it.feed),
        FeedsCommand::Check(it) => check(&Arc::new(context), &it.feed),
    }
}

/// Changes what the operator chose for a feed; articles that are stored keep their tags.
fn edit(context: &Context, args: &FeedsEdit) -> anyhow::Result<ExitCode> {
    on_known(context, &args.feed, |known| {
        let tags = (!args.tags.is_empty()).then(|| {
            args.tags.iter().map(|it| normalise_tag(it)).filter(|it| !it.is_empty()).collect()
        });
        let change = FeedChange {
            title: args.title.clone().map(|it| Some(it).filter(|it| !it.trim().is_empty())),
            tags,
            interval_s: args.every.map(|it| Some(it * 60).filter(|it| *it > 0)),
            full_text: args.full_text.map(|it| match it {
                FullText::Yes => Some(true),
                FullText::No => Some(false),
                FullText::Default => None,
            }),
        };
        context.store.edit_feed(known.id, &change)?;
        let edited = find(context, &known.url)?.unwrap_or_else(|| known.clone());
        Ok(format!("{} is changed: {}.", masked(&edited.url), list::choices(&edited)))
    })
}

/// Makes a feed that readers follow for themselves one for everybody.
fn adopt(context: &Context, known: &KnownFeed) -> anyhow::Result<String> {
    let url = masked(&known.url);
    if !known.is_personal {
        return Ok(format!("{url} is for everybody already."));
    }
    context.store.adopt_feed(known.id)?;
    let n = share_adopted(&context.store, &context.gazetteer, known.id)?;
    Ok(format!("{url} is for everybody now, with {}.", counted(n as u32, "article", "articles")))
}

/// Runs `work` on the feed with this address or name, and prints its result.
fn on_known(
    context: &Context,
    name: &str,
    work: impl FnOnce(&KnownFeed) -> anyhow::Result<String>,
) -> anyhow::Result<ExitCode> {
    let Some(known) = find(context, name)? else { return Ok(not_followed(name)) };
    let line = work(&known)?;
    writeln!(screen::stdout(), "{line}")?;
    Ok(ExitCode::SUCCESS)
}

fn not_followed(name: &str) -> ExitCode {
    complain!(
        "gistwire: no feed \"{}\" is followed; `gistwire feeds list` shows those that are",
        masked(name).escape_debug()
    );
    ExitCode::from(2)
}

/// Returns the feed with this address or name.
fn find(context: &Context, name: &str) -> anyhow::Result<Option<KnownFeed>> {
    let normal = url::Url::parse(name).map(String::from).unwrap_or_default();
    let now = context.clock.now();
    let mut feeds = context.store.feeds(now)?;
    feeds.extend(context.store.personal_feeds(now)?);
    let is_it = |it: &KnownFeed| {
        it.url == name
            || it.url == normal
            || it.title.as_deref().is_some_and(|it| it.eq_ignore_ascii_case(name))
    };
    Ok(feeds.into_iter().find(is_it))
}

fn suggestions(settings: &Settings) -> anyhow::Result<Vec<Suggestion>> {
    let Some(path) = settings.config_file(SUGGESTED_FILE) else {
        return Ok(toml::from_str::<Suggestions>(SUGGESTED)?.feed);
    };
    let named = path.display();
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {named}"))?;
    Ok(toml::from_str::<Suggestions>(&text)
        .with_context(|| format!("{named} cannot be used"))?
        .feed)
}

fn enable(context: &Context, name: &str) -> anyhow::Result<ExitCode> {
    if find(context, name)?.is_none()
        && let Some(it) = suggestions(&context.settings)?
            .into_iter()
            .find(|it| it.url == name || it.name.eq_ignore_ascii_case(name))
    {
        let tags = it.tags.iter().map(|it| normalise_tag(it)).collect();
        let new = NewFeed {
            url: it.url,
            title: Some(it.name),
            tags,
            is_enabled: true,
            ..NewFeed::default()
        };
        context.store.add_feed(&new, context.clock.now())?;
    }
    on_known(context, name, |known| {
        context.store.switch_feed(known.id, true)?;
        Ok(format!("{} is polled from now on.", masked(&known.url)))
    })
}

fn check(context: &Arc<Context>, name: &str) -> anyhow::Result<ExitCode> {
    let known = find(context, name)?;
    if known.is_none() && url::Url::parse(name).is_err() {
        return Ok(not_followed(name));
    }
    let url = known.map_or_else(|| name.to_owned(), |known| known.url);
    let ask = poll::ask_at(&url)?;
    let web = web(context)?;
    let (runtime, round) = (runtime()?, Round::isolated(context, &web));
    let fetched = Arc::new(runtime.block_on(round.visits.get(ask, Robots::Unasked))?);
    // Nothing is stored, not even the outcome of reading it.
    let feed = match runtime.block_on(round.read(None, DocumentKind::Feed, &fetched)) {
        Ok(ReaderAnswer::Feed(feed)) => feed.map_err(anyhow::Error::msg)?,
        Ok(_) => anyhow::bail!(poll::OUR_FAULT),
        Err(error) => return Err(anyhow::Error::msg(error.problem()?)),
    };
    let newest = feed
        .articles
        .iter()
        .filter_map(|it| it.published)
        .max()
        .map(|it| format!(", the newest of {}", it.date()))
        .unwrap_or_default();
    let title = feed.title.as_deref().unwrap_or("The feed has no name of its own");
    writeln!(
        screen::stdout(),
        "{title}: {} items{newest}, {} problems.",
        feed.articles.len(),
        feed.problems.len()
    )?;
    for it in &feed.problems {
        writeln!(screen::stderr(), "{it}")?;
    }
    if !context.settings.feeds.has_contact() {
        writeln!(screen::stderr(), "{}", crate::settings::NO_CONTACT)?;
    }
    Ok(if feed.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn import(context: &Context, file: &std::path::Path) -> anyhow::Result<ExitCode> {
    let (mut bytes, most) = (Vec::new(), MAX_DOCUMENT_BYTES as u64 + 1);
    if file == std::path::Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        let read = std::fs::File::open(file).and_then(|it| it.take(most).read_to_end(&mut bytes));
        read.with_context(|| format!("cannot read {}", file.display()))?;
    }
    if bytes.len() > MAX_DOCUMENT_BYTES {
        complain!(
            "gistwire: {}: the list is over {MAX_DOCUMENT_BYTES} bytes and is left out",
            file.display()
        );
        return Ok(ExitCode::from(2));
    }
    let listed = match read_list(context, bytes) {
        Ok(listed) => listed,
        Err(problem) => {
            complain!("gistwire: {}: {problem}", file.display());
            return Ok(ExitCode::from(2));
        }
    };
    let (mut n_new, mut n_known, mut n_refused) = (0, 0, 0);
    for it in listed {
        let Some((url, _)) = crate::source::address::typed(&it.url) else {
            complain!(
                "gistwire: \"{}\" is not an http or https address and is left out",
                masked(&it.url).escape_debug()
            );
            n_refused += 1;
            continue;
        };
        if let Err(refusal) = check_address(&url, context.settings.allow_private_hosts) {
            complain!("gistwire: {} is left out: {refusal}", masked(url.as_str()));
            n_refused += 1;
            continue;
        }
        let new = NewFeed {
            url: url.into(),
            title: it.title,
            tags: it.tags,
            is_enabled: true,
            ..NewFeed::default()
        };
        let (_, is_new) = context.store.add_feed(&new, context.clock.now())?;
        if is_new { n_new += 1 } else { n_known += 1 }
    }
    writeln!(
        screen::stdout(),
        "{n_new} feeds added, {n_known} known already; `gistwire poll --once` asks them."
    )?;
    Ok(if n_refused > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Reads a list in a separate process, which may crash because of it.
fn read_list(context: &Context, bytes: Vec<u8>) -> Result<Vec<Listed>, String> {
    let (process, body) = (ReaderProcess::default(), Body { bytes, ..Body::default() });
    let max_article_bytes = context.settings.ingest.max_article_bytes;
    let answer =
        match process.read_body(DocumentKind::FeedList, None, &body, max_article_bytes, false) {
            Err(ReaderError::Unusable(problem)) => {
                tracing::warn!(
                    problem,
                    "no process can be started to read the list; it is read here"
                );
                Ok(read_here(DocumentKind::FeedList, None, &body, max_article_bytes))
            }
            answered => answered,
        };
    match answer {
        Ok(ReaderAnswer::FeedList(listed)) => listed,
        Ok(_) => Err(poll::OUR_FAULT.to_owned()),
        Err(error) => Err(format!("the process that read it {error}")),
    }
}

fn export(context: &Context, with_passwords: bool) -> anyhow::Result<ExitCode> {
    let feeds = context.store.feeds(context.clock.now())?;
    let n_secret = feeds.iter().filter(|feed| has_secret(&feed.url)).count();
    if n_secret > 0 && !with_passwords {
        complain!(
            "gistwire: {n_secret} of these feeds need a password or a token, which is left out; --with-passwords keeps it"
        );
    }
    let shown = |url: String| if with_passwords { url } else { without_secrets(&url) };
    let listed: Vec<Listed> = feeds
        .into_iter()
        .map(|it| Listed { url: shown(it.url), title: it.title, tags: it.tags })
        .collect();
    writeln!(screen::stdout(), "{}", opml::write(&listed).map_err(anyhow::Error::msg)?)?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_suggested_feeds_can_be_read_and_are_on_the_web() {
        let list: super::Suggestions = toml::from_str(super::SUGGESTED).unwrap();
        assert!(list.feed.len() >= 10);
        assert!(
            list.feed
                .iter()
                .all(|it| url::Url::parse(&it.url).is_ok_and(|it| it.scheme() == "https"))
        );
    }
}
