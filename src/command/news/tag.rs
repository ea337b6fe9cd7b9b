//! `/tag NAME`: the articles with a tag.

use crate::article::normalise_tag;
use crate::command::layout::listing::{self, Subject};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::names;
use crate::reply::{Reply, joined, quoted};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.is_empty() {
        let usage = Reply::saying(
            "Which tag? For example /tag china. Here are the most frequent ones; /tags lists all.",
        );
        return Ok(Outcome::missed(usage.and_buttons(names::top_tags(call)?)));
    }
    let tag = normalise_tag(call.argument);
    if !tag.is_empty()
        && let Some(page) = listing::since_asked(call, Subject::Tag(tag.clone()))?
    {
        return Ok(Outcome::found(page));
    }
    let typed = quoted(call.argument);
    let near = names::near_tags(call, &tag)?;
    if near.is_empty() {
        let reply = Reply::saying(format!(
            "No article is tagged {typed}. Here are the most frequent tags; /tags lists all."
        ));
        return Ok(Outcome::missed(reply.and_buttons(names::top_tags(call)?)));
    }
    let names: Vec<String> = near.iter().map(|it| format!("#{it}")).collect();
    let reply = Reply::saying(format!(
        "No article is tagged {typed}. Did you mean {}? /tags lists all.",
        joined(&names, "or")
    ));
    Ok(Outcome::missed(reply.and_buttons(listing::tag_rows(call, &near)?)))
}
