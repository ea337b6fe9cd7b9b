//! Plain text: a company, else a tag, else one of several companies, else a search, else similar
//! names.

use crate::article::{ArticleId, normalise_tag};
use crate::command::about::help;
use crate::command::catalogue;
use crate::command::companies::company;
use crate::command::layout::listing::{self, Subject};
use crate::command::news::search;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::everyday;
use crate::command::request::parse::article_number;
use crate::command::resolve::names;
use crate::command::resolve::who::{Who, asked, one};
use crate::message::say;
use crate::reply::{Reply, quoted};
use crate::text::query::SearchQuery;

/// Looks a text up. `is_asked`: it was asked about, so that a company in it comes before a search.
pub(crate) fn run(call: &Call<'_>, is_asked: bool) -> Result<Outcome, CommandError> {
    let text = call.argument;
    if let Some(outcome) = numbered(call)? {
        return Ok(outcome);
    }
    let (mut near, mut several, mut listed) = (Vec::new(), None, None);
    if names::is_plausible(text) {
        let asked = asked(call, text)?;
        let is_readable = asked.period.is_none() || asked.since.is_some();
        match asked.who {
            Who::One(name) if is_readable && call.ctx.store.company_count(&name)?.total() > 0 => {
                return Ok(company::about(call, &name, asked.since)?.by("company"));
            }
            Who::One(name) => listed = Some(name).filter(|_| is_readable),
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
    let is_question = is_asked || everyday::asks(text, call.request.locale);
    if is_question && let Some(outcome) = sentence(call)? {
        return Ok(outcome);
    }
    let query = SearchQuery::parse(text);
    if search::is_too_long(&query) {
        return Ok(Outcome::missed(Reply::saying(say!(call, "look-up-too-long"))));
    }
    if !query.is_empty()
        && let Some(page) = listing::first_page(call, Subject::Search(text.to_owned()))?
    {
        return Ok(Outcome::found(page).by("search"));
    }
    if !is_question && let Some(outcome) = sentence(call)? {
        return Ok(outcome);
    }
    if everyday::is_stop_word(text, call.request.locale) {
        near.clear();
    }
    // A company that no article names yet can be followed.
    if let Some(name) = listed {
        return Ok(company::about(call, &name, None)?.by("company"));
    }
    if near.is_empty() {
        // "subcribe nvidia" is a command with a slip of the finger.
        let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
        let is_name = first.len() >= 5
            && text.split_whitespace().count() < MIN_SENTENCE_WORDS
            && !is_question
            && !everyday::is_stop_word(first, call.request.locale);
        if is_name && !catalogue::near(first).is_empty() {
            return help::unknown(&call.with(rest.trim()), first);
        }
        return search::nothing_found(call, say!(call, "found-nothing", words = quoted(text)));
    }
    let near = by_articles(call, near)?;
    let mut buttons = Vec::new();
    for name in &near {
        buttons.push(call.run_button(name, "company", name)?);
    }
    for tag in names::near_tags(call, &normalise_tag(text))? {
        buttons.push(call.run_button(format!("#{tag}"), "tag", &tag)?);
    }
    let reply = Reply::saying(say!(call, "found-nothing-but", words = quoted(text)));
    Ok(Outcome::missed(reply.and_buttons(rows(buttons, 2))))
}

/// Returns the article whose number is all that was typed; `None` if there is none.
fn numbered(call: &Call<'_>) -> Result<Option<Outcome>, CommandError> {
    let is_number = call.argument.bytes().all(|it| it.is_ascii_digit());
    let Some((number, _)) = article_number(call.argument).filter(|_| is_number) else {
        return Ok(None);
    };
    if call.article(ArticleId(number))?.is_none() {
        return Ok(None);
    }
    let Some(read) = catalogue::find("read") else { return Ok(None) };
    Ok(Some(call.run(read.run)?.by("read")))
}

/// The longest name in a sentence, in words.
const MAX_NAME_WORDS: usize = 4;

/// This many words are a sentence rather than a misspelt command and its argument.
const MIN_SENTENCE_WORDS: usize = 4;

/// A sentence is taken apart up to this number of words.
const MAX_SENTENCE_WORDS: usize = 24;

/// Answers a sentence with what it asks about: the articles with all of its words that mean
/// something, else the company or the tag that it names. `None` if there is none of these.
fn sentence(call: &Call<'_>) -> Result<Option<Outcome>, CommandError> {
    let words: Vec<&str> = call
        .argument
        .split_whitespace()
        .map(|it| it.trim_matches(|c: char| "\"“”„«»(),;:!?.…".contains(c)))
        .filter(|it| !it.is_empty())
        .take(MAX_SENTENCE_WORDS)
        .collect();
    if words.len() < 2 && call.argument.is_ascii() {
        return Ok(None);
    }
    let telling: Vec<&str> = words
        .iter()
        .copied()
        .filter(|it| !everyday::is_stop_word(it, call.request.locale))
        .collect();
    let company = match company_in(call, &words)? {
        None => company_in_any_form(call)?,
        found => found,
    };
    let about = |name: &str| Ok(Some(company::about(call, name, None)?.by("company")));
    let searched = telling.join(" ");
    match &company {
        // Nothing else is asked for.
        Some((name, n_words)) if *n_words >= telling.len() => return about(name),
        None if telling.is_empty() || telling.len() == words.len() => return Ok(None),
        _ => {}
    }
    let tag = normalise_tag(&searched);
    if company.is_none()
        && let Some(page) = listing::first_page(call, Subject::Tag(tag))?
    {
        return Ok(Some(Outcome::found(page).by("tag")));
    }
    if !SearchQuery::parse(&searched).is_empty()
        && let Some(page) = listing::first_page(call, Subject::Search(searched))?
    {
        return Ok(Some(Outcome::found(page).by("search")));
    }
    if let Some((name, _)) = &company {
        return about(name);
    }
    for word in telling {
        let tag = normalise_tag(word);
        if call.ctx.store.tag_count(&tag)? > 0
            && let Some(page) = listing::first_page(call, Subject::Tag(tag))?
        {
            return Ok(Some(Outcome::found(page).by("tag")));
        }
    }
    Ok(None)
}

/// Returns the company that a sentence names and the number of words of its name: the longest name,
/// then the first. A name that is an everyday word or that no article names does not count.
fn company_in(call: &Call<'_>, words: &[&str]) -> Result<Option<(String, usize)>, CommandError> {
    for n_words in (1..=MAX_NAME_WORDS.min(words.len())).rev() {
        for name in words.windows(n_words) {
            let is_bare = |it: Option<&&str>| {
                it.is_none_or(|it| everyday::is_stop_word(it, call.request.locale))
            };
            if is_bare(name.first()) || is_bare(name.last()) {
                continue;
            }
            if let Some(company) = one(call, &name.join(" "))?
                && call.ctx.store.company_count(&company)?.total() > 0
            {
                return Ok(Some((company, n_words)));
            }
        }
    }
    Ok(None)
}

/// Returns the company that a sentence names in another script or in another case: "у Газпрома", of a
/// language that has no blanks between words as well.
fn company_in_any_form(call: &Call<'_>) -> Result<Option<(String, usize)>, CommandError> {
    if call.argument.is_ascii() {
        return Ok(None);
    }
    for found in call.ctx.gazetteer.recognise("", call.argument) {
        let name = &found.company.name;
        if call.ctx.store.company_count(name)?.total() > 0 {
            return Ok(Some((name.clone(), 1)));
        }
    }
    Ok(None)
}

/// Sorts names by the number of articles, most first; equal ones stay in their order.
fn by_articles(call: &Call<'_>, names: Vec<String>) -> Result<Vec<String>, CommandError> {
    let mut counted = Vec::new();
    for name in names {
        counted.push((call.ctx.store.company_count(&name)?.total(), name));
    }
    counted.sort_by_key(|it| std::cmp::Reverse(it.0));
    Ok(counted.into_iter().map(|it| it.1).collect())
}
