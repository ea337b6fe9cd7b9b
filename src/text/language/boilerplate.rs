//! What is boilerplate in a language: captions, greetings, promos, and the publication about
//! itself.

use std::sync::OnceLock;

use regex::{Regex, bytes};

use super::Language;
use super::data::{BoilerplateLists, LanguageData, WordList};
use super::pattern::{ascii, pattern};

/// The kinds of boilerplate that are recognized by words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum BoilerplateKind {
    /// The words under a picture, or whose picture it is.
    Caption,
    /// Welcomes the reader or takes leave.
    Greeting,
    /// "The bank declined to comment."
    NoComment,
    /// Invites the reader to do something for the publication.
    Promo,
    /// A headline that announces several items.
    RoundupTitle,
    /// The article about itself: what comes later, what it set out to do.
    SelfReference,
}

const N_KINDS: usize = 6;

/// The patterns of one language, by kind.
pub(super) struct Boilerplate([Patterns; N_KINDS]);

/// The patterns of one kind, compiled when first used.
#[derive(Default)]
struct Patterns {
    alternatives: String,
    is_ascii: bool,
    regex: OnceLock<Compiled>,
}

enum Compiled {
    Nothing,
    Ascii(bytes::Regex),
    Unicode(Regex),
}

impl Boilerplate {
    /// The patterns of a language.
    ///
    /// [`Language::Other`] borrows those of all languages: "Foto:" opens a caption from Lisbon to
    /// Oslo. English ones are not among them, since they are asked for every language anyway.
    pub(super) fn new(language: Language, lists: &BoilerplateLists) -> Boilerplate {
        let mut boilerplate = Boilerplate::default();
        boilerplate.add(lists);
        if language == Language::Other {
            Language::KNOWN[1..]
                .iter()
                .for_each(|known| boilerplate.add(&LanguageData::parse(*known).boilerplate));
        }
        boilerplate
    }

    /// Whether a text is boilerplate of this kind.
    pub(super) fn matches(&self, kind: BoilerplateKind, text: &str) -> bool {
        self.0[kind as usize].matches(text)
    }

    fn add(&mut self, lists: &BoilerplateLists) {
        use BoilerplateKind::{Caption, Greeting, NoComment, Promo, RoundupTitle, SelfReference};
        self.0.iter_mut().for_each(|patterns| patterns.is_ascii = lists.ascii);
        self.add_kind(Caption, &lists.caption_starts, &lists.captions);
        self.add_kind(Greeting, &lists.greeting_starts, &lists.greetings);
        self.add_kind(NoComment, &Vec::new(), &lists.no_comments);
        self.add_kind(Promo, &lists.promo_starts, &lists.promos);
        self.add_kind(RoundupTitle, &Vec::new(), &lists.roundup_titles);
        self.add_kind(SelfReference, &Vec::new(), &lists.self_references);
    }

    /// Adds what opens a text, and what may be anywhere in it.
    fn add_kind(&mut self, kind: BoilerplateKind, starts: &WordList, anywhere: &WordList) {
        let starts = (!starts.is_empty()).then(|| format!("^(?:{})", starts.join("|")));
        let alternatives = &mut self.0[kind as usize].alternatives;
        for alternative in starts.iter().chain(anywhere) {
            if !alternatives.is_empty() {
                alternatives.push('|');
            }
            alternatives.push_str(alternative);
        }
    }
}

impl Default for Boilerplate {
    fn default() -> Boilerplate {
        Boilerplate(std::array::from_fn(|_| Patterns::default()))
    }
}

impl Patterns {
    fn matches(&self, text: &str) -> bool {
        match self.regex.get_or_init(|| self.compile()) {
            Compiled::Nothing => false,
            Compiled::Ascii(regex) => regex.is_match(text.as_bytes()),
            Compiled::Unicode(regex) => regex.is_match(text),
        }
    }

    /// Compiles the alternatives; a curly apostrophe matches a straight one, too.
    fn compile(&self) -> Compiled {
        if self.alternatives.is_empty() {
            Compiled::Nothing
        } else if self.is_ascii {
            Compiled::Ascii(ascii(&self.alternatives.replace('’', "(?:’|')")))
        } else {
            Compiled::Unicode(pattern(&format!("(?i){}", self.alternatives.replace('’', "[’']"))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles_by_itself() {
        for language in Language::KNOWN.into_iter().chain([Language::Other]) {
            let boilerplate =
                Boilerplate::new(language, &LanguageData::parse(language).boilerplate);
            boilerplate.0.iter().for_each(|patterns| assert!(!patterns.matches("")));
        }
    }
}
