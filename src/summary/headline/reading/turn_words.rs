//! Words of contrast, verdict, denial, negation and the past, and those by which opinions, reviews and
//! results say what they are for, by language:
//! data/summary/turn-words.toml.

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
    /// Tells what has happened: said.
    pub(super) is_past: bool,
    /// Makes a word of the past after it a state: "is exposed".
    pub(super) is_present: bool,
    /// Says what ought to be: must.
    pub(super) is_claim: bool,
    /// Judges a work: dull, brilliant.
    pub(super) is_verdict: bool,
    /// Says who won: beat.
    pub(super) is_outcome: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    contrasts: Vec<String>,
    honorifics: Vec<String>,
    negations: Vec<String>,
    turns: Vec<String>,
    #[serde(default)]
    claims: Vec<String>,
    #[serde(default)]
    outcomes: Vec<String>,
    #[serde(default)]
    past: Vec<String>,
    #[serde(default)]
    past_endings: Vec<String>,
    #[serde(default)]
    present: Vec<String>,
    #[serde(default)]
    verdicts: Vec<String>,
}

/// The words of one language.
#[derive(Default)]
pub(super) struct TurnWords {
    /// By their folded form.
    by_word: FxHashMap<String, TurnWord>,
    /// Ends of words of the past.
    past_endings: Vec<String>,
}

impl TurnWords {
    /// What a folded word says.
    pub(super) fn kind(&self, folded: &str) -> TurnWord {
        /// In bytes: "need" is not of the past.
        const SHORTEST: usize = 5;
        let mut kind = self.by_word.get(folded).copied().unwrap_or_default();
        kind.is_past |= folded.len() >= SHORTEST
            && self.past_endings.iter().any(|ending| folded.ends_with(ending.as_str()));
        kind
    }
}

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
    let mut words: FxHashMap<String, TurnWord> = FxHashMap::default();
    lists.contrasts.into_iter().for_each(|it| words.entry(it).or_default().is_contrast = true);
    lists.turns.into_iter().for_each(|it| words.entry(it).or_default().is_turn = true);
    lists.negations.into_iter().for_each(|it| words.entry(it).or_default().is_negation = true);
    lists.honorifics.into_iter().for_each(|it| words.entry(it).or_default().is_honorific = true);
    lists.past.into_iter().for_each(|it| words.entry(it).or_default().is_past = true);
    lists.present.into_iter().for_each(|it| words.entry(it).or_default().is_present = true);
    lists.claims.into_iter().for_each(|it| words.entry(it).or_default().is_claim = true);
    lists.verdicts.into_iter().for_each(|it| words.entry(it).or_default().is_verdict = true);
    lists.outcomes.into_iter().for_each(|it| words.entry(it).or_default().is_outcome = true);
    TurnWords { by_word: words, past_endings: lists.past_endings }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::term::fold;

    #[test]
    fn every_language_has_its_words_folded() {
        for language in Language::KNOWN.into_iter().chain([Language::Other]) {
            let words = turn_words(language);
            assert!(!words.by_word.is_empty(), "{language:?}");
            for word in words.by_word.keys().chain(&words.past_endings) {
                assert_eq!(*word, fold(word), "{language:?}");
            }
        }
    }

    #[test]
    fn a_word_says_what_it_does() {
        let words = turn_words(Language::English);
        assert!(words.kind("however").is_contrast && !words.kind("however").is_turn);
        assert!(words.kind("acquitted").is_turn && words.kind("not").is_negation);
        assert!(words.kind("mr").is_honorific);
        assert!(words.kind("said").is_past && words.kind("counted").is_past);
        assert!(!words.kind("need").is_past && !words.kind("says").is_past);
    }
}
