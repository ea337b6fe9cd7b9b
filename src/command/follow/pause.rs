//! `/pause` and `/resume`: stop all notifications for a while, and start them again.

use crate::command::follow::delivery_mode;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::clock;
use crate::message::{Phrase, say};
use crate::reply::{Reply, quoted, shortened};

pub(crate) fn pause(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (store, chat, now) = (call.ctx.store, call.request.chat, call.ctx.now);
    let state = store.chat_state(chat)?;
    let until = match call.argument.trim() {
        "" => None,
        typed => match clock::until(typed, now, &state.time_zone()) {
            Some(until) => Some(until),
            None => return misunderstood(call),
        },
    };
    store.pause(chat, until, now)?;
    let said = match until {
        Some(until) => say!(
            call,
            "paused-until",
            until = delivery_mode::moment(call.messages(), &state, until, now),
            zone = delivery_mode::zone(call.messages(), &state)
        ),
        None => say!(call, "how-paused"),
    };
    let resume = call.run_button(say!(call, "resume"), "resume", "")?;
    let reply = Reply::saying(said).and_buttons(vec![vec![resume]]);
    Ok(Outcome::found(reply).and_notice(say!(call, "paused-toast")))
}

fn misunderstood(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let row = vec![
        call.run_button(say!(call, "pause-day"), "pause", "1 day")?,
        call.run_button(say!(call, "pause-week"), "pause", "1 week")?,
        call.run_button(say!(call, "pause-open"), "pause", "")?,
    ];
    let typed = quoted(&shortened(call.argument, 60));
    let reply = Reply::saying(say!(call, "pause-misread", typed = typed));
    Ok(Outcome::missed(reply.and_buttons(vec![row])))
}

pub(crate) fn resume(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (store, chat) = (call.ctx.store, call.request.chat);
    let was_paused = store.chat_state(chat)?.is_paused;
    let n_missed = if was_paused { store.count_missed_in_pause(chat)? } else { 0 };
    store.resume(call.chat_thread(), call.ctx.now)?;
    let said: Phrase = match (was_paused, n_missed) {
        (false, _) => say!(call, "not-paused"),
        (true, 0) => say!(call, "resumed"),
        (true, n) => say!(call, "resumed-and-missed", n = n),
    };
    let mut row = Vec::new();
    if n_missed > 0 {
        row.push(call.run_button(say!(call, "show-missed"), "missed", "")?);
    }
    let reply = Reply::saying(said).and_buttons(vec![row]);
    Ok(Outcome::found(reply).and_notice(say!(call, "resumed-toast")))
}
