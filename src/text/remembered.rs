//! What a thread remembers of words: news repeats them, and what is found out about one costs some
//! look-ups and up to two stemmers.

use rustc_hash::FxHashMap;

use super::language::Language;
use super::short_word::ShortWord;

/// How many words are remembered until they become the older ones; the older ones before them, if
/// nobody has asked for them meanwhile, are forgotten. Nine of ten words of news are found.
const MAX_RECENT: usize = 4_000;

/// What was found out about words, by language.
#[derive(Debug)]
pub(super) struct Remembered<V> {
    recent: FxHashMap<(Language, ShortWord), V>,
    older: FxHashMap<(Language, ShortWord), V>,
}

impl<V> Default for Remembered<V> {
    fn default() -> Remembered<V> {
        Remembered { recent: FxHashMap::default(), older: FxHashMap::default() }
    }
}

impl<V: Clone> Remembered<V> {
    /// Returns what is remembered of a word, or else what `find_out` returns. A very long word is not
    /// remembered.
    pub(super) fn of(&mut self, language: Language, word: &str, find_out: impl FnOnce() -> V) -> V {
        let Some(short) = ShortWord::of(word) else { return find_out() };
        let key = (language, short);
        if let Some(known) = self.recent.get(&key) {
            return known.clone();
        }
        let found = self.older.remove(&key).unwrap_or_else(find_out);
        if self.recent.len() >= MAX_RECENT {
            self.older = std::mem::take(&mut self.recent);
        }
        self.recent.insert(key, found.clone());
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_again_and_again_is_found_out_once() {
        let mut remembered = Remembered::default();
        let mut n_found_out = 0;
        for n in 0..5 * MAX_RECENT {
            for word in ["harbour", &n.to_string()] {
                let length = remembered.of(Language::English, word, || {
                    n_found_out += usize::from(word == "harbour");
                    word.len()
                });
                assert_eq!(length, word.len());
            }
            assert!(remembered.recent.len() + remembered.older.len() <= 2 * MAX_RECENT);
        }
        assert_eq!(n_found_out, 1);
    }

    #[test]
    fn languages_are_told_apart_and_a_long_word_is_not_kept() {
        let mut remembered = Remembered::default();
        let mut of = |language, word: &str, n| remembered.of(language, word, || n);
        assert_eq!(of(Language::English, "die", 1), 1);
        assert_eq!(of(Language::German, "die", 2), 2);
        assert_eq!(of(Language::English, "die", 3), 1);
        let long = "a".repeat(99);
        assert_eq!([of(Language::English, &long, 1), of(Language::English, &long, 2)], [1, 2]);
    }
}
