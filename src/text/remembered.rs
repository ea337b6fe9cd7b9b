//! What a thread remembers of words: news repeats them, and what is found out about one costs some
//! look-ups and up to two stemmers.

use super::language::Language;
use super::short_word::ShortWord;
use crate::memory::Memory;

/// How many words are remembered until they become the older ones. Nine of ten words of news are
/// found.
const MAX_RECENT: usize = 4_000;

/// What was found out about words, by language.
#[derive(Debug)]
pub(super) struct Remembered<V>(Memory<(Language, ShortWord), V>);

impl<V: Clone> Default for Remembered<V> {
    fn default() -> Remembered<V> {
        Remembered(Memory::of_at_most_twice(MAX_RECENT))
    }
}

impl<V: Clone> Remembered<V> {
    /// Returns what is remembered of a word, or else what `find_out` returns. A very long word is not
    /// remembered.
    pub(super) fn of(&mut self, language: Language, word: &str, find_out: impl FnOnce() -> V) -> V {
        let Some(short) = ShortWord::of(word) else { return find_out() };
        let key = (language, short);
        self.0.get(&key).unwrap_or_else(|| {
            let found = find_out();
            self.0.insert(key, found.clone());
            found
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_again_is_found_out_once() {
        let mut remembered = Remembered::default();
        let mut n_found_out = 0;
        for _ in 0..5 {
            let mut find_out = || {
                n_found_out += 1;
                7
            };
            assert_eq!(remembered.of(Language::English, "harbour", &mut find_out), 7);
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
