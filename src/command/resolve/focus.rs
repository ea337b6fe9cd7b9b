//! What the sentences of a summary should be about, and which sentences are about a company.

#![allow(clippy::expect_used, reason = "patterns are constants that tests compile")]

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::article::Article;
use crate::command::request::call::{Call, CommandError, Sizes};
use crate::command::resolve::who::one;
use crate::company::{Company, Mention, MentionKind, NamedSpans, span_with_both};
use crate::extract::{Extract, Naming};
use crate::message::say;
use crate::summary::{Pick, Reason, Summary, SummaryRequest, summarize};
use crate::text::Span;
use crate::text::document::Document;
use crate::text::genre::genre;
use crate::text::indexed::{self, plain_words};
use crate::text::language::{Language, detect};
use crate::text::query::SearchQuery;
use crate::text::slice::Slicing;
use crate::text::term::stem;

/// Telegram makes commands of up to 64 characters tappable; `/why_`, the id and the bot's name need
/// some of them.
const MAX_TAPPABLE: usize = 30;

/// Below this salience, an article only mentions a company: the summary shows only the sentences
/// that mention it, up to a limit.
const PASSING: f64 = 0.25;
const MAX_PASSING: usize = 2;

/// What the sentences should be about.
#[derive(Debug, Clone)]
pub(crate) enum Focus<'a> {
    /// The article itself.
    Article,
    /// A company; an unlisted company has only its name.
    Company(Cow<'a, Company>),
    /// The words of a search.
    Words(String),
    /// Adjacent words, such as a name that is not on the list.
    Phrase(String),
    /// A name that is not on the list, written as names are: "Express", not "to express".
    Name(String),
}

impl<'a> Focus<'a> {
    /// Returns a focus on the company with this canonical name.
    pub(crate) fn on_company(call: &Call<'a>, name: &str) -> Focus<'a> {
        Focus::Company(match call.ctx.gazetteer.company(name) {
            Some(company) => Cow::Borrowed(company),
            None => Cow::Owned(Company { name: name.to_owned(), ..Company::default() }),
        })
    }

    /// Returns a focus on the terms of a search, without its excluded terms.
    pub(crate) fn on_search(text: &str) -> Focus<'a> {
        let query = SearchQuery::parse(text);
        let wanted = query.asked_terms();
        let asked: Vec<&str> =
            plain_words(text).filter(|it| wanted.contains(stem(it).as_str())).collect();
        let is_phrase = text.len() > 2
            && text.starts_with('"')
            && text.ends_with('"')
            && text.matches('"').count() == 2;
        if is_phrase { Focus::Phrase(asked.join(" ")) } else { Focus::Words(asked.join(" ")) }
    }

    /// Returns a focus on typed text: a company if the text names one, else words.
    pub(crate) fn on_typed(call: &Call<'a>, text: &str) -> Result<Focus<'a>, CommandError> {
        Ok(match one(call, text)? {
            Some(name) => Focus::on_company(call, &name),
            None => Focus::on_search(text),
        })
    }

    /// Returns whether the article's text mentions the focus at all.
    pub(crate) fn occurs_in(&self, call: &Call<'_>, article: &Article) -> bool {
        let holds = |asked: &str| {
            let asked: FxHashSet<String> = indexed::asked(asked)
                .flat_map(|it| std::iter::once(it.term).chain(it.others))
                .collect();
            indexed::has_any(detect(&article.body), &article.body, &asked)
        };
        match self {
            Focus::Article => true,
            Focus::Company(company) => {
                named_in(call, company, article).is_some_and(|it| !it.own.is_empty())
            }
            Focus::Words(asked) | Focus::Phrase(asked) => holds(asked),
            Focus::Name(name) => NamedSpans::of_name(name, &article.body).is_some(),
        }
    }

    /// Returns the focus in a form that is tappable after an article's id, if it has one: `jd_com`.
    pub(crate) fn as_tappable(&self, call: &Call<'_>) -> Result<Option<String>, CommandError> {
        let text = match self {
            Focus::Article => return Ok(None),
            Focus::Company(company) => &company.name,
            Focus::Words(text) | Focus::Phrase(text) | Focus::Name(text) => text,
        };
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
        let tappable = words.join("_").to_lowercase();
        if !tappable.is_ascii() || !(1..=MAX_TAPPABLE).contains(&tappable.len()) {
            return Ok(None);
        }
        let is_same = match (self, Focus::on_typed(call, &words.join(" "))?) {
            (Focus::Company(one), Focus::Company(other)) => one.name == other.name,
            (Focus::Words(_) | Focus::Phrase(_) | Focus::Name(_), Focus::Words(_)) => true,
            _ => false,
        };
        Ok(is_same.then_some(tappable))
    }

    /// Returns how an article names the company, where a reader should know.
    fn naming(&self, call: &Call<'_>, article: &Article) -> Option<Naming> {
        let Focus::Company(company) = self else { return None };
        let found = call.ctx.gazetteer.recognise(&article.title, &article.body);
        let found = found.iter().find(|it| it.company.name == company.name)?;
        let is_all = |kind: MentionKind| found.mentions.iter().all(|it| it.kind == kind);
        if is_all(MentionKind::Comparison) {
            return Some(Naming::Comparison);
        }
        if is_all(MentionKind::Source) {
            return Some(Naming::Source);
        }
        if !found.mentions.iter().any(|it| it.kind.is_subject()) {
            return Some(Naming::Passing);
        }
        let written = |it: &Mention| {
            let text = if it.is_in_title { &article.title } else { &article.body };
            text.slice(it.span.clone()).to_owned()
        };
        let first = found.mentions.first().map(written)?;
        let is_former = |it: &Mention| {
            let written = written(it);
            company.former.iter().any(|former| written.starts_with(former.as_str()))
        };
        found.mentions.iter().all(is_former).then_some(Naming::Former(first))
    }

    /// Returns the same in words.
    pub(crate) fn note(&self, call: &Call<'_>, article: &Article, sizes: &Sizes) -> Option<String> {
        let Focus::Company(company) = self else { return None };
        let said = match self.extract(call, article, sizes).naming.as_ref()? {
            Naming::Comparison => say!(call, "note-comparison"),
            Naming::Source => say!(call, "note-source"),
            Naming::Passing => say!(call, "note-passing"),
            Naming::Former(former) => {
                say!(call, "note-former", name = &company.name, former = former)
            }
        };
        Some(said.plain())
    }

    /// Returns the words that sentences should contain; `None` if the focus is the article itself.
    pub(crate) fn query(&self) -> Option<String> {
        match self {
            Focus::Article => None,
            Focus::Words(words) | Focus::Phrase(words) | Focus::Name(words) => Some(words.clone()),
            Focus::Company(company) => Some(company.names().collect::<Vec<_>>().join(" ")),
        }
    }

    /// Returns an article's extract with this focus: what was worked out lately is not worked out again.
    pub(crate) fn extract(
        &self,
        call: &Call<'_>,
        article: &Article,
        sizes: &Sizes,
    ) -> Arc<Extract> {
        let kind = match self {
            Focus::Article => "article",
            Focus::Company(_) => "company",
            Focus::Words(_) => "words",
            Focus::Phrase(_) => "phrase",
            Focus::Name(_) => "name",
        };
        let name = if let Focus::Company(company) = self { company.name.as_str() } else { "" };
        let query = self.query().unwrap_or_default();
        let n_sentences = sizes.n_sentences.map_or_else(String::new, |it| it.to_string());
        call.ctx.extracts.of(article, &[kind, name, &query, &n_sentences], || Extract {
            summary: self.summary(call, article, sizes),
            genre: genre(&Document::new(&article.title, &article.body)),
            language: language_of(article),
            naming: self.naming(call, article),
        })
    }

    fn summary(&self, call: &Call<'_>, article: &Article, sizes: &Sizes) -> Summary {
        let request = SummaryRequest {
            n_sentences: sizes.n_sentences,
            query: self.query(),
            ..SummaryRequest::default()
        };
        match self {
            Focus::Article | Focus::Words(_) => summarize(&article.title, &article.body, &request),
            Focus::Phrase(words) => {
                about(NamedSpans::of_phrase(words, &article.body), article, request)
            }
            Focus::Name(name) => about(NamedSpans::of_name(name, &article.body), article, request),
            Focus::Company(company) => about(named_in(call, company, article), article, request),
        }
    }
}

/// Chooses sentences about the name. If the article's text does not contain it (the headline may),
/// summarizes the whole article, with a preference for the words of the query.
fn about(named: Option<NamedSpans>, article: &Article, request: SummaryRequest) -> Summary {
    let Some(named) = named.filter(|it| !it.own.is_empty()) else {
        return summarize(&article.title, &article.body, &request);
    };
    let is_passing = named.salience < PASSING;
    let n_sentences = if is_passing {
        Some(request.n_sentences.unwrap_or(MAX_PASSING).min(MAX_PASSING))
    } else {
        request.n_sentences
    };
    let n_fallback = n_sentences.unwrap_or(MAX_PASSING).min(MAX_PASSING);
    let chosen = summarize(
        &article.title,
        &article.body,
        &SummaryRequest { n_sentences, mentions: named.own.clone(), ..request },
    );
    let spans: Vec<Span> = chosen.picks.iter().map(|it| it.span.clone()).collect();
    let kept = named.concerned(&article.title, &article.body, &spans);
    if kept.is_empty() {
        let naming = named.naming(&article.title, &article.body, n_fallback);
        return Summary { picks: naming.into_iter().map(named_pick).collect() };
    }
    Summary { picks: chosen.picks.into_iter().filter(|it| kept.contains(&it.span)).collect() }
}

fn named_pick(span: Span) -> Pick {
    Pick { span, score: 0.0, reasons: vec![Reason::NamesQuery] }
}

/// Returns the sentence of an article that names both companies, the shortest of the candidates.
pub(crate) fn sentence_with_both(
    call: &Call<'_>,
    article: &Article,
    one: &str,
    other: &str,
) -> Option<String> {
    let span = call.ctx.extracts.sentence_of(article, &["both", one, other], || {
        let found = call.ctx.gazetteer.recognise(&article.title, &article.body);
        span_with_both(&found, &article.title, &article.body, one, other)
    })?;
    Some(article.body.slice(span).to_owned())
}

/// Returns the language of an article.
pub(crate) fn language_of(article: &Article) -> Language {
    detect(&format!("{}\n\n{}", article.title, article.body))
}

/// Returns where an article names the company; `None` if it does not.
fn named_in(call: &Call<'_>, company: &Company, article: &Article) -> Option<NamedSpans> {
    let found = call.ctx.gazetteer.recognise(&article.title, &article.body);
    NamedSpans::of(&found, &company.name)
}
