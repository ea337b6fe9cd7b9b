//! `/cancel`: people know this command from other bots.

use crate::command::request::call::{Call, CommandError, Outcome};
use crate::reply::Reply;

pub(crate) fn run(_: &Call<'_>) -> Result<Outcome, CommandError> {
    Ok(Outcome::found(Reply::saying(
        "There is nothing to cancel: each message gets its answer at once. /help lists all commands.",
    )))
}
