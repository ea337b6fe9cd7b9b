//! The languages that gistwire knows: the table of them, and what each one's data file says.
//!
//! A language is one line of the table here and one file `data/lang/<code>.toml`; CONTRIBUTING.md
//! says how to add one. No rule anywhere else names a language: a rule that only some languages
//! need is switched on by a list or a flag of their files.

mod boilerplate;
mod data;
mod detect;
mod lexicon;
pub(super) mod pattern;

use rust_stemmers::Algorithm;

pub(super) use self::boilerplate::BoilerplateKind;
pub(super) use self::data::BackReference;
pub use self::detect::detect;
pub(crate) use self::detect::detect_parts;
pub(crate) use self::lexicon::Lexicon;
pub(super) use self::lexicon::{DatelineWords, comparable};

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

            /// The text of the language's data file.
            fn file(self) -> &'static str {
                match self {
                    $(Language::$name => include_str!(concat!("../../../data/lang/", $code, ".toml")),)*
                    Language::Other => include_str!("../../../data/lang/und.toml"),
                }
            }

            /// The letters that the language is written in.
            fn script(self) -> Script {
                match self {
                    $(Language::$name => $script,)*
                    Language::Other => Latin,
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
// equally many votes, detection prefers the earlier one of this table.
languages! {
    // Name, code, script, stemmer.
    English, "en", Latin, Folded(Algorithm::English);
    German, "de", Latin, Spelled(Algorithm::German);
    French, "fr", Latin, Spelled(Algorithm::French);
    Spanish, "es", Latin, Spelled(Algorithm::Spanish);
    Italian, "it", Latin, Spelled(Algorithm::Italian);
    Portuguese, "pt", Latin, Spelled(Algorithm::Portuguese);
    Dutch, "nl", Latin, Spelled(Algorithm::Dutch);
    Russian, "ru", Cyrillic("Ёё"), Spelled(Algorithm::Russian);
}

/// The letters of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    /// The letters А to я, and these.
    Cyrillic(&'static str),
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
