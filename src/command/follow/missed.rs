//! `/missed`: what was held back from this chat lately, and why.

use jiff::{SignedDuration, Timestamp};

use crate::command::follow::digest::bare_view;
use crate::command::notify::alert::more_from;
use crate::command::request::call::{Call, CommandError, Outcome, articles};
use crate::reply::{Block, Inline, Reply, to_parts};
use crate::store::Missed;

const DAYS: i64 = 7;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let since =
        call.ctx.now.checked_sub(SignedDuration::from_hours(24 * DAYS)).unwrap_or(Timestamp::MIN);
    let missed = call.ctx.store.missed(call.request.chat, since)?;
    if missed.is_empty() {
        return Ok(Outcome::missed(Reply::saying(format!(
            "Nothing was held back from this chat in the last {DAYS} days."
        ))));
    }
    let n_of = |it: &Missed| it.n_more.max(1);
    let n = missed.iter().map(n_of).fold(0, u32::saturating_add);
    let mut n_shown = 0;
    let mut reply =
        Reply::headed(format!("{} of the last {DAYS} days did not reach you", articles(n)));
    for (at, it) in missed.iter().enumerate() {
        let why = Block::Paragraph(vec![Inline::Italic(format!("Held back: {}", it.reason()))]);
        let longer = if it.n_more > 0 {
            let lately = Block::Paragraph(vec![
                Inline::Text(format!("{} ", more_from(it.n_more, it.more_from.as_deref()))),
                Inline::Command(call.tappable("latest")),
            ]);
            reply.clone().and(lately).and(why)
        } else {
            let Some(article) = call.ctx.store.article(it.article)? else { continue };
            let mut view = bare_view(&article);
            view.commands = vec![call.tappable(&format!("read_{}", it.article.0))];
            reply.clone().and(Block::Article(view)).and(why)
        };
        if at > 0 && to_parts(&longer).len() > 1 {
            let n_left = n.saturating_sub(n_shown);
            return Ok(Outcome::found(
                reply.and_say(format!("and {} more.", indicatif::HumanCount(n_left.into()))),
            ));
        }
        n_shown += n_of(it);
        reply = longer;
    }
    Ok(Outcome::found(reply))
}
