//! The words of a language that say what a sentence is: function words, openings that lean on what came before, verbs of speech.
//!
//! One file a language, each an own list: facts of the language, no corpus of anybody's. What is done with them is said in
//! `document` and `sentence`.

mod dutch;
mod english;
mod french;
mod german;
mod italian;
mod portuguese;
mod russian;
mod spanish;

use std::sync::{Arc, LazyLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::language::Language;
use super::{Span, term, word};
use crate::text::slice::Slicing;

/// A set of folded words.
pub(crate) type Words = FxHashSet<String>;

/// The lists of a language as they are written: words between blanks, in the spelling of the language.
struct Lists {
    stop_words: &'static str,
    pointing_openers: &'static str,
    connecting_openers: &'static str,
    /// Phrases between bars.
    connecting_phrases: &'static str,
    speech_verbs: &'static str,
    first_person: &'static str,
    calendar: &'static str,
    cues: &'static str,
    hedges: &'static str,
    generics: &'static str,
    stand_ins: &'static str,
    times: &'static str,
    articles: &'static str,
    persons: &'static str,
    elisions: &'static str,
    openers: &'static str,
    /// Abbreviations between bars.
    abbreviations: &'static str,
}

/// The words of one language, folded as [`term::fold`] does.
pub(crate) struct Lexicon {
    /// Whose words they are.
    pub(crate) language: Language,
    /// Function words: they carry no topic.
    pub(crate) stop_words: Words,
    /// Opening words that point back at something said before; as [`spelt`], since folded `él` is `el` and `è` is `e`.
    /// English has them folded.
    pub(crate) pointing_openers: Words,
    /// Opening words that continue an argument; spelt as the pointing ones.
    pub(crate) connecting_openers: Words,
    /// Openings of several words that continue an argument or need the sentence before: the first word, and what follows it in each.
    pub(crate) connecting_phrases: FxHashMap<String, Vec<Vec<String>>>,
    /// Verbs that hand over speech, in the forms news uses.
    pub(crate) speech_verbs: Words,
    /// First-person words.
    pub(crate) first_person: Words,
    /// Names of days, months and their like: capitals that name nobody.
    pub(crate) calendar: Words,
    /// Cue words that mark what an editor would call the point.
    pub(crate) cues: Words,
    /// Adverbs that say that something is not certain.
    pub(crate) hedges: Words,
    /// Subjects of general statements: everybody.
    pub(crate) generics: Words,
    /// Stems of nouns that stand for something named before ("the company", "the move").
    pub(crate) stand_ins: Words,
    /// Time nouns that make "this" a date: "this week", "this summer".
    pub(crate) times: Words,
    /// Definite articles; none in Russian. English has its own rules in `lean`.
    pub(crate) articles: Words,
    /// Third-person pronouns that stand for somebody, spelt as the pointing words.
    pub(crate) persons: Words,
    /// What is set before a word with an apostrophe and is a word of its own: `l'`, `dell'`.
    pub(crate) elisions: Words,
    /// Function words with a capital, as they open a sentence, in the spelling of the text. English has its own in `sentence`.
    pub(crate) openers: Vec<&'static str>,
    /// Abbreviations with their stop, in lower case, behind which no sentence ends. English has its own in `sentence`.
    pub(crate) abbreviations: Vec<&'static str>,
}

impl Lexicon {
    /// The words of a language; built when it is first asked for. [`Language::Other`] has none.
    pub(crate) fn of(language: Language) -> &'static Lexicon {
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
            Language::French => &FRENCH,
            Language::Spanish => &SPANISH,
            Language::Italian => &ITALIAN,
            Language::Portuguese => &PORTUGUESE,
            Language::Dutch => &DUTCH,
            Language::Russian => &RUSSIAN,
            Language::Other => &OTHER,
        }
    }

    /// The words of a text with their spans, an elided article apart from its noun (`l’` `entreprise`).
    pub(crate) fn words<'t>(&self, text: &'t str) -> impl Iterator<Item = (Span, &'t str)> {
        term::words(text).flat_map(|(span, word)| {
            let cut = self.elided(word);
            let elided = (cut > 0).then(|| (span.start..span.start + cut, word.slice(..cut)));
            elided.into_iter().chain(std::iter::once((span.start + cut..span.end, word.slice(cut..))))
        })
    }

    /// How many bytes of a word are an elided word of its own, apostrophe included; 0 where none is.
    fn elided(&self, word: &str) -> usize {
        if self.elisions.is_empty() {
            return 0;
        }
        let Some((at, mark)) = word.char_indices().find(|it| matches!(it.1, '’' | '\'')) else { return 0 };
        let end = at + mark.len_utf8();
        if end < word.len() && self.elisions.contains(&term::fold(word.slice(..end))) { end } else { 0 }
    }

    /// The stems of the words of a text that carry a topic, as the words of a document in this language have them.
    pub(crate) fn content_terms(&self, text: &str) -> impl Iterator<Item = Arc<str>> {
        word::forms(self, text).into_iter().filter(|it| !it.is_stop).map(|it| Arc::clone(&it.stem))
    }
}

/// The function words of a language in its own spelling, for recognising it.
pub(super) fn function_words(language: Language) -> impl Iterator<Item = &'static str> {
    lists(language).stop_words.split_ascii_whitespace()
}

fn lists(language: Language) -> &'static Lists {
    match language {
        Language::English => &english::LISTS,
        Language::German => &german::LISTS,
        Language::French => &french::LISTS,
        Language::Spanish => &spanish::LISTS,
        Language::Italian => &italian::LISTS,
        Language::Portuguese => &portuguese::LISTS,
        Language::Dutch => &dutch::LISTS,
        Language::Russian => &russian::LISTS,
        Language::Other => &NO_LISTS,
    }
}

const NO_LISTS: Lists = Lists {
    stop_words: "",
    pointing_openers: "",
    connecting_openers: "",
    connecting_phrases: "",
    speech_verbs: "",
    first_person: "",
    calendar: "",
    cues: "",
    hedges: "",
    generics: "",
    stand_ins: "",
    times: "",
    articles: "",
    persons: "",
    elisions: "",
    openers: "",
    abbreviations: "",
};

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| build(Language::English));
static GERMAN: LazyLock<Lexicon> = LazyLock::new(|| build(Language::German));
static FRENCH: LazyLock<Lexicon> = LazyLock::new(|| build(Language::French));
static SPANISH: LazyLock<Lexicon> = LazyLock::new(|| build(Language::Spanish));
static ITALIAN: LazyLock<Lexicon> = LazyLock::new(|| build(Language::Italian));
static PORTUGUESE: LazyLock<Lexicon> = LazyLock::new(|| build(Language::Portuguese));
static DUTCH: LazyLock<Lexicon> = LazyLock::new(|| build(Language::Dutch));
static RUSSIAN: LazyLock<Lexicon> = LazyLock::new(|| build(Language::Russian));
static OTHER: LazyLock<Lexicon> = LazyLock::new(|| build(Language::Other));

fn build(language: Language) -> Lexicon {
    let lists = lists(language);
    let words = |list: &str| -> Words { list.split_ascii_whitespace().map(term::fold).collect() };
    let openers = |list: &str| -> Words {
        if language == Language::English { words(list) } else { list.split_ascii_whitespace().map(spelt).collect() }
    };
    let stem = |word: &str| term::stem_of_folded(language, word, &term::fold(word));
    let mut lexicon = Lexicon {
        language,
        stop_words: words(lists.stop_words),
        pointing_openers: openers(lists.pointing_openers),
        connecting_openers: openers(lists.connecting_openers),
        connecting_phrases: FxHashMap::default(),
        speech_verbs: words(lists.speech_verbs),
        first_person: words(lists.first_person),
        calendar: words(lists.calendar),
        cues: words(lists.cues),
        hedges: words(lists.hedges),
        generics: words(lists.generics),
        stand_ins: lists.stand_ins.split_ascii_whitespace().map(stem).collect(),
        times: words(lists.times),
        articles: words(lists.articles),
        persons: openers(lists.persons),
        elisions: words(lists.elisions),
        openers: lists.openers.split_ascii_whitespace().collect(),
        abbreviations: between_bars(lists.abbreviations).collect(),
    };
    for phrase in between_bars(lists.connecting_phrases) {
        let mut words = lexicon.words(phrase).map(|it| term::fold(it.1)).collect::<Vec<_>>().into_iter();
        let first = words.next().expect("a phrase has words");
        lexicon.connecting_phrases.entry(first).or_default().push(words.collect());
    }
    lexicon
}

/// A word in lower case, with its accents and one form of apostrophe.
pub(super) fn spelt(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

fn between_bars(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|').map(str::trim).filter(|it| !it.is_empty())
}
