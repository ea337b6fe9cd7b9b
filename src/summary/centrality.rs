//! Centrality: how much a sentence says what the others say: tf-idf vectors, their cosines, and
//! PageRank over them (LexRank: Erkan and Radev, 2004).

use std::ops::Range;

/// Chance of following a similarity rather than starting anywhere (Brin and Page, 1998).
const DAMPING: f64 = 0.85;

/// The iteration stops below this change of the sum, or after [`MAX_ROUNDS`].
const TOLERANCE: f64 = 1e-4;
const MAX_ROUNDS: usize = 50;

/// The number of an article's own sentences that the background counts for.
const BACKGROUND_SENTENCES: f64 = 10.0;

/// The sentences of an article as unit vectors of tf x idf. The idf is taken over the sentences
/// themselves and, the fewer they are the more, over other texts
/// ([`background`](crate::text::background)).
pub(crate) struct Vectors {
    /// Terms in order with their weights, sentence after sentence.
    entries: Vec<(u32, f64)>,
    /// Where each sentence's entries end; an empty sentence has none.
    ends: Vec<usize>,
    n_terms: usize,
}

/// A weight for every term.
pub(crate) struct Dense {
    weights: Vec<f64>,
    length: f64,
}

impl Vectors {
    /// From bags of term numbers, and each term's inverse document frequency in other texts.
    pub(crate) fn new(bags: &[Vec<u32>], background: &[f64]) -> Vectors {
        let n_terms = background.len();
        let mut entries: Vec<(u32, f64)> = Vec::with_capacity(bags.iter().map(Vec::len).sum());
        let mut ends = Vec::with_capacity(bags.len());
        let mut n_sentences = vec![0.0_f64; n_terms];
        let mut bag = Vec::new();
        for terms in bags {
            bag.clone_from(terms);
            bag.sort_unstable();
            for run in bag.chunk_by(|a, b| a == b) {
                entries.push((run[0], run.len() as f64));
                n_sentences[run[0] as usize] += 1.0;
            }
            ends.push(entries.len());
        }
        let n = bags.len() as f64;
        // An article of few sentences knows little of how common its terms are.
        let trust = (BACKGROUND_SENTENCES / n).min(1.0);
        let idf: Vec<f64> = n_sentences
            .into_iter()
            .zip(background)
            .map(|(it, common)| ((1.0 + n) / (0.5 + it)).ln() + trust * common)
            .collect();
        let mut start = 0;
        for &end in &ends {
            let row = &mut entries[start..end];
            row.iter_mut().for_each(|it| it.1 *= idf[it.0 as usize]);
            let length = row.iter().map(|it| it.1 * it.1).sum::<f64>().sqrt();
            if length > 0.0 {
                row.iter_mut().for_each(|it| it.1 /= length);
            }
            start = end;
        }
        Vectors { entries, ends, n_terms }
    }

    fn row(&self, idx: usize) -> &[(u32, f64)] {
        &self.entries[idx.checked_sub(1).map_or(0, |it| self.ends[it])..self.ends[idx]]
    }

    /// The sum of some vectors.
    pub(crate) fn sum(&self, which: Range<usize>) -> Dense {
        let mut weights = vec![0.0; self.n_terms];
        which.flat_map(|it| self.row(it)).for_each(|it| weights[it.0 as usize] += it.1);
        let length = weights.iter().map(|it| it * it).sum::<f64>().sqrt();
        Dense { weights, length }
    }

    /// The sum of all vectors.
    pub(crate) fn centroid(&self) -> Dense {
        self.sum(0..self.ends.len())
    }

    /// Cosine of a sentence and a sum, 0..=1.
    pub(crate) fn cosine(&self, idx: usize, other: &Dense) -> f64 {
        let product: f64 = self.row(idx).iter().map(|it| it.1 * other.weights[it.0 as usize]).sum();
        if other.length > 0.0 { (product / other.length).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// PageRank of each sentence; sums to 1, uniform where nothing is shared. No sentences give an
    /// empty answer.
    pub(crate) fn pagerank(&self) -> Vec<f64> {
        self.pagerank_of(&self.similarities())
    }

    /// The same, of similarities that were worked out before.
    pub(crate) fn pagerank_of(&self, similarities: &[f64]) -> Vec<f64> {
        let n = self.ends.len();
        let mut links = similarities.to_vec();
        for row in links.chunks_exact_mut(n.max(1)) {
            let total: f64 = row.iter().sum();
            if total > 0.0 {
                row.iter_mut().for_each(|it| *it /= total);
            }
        }
        let is_loose: Vec<bool> =
            links.chunks_exact(n.max(1)).map(|row| row.iter().all(|it| *it == 0.0)).collect();
        let mut rank = vec![1.0 / n.max(1) as f64; n];
        let mut next = vec![0.0; n];
        for _ in 0..MAX_ROUNDS {
            next.fill(0.0);
            let mut loose = 0.0;
            let rows = links.chunks_exact(n.max(1));
            for ((row, own), is_loose) in rows.zip(&rank).zip(&is_loose) {
                // A row sums to 1 or to nothing.
                if *is_loose {
                    loose += own;
                } else {
                    next.iter_mut().zip(row).for_each(|(to, share)| *to += own * share);
                }
            }
            let base = (1.0 - DAMPING + DAMPING * loose) / n as f64;
            next.iter_mut().for_each(|it| *it = base + DAMPING * *it);
            let change: f64 = rank.iter().zip(&next).map(|(a, b)| (a - b).abs()).sum();
            std::mem::swap(&mut rank, &mut next);
            if change < TOLERANCE {
                break;
            }
        }
        rank
    }

    /// For each sentence, row by row, its cosine with each other; 0 with itself.
    pub(crate) fn similarities(&self) -> Vec<f64> {
        let n = self.ends.len();
        // For each term the sentences that hold it, one term after the other.
        let mut starts = vec![0_usize; self.n_terms + 1];
        self.entries.iter().for_each(|it| starts[it.0 as usize + 1] += 1);
        for term in 0..self.n_terms {
            starts[term + 1] += starts[term];
        }
        let mut filled = starts.clone();
        let mut holders = vec![(0_usize, 0.0); self.entries.len()];
        for idx in 0..n {
            for &(term, weight) in self.row(idx) {
                holders[filled[term as usize]] = (idx, weight);
                filled[term as usize] += 1;
            }
        }
        let mut similarities = vec![0.0; n * n];
        // Holders are in the order of sentences: what is left of each is those after this one.
        let mut passed = starts.clone();
        for idx in 0..n {
            let row = &mut similarities[idx * n..(idx + 1) * n];
            for &(term, weight) in self.row(idx) {
                let term = term as usize;
                passed[term] += 1;
                holders[passed[term]..starts[term + 1]]
                    .iter()
                    .for_each(|it| row[it.0] += weight * it.1);
            }
            for later in idx + 1..n {
                similarities[later * n + idx] = similarities[idx * n + later];
            }
        }
        similarities
    }
}

impl Dense {
    /// The terms that weigh most, ascending; ties go to the smaller number.
    pub(crate) fn heaviest(&self, limit: usize) -> Vec<u32> {
        let mut terms: Vec<(u32, f64)> =
            self.weights.iter().enumerate().map(|(term, &it)| (term as u32, it)).collect();
        let by_weight = |a: &(u32, f64), b: &(u32, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if limit < terms.len() {
            terms.select_nth_unstable_by(limit, by_weight);
        }
        let mut heaviest: Vec<u32> = terms.into_iter().take(limit).map(|it| it.0).collect();
        heaviest.sort_unstable();
        heaviest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_that_shares_most_ranks_first() {
        let ranks =
            Vectors::new(&[vec![0, 1], vec![0, 1, 2], vec![2, 3], vec![4]], &[1.0; 5]).pagerank();
        assert!(ranks[1] > ranks[0] && ranks[1] > ranks[2] && ranks[2] > ranks[3], "{ranks:?}");
        assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_shared_is_uniform_and_nothing_at_all_is_empty() {
        assert_eq!(Vectors::new(&[vec![0], vec![1]], &[1.0; 2]).pagerank(), [0.5, 0.5]);
        assert!(Vectors::new(&[], &[]).pagerank().is_empty());
        assert_eq!(Vectors::new(&[vec![]], &[]).pagerank(), [1.0]);
    }

    #[test]
    fn a_sentence_is_like_itself_and_unlike_strangers() {
        let vectors = Vectors::new(&[vec![0, 1], vec![0, 1], vec![2]], &[1.0; 3]);
        assert!((vectors.cosine(0, &vectors.sum(1..2)) - 1.0).abs() < 1e-9);
        assert_eq!(vectors.cosine(0, &vectors.sum(2..3)), 0.0);
        assert!(vectors.cosine(0, &vectors.centroid()) > vectors.cosine(2, &vectors.centroid()));
    }
}
