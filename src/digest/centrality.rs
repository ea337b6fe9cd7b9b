//! How much a sentence says what the others say: tf-idf vectors, their cosines, and PageRank over them (LexRank: Erkan and
//! Radev, 2004).

use std::ops::Range;

use rustc_hash::FxHashMap;

/// Chance of following a similarity rather than starting anywhere (Brin and Page, 1998).
const DAMPING: f64 = 0.85;

/// The iteration stops below this change of the sum, or after [`MAX_ROUNDS`].
const TOLERANCE: f64 = 1e-4;
const MAX_ROUNDS: usize = 50;

/// The sentences of an article as unit vectors of tf x idf; the idf is taken over the sentences themselves.
pub(crate) struct Vectors {
    /// Terms in order with their weights; an empty sentence has none.
    rows: Vec<Vec<(u32, f64)>>,
    n_terms: usize,
}

impl Vectors {
    /// From bags of term numbers below `n_terms`.
    pub(crate) fn of(bags: &[Vec<u32>], n_terms: usize) -> Vectors {
        let counts: Vec<Vec<(u32, f64)>> = bags
            .iter()
            .map(|bag| {
                let mut tf: FxHashMap<u32, f64> = FxHashMap::default();
                bag.iter().for_each(|&it| *tf.entry(it).or_default() += 1.0);
                let mut tf: Vec<(u32, f64)> = tf.into_iter().collect();
                tf.sort_unstable_by_key(|it| it.0);
                tf
            })
            .collect();
        let mut n_sentences = vec![0.0_f64; n_terms];
        counts.iter().flatten().for_each(|it| n_sentences[it.0 as usize] += 1.0);
        let n = bags.len() as f64;
        let rows = counts
            .into_iter()
            .map(|mut row| {
                row.iter_mut().for_each(|it| it.1 *= ((1.0 + n) / (0.5 + n_sentences[it.0 as usize])).ln());
                let length = row.iter().map(|it| it.1 * it.1).sum::<f64>().sqrt();
                if length > 0.0 {
                    row.iter_mut().for_each(|it| it.1 /= length);
                }
                row
            })
            .collect();
        Vectors { rows, n_terms }
    }

    /// The sum of some vectors, one weight a term.
    pub(crate) fn sum(&self, which: Range<usize>) -> Vec<f64> {
        let mut sum = vec![0.0; self.n_terms];
        self.rows[which].iter().flatten().for_each(|it| sum[it.0 as usize] += it.1);
        sum
    }

    /// The sum of all vectors.
    pub(crate) fn centroid(&self) -> Vec<f64> {
        self.sum(0..self.rows.len())
    }

    /// The terms that weigh most in the centroid, ascending; ties go to the smaller number.
    pub(crate) fn heaviest(&self, limit: usize) -> Vec<u32> {
        let mut terms: Vec<(u32, f64)> = self.centroid().into_iter().enumerate().map(|(term, it)| (term as u32, it)).collect();
        terms.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut heaviest: Vec<u32> = terms.into_iter().take(limit).map(|it| it.0).collect();
        heaviest.sort_unstable();
        heaviest
    }

    /// Cosine of a sentence and a vector over all terms, 0..=1.
    pub(crate) fn cosine(&self, idx: usize, other: &[f64]) -> f64 {
        let length = other.iter().map(|it| it * it).sum::<f64>().sqrt();
        let product: f64 = self.rows[idx].iter().map(|it| it.1 * other[it.0 as usize]).sum();
        if length > 0.0 { (product / length).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// Cosine of two sentences, 0..=1.
    pub(crate) fn similarity(&self, a: usize, b: usize) -> f64 {
        let (mut a, mut b) = (self.rows[a].iter().peekable(), self.rows[b].iter().peekable());
        let mut product = 0.0;
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            match x.0.cmp(&y.0) {
                std::cmp::Ordering::Less => _ = a.next(),
                std::cmp::Ordering::Greater => _ = b.next(),
                std::cmp::Ordering::Equal => {
                    product += x.1 * y.1;
                    a.next();
                    b.next();
                }
            }
        }
        product.clamp(0.0, 1.0)
    }

    /// PageRank of each sentence; sums to 1, uniform where nothing is shared. No sentences give an empty answer.
    pub(crate) fn pagerank(&self) -> Vec<f64> {
        let n = self.rows.len();
        if n == 0 {
            return Vec::new();
        }
        let links: Vec<Vec<(usize, f64)>> = self
            .neighbours()
            .into_iter()
            .map(|similar| {
                let total: f64 = similar.iter().map(|it| it.1).sum();
                similar.into_iter().map(|(other, value)| (other, value / total)).collect()
            })
            .collect();
        let mut rank = vec![1.0 / n as f64; n];
        for _ in 0..MAX_ROUNDS {
            let mut next = vec![0.0; n];
            let mut loose = 0.0;
            for (idx, to) in links.iter().enumerate() {
                if to.is_empty() {
                    loose += rank[idx];
                }
                for &(other, share) in to {
                    next[other] += rank[idx] * share;
                }
            }
            let base = (1.0 - DAMPING + DAMPING * loose) / n as f64;
            next.iter_mut().for_each(|it| *it = base + DAMPING * *it);
            let change: f64 = rank.iter().zip(&next).map(|(a, b)| (a - b).abs()).sum();
            rank = next;
            if change < TOLERANCE {
                break;
            }
        }
        rank
    }

    /// For each sentence the others that share a term, with the cosine.
    fn neighbours(&self) -> Vec<Vec<(usize, f64)>> {
        let mut holders: Vec<Vec<(usize, f64)>> = vec![Vec::new(); self.n_terms];
        for (idx, row) in self.rows.iter().enumerate() {
            row.iter().for_each(|it| holders[it.0 as usize].push((idx, it.1)));
        }
        let mut cosines = vec![0.0; self.rows.len()];
        self.rows
            .iter()
            .enumerate()
            .map(|(idx, row)| {
                cosines.fill(0.0);
                for &(term, weight) in row {
                    holders[term as usize].iter().for_each(|it| cosines[it.0] += weight * it.1);
                }
                (0..self.rows.len()).filter(|&it| it != idx && cosines[it] > 0.0).map(|it| (it, cosines[it])).collect()
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_that_shares_most_ranks_first() {
        let ranks = Vectors::of(&[vec![0, 1], vec![0, 1, 2], vec![2, 3], vec![4]], 5).pagerank();
        assert!(ranks[1] > ranks[0] && ranks[1] > ranks[2] && ranks[2] > ranks[3], "{ranks:?}");
        assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_shared_is_uniform_and_nothing_at_all_is_empty() {
        assert_eq!(Vectors::of(&[vec![0], vec![1]], 2).pagerank(), [0.5, 0.5]);
        assert!(Vectors::of(&[], 0).pagerank().is_empty());
        assert_eq!(Vectors::of(&[vec![]], 0).pagerank(), [1.0]);
    }

    #[test]
    fn a_sentence_is_like_itself_and_unlike_strangers() {
        let vectors = Vectors::of(&[vec![0, 1], vec![0, 1], vec![2]], 3);
        assert!((vectors.similarity(0, 1) - 1.0).abs() < 1e-9);
        assert_eq!(vectors.similarity(0, 2), 0.0);
        assert!(vectors.cosine(0, &vectors.centroid()) > vectors.cosine(2, &vectors.centroid()));
    }
}
