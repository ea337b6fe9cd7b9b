//! `/subscriptions`: what this chat follows, and how news arrives.

use crate::command::Input;
use crate::command::follow::{delivery_mode, subscribe, unsubscribe};
use crate::command::request::action::{Action, OwnChange};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::topic::{as_argument, listed, shown};
use crate::id::SubscriptionId;
use crate::message::say;
use crate::reply::{Block, Button, Inline, Reply, shortened};
use crate::schedule::DeliveryMode;
use crate::store::ChatState;
use crate::store::chats::subscriptions::Subscription;

/// Number of characters of a name on a button: the button beside it has a name, too.
pub(crate) const MAX_NAME: usize = 14;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let own = call.ctx.store.subscriptions(call.request.chat)?;
    if own.is_empty() {
        return Ok(Outcome::missed(unsubscribe::none_yet(call)));
    }
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let mut reply = Reply::headed(say!(call, "follows", n = own.len()));
    for it in &own {
        reply = reply.and(Block::Bullet(line(call, &state, it)));
    }
    let reply = reply
        .and_say(delivery_mode::how(call.messages(), &state, call.ctx.now))
        .and_remark(say!(call, "follows-hint"));
    let mut buttons = Vec::new();
    for it in own.iter().take(unsubscribe::MAX_BUTTONS) {
        buttons.push(row(call, &state, it)?);
    }
    buttons.push(vec![
        call.run_button(say!(call, "follow-more"), "subscribe", "")?,
        call.run_button(say!(call, "settings"), "settings", "")?,
    ]);
    Ok(Outcome::found(reply.and_buttons(buttons)))
}

/// Renders a subscription: its topic, and what is special about it.
fn line(call: &Call<'_>, state: &ChatState, own: &Subscription) -> Vec<Inline> {
    let messages = call.messages();
    let mut line = vec![Inline::Text(listed(call, &own.topic))];
    let mut remarks = Vec::new();
    if let Some(until) = own.muted_until.filter(|until| *until > call.ctx.now) {
        remarks.push(say!(
            call,
            "muted-until",
            until = delivery_mode::moment(messages, state, until, call.ctx.now)
        ));
    }
    remarks.extend(delivery_mode::own_mode(messages, state, own.delivery_mode));
    if own.chat_thread.thread != call.chat_thread().thread {
        remarks.push(say!(call, "in-another-topic"));
    }
    line.extend(remarks.into_iter().map(|remark| Inline::Italic(format!(" · {remark}"))));
    line
}

/// Returns the buttons of a subscription: one that ends it, and one that switches its delivery mode.
fn row(
    call: &Call<'_>,
    state: &ChatState,
    own: &Subscription,
) -> Result<Vec<Button>, CommandError> {
    let label = format!("✕ {}", shortened(&shown(call, &own.topic), MAX_NAME));
    if call.request.channel.is_some() {
        let end = call.run_button(&label, "unsubscribe", &as_argument(&own.topic))?;
        return Ok(vec![end, subscribe::other_way(call, state, &own.topic, own.delivery_mode)?]);
    }
    let end = call.button(&label, &Action::Own(OwnChange::Unfollow, own.id))?;
    let (label, mode) = subscribe::other_mode(call, state, own.delivery_mode);
    let change = match mode {
        Some(DeliveryMode::AtOnce) => OwnChange::AtOnce,
        Some(DeliveryMode::InDigest) => OwnChange::InDigest,
        None => OwnChange::AsUsual,
    };
    Ok(vec![end, call.button(label, &Action::Own(change, own.id))?])
}

/// Applies a change that a button of the list asks for; the list shows the result.
pub(crate) fn changed(
    call: &Call<'_>,
    change: OwnChange,
    id: SubscriptionId,
) -> Result<Outcome, CommandError> {
    let mode = match change {
        OwnChange::Unfollow => return unsubscribe::stop_listed(call, id),
        OwnChange::AtOnce => Some(DeliveryMode::AtOnce),
        OwnChange::InDigest => Some(DeliveryMode::InDigest),
        OwnChange::AsUsual => None,
    };
    if !call.ctx.store.set_delivery_mode(call.request.chat, id, mode, call.ctx.now)? {
        return Ok(Outcome::noticed(say!(call, "unfollowed-before")));
    }
    Ok(listed_in_place(call)?.and_notice(say!(call, "saved-toast")))
}

/// Returns the list in place of the message that holds the pressed button.
fn listed_in_place(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let list = run(&call.with(""))?;
    Ok(match call.request.input {
        Input::Button(_) => list.in_place(),
        Input::Line(_) | Input::Post(_) => list,
    })
}
