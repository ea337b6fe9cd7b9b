//! `gistwire outbox`: waiting and failed deliveries, and what to do about them.

use std::io::Write;
use std::process::ExitCode;

use indicatif::{HumanCount, HumanDuration};
use jiff::Timestamp;

use super::args;
use crate::article::ChatId;
use crate::context::Context;
use crate::id::DeliveryId;
use crate::reply::counted;
use crate::store::articles::overview::{DeliverySelection, Overview};
use crate::transport::console::screen;

/// Shows or changes the outbox. Status 1 if there was nothing to change.
pub(super) fn run(context: &Context, outbox: &args::Outbox) -> anyhow::Result<ExitCode> {
    let now = context.clock.now();
    let (n, done) = match &outbox.command {
        None => {
            let overview = context.store.outbox(now)?;
            let text =
                if outbox.json { screen::json(&overview)? + "\n" } else { shown(&overview, now) };
            screen::stdout().write_all(text.as_bytes())?;
            return Ok(ExitCode::SUCCESS);
        }
        Some(args::OutboxCommand::Retry(it)) => {
            (context.store.retry_failed(&chosen(it), now)?, "sent once more")
        }
        Some(args::OutboxCommand::Drop(it)) => {
            (context.store.drop_deliveries(&chosen(it), now)?, "dropped")
        }
    };
    writeln!(screen::stdout(), "{} {done}", deliveries(u32::try_from(n).unwrap_or(u32::MAX)))?;
    Ok(ExitCode::from(u8::from(n == 0)))
}

fn chosen(it: &args::DeliverySelection) -> DeliverySelection {
    match it.chat {
        Some(chat) => DeliverySelection::Chat(ChatId(chat)),
        None if it.all => DeliverySelection::All,
        None => DeliverySelection::Ids(it.ids.iter().map(|id| DeliveryId(*id)).collect()),
    }
}

fn shown(overview: &Overview, now: Timestamp) -> String {
    let ago = |at: Timestamp| {
        HumanDuration(std::time::Duration::try_from(now.duration_since(at)).unwrap_or_default())
            .to_string()
    };
    let mut lines = Vec::new();
    if overview.states.is_empty() {
        lines.push("nothing was ever due; `gistwire ingest --notify` tells subscribers".to_owned());
    }
    for it in &overview.states {
        lines.push(format!(
            "{:<10} {:>9}",
            it.state.as_str(),
            HumanCount(it.deliveries.into()).to_string()
        ));
    }
    lines.extend(overview.due_since.map(|at| format!("the oldest has been due for {}", ago(at))));
    lines.extend(overview.last_sent_at.map(|at| format!("the last one was sent {} ago", ago(at))));
    if overview.repeated > 0 {
        lines.push(format!(
            "{} went out once more because nobody knew whether they had arrived",
            deliveries(overview.repeated)
        ));
    }
    for it in &overview.chats {
        let when = if it.due_at <= now {
            "due now".to_owned()
        } else {
            format!("due {}", it.due_at.strftime("%-d %b, %H:%M UTC"))
        };
        lines.push(format!("chat {}: {} wait, {when}", it.chat, deliveries(it.deliveries)));
    }
    for it in &overview.failed {
        lines.push(format!(
            "failed {}: {} for chat {}: {}",
            it.id, it.content_key, it.chat, it.problem
        ));
    }
    lines.join("\n") + "\n"
}

fn deliveries(n: u32) -> String {
    counted(n, "delivery", "deliveries")
}
