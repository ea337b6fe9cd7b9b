//! ROUGE-1 and ROUGE-2 (Lin, 2004) over stems: what training labels are made with and
//! cross-validation is read in.

use rustc_hash::FxHashMap;

use crate::text::term;

/// Unigram and bigram counts of a text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grams {
    ones: FxHashMap<u32, u32>,
    twos: FxHashMap<(u32, u32), u32>,
    n_ones: u32,
    n_twos: u32,
}

/// Numbers for stems, shared by all texts that are compared.
pub(crate) type Numbers = FxHashMap<String, u32>;

impl Grams {
    /// Of one sentence; bigrams do not cross sentences.
    pub(crate) fn count(text: &str, numbers: &mut Numbers) -> Grams {
        let terms: Vec<u32> = term::terms(text)
            .map(|it| {
                let next = numbers.len() as u32;
                *numbers.entry(it.stem).or_insert(next)
            })
            .collect();
        let mut grams = Grams {
            n_ones: terms.len() as u32,
            n_twos: terms.len().saturating_sub(1) as u32,
            ..Grams::default()
        };
        terms.iter().for_each(|&it| *grams.ones.entry(it).or_default() += 1);
        terms.windows(2).for_each(|it| *grams.twos.entry((it[0], it[1])).or_default() += 1);
        grams
    }

    /// Takes another text's counts in.
    pub(crate) fn add(&mut self, other: &Grams) {
        other.ones.iter().for_each(|(gram, n)| *self.ones.entry(*gram).or_default() += n);
        other.twos.iter().for_each(|(gram, n)| *self.twos.entry(*gram).or_default() += n);
        self.n_ones += other.n_ones;
        self.n_twos += other.n_twos;
    }

    /// F1 of the unigrams and of the bigrams that `self` shares with a reference, 0..=1 each.
    pub(crate) fn score(&self, reference: &Grams) -> (f64, f64) {
        (
            f1(&self.ones, self.n_ones, &reference.ones, reference.n_ones),
            f1(&self.twos, self.n_twos, &reference.twos, reference.n_twos),
        )
    }
}

fn f1<G: std::hash::Hash + Eq>(
    ours: &FxHashMap<G, u32>,
    n_ours: u32,
    theirs: &FxHashMap<G, u32>,
    n_theirs: u32,
) -> f64 {
    let n_common: u32 =
        ours.iter().map(|(gram, n)| theirs.get(gram).map_or(0, |it| *n.min(it))).sum();
    if n_common == 0 { 0.0 } else { 2.0 * f64::from(n_common) / f64::from(n_ours + n_theirs) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_own_best_summary() {
        let mut numbers = Numbers::default();
        let [a, b] =
            ["Ships came to the harbour.", "Banks fell."].map(|it| Grams::count(it, &mut numbers));
        assert_eq!((a.score(&a), a.score(&b)), ((1.0, 1.0), (0.0, 0.0)));
        let mut both = a.clone();
        both.add(&b);
        assert!(both.score(&a).0 < 1.0 && both.score(&a).0 > 0.8);
    }
}
