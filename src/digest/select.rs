//! From scores to a digest: the best sentences that do not repeat each other and can stand where they stand.

use crate::text::document::Document;

use super::features::{Candidates, Scored};

/// How much a sentence loses for repeating one that is chosen already (maximal marginal relevance: Carbonell and Goldstein, 1998).
const REPEAT_COST: f64 = 1.5;

/// Above this share of common content terms two sentences say the same, and only one is shown.
const SAME: f64 = 0.6;

/// What a roundup's sentence loses for each sentence of the same item chosen before it.
const SAME_ITEM_COST: f64 = 2.0;

/// What a roundup's sentence before the first heading loses: it announces the items more often than it tells one.
const TEASER_COST: f64 = 0.8;

/// Below this share of the best score a sentence is filler: it is left out when the article may decide on the length.
const FILLER: f64 = 0.35;

/// How many sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Budget {
    /// So many where there are as many.
    AtMost(usize),
    /// As many as the article deserves, 1 to 5.
    Fitting,
}

/// Chooses candidates (indices into `candidates.scored`), ascending.
///
/// A sentence that leans on the one before is chosen only where that one is chosen, so that none hangs in the air.
/// Ties go to the earlier sentence. Where nothing may be chosen by these rules the answer is empty.
pub(crate) fn select(document: &Document<'_>, candidates: &Candidates, scores: &[f64], budget: Budget) -> Vec<usize> {
    let scored = &candidates.scored;
    select_by(document, candidates, scores, budget, |a, b| overlap(&scored[a], &scored[b]))
}

/// [`select`] with overlaps that were worked out before: training selects from one article thousands of times.
pub(crate) fn select_by(
    document: &Document<'_>,
    candidates: &Candidates,
    scores: &[f64],
    budget: Budget,
    overlap: impl Fn(usize, usize) -> f64,
) -> Vec<usize> {
    let scored = &candidates.scored;
    let limit = match budget {
        Budget::AtMost(n) => n,
        Budget::Fitting => fitting(document, scored.len()),
    };
    let best = scores.iter().copied().fold(f64::MIN, f64::max);
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < limit {
        let next = (0..scored.len())
            .filter(|idx| !chosen.contains(idx) && can_stand(document, scored, &chosen, *idx))
            .map(|idx| (idx, chosen.iter().map(|&it| overlap(it, idx)).fold(0.0, f64::max)))
            .filter(|it| it.1 < SAME)
            .map(|(idx, repeat)| (idx, scores[idx] - REPEAT_COST * repeat - item_cost(document, scored, &chosen, idx)))
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let Some((idx, _)) = next else { break };
        if budget == Budget::Fitting && !chosen.is_empty() && scores[idx] < FILLER * best {
            break;
        }
        chosen.push(idx);
    }
    chosen.sort_unstable();
    chosen
}

/// 1 to 5 sentences: one for each six of the article, five for a roundup.
fn fitting(document: &Document<'_>, n_candidates: usize) -> usize {
    if document.is_roundup { 5 } else { n_candidates.div_ceil(6).clamp(1, 3) }
}

fn can_stand(document: &Document<'_>, scored: &[Scored], chosen: &[usize], idx: usize) -> bool {
    let sentence = scored[idx].sentence;
    !document.sentences[sentence].leans || idx.checked_sub(1).is_some_and(|it| scored[it].sentence + 1 == sentence && chosen.contains(&it))
}

/// What a roundup's sentence loses for its item's sake.
fn item_cost(document: &Document<'_>, scored: &[Scored], chosen: &[usize], idx: usize) -> f64 {
    if !document.is_roundup {
        return 0.0;
    }
    let item = |idx: usize| {
        let sentence = &document.sentences[scored[idx].sentence];
        (document.section(sentence), item_block(document, sentence.block))
    };
    let own = item(idx);
    let n_same_item = chosen.iter().filter(|&&it| item(it) == own).count();
    SAME_ITEM_COST * n_same_item as f64 + if own == (0, 0) { TEASER_COST } else { 0.0 }
}

/// A bullet is an item of its own; paragraphs of a section are one.
fn item_block(document: &Document<'_>, block: usize) -> usize {
    if document.blocks[block].kind == crate::text::block::BlockKind::Bullet { block + 1 } else { 0 }
}

/// Share of common content terms, of the shorter sentence (overlap coefficient).
pub(crate) fn overlap(a: &Scored, b: &Scored) -> f64 {
    let least = a.terms.len().min(b.terms.len());
    if least == 0 { 0.0 } else { a.terms.intersection(&b.terms).count() as f64 / least as f64 }
}
