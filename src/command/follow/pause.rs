//! `/pause` and `/resume`: stop all notifications for a while, and start them again.

use crate::command::follow::delivery_mode;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::reply::Reply;

pub(crate) fn pause(call: &Call<'_>) -> Result<Outcome, CommandError> {
    call.ctx.store.pause(call.request.chat, call.ctx.now)?;
    let reply = Reply::saying(
        "Paused: I tell this chat nothing until you send /resume. /missed shows what came in meanwhile.",
    );
    let resume = call.run_button("Resume", "resume", "")?;
    Ok(Outcome::found(reply.and_buttons(vec![vec![resume]])))
}

pub(crate) fn resume(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let was_paused = call.ctx.store.chat_state(call.request.chat)?.is_paused;
    call.ctx.store.resume(call.chat_thread(), call.ctx.now)?;
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let said = if was_paused { "I tell you of news again." } else { "I was not paused." };
    let missed = call.run_button("What did I miss?", "missed", "")?;
    Ok(Outcome::found(
        Reply::saying(format!("{said} {}", delivery_mode::how(&state)))
            .and_buttons(vec![vec![missed]]),
    ))
}
