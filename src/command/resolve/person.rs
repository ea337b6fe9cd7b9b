//! A person's name given as a company's: finds the company that articles connect with the person,
//! and quotes them.

use crate::article::Article;
use crate::command::layout::listing::{self, Subject};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::company::person_words;
use crate::message::say;
use crate::reply::{Block, Inline, Reply};
use crate::store::{Listing, Window};
use crate::text::query::SearchQuery;

/// Maximum number of articles considered: the most relevant that contain the name.
const MAX_ARTICLES: u32 = 12;

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
    let Some(words) = person_words(typed) else { return Ok(None) };
    let listing = Listing::Search(SearchQuery::parse(&format!("\"{}\"", words.join(" "))));
    let page = call.ctx.store.page(
        &listing,
        Window { offset: 0, limit: MAX_ARTICLES, snapshot: None, new_after: None },
    )?;
    let mut votes: Vec<(usize, String)> = Vec::new();
    let mut first: Option<(String, Article, String)> = None;
    for article in page.articles {
        for stated in call.ctx.gazetteer.affiliations(&article.title, &article.body, &words) {
            match votes.iter_mut().find(|it| it.1 == stated.company) {
                Some(vote) => vote.0 += 1,
                None => votes.push((1, stated.company.clone())),
            }
            first.get_or_insert_with(|| (stated.person, article.clone(), stated.sentence));
        }
    }
    // Stable: of equal companies, the one in the most relevant article comes first.
    votes.sort_by_key(|it| std::cmp::Reverse(it.0));
    let companies = votes.into_iter().map(|it| it.1).take(3).collect();
    Ok(first.map(|(name, article, sentence)| Person {
        name,
        companies,
        evidence: (article, sentence),
    }))
}

/// Says who the person is, in the words of an article, with the company to continue with and other
/// articles that name the person.
pub(crate) fn answer(
    call: &Call<'_>,
    command: &'static str,
    person: &Person,
) -> Result<Outcome, CommandError> {
    let (article, sentence) = &person.evidence;
    let companies = call.messages().and(&person.companies);
    let said = say!(call, "person-of", person = &person.name, companies = companies);
    let preface = vec![Block::Paragraph(said.into()), Block::Quote(sentence.clone())];
    let mut buttons = Vec::new();
    for name in &person.companies {
        let n_articles = call.ctx.store.company_count(name)?.total();
        buttons.push(call.run_button(format!("{name} ({n_articles})"), command, name)?);
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
    let is_listed = page.is_some();
    let mut reply = page.unwrap_or_else(|| preface.into_iter().fold(Reply::default(), Reply::and));
    if !is_listed && call.has_buttons() {
        let read = call.run_button(say!(call, "read"), "read", &article.id.0.to_string())?;
        reply = reply.and_buttons(vec![vec![read]]);
    } else if !is_listed {
        let read = call.tappable(&format!("read_{}", article.id.0));
        reply = reply.and(Block::Paragraph(vec![Inline::Command(read)]));
    }
    reply.buttons.insert(0, buttons);
    Ok(Outcome::found(reply))
}
