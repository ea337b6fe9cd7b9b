//! `/company NAME`: the articles that name a company, each with the sentences about it.

use super::call::{Call, CommandError, Outcome, rows};
use super::listing::{self, Subject};
use super::names;
use crate::article::normalise_tag;
use crate::company::{Company, Resolution};
use crate::reply::{Block, Button, Inline, Reply, quoted};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let name = call.argument.trim_start_matches('#');
    if name.is_empty() {
        let usage = Reply::saying("Which company? For example /company alibaba. These are in the news most; /companies lists all.");
        return Ok(Outcome::missed(usage.and_buttons(names::top_companies(call)?)));
    }
    if !names::is_plausible(name) {
        return nothing_near(call, name);
    }
    match call.ctx.gazetteer.resolve(name) {
        Resolution::One(company) => about(call, company),
        Resolution::Several(companies) => ask_which(call, name, &companies),
        Resolution::None { near } => elsewhere(call, name, &near),
    }
}

/// The articles about one company.
pub(crate) fn about(call: &Call<'_>, company: &Company) -> Result<Outcome, CommandError> {
    if let Some(page) = listing::first_page(call, Subject::Company(company.name.clone()))? {
        return Ok(Outcome::found(page));
    }
    let reply = Reply::saying(format!("I know {}, but no article names it yet. These companies are in the news most:", company.name));
    Ok(Outcome::missed(reply.and_buttons(names::top_companies(call)?)))
}

/// A question with the companies that bear the name.
pub(crate) fn ask_which(call: &Call<'_>, name: &str, companies: &[&Company]) -> Result<Outcome, CommandError> {
    let mut counted = Vec::new();
    for company in companies {
        counted.push((call.ctx.store.company_count(&company.name)?, company));
    }
    counted.sort_by_key(|it| std::cmp::Reverse(it.0));
    let mut buttons = Vec::new();
    for (n_articles, company) in counted {
        buttons.push(call.run_button(&format!("{} ({n_articles})", company.name), "company", &company.name)?);
    }
    let reply = Reply::saying(format!("Several companies go by {}. Which one do you mean?", quoted(name)));
    Ok(Outcome::missed(reply.and_buttons(rows(buttons, 2))))
}

/// A name that is on no list may still be a tag, or stand in the articles as it was typed.
fn elsewhere(call: &Call<'_>, name: &str, near: &[&str]) -> Result<Outcome, CommandError> {
    let typed = quoted(name);
    let tag = normalise_tag(name);
    let found = if !tag.is_empty() && call.ctx.store.tag_count(&tag)? > 0 {
        let note = format!("{typed} is not on my list of companies, but it is a tag.");
        listing::first_page(call, Subject::Tag(tag))?.map(|page| (note, page))
    } else {
        let note = format!("{typed} is not on my list of companies. These articles contain the name.");
        let phrase = format!("\"{}\"", name.replace(['"', '“', '”', '„', '«', '»'], " "));
        listing::first_page(call, Subject::Search(phrase))?.map(|page| (note, page))
    };
    if let Some((note, mut page)) = found {
        page.blocks.insert(0, Block::Paragraph(vec![Inline::Italic(note)]));
        return Ok(Outcome::found(page));
    }
    if near.is_empty() {
        return nothing_near(call, name);
    }
    let names: Vec<String> = near.iter().map(|it| (*it).to_owned()).collect();
    let buttons: Result<Vec<Button>, CommandError> = near.iter().map(|it| call.run_button(it, "company", it)).collect();
    let reply = Reply::saying(format!(
        "I found no company {typed}, and no article contains the name. Did you mean {}? /companies lists all.",
        names::either(&names)
    ));
    Ok(Outcome::missed(reply.and_buttons(rows(buttons?, 2))))
}

fn nothing_near(call: &Call<'_>, name: &str) -> Result<Outcome, CommandError> {
    let reply = Reply::saying(format!(
        "I found no company {}, and no article contains the name. These are in the news most; /companies lists all.",
        quoted(name)
    ));
    Ok(Outcome::missed(reply.and_buttons(names::top_companies(call)?)))
}
