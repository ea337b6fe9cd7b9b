//! `/missed`: what was held back from this chat lately, and why.

use jiff::{SignedDuration, Timestamp};

use super::call::{Call, CommandError, Outcome, articles};
use super::digest::bare_view;
use crate::reply::{Block, Inline, Reply, to_parts};

const DAYS: i64 = 7;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let since = call.ctx.now.checked_sub(SignedDuration::from_hours(24 * DAYS)).unwrap_or(Timestamp::MIN);
    let missed = call.ctx.store.missed(call.request.chat, since)?;
    if missed.is_empty() {
        return Ok(Outcome::missed(Reply::saying(format!("Nothing was held back from this chat in the last {DAYS} days."))));
    }
    let n = missed.len();
    let mut reply = Reply::headed(format!("{} of the last {DAYS} days did not reach you", articles(n as u32)));
    for (at, it) in missed.iter().enumerate() {
        let Some(article) = call.ctx.store.article(it.article)? else { continue };
        let mut view = bare_view(&article);
        view.commands = vec![call.tappable(&format!("read_{}", it.article.0))];
        let why = Block::Paragraph(vec![Inline::Italic(format!("Held back: {}", it.reason()))]);
        let longer = reply.clone().and(Block::Article(view)).and(why);
        if at > 0 && to_parts(&longer).len() > 1 {
            return Ok(Outcome::found(reply.and_say(format!("and {} more.", n - at))));
        }
        reply = longer;
    }
    Ok(Outcome::found(reply))
}
