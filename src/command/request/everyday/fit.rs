//! Whether the rest of an everyday line fits the command that its first words mean.

use crate::article::normalise_tag;
use crate::command::catalogue::{self, Spec};
use crate::command::follow::{digest, quiet, unsubscribe};
use crate::command::news::search::is_too_long;
use crate::command::request::call::{Call, CommandError};
use crate::command::request::everyday::phrases::Deed;
use crate::command::request::everyday::readings;
use crate::command::request::parse::article_number;
use crate::command::request::several;
use crate::command::resolve::topic::{self, Meant, meant};
use crate::command::resolve::who::one;
use crate::command::resolve::{clock, names};
use crate::schedule::zone::{Place, find};
use crate::store::chats::subscriptions::TopicKind;
use crate::store::{Listing, Window};
use crate::text::query::SearchQuery;

/// The first words of what `/settings` takes.
const SETTINGS: [&str; 10] = [
    "sentences",
    "sentence",
    "articles",
    "article",
    "default",
    "reset",
    "languages",
    "limit",
    "previews",
    "pins",
];

/// Returns whether a command can do something with an argument. `is_weak`: the words before it are
/// everyday speech, so that a search is as likely.
pub(super) fn fits(
    call: &Call<'_>,
    spec: &'static Spec,
    argument: &str,
    is_weak: bool,
) -> Result<bool, CommandError> {
    let first = argument.split_whitespace().next().unwrap_or_default().to_lowercase();
    Ok(match spec.name {
        "subscribe" | "unsubscribe" if !is_weak => true,
        "subscribe" | "unsubscribe" if several::topics(call, spec, argument)?.is_some() => true,
        "subscribe" => is_followable(call, argument)?,
        "unsubscribe" => unsubscribe::is_followed(&call.with(argument))?,
        "latest" => argument == "all" || argument.parse::<u32>().is_ok(),
        "pause" => {
            let zone = call.ctx.store.chat_state(call.request.chat)?.time_zone();
            clock::until(argument, call.ctx.now, &zone).is_some()
        }
        "digest" => digest::is_schedule(argument),
        "quiet" => quiet::is_hours(argument),
        "tz" => !matches!(find(argument), Place::Similar(_)),
        "settings" => SETTINGS.contains(&&*first),
        "mute" | "unmute" => topic::source_named(call, argument)?.is_some(),
        "saved" => argument.parse::<u32>().is_ok(),
        "read" | "why" | "story" | "save" => article_number(argument).is_some(),
        "search" => !is_weak || !is_found_as_typed(call)?,
        "tag" | "preview" | "roundup" | "company" | "timeline" | "trend" | "related" => {
            is_known(call, argument)? || !call.with(argument).run(spec.run)?.is_missed()
        }
        _ => false,
    })
}

/// Returns what to show help on: a command, or nothing if the rest is another phrase for one.
pub(super) fn helped(argument: &str) -> Option<String> {
    let first = argument.split_whitespace().next().unwrap_or_default();
    let first = first.trim_start_matches('/');
    if let Some(spec) = catalogue::find(first) {
        return Some(spec.name.to_owned());
    }
    let is_command = readings(argument).iter().any(|it| matches!(it.deed, Deed::Run(_)));
    is_command.then(String::new)
}

/// Returns whether a topic can be looked up. What follows everyday speech must be known.
pub(super) fn is_topic(
    call: &Call<'_>,
    argument: &str,
    is_weak: bool,
) -> Result<bool, CommandError> {
    Ok(!is_weak || is_known(call, argument)?)
}

/// Returns whether a text names a company or a tag that articles have.
fn is_known(call: &Call<'_>, text: &str) -> Result<bool, CommandError> {
    if !names::is_plausible(text) {
        return Ok(false);
    }
    if let Some(name) = one(call, text)?
        && call.ctx.store.company_count(&name)?.total() > 0
    {
        return Ok(true);
    }
    Ok(call.ctx.store.tag_count(&normalise_tag(text))? > 0)
}

/// Returns whether following a text is meant: it is a known topic, or written as one, or no article
/// has the words as they were typed ("follow the money").
fn is_followable(call: &Call<'_>, text: &str) -> Result<bool, CommandError> {
    if text.starts_with(['#', '"', '“', '@']) || text.contains("://") || text.contains(':') {
        return Ok(true);
    }
    let is_topic = match meant(call, text)? {
        Meant::One(topic) => topic.kind != TopicKind::Words,
        Meant::Several(_) => true,
        Meant::Nothing => return Ok(false),
    };
    Ok(is_topic || !is_found_as_typed(call)?)
}

/// Returns whether an article has all words of the line.
fn is_found_as_typed(call: &Call<'_>) -> Result<bool, CommandError> {
    let query = SearchQuery::parse(call.argument);
    if query.is_empty() || is_too_long(&query) {
        return Ok(false);
    }
    let one = Window { offset: 0, limit: 1, snapshot: None, new_after: None };
    Ok(call.ctx.store.page(&Listing::Search(query), one)?.total > 0)
}
