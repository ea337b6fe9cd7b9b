//! `/mute` and `/unmute`: no alerts from a source, about one story, or for a while about something
//! that the chat follows. The button under an alert asks what to mute.

use jiff::Timestamp;

use crate::article::{Article, ArticleId};
use crate::command::Input;
use crate::command::follow::unsubscribe;
use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::parse::article_number;
use crate::command::resolve::clock;
use crate::command::resolve::topic::{shown, source_named};
use crate::message::say;
use crate::reply::{Button, Reply, quoted};
use crate::text::slice::Slicing;

/// Maximum number of subscriptions that the menu names.
const MAX_TOPICS: usize = 3;

/// Maximum number of muted sources with a button.
const MAX_LISTED: usize = 12;

pub(crate) fn mute(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if let Some(id) = id_after("article:", call.argument) {
        return menu(call, id);
    }
    if let Some(id) = id_after("story:", call.argument) {
        return mute_story(call, id);
    }
    let Some(name) = typed_source(call)? else {
        return match muted_topic(call)? {
            Some(outcome) => Ok(outcome),
            None => muted(call),
        };
    };
    if !call.ctx.store.mute_source(call.request.chat, &name, call.ctx.now)? {
        return Ok(Outcome::missed(Reply::saying(say!(call, "muted-too-many"))));
    }
    let undo = call.run_button(say!(call, "unmute"), "unmute", &name)?;
    let reply = Reply::saying(say!(call, "muted-source", source = name));
    let outcome = Outcome::found(reply.and_buttons(vec![vec![undo]]));
    Ok(outcome.and_notice(say!(call, "muted-toast")))
}

pub(crate) fn unmute(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if let Some(id) = id_after("story:", call.argument) {
        call.ctx.store.unmute_story(call.request.chat, id)?;
        let reply = Reply::saying(say!(call, "unmuted-story"));
        let outcome = Outcome::found(reply).and_notice(say!(call, "unmuted-toast"));
        return Ok(in_place_of_button(call, outcome));
    }
    let own = call.ctx.store.muted_sources(call.request.chat)?;
    let typed = without_prefix(call.argument);
    let Some(name) = own.iter().find(|name| name.to_lowercase() == typed.to_lowercase()) else {
        return muted(call);
    };
    call.ctx.store.unmute_source(call.request.chat, name)?;
    let reply = Reply::saying(say!(call, "unmuted-source", source = name));
    Ok(Outcome::found(reply).and_notice(say!(call, "unmuted-toast")))
}

/// Asks what of an alert to mute: its story, a topic that brought it, or its source.
fn menu(call: &Call<'_>, id: ArticleId) -> Result<Outcome, CommandError> {
    let Some(article) = call.article(id)? else {
        return Ok(Outcome::noticed(say!(call, "article-gone")));
    };
    let mut buttons =
        vec![call.run_button(say!(call, "mute-story"), "mute", &format!("story:{}", id.0))?];
    let own = unsubscribe::own(call)?;
    for by in unsubscribe::brought_by(call, id, &own)?.into_iter().take(MAX_TOPICS) {
        let label = say!(call, "mute-topic", topic = shown(call, &by.topic));
        buttons.push(call.button(label, &Action::Mute(by.id))?);
    }
    buttons.extend(source_button(call, &article)?);
    let reply = Reply::saying(say!(call, "mute-what"));
    Ok(Outcome::found(reply.and_buttons(rows(buttons, 2))))
}

fn source_button(call: &Call<'_>, article: &Article) -> Result<Option<Button>, CommandError> {
    let Some(name) = &article.source else { return Ok(None) };
    call.run_button(name, "mute", &format!("source:{name}")).map(Some)
}

/// Mutes the story of an article.
fn mute_story(call: &Call<'_>, id: ArticleId) -> Result<Outcome, CommandError> {
    let Some(article) = call.article(id)? else {
        return Ok(Outcome::noticed(say!(call, "article-gone")));
    };
    if !call.ctx.store.mute_story(call.request.chat, id, call.ctx.now)? {
        return Ok(Outcome::missed(Reply::saying(say!(call, "muted-too-many-stories"))));
    }
    let reply = Reply::saying(say!(call, "muted-story", title = quoted(&article.title)));
    let undo = call.run_button(say!(call, "undo"), "unmute", &format!("story:{}", id.0))?;
    let outcome = Outcome::found(reply.and_buttons(vec![vec![undo]]));
    Ok(in_place_of_button(call, outcome.and_notice(say!(call, "muted-toast"))))
}

/// The menu becomes the answer.
fn in_place_of_button(call: &Call<'_>, outcome: Outcome) -> Outcome {
    match call.request.input {
        Input::Button(_) => outcome.in_place(),
        Input::Line(_) | Input::Post(_) => outcome,
    }
}

/// Mutes what the chat follows: "nvidia", "nvidia for a day".
fn muted_topic(call: &Call<'_>) -> Result<Option<Outcome>, CommandError> {
    let (name, until) = with_length(call, call.argument)?;
    if name.is_empty() {
        return Ok(None);
    }
    let muted = unsubscribe::mute_named(&call.with(name), until)?;
    // With a length, a topic is meant: a source is muted until it is unmuted.
    if muted.is_some() || until.is_none() {
        return Ok(muted);
    }
    let own = unsubscribe::own(call)?;
    if own.is_empty() {
        return Ok(Some(Outcome::missed(unsubscribe::none_yet(call))));
    }
    let reply = Reply::saying(say!(call, "not-followed", typed = quoted(name)));
    Ok(Some(Outcome::missed(reply.and_buttons(unsubscribe::buttons(call, own.iter())?))))
}

/// Splits a name from how long it is muted.
pub(in crate::command) fn with_length<'t>(
    call: &Call<'_>,
    argument: &'t str,
) -> Result<(&'t str, Option<Timestamp>), CommandError> {
    let zone = call.ctx.store.chat_state(call.request.chat)?.time_zone();
    let length = argument.match_indices(' ').find_map(|(at, _)| {
        let until = clock::until(argument.slice(at..), call.ctx.now, &zone)?;
        Some((argument.slice(..at), Some(until)))
    });
    Ok(length.unwrap_or((argument, None)))
}

fn id_after(prefix: &str, argument: &str) -> Option<ArticleId> {
    let (id, rest) = argument.strip_prefix(prefix).and_then(article_number)?;
    rest.is_empty().then_some(ArticleId(id))
}

fn without_prefix(argument: &str) -> &str {
    argument.trim().strip_prefix("source:").unwrap_or(argument).trim()
}

/// Returns the source that the argument names, if there is one.
fn typed_source(call: &Call<'_>) -> Result<Option<String>, CommandError> {
    Ok(source_named(call, without_prefix(call.argument))?.map(|topic| topic.name))
}

/// Lists the muted sources, or says how to mute one.
fn muted(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let own = call.ctx.store.muted_sources(call.request.chat)?;
    let typed = without_prefix(call.argument);
    let mut reply = Reply::default();
    if !typed.is_empty() {
        reply = reply.and_say(say!(call, "no-source-called", name = quoted(typed)));
    }
    reply = match own.is_empty() {
        true => reply.and_say(say!(call, "nothing-muted")),
        false => reply.and_say(say!(call, "muted-list", names = call.messages().and(&own))),
    };
    let buttons: Result<Vec<_>, _> =
        own.iter().take(MAX_LISTED).map(|name| call.run_button(name, "unmute", name)).collect();
    Ok(Outcome::missed(reply.and_buttons(rows(buttons?, 2))))
}
