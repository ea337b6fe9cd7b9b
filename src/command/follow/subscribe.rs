//! `/subscribe X`: sends each new article about a tag, a company or words, or of a source.

use crate::command::follow::{delivery_mode, source};
use crate::command::request::call::{Call, CommandError, Outcome, articles, rows};
use crate::command::resolve::names;
use crate::command::resolve::topic::{
    Meant, as_argument, is_company, listed, meant, n_articles, shown,
};
use crate::reply::{Button, Reply, counted, quoted};
use crate::schedule::DeliveryMode;
use crate::store::ChatState;
use crate::store::chats::subscriptions::{Subscribed, Topic, TopicKind};
use crate::text::query::SearchQuery;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.is_empty() {
        let usage = "What shall I tell you of? A tag: /subscribe #china. A company: /subscribe alibaba. \
                     Words: /subscribe \"cloud computing\" -games. Or tap one of these:";
        return Ok(Outcome::missed(Reply::saying(usage).and_buttons(suggestions(call)?)));
    }
    let (text, mode) = split_mode(call.argument);
    if let Some(outcome) = source::of_address(call, text)? {
        return Ok(outcome);
    }
    if crate::command::news::search::is_too_long(&SearchQuery::parse(call.argument)) {
        let reply = "That is a lot at once. Pick the few words that matter, for example /subscribe cloud profit.";
        return Ok(Outcome::missed(Reply::saying(reply)));
    }
    let call = &call.with(text);
    match meant(call, text)? {
        Meant::One(topic) => subscribe(call, &topic, mode),
        Meant::Several(topics) => ask_which(call, "subscribe", &topics, mode),
        Meant::Nothing => {
            let reply = format!(
                "There is nothing in {} that an article could hold. Send a tag, a company or at least one word, for example /subscribe #china.",
                quoted(call.argument)
            );
            Ok(Outcome::missed(Reply::saying(reply)))
        }
    }
}

pub(crate) fn subscribe(
    call: &Call<'_>,
    topic: &Topic,
    mode: Option<TypedMode>,
) -> Result<Outcome, CommandError> {
    let max = call.ctx.settings.delivery.max_subscriptions;
    let outcome = call.ctx.store.subscribe(call.chat_thread(), topic, max, call.ctx.now)?;
    let name = shown(topic);
    let said = match outcome {
        Subscribed::Full => {
            let reply = format!(
                "This chat has {}, as many as it can have. End one with /unsubscribe, then subscribe to {name} again.",
                counted(max, "subscription", "subscriptions")
            );
            let list = call.run_button("All subscriptions", "subscriptions", "")?;
            return Ok(Outcome::missed(Reply::saying(reply).and_buttons(vec![vec![list]])));
        }
        Subscribed::Known => format!("You are subscribed to {name} already: {}.", will_get(topic)),
        Subscribed::New => format!("Subscribed to {name}: {}.", will_get(topic)),
    };
    let so_far = match (n_articles(call, topic)?, topic.kind) {
        (0, TopicKind::Tag) => {
            "No article has it yet; I’ll message you when the first one does.".to_owned()
        }
        (0, TopicKind::Company) => {
            "No article names it yet; I tell you when the first one does.".to_owned()
        }
        (0, TopicKind::Source | TopicKind::Feed(_)) => {
            "No article of it yet; I’ll message you when the first one comes.".to_owned()
        }
        (0, TopicKind::Words) => {
            "No article contains them yet; I tell you when the first one does.".to_owned()
        }
        (n, TopicKind::Source | TopicKind::Feed(_)) => {
            format!("I have {} of it so far; you get new ones only.", articles(n))
        }
        (n, _) => format!("I have {} on it so far; you get new ones only.", articles(n)),
    };
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let mut requested = None;
    if let Some(it) = call.ctx.store.subscription_on(call.chat_thread(), topic)? {
        requested = it.delivery_mode;
        if let Some(mode) = mode {
            call.ctx.store.set_delivery_mode(call.request.chat, it.id, mode, call.ctx.now)?;
            requested = mode;
        }
    }
    let own = delivery_mode::own_mode(&state, requested)
        .map(|it| format!(" This one comes {it}."))
        .unwrap_or_default();
    let reply = Reply::saying(format!("{said} {so_far}"))
        .and_say(format!("{}{own}", delivery_mode::how(&state)));
    let buttons = vec![
        call.run_button("Preview", "preview", &as_argument(topic))?,
        other_way(call, &state, topic, requested)?,
        call.run_button("All subscriptions", "subscriptions", "")?,
    ];
    Ok(Outcome::found(reply.and_buttons(rows(buttons, 2))))
}

/// A delivery mode as typed after a topic; `None` follows the chat's setting.
pub(crate) type TypedMode = Option<DeliveryMode>;

/// Accepted words and their meaning; buttons carry the first word of each meaning.
const TYPED_MODES: [(&str, TypedMode); 5] = [
    (", at once", Some(DeliveryMode::AtOnce)),
    (", in digest", Some(DeliveryMode::InDigest)),
    (", in the digest", Some(DeliveryMode::InDigest)),
    (", digest", Some(DeliveryMode::InDigest)),
    (", as usual", None),
];

/// Splits an argument into the topic and the delivery mode after it, if there is one.
fn split_mode(argument: &str) -> (&str, Option<TypedMode>) {
    for (ending, mode) in TYPED_MODES {
        if let Some((text, end)) =
            argument.len().checked_sub(ending.len()).and_then(|at| argument.split_at_checked(at))
            && end.eq_ignore_ascii_case(ending)
        {
            return (text.trim_end(), Some(mode));
        }
    }
    (argument, None)
}

/// Returns a delivery mode as it is typed after a topic.
pub(crate) fn mode_ending(mode: TypedMode) -> &'static str {
    TYPED_MODES.iter().find(|typed| typed.1 == mode).map_or("", |typed| typed.0)
}

/// Returns a button that switches a subscription to the other delivery mode.
pub(crate) fn other_way(
    call: &Call<'_>,
    state: &ChatState,
    topic: &Topic,
    requested: Option<DeliveryMode>,
) -> Result<Button, CommandError> {
    let is_in_digest = state.is_in_digest(requested);
    let label = if is_in_digest { "At once" } else { "In the digest" };
    let mode = match (requested.is_some(), is_in_digest) {
        // Back to the chat's own mode.
        (true, _) if is_in_digest != state.digest.is_some() => None,
        (_, true) => Some(DeliveryMode::AtOnce),
        (_, false) => Some(DeliveryMode::InDigest),
    };
    call.run_button(label, "subscribe", &format!("{}{}", as_argument(topic), mode_ending(mode)))
}

fn will_get(topic: &Topic) -> String {
    match topic.kind {
        TopicKind::Tag => "I tell you of each new article with this tag".to_owned(),
        TopicKind::Company => "I tell you of each new article that names this company".to_owned(),
        TopicKind::Words => "I tell you of each new article with these words".to_owned(),
        TopicKind::Source => "I’ll message you about each of its new articles".to_owned(),
        TopicKind::Feed(_) => {
            "I’ll message you about each of its new articles, which only this chat sees".to_owned()
        }
    }
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
        let label = match (topic.kind, n_articles(call, topic)?) {
            (_, 0) => listed(call, topic),
            (_, n) => format!("{} ({n})", listed(call, topic)),
        };
        buttons.push(call.run_button(&label, command, &argument(topic))?);
    }
    if call.argument.starts_with("article:") {
        return Ok(Outcome::found(
            Reply::saying("What of this article shall I tell you of?")
                .and_buttons(rows(buttons, 2)),
        ));
    }
    // A text typed as a company's name means only that. Otherwise the tag and the words are offered
    // too, even if no article has them yet.
    if !is_company(call.argument) {
        let tag = Topic::tag(call.argument).filter(|it| !topics.contains(it));
        for it in [tag, Topic::words(call.argument)].iter().flatten() {
            buttons.push(call.run_button(&listed(call, it), command, &argument(it))?);
        }
    }
    let reply = Reply::saying(format!(
        "{} can mean several things. Which one do you mean?",
        quoted(call.argument)
    ));
    Ok(Outcome::missed(reply.and_buttons(rows(buttons, 1))))
}

fn suggestions(call: &Call<'_>) -> Result<Vec<Vec<Button>>, CommandError> {
    let mut buttons = Vec::new();
    for it in call.ctx.store.tags(0, 4)? {
        buttons.push(call.run_button(
            &format!("#{}", it.name),
            "subscribe",
            &format!("#{}", it.name),
        )?);
    }
    for it in
        call.ctx.store.companies("", 0, 4)?.into_iter().filter(|it| names::is_plausible(&it.name))
    {
        buttons.push(call.run_button(&it.name, "subscribe", &format!("company:{}", it.name))?);
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
    }
}
