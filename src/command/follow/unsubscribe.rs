//! `/unsubscribe X`: unfollows a topic; `all` asks first.

use jiff::SignedDuration;

use crate::article::normalise_tag;
use crate::command::follow::subscribe::mode_ending;
use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::resolve::topic::{as_argument, listed, shown};
use crate::command::resolve::who::one;
use crate::id::SubscriptionId;
use crate::reply::{Button, Reply, counted, quoted};
use crate::store::chats::subscriptions::{Subscription, Topic, TopicKind};

/// Duration of a mute.
const MUTED_DAYS: i64 = 3;

/// Maximum number of subscriptions offered as buttons.
pub(crate) const MAX_BUTTONS: usize = 12;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let own = own(call)?;
    match call.argument.to_lowercase().as_str() {
        "" if own.is_empty() => Ok(Outcome::missed(none_yet())),
        "" => {
            let reply = Reply::saying(
                "Which one shall I end? Tap it, or send for example /unsubscribe #china. /unsubscribe all ends all.",
            );
            Ok(Outcome::missed(reply.and_buttons(buttons(call, own.iter())?)))
        }
        "all" if own.is_empty() => Ok(Outcome::missed(none_yet())),
        "all" => {
            let n = counted(own.len() as u32, "subscription", "subscriptions");
            let reply = Reply::saying(format!("Shall I end {n}? You won’t get any more alerts."));
            let sure = call.run_button("Yes, end all", "unsubscribe", "all yes")?;
            let keep = call.run_button("No, keep them", "subscriptions", "")?;
            Ok(Outcome::missed(reply.and_buttons(vec![vec![sure, keep]])))
        }
        "all yes" => {
            call.ctx.store.unsubscribe_all(call.request.chat)?;
            Ok(Outcome::found(Reply::saying(
                "All subscriptions of this chat are ended. /subscribe adds new ones.",
            )))
        }
        _ => ended(call, &own),
    }
}

/// Ends the subscription that a button names.
pub(crate) fn stop(call: &Call<'_>, id: SubscriptionId) -> Result<Outcome, CommandError> {
    match call.ctx.store.subscription(call.request.chat, id)? {
        Some(it) => end(call, &it),
        None => Ok(Outcome::noticed("You’ve already unfollowed that.")),
    }
}

/// Mutes the subscription that a button names for three days.
pub(crate) fn mute(call: &Call<'_>, id: SubscriptionId) -> Result<Outcome, CommandError> {
    let until = call
        .ctx
        .now
        .checked_add(SignedDuration::from_hours(24 * MUTED_DAYS))
        .unwrap_or(call.ctx.now);
    let Some(it) = call.ctx.store.subscription(call.request.chat, id)? else {
        return Ok(Outcome::noticed("You’ve already unfollowed that."));
    };
    call.ctx.store.mute(call.request.chat, id, Some(until))?;
    let reply = Reply::saying(format!(
        "Muted: for {MUTED_DAYS} days you get no alerts about {}. /missed shows what came in.",
        shown(&it.topic)
    ));
    let again = call.run_button("Unmute", "subscribe", &as_argument(&it.topic))?;
    Ok(Outcome::found(reply.and_buttons(vec![vec![again]])).and_notice("Muted for 3 days."))
}

fn ended(call: &Call<'_>, own: &[Subscription]) -> Result<Outcome, CommandError> {
    let fitting: Vec<&Subscription> = fitting(call, own)?;
    match fitting[..] {
        [it] => end(call, it),
        [] if own.is_empty() => Ok(Outcome::missed(none_yet())),
        [] => {
            let reply = Reply::saying(format!(
                "You are not subscribed to {}. These are your subscriptions; tap one to end it.",
                quoted(call.argument)
            ));
            Ok(Outcome::missed(reply.and_buttons(buttons(call, own.iter())?)))
        }
        _ => {
            let reply = Reply::saying(format!(
                "{} fits several of your subscriptions. Which one shall I end?",
                quoted(call.argument)
            ));
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

fn end(call: &Call<'_>, it: &Subscription) -> Result<Outcome, CommandError> {
    // A personal feed may be gone afterwards: then its address brings it back.
    let feed = match it.topic.kind {
        TopicKind::Feed(id) => call.ctx.store.feed(id, call.ctx.now)?,
        _ => None,
    };
    call.ctx.store.unsubscribe(it.chat_thread, &it.topic)?;
    let reply = Reply::saying(format!("You no longer follow {}.", shown(&it.topic)));
    let as_it_was = match it.delivery_mode {
        Some(mode) => mode_ending(Some(mode)),
        None => "",
    };
    let undo = match feed {
        Some(feed) => feed.url,
        None => format!("{}{as_it_was}", as_argument(&it.topic)),
    };
    let undo = call.run_button("Undo", "subscribe", &undo)?;
    Ok(Outcome::found(reply.and_buttons(vec![vec![undo]])).and_notice("Unfollowed"))
}

/// Returns the subscriptions of the person's current chat or forum topic.
fn own(call: &Call<'_>) -> Result<Vec<Subscription>, CommandError> {
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
    let stop = |it: &Subscription| {
        let label = format!("✕ {}", listed(call, &it.topic));
        match call.request.channel {
            Some(_) => call.run_button(&label, "unsubscribe", &as_argument(&it.topic)),
            None => call.button(&label, &Action::Stop(it.id)),
        }
    };
    Ok(rows(own.take(MAX_BUTTONS).map(stop).collect::<Result<_, _>>()?, 2))
}

/// Returns the answer for a chat without subscriptions.
pub(crate) fn none_yet() -> Reply {
    Reply::saying(
        "This chat has no subscriptions. Begin with /subscribe #china, /subscribe alibaba or /subscribe \"cloud computing\".",
    )
}
