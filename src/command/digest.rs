//! An article of the store as a reply shows it, with the digest that the chat asked for.

use super::call::{Call, Sizes};
use crate::article::Article;
use crate::company::{Company, Resolution};
use crate::digest::{Digest, DigestRequest, digest};
use crate::reply::ArticleView;
use crate::text::query::SearchQuery;
use crate::text::term::{stem, words};

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

    /// What somebody typed: a company where it is one, else words. Nothing typed is the article itself.
    pub(crate) fn on_typed(call: &Call<'a>, text: &str) -> Focus<'a> {
        if text.is_empty() {
            return Focus::Article;
        }
        match call.ctx.gazetteer.resolve(text) {
            Resolution::One(company) => Focus::Company(company),
            _ => Focus::on_search(text),
        }
    }

    fn request(&self, call: &Call<'_>, article: &Article, sizes: &Sizes) -> DigestRequest {
        let n_sentences = sizes.n_sentences;
        match self {
            Focus::Article => DigestRequest { n_sentences, ..DigestRequest::default() },
            Focus::Words(words) => DigestRequest { n_sentences, query: Some(words.clone()), mentions: Vec::new() },
            Focus::Company(company) => {
                let found = call.ctx.gazetteer.recognise(&article.title, &article.body);
                let mentions = found.into_iter().find(|it| it.company.name == company.name).map(|it| it.mentions).unwrap_or_default();
                let names: Vec<&str> = company.names().collect();
                DigestRequest {
                    n_sentences,
                    query: Some(names.join(" ")),
                    mentions: mentions.into_iter().filter(|it| !it.is_in_title).map(|it| it.span).collect(),
                }
            }
        }
    }
}

/// The article with its digest.
pub(crate) fn view(call: &Call<'_>, article: &Article, focus: &Focus<'_>, sizes: &Sizes) -> ArticleView {
    let chosen = digest(&article.title, &article.body, &focus.request(call, article, sizes));
    ArticleView { sentences: sentences(article, &chosen), ..bare_view(call, article) }
}

/// The article with its digest, and why each sentence is in it.
pub(crate) fn explained_view(call: &Call<'_>, article: &Article, focus: &Focus<'_>, sizes: &Sizes) -> ArticleView {
    let chosen = digest(&article.title, &article.body, &focus.request(call, article, sizes));
    let reasons = chosen.picks.iter().map(|it| it.reasons.clone()).collect();
    ArticleView { sentences: sentences(article, &chosen), reasons, commands: Vec::new(), ..bare_view(call, article) }
}

/// The article without a digest.
pub(crate) fn bare_view(call: &Call<'_>, article: &Article) -> ArticleView {
    let id = article.id.0;
    ArticleView {
        id: article.id,
        title: article.title.clone(),
        url: article.url.clone(),
        source: article.source.clone(),
        published: article.published,
        tags: article.tags.clone(),
        sentences: Vec::new(),
        reasons: Vec::new(),
        commands: vec![call.tappable(&format!("read_{id}")), call.tappable(&format!("why_{id}"))],
    }
}

fn sentences(article: &Article, chosen: &Digest) -> Vec<String> {
    chosen.picks.iter().map(|it| article.body[it.span.clone()].to_owned()).collect()
}
