//! `/cancel`: people know this command from other bots.

use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::say;
use crate::reply::Reply;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    Ok(Outcome::found(Reply::saying(say!(call, "cancel-nothing"))))
}
