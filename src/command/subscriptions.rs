//! `/subscriptions`: what this chat is told of, and how.

use super::call::{Call, CommandError, Outcome, counted};
use super::topic::listed;
use super::{telling, unsubscribe};
use crate::reply::{Block, Inline, Reply};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let own = call.ctx.store.subscriptions(call.request.chat)?;
    if own.is_empty() {
        return Ok(Outcome::missed(unsubscribe::none_yet()));
    }
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let mut reply = Reply::headed(counted(own.len() as u32, "subscription", "subscriptions"));
    for it in &own {
        let mut line = vec![Inline::Text(listed(&it.topic))];
        if let Some(until) = it.muted_until.filter(|it| *it > call.ctx.now) {
            let until = until.to_zoned_datetime(state.time_zone());
            line.push(Inline::Italic(format!(", muted until {}", until.strftime("%-d %b, %H:%M"))));
        }
        if it.spot.thread != call.spot().thread {
            line.push(Inline::Italic(", in another topic of this group".to_owned()));
        }
        reply = reply.and(Block::Bullet(line));
    }
    let reply = reply.and_say(telling::how(&state)).and_say("Tap one to end it, or send /unsubscribe and its name.");
    Ok(Outcome::found(reply.and_buttons(unsubscribe::buttons(call, own.iter())?)))
}
