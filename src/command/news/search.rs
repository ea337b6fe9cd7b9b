//! `/search WORDS`: the articles that contain all of the words.

use crate::article::normalise_tag;
use crate::command::about::sources;
use crate::command::layout::listing::{self, Subject};
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::everyday;
use crate::command::resolve::names;
use crate::message::{Phrase, say};
use crate::reply::{Reply, quoted};
use crate::store::{Listing, Window};
use crate::text::query::SearchQuery;

/// A search with more terms is pasted text, and would keep the database busy for nothing.
const MAX_TERMS: usize = 24;

/// Maximum number of words whose own article counts are shown if the search for all of them finds
/// nothing.
const MAX_SINGLE: usize = 4;

/// Maximum number of words that are counted for that.
const MAX_TRIED: usize = 8;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let query = SearchQuery::parse(call.argument);
    if call.argument.is_empty() {
        return hinted(call, say!(call, "search-for-what"));
    }
    if let Some(name) = call.argument.strip_prefix("source:") {
        return sources::run(&call.with(name.trim()));
    }
    if query.is_empty() {
        let hint = match query.unwanted.is_empty() {
            true => say!(call, "search-no-words", words = quoted(call.argument)),
            false => say!(call, "search-only-excludes"),
        };
        return hinted(call, hint);
    }
    if is_too_long(&query) {
        return hinted(call, say!(call, "search-too-long", max = MAX_TERMS));
    }
    if let Some(page) = listing::first_page(call, Subject::Search(call.argument.to_owned()))? {
        return Ok(Outcome::found(page));
    }
    let is_one_word = call.argument.split_whitespace().nth(1).is_none();
    let said = match is_one_word || query.has_alternatives() {
        true => say!(call, "search-no-match", words = quoted(call.argument)),
        false => say!(call, "search-nothing", words = quoted(call.argument)),
    };
    nothing_found(call, said)
}

/// Answers a search that cannot be made: how to ask, and what there is.
fn hinted(call: &Call<'_>, hint: Phrase) -> Result<Outcome, CommandError> {
    Ok(Outcome::missed(Reply::saying(hint).and_buttons(names::top_tags(call)?)))
}

/// Returns whether the query has too many terms to search for.
pub(crate) fn is_too_long(query: &SearchQuery) -> bool {
    query.n_words() > MAX_TERMS
}

/// Returns the typed words that articles contain, those in most articles first; no words that say
/// nothing by themselves.
fn single_words<'a>(call: &Call<'a>) -> Result<Vec<(u32, &'a str)>, CommandError> {
    let typed: Vec<&str> =
        call.argument.split_whitespace().filter(|it| !it.starts_with('-') && *it != "OR").collect();
    let mut found: Vec<(u32, &str)> = Vec::new();
    let telling = typed
        .iter()
        .filter(|it| typed.len() > 1 && !everyday::is_stop_word(it, call.request.locale));
    for word in telling.take(MAX_TRIED) {
        let word = word.trim_matches(|c: char| "\"“”„«»(),;:!?".contains(c));
        let query = SearchQuery::parse(word);
        if query.is_empty() || is_too_long(&query) || found.iter().any(|it| it.1 == word) {
            continue;
        }
        let one = Window { offset: 0, limit: 1, snapshot: None, new_after: None };
        let total = call.ctx.store.page(&Listing::Search(query), one)?.total;
        if total > 0 {
            found.push((total, word));
        }
    }
    // Stable: of equal ones, the first typed comes first.
    found.sort_by_key(|it| std::cmp::Reverse(it.0));
    found.truncate(MAX_SINGLE);
    Ok(found)
}

/// Answers that nothing was found, with alternatives: the words that do occur, and tags similar to
/// the typed text.
pub(crate) fn nothing_found(call: &Call<'_>, said: Phrase) -> Result<Outcome, CommandError> {
    let mut buttons = Vec::new();
    let mut found = Vec::new();
    for (total, word) in single_words(call)? {
        found.push(say!(call, "search-count", word = quoted(word), n = total).plain());
        buttons.push(call.run_button(say!(call, "search-word", word = word), "search", word)?);
    }
    for tag in names::near_tags(call, &normalise_tag(call.argument))? {
        buttons.push(call.run_button(format!("#{tag}"), "tag", &tag)?);
    }
    let mut reply = Reply::saying(said);
    if !found.is_empty() {
        let words = call.messages().and(&found);
        reply = reply.and_say(say!(call, "search-one-by-one", words = words));
    }
    if buttons.is_empty() {
        let reply = reply.and_say(say!(call, "browse-instead"));
        return Ok(Outcome::missed(reply.and_buttons(names::top_tags(call)?)));
    }
    Ok(Outcome::missed(reply.and_buttons(rows(buttons, 2))))
}
