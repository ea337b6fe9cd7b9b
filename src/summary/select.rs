//! From scores to a summary: the best sentences that do not repeat each other and are understood
//! where they appear.

use crate::text::block::BlockKind;

use super::features::{Candidates, Scored, n_common};

/// How much a sentence loses for repeating one that is chosen already (maximal marginal relevance:
/// Carbonell and Goldstein, 1998).
const REPEAT_COST: f64 = 1.5;

/// From this share of common content terms on two sentences say the same, and only one is shown: of
/// one article, and of two, which tell one thing in other words.
const SAME: f64 = 0.6;
pub(super) const SAME_RETOLD: f64 = 0.5;

/// What a roundup's sentence loses for each sentence of the same item chosen before it.
const SAME_ITEM_COST: f64 = 2.0;

/// What a roundup's sentence before the first heading loses: it announces the items more often than
/// it tells one.
const TEASER_COST: f64 = 0.8;

/// Below this share of the best score a sentence is filler: it is left out when the article may
/// decide on the length.
const FILLER: f64 = 0.25;

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
/// A context-dependent sentence is chosen only if the one before it is chosen. A score of minus
/// infinity is never chosen. Ties go to the earlier sentence. Where nothing may be chosen by these
/// rules the answer is empty. `is_understood` says of a candidate whether it may follow those that
/// are chosen already.
pub(crate) fn select(
    candidates: &Candidates<'_>,
    scores: &[f64],
    budget: Budget,
    is_understood: impl FnMut(&[usize], usize) -> bool,
) -> Vec<usize> {
    let scored = &candidates.scored;
    let overlap = |a: usize, b: usize| overlap(&scored[a], &scored[b]);
    select_by(candidates, scores, budget, overlap, is_understood)
}

/// [`select`] with overlaps that were worked out before: training selects from one article
/// thousands of times.
pub(crate) fn select_by(
    candidates: &Candidates<'_>,
    scores: &[f64],
    budget: Budget,
    overlap: impl Fn(usize, usize) -> f64,
    mut is_understood: impl FnMut(&[usize], usize) -> bool,
) -> Vec<usize> {
    let n = candidates.scored.len();
    let is_roundup = is_roundup(candidates);
    let limit = match budget {
        Budget::AtMost(n) => n,
        Budget::Fitting if is_roundup => 5,
        // One sentence for each six of the article.
        Budget::Fitting => n.div_ceil(6).clamp(1, 3),
    };
    let best = scores.iter().copied().fold(f64::MIN, f64::max);
    let mut chosen: Vec<usize> = Vec::new();
    // The highest overlap of each candidate with what is chosen so far.
    let mut repeats = vec![0.0_f64; n];
    let mut is_told = vec![false; n];
    while chosen.len() < limit {
        let mut left: Vec<(usize, f64)> = (0..n)
            .filter(|idx| {
                scores[*idx].is_finite()
                    && !is_told[*idx]
                    && !chosen.contains(idx)
                    && can_stand(candidates, &chosen, *idx)
            })
            .map(|idx| {
                let same_item = if is_roundup { item_cost(candidates, &chosen, idx) } else { 0.0 };
                (idx, scores[idx] - REPEAT_COST * repeats[idx] - same_item)
            })
            .collect();
        let next = std::iter::from_fn(|| {
            let best = (0..left.len())
                .max_by(|&a, &b| left[a].1.total_cmp(&left[b].1).then(left[b].0.cmp(&left[a].0)));
            best.map(|at| left.swap_remove(at))
        })
        .find(|it| is_understood(&chosen, it.0));
        let Some((next, _)) = next else { break };
        // A roundup's items are each worth a sentence, however small.
        if budget == Budget::Fitting
            && !is_roundup
            && !chosen.is_empty()
            && scores[next] < FILLER * best
        {
            break;
        }
        chosen.push(next);
        for idx in 0..n {
            let repeat = overlap(next, idx);
            let is_retold = candidates.scored[idx].document != candidates.scored[next].document;
            is_told[idx] |= repeat >= if is_retold { SAME_RETOLD } else { SAME };
            repeats[idx] = repeats[idx].max(repeat);
        }
    }
    chosen.sort_unstable();
    chosen
}

/// Several articles together are one matter told several times, even where each is a roundup.
fn is_roundup(candidates: &Candidates<'_>) -> bool {
    matches!(&candidates.documents[..], [document] if document.is_roundup)
}

fn can_stand(candidates: &Candidates<'_>, chosen: &[usize], idx: usize) -> bool {
    let own = &candidates.scored[idx];
    let is_before = |before: usize| {
        let before = &candidates.scored[before];
        before.document == own.document && before.sentence + 1 == own.sentence
    };
    !candidates.sentence(own).needs_context
        || idx.checked_sub(1).is_some_and(|it| is_before(it) && chosen.contains(&it))
}

/// What a roundup's sentence loses for its item's sake.
fn item_cost(candidates: &Candidates<'_>, chosen: &[usize], idx: usize) -> f64 {
    // A bullet is an item of its own; the paragraphs of a section are one.
    let item = |idx: usize| {
        let scored = &candidates.scored[idx];
        let (document, block) = (candidates.document(scored), candidates.sentence(scored).block);
        let bullet = if document.blocks[block].kind == BlockKind::Bullet { block + 1 } else { 0 };
        (document.blocks[block].section, bullet)
    };
    let own = item(idx);
    let n_same_item = chosen.iter().filter(|&&it| item(it) == own).count();
    SAME_ITEM_COST * n_same_item as f64 + if own == (0, 0) { TEASER_COST } else { 0.0 }
}

/// Share of common content terms, of the shorter sentence (overlap coefficient).
pub(crate) fn overlap(a: &Scored, b: &Scored) -> f64 {
    let least = a.terms.len().min(b.terms.len());
    if least == 0 { 0.0 } else { n_common(&a.terms, &b.terms) as f64 / least as f64 }
}
