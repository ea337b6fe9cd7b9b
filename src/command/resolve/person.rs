//! A person's name given as a company's: finds the company that articles connect with the person,
//! and quotes them.

#![allow(clippy::expect_used, reason = "patterns are constants that tests compile")]

use std::sync::LazyLock;

use regex::Regex;

use crate::article::Article;
use crate::command::layout::listing::{self, Subject};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::reply::{Block, Inline, Reply};
use crate::store::{Listing, Window};
use crate::text::document::{Document, Role};
use crate::text::query::SearchQuery;
use crate::text::slice::Slicing;
use crate::text::term::fold;

/// Maximum number of articles considered: the most relevant that contain the name.
const MAX_ARTICLES: u32 = 12;

/// Maximum number of bytes between a person and the company: an apposition, not half a story.
const MAX_BETWEEN: usize = 90;

/// A person's role at a company.
const ROLES: &str = r"(?i:co-?founders?|founders?|founding|chief executive(?: officer)?|chief [a-z]+ officer|CEO|CTO|CFO|COO|chair(?:man|woman|person)?|(?:vice[- ])?president|boss|head|owner|director|creator|partner|executive)";

/// Between the person and the following company: ", the founder of ", " (chief executive of ", ",
/// who founded ", " founded ".
static PERSON_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!(
        r"^(?:,|,? \(|,? –|,? who|’s|'s)?[^.!?;:]{{0,60}}?\b(?:{ROLES}\b[^.!?;:]{{0,30}}?\b(?:of|at)|founded|co-?founded|runs|ran|heads|headed|leads|led|chairs|started)(?: the)?(?: [a-z-]+){{0,3}} $"
    );
    Regex::new(&pattern).expect("the pattern is valid")
});

/// Between the company and the following person: "'s founder ", " chief executive ", " founder and
/// chairman ".
static COMPANY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!(
        r"^(?:’s|'s|’|')?,?(?: [a-z-]+){{0,3}}? (?:[a-z-]+ )?{ROLES}(?:,? (?:and )?(?:[a-z-]+ )?{ROLES})*,? $"
    );
    Regex::new(&pattern).expect("the pattern is valid")
});

/// After the company, if the headline names the person: "'s billionaire founder".
static ROLE_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!(r"^(?:’s|'s|’|')?(?: [a-z-]+){{0,3}}? {ROLES}\b");
    Regex::new(&pattern).expect("the pattern is valid")
});

/// Number of first sentences in which an article may refer to the person named in its headline.
const MAX_TAKEN_UP: usize = 3;

/// A person and the companies that articles connect with the person.
pub(crate) struct Person {
    /// As the articles spell it.
    name: String,
    /// Canonical names, the most frequent connection first.
    companies: Vec<String>,
    /// The sentence with the connection, verbatim, and its article.
    evidence: (Article, String),
}

/// Returns the person asked for, if an article names the person's company.
pub(crate) fn find(call: &Call<'_>, typed: &str) -> Result<Option<Person>, CommandError> {
    let words: Vec<String> = typed.split_whitespace().map(fold).collect();
    let is_name = (2..=4).contains(&words.len())
        && words.iter().all(|it| it.chars().all(|c| c.is_alphabetic() || "-.'’".contains(c)));
    if !is_name {
        return Ok(None);
    }
    let listing = Listing::Search(SearchQuery::parse(&format!("\"{}\"", words.join(" "))));
    let page = call.ctx.store.page(
        &listing,
        Window { offset: 0, limit: MAX_ARTICLES, snapshot: None, new_after: None },
    )?;
    let mut votes: Vec<(usize, String)> = Vec::new();
    let mut first: Option<(String, Article, String, String)> = None;
    for article in page.articles {
        for (written, company, sentence) in ties(call, &article, &words) {
            match votes.iter_mut().find(|it| it.1 == company) {
                Some(vote) => vote.0 += 1,
                None => votes.push((1, company.clone())),
            }
            first.get_or_insert_with(|| (written, article.clone(), sentence, company));
        }
    }
    // Stable: of equal companies, the one in the most relevant article comes first.
    votes.sort_by_key(|it| std::cmp::Reverse(it.0));
    let companies = votes.into_iter().map(|it| it.1).take(3).collect();
    Ok(first.map(|(name, article, sentence, _)| Person {
        name,
        companies,
        evidence: (article, sentence),
    }))
}

/// Returns the connections that an article states: the name as written, the company, the sentence.
fn ties(call: &Call<'_>, article: &Article, words: &[String]) -> Vec<(String, String, String)> {
    let body = &article.body;
    let Some(person) = name_pattern(words) else { return Vec::new() };
    let headline = person.find(&article.title);
    if headline.is_none() && !person.is_match(body) {
        return Vec::new();
    }
    let found = call.ctx.gazetteer.recognise(&article.title, body);
    let document = Document::new(&article.title, body);
    let mut ties = Vec::new();
    for sentence in &document.sentences {
        for at in person.find_iter(body.slice(sentence.span.clone())) {
            let (start, end) = (sentence.span.start + at.start(), sentence.span.start + at.end());
            let mut nearest: Option<(usize, &str)> = None;
            for it in &found {
                for mention in it.mentions.iter().filter(|it| !it.is_in_title) {
                    let span = &mention.span;
                    let is_inside =
                        sentence.span.start <= span.start && span.end <= sentence.span.end;
                    let between = match is_inside {
                        true if span.start >= end
                            && is_owner_of(body.slice(end..span.start), body.slice(span.end..)) =>
                        {
                            Some(span.start - end)
                        }
                        // "the founder of Northwind's rival" does not belong to Northwind.
                        true if span.start >= end && !is_owner(body.slice(span.end..)) => {
                            PERSON_FIRST
                                .is_match(body.slice(end..span.start))
                                .then(|| span.start - end)
                        }
                        true if span.end <= start => COMPANY_FIRST
                            .is_match(body.slice(span.end..start))
                            .then(|| start - span.end),
                        _ => None,
                    };
                    if let Some(between) = between.filter(|it| *it <= MAX_BETWEEN)
                        && nearest.is_none_or(|it| between < it.0)
                    {
                        nearest = Some((between, &it.company.name));
                    }
                }
            }
            if let Some((_, company)) = nearest {
                let sentence = body.slice(sentence.span.clone()).to_owned();
                ties.push((at.as_str().to_owned(), company.to_owned(), sentence));
            }
        }
    }
    if let Some(headline) = headline.filter(|_| ties.is_empty()) {
        // "Northwind's founder resurfaced", under a headline with the founder's name.
        let informative = document
            .sentences
            .iter()
            .filter(|it| matches!(it.role, Role::Prose | Role::Answer))
            .take(MAX_TAKEN_UP);
        for sentence in informative {
            let of = found.iter().find(|it| {
                it.mentions.iter().any(|it| {
                    !it.is_in_title
                        && sentence.span.start <= it.span.start
                        && is_role_only(body.slice(it.span.end..sentence.span.end.max(it.span.end)))
                })
            });
            if let Some(of) = of {
                ties.push((
                    headline.as_str().to_owned(),
                    of.company.name.clone(),
                    body.slice(sentence.span.clone()).to_owned(),
                ));
                break;
            }
        }
    }
    ties
}

/// Returns whether a role follows a company without a name after the role: then it means a person
/// named earlier.
fn is_role_only(behind: &str) -> bool {
    ROLE_BEHIND.find(behind).is_some_and(|it| {
        let next = behind.slice(it.end()..).trim_start_matches([' ', ',']).chars().next();
        next.is_some_and(|c| !c.is_uppercase())
    })
}

/// Matches "Ines Okafor's Northwind", "Ines Okafor, Northwind's founder".
fn is_owner_of(between: &str, behind: &str) -> bool {
    matches!(between, "'s " | "’s ") && !is_owner(behind)
        || matches!(between, ", " | " (" | ", the ") && ROLE_BEHIND.is_match(behind)
}

fn is_owner(behind: &str) -> bool {
    ["'s ", "’s ", "' ", "’ "].iter().any(|it| behind.starts_with(it))
}

/// Returns a pattern for the words of a name, in upper or lower case and with any kind of blank.
fn name_pattern(words: &[String]) -> Option<Regex> {
    let words: Vec<String> = words.iter().map(|it| regex::escape(it)).collect();
    Regex::new(&format!(r"(?i)\b{}\b", words.join(r"[\s\u{a0}]+"))).ok()
}

/// Says who the person is, in the words of an article, with the company to continue with and other
/// articles that name the person.
pub(crate) fn answer(
    call: &Call<'_>,
    command: &'static str,
    person: &Person,
) -> Result<Outcome, CommandError> {
    let (article, sentence) = &person.evidence;
    let leads_to: Vec<Inline> = person
        .companies
        .iter()
        .enumerate()
        .flat_map(|(at, it)| {
            [
                Inline::Text(if at == 0 { String::new() } else { ", ".to_owned() }),
                Inline::Bold(it.clone()),
            ]
        })
        .collect();
    let mut said =
        vec![Inline::Text(format!("{} is a person. The articles tie the name to ", person.name))];
    said.extend(leads_to);
    said.push(Inline::Text(":".to_owned()));
    let preface = vec![Block::Paragraph(said), Block::Quote(sentence.clone())];
    let mut buttons = Vec::new();
    for name in &person.companies {
        let n_articles = call.ctx.store.company_count(name)?.total();
        buttons.push(call.run_button(&format!("{name} ({n_articles})"), command, name)?);
    }
    let page = if command == "company" {
        listing::first_page_after(
            call,
            Subject::Search(format!("\"{}\"", person.name)),
            preface.clone(),
        )?
    } else {
        None
    };
    let mut reply = page.unwrap_or_else(|| {
        let read = call.tappable(&format!("read_{}", article.id.0));
        preface
            .into_iter()
            .fold(Reply::default(), Reply::and)
            .and(Block::Paragraph(vec![Inline::Command(read)]))
    });
    reply.buttons.insert(0, buttons);
    Ok(Outcome::found(reply))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apposition_ties_a_person_to_a_company() {
        for between in [
            ", the founder of ",
            ", chief executive of the sailing firm ",
            ", who founded ",
            " founded ",
            ", co-founder and CEO of ",
        ] {
            assert!(PERSON_FIRST.is_match(between), "{between}");
        }
        for between in [
            "'s founder ",
            "’s chief executive ",
            " founder and chairman ",
            " CEO ",
            "'s chief financial officer, ",
            "' boss ",
        ] {
            assert!(COMPANY_FIRST.is_match(between), "{between}");
        }
    }

    #[test]
    fn a_person_may_own_or_hold_a_role_behind_a_comma() {
        assert!(is_owner_of("’s ", " grew"));
        assert!(is_owner_of(", ", "’s founder, spoke"));
        assert!(!is_owner_of("’s ", "’s rival grew"));
        assert!(!is_owner_of(", ", " grew"));
    }

    #[test]
    fn a_role_without_a_name_is_somebody_named_before() {
        for behind in ["’s billionaire founder resurfaced", " chief executive, who is 61,"] {
            assert!(is_role_only(behind), "{behind}");
        }
        for behind in
            ["’s founder Ines Okafor spoke", "’s shares fell", " and its founder", "’s founder"]
        {
            assert!(!is_role_only(behind), "{behind}");
        }
    }

    #[test]
    fn a_name_in_the_same_sentence_is_no_tie() {
        for between in [
            " met the mayor and then praised ",
            " and ",
            ", a friend of ",
            ". The founder of ",
            " sued ",
        ] {
            assert!(!PERSON_FIRST.is_match(between), "{between}");
        }
        for between in [" was praised by ", " and its rival ", "'s founder met ", " said "] {
            assert!(!COMPANY_FIRST.is_match(between), "{between}");
        }
    }
}
