//! An article of the store as a reply shows it, with the digest that the chat asked for.

use super::call::{Call, Sizes};
use crate::article::Article;
use crate::company::{Company, Resolution};
use crate::digest::{Digest, DigestRequest, digest};
use crate::reply::ArticleView;
use crate::text::Span;
use crate::text::query::SearchQuery;
use crate::text::term::{stem, words};

/// Telegram takes a command of up to 64 characters for one that can be tapped; `/why_`, the number and the bot's name need some.
const MAX_TAPPABLE: usize = 30;

/// What the sentences should be about.
#[derive(Debug, Clone)]
pub(crate) enum Focus<'a> {
    /// The article itself.
    Article,
    /// A company.
    Company(&'a Company),
    /// The words of a search.
    Words(String),
}

impl<'a> Focus<'a> {
    /// The company of this canonical name, or the name as words where the list has changed since.
    pub(crate) fn on_company(call: &Call<'a>, name: &str) -> Focus<'a> {
        match call.ctx.gazetteer.company(name) {
            Some(company) => Focus::Company(company),
            None => Focus::Words(name.to_owned()),
        }
    }

    /// What a search asks for, without what it excludes.
    pub(crate) fn on_search(text: &str) -> Focus<'a> {
        let wanted: Vec<String> = SearchQuery::parse(text).wanted.concat();
        let asked: Vec<&str> = words(text).map(|it| it.1).filter(|it| wanted.contains(&stem(it))).collect();
        Focus::Words(asked.join(" "))
    }

    /// What somebody typed: a company where it is one, else words.
    pub(crate) fn on_typed(call: &Call<'a>, text: &str) -> Focus<'a> {
        match call.ctx.gazetteer.resolve(text) {
            Resolution::One(company) => Focus::Company(company),
            _ => Focus::on_search(text),
        }
    }

    /// Whether the article's text speaks of it at all.
    pub(crate) fn occurs_in(&self, call: &Call<'_>, article: &Article) -> bool {
        match self {
            Focus::Article => true,
            Focus::Company(company) => !mentions(call, company, article).is_empty(),
            Focus::Words(asked) => {
                let asked: Vec<String> = words(asked).map(|it| stem(it.1)).collect();
                words(&article.body).any(|it| asked.contains(&stem(it.1)))
            }
        }
    }

    /// The focus in a form that can be tapped behind an article's number, where it has one: `jd_com`.
    pub(crate) fn as_tappable(&self, call: &Call<'_>) -> Option<String> {
        let (Focus::Company(Company { name: text, .. }) | Focus::Words(text)) = self else {
            return None;
        };
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
        let tappable = words.join("_").to_lowercase();
        let is_tappable = tappable.is_ascii() && (1..=MAX_TAPPABLE).contains(&tappable.len());
        let meant = Focus::on_typed(call, &words.join(" "));
        let is_same = match (self, meant) {
            (Focus::Company(one), Focus::Company(other)) => one.name == other.name,
            (Focus::Words(_), Focus::Words(_)) => true,
            _ => false,
        };
        (is_tappable && is_same).then_some(tappable)
    }

    fn request(&self, call: &Call<'_>, article: &Article, sizes: &Sizes) -> DigestRequest {
        let n_sentences = sizes.n_sentences;
        match self {
            Focus::Article => DigestRequest { n_sentences, ..DigestRequest::default() },
            Focus::Words(words) => DigestRequest { n_sentences, query: Some(words.clone()), mentions: Vec::new() },
            Focus::Company(company) => {
                let names: Vec<&str> = company.names().collect();
                DigestRequest { n_sentences, query: Some(names.join(" ")), mentions: mentions(call, company, article) }
            }
        }
    }
}

/// Where the article's text names the company.
fn mentions(call: &Call<'_>, company: &Company, article: &Article) -> Vec<Span> {
    let found = call.ctx.gazetteer.recognise(&article.title, &article.body);
    let mentions = found.into_iter().find(|it| it.company.name == company.name).map(|it| it.mentions).unwrap_or_default();
    mentions.into_iter().filter(|it| !it.is_in_title).map(|it| it.span).collect()
}

/// The article with its digest.
pub(crate) fn view(call: &Call<'_>, article: &Article, focus: &Focus<'_>, sizes: &Sizes) -> ArticleView {
    let chosen = digest(&article.title, &article.body, &focus.request(call, article, sizes));
    ArticleView { sentences: sentences(article, &chosen), ..bare_view(article) }
}

/// What can be tapped under an article: to read it, and to hear why its sentences were chosen, for the same focus where it has a form.
pub(crate) fn commands(call: &Call<'_>, article: &Article, tappable_focus: Option<&str>) -> Vec<String> {
    let id = article.id.0;
    let why = tappable_focus.map_or(format!("why_{id}"), |it| format!("why_{id}_{it}"));
    vec![call.tappable(&format!("read_{id}")), call.tappable(&why)]
}

/// The article with its digest, and why each sentence is in it.
pub(crate) fn explained_view(call: &Call<'_>, article: &Article, focus: &Focus<'_>, sizes: &Sizes) -> ArticleView {
    let chosen = digest(&article.title, &article.body, &focus.request(call, article, sizes));
    let reasons = chosen.picks.iter().map(|it| it.reasons.clone()).collect();
    ArticleView { sentences: sentences(article, &chosen), reasons, ..bare_view(article) }
}

/// The article without a digest.
pub(crate) fn bare_view(article: &Article) -> ArticleView {
    ArticleView {
        id: article.id,
        title: article.title.clone(),
        url: article.url.clone(),
        source: article.source.clone(),
        published: article.published,
        tags: article.tags.clone(),
        sentences: Vec::new(),
        reasons: Vec::new(),
        commands: Vec::new(),
    }
}

fn sentences(article: &Article, chosen: &Digest) -> Vec<String> {
    chosen.picks.iter().map(|it| article.body[it.span.clone()].to_owned()).collect()
}
