//! Choosing the sentences that carry an article. Pure; every pick is a byte range of the body.
//!
//! `features` measures each sentence, `model` weighs the measures, `select` picks under a budget, `explain` says why.

mod centrality;
mod explain;
mod features;
mod model;
mod query;
mod rouge;
mod select;
pub mod train;

use crate::text::Span;
use crate::text::document::{Document, Role};

use self::features::Candidates;
use self::select::Budget;

pub use self::model::Task;

/// What a digest should be.
#[derive(Debug, Clone, Default)]
pub struct DigestRequest {
    /// At most so many sentences; `None` lets the article decide.
    pub n_sentences: Option<usize>,
    /// Words that the digest should be about (a company's names, a search).
    pub query: Option<String>,
    /// Exact places that make a sentence "about" the query (a company's mentions in the body).
    pub mentions: Vec<Span>,
}

/// One chosen sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Pick {
    /// Byte range of the body, without surrounding blanks.
    pub span: Span,
    /// The sentence's score over the best score of the article, 0..=1.
    pub score: f64,
    /// Why it was chosen, strongest reason first, in words for a reader.
    pub reasons: Vec<String>,
}

/// The chosen sentences, in document order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Digest {
    /// In the order of the text.
    pub picks: Vec<Pick>,
}

/// Chooses the sentences of one article.
///
/// Only whole sentences that tell something are chosen; where an article has none (a list of captions), its first
/// sentences that are no noise, else nothing.
pub fn digest(title: &str, body: &str, request: &DigestRequest) -> Digest {
    let picks = choose(vec![Document::new(title, body)], request).into_iter().map(|it| it.1).collect();
    Digest { picks }
}

/// Chooses sentences from several articles that tell of one matter: each pick with the index of its article, articles in their
/// order. What one has told is not told again from another.
pub fn digest_several(bodies: &[&str], request: &DigestRequest) -> Vec<(usize, Pick)> {
    choose(bodies.iter().map(|it| Document::new("", it)).collect(), request)
}

/// Which weights a request is served with.
fn task(n_documents: usize, request: &DigestRequest) -> Task {
    match (n_documents, request.n_sentences) {
        (0 | 1, Some(1)) => Task::Gist,
        (0 | 1, _) => Task::Digest,
        _ => Task::Several,
    }
}

fn choose(documents: Vec<Document<'_>>, request: &DigestRequest) -> Vec<(usize, Pick)> {
    let weights = model::SHIPPED.weights(task(documents.len(), request));
    let candidates = Candidates::of(documents);
    let bonus = query::bonuses(&candidates, request);
    let scores: Vec<f64> = candidates.scored.iter().zip(&bonus).map(|(it, bonus)| weights.score(&it.features) + bonus).collect();
    let chosen = select::select(&candidates, &scores, request.n_sentences.map_or(Budget::Fitting, Budget::AtMost));
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

/// Articles without a sentence that may stand alone still get a digest of what they have.
fn fallback(documents: &[Document<'_>], request: &DigestRequest) -> Vec<(usize, Pick)> {
    let sentences = documents.iter().enumerate().flat_map(|(at, it)| it.sentences.iter().map(move |sentence| (at, sentence)));
    sentences
        .filter(|it| matches!(it.1.role, Role::Prose | Role::Answer | Role::QuotePart | Role::Fragment))
        .take(request.n_sentences.unwrap_or(1).min(3))
        .map(|(at, it)| (at, Pick { span: it.span.clone(), score: 0.0, reasons: vec!["the article has no better sentence".to_owned()] }))
        .collect()
}
