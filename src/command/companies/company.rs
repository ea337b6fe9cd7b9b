//! `/company NAME [PERIOD]`: the articles that name a company, each with the sentences about it.

use jiff::civil::Date;

use crate::article::normalise_tag;
use crate::command::layout::listing::{self, Subject};
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::everyday;
use crate::command::resolve::topic::as_argument;
use crate::command::resolve::who::{TypedCompany, Who, asked, nearly};
use crate::command::resolve::{names, person};
use crate::company::{Kind, name_key};
use crate::message::{Phrase, say};
use crate::reply::{Block, Button, Inline, Reply, quoted};
use crate::store::chats::subscriptions::Topic;
use crate::store::{Listing, Window};
use crate::text::query::SearchQuery;

/// Maximum number of buttons in a question.
const MAX_BUTTONS: usize = 8;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (name, since) = meant(call, "company")?;
    about(call, &name, since)
}

/// Says what the reader may not know of a company: what it was called, or whose product it is.
fn introduced(call: &Call<'_>, name: &str) -> Option<Block> {
    let company = call.ctx.gazetteer.company(name)?;
    let typed = name_key(call.argument.trim_start_matches('#').trim());
    let former = company.former.iter().find(|it| name_key(it) == typed);
    let said = match (former, company.kind, &company.parent) {
        (Some(former), ..) => say!(call, "company-former", former = former, name = name),
        (None, Kind::Product, Some(owner)) => {
            say!(call, "company-product", name = name, owner = owner)
        }
        _ => return None,
    };
    Some(remark(said))
}

fn remark(said: Phrase) -> Block {
    Block::Paragraph(vec![Inline::Italic(said.plain())])
}

/// Joins sentences to a paragraph.
fn joined(call: &Call<'_>, sentences: impl IntoIterator<Item = Phrase>) -> Phrase {
    let next = |one: Phrase, two: Phrase| say!(call, "two-sentences", one = one, two = two);
    sentences.into_iter().reduce(next).unwrap_or_default()
}

/// Returns a button that leads from a product to its company.
fn to_owner(call: &Call<'_>, name: &str) -> Result<Option<Button>, CommandError> {
    let company = call.ctx.gazetteer.company(name).filter(|it| it.kind == Kind::Product);
    let Some(owner) = company.and_then(|it| it.parent.as_deref()) else { return Ok(None) };
    let n_articles = call.ctx.store.company_count(owner)?.total();
    let label = if n_articles > 0 { format!("{owner} ({n_articles})") } else { owner.to_owned() };
    Ok(Some(call.run_button(&label, "company", owner)?))
}

/// Returns the company that the call's argument names and the first day of the period; if it names
/// none, the error is the answer, whose buttons run `command`.
pub(crate) fn meant(
    call: &Call<'_>,
    command: &'static str,
) -> Result<(String, Option<Date>), CommandError> {
    let asked = asked(call, call.argument)?;
    if !asked.name.contains(char::is_alphanumeric) {
        let usage = say!(call, "which-company", command = command);
        let reply = Reply::saying(usage).and_buttons(names::top_companies(call, command)?);
        return Err(Outcome::missed(reply).into());
    }
    let name = match &asked.who {
        Who::One(name) => name.clone(),
        Who::Several(several) => return Err(ask_which(call, command, &asked, several)?.into()),
        Who::Nobody { near } => return Err(elsewhere(call, command, &asked, near)?.into()),
    };
    match (asked.period, asked.since) {
        (Some(period), None) => Err(no_period(call, command, &name, period)?.into()),
        (_, since) => Ok((name, since)),
    }
}

/// Answers with the articles about one company.
pub(crate) fn about(
    call: &Call<'_>,
    name: &str,
    since: Option<Date>,
) -> Result<Outcome, CommandError> {
    let subject = Subject::Company { name: name.to_owned(), since };
    let preface: Vec<Block> = introduced(call, name).into_iter().collect();
    let page = if since.is_none() {
        listing::since_asked_after(call, subject, preface)?
    } else {
        listing::first_page_after(call, subject, preface)?
    };
    if let Some(mut page) = page {
        page.buttons.splice(0..0, to_owner(call, name)?.map(|it| vec![it]));
        return Ok(Outcome::found(page));
    }
    match since {
        Some(since) if call.ctx.store.company_count(name)?.total() > 0 => {
            nothing_since(call, name, since)
        }
        _ => nothing_yet(call, "company", name),
    }
}

/// Answers for a known company that no article names.
pub(crate) fn nothing_yet(
    call: &Call<'_>,
    command: &'static str,
    name: &str,
) -> Result<Outcome, CommandError> {
    if call.ctx.store.company_count(name)?.via > 0 {
        let reply = Reply::saying(say!(call, "company-only-brands", name = name));
        return Ok(Outcome::missed(reply.and_buttons(vec![vec![about_button(call, name)?]])));
    }
    let follow = call.run_button(say!(call, "follow-it"), "subscribe", &company_argument(name))?;
    if let Some(owner) = to_owner(call, name)?
        && let Some(company) = call.ctx.gazetteer.company(name)
    {
        let of = company.parent.as_deref().unwrap_or_default();
        let said = say!(call, "company-product-unseen", name = name, owner = of);
        let reply = Reply::saying(said).and_buttons(vec![vec![owner, follow]]);
        return Ok(Outcome::missed(reply));
    }
    let reply = Reply::saying(say!(call, "company-unseen", name = name));
    let others = names::top_companies(call, command)?;
    Ok(Outcome::missed(reply.and_buttons(vec![vec![follow]]).and_buttons(others)))
}

fn company_argument(name: &str) -> String {
    Topic::company(name).map_or_else(|| name.to_owned(), |topic| as_argument(&topic))
}

fn nothing_since(call: &Call<'_>, name: &str, since: Date) -> Result<Outcome, CommandError> {
    let said = match call.ctx.store.last_day_of(name)? {
        Some(newest) => {
            say!(call, "company-nothing-since", name = name, since = since, newest = newest)
        }
        None => say!(call, "company-undated-since", name = name, since = since),
    };
    Ok(Outcome::missed(Reply::saying(said).and_buttons(vec![vec![all_about(call, name)?]])))
}

/// Returns a button that shows all articles about a company, whatever their date.
pub(crate) fn all_about(call: &Call<'_>, name: &str) -> Result<Button, CommandError> {
    call.run_button(say!(call, "all-about", name = name), "company", name)
}

/// Returns a button that shows the newest articles about a company.
pub(crate) fn about_button(call: &Call<'_>, name: &str) -> Result<Button, CommandError> {
    call.run_button(say!(call, "about-company", name = name), "company", name)
}

fn no_period(
    call: &Call<'_>,
    command: &'static str,
    name: &str,
    typed: &str,
) -> Result<Outcome, CommandError> {
    let (typed, example) = (quoted(typed), name.to_lowercase());
    let reply = Reply::saying(say!(
        call,
        "company-no-period",
        typed = typed,
        command = command,
        name = example
    ));
    let whole = call.run_button(say!(call, "all-about", name = name), command, name)?;
    Ok(Outcome::missed(reply.and_buttons(vec![vec![whole]])))
}

/// Asks which of the companies with this name is meant; companies in the news come first.
pub(crate) fn ask_which(
    call: &Call<'_>,
    command: &'static str,
    asked: &TypedCompany<'_>,
    companies: &[String],
) -> Result<Outcome, CommandError> {
    let mut counted = Vec::new();
    for name in companies {
        counted.push((call.ctx.store.company_count(name)?.total(), name));
    }
    counted.sort_by_key(|it| std::cmp::Reverse(it.0));
    let mut buttons = Vec::new();
    for (n_articles, name) in counted.into_iter().take(MAX_BUTTONS) {
        let label = if n_articles > 0 { format!("{name} ({n_articles})") } else { name.clone() };
        buttons.push(call.run_button(&label, command, &with_period(name, asked))?);
    }
    let tag = normalise_tag(asked.name);
    let is_tag = !tag.is_empty() && call.ctx.store.tag_count(&tag)? > 0;
    if is_tag {
        buttons.push(call.run_button(format!("#{tag}"), "tag", &tag)?);
    }
    let name = quoted(asked.name);
    let is_list = !is_tag && everyday::parts(asked.name, call.request.locale).len() > 1;
    let which = match is_tag {
        _ if is_list => say!(call, "one-company-only"),
        true => say!(call, "which-company-or-tag", name = name),
        false => say!(call, "which-of-companies", name = name),
    };
    Ok(Outcome::missed(Reply::saying(which).and_buttons(rows(buttons, 2))))
}

/// Answers for a name that is not a company's: it may be a person's name, a tag, or a phrase in the
/// articles. Offers similar names with each.
fn elsewhere(
    call: &Call<'_>,
    command: &'static str,
    asked: &TypedCompany<'_>,
    near: &[String],
) -> Result<Outcome, CommandError> {
    let typed = quoted(asked.name);
    if names::is_plausible(asked.name)
        && let Some(person) = person::find(call, asked.name)?
    {
        return person::answer(call, command, &person);
    }
    let buttons = |near: &[&String]| -> Result<Vec<Button>, CommandError> {
        near.iter()
            .map(|it| call.run_button(it.as_str(), command, &with_period(it, asked)))
            .collect()
    };
    let tag = normalise_tag(asked.name);
    let is_tag = !tag.is_empty() && call.ctx.store.tag_count(&tag)? > 0;
    let bare = asked.name.replace(['"', '“', '”', '„', '«', '»'], " ");
    let unknown = || say!(call, "company-unknown", name = &typed);
    let contained = match is_tag {
        true => say!(call, "company-mentioned-and-tag"),
        false => say!(call, "company-mentioned"),
    };
    let tagged = is_tag.then(|| (say!(call, "company-is-tag"), Some(Subject::Tag(tag))));
    let is_name =
        command == "company" && names::is_plausible(asked.name) && !is_function_word(asked.name);
    let attempts = [Some((contained, None)), tagged].into_iter().flatten();
    for (note, subject) in attempts.filter(|_| is_name) {
        let near = nearly(call, asked.name, near);
        let said = [Some(unknown()), Some(note), did_you_mean(call, &near)];
        let preface = vec![remark(joined(call, said.into_iter().flatten()))];
        let page = match subject {
            Some(subject) => listing::first_page_after(call, subject, preface)?,
            None => listing::naming(call, bare.trim(), preface)?,
        };
        if let Some(mut page) = page {
            page.buttons.splice(0..0, rows(buttons(&near)?, 2));
            return Ok(Outcome::found(page));
        }
    }
    let near: Vec<&String> = near.iter().collect();
    let search = if is_name { to_search(call, bare.trim())? } else { None };
    let found = match &search {
        Some(_) => Some(say!(call, "company-search-finds")),
        None if is_name => Some(say!(call, "company-not-mentioned")),
        None => None,
    };
    let said = [Some(unknown()), found, did_you_mean(call, &near)];
    let said = joined(call, said.into_iter().flatten());
    nobody(call, command, said, search, buttons(&near)?)
}

/// Returns a button that searches for a word which is not a name in any article; `None` if no
/// article has it.
fn to_search(call: &Call<'_>, words: &str) -> Result<Option<Button>, CommandError> {
    let query = SearchQuery::parse(words);
    let is_stop_word = |word: &str| everyday::is_stop_word(word, call.request.locale);
    if query.is_empty() || words.split_whitespace().all(is_stop_word) {
        return Ok(None);
    }
    let first = Window { offset: 0, limit: 1, snapshot: None, new_after: None };
    let hits = call.ctx.store.page(&Listing::Search(query), first)?;
    if hits.articles.is_empty() {
        return Ok(None);
    }
    Ok(Some(call.run_button(say!(call, "search-word", word = words), "search", words)?))
}

/// Returns whether the name is a function word. Every article contains such words, so they name
/// nobody and their articles do not answer anything.
fn is_function_word(name: &str) -> bool {
    crate::text::language::Lexicon::of(crate::text::language::Language::English)
        .content_terms(name)
        .next()
        .is_none()
        && name.chars().all(char::is_alphabetic)
}

fn did_you_mean(call: &Call<'_>, near: &[&String]) -> Option<Phrase> {
    (!near.is_empty()).then(|| say!(call, "did-you-mean", names = call.messages().or(near)))
}

fn nobody(
    call: &Call<'_>,
    command: &'static str,
    said: Phrase,
    search: Option<Button>,
    near: Vec<Button>,
) -> Result<Outcome, CommandError> {
    let mut buttons: Vec<Vec<Button>> = search.map(|it| vec![it]).into_iter().collect();
    if near.is_empty() {
        let said = joined(call, [said, say!(call, "in-the-news-most")]);
        buttons.extend(names::top_companies(call, command)?);
        return Ok(Outcome::missed(Reply::saying(said).and_buttons(buttons)));
    }
    buttons.extend(rows(near, 2));
    Ok(Outcome::missed(Reply::saying(said).and_buttons(buttons)))
}

/// Returns the name with the requested period, so that a suggestion keeps the period.
fn with_period(name: &str, asked: &TypedCompany<'_>) -> String {
    asked
        .period
        .filter(|_| asked.since.is_some())
        .map_or(name.to_owned(), |period| format!("{name} {period}"))
}
