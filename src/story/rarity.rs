//! The rarity of a term: the fewer stories have it, in news at large and in this archive, the more
//! it says.
//!
//! Stories are counted, not articles: a name in fifty articles on one event still distinguishes
//! that event from all others, while one that is in fifty events distinguishes nothing.

use rustc_hash::FxHashMap;

use super::profile::ProfileTerm;
use super::term::TermNo;
use crate::text::background;

/// The number of stories that have each term: the stored number, and what has changed since.
#[derive(Debug, Clone, Default)]
pub(super) struct Rarity {
    known: FxHashMap<TermNo, i32>,
    changes: FxHashMap<TermNo, i32>,
    n_stories: i64,
    /// [`Rules::home`](super::Rules).
    home: f64,
}

impl Rarity {
    /// Starts with a number of stories, and none of their terms.
    pub(super) fn new(home: f64, n_stories: i64) -> Rarity {
        Rarity { home, n_stories, ..Rarity::default() }
    }

    /// Counts a story with these terms, each given once.
    pub(super) fn add(&mut self, terms: impl Iterator<Item = TermNo>) {
        self.n_stories += 1;
        self.add_terms(terms);
    }

    /// Removes a story.
    pub(super) fn remove(&mut self, terms: impl Iterator<Item = TermNo>) {
        self.n_stories -= 1;
        self.remove_terms(terms);
    }

    /// Counts terms that a story has gained.
    pub(super) fn add_terms(&mut self, terms: impl Iterator<Item = TermNo>) {
        terms.for_each(|it| *self.changes.entry(it).or_default() += 1);
    }

    /// Removes terms that a story has lost.
    pub(super) fn remove_terms(&mut self, terms: impl Iterator<Item = TermNo>) {
        terms.for_each(|it| *self.changes.entry(it).or_default() -= 1);
    }

    pub(super) fn n_stories(&self) -> i64 {
        self.n_stories
    }

    pub(super) fn knows(&self, term: TermNo) -> bool {
        self.known.contains_key(&term)
    }

    /// Sets the stored number of a term.
    pub(super) fn learn(&mut self, term: TermNo, n_stories: i32) {
        self.known.insert(term, n_stories);
    }

    /// The changes since the stored numbers; they count as stored from now on.
    pub(super) fn take_changes(&mut self) -> Vec<(TermNo, i32)> {
        let mut changes: Vec<(TermNo, i32)> =
            std::mem::take(&mut self.changes).into_iter().filter(|it| it.1 != 0).collect();
        changes.sort_unstable();
        for (term, change) in &changes {
            if let Some(n) = self.known.get_mut(term) {
                *n += change;
            }
        }
        changes
    }

    /// Inverse document frequency (Sparck Jones, 1972), at least 0: `ln((B + 1 + h s) / (b + 0.5 +
    /// h (n - 1)))` where `B` articles of the background and `s` stories are known, `b` and `n` of
    /// which hold the term, and `h` is the weight of this archive. The story that is looked at is
    /// not counted: it does not make its own terms common.
    pub(super) fn weight_of(&self, term: &ProfileTerm) -> f32 {
        let n = |counts: &FxHashMap<TermNo, i32>| counts.get(&term.no).copied().unwrap_or(0);
        let others = (n(&self.known) + n(&self.changes) - 1).max(0);
        let all = background::n_articles() + 1.0 + self.home * self.n_stories as f64;
        let holding = f64::from(term.n_in_background()) + 0.5 + self.home * f64::from(others);
        (all / holding).ln().max(0.0) as f32
    }
}
