//! How much a term says: the fewer stories hold it, in news at large and in this archive, the more.
//!
//! Stories are counted, not articles: a name that fifty articles on one event hold still tells that event from all others, while
//! one that stands in fifty events tells nothing.

use super::vocabulary::{TermNo, Vocabulary};
use crate::digest::background;

/// In how many articles of the background a stem stands; 1 for those that are not written down.
pub(super) fn n_in_background(stem: &str) -> f32 {
    background::n_holding(stem) as f32
}

/// In how many stories each term stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Rarity {
    n_holding: Vec<u32>,
    n_stories: u32,
    /// [`Rules::home`](super::Rules).
    home: f64,
}

impl Rarity {
    pub(super) fn new(home: f64) -> Rarity {
        Rarity { home, ..Rarity::default() }
    }

    /// Counts a story with these terms, each given once.
    pub(super) fn add(&mut self, terms: impl Iterator<Item = TermNo>) {
        self.n_stories += 1;
        for term in terms {
            let at = term as usize;
            if self.n_holding.len() <= at {
                self.n_holding.resize(at + 1, 0);
            }
            self.n_holding[at] += 1;
        }
    }

    /// Takes a story back.
    pub(super) fn remove(&mut self, terms: impl Iterator<Item = TermNo>) {
        self.n_stories = self.n_stories.saturating_sub(1);
        for term in terms {
            if let Some(n) = self.n_holding.get_mut(term as usize) {
                *n = n.saturating_sub(1);
            }
        }
    }

    /// Inverse document frequency (Sparck Jones, 1972), at least 0: `ln((B + 1 + h s) / (b + 0.5 + h (n - 1)))` where `B` articles
    /// of the background and `s` stories are known, `b` and `n` of which hold the term, and `h` is the weight of this archive.
    /// The story that is looked at is not counted: it does not make its own terms common.
    pub(super) fn of(&self, vocabulary: &Vocabulary, term: TermNo) -> f32 {
        let others = self.n_holding.get(term as usize).map_or(0, |it| it.saturating_sub(1));
        let all = background::n_articles() + 1.0 + self.home * f64::from(self.n_stories);
        let holding = f64::from(vocabulary.n_in_background[term as usize]) + 0.5 + self.home * f64::from(others);
        (all / holding).ln().max(0.0) as f32
    }
}
