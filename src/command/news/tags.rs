//! `/tags [N]`: every tag with its article count.

use crate::command::news::{latest, tag};
use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::message::say;
use crate::reply::{Block, Inline, Reply};

/// Tags per page.
const N_LISTED: u32 = 30;

/// Number of listed tags that also get a button.
const N_BUTTONS: usize = 6;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let n_pages = call.ctx.store.totals()?.n_tags.div_ceil(N_LISTED).max(1);
    // "/tags china" is about one of them.
    if call.argument.contains(char::is_alphabetic) {
        return tag::run(call);
    }
    let is_number =
        !call.argument.is_empty() && call.argument.bytes().all(|it| it.is_ascii_digit());
    let largest = if is_number { u32::MAX } else { 1 };
    let number = call.argument.parse().unwrap_or(largest).clamp(1, n_pages);
    page(call, (number - 1) * N_LISTED)
}

/// Answers with the page that begins at `offset`.
pub(crate) fn page(call: &Call<'_>, offset: u32) -> Result<Outcome, CommandError> {
    let n_tags = call.ctx.store.totals()?.n_tags;
    let mut tags = call.ctx.store.tags(offset, N_LISTED + 1)?;
    let has_more = tags.len() > N_LISTED as usize;
    tags.truncate(N_LISTED as usize);
    if tags.is_empty() {
        return Ok(latest::nothing_loaded(call));
    }
    let mut heading = say!(call, "tags-heading", n = n_tags);
    if n_tags > N_LISTED {
        let last = offset + tags.len() as u32;
        heading = say!(call, "list-range", what = heading, first = offset + 1, last = last);
    }
    // A no-break space keeps the count with the name.
    let list: Vec<String> =
        tags.iter().map(|it| format!("{}\u{a0}{}", it.name, it.n_articles)).collect();
    let reply = Reply::headed(heading).and(Block::Paragraph(vec![Inline::Text(list.join(" · "))]));
    let mut buttons = Vec::new();
    for tag in tags.iter().take(N_BUTTONS) {
        buttons.push(call.run_button(format!("#{}", tag.name), "tag", &tag.name)?);
    }
    let mut turning = Vec::new();
    if offset > 0 {
        let back = Action::Tags { offset: offset.saturating_sub(N_LISTED) };
        turning.push(call.button(say!(call, "page-back"), &back)?);
    }
    let next = has_more.then_some(Action::Tags { offset: offset + N_LISTED });
    call.note_next(next.as_ref())?;
    if let Some(next) = next {
        turning.push(call.button(say!(call, "page-more"), &next)?);
    }
    Ok(Outcome::found(reply.and_buttons(vec![turning]).and_buttons(rows(buttons, 3))))
}
