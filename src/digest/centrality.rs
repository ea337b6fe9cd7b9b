//! How much a sentence says what the others say: PageRank over tf-idf cosine (LexRank: Erkan and Radev, 2004).

use rustc_hash::FxHashMap;

/// Chance of following a similarity rather than starting anywhere (Brin and Page, 1998).
const DAMPING: f64 = 0.85;

/// The iteration stops below this change of the sum, or after [`MAX_ROUNDS`].
const TOLERANCE: f64 = 1e-4;
const MAX_ROUNDS: usize = 50;

/// PageRank of each bag of terms; sums to 1, uniform where nothing is shared. Empty input gives an empty answer.
pub(crate) fn pagerank(bags: &[Vec<u32>], n_terms: usize) -> Vec<f64> {
    let n = bags.len();
    if n == 0 {
        return Vec::new();
    }
    let vectors = tf_idf(bags, n_terms);
    let mut links: Vec<Vec<(usize, f64)>> = vec![Vec::new(); n];
    for (idx, similar) in similarities(&vectors, n_terms).into_iter().enumerate() {
        let total: f64 = similar.iter().map(|it| it.1).sum();
        links[idx] = similar.into_iter().map(|(other, value)| (other, value / total)).collect();
    }
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

/// Unit vectors of tf x idf, the idf taken over the sentences themselves; terms in order.
fn tf_idf(bags: &[Vec<u32>], n_terms: usize) -> Vec<Vec<(u32, f64)>> {
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
    counts
        .into_iter()
        .map(|mut vector| {
            vector.iter_mut().for_each(|it| it.1 *= ((1.0 + n) / (0.5 + n_sentences[it.0 as usize])).ln());
            let length = vector.iter().map(|it| it.1 * it.1).sum::<f64>().sqrt();
            if length > 0.0 {
                vector.iter_mut().for_each(|it| it.1 /= length);
            }
            vector
        })
        .collect()
}

/// For each vector the others that share a term, with the cosine.
fn similarities(vectors: &[Vec<(u32, f64)>], n_terms: usize) -> Vec<Vec<(usize, f64)>> {
    let mut holders: Vec<Vec<(usize, f64)>> = vec![Vec::new(); n_terms];
    for (idx, vector) in vectors.iter().enumerate() {
        vector.iter().for_each(|it| holders[it.0 as usize].push((idx, it.1)));
    }
    let mut cosines = vec![0.0; vectors.len()];
    vectors
        .iter()
        .enumerate()
        .map(|(idx, vector)| {
            cosines.fill(0.0);
            for &(term, weight) in vector {
                holders[term as usize].iter().for_each(|it| cosines[it.0] += weight * it.1);
            }
            (0..vectors.len()).filter(|&it| it != idx && cosines[it] > 0.0).map(|it| (it, cosines[it])).collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_that_shares_most_ranks_first() {
        let ranks = pagerank(&[vec![0, 1], vec![0, 1, 2], vec![2, 3], vec![4]], 5);
        assert!(ranks[1] > ranks[0] && ranks[1] > ranks[2] && ranks[2] > ranks[3], "{ranks:?}");
        assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_shared_is_uniform_and_nothing_at_all_is_empty() {
        assert_eq!(pagerank(&[vec![0], vec![1]], 2), [0.5, 0.5]);
        assert!(pagerank(&[], 0).is_empty());
        assert_eq!(pagerank(&[vec![]], 0), [1.0]);
    }
}
