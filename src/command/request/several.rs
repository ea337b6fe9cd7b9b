//! Several topics in one line: "follow tencent and alibaba" runs the command for each.

use crate::command::catalogue::Spec;
use crate::command::follow::unsubscribe;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::request::everyday;
use crate::command::resolve::topic::{Meant, meant};
use crate::reply::{Block, Button, Reply};
use crate::store::chats::subscriptions::TopicKind;

/// Maximum number of topics in one line.
const MAX_TOPICS: usize = 8;

/// Runs a command that follows or unfollows for each topic of the argument; `None` if there are not
/// several.
pub(in crate::command) fn run(
    call: &Call<'_>,
    spec: &'static Spec,
) -> Result<Option<Outcome>, CommandError> {
    let Some(parts) = topics(call, spec, call.argument)? else { return Ok(None) };
    let mut outcomes = Vec::new();
    for part in &parts {
        outcomes.push(call.with(part).run(spec.run)?);
    }
    Ok(Some(joined(outcomes)))
}

/// Returns the topics of an argument, as typed; `None` if it is one topic, or if not every part of it
/// is a known one.
pub(in crate::command) fn topics(
    call: &Call<'_>,
    spec: &'static Spec,
    argument: &str,
) -> Result<Option<Vec<String>>, CommandError> {
    if !matches!(spec.name, "subscribe" | "unsubscribe") {
        return Ok(None);
    }
    let parts = everyday::parts(argument);
    if !(2..=MAX_TOPICS).contains(&parts.len()) || is_topic(call, spec, argument)? {
        return Ok(None);
    }
    for part in &parts {
        if !is_topic(call, spec, part)? {
            return Ok(None);
        }
    }
    Ok(Some(parts))
}

/// Returns whether a text is a topic that the command can do something with, rather than words to
/// search for.
fn is_topic(call: &Call<'_>, spec: &Spec, text: &str) -> Result<bool, CommandError> {
    if spec.name == "unsubscribe" {
        return unsubscribe::is_followed(&call.with(text));
    }
    Ok(match meant(call, text) {
        Ok(Meant::One(topic)) => topic.kind != TopicKind::Words,
        Ok(Meant::Several(_)) => true,
        Ok(Meant::Nothing) => false,
        // It names a source that does not exist.
        Err(CommandError::Answer(_)) => false,
        Err(error) => return Err(error),
    })
}

/// Makes one answer of several: their blocks, each once, and the buttons that are the same under all
/// of them. An answer that asks something keeps its buttons.
fn joined(outcomes: Vec<Outcome>) -> Outcome {
    let is_missed = outcomes.iter().all(Outcome::is_missed);
    let mut reply = Reply::default();
    let mut common: Option<Vec<Vec<Button>>> = None;
    let mut asked = Vec::new();
    for outcome in outcomes {
        let is_question = outcome.is_missed();
        let Some(answer) = outcome.into_reply() else { continue };
        let is_new = |block: &Block| !reply.blocks.contains(block);
        let blocks: Vec<Block> = answer.blocks.into_iter().filter(is_new).collect();
        reply.blocks.extend(blocks);
        if is_question {
            asked.extend(answer.buttons);
            continue;
        }
        let buttons = answer.buttons.concat();
        match &mut common {
            None => common = Some(answer.buttons),
            Some(rows) => {
                rows.iter_mut().for_each(|row| row.retain(|button| buttons.contains(button)));
            }
        }
    }
    let reply = reply.and_buttons(asked).and_buttons(common.unwrap_or_default());
    if is_missed { Outcome::missed(reply) } else { Outcome::found(reply) }
}
