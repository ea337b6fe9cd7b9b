//! `/subscribe X`: sends each new article about a tag, a company or words, or of a source.

use crate::command::Input;
use crate::command::follow::settings_page::mark;
use crate::command::follow::{delivery_mode, source};
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::resolve::names;
use crate::command::resolve::topic::{
    Meant, as_argument, is_company, listed, meant, n_articles, shown,
};
use crate::message::{Phrase, say};
use crate::reply::{Button, Reply, quoted, shortened};
use crate::schedule::{DeliveryMode, Schedule};
use crate::store::ChatState;
use crate::store::chats::subscriptions::{Subscribed, Topic, TopicKind};
use crate::text::query::SearchQuery;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.is_empty() {
        let reply = Reply::saying(say!(call, "follow-what"));
        return Ok(Outcome::missed(reply.and_buttons(suggestions(call)?)));
    }
    let (text, mode) = split_mode(call.argument);
    if let Some(outcome) = source::of_address(call, text)? {
        return Ok(outcome);
    }
    if crate::command::news::search::is_too_long(&SearchQuery::parse(call.argument)) {
        return Ok(Outcome::missed(Reply::saying(say!(call, "follow-too-long"))));
    }
    let call = &call.with(text);
    if let Some(outcome) = of_odd_ending(call)? {
        return Ok(outcome);
    }
    match meant(call, text)? {
        Meant::One(topic) => subscribe(call, &topic, mode),
        Meant::Several(topics) => ask_which(call, "subscribe", &topics, mode),
        Meant::Nothing => {
            let reply = say!(call, "no-words", typed = quoted(call.argument));
            Ok(Outcome::missed(Reply::saying(reply)))
        }
    }
}

/// Refuses a tag with a comma, after which is neither a delivery mode nor another topic; `None` for
/// anything else.
fn of_odd_ending(call: &Call<'_>) -> Result<Option<Outcome>, CommandError> {
    let typed = call.argument;
    let Some((tag, ending)) = typed.split_once(COMMAS).filter(|_| typed.starts_with('#')) else {
        return Ok(None);
    };
    let button = call.run_button(tag.trim_end(), "subscribe", tag.trim_end())?;
    let ending = quoted(&shortened(ending.trim(), 60));
    let reply = Reply::saying(say!(call, "odd-ending", ending = ending));
    Ok(Some(Outcome::missed(reply.and_buttons(vec![vec![button]]))))
}

pub(crate) fn subscribe(
    call: &Call<'_>,
    topic: &Topic,
    mode: Option<TypedMode>,
) -> Result<Outcome, CommandError> {
    let max = call.ctx.settings.max_subscriptions(call.request.chat);
    let outcome = call.ctx.store.subscribe(call.chat_thread(), topic, max, call.ctx.now)?;
    let said = match outcome {
        Subscribed::Full => return full(call),
        Subscribed::Known => say!(call, "follows-already", topic = shown(call, topic)),
        Subscribed::New => say!(
            call,
            "now-follows",
            topic = shown(call, topic),
            kind = kind_name(topic),
            n = n_articles(call, topic)?
        ),
    };
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let mut requested = None;
    if let Some(own) = call.ctx.store.subscription_on(call.chat_thread(), topic)? {
        requested = own.delivery_mode;
        if let Some(mode) = mode {
            call.ctx.store.set_delivery_mode(call.request.chat, own.id, mode, call.ctx.now)?;
            requested = mode;
        }
    }
    let own = delivery_mode::own_mode(call.messages(), &state, requested);
    let how = match own.filter(|_| !state.is_paused) {
        Some(own) => say!(call, "this-one-comes", how = own),
        None => delivery_mode::how(call.messages(), &state, call.ctx.now),
    };
    let reply =
        Reply::saying(said).and_say(how).and_buttons(buttons(call, &state, topic, requested)?);
    let outcome = Outcome::found(reply).and_notice(say!(call, "following-toast"));
    // A button of this answer that switches the delivery mode: the answer shows the new one.
    let is_switched = mode.is_some() && matches!(call.request.input, Input::Button(_));
    Ok(if is_switched { outcome.in_place() } else { outcome })
}

/// Returns the kind of a topic as messages select by it.
fn kind_name(topic: &Topic) -> &'static str {
    match topic.kind {
        TopicKind::Tag => "tag",
        TopicKind::Company => "company",
        TopicKind::Words => "words",
        TopicKind::Source => "source",
        TopicKind::Feed(_) => "feed",
    }
}

fn buttons(
    call: &Call<'_>,
    state: &ChatState,
    topic: &Topic,
    requested: Option<DeliveryMode>,
) -> Result<Vec<Vec<Button>>, CommandError> {
    let mut first = vec![other_way(call, state, topic, requested)?];
    if state.digest.is_none() && state.apart.is_none() && requested.is_none() {
        // Who has never chosen is offered one message a day for everything.
        let at = delivery_mode::time(Schedule::DEFAULT.times.iter().next().unwrap_or_default());
        let label = say!(call, "daily-at", time = at.as_str());
        first.push(call.run_button(label, "digest", &format!("daily {at}"))?);
    }
    let second = vec![
        call.run_button(say!(call, "preview"), "preview", &as_argument(topic))?,
        call.run_button(say!(call, "what-you-follow"), "subscriptions", "")?,
    ];
    Ok(vec![first, second])
}

/// Follows a topic without an answer of its own; returns what a toast says, or `None` if the chat
/// follows as much as it can.
pub(crate) fn follow(call: &Call<'_>, topic: &Topic) -> Result<Option<Phrase>, CommandError> {
    let max = call.ctx.settings.max_subscriptions(call.request.chat);
    if call.ctx.store.subscribe(call.chat_thread(), topic, max, call.ctx.now)? == Subscribed::Full {
        return Ok(None);
    }
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let how = delivery_mode::how(call.messages(), &state, call.ctx.now);
    Ok(Some(say!(call, "following-named-toast", topic = shown(call, topic), how = how)))
}

/// Says that the chat follows as much as it can.
pub(crate) fn full(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let max = call.ctx.settings.max_subscriptions(call.request.chat);
    let list = call.run_button(say!(call, "what-you-follow"), "subscriptions", "")?;
    let reply = Reply::saying(say!(call, "follows-too-many", n = max));
    Ok(Outcome::missed(reply.and_buttons(vec![vec![list]])))
}

/// Returns the button that follows a topic, or shows that the chat follows it and then ends that.
pub(crate) fn follow_button(call: &Call<'_>, topic: &Topic) -> Result<Button, CommandError> {
    if call.ctx.store.is_subscribed(call.chat_thread(), topic)? {
        let label = mark(true, &say!(call, "following"));
        return call.run_button(label, "unsubscribe", &as_argument(topic));
    }
    call.run_button(say!(call, "follow"), "subscribe", &as_argument(topic))
}

/// A delivery mode as typed after a topic; `None` follows the chat's setting.
pub(crate) type TypedMode = Option<DeliveryMode>;

/// Accepted words and their meaning; buttons carry the first words of each meaning. An article before
/// a noun is left out.
const TYPED_MODES: [(&str, TypedMode); 7] = [
    (", at once", Some(DeliveryMode::AtOnce)),
    (", now", Some(DeliveryMode::AtOnce)),
    (", in digest", Some(DeliveryMode::InDigest)),
    (", digest", Some(DeliveryMode::InDigest)),
    (", daily", Some(DeliveryMode::InDigest)),
    (", weekly", Some(DeliveryMode::InDigest)),
    (", as usual", None),
];

/// The commas of the languages that people type.
pub(crate) const COMMAS: [char; 4] = [',', '،', '，', '、'];

/// Splits an argument into the topic and the delivery mode after it, if there is one.
pub(crate) fn split_mode(argument: &str) -> (&str, Option<TypedMode>) {
    // A tag is one word; the words after it are not part of the tag.
    let after_tag = || argument.split_once(' ').filter(|_| argument.starts_with('#'));
    let Some((text, ending)) = argument.rsplit_once(COMMAS).or_else(after_tag) else {
        return (argument, None);
    };
    let words: Vec<String> =
        ending.split_whitespace().map(str::to_lowercase).filter(|word| word != "the").collect();
    let words = words.join(" ");
    let known = TYPED_MODES.iter().find(|typed| typed.0.strip_prefix(", ") == Some(&*words));
    known.map_or((argument, None), |(_, mode)| (text.trim_end(), Some(*mode)))
}

/// Returns a delivery mode as it is typed after a topic.
pub(crate) fn mode_ending(mode: TypedMode) -> &'static str {
    TYPED_MODES.iter().find(|typed| typed.1 == mode).map_or("", |typed| typed.0)
}

/// Returns the other delivery mode of a subscription, and its name on a button.
pub(crate) fn other_mode(
    call: &Call<'_>,
    state: &ChatState,
    requested: Option<DeliveryMode>,
) -> (Phrase, TypedMode) {
    let is_in_digest = state.is_in_digest(requested);
    let label = match is_in_digest {
        true => say!(call, "as-it-comes"),
        false => say!(call, "in-a-digest"),
    };
    let mode = match (requested.is_some(), is_in_digest) {
        // Back to the chat's own mode.
        (true, _) if is_in_digest != state.digest.is_some() => None,
        (_, true) => Some(DeliveryMode::AtOnce),
        (_, false) => Some(DeliveryMode::InDigest),
    };
    (label, mode)
}

/// Returns a button that switches a subscription to the other delivery mode.
pub(crate) fn other_way(
    call: &Call<'_>,
    state: &ChatState,
    topic: &Topic,
    requested: Option<DeliveryMode>,
) -> Result<Button, CommandError> {
    let (label, mode) = other_mode(call, state, requested);
    call.run_button(label, "subscribe", &format!("{}{}", as_argument(topic), mode_ending(mode)))
}

/// Asks which of several topics is meant.
pub(crate) fn ask_which(
    call: &Call<'_>,
    command: &'static str,
    topics: &[Topic],
    mode: Option<TypedMode>,
) -> Result<Outcome, CommandError> {
    let argument =
        |topic: &Topic| format!("{}{}", as_argument(topic), mode.map_or("", mode_ending));
    let mut buttons = Vec::new();
    for topic in topics {
        let name = listed(call, topic);
        let label = match n_articles(call, topic)? {
            0 => Phrase::from(name),
            n => say!(call, "topic-and-count", topic = name, n = n),
        };
        buttons.push(call.run_button(label, command, &argument(topic))?);
    }
    if call.argument.starts_with("article:") {
        let reply = Reply::saying(say!(call, "follow-what-of-article"));
        return Ok(Outcome::found(reply.and_buttons(rows(buttons, 2))));
    }
    // A text typed as a company's name means only that. Otherwise the tag and the words are offered
    // too, even if no article has them yet.
    if !is_company(call.argument) {
        let tag = Topic::tag(call.argument).filter(|tag| !topics.contains(tag));
        for topic in [tag, Topic::words(call.argument)].iter().flatten() {
            let label = listed(call, topic);
            buttons.push(call.run_button(label, command, &argument(topic))?);
        }
    }
    let reply = Reply::saying(say!(call, "which-topic", typed = quoted(call.argument)));
    Ok(Outcome::missed(reply.and_buttons(rows(buttons, 1))))
}

fn suggestions(call: &Call<'_>) -> Result<Vec<Vec<Button>>, CommandError> {
    let mut buttons = Vec::new();
    for tag in call.ctx.store.tags(0, 4)? {
        let name = format!("#{}", tag.name);
        buttons.push(call.run_button(&name, "subscribe", &name)?);
    }
    let companies = call.ctx.store.companies("", 0, 4)?;
    for company in companies.into_iter().filter(|it| names::is_plausible(&it.name)) {
        let argument = format!("company:{}", company.name);
        buttons.push(call.run_button(&company.name, "subscribe", &argument)?);
    }
    Ok(rows(buttons, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_it_arrives_stands_behind_a_comma() {
        assert_eq!(split_mode("#china, at once"), ("#china", Some(Some(DeliveryMode::AtOnce))));
        assert_eq!(
            split_mode("cloud, games, In The Digest"),
            ("cloud, games", Some(Some(DeliveryMode::InDigest)))
        );
        assert_eq!(split_mode("#china, as usual"), ("#china", Some(None)));
        assert_eq!(split_mode("weekly digest"), ("weekly digest", None));
        assert_eq!(split_mode("é, at once"), ("é", Some(Some(DeliveryMode::AtOnce))));
        assert_eq!(split_mode("ééé"), ("ééé", None));
        assert_eq!(split_mode("#china، at once"), ("#china", Some(Some(DeliveryMode::AtOnce))));
    }
}
