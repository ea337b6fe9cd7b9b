//! `gistwire people`: who may use the bot, also while it serves.

use std::io::Write;
use std::process::ExitCode;

use serde_json::json;

use super::args::{People, PeopleCommand};
use crate::context::Context;
use crate::store::chats::access::{AccessDecision, Decision};
use crate::transport::console::screen;

/// Runs the subcommand; status 1 if it changed nothing.
pub(super) fn run(context: &Context, people: &People) -> anyhow::Result<ExitCode> {
    let (ids, decision) = match &people.command {
        PeopleCommand::List { json } => return list(context, *json),
        PeopleCommand::Allow { ids } => (ids, Some(Decision::Allowed)),
        PeopleCommand::Ban { ids } => (ids, Some(Decision::Banned)),
        PeopleCommand::Forget { ids } => (ids, None),
    };
    let now = context.clock.now();
    let mut is_changed = false;
    let mut out = screen::stdout();
    for &id in ids {
        let is_new = context.store.decide_access(id, decision, now)?;
        is_changed |= is_new;
        let said = match (decision, is_new) {
            (Some(decision), true) => format!("is {} from now on", decision.as_str()),
            (Some(decision), false) => format!("is {} already", decision.as_str()),
            (None, true) => "is treated like everybody else from now on".to_owned(),
            (None, false) => "was neither allowed nor banned".to_owned(),
        };
        writeln!(out, "{id} {said}.")?;
    }
    Ok(if is_changed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn list(context: &Context, is_json: bool) -> anyhow::Result<ExitCode> {
    let decisions = context.store.access_decisions()?;
    let operators = context.operators();
    let mut out = screen::stdout();
    if is_json {
        let line = |it: &AccessDecision| json!({ "id": it.party, "decision": it.decision.as_str(), "decided_at": it.decided_at.to_string() });
        let decisions: Vec<_> = decisions.iter().map(line).collect();
        writeln!(out, "{}", json!({ "operators": operators, "decisions": decisions }))?;
        return Ok(ExitCode::SUCCESS);
    }
    if operators.is_empty() && decisions.is_empty() {
        writeln!(out, "There are no operators, and nobody is allowed or banned.")?;
    }
    for id in operators {
        writeln!(out, "{id} is an operator")?;
    }
    for it in decisions {
        let since = it.decided_at.strftime("%-d %b %Y, %H:%M UTC");
        writeln!(out, "{} is {} since {since}", it.party, it.decision.as_str())?;
    }
    Ok(ExitCode::SUCCESS)
}
