//! `/latest [N | all]`: the newest articles; on repeated use, the articles since the last time come
//! first.

use crate::command::layout::listing::{self, MAX_ARTICLES, PageSize, Subject};
use crate::command::request::action::PageTurn;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::say;
use crate::reply::Reply;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let page = if call.argument.is_empty() {
        listing::since_asked(call, Subject::Latest)?
    } else if call.argument.eq_ignore_ascii_case("all") {
        listing::first_page(call, Subject::Latest)?
    } else {
        let Some(n) = call.argument.parse::<u32>().ok().filter(|&it| it > 0) else {
            let reply = Reply::saying(say!(call, "how-many-articles", max = MAX_ARTICLES));
            let latest = call.run_button(say!(call, "latest"), "latest", "")?;
            return Ok(Outcome::missed(reply.and_buttons(vec![vec![latest]])));
        };
        let turn = PageTurn::first(Subject::Latest, n.min(MAX_ARTICLES));
        listing::page(call, &turn, PageSize::Whole)?
    };
    Ok(page.map_or_else(|| nothing_loaded(call), Outcome::found))
}

/// Returns the answer for an empty store.
pub(crate) fn nothing_loaded(call: &Call<'_>) -> Outcome {
    Outcome::missed(Reply::saying(say!(call, "archive-empty")))
}
