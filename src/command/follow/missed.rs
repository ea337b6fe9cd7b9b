//! `/missed`: what was held back from this chat lately, and why.

use jiff::{SignedDuration, Timestamp};

use crate::command::layout::view::bare_view;
use crate::command::notify::alert::more_from;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::{Phrase, say};
use crate::reply::{ArticleView, Block, Inline, Reply, fit, less};
use crate::store::{Missed, MissedReason};

const DAYS: i64 = 7;

/// Maximum number of rows that are tried: far more than fit one message.
const MAX_ROWS: usize = 100;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let since =
        call.ctx.now.checked_sub(SignedDuration::from_hours(24 * DAYS)).unwrap_or(Timestamp::MIN);
    let missed = call.ctx.store.missed(call.request.chat, since)?;
    if missed.is_empty() {
        return Ok(Outcome::missed(Reply::saying(say!(call, "missed-nothing"))));
    }
    let n_of = |missed: &Missed| missed.n_more.max(1);
    let n = missed.iter().map(n_of).fold(0, u32::saturating_add);
    let heading = say!(call, "missed-heading", n = n);
    let space = call.space(1);
    let n_tried = if space.max_messages.is_none() { missed.len() } else { MAX_ROWS };
    let mut rows = Vec::new();
    for missed in missed.iter().take(n_tried) {
        if let Some(what) = shown(call, missed)? {
            let why = Inline::Italic(reason(call, missed.reason()).plain());
            rows.push((n_of(missed), [what, Block::Paragraph(vec![why])]));
        }
    }
    let render = |n_rows: &usize| {
        let (shown, rest) = rows.split_at(*n_rows);
        let blocks = shown.iter().flat_map(|row| row.1.iter().cloned());
        let reply = blocks.fold(Reply::headed(heading.clone()), Reply::and);
        if rest.is_empty() && missed.len() <= n_tried {
            return reply;
        }
        let n_shown = shown.iter().map(|row| row.0).fold(0, u32::saturating_add);
        reply.and_say(say!(call, "and-more", n = n.saturating_sub(n_shown)))
    };
    let (reply, _) = fit(rows.len(), space, render, &[|n_rows| less(n_rows, 1)]);
    Ok(Outcome::found(reply))
}

/// Returns why an article was not sent, in words.
fn reason(call: &Call<'_>, reason: MissedReason) -> Phrase {
    match reason {
        MissedReason::Paused => say!(call, "missed-paused"),
        MissedReason::Muted => say!(call, "missed-muted"),
        MissedReason::TopicClosed => say!(call, "missed-topic-closed"),
        MissedReason::Unwritable => say!(call, "missed-unwritable"),
        MissedReason::Unreachable => say!(call, "missed-unreachable"),
        MissedReason::TooMany => say!(call, "missed-too-many"),
        MissedReason::NotApproved => say!(call, "missed-not-approved"),
        MissedReason::Refused => say!(call, "missed-refused"),
    }
}

/// Renders what was held back: an article, or the number of articles of a feed that brought many at
/// once; `None` if the article is gone.
fn shown(call: &Call<'_>, missed: &Missed) -> Result<Option<Block>, CommandError> {
    if missed.n_more > 0 {
        let more = more_from(call.messages(), missed.n_more, missed.more_from.as_deref());
        return Ok(Some(Block::Paragraph(vec![
            Inline::Text(format!("{more} ")),
            Inline::Command(call.tappable("latest")),
        ])));
    }
    let article = call.article(missed.article)?;
    Ok(article.map(|article| {
        let commands = vec![call.tappable(&format!("read_{}", missed.article.0))];
        Block::Article(ArticleView { commands, ..bare_view(&article) })
    }))
}
