//! Long replies on Telegram: a few messages, then a button for the next ones. The button carries
//! the line and the position to continue from; the line is answered again, so only read-only
//! commands are shown in pieces.

use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError};
use crate::command::request::press::expired;
use crate::command::request::rights::only_reads;
use crate::command::{Answer, Input, Place, answer_line};
use crate::message::say;
use crate::reply::to_parts;

/// Maximum number of messages in one reply; a longer reply continues with a button.
pub(crate) const MAX_MESSAGES: u32 = 5;

/// Shows the messages of an answer from `from` on, up to [`MAX_MESSAGES`]. The terminal shows all
/// of them.
pub(crate) fn cut(
    call: &Call<'_>,
    mut answer: Answer,
    line: &str,
    from: u32,
) -> Result<Answer, CommandError> {
    // An answer about a channel is bounded by its subscriptions, and a button would have to name
    // the channel and the position.
    let is_whole = call.request.place == Place::Terminal || call.request.channel.is_some();
    let Some(reply) = answer.reply.as_mut().filter(|_| !is_whole) else { return Ok(answer) };
    if !only_reads(Input::Line(line), call.request.bot_name) {
        // A command that changes something answers in a few lines. Whatever its length, nobody is
        // to be flooded.
        reply.messages = Some(0..MAX_MESSAGES as usize);
        return Ok(answer);
    }
    let n_messages = u32::try_from(to_parts(reply).len()).unwrap_or(u32::MAX);
    if from > 0 && from >= n_messages {
        return Ok(expired(call).into_answer(""));
    }
    let until = from + MAX_MESSAGES;
    if until < n_messages {
        let label = say!(call, "more-messages", n = n_messages - until);
        let more = Action::More { from: until, line: line.to_owned() };
        call.note_next(Some(&more))?;
        reply.buttons = vec![vec![call.button(label, &more)?]];
    }
    if from > 0 || until < n_messages {
        reply.messages = Some(from as usize..until.min(n_messages) as usize);
        answer.in_place = false;
    }
    Ok(answer)
}

/// Returns the next messages of a reply. The line comes from outside: the bot never encodes a line
/// that changes something.
pub(crate) fn turned(call: &Call<'_>, line: &str, from: u32) -> Result<Answer, CommandError> {
    if !only_reads(Input::Line(line), call.request.bot_name) {
        return Ok(expired(call).into_answer(""));
    }
    let answer = answer_line(call.ctx, call.request, line)?;
    cut(call, answer, line, from)
}
