//! What is known about each language, for people who want to know how well theirs is read.

use serde::Serialize;

use super::data::LanguageData;
use super::{Language, Stemming};
use crate::text::sentence;

/// How a language is supported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Support {
    /// ISO 639-1; `und` for any other language.
    pub code: &'static str,
    /// In English.
    pub name: &'static str,
    /// Whether every step has rules of its own: context, boilerplate, datelines, genres. Otherwise
    /// the general ones apply.
    pub has_rules: bool,
    /// How inflected words are found.
    pub stemmer: Stemmer,
    /// Who knows where its sentences end.
    pub splitting: Splitting,
    /// The number of words without a topic, by which the language is also recognized.
    pub function_words: usize,
    /// The number of abbreviations after which no sentence ends, titles included.
    pub abbreviations: usize,
    /// The number of words that open a sentence.
    pub openers: usize,
    /// The number of names of months and days.
    pub calendar_words: usize,
    /// The number of words that are written together with another one and cut off: elided articles,
    /// prefixes, particles.
    pub joined_words: usize,
}

/// How inflected words of a language are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stemmer {
    /// By the rules of Snowball.
    Snowball,
    /// By what is written together with them, or without their endings.
    Affixes,
    /// Only as they are written, without case and accents.
    None,
}

/// How sentences of a language are split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Splitting {
    /// The splitter has rules for the language.
    Own,
    /// It has those of another language with the same script.
    Script,
}

impl Support {
    /// How a language is supported.
    pub fn of(language: Language) -> Support {
        let LanguageData { words, boundaries, .. } = LanguageData::parse(language);
        let joined_words = words.elisions.len() + words.n_joined();
        let n_affixes = words.n_joined() + words.inflections.len();
        let affixes = if n_affixes > 0 { Stemmer::Affixes } else { Stemmer::None };
        Support {
            code: language.code(),
            name: language.name(),
            has_rules: language.has_rules(),
            stemmer: match language.stemming() {
                Stemming::None => affixes,
                Stemming::Folded(_) | Stemming::Spelled(_) => Stemmer::Snowball,
            },
            splitting: match sentence::has_own_splitter(language) {
                true => Splitting::Own,
                false => Splitting::Script,
            },
            function_words: words.function_words.len(),
            abbreviations: boundaries.abbreviations.len() + boundaries.titles.len(),
            openers: boundaries.openers.len(),
            calendar_words: words.months.len() + words.weekdays.len(),
            joined_words,
        }
    }

    /// Every known language, then what any other one has.
    pub fn all() -> impl Iterator<Item = Support> {
        Language::KNOWN.into_iter().chain([Language::Other]).map(Support::of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_language_has_words_and_any_other_falls_back() {
        for language in Language::KNOWN {
            let it = Support::of(language);
            assert!(it.function_words >= 60 && it.openers >= 14, "{it:?}");
            assert!(it.calendar_words >= 19, "{it:?}");
        }
        let other = Support::of(Language::Other);
        assert_eq!((other.stemmer, other.splitting), (Stemmer::None, Splitting::Script));
        assert_eq!(Support::of(Language::Korean).stemmer, Stemmer::Affixes);
        assert_eq!(Support::of(Language::Polish).stemmer, Stemmer::Affixes);
    }
}
