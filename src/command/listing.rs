//! Pages of articles: the heading with its counts, the digests, the buttons that turn the page.

use super::action::{Action, Turn};
use super::call::{Call, CommandError, articles, rows};
use super::digest::{Focus, commands, view};
use crate::article::{Article, ArticleId};
use crate::reply::{ArticleView, Block, Button, Reply, quoted, to_parts};
use crate::store::{Listing, Window};
use crate::text::query::SearchQuery;

/// The most articles that one answer holds.
pub(crate) const MAX_ARTICLES: u32 = 20;

/// Related tags under a page.
const N_RELATED: usize = 3;

/// What is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Everything, newest first.
    Latest,
    /// A tag, normalised.
    Tag(String),
    /// A company, by its canonical name.
    Company(String),
    /// A search, as it was typed.
    Search(String),
}

/// How much room a page may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// One Telegram message, so that the next page can replace it; articles that do not fit come with the next page.
    OneMessage,
    /// As much as it needs.
    Whole,
}

impl Subject {
    /// The command that lists it.
    pub(crate) fn command(&self) -> &'static str {
        match self {
            Subject::Latest => "latest",
            Subject::Tag(_) => "tag",
            Subject::Company(_) => "company",
            Subject::Search(_) => "search",
        }
    }

    pub(crate) fn as_kind_and_text(&self) -> (&'static str, &str) {
        match self {
            Subject::Latest => ("l", ""),
            Subject::Tag(tag) => ("t", tag),
            Subject::Company(name) => ("c", name),
            Subject::Search(text) => ("s", text),
        }
    }

    pub(crate) fn from_kind_and_text(kind: &str, text: String) -> Option<Subject> {
        match (kind, text.is_empty()) {
            ("l", true) => Some(Subject::Latest),
            ("t", false) => Some(Subject::Tag(text)),
            ("c", false) => Some(Subject::Company(text)),
            ("s", false) => Some(Subject::Search(text)),
            _ => None,
        }
    }

    fn listing(&self) -> Listing {
        match self {
            Subject::Latest => Listing::Latest,
            Subject::Tag(tag) => Listing::Tag(tag.clone()),
            Subject::Company(name) => Listing::Company(name.clone()),
            Subject::Search(text) => Listing::Search(SearchQuery::parse(text)),
        }
    }

    fn focus<'a>(&self, call: &Call<'a>) -> Focus<'a> {
        match self {
            Subject::Latest | Subject::Tag(_) => Focus::Article,
            Subject::Company(name) => Focus::on_company(call, name),
            Subject::Search(text) => Focus::on_search(text),
        }
    }

    fn heading(&self, total: u32, first: u32, n_shown: u32) -> String {
        let what = match self {
            Subject::Latest if n_shown == total => format!("{}, newest first", articles(total)),
            Subject::Latest => return format!("Latest articles, {} of {}", range(first, n_shown), indicatif::HumanCount(total.into())),
            Subject::Tag(tag) => format!("{} tagged #{tag}", articles(total)),
            Subject::Company(name) => format!("{} about {name}", articles(total)),
            Subject::Search(text) if total == 1 => format!("{} matches {}", articles(total), quoted(text)),
            Subject::Search(text) => format!("{} match {}", articles(total), quoted(text)),
        };
        if n_shown == total { what } else { format!("{what}, {}", range(first, n_shown)) }
    }
}

fn range(first: u32, n_shown: u32) -> String {
    if n_shown == 1 { format!("{first}") } else { format!("{first}–{}", first + n_shown - 1) }
}

/// The first page of a listing in the chat's size; `None` where the listing is empty.
pub(crate) fn first_page(call: &Call<'_>, subject: Subject) -> Result<Option<Reply>, CommandError> {
    let turn = Turn { subject, offset: 0, limit: call.sizes()?.n_articles, snapshot: ArticleId(0) };
    page(call, &turn, Extent::OneMessage)
}

/// A page of a listing; `None` where it has no article there. A snapshot of 0 takes the listing as it is now.
pub(crate) fn page(call: &Call<'_>, turn: &Turn, extent: Extent) -> Result<Option<Reply>, CommandError> {
    let snapshot = (turn.snapshot.0 > 0).then_some(turn.snapshot);
    let page = call.ctx.store.page(&turn.subject.listing(), Window { offset: turn.offset, limit: turn.limit, snapshot })?;
    if page.articles.is_empty() {
        return Ok(None);
    }
    let focus = turn.subject.focus(call);
    let sizes = call.sizes()?;
    let tappable = focus.as_tappable(call);
    let shown = |it: &Article| ArticleView { commands: commands(call, it, tappable.as_deref()), ..view(call, it, &focus, &sizes) };
    let views: Vec<Block> = page.articles.iter().map(|it| Block::Article(shown(it))).collect();
    let mut n_shown = views.len();
    let text = |n_shown: usize| {
        let n = u32::try_from(n_shown).unwrap_or(u32::MAX);
        let reply = Reply::headed(turn.subject.heading(page.total, turn.offset + 1, n));
        views[..n_shown].iter().cloned().fold(reply, Reply::and)
    };
    let mut reply = text(n_shown);
    if extent == Extent::OneMessage && call.request.place != super::Place::Terminal {
        while n_shown > 1 && to_parts(&reply).len() > 1 {
            n_shown -= 1;
            reply = text(n_shown);
        }
    }
    let turn = Turn { snapshot: page.snapshot, ..turn.clone() };
    let buttons = buttons(call, &turn, &page.articles[..n_shown], page.total)?;
    Ok(Some(reply.and_buttons(buttons)))
}

fn buttons(call: &Call<'_>, turn: &Turn, shown: &[Article], total: u32) -> Result<Vec<Vec<Button>>, CommandError> {
    let mut turning = Vec::new();
    if turn.offset > 0 {
        let back = Turn { offset: turn.offset.saturating_sub(turn.limit), ..turn.clone() };
        turning.push(call.button("Back", &Action::Page(back))?);
    }
    let next = turn.offset + u32::try_from(shown.len()).unwrap_or(u32::MAX);
    if next < total {
        turning.push(call.button("More", &Action::Page(Turn { offset: next, ..turn.clone() }))?);
    }
    let mut related = Vec::new();
    for tag in related_tags(call, &turn.subject, shown)? {
        related.push(call.run_button(&format!("#{tag}"), "tag", &tag)?);
    }
    let mut rows = vec![turning];
    if let [article] = shown {
        rows.push(article_buttons(call, article, &turn.subject)?);
    }
    rows.push(related);
    Ok(rows)
}

fn article_buttons(call: &Call<'_>, article: &Article, subject: &Subject) -> Result<Vec<Button>, CommandError> {
    let id = article.id.0.to_string();
    let asked = match subject {
        Subject::Latest | Subject::Tag(_) => id.clone(),
        Subject::Company(text) | Subject::Search(text) => format!("{id} {text}"),
    };
    Ok(vec![call.run_button("Read", "read", &id)?, call.run_button("Why these sentences?", "why", &asked)?])
}

/// Tags that go with what is shown, the most frequent first.
fn related_tags(call: &Call<'_>, subject: &Subject, shown: &[Article]) -> Result<Vec<String>, CommandError> {
    if let Subject::Tag(tag) = subject {
        let related = call.ctx.store.related_tags(tag, N_RELATED as u32)?;
        return Ok(related.into_iter().map(|it| it.name).collect());
    }
    let mut counts: Vec<(usize, &str)> = Vec::new();
    for tag in shown.iter().flat_map(|it| &it.tags) {
        match counts.iter_mut().find(|it| it.1 == tag) {
            Some(count) => count.0 += 1,
            None => counts.push((1, tag)),
        }
    }
    counts.sort_by_key(|it| std::cmp::Reverse(it.0));
    Ok(counts.into_iter().take(N_RELATED).map(|it| it.1.to_owned()).collect())
}

/// Buttons for all of an article's tags, in rows.
pub(crate) fn tag_rows(call: &Call<'_>, tags: &[String]) -> Result<Vec<Vec<Button>>, CommandError> {
    let buttons: Result<Vec<Button>, CommandError> = tags.iter().map(|it| call.run_button(&format!("#{it}"), "tag", it)).collect();
    Ok(rows(buttons?, 3))
}
