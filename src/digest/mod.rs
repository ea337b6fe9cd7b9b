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
use crate::text::document::Document;

use self::features::Candidates;
use self::select::Budget;

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
    let document = Document::new(title, body);
    let candidates = Candidates::of(&document);
    let model = &*model::SHIPPED;
    let plain: Vec<f64> = candidates.scored.iter().map(|it| model.score(&it.features)).collect();
    let bonus = query::bonuses(&document, &candidates, request);
    let scores: Vec<f64> = plain.iter().zip(&bonus).map(|(score, bonus)| score + bonus).collect();
    let budget = request.n_sentences.map_or(Budget::Fitting, Budget::AtMost);
    let chosen = select::select(&document, &candidates, &scores, budget);
    if chosen.is_empty() {
        return fallback(&document, request);
    }
    let best = scores.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let picks = chosen
        .into_iter()
        .map(|idx| {
            let scored = &candidates.scored[idx];
            Pick {
                span: document.sentences[scored.sentence].span.clone(),
                score: (scores[idx] / best).clamp(0.0, 1.0),
                reasons: explain::reasons(&document, model, scored, bonus[idx]),
            }
        })
        .collect();
    Digest { picks }
}

/// An article without a sentence that may stand alone still gets a digest of what it has.
fn fallback(document: &Document<'_>, request: &DigestRequest) -> Digest {
    use crate::text::document::Role;
    let picks = document
        .sentences
        .iter()
        .filter(|it| matches!(it.role, Role::Prose | Role::Answer | Role::QuotePart | Role::Fragment))
        .take(request.n_sentences.unwrap_or(1).min(3))
        .map(|it| Pick { span: it.span.clone(), score: 0.0, reasons: vec!["the article has no better sentence".to_owned()] })
        .collect();
    Digest { picks }
}
