//! `/status`: the size of the archive and the health of the bot.

use jiff::Timestamp;

use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::say;
use crate::reply::{Block, Reply};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let totals = call.ctx.store.totals()?;
    let (now, messages) = (call.ctx.now, call.messages());
    let size = messages.size(totals.database_bytes);
    let mut facts = vec![
        say!(call, "status-articles", n = totals.n_articles),
        say!(call, "status-tags", n = totals.n_tags),
        say!(call, "status-companies", n = totals.n_companies),
        match totals.last_ingest_at {
            Some(at) => say!(call, "status-load", ago = messages.ago(seconds(at, now))),
            None => say!(call, "status-no-load"),
        },
        say!(call, "status-uptime", span = messages.span(seconds(call.ctx.started_at, now))),
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

/// Returns the seconds since `at`; they are negative if the clock was set back.
fn seconds(at: Timestamp, now: Timestamp) -> i64 {
    now.as_second() - at.as_second()
}
