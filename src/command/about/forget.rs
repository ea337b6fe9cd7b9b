//! `/forget`: deletes everything stored about a chat, after a confirmation.

use crate::command::about::privacy::about_copy;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::reply::Reply;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.eq_ignore_ascii_case("yes") {
        call.ctx.store.forget_chat(call.request.chat)?;
        let done = Reply::saying(
            "Done. Everything about this chat is deleted: its settings, what it followed and what it looked up.",
        );
        return Ok(Outcome::found(match about_copy(&call.ctx.settings.backup) {
            Some(copy) => done.and_say(copy),
            None => done,
        }));
    }
    let reply = Reply::saying(
        "Delete everything about this chat? Its settings, what it follows and what it looked up are deleted for good, and alerts stop.",
    );
    let sure = call.run_button("Yes, delete it", "forget", "yes")?;
    let keep = call.run_button("What do you keep?", "privacy", "")?;
    Ok(Outcome::missed(reply.and_buttons(vec![vec![sure, keep]])))
}
