//! `/tag NAME`: the articles with a tag.

use crate::article::normalise_tag;
use crate::command::layout::listing::{self, Subject};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::names;
use crate::message::say;
use crate::reply::{Reply, quoted};

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.is_empty() {
        let reply = Reply::saying(say!(call, "which-tag"));
        return Ok(Outcome::missed(reply.and_buttons(names::top_tags(call)?)));
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
        let reply = Reply::saying(say!(call, "no-such-tag", tag = typed));
        return Ok(Outcome::missed(reply.and_buttons(names::top_tags(call)?)));
    }
    let names: Vec<String> = near.iter().map(|it| format!("#{it}")).collect();
    let names = call.messages().or(&names);
    let reply = Reply::saying(say!(call, "no-such-tag-but", tag = typed, names = names));
    Ok(Outcome::missed(reply.and_buttons(listing::tag_rows(call, &near)?)))
}
