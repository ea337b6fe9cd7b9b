//! Several topics in one line: "follow tencent and alibaba" runs the command for each.

use crate::article::normalise_tag;
use crate::command::catalogue::Spec;
use crate::command::follow::subscribe::{mode_ending, split_mode};
use crate::command::follow::unsubscribe;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::request::everyday;
use crate::command::resolve::topic::{Meant, as_argument, meant};
use crate::reply::{Block, Button, Reply};
use crate::store::chats::subscriptions::{Topic, TopicKind};

/// Maximum number of topics in one line.
const MAX_TOPICS: usize = 8;

/// Runs a command that follows or unfollows for each topic of the argument; `None` if there are not
/// several.
pub(in crate::command) fn run(
    call: &Call<'_>,
    spec: &'static Spec,
) -> Result<Option<Outcome>, CommandError> {
    let Some(topics) = topics(call, spec, call.argument)? else { return Ok(None) };
    let mut outcomes = Vec::new();
    for topic in &topics {
        outcomes.push(call.with(topic).run(spec.run)?);
    }
    Ok(Some(joined(outcomes)))
}

/// Returns the topics of an argument, as arguments; `None` if it is one topic, or if not every part of
/// it is a known one.
pub(in crate::command) fn topics(
    call: &Call<'_>,
    spec: &'static Spec,
    argument: &str,
) -> Result<Option<Vec<String>>, CommandError> {
    if !matches!(spec.name, "subscribe" | "unsubscribe") {
        return Ok(None);
    }
    let (argument, mode) = split_mode(argument);
    let ending = mode.map_or("", mode_ending);
    let parts = everyday::parts(argument, call.request.locale);
    if parts.len() > MAX_TOPICS {
        return Ok(None);
    }
    // A tag of several words is one topic if articles have it: "#research and development".
    let is_unknown_tag =
        argument.starts_with('#') && call.ctx.store.tag_count(&normalise_tag(argument))? == 0;
    let is_attached = !everyday::parted(argument, call.request.locale).is_empty();
    if !is_unknown_tag && !is_attached && topic(call, spec, argument)?.is_some() {
        return Ok(None);
    }
    let mut topics = Vec::new();
    for part in parts {
        let Some(of_part) = attached(call, spec, &part)? else { return Ok(None) };
        topics.extend(of_part.into_iter().map(|topic| format!("{topic}{ending}")));
    }
    Ok((2..=MAX_TOPICS).contains(&topics.len()).then_some(topics))
}

/// Returns the topics of a part: itself, or those that an "and" without a blank joins: "أبل وجوجل".
fn attached(
    call: &Call<'_>,
    spec: &'static Spec,
    part: &str,
) -> Result<Option<Vec<String>>, CommandError> {
    let is_name = call.ctx.gazetteer.named(part).is_some();
    let parted = everyday::parted(part, call.request.locale);
    for (before, after) in parted.into_iter().filter(|_| !is_name) {
        if let Some(first) = topic(call, spec, before)?
            && let Some(mut topics) = attached(call, spec, after)?
        {
            topics.insert(0, first);
            return Ok(Some(topics));
        }
    }
    Ok(topic(call, spec, part)?.map(|topic| vec![topic]))
}

/// Returns the argument for a text that is a topic, rather than words to search for; `None` if it is
/// none. Of a company and a tag with its name, the company is meant: one line asks no questions.
fn topic(call: &Call<'_>, spec: &Spec, text: &str) -> Result<Option<String>, CommandError> {
    if spec.name == "unsubscribe" {
        return Ok(unsubscribe::is_followed(&call.with(text))?.then(|| text.to_owned()));
    }
    let topics = match meant(call, text) {
        Ok(Meant::One(topic)) => vec![topic],
        Ok(Meant::Several(topics)) => topics,
        // Nothing, or a source that does not exist.
        Ok(Meant::Nothing) | Err(CommandError::Answer(_)) => Vec::new(),
        Err(error) => return Err(error),
    };
    let is_company = |topic: &&Topic| topic.kind == TopicKind::Company;
    let companies: Vec<&Topic> = topics.iter().filter(is_company).collect();
    Ok(match (topics.as_slice(), companies.as_slice()) {
        ([only], _) if only.kind == TopicKind::Words => None,
        ([only], _) => Some(as_argument(only)),
        (_, [only]) => Some(as_argument(only)),
        ([], _) => None,
        _ => Some(text.to_owned()),
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
