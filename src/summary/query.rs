//! Bonuses for sentences that are about what the summary should be about.

use super::SummaryRequest;
use super::features::{Candidates, n_common};
use super::headline::Reading;
use crate::text::document::Sentence;

/// What a sentence that names the thing gains: as much as the first place in the article, so that
/// lead and query keep a balance.
const NAMED_BONUS: f64 = 1.6;

/// What a context-dependent sentence after one that names the thing gains.
const FOLLOWING_BONUS: f64 = 0.6;

/// A bonus for each candidate; all zero without a question. If the request has mentions, sentences
/// that are not about them get minus infinity, so that they are never chosen.
pub(super) fn bonuses(candidates: &Candidates<'_>, request: &SummaryRequest) -> Vec<f64> {
    // Read with the lexicon of the first article: several on one matter are in one language.
    let words = candidates.documents.first().into_iter().flat_map(|document| {
        request.query.iter().flat_map(|it| document.lexicon().content_terms(it))
    });
    let mut wanted: Vec<u32> = words.filter_map(|it| candidates.ids.get(&it).copied()).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let scored = &candidates.scored;
    bonuses_of(
        request,
        scored.iter().map(|it| (candidates.sentence(it), share(&it.terms, &wanted))),
    )
}

/// The same for the candidates of an article under its headline.
pub(super) fn headline_bonuses(reading: &Reading<'_>, request: &SummaryRequest) -> Vec<f64> {
    let wanted = request.query.as_ref().map(|it| reading.terms_of(it)).unwrap_or_default();
    let sentences = &reading.document.sentences;
    bonuses_of(
        request,
        reading
            .candidates
            .iter()
            .map(|&idx| (&sentences[idx], share(&reading.facts[idx].terms, &wanted))),
    )
}

/// The share of the wanted terms that a sentence has; four are as good as all.
fn share(terms: &[u32], wanted: &[u32]) -> f64 {
    if wanted.is_empty() {
        return 0.0;
    }
    (n_common(terms, wanted) as f64 / wanted.len().min(4) as f64).min(1.0)
}

/// The bonuses of sentences, each with the share of the wanted terms that it has.
fn bonuses_of<'s>(
    request: &SummaryRequest,
    sentences: impl Iterator<Item = (&'s Sentence, f64)> + Clone,
) -> Vec<f64> {
    let is_named = |sentence: &Sentence| {
        let span = &sentence.span;
        request.mentions.iter().any(|it| span.start <= it.start && it.end <= span.end)
    };
    // If only a caption names the thing, sentences about other things are shown.
    let only_named = sentences.clone().any(|it| is_named(it.0));
    let mut bonuses: Vec<f64> = Vec::new();
    for (sentence, share) in sentences {
        let follows = sentence.needs_context && bonuses.last().is_some_and(|it| *it >= NAMED_BONUS);
        bonuses.push(if is_named(sentence) {
            NAMED_BONUS
        } else if !only_named {
            NAMED_BONUS * share
        } else if follows {
            FOLLOWING_BONUS
        } else {
            f64::NEG_INFINITY
        });
    }
    bonuses
}
