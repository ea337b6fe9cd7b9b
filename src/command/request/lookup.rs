//! Plain text: a company, else a tag, else one of several companies, else a search, else similar
//! names.

use crate::article::normalise_tag;
use crate::command::companies::company;
use crate::command::layout::listing::{self, Subject};
use crate::command::news::search;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::resolve::names;
use crate::command::resolve::who::{Who, asked};
use crate::reply::{Reply, quoted};
use crate::text::query::SearchQuery;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let text = call.argument;
    let (mut near, mut several) = (Vec::new(), None);
    if names::is_plausible(text) {
        let asked = asked(call, text)?;
        let is_readable = asked.period.is_none() || asked.since.is_some();
        match asked.who {
            Who::One(name) if is_readable && call.ctx.store.company_count(&name)?.total() > 0 => {
                return Ok(company::about(call, &name, asked.since)?.by("company"));
            }
            Who::One(_) => {}
            Who::Several(ref found) => several = Some((found.clone(), asked)),
            Who::Nobody { near: names } => near = names,
        }
        let tag = normalise_tag(text);
        if !tag.is_empty()
            && let Some(page) = listing::first_page(call, Subject::Tag(tag))?
        {
            return Ok(Outcome::found(page).by("tag"));
        }
        // After the tags: "cloud" is a topic before it is a part of some companies' names.
        if let Some((found, asked)) = several {
            return Ok(company::ask_which(call, "company", &asked, &found)?.by("company"));
        }
    }
    let query = SearchQuery::parse(text);
    if search::is_too_long(&query) {
        return Ok(Outcome::missed(Reply::saying(
            "That is too long to look up. Send me a company, a tag or a few words; /help shows what else I can do.",
        )));
    }
    if !query.is_empty()
        && let Some(page) = listing::first_page(call, Subject::Search(text.to_owned()))?
    {
        return Ok(Outcome::found(page).by("search"));
    }
    let sentence = format!("I found no company, tag or article for {}.", quoted(text));
    if near.is_empty() {
        return search::nothing_found(call, &format!("{sentence} /help lists all commands."));
    }
    let mut buttons = Vec::new();
    for name in &near {
        buttons.push(call.run_button(name, "company", name)?);
    }
    for tag in names::near_tags(call, &normalise_tag(text))? {
        buttons.push(call.run_button(&format!("#{tag}"), "tag", &tag)?);
    }
    let reply =
        Reply::saying(format!("{sentence} Did you mean one of these? /help lists all commands."));
    Ok(Outcome::missed(reply.and_buttons(rows(buttons, 2))))
}
