//! `/forget`: deletes all that is kept of a chat; asks first.

use super::call::{Call, CommandError, Outcome};
use crate::reply::Reply;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.eq_ignore_ascii_case("yes") {
        call.ctx.store.forget_chat(call.request.chat)?;
        return Ok(Outcome::found(Reply::saying(
            "Forgotten: this chat's choices, its subscriptions, and what it was told of. What is left is the number of this request, for three days.",
        )));
    }
    let reply = Reply::saying(
        "Shall I forget this chat? Its choices, its subscriptions and what it was told of are deleted, and I tell it of nothing any more.",
    );
    let sure = call.run_button("Yes, forget it all", "forget", "yes")?;
    let keep = call.run_button("No, what do you keep?", "privacy", "")?;
    Ok(Outcome::missed(reply.and_buttons(vec![vec![sure, keep]])))
}
