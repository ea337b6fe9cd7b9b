//! `/allow`, `/ban` and `/unban`: who may use the bot, as `gistwire people` decides it. The transport
//! puts ids in place of names and of the message that the command replies to.

use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::request::channel::is_name;
use crate::message::{Phrase, say};
use crate::reply::{Block, Reply, quoted, shortened};
use crate::settings::Access;
use crate::store::chats::access::{AccessDecision, Decision};

/// People of one command.
const MAX_PEOPLE: usize = 20;

/// People that a list names.
const MAX_LISTED: usize = 50;

pub(crate) fn allow(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.is_empty() {
        return listed(call, "/allow");
    }
    let outcome = decided(call, Some(Decision::Allowed))?;
    let is_open = call.ctx.settings.telegram.access == Access::Open;
    Ok(if is_open { outcome.with_remark(say!(call, "people-open")) } else { outcome })
}

pub(crate) fn ban(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.is_empty() {
        return listed(call, "/ban");
    }
    decided(call, Some(Decision::Banned))
}

pub(crate) fn unban(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.is_empty() {
        return listed(call, "/unban");
    }
    decided(call, None)
}

/// Decides about each person of the argument, and says what became of it.
fn decided(call: &Call<'_>, decision: Option<Decision>) -> Result<Outcome, CommandError> {
    let (mut reply, mut banned) = (Reply::default(), Vec::new());
    for word in call.argument.split_whitespace().take(MAX_PEOPLE) {
        let said = match word.parse::<i64>() {
            Ok(id) if id != 0 => {
                if decision == Some(Decision::Banned) && !call.operators().contains(&id) {
                    banned.push(id.to_string());
                }
                decided_about(call, id, decision)?
            }
            _ if is_name(word) => say!(call, "people-unknown-name", name = word),
            _ => say!(call, "people-odd", typed = quoted(&shortened(word, 40))),
        };
        reply = reply.and_say(said);
    }
    if banned.is_empty() {
        return Ok(Outcome::found(reply));
    }
    let undo = call.run_button(say!(call, "people-unban"), "unban", &banned.join(" "))?;
    Ok(Outcome::found(reply.and_buttons(vec![vec![undo]])))
}

fn decided_about(
    call: &Call<'_>,
    id: i64,
    decision: Option<Decision>,
) -> Result<Phrase, CommandError> {
    let id_said = id.to_string();
    if decision == Some(Decision::Banned) && call.operators().contains(&id) {
        return Ok(say!(call, "people-operator", id = id_said));
    }
    let is_new = call.ctx.store.decide_access(id, decision, call.ctx.now)?;
    Ok(match (decision, is_new) {
        (Some(Decision::Allowed), true) => say!(call, "people-allowed", id = id_said),
        (Some(Decision::Allowed), false) => say!(call, "people-allowed-already", id = id_said),
        (Some(Decision::Banned), true) => say!(call, "people-banned", id = id_said),
        (Some(Decision::Banned), false) => say!(call, "people-banned-already", id = id_said),
        (None, true) => say!(call, "people-freed", id = id_said),
        (None, false) => say!(call, "people-freed-already", id = id_said),
    })
}

/// Says how to name a person, and who is allowed and banned so far where nobody else reads it.
fn listed(call: &Call<'_>, command: &str) -> Result<Outcome, CommandError> {
    let mut reply = Reply::saying(say!(call, "people-whom", command = command));
    if call.is_public() {
        return Ok(Outcome::missed(reply));
    }
    let decisions = call.ctx.store.access_decisions()?;
    let ids_of = |decision: Decision| {
        let of_these = decisions.iter().filter(|it: &&AccessDecision| it.decision == decision);
        let ids: Vec<String> = of_these.map(|it| it.party.to_string()).take(MAX_LISTED).collect();
        ids.join(", ")
    };
    let (allowed, banned) = (ids_of(Decision::Allowed), ids_of(Decision::Banned));
    if !allowed.is_empty() {
        reply = reply.and(Block::Bullet(say!(call, "people-list-allowed", ids = allowed).into()));
    }
    if !banned.is_empty() {
        reply = reply.and(Block::Bullet(say!(call, "people-list-banned", ids = banned).into()));
    }
    Ok(Outcome::missed(reply))
}
