//! `/subscriptions`: what this chat follows, and how news arrives.

use crate::command::follow::{delivery_mode, subscribe, unsubscribe};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::topic::listed;
use crate::reply::{Block, Inline, Reply, counted};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let own = call.ctx.store.subscriptions(call.request.chat)?;
    if own.is_empty() {
        return Ok(Outcome::missed(unsubscribe::none_yet()));
    }
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let mut reply = Reply::headed(counted(own.len() as u32, "subscription", "subscriptions"));
    for it in &own {
        let mut line = vec![Inline::Text(listed(call, &it.topic))];
        if let Some(until) = it.muted_until.filter(|it| *it > call.ctx.now) {
            let until = until.to_zoned_datetime(state.time_zone());
            line.push(Inline::Italic(format!(", muted until {}", until.strftime("%-d %b, %H:%M"))));
        }
        if let Some(way) = delivery_mode::own_mode(&state, it.delivery_mode) {
            line.push(Inline::Italic(format!(", {way}")));
        }
        if it.chat_thread.thread != call.chat_thread().thread {
            line.push(Inline::Italic(", in another topic of this group".to_owned()));
        }
        reply = reply.and(Block::Bullet(line));
    }
    let reply = reply.and_say(delivery_mode::how(&state)).and_say(
        "✕ ends one, the button beside it has it come the other way. Or send /unsubscribe and its name, or /subscribe #china, in digest.",
    );
    let mut buttons = Vec::new();
    for it in own.iter().take(unsubscribe::MAX_BUTTONS) {
        let mut row = unsubscribe::buttons(call, std::iter::once(it))?.concat();
        if it.chat_thread.thread == call.chat_thread().thread {
            row.push(subscribe::other_way(call, &state, &it.topic, it.delivery_mode)?);
        }
        buttons.push(row);
    }
    Ok(Outcome::found(reply.and_buttons(buttons)))
}
