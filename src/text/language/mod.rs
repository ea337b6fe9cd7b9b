//! The languages that gistwire knows: the table of them, and what each one's data file says.
//!
//! A language is one line of the table here and one file `data/lang/<code>.toml`; CONTRIBUTING.md
//! says how to add one. No rule anywhere else names a language: a rule that only some languages
//! need is switched on by a list or a flag of their files.

mod alternatives;
mod boilerplate;
mod data;
mod detect;
mod lexicon;
mod matcher;
pub(super) mod pattern;
mod support;

use rust_stemmers::Algorithm;

pub(super) use self::boilerplate::{BoilerplateKind, BoilerplateKinds};
pub(super) use self::data::BackReference;
pub use self::detect::detect;
pub(crate) use self::detect::{detect_parts, paragraphs};
pub(crate) use self::lexicon::Lexicon;
pub(super) use self::lexicon::{DatelineWords, WordKind, comparable};
pub use self::support::{Splitting, Stemmer, Support};

use self::Script::{Cyrillic, Latin};
use self::Stemming::{Folded, Spelled};

macro_rules! languages {
    ($($name:ident, $code:literal, $script:expr, $stemming:expr;)*) => {
        /// The language of a text.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Language {
            $(#[doc = concat!("`", $code, "`")] $name,)*
            /// Any other language, or none.
            Other,
        }

        impl Language {
            /// Every language that has a data file.
            pub const KNOWN: [Language; [$($code),*].len()] = [$(Language::$name),*];

            /// The language's code in ISO 639-1; `und` (undetermined) for [`Language::Other`].
            pub fn code(self) -> &'static str {
                match self {
                    $(Language::$name => $code,)*
                    Language::Other => "und",
                }
            }

            /// Returns the language of a code; [`Language::Other`] for any other text.
            pub fn of_code(code: &str) -> Language {
                let mut known = Language::KNOWN.into_iter();
                known.find(|language| language.code() == code).unwrap_or(Language::Other)
            }

            /// The language's English name.
            pub fn name(self) -> &'static str {
                match self {
                    $(Language::$name => stringify!($name),)*
                    Language::Other => "Other",
                }
            }

            /// The text of the language's data file.
            pub(super) fn file(self) -> &'static str {
                match self {
                    $(Language::$name => include_str!(concat!("../../../data/lang/", $code, ".toml")),)*
                    Language::Other => include_str!("../../../data/lang/und.toml"),
                }
            }

            /// The letters that the language is written in.
            fn script(self) -> Script {
                match self {
                    $(Language::$name => $script,)*
                    Language::Other => Latin(""),
                }
            }

            /// How the language's words are stemmed.
            pub(super) fn stemming(self) -> Stemming {
                match self {
                    $(Language::$name => $stemming,)*
                    Language::Other => Stemming::None,
                }
            }
        }
    };
}

// English is also the answer for short or doubtful text in Latin letters. Among languages with
// equally many votes, detection prefers the earlier one of this table. The first eight have rules
// of their own for every step; the others have words, and the general rules.
languages! {
    // Name, code, script with the letters beyond the basic ones, stemmer.
    English, "en", Latin(""), Folded(Algorithm::English);
    German, "de", Latin("äöüß"), Spelled(Algorithm::German);
    French, "fr", Latin("éèêàçùâîôœëïû"), Spelled(Algorithm::French);
    Spanish, "es", Latin("ñáéíóú"), Spelled(Algorithm::Spanish);
    Italian, "it", Latin("àèéìòù"), Spelled(Algorithm::Italian);
    Portuguese, "pt", Latin("ãõçáéíóúâêôà"), Spelled(Algorithm::Portuguese);
    Dutch, "nl", Latin("ëï"), Spelled(Algorithm::Dutch);
    Russian, "ru", Cyrillic("Ёё"), Spelled(Algorithm::Russian);
    Swedish, "sv", Latin("åäö"), Spelled(Algorithm::Swedish);
    Danish, "da", Latin("æøå"), Spelled(Algorithm::Danish);
    Norwegian, "no", Latin("æøå"), Spelled(Algorithm::Norwegian);
    Finnish, "fi", Latin("äö"), Spelled(Algorithm::Finnish);
    Polish, "pl", Latin("ąćęłńóśźż"), Stemming::None;
    Czech, "cs", Latin("ěščřžýáíéúůďťň"), Stemming::None;
    Romanian, "ro", Latin("ăâîșțşţ"), Spelled(Algorithm::Romanian);
    Hungarian, "hu", Latin("áéíóöőúüű"), Spelled(Algorithm::Hungarian);
    Turkish, "tr", Latin("çğıöşüİ"), Spelled(Algorithm::Turkish);
    Indonesian, "id", Latin(""), Stemming::None;
    Ukrainian, "uk", Cyrillic("ҐґЄєІіЇї"), Stemming::None;
    Bulgarian, "bg", Cyrillic(""), Stemming::None;
    Greek, "el", Script::Greek, Spelled(Algorithm::Greek);
    Arabic, "ar", Script::Arabic, Spelled(Algorithm::Arabic);
    Hebrew, "he", Script::Hebrew, Stemming::None;
    Hindi, "hi", Script::Devanagari, Stemming::None;
    Korean, "ko", Script::Hangul, Stemming::None;
    Japanese, "ja", Script::Kana, Stemming::None;
    Chinese, "zh", Script::Han, Stemming::None;
}

impl Language {
    /// Whether a word has a letter that the language is written in.
    pub(super) fn is_written_like(self, word: &str) -> bool {
        let script = std::mem::discriminant(&self.script());
        word.chars().any(|c| Script::of(c).is_some_and(|it| std::mem::discriminant(&it) == script))
    }

    /// Whether the language has lists for every rule, and not only words.
    pub fn has_rules(self) -> bool {
        (self as usize) <= Language::Russian as usize
    }

    /// Whether its words are stemmed.
    pub(crate) fn is_stemmed(self) -> bool {
        !matches!(self.stemming(), Stemming::None)
    }
}

/// The letters of a language. Of alphabets that several languages share: those that not all of them
/// have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    /// A to Z, and these.
    Latin(&'static str),
    /// The letters А to я, and these.
    Cyrillic(&'static str),
    Greek,
    Arabic,
    Hebrew,
    Devanagari,
    Hangul,
    /// Kana, and Han with them.
    Kana,
    Han,
}

impl Script {
    /// The script of a letter, without the letters of any language; `None` for a script in which no
    /// known language is written.
    fn of(c: char) -> Option<Script> {
        Some(match c as u32 {
            0x41..=0x5A | 0x61..=0x7A | 0xAA..=0x024F | 0x1E00..=0x1EFF => Script::Latin(""),
            0x0370..=0x03FF | 0x1F00..=0x1FFF => Script::Greek,
            0x0400..=0x052F => Script::Cyrillic(""),
            0x0590..=0x05FF => Script::Hebrew,
            0x0600..=0x06FF | 0x0750..=0x077F | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => Script::Arabic,
            0x0900..=0x097F => Script::Devanagari,
            0x1100..=0x11FF | 0x3130..=0x318F | 0xAC00..=0xD7AF => Script::Hangul,
            0x3040..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9F => Script::Kana,
            0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0x20000..=0x2FA1F => Script::Han,
            _ => return None,
        })
    }
}

/// How the words of a language are stemmed, by the rules of Snowball.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stemming {
    /// The stemmer is given the folded word: the language distinguishes nothing by accents.
    Folded(Algorithm),
    /// The stemmer is given the word with its accents, which its rules know (`й` is not `и`, `é` is
    /// not `e`), and its stem is folded.
    Spelled(Algorithm),
    /// The word is its own stem.
    None,
}
