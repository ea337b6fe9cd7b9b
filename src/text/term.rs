//! Words into terms: folded and stemmed, the one form that index, search and scoring share. The span is never touched.

use std::cell::RefCell;

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::Span;

/// A word of a text in the form that is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Folded and stemmed.
    pub stem: String,
    /// Where the word stands in the text.
    pub span: Span,
}

/// The longest word that is stemmed and indexed, in bytes; a longer run is no word of a language.
const MAX_WORD_BYTES: usize = 64;

thread_local! {
    // News repeats its words: remembering stems makes indexing about four times as fast as stemming each word anew.
    static STEMS: RefCell<(Stemmer, FxHashMap<String, String>)> =
        RefCell::new((Stemmer::create(Algorithm::English), FxHashMap::default()));
}

/// How many stems a thread remembers before it starts afresh (about 4 MB).
const MAX_REMEMBERED: usize = 50_000;

/// The words of a text (UAX #29), folded and stemmed, stop words included.
pub fn terms(text: &str) -> impl Iterator<Item = Term> + '_ {
    words(text).map(|(span, word)| Term { stem: stem(word), span })
}

/// The words of a text with their spans: runs that hold a letter or a digit, a possessive `’s` left out.
pub fn words(text: &str) -> impl Iterator<Item = (Span, &str)> + '_ {
    text.unicode_word_indices().map(|(at, word)| {
        let word = without_possessive(word);
        (at..at + word.len(), word)
    })
}

fn without_possessive(word: &str) -> &str {
    for suffix in ["’s", "'s", "’S", "'S"] {
        if let Some(bare) = word.strip_suffix(suffix)
            && !bare.is_empty()
        {
            return bare;
        }
    }
    word
}

/// A word without case, accents and width variants: `Überfall` and `UBERFALL` are one.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfkd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect()
}

/// The stem of one word: [`fold`], then [`stem_of_folded`].
pub fn stem(word: &str) -> String {
    stem_of_folded(&fold(word))
}

/// The stem of a folded word by Porter2 for English (`rust-stemmers`), which leaves other scripts alone.
pub fn stem_of_folded(folded: &str) -> String {
    STEMS.with_borrow_mut(|(stemmer, known)| {
        if let Some(stem) = known.get(folded) {
            return stem.clone();
        }
        let mut end = folded.len().min(MAX_WORD_BYTES);
        while !folded.is_char_boundary(end) {
            end -= 1;
        }
        let stem = stemmer.stem(&folded[..end]).into_owned();
        if known.len() >= MAX_REMEMBERED {
            known.clear();
        }
        if folded.len() <= MAX_WORD_BYTES {
            known.insert(folded.to_owned(), stem.clone());
        }
        stem
    })
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
