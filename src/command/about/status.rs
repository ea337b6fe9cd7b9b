//! `/status`: the size of the archive and the health of the bot.

use std::time::Duration;

use indicatif::{HumanBytes, HumanCount, HumanDuration};
use jiff::Timestamp;

use crate::command::request::call::{Call, CommandError, Outcome};
use crate::reply::{Block, Inline, Reply};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let totals = call.ctx.store.totals()?;
    let now = call.ctx.now;
    let count = |n: u32| HumanCount(n.into()).to_string();
    let last_load = match totals.last_ingest_at {
        Some(at) => format!("{} ago ({} UTC)", since(at, now), at.strftime("%-d %b %Y, %H:%M")),
        None => "never".to_owned(),
    };
    let mut facts = vec![
        ("Articles", count(totals.n_articles)),
        ("Tags", count(totals.n_tags)),
        ("Companies in the news", count(totals.n_companies)),
        ("Last load", last_load),
        ("Running for", since(call.ctx.started_at, now).to_string()),
        ("Database", HumanBytes(totals.database_bytes).to_string()),
        ("Version", env!("CARGO_PKG_VERSION").to_owned()),
    ];
    if call.is_operator() {
        facts.push(("Chats with settings of their own", count(totals.n_chats)));
        let outbox = call.ctx.store.n_waiting()?;
        facts.push(("Deliveries that wait", count(outbox)));
    }
    if call.is_operator() && !call.is_public() {
        facts.push(("Database file", call.ctx.settings.database.display().to_string()));
    }
    let reply = facts.into_iter().fold(Reply::headed("Status"), |reply, (name, value)| {
        reply.and(Block::Bullet(vec![Inline::Text(format!("{name}: ")), Inline::Bold(value)]))
    });
    Ok(Outcome::found(reply))
}

/// Returns the time since `at`, never negative, even if the clock was set back.
fn since(at: Timestamp, now: Timestamp) -> HumanDuration {
    HumanDuration(Duration::from_secs(u64::try_from(now.as_second() - at.as_second()).unwrap_or(0)))
}
