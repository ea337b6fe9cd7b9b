//! `/companies [PREFIX]`: the companies in the news, those with most articles first.

use crate::command::news::latest;
use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::message::say;
use crate::reply::{Block, Inline, Reply, quoted};

/// Companies per page.
const N_LISTED: u32 = 20;

/// Number of listed companies that also get a button.
const N_BUTTONS: usize = 6;

/// No name is longer, and buttons need not carry a longer prefix.
const MAX_PREFIX_CHARS: usize = 40;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    page(call, call.argument, 0)
}

/// Answers with the page that begins at `offset`, of the companies whose name begins with `prefix`.
pub(crate) fn page(call: &Call<'_>, prefix: &str, offset: u32) -> Result<Outcome, CommandError> {
    let n_articles = call.ctx.store.totals()?.n_articles;
    if n_articles == 0 {
        return Ok(latest::nothing_loaded(call));
    }
    let has_letters = prefix.chars().any(char::is_alphanumeric);
    let is_sensible =
        prefix.is_empty() || has_letters && prefix.chars().count() <= MAX_PREFIX_CHARS;
    let n_companies = if is_sensible { call.ctx.store.n_companies(prefix)? } else { 0 };
    if n_companies == 0 && prefix.is_empty() {
        return Ok(Outcome::missed(Reply::saying(say!(call, "companies-none"))));
    }
    if n_companies == 0 {
        return nothing_begins_so(call, prefix);
    }
    let mut companies = call.ctx.store.companies(prefix, offset, N_LISTED + 1)?;
    let has_more = companies.len() > N_LISTED as usize;
    companies.truncate(N_LISTED as usize);
    let mut heading = match prefix {
        "" => say!(call, "companies-heading", n = n_companies),
        _ => say!(call, "companies-begin-heading", n = n_companies, prefix = quoted(prefix)),
    };
    if n_companies > N_LISTED {
        let last = offset + companies.len() as u32;
        heading = say!(call, "list-range", what = heading, first = offset + 1, last = last);
    }
    // A no-break space keeps the count with the name.
    let list: Vec<String> =
        companies.iter().map(|it| format!("{}\u{a0}{}", it.name, it.n_articles)).collect();
    let reply = Reply::headed(heading).and(Block::Paragraph(vec![Inline::Text(list.join(" · "))]));
    let mut buttons = Vec::new();
    for company in companies.iter().take(N_BUTTONS) {
        buttons.push(call.run_button(&company.name, "company", &company.name)?);
    }
    let turn = |offset: u32| Action::Companies { offset, prefix: prefix.to_owned() };
    let mut turning = Vec::new();
    if offset > 0 {
        let back = turn(offset.saturating_sub(N_LISTED));
        turning.push(call.button(say!(call, "page-back"), &back)?);
    }
    let next = has_more.then(|| turn(offset + N_LISTED));
    call.note_next(next.as_ref())?;
    if let Some(next) = next {
        turning.push(call.button(say!(call, "page-more"), &next)?);
    }
    Ok(Outcome::found(reply.and_buttons(vec![turning]).and_buttons(rows(buttons, 2))))
}

fn nothing_begins_so(call: &Call<'_>, prefix: &str) -> Result<Outcome, CommandError> {
    let reply = Reply::saying(say!(call, "companies-begin-none", prefix = quoted(prefix)));
    let mut buttons = vec![call.run_button(say!(call, "all-companies"), "companies", "")?];
    if prefix.chars().count() <= MAX_PREFIX_CHARS {
        buttons.push(call.run_button(say!(call, "look-up", name = prefix), "company", prefix)?);
    }
    Ok(Outcome::missed(reply.and_buttons(vec![buttons])))
}
