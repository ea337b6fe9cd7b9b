//! `/start own_CODE`: the link that a bot without operators logs at its start makes its sender one.

use crate::command::Place;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::say;
use crate::reply::Reply;
use crate::store::chats::operator::Claim;

/// The start of the payload; the code follows.
pub(crate) const OWN: &str = "own_";

/// Answers a claim; `None` if the argument is none, or if it came from a place where others read it.
pub(in crate::command) fn claimed(call: &Call<'_>) -> Result<Option<Outcome>, CommandError> {
    let (Some(code), Some(person)) = (call.argument.strip_prefix(OWN), call.request.user) else {
        return Ok(None);
    };
    if call.request.place != Place::Private {
        return Ok(None);
    }
    let claim = match call.is_operator() {
        true => Claim::Already,
        false => call.ctx.store.claim_bot(code, person, call.ctx.now)?,
    };
    Ok(Some(match claim {
        Claim::Granted => {
            tracing::warn!("somebody claimed this bot by its link and is its operator now");
            let reply = Reply::headed(say!(call, "own-title")).and_say(say!(call, "own-granted"));
            Outcome::found(reply)
        }
        Claim::Already => Outcome::found(Reply::saying(say!(call, "own-already"))),
        Claim::Void => Outcome::missed(Reply::saying(say!(call, "own-void"))),
    }))
}
