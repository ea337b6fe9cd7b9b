//! Words of contrast, verdict, denial and negation, by language: data/summary/turn-words.toml.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::text::language::Language;

/// What a word says about the turns of an article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct TurnWord {
    /// Contradicts or limits what was said before: however.
    pub(super) is_contrast: bool,
    /// A verdict, a denial, a refusal: rejected.
    pub(super) is_turn: bool,
    /// Not, never.
    pub(super) is_negation: bool,
    /// A title before a surname: Mr.
    pub(super) is_honorific: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    contrasts: Vec<String>,
    honorifics: Vec<String>,
    negations: Vec<String>,
    turns: Vec<String>,
}

/// The words of one language, by their folded form.
pub(super) type TurnWords = FxHashMap<String, TurnWord>;

static LANGUAGES: LazyLock<BTreeMap<String, TurnWords>> = LazyLock::new(|| {
    let files: BTreeMap<String, Lists> =
        toml::from_str(include_str!("../../../../data/summary/turn-words.toml"))
            .expect("a test reads the shipped words");
    files.into_iter().map(|(code, lists)| (code, by_word(lists))).collect()
});

/// The words of a language; a language without a list has those that are alike in many.
pub(super) fn turn_words(language: Language) -> &'static TurnWords {
    static NONE: LazyLock<TurnWords> = LazyLock::new(TurnWords::default);
    let others = || LANGUAGES.get(Language::Other.code());
    LANGUAGES.get(language.code()).or_else(others).unwrap_or(&NONE)
}

fn by_word(lists: Lists) -> TurnWords {
    let mut words = TurnWords::default();
    lists.contrasts.into_iter().for_each(|it| words.entry(it).or_default().is_contrast = true);
    lists.turns.into_iter().for_each(|it| words.entry(it).or_default().is_turn = true);
    lists.negations.into_iter().for_each(|it| words.entry(it).or_default().is_negation = true);
    lists.honorifics.into_iter().for_each(|it| words.entry(it).or_default().is_honorific = true);
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::term::fold;

    #[test]
    fn every_language_has_its_words_folded() {
        for language in Language::KNOWN.into_iter().chain([Language::Other]) {
            let words = turn_words(language);
            assert!(!words.is_empty(), "{language:?}");
            for word in words.keys() {
                assert_eq!(*word, fold(word), "{language:?}");
            }
        }
    }

    #[test]
    fn a_word_says_what_it_does() {
        let words = turn_words(Language::English);
        assert!(words["however"].is_contrast && !words["however"].is_turn);
        assert!(words["acquitted"].is_turn && words["not"].is_negation && words["mr"].is_honorific);
    }
}
