//! All names in the form in which they are looked up: whole, by their words, and by similarity to a
//! misspelled one.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use crate::company::list::name;

/// Names as keys, without case, accents, punctuation and blanks, each with the place of its company
/// in the list.
#[derive(Debug, Clone, Default)]
pub(in crate::company) struct Index {
    by_key: FxHashMap<String, usize>,
    by_ticker: FxHashMap<String, usize>,
    /// The words of every name, each followed by a blank.
    words: Vec<(String, usize)>,
    /// The keys, with what tells cheaply how far one is at least from another.
    keys: Vec<Key>,
    /// Names that their company did not get: who keeps it, who loses it, the name.
    lost: Vec<(usize, usize, String)>,
}

#[derive(Debug, Clone)]
struct Key {
    text: String,
    company: usize,
    n_letters: usize,
    letters: Letters,
}

impl Index {
    /// If two companies claim a name, the first in `names` keeps it. The first `n_companies` are
    /// the companies' own names.
    pub(in crate::company) fn new<'a>(
        names: impl Iterator<Item = (usize, &'a str)>,
        n_companies: usize,
    ) -> Index {
        let mut index = Index { words: Vec::with_capacity(2 * n_companies), ..Index::default() };
        let mut bare = Vec::with_capacity(2 * n_companies);
        for (company, name) in names {
            let words = name::words(name);
            match index.by_key.entry(name::key(&words)) {
                Entry::Vacant(free) => _ = free.insert(company),
                Entry::Occupied(taken) if *taken.get() != company => {
                    index.lost.push((*taken.get(), company, name.to_owned()))
                }
                Entry::Occupied(_) => {}
            }
            let without_suffix = name::without_suffix(&words);
            if without_suffix.len() < words.len() {
                bare.push((name::key(without_suffix), company));
            }
            index.words.push((
                words.into_iter().fold(String::new(), |all, word| all + &word + " "),
                company,
            ));
        }
        // Names without their suffix come last, so that they take nobody's full name: "Virgin
        // Group" leaves "Virgin" to the company of that name.
        for (key, company) in bare {
            index.by_key.entry(key).or_insert(company);
        }
        index.keys = index.by_key.iter().map(|(text, &company)| Key::new(text, company)).collect();
        index
    }

    /// The first company with a ticker keeps it.
    pub(in crate::company) fn add_ticker(&mut self, ticker: &str, company: usize) {
        self.by_ticker.entry(name::key_of(ticker)).or_insert(company);
    }

    /// Hands over, once, the names that their company did not get: who keeps it, who loses it, the
    /// name.
    pub(in crate::company) fn take_lost(
        &mut self,
    ) -> impl Iterator<Item = (usize, usize, String)> + use<> {
        std::mem::take(&mut self.lost).into_iter()
    }

    pub(in crate::company) fn by_key(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).copied()
    }

    pub(in crate::company) fn by_ticker(&self, key: &str) -> Option<usize> {
        self.by_ticker.get(key).copied()
    }

    /// The companies with a name that begins with these words, in the list's order.
    pub(in crate::company) fn beginning_with(&self, words: &[String]) -> Vec<usize> {
        let head = words.iter().fold(String::new(), |all, word| all + word + " ");
        self.companies_where(|it| it.starts_with(&head))
    }

    /// The companies with a name that has all these words, in the list's order.
    pub(in crate::company) fn with_all_of(&self, words: &[String]) -> Vec<usize> {
        self.companies_where(|it| words.iter().all(|word| it.split(' ').any(|its| its == word)))
    }

    fn companies_where(&self, fits: impl Fn(&str) -> bool) -> Vec<usize> {
        let mut companies: Vec<usize> = self
            .words
            .iter()
            .filter(|(words, _)| fits(words))
            .map(|(_, company)| *company)
            .collect();
        companies.sort_unstable();
        companies.dedup();
        companies
    }

    /// How far companies' keys are from what was typed, in no order: at most `max_edits` letters
    /// changed, added, left out or swapped; behind those, keys that go on where the typed one ends,
    /// or the other way round. A company may come several times.
    ///
    /// The edit distance is asked of the few keys whose length and letters leave it possible: all
    /// 14,000 would take 4 ms.
    pub(in crate::company) fn near(&self, typed: &str, max_edits: usize) -> Vec<(usize, usize)> {
        let this = Key::new(typed, 0);
        let mut near = Vec::new();
        for key in &self.keys {
            let n_more = key.n_letters.abs_diff(this.n_letters);
            let is_possible =
                n_more <= max_edits && key.letters.min_edits(this.letters) <= max_edits;
            let edits =
                if is_possible { strsim::osa_distance(&key.text, typed) } else { usize::MAX };
            if edits <= max_edits {
                near.push((edits, key.company));
            } else if this.n_letters >= 2 && key.text.starts_with(typed)
                || key.text.len() >= 4 && typed.starts_with(key.text.as_str())
            {
                near.push((max_edits + n_more, key.company));
            }
        }
        near
    }
}

impl Key {
    fn new(text: &str, company: usize) -> Key {
        Key {
            text: text.to_owned(),
            company,
            n_letters: text.chars().count(),
            letters: Letters::count(text),
        }
    }
}

/// Which letters a key has, in 64 classes.
#[derive(Debug, Clone, Copy)]
struct Letters(u64);

impl Letters {
    fn count(text: &str) -> Letters {
        Letters(text.chars().fold(0, |all, c| all | 1 << (u32::from(c) % 64)))
    }

    /// No fewer edits lead from one to the other: each brings in at most one letter and takes away
    /// at most one.
    fn min_edits(self, other: Letters) -> usize {
        (self.0 & !other.0).count_ones().max((other.0 & !self.0).count_ones()) as usize
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn letters_never_promise_more_edits_than_there_are(a in "[a-fA-F0-9éß]{0,8}", b in "[a-fA-F0-9éß]{0,8}") {
            prop_assert!(Letters::count(&a).min_edits(Letters::count(&b)) <= strsim::osa_distance(&a, &b));
        }
    }

    #[test]
    fn names_are_found_by_their_first_words_and_by_any() {
        let names = ["Deutsche Bank", "Deutsche Telekom", "Bank of America"];
        let index = Index::new(names.into_iter().enumerate(), names.len());
        assert_eq!(index.beginning_with(&["deutsche".to_owned()]), [0, 1]);
        assert_eq!(index.beginning_with(&["deut".to_owned()]), [] as [usize; 0]);
        assert_eq!(index.with_all_of(&["america".to_owned(), "bank".to_owned()]), [2]);
    }
}
