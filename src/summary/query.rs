//! Bonuses for sentences that are about what the summary should be about.

use super::SummaryRequest;
use super::features::{Candidates, Scored, n_common};

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
    let is_named = |scored: &Scored| {
        let span = &candidates.sentence(scored).span;
        request.mentions.iter().any(|it| span.start <= it.start && it.end <= span.end)
    };
    // If only a caption names the thing, sentences about other things are shown.
    let only_named = candidates.scored.iter().any(is_named);
    let mut bonuses: Vec<f64> = Vec::with_capacity(candidates.scored.len());
    for scored in &candidates.scored {
        let share = if wanted.is_empty() {
            0.0
        } else {
            n_common(&scored.terms, &wanted) as f64 / wanted.len().min(4) as f64
        };
        let follows = candidates.sentence(scored).needs_context
            && bonuses.last().is_some_and(|it| *it >= NAMED_BONUS);
        bonuses.push(if is_named(scored) {
            NAMED_BONUS
        } else if !only_named {
            NAMED_BONUS * share.min(1.0)
        } else if follows {
            FOLLOWING_BONUS
        } else {
            f64::NEG_INFINITY
        });
    }
    bonuses
}
