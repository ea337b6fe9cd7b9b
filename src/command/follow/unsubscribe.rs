//! `/unsubscribe X`: unfollows a topic; `all` asks first.

use jiff::{SignedDuration, Timestamp};

use crate::article::{ArticleId, normalise_tag};
use crate::command::follow::delivery_mode::moment;
use crate::command::follow::subscribe::mode_ending;
use crate::command::follow::subscriptions::MAX_NAME;
use crate::command::follow::{portable, subscriptions};
use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::parse::article_number;
use crate::command::resolve::topic::{as_argument, shown};
use crate::command::resolve::who::one;
use crate::id::SubscriptionId;
use crate::message::{Phrase, say};
use crate::reply::{Button, Reply, Tone, quoted, shortened};
use crate::store::chats::subscriptions::{Subscription, Topic, TopicKind};

/// Duration of a mute.
const MUTED_DAYS: i64 = 3;

/// Maximum number of subscriptions offered as buttons.
pub(crate) const MAX_BUTTONS: usize = 12;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let own = own(call)?;
    match call.argument.to_lowercase().as_str() {
        "" | "all" if own.is_empty() => Ok(Outcome::missed(none_yet(call))),
        "" => {
            let reply = Reply::saying(say!(call, "unfollow-which"));
            Ok(Outcome::missed(reply.and_buttons(buttons(call, own.iter())?)))
        }
        "all" => {
            let reply = Reply::saying(say!(call, "unfollow-all", n = own.len()));
            let sure = call.run_button(say!(call, "unfollow-all-yes"), "unsubscribe", "all yes")?;
            let sure = sure.in_tone(Tone::Danger);
            let keep = call.run_button(say!(call, "unfollow-all-no"), "subscriptions", "")?;
            Ok(Outcome::missed(reply.and_buttons(vec![vec![sure, keep]])))
        }
        "all yes" => unfollow_all(call),
        _ => match of_article(call, &own)? {
            Some(outcome) => Ok(outcome),
            None => named(call, &own),
        },
    }
}

/// Unfollows everything. The button that takes it back carries what `/import` reads.
fn unfollow_all(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let before = portable::as_text(call)?;
    let n = call.ctx.store.unsubscribe_all(call.request.chat)?;
    if n == 0 {
        return Ok(Outcome::missed(none_yet(call)));
    }
    let reply = Reply::saying(say!(call, "unfollowed-all"));
    let undo = match before.len() <= portable::MAX_BYTES {
        true => vec![call.run_button(say!(call, "undo"), "import", &before)?],
        false => Vec::new(),
    };
    Ok(Outcome::found(reply.and_buttons(vec![undo])).and_notice(say!(call, "unfollowed-toast")))
}

/// Ends the subscription that a button names.
pub(crate) fn stop(call: &Call<'_>, id: SubscriptionId) -> Result<Outcome, CommandError> {
    match call.ctx.store.subscription(call.request.chat, id)? {
        Some(own) => end(call, &own),
        None => Ok(Outcome::noticed(say!(call, "unfollowed-before"))),
    }
}

/// Ends the subscription that a button of the list of subscriptions names; the list stays.
pub(crate) fn stop_listed(call: &Call<'_>, id: SubscriptionId) -> Result<Outcome, CommandError> {
    let Some(own) = call.ctx.store.subscription(call.request.chat, id)? else {
        return Ok(Outcome::noticed(say!(call, "unfollowed-before")));
    };
    let undo = undo_argument(call, &own)?;
    call.ctx.store.unsubscribe(own.chat_thread, &own.topic)?;
    let label = say!(call, "undo-named", topic = shown(call, &own.topic));
    let undo = vec![vec![call.run_button(label, "subscribe", &undo)?]];
    let list = subscriptions::run(&call.with(""))?.with_buttons(undo);
    Ok(list.in_place().and_notice(say!(call, "unfollowed-toast")))
}

/// Mutes the subscription that a button names for three days.
pub(crate) fn mute(call: &Call<'_>, id: SubscriptionId) -> Result<Outcome, CommandError> {
    match call.ctx.store.subscription(call.request.chat, id)? {
        Some(own) => Ok(muted(call, &own, None)?.in_place()),
        None => Ok(Outcome::noticed(say!(call, "unfollowed-before"))),
    }
}

/// Mutes what the argument names, if the chat follows it; for three days, if nothing else is asked
/// for.
pub(crate) fn mute_named(
    call: &Call<'_>,
    until: Option<Timestamp>,
) -> Result<Option<Outcome>, CommandError> {
    let own = own(call)?;
    let fitting = fitting(call, &own)?;
    fitting.first().map(|own| muted(call, own, until)).transpose()
}

fn muted(
    call: &Call<'_>,
    own: &Subscription,
    until: Option<Timestamp>,
) -> Result<Outcome, CommandError> {
    let now = call.ctx.now;
    let usual = now.checked_add(SignedDuration::from_hours(24 * MUTED_DAYS)).unwrap_or(now);
    call.ctx.store.mute(call.request.chat, own.id, Some(until.unwrap_or(usual)))?;
    let topic = shown(call, &own.topic);
    let said = match until {
        None => say!(call, "muted-topic", topic = topic),
        Some(until) => {
            let state = call.ctx.store.chat_state(call.request.chat)?;
            let until = moment(call.messages(), &state, until, now);
            say!(call, "muted-topic-until", topic = topic, until = until)
        }
    };
    let again = call.run_button(say!(call, "unmute"), "subscribe", &as_argument(&own.topic))?;
    let outcome = Outcome::found(Reply::saying(said).and_buttons(vec![vec![again]]));
    Ok(outcome.and_notice(say!(call, "muted-toast")))
}

/// Answers `article:12`, which a button under an alert sends: the subscriptions that brought it.
fn of_article(call: &Call<'_>, own: &[Subscription]) -> Result<Option<Outcome>, CommandError> {
    let typed = call.argument.strip_prefix("article:").and_then(article_number);
    let Some((id, _)) = typed else { return Ok(None) };
    let by = brought_by(call, ArticleId(id), own)?;
    Ok(Some(match by[..] {
        [] => Outcome::noticed(say!(call, "unfollowed-before")),
        [one] => end(call, one)?,
        _ => {
            let reply = Reply::saying(say!(call, "unfollow-of-article"));
            Outcome::found(reply.and_buttons(buttons(call, by.into_iter())?))
        }
    }))
}

/// Returns the subscriptions that brought an article.
pub(crate) fn brought_by<'s>(
    call: &Call<'_>,
    article: ArticleId,
    own: &'s [Subscription],
) -> Result<Vec<&'s Subscription>, CommandError> {
    let ids = call.ctx.store.subscriptions_that_brought(call.chat_thread(), article)?;
    Ok(own.iter().filter(|it| ids.contains(&it.id)).collect())
}

fn named(call: &Call<'_>, own: &[Subscription]) -> Result<Outcome, CommandError> {
    let fitting: Vec<&Subscription> = fitting(call, own)?;
    let typed = quoted(call.argument);
    match fitting[..] {
        [one] => end(call, one),
        [] if own.is_empty() => Ok(Outcome::missed(none_yet(call))),
        [] => {
            let reply = Reply::saying(say!(call, "not-followed", typed = typed));
            Ok(Outcome::missed(reply.and_buttons(buttons(call, own.iter())?)))
        }
        _ => {
            let reply = Reply::saying(say!(call, "unfollow-ambiguous", typed = typed));
            Ok(Outcome::missed(reply.and_buttons(buttons(call, fitting.into_iter())?)))
        }
    }
}

/// Returns the subscriptions that the argument means: matched by its form if it has one, else by
/// any name.
fn fitting<'s>(
    call: &Call<'_>,
    own: &'s [Subscription],
) -> Result<Vec<&'s Subscription>, CommandError> {
    let typed = call.argument.trim();
    let exact: Vec<&Subscription> =
        own.iter().filter(|it| as_argument(&it.topic).eq_ignore_ascii_case(typed)).collect();
    if !exact.is_empty() {
        return Ok(exact);
    }
    let bare = ["company:", "words:", "tag:", "source:", "feed:"]
        .iter()
        .find_map(|it| typed.strip_prefix(it))
        .unwrap_or(typed)
        .trim();
    let (tag, company) = (normalise_tag(bare), one(call, bare)?);
    let is_tag_only = typed.starts_with('#');
    let is_named = |topic: &Topic| match topic.kind {
        TopicKind::Tag => topic.name == tag,
        TopicKind::Company => {
            company.as_deref() == Some(&topic.name) || topic.name.eq_ignore_ascii_case(bare)
        }
        TopicKind::Words => topic.is_same(bare),
        TopicKind::Source | TopicKind::Feed(_) => topic.name.to_lowercase() == bare.to_lowercase(),
    };
    Ok(own
        .iter()
        .filter(|it| is_named(&it.topic) && (!is_tag_only || it.topic.kind == TopicKind::Tag))
        .collect())
}

/// Returns whether the chat follows what the argument means.
pub(crate) fn is_followed(call: &Call<'_>) -> Result<bool, CommandError> {
    let own = own(call)?;
    Ok(!fitting(call, &own)?.is_empty())
}

fn end(call: &Call<'_>, own: &Subscription) -> Result<Outcome, CommandError> {
    let undo = undo_argument(call, own)?;
    call.ctx.store.unsubscribe(own.chat_thread, &own.topic)?;
    let reply = Reply::saying(say!(call, "unfollowed", topic = shown(call, &own.topic)));
    let undo = call.run_button(say!(call, "undo"), "subscribe", &undo)?;
    let outcome = Outcome::found(reply.and_buttons(vec![vec![undo]]));
    Ok(outcome.and_notice(say!(call, "unfollowed-toast")))
}

/// Ends a subscription without an answer of its own; returns what a toast says.
pub(crate) fn unfollow(call: &Call<'_>, topic: &Topic) -> Result<Phrase, CommandError> {
    call.ctx.store.unsubscribe(call.chat_thread(), topic)?;
    Ok(say!(call, "unfollowed-toast"))
}

/// Returns the argument of `/subscribe` that brings a subscription back as it is. Call it before the
/// subscription ends: a personal feed may be gone afterwards, and then its address brings it back.
fn undo_argument(call: &Call<'_>, own: &Subscription) -> Result<String, CommandError> {
    let feed = match own.topic.kind {
        TopicKind::Feed(id) => call.ctx.store.feed(id, call.ctx.now)?,
        _ => None,
    };
    let mode = own.delivery_mode.map_or("", |mode| mode_ending(Some(mode)));
    Ok(feed.map_or_else(|| format!("{}{mode}", as_argument(&own.topic)), |feed| feed.url))
}

/// Returns the subscriptions of the person's current chat or forum topic.
pub(crate) fn own(call: &Call<'_>) -> Result<Vec<Subscription>, CommandError> {
    let all = call.ctx.store.subscriptions(call.request.chat)?;
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|it| it.chat_thread == call.chat_thread());
    // In a forum: those of this topic. If it has none, all of them, since a subscription made in
    // another topic must be possible to end.
    Ok(if here.is_empty() { elsewhere } else { here })
}

/// Returns one button for each subscription, which ends it.
pub(crate) fn buttons<'s>(
    call: &Call<'_>,
    own: impl Iterator<Item = &'s Subscription>,
) -> Result<Vec<Vec<Button>>, CommandError> {
    let stop = |own: &Subscription| {
        let label = format!("✕ {}", shortened(&shown(call, &own.topic), MAX_NAME));
        match call.request.channel {
            Some(_) => call.run_button(&label, "unsubscribe", &as_argument(&own.topic)),
            None => call.button(&label, &Action::Stop(own.id)),
        }
    };
    Ok(rows(own.take(MAX_BUTTONS).map(stop).collect::<Result<_, _>>()?, 2))
}

/// Returns the answer for a chat without subscriptions.
pub(crate) fn none_yet(call: &Call<'_>) -> Reply {
    Reply::saying(say!(call, "follows-nothing"))
}
