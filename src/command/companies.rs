//! `/companies`: the companies that the news name.

use super::action::Action;
use super::call::{Call, CommandError, Outcome, counted, rows};
use super::latest;
use crate::reply::{Block, Inline, Reply};

/// Companies a page.
const N_LISTED: u32 = 20;

/// Of these so many are buttons, too.
const N_BUTTONS: usize = 6;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    page(call, 0)
}

/// The page that begins at `offset`.
pub(crate) fn page(call: &Call<'_>, offset: u32) -> Result<Outcome, CommandError> {
    let totals = call.ctx.store.totals()?;
    let mut companies = call.ctx.store.companies(offset, N_LISTED + 1)?;
    let has_more = companies.len() > N_LISTED as usize;
    companies.truncate(N_LISTED as usize);
    if companies.is_empty() && totals.n_articles > 0 {
        return Ok(Outcome::missed(Reply::saying(
            "None of the articles names a company that I know. /tags and /search work all the same.",
        )));
    }
    if companies.is_empty() {
        return Ok(latest::nothing_loaded());
    }
    let heading = format!("{} in the news, with their number of articles", counted(totals.n_companies, "company", "companies"));
    // A no-break space keeps the number with its name.
    let list: Vec<String> = companies.iter().map(|it| format!("{}\u{a0}{}", it.name, it.n_articles)).collect();
    let reply = Reply::headed(heading)
        .and(Block::Paragraph(vec![Inline::Text(list.join(" · "))]))
        .and_say("Pick one, or send its name: /company NAME");
    let mut buttons = Vec::new();
    for company in companies.iter().take(N_BUTTONS) {
        buttons.push(call.run_button(&company.name, "company", &company.name)?);
    }
    let mut turning = Vec::new();
    if offset > 0 {
        turning.push(call.button("Back", &Action::Companies { offset: offset.saturating_sub(N_LISTED) })?);
    }
    if has_more {
        turning.push(call.button("More", &Action::Companies { offset: offset + N_LISTED })?);
    }
    Ok(Outcome::found(reply.and_buttons(vec![turning]).and_buttons(rows(buttons, 2))))
}
