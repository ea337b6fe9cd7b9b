//! `/pause` and `/resume`: stop all notifications for a while, and start them again.

use crate::command::follow::delivery_mode;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::clock;
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
        Some(until) => format!(
            "Alerts are paused until {}, {} time. /resume turns them back on before that.",
            delivery_mode::moment(&state, until),
            delivery_mode::zone(&state)
        ),
        None => "Alerts are paused. /resume turns them back on.".to_owned(),
    };
    let resume = call.run_button("Resume", "resume", "")?;
    let reply = Reply::saying(format!("{said} /missed shows what came in meanwhile."));
    Ok(Outcome::found(reply.and_buttons(vec![vec![resume]])).and_notice("Paused"))
}

fn misunderstood(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let mut row = Vec::new();
    for (label, argument) in [("1 day", "1 day"), ("1 week", "1 week"), ("Until I resume", "")] {
        row.push(call.run_button(label, "pause", argument)?);
    }
    let reply = Reply::saying(format!(
        "I didn’t get how long {} is. Try /pause 3 days, /pause until monday, or /pause alone to pause until you send /resume.",
        quoted(&shortened(call.argument, 60))
    ));
    Ok(Outcome::missed(reply.and_buttons(vec![row])))
}

pub(crate) fn resume(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let was_paused = call.ctx.store.chat_state(call.request.chat)?.is_paused;
    call.ctx.store.resume(call.chat_thread(), call.ctx.now)?;
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let said = if was_paused { "Alerts are back on." } else { "Alerts weren’t paused." };
    let missed = call.run_button("What did I miss?", "missed", "")?;
    Ok(Outcome::found(
        Reply::saying(format!("{said} {}", delivery_mode::how(&state)))
            .and_buttons(vec![vec![missed]]),
    )
    .and_notice("Alerts on"))
}
