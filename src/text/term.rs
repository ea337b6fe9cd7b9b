//! Words into terms: folded and stemmed. The span is never touched.
//!
//! A word has two stems, which are never compared with each other. [`terms`] and [`stem`] know no
//! language: what is typed into a search has none, so the full-text index, searches and the look-up
//! of companies stem everything by the English rules, which leave other scripts alone.
//! [`stem_of_folded`] goes by the language of an article: summaries compare an article's words with
//! one another, its title and its question, all of them in that language's form.

use std::cell::RefCell;

use rust_stemmers::Stemmer;
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::Span;
use super::language::{Language, Stemming};
use crate::text::slice::Slicing;

/// A word of a text in the form in which it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Folded and stemmed.
    pub stem: String,
    /// Byte range of the word in the text.
    pub span: Span,
}

/// The longest word that is stemmed and indexed, in bytes; a longer run is not a word of a
/// language.
const MAX_WORD_BYTES: usize = 64;

thread_local! {
    // News repeats its words: remembering stems makes indexing about four times as fast as stemming
    // each word again.
    static STEMS: RefCell<FxHashMap<String, String>> = RefCell::default();
}

/// How many stems a thread remembers before it starts over (about 4 MB).
const MAX_REMEMBERED: usize = 50_000;

/// The words of a text (UAX #29), folded and stemmed, function words included.
///
/// ```
/// use gistwire::text::term::terms;
///
/// let stems: Vec<String> = terms("Alibaba’s cafés").map(|term| term.stem).collect();
/// assert_eq!(stems, ["alibaba", "cafe"]);
/// ```
pub fn terms(text: &str) -> impl Iterator<Item = Term> + '_ {
    words(text).map(|(span, word)| Term { stem: stem(word), span })
}

/// The words of a text with their spans: runs that hold a letter or a digit, a possessive `’s` left
/// out.
pub fn words(text: &str) -> impl Iterator<Item = (Span, &str)> + '_ {
    text.unicode_word_indices().map(|(at, word)| {
        let word = without_possessive(word);
        (at..at + word.len(), word)
    })
}

fn without_possessive(word: &str) -> &str {
    let Some(owner) = word.strip_suffix(['s', 'S']) else { return word };
    owner.strip_suffix(['’', '\'']).filter(|it| !it.is_empty()).unwrap_or(word)
}

/// A word without case, accents and width variants: `Überfall` and `UBERFALL` are one.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfkd()
        .filter(|&c| !is_combining_mark(c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == '’' { '\'' } else { c })
        .collect()
}

/// The stem of one word for index and search: [`fold`], then Porter2 for English, which leaves
/// other scripts alone.
pub fn stem(word: &str) -> String {
    let folded = fold(word);
    STEMS.with_borrow_mut(|known| {
        if let Some(stem) = known.get(&folded) {
            return stem.clone();
        }
        let stem = stem_of_folded(Language::English, word, &folded);
        if known.len() >= MAX_REMEMBERED {
            known.clear();
        }
        if folded.len() <= MAX_WORD_BYTES {
            known.insert(folded, stem.clone());
        }
        stem
    })
}

/// The stem of a word that is already folded, by the language's Snowball stemmer. A language
/// without one keeps the word.
pub fn stem_of_folded(language: Language, word: &str, folded: &str) -> String {
    match language.stemming() {
        Stemming::Folded(algorithm) => Stemmer::create(algorithm).stem(cut(folded)).into_owned(),
        Stemming::Spelled(algorithm) => {
            let composed: String = word.to_lowercase().nfc().collect();
            fold(&Stemmer::create(algorithm).stem(cut(&composed)))
        }
        Stemming::None => cut(folded).to_owned(),
    }
}

/// A word up to the length that is stemmed.
fn cut(word: &str) -> &str {
    let mut end = word.len().min(MAX_WORD_BYTES);
    while !word.is_char_boundary(end) {
        end -= 1;
    }
    word.slice(..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(terms(text).map(|it| it.stem).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn inflections_share_a_term() {
        check("regulators regulated Regulation", &["regul", "regul", "regul"]);
    }

    #[test]
    fn case_accents_and_possessives_do_not_count() {
        check("Alibaba’s café CAFÉ", &["alibaba", "cafe", "cafe"]);
    }

    #[test]
    fn figures_and_inner_marks_stay_whole() {
        check("$4.5 billion for Booking.com", &["4.5", "billion", "for", "booking.com"]);
    }

    #[test]
    fn a_span_is_the_word_as_it_stands() {
        let text = "Über Alibaba’s plan";
        let spans: Vec<&str> = terms(text).map(|it| &text[it.span]).collect();
        assert_eq!(spans, ["Über", "Alibaba", "plan"]);
    }
}
