//! `/forget`: deletes everything stored about a chat, after a confirmation.

use crate::command::Input;
use crate::command::about::privacy::about_copy;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::say;
use crate::reply::{Reply, Tone};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    match call.argument.to_lowercase().as_str() {
        "yes" => {
            call.ctx.store.forget_chat(call.request.chat)?;
            let done = Reply::saying(say!(call, "forget-done"));
            Ok(shown(
                call,
                match about_copy(call.messages(), &call.ctx.settings.backup) {
                    Some(copy) => done.and_say(copy),
                    None => done,
                },
            ))
        }
        "no" => Ok(shown(call, Reply::saying(say!(call, "forget-kept")))),
        _ => {
            let sure = call.run_button(say!(call, "forget-yes"), "forget", "yes")?;
            let sure = sure.in_tone(Tone::Danger);
            let keep = call.run_button(say!(call, "forget-no"), "forget", "no")?;
            let privacy = call.run_button(say!(call, "forget-privacy"), "privacy", "")?;
            let reply = Reply::saying(say!(call, "forget-ask"));
            Ok(Outcome::missed(reply.and_buttons(vec![vec![sure, keep], vec![privacy]])))
        }
    }
}

/// Shows what was done in place of the question.
fn shown(call: &Call<'_>, reply: Reply) -> Outcome {
    let outcome = Outcome::found(reply);
    if matches!(call.request.input, Input::Button(_)) { outcome.in_place() } else { outcome }
}
