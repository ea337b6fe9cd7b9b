//! Choosing the sentences that carry an article. Pure; every pick is a byte range of the body.
//!
//! An article under its headline is summarized by `headline`. For texts without one, roundups and
//! several articles together (`several`), `features` measures each sentence, `model` weighs the
//! measures, `select` picks under a budget, `explain` says why.

mod centrality;
mod discrepancy;
mod event;
mod explain;
mod features;
pub mod headline;
mod model;
mod novelty;
mod query;
mod reason;
mod rouge;
mod select;
mod several;
pub mod train;

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::text::Span;
use crate::text::document::{Document, Role, Sentence};

use self::features::{Candidates, Scored};
use self::headline::Antecedents;
use self::model::{SHIPPED, Weights};
use self::select::Budget;

pub use self::discrepancy::{Discrepancy, Statement, discrepancies};
pub use self::event::head;
pub use self::model::Task;
pub use self::novelty::{Difference, additions, difference, novelties};
pub use self::reason::Reason;
pub use self::several::summarize_several;

/// What a summary should contain.
#[derive(Debug, Clone, Default)]
pub struct SummaryRequest {
    /// The most sentences; `None` lets the article decide.
    pub n_sentences: Option<usize>,
    /// Words that the summary should be about (a company's names, a search).
    pub query: Option<String>,
    /// Spans that name the topic (a company's mentions in the body): if given, only sentences about
    /// it are chosen.
    pub mentions: Vec<Span>,
}

/// One chosen sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Pick {
    /// Byte range of the body, without surrounding blanks.
    pub span: Span,
    /// The sentence's score divided by the best score of the article, 0..=1.
    pub score: f64,
    /// Why it was chosen, strongest reason first.
    pub reasons: Vec<Reason>,
}

/// The chosen sentences, in document order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Summary {
    /// In the order of the text.
    pub picks: Vec<Pick>,
}

/// Chooses the sentences of one article.
///
/// ```
/// use gistwire::summary::{SummaryRequest, summarize};
///
/// let body = "Grab bought a bank in Jakarta for $500 million on Monday. It was a quiet week.";
/// let request = SummaryRequest { n_sentences: Some(1), ..SummaryRequest::default() };
/// let summary = summarize("Grab buys a bank", body, &request);
/// assert_eq!(&body[summary.picks[0].span.clone()], "Grab bought a bank in Jakarta for $500 million on Monday.");
/// ```
///
/// Chooses only whole sentences of prose; if an article has none (a list of captions), its first
/// sentences that are not boilerplate, else nothing.
pub fn summarize(title: &str, body: &str, request: &SummaryRequest) -> Summary {
    let document = Document::new(title, body);
    let has_headline = !title.trim().is_empty();
    // A roundup's headline is about one of its items, and what it leaves open says nothing.
    if has_headline && !document.is_roundup {
        let picks = headline::summarize(&document, request);
        if !picks.is_empty() {
            return Summary { picks };
        }
    }
    Summary { picks: choose(vec![document], request).into_iter().map(|it| it.1).collect() }
}

/// The one sentence that summarizes an article for readers who do not see its headline, of at most
/// `most_bytes`: the opening one if it names what the headline names (or anything, without a
/// headline), else the best one; `None` if neither is short enough.
pub fn brief(title: &str, body: &str, most_bytes: usize) -> Option<Span> {
    let document = Document::new(title, body);
    let title_terms: FxHashSet<Arc<str>> = document.lexicon().content_terms(title).collect();
    let is_named_by = |it: &Sentence| {
        it.words
            .iter()
            .any(|it| it.is_name && (title.is_empty() || title_terms.contains(&it.form.stem)))
    };
    let opening =
        document.sentences.iter().find(|it| matches!(it.role, Role::Prose | Role::Answer));
    let opening = opening.filter(|it| {
        !document.is_roundup && !it.needs_context && it.span.len() <= most_bytes && is_named_by(it)
    });
    let best = || {
        let request = SummaryRequest { n_sentences: Some(1), ..SummaryRequest::default() };
        choose(vec![Document::new("", body)], &request)
    };
    let span =
        opening.map(|it| it.span.clone()).or_else(|| Some(best().into_iter().next()?.1.span))?;
    (span.len() <= most_bytes).then_some(span)
}

/// The weights for a request.
fn weights(documents: &[Document<'_>], request: &SummaryRequest) -> &'static Weights {
    SHIPPED.weights(match documents {
        [_, _, ..] => Task::Several,
        _ if request.n_sentences == Some(1) => Task::Gist,
        _ => Task::Summary,
    })
}

fn choose(documents: Vec<Document<'_>>, request: &SummaryRequest) -> Vec<(usize, Pick)> {
    let weights = weights(&documents, request);
    let candidates = Candidates::new(documents);
    let bonus = query::bonuses(&candidates, request);
    let scores: Vec<f64> = candidates
        .scored
        .iter()
        .zip(&bonus)
        .map(|(it, bonus)| weights.score(&it.features) + bonus)
        .collect();
    let budget = request.n_sentences.map_or(Budget::Fitting, Budget::AtMost);
    let chosen = select::select(&candidates, &scores, budget, understood(&candidates));
    if chosen.is_empty() {
        return fallback(&candidates.documents, request);
    }
    let best = scores.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    chosen
        .into_iter()
        .map(|idx| {
            let scored = &candidates.scored[idx];
            let pick = Pick {
                span: candidates.sentence(scored).span.clone(),
                score: (scores[idx] / best).clamp(0.0, 1.0),
                reasons: explain::reasons(&candidates, weights, scored, bonus[idx]),
            };
            (scored.document, pick)
        })
        .collect()
}

/// Of several articles, a sentence that is likelier than this not understood is not shown. The other
/// articles often give what it lacks, so that it takes more than in one article.
const MOST_HANGING_OF_SEVERAL: f64 = 0.75;

/// Says of the sentences of several articles whether each is understood with those of its article
/// that are chosen already. Of one article, the rules of `text::context` say so.
fn understood<'c>(candidates: &'c Candidates<'_>) -> impl FnMut(&[usize], usize) -> bool + 'c {
    let documents = &candidates.documents;
    let mut antecedents: Vec<Option<Antecedents<'c>>> = documents.iter().map(|_| None).collect();
    move |chosen, idx| {
        if documents.len() < 2 {
            return true;
        }
        let own = &candidates.scored[idx];
        // What another article tells is shown, too.
        let is_told = |earlier: &Scored| {
            chosen.iter().map(|&it| &candidates.scored[it]).any(|it| {
                std::ptr::eq(it, earlier)
                    || it.document != earlier.document
                        && select::overlap(it, earlier) >= select::SAME_RETOLD
            })
        };
        let shown: Vec<usize> = candidates
            .scored
            .iter()
            .filter(|it| it.document == own.document && it.sentence < own.sentence)
            .filter(|it| is_told(it))
            .map(|it| it.sentence)
            .collect();
        let antecedents = antecedents[own.document]
            .get_or_insert_with(|| Antecedents::new(&documents[own.document]));
        antecedents.hangs(own.sentence, &shown) <= MOST_HANGING_OF_SEVERAL
    }
}

/// Summarizes articles without a candidate by what sentences they have.
fn fallback(documents: &[Document<'_>], request: &SummaryRequest) -> Vec<(usize, Pick)> {
    let sentences = documents
        .iter()
        .enumerate()
        .flat_map(|(at, it)| it.sentences.iter().map(move |sentence| (at, sentence)));
    sentences
        .filter(|it| {
            matches!(it.1.role, Role::Prose | Role::Answer | Role::QuotePart | Role::Fragment)
        })
        .take(request.n_sentences.unwrap_or(1).min(3))
        .map(|(at, it)| {
            (at, Pick { span: it.span.clone(), score: 0.0, reasons: vec![Reason::NoBetter] })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "Grab bought a bank in Jakarta for $500 million on Monday, its largest purchase in Indonesia so far. Shares of the bank rose by 9% in Jakarta. Gojek, a rival from Indonesia, \
                        looked at the bank in May. It walked away in June. Indonesia has 270 million people and 1,500 banks.";

    #[track_caller]
    fn check(request: SummaryRequest, expected: &[&str]) {
        let picks = summarize("Grab buys a bank", BODY, &request).picks;
        assert_eq!(picks.iter().map(|it| &BODY[it.span.clone()]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_summary_about_something_has_nothing_else() {
        let at = BODY.find("Gojek").unwrap();
        let mentions: Vec<Span> = std::iter::once(at..at + "Gojek".len()).collect();
        let [about, goes_on] = [
            "Gojek, a rival from Indonesia, looked at the bank in May.",
            "It walked away in June.",
        ];
        check(
            SummaryRequest {
                n_sentences: Some(3),
                query: Some("Gojek".into()),
                mentions: mentions.clone(),
            },
            &[about, goes_on],
        );
        check(
            SummaryRequest { n_sentences: Some(1), query: Some("Gojek".into()), mentions },
            &[about],
        );
    }

    #[test]
    fn a_text_of_book_length_is_summarized_by_its_first_sentences() {
        let body =
            "The harbour of Oslo took in another 300 ships from Bergen today. ".repeat(20_000);
        let picks = summarize(
            "Harbour",
            &body,
            &SummaryRequest { n_sentences: Some(3), ..SummaryRequest::default() },
        )
        .picks;
        assert!(!picks.is_empty() && picks.iter().all(|it| it.span.end < 600 * 66));
    }

    #[test]
    fn one_sentence_is_the_news() {
        check(
            SummaryRequest { n_sentences: Some(1), ..SummaryRequest::default() },
            &[
                "Grab bought a bank in Jakarta for $500 million on Monday, its largest purchase in Indonesia so far.",
            ],
        );
    }

    #[test]
    fn a_general_statement_is_not_news() {
        let body = "People in Jakarta pay for almost everything by phone. Grab bought a bank in Jakarta for $500 million on Monday. \
            Ovo, which sold it, will be paid in shares by June. Two other buyers had offered less.";
        let picks = summarize(
            "Grab buys a bank in Jakarta",
            body,
            &SummaryRequest { n_sentences: Some(1), ..SummaryRequest::default() },
        )
        .picks;
        assert_eq!(
            &body[picks[0].span.clone()],
            "Grab bought a bank in Jakarta for $500 million on Monday."
        );
    }

    #[test]
    fn in_brief_the_opening_represents_an_article_if_it_names_what_the_headline_names() {
        let body = "Grab has a new bank. Regulators fined Ovo, Danamon and Permata 18.2 billion rupiah in 2020 over loans in Jakarta.";
        let told =
            |title: &str, most_bytes: usize| brief(title, body, most_bytes).map(|it| &body[it]);
        assert_eq!(told("Grab buys a bank", 300), Some("Grab has a new bank."));
        assert_eq!(told("", 300), Some("Grab has a new bank."));
        assert!(
            told("Ovo and Danamon fined in Jakarta", 300)
                .is_some_and(|it| it.starts_with("Regulators"))
        );
        assert_eq!(told("Ovo and Danamon fined in Jakarta", 30), None);
        assert_eq!(brief("", "", 300), None);
    }
}
