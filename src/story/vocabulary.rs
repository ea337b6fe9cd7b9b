//! Terms as numbers, and the articles of an archive in these numbers.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::profile::Profile;
use super::rarity;

/// The number of a term; numbers are given in the order in which terms are met.
pub(super) type TermNo = u32;

/// The terms that were met.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    numbers: FxHashMap<Arc<str>, TermNo>,
    /// For each term, in how many articles of the background it stands.
    pub(super) n_in_background: Vec<f32>,
}

/// A [`Profile`] in the numbers of a vocabulary.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted {
    /// By number.
    pub(super) terms: Box<[(TermNo, f32)]>,
    pub(super) published_s: Option<i64>,
}

impl Vocabulary {
    pub(super) fn count(&mut self, profile: &Profile) -> Counted {
        let mut terms: Vec<(TermNo, f32)> = profile.terms.iter().map(|(stem, weight)| (self.number(stem), *weight)).collect();
        terms.sort_unstable_by_key(|it| it.0);
        Counted { terms: terms.into(), published_s: profile.published_s }
    }

    fn number(&mut self, stem: &Arc<str>) -> TermNo {
        if let Some(&known) = self.numbers.get(stem) {
            return known;
        }
        // The upper half of the numbers is for headlines among themselves; memory ends before the lower half does.
        let number = TermNo::try_from(self.n_in_background.len()).expect("memory ends before the numbers do");
        self.n_in_background.push(rarity::n_in_background(stem));
        self.numbers.insert(Arc::clone(stem), number);
        number
    }
}
