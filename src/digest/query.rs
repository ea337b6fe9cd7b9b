//! What speaks for a sentence when the digest should be about something.

use rustc_hash::FxHashSet;

use crate::text::document::Document;

use super::DigestRequest;
use super::features::Candidates;

/// What a sentence that names the thing gains: as much as the first place in the article, so that lead and query keep a balance.
const NAMED_BONUS: f64 = 1.6;

/// What a sentence behind one that names the thing, leaning on it, gains.
const FOLLOWING_BONUS: f64 = 0.6;

/// A bonus for each candidate; all zero where nothing was asked for.
pub(super) fn bonuses(document: &Document<'_>, candidates: &Candidates, request: &DigestRequest) -> Vec<f64> {
    let wanted: FxHashSet<u32> = request
        .query
        .iter()
        .flat_map(|it| document.lexicon().content_terms(it))
        .filter_map(|it| candidates.ids.get(&it).copied())
        .collect();
    let mut bonuses: Vec<f64> = Vec::with_capacity(candidates.scored.len());
    for scored in &candidates.scored {
        let sentence = &document.sentences[scored.sentence];
        let is_named = request.mentions.iter().any(|it| sentence.span.start <= it.start && it.end <= sentence.span.end);
        let share = if wanted.is_empty() { 0.0 } else { scored.terms.intersection(&wanted).count() as f64 / wanted.len().min(4) as f64 };
        let follows = sentence.leans && bonuses.last().is_some_and(|it| *it >= NAMED_BONUS);
        bonuses.push(if is_named {
            NAMED_BONUS
        } else if request.mentions.is_empty() {
            NAMED_BONUS * share.min(1.0)
        } else if follows {
            FOLLOWING_BONUS
        } else {
            0.0
        });
    }
    bonuses
}
