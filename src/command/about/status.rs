//! `/status`: the size of the archive and the health of the bot.

use jiff::Timestamp;

use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::{Messages, Phrase, say};
use crate::reply::{Block, Reply};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let totals = call.ctx.store.totals()?;
    let (now, messages) = (call.ctx.now, call.messages());
    let size = say!(call, "megabytes", n = totals.database_bytes.div_ceil(1_000_000));
    let mut facts = vec![
        say!(call, "status-articles", n = totals.n_articles),
        say!(call, "status-tags", n = totals.n_tags),
        say!(call, "status-companies", n = totals.n_companies),
        match totals.last_ingest_at {
            Some(at) => say!(call, "status-load", span = since(messages, at, now)),
            None => say!(call, "status-no-load"),
        },
        say!(call, "status-uptime", span = since(messages, call.ctx.started_at, now)),
        say!(call, "status-database", size = size),
        say!(call, "status-version", version = env!("CARGO_PKG_VERSION")),
    ];
    if call.is_operator() {
        facts.push(say!(call, "status-chats", n = totals.n_chats));
        facts.push(say!(call, "status-waiting", n = call.ctx.store.n_waiting()?));
    }
    if call.is_operator() && !call.is_public() {
        let path = call.ctx.settings.database.display().to_string();
        facts.push(say!(call, "status-file", path = path));
    }
    let heading = Reply::headed(say!(call, "status-title"));
    let reply = facts.into_iter().fold(heading, |reply, it| reply.and(Block::Bullet(it.into())));
    Ok(Outcome::found(reply))
}

/// Renders the time since `at`: none if the clock was set back.
fn since(messages: &Messages, at: Timestamp, now: Timestamp) -> Phrase {
    messages.span(now.as_second() - at.as_second())
}
