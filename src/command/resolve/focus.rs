//! What the sentences of a summary should be about, and which sentences are about a company.

#![allow(clippy::expect_used, reason = "patterns are constants that tests compile")]

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::article::Article;
use crate::command::request::call::{Call, CommandError, Sizes};
use crate::command::resolve::who::one;
use crate::company::Company;
use crate::summary::{Pick, Summary, SummaryRequest, summarize};
use crate::text::Span;
use crate::text::document::{Document, Role};
use crate::text::query::SearchQuery;
use crate::text::slice::Slicing;
use crate::text::term::{stem, words};

/// Telegram makes commands of up to 64 characters tappable; `/why_`, the id and the bot's name need
/// some of them.
const MAX_TAPPABLE: usize = 30;

/// Below this salience, an article only mentions a company: the summary shows only the sentences
/// that mention it, up to a limit.
const PASSING: f64 = 0.25;
const MAX_PASSING: usize = 2;

/// "The company" means the company named last, if it was named at most this many bytes earlier.
const MAX_BACK: usize = 600;

/// Maximum distance, in bytes, between two names in one sentence; pairs with a larger distance are
/// not searched.
const MAX_APART: usize = 500;

/// Matches "the company", "The Chinese retailer".
static REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"\b[Tt]he (?:[A-Z]?[a-z-]+ )?(?:company|firm|group|retailer|lender|start-?up|carmaker|automaker|chipmaker|giant|conglomerate|airline)\b",
    )
    .expect("the pattern is valid")
});

/// Matches the beginning of a sentence that continues about the subject of the previous sentence.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[“\x22]?(?:It|Its|They|Their|The (?:company|firm|group))\b")
        .expect("the pattern is valid")
});

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
        let wanted: Vec<String> = SearchQuery::parse(text).wanted.concat();
        let asked: Vec<&str> =
            words(text).map(|it| it.1).filter(|it| wanted.contains(&stem(it))).collect();
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
            let asked: Vec<String> = words(asked).map(|it| stem(it.1)).collect();
            words(&article.body).any(|it| asked.contains(&stem(it.1)))
        };
        match self {
            Focus::Article => true,
            Focus::Company(company) => {
                Named::of(call, company, article).is_some_and(|it| !it.spans.is_empty())
            }
            Focus::Words(asked) | Focus::Phrase(asked) => holds(asked),
        }
    }

    /// Returns the focus in a form that is tappable after an article's id, if it has one: `jd_com`.
    pub(crate) fn as_tappable(&self, call: &Call<'_>) -> Result<Option<String>, CommandError> {
        let text = match self {
            Focus::Article => return Ok(None),
            Focus::Company(company) => &company.name,
            Focus::Words(text) | Focus::Phrase(text) => text,
        };
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
        let tappable = words.join("_").to_lowercase();
        if !tappable.is_ascii() || !(1..=MAX_TAPPABLE).contains(&tappable.len()) {
            return Ok(None);
        }
        let is_same = match (self, Focus::on_typed(call, &words.join(" "))?) {
            (Focus::Company(one), Focus::Company(other)) => one.name == other.name,
            (Focus::Words(_) | Focus::Phrase(_), Focus::Words(_)) => true,
            _ => false,
        };
        Ok(is_same.then_some(tappable))
    }

    /// Returns the words that sentences should contain; `None` if the focus is the article itself.
    pub(crate) fn query(&self) -> Option<String> {
        match self {
            Focus::Article => None,
            Focus::Words(words) | Focus::Phrase(words) => Some(words.clone()),
            Focus::Company(company) => Some(company.names().collect::<Vec<_>>().join(" ")),
        }
    }

    /// Returns the summary of an article with this focus.
    pub(crate) fn digest(&self, call: &Call<'_>, article: &Article, sizes: &Sizes) -> Summary {
        let request = SummaryRequest {
            n_sentences: sizes.n_sentences,
            query: self.query(),
            ..SummaryRequest::default()
        };
        match self {
            Focus::Article | Focus::Words(_) => summarize(&article.title, &article.body, &request),
            Focus::Phrase(words) => about(Named::of_phrase(words, article), article, request),
            Focus::Company(company) => about(Named::of(call, company, article), article, request),
        }
    }
}

/// Chooses sentences about the name. If the article's text does not contain it (the headline may),
/// summarizes the whole article, with a preference for the words of the query.
fn about(named: Option<Named>, article: &Article, request: SummaryRequest) -> Summary {
    let Some(named) = named.filter(|it| !it.spans.is_empty()) else {
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
        &SummaryRequest { n_sentences, mentions: named.spans.clone(), ..request },
    );
    // Sentences are chosen by name alone: the meaning of "the company" is a guess, good enough to
    // keep a sentence that continues from a named one.
    let n_chosen = chosen.picks.len();
    let mut picks = named.concerned(&article.body, chosen.picks);
    if picks.len() < n_chosen {
        picks = standing(article, picks);
    }
    if picks.is_empty() {
        Summary { picks: named.naming(article, n_fallback) }
    } else {
        Summary { picks }
    }
}

/// Returns the picks that are readable in their place: no context-dependent sentence without the
/// sentence before it.
fn standing(article: &Article, mut picks: Vec<Pick>) -> Vec<Pick> {
    let document = Document::new(&article.title, &article.body);
    let place = |pick: &Pick| document.sentences.iter().position(|it| it.span == pick.span);
    let mut shown: Vec<usize> = Vec::new();
    picks.retain(|pick| {
        let Some(at) = place(pick) else { return true };
        let stands = !document.sentences[at].needs_context
            || at.checked_sub(1).is_some_and(|it| shown.contains(&it));
        shown.extend(stands.then_some(at));
        stands
    });
    picks
}

/// The spans in which an article's body names a company, and those in which it names others.
struct Named {
    spans: Vec<Span>,
    others: Vec<Span>,
    salience: f64,
}

impl Named {
    fn of(call: &Call<'_>, company: &Company, article: &Article) -> Option<Named> {
        let found = call.ctx.gazetteer.recognise(&article.title, &article.body);
        let in_body = |is_own: bool| -> Vec<Span> {
            let fitting = found.iter().filter(|it| (it.company.name == company.name) == is_own);
            let mut spans: Vec<Span> = fitting
                .flat_map(|it| {
                    it.mentions.iter().filter(|it| !it.is_in_title).map(|it| it.span.clone())
                })
                .collect();
            spans.sort_by_key(|it| it.start);
            spans
        };
        let salience = found.iter().find(|it| it.company.name == company.name)?.salience;
        Some(Named { spans: in_body(true), others: in_body(false), salience })
    }

    /// Finds adjacent occurrences of the words, case-insensitively. Three occurrences mean that the
    /// article is about them.
    fn of_phrase(words: &str, article: &Article) -> Option<Named> {
        let words: Vec<String> = words.split_whitespace().map(regex::escape).collect();
        let phrase = Regex::new(&format!(r"(?i)\b{}\b", words.join(r"[^\p{L}\p{N}]+")))
            .ok()
            .filter(|_| !words.is_empty())?;
        let spans: Vec<Span> = phrase.find_iter(&article.body).map(|it| it.range()).collect();
        let salience = if spans.len() >= 3 { 1.0 } else { 0.0 };
        Some(Named { spans, others: Vec::new(), salience })
    }

    /// Returns the spans that refer to the company: its names, and "the company" if it was the last
    /// company named before.
    fn about(&self, body: &str) -> Vec<Span> {
        let mut about = self.spans.clone();
        for it in REFERENCE.find_iter(body).filter(|it| !body.slice(it.end()..).starts_with(" of "))
        {
            let last = |spans: &[Span]| {
                spans[..spans.partition_point(|span| span.end <= it.start())]
                    .last()
                    .map(|it| it.end)
            };
            let is_meant = last(&self.spans).is_some_and(|own| {
                it.start() - own <= MAX_BACK && last(&self.others).is_none_or(|other| other < own)
            });
            if is_meant {
                about.push(it.range());
            }
        }
        about.sort_by_key(|it| it.start);
        about
    }

    /// Returns the picks that refer to the company, and those that continue about it from the
    /// previous pick.
    fn concerned(&self, body: &str, picks: Vec<Pick>) -> Vec<Pick> {
        let about = self.about(body);
        let mut kept: Vec<Pick> = Vec::new();
        for pick in picks {
            let goes_on = || {
                kept.last().is_some_and(|before| {
                    body.slice(before.span.end..pick.span.start).trim().is_empty()
                        && self.is_subject(&before.span)
                        && !has_any(&self.others, &pick.span)
                        && GOES_ON.is_match(body.slice(pick.span.clone()))
                })
            };
            if has_any(&about, &pick.span) || goes_on() {
                kept.push(pick);
            }
        }
        kept
    }

    /// Returns whether a sentence names this company before any other.
    fn is_subject(&self, sentence: &Span) -> bool {
        let first = |spans: &[Span]| {
            spans
                .iter()
                .find(|it| sentence.start <= it.start && it.end <= sentence.end)
                .map(|it| it.start)
        };
        first(&self.spans).is_some_and(|own| first(&self.others).is_none_or(|other| own < other))
    }

    /// Returns the first sentences that name the company, for an article in which none of them is a
    /// candidate. A context-dependent sentence is quoted together with the sentence before it.
    fn naming(&self, article: &Article, n_sentences: usize) -> Vec<Pick> {
        let document = Document::new(&article.title, &article.body);
        let sentences = &document.sentences;
        let names = |it: usize| has_any(&self.spans, &sentences[it].span);
        let mut naming: Vec<usize> = (0..sentences.len())
            .filter(|&it| names(it) && sentences[it].role != Role::Boilerplate)
            .collect();
        if naming.is_empty() {
            naming = (0..sentences.len()).filter(|&it| names(it)).collect();
        }
        // Self-contained sentences first.
        naming.sort_by_key(|&it| (sentences[it].needs_context, it));
        let mut chosen: Vec<usize> = naming.into_iter().take(n_sentences.max(1)).collect();
        chosen.sort_unstable();
        let pick = |it: usize| {
            let before = it.checked_sub(1).filter(|&before| {
                sentences[it].needs_context && sentences[before].block == sentences[it].block
            });
            let start =
                before.map_or(sentences[it].span.start, |before| sentences[before].span.start);
            Pick {
                span: start..sentences[it].span.end,
                score: 0.0,
                reasons: vec!["names what you asked for".to_owned()],
            }
        };
        chosen.into_iter().map(pick).collect()
    }
}

fn has_any(spans: &[Span], sentence: &Span) -> bool {
    spans.iter().any(|it| sentence.start <= it.start && it.end <= sentence.end)
}

/// Returns the sentence of an article that names both companies, the shortest of the candidates.
pub(crate) fn sentence_with_both(
    call: &Call<'_>,
    article: &Article,
    one: &str,
    other: &str,
) -> Option<String> {
    let found = call.ctx.gazetteer.recognise(&article.title, &article.body);
    let spans = |name: &str| -> Vec<Span> {
        let of = found.iter().filter(|it| it.company.name == name);
        of.flat_map(|it| it.mentions.iter().filter(|it| !it.is_in_title).map(|it| it.span.clone()))
            .collect()
    };
    let (one, other) = (spans(one), spans(other));
    let has_pair = |it: &Span| has_any(&one, it) && has_any(&other, it);
    // Parsing a text takes ten times as long as finding names in it: no sentence contains two names
    // that are far apart.
    let are_near = |a: &Span, b: &Span| {
        let between = a.end.min(b.end)..a.start.max(b.start);
        between.start <= between.end
            && between.len() <= MAX_APART
            && !article.body.slice(between).contains('\n')
    };
    if !one.iter().any(|it| other.iter().any(|that| are_near(it, that))) {
        return None;
    }
    let document = Document::new(&article.title, &article.body);
    let with_both = document
        .sentences
        .iter()
        .filter(|it| matches!(it.role, Role::Prose | Role::Answer) && has_pair(&it.span));
    let best = with_both.min_by_key(|it| (it.needs_context, it.span.len(), it.span.start))?;
    Some(article.body.slice(best.span.clone()).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(body: &str, name: &str) -> Vec<Span> {
        body.match_indices(name).map(|(at, it)| at..at + it.len()).collect()
    }

    #[track_caller]
    fn check(body: &str, expected: &[&str]) {
        let named = Named {
            spans: spans(body, "Northwind"),
            others: spans(body, "Lightboat"),
            salience: 1.0,
        };
        let about: Vec<&str> = named.about(body).into_iter().map(|it| &body[it]).collect();
        assert_eq!(about, expected);
    }

    #[test]
    fn the_company_is_the_one_named_last() {
        check(
            "Northwind grew. The company hired. Lightboat shrank. The company fired.",
            &["Northwind", "The company"],
        );
        check(
            "The company grew. Northwind did not. The Danish retailer sold a ship.",
            &["Northwind", "The Danish retailer"],
        );
        check("Northwind met the group of seven.", &["Northwind"]);
    }

    #[test]
    fn a_sentence_that_goes_on_about_another_company_is_left_out() {
        let body = "Northwind bought Lightboat. It paid well. Lightboat beat Northwind. It won.";
        let named = Named {
            spans: spans(body, "Northwind"),
            others: spans(body, "Lightboat"),
            salience: 1.0,
        };
        let picks = |texts: &[&str]| -> Vec<Pick> {
            texts
                .iter()
                .map(|it| Pick {
                    span: spans(body, it)[0].clone(),
                    score: 1.0,
                    reasons: Vec::new(),
                })
                .collect()
        };
        let all = [
            "Northwind bought Lightboat.",
            "It paid well.",
            "Lightboat beat Northwind.",
            "It won.",
        ];
        let kept: Vec<&str> =
            named.concerned(body, picks(&all)).into_iter().map(|it| &body[it.span]).collect();
        assert_eq!(kept, all[..3]);
    }
}
