//! Words into terms: folded and stemmed. The span is never touched.
//!
//! A word has two stems, which are never compared with each other. [`terms`] and [`stem`] know no
//! language, since what is typed into a search has none: they stem everything by the English rules,
//! which leave other scripts alone. [`stem_of_folded`] goes by the language of an article. Summaries
//! and stories compare words by it; `indexed` puts both into the full-text index.

use std::cell::RefCell;
use std::sync::Arc;

use rust_stemmers::Stemmer;
use rustc_hash::FxHashSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Span;
use super::language::{Language, Stemming};
use super::remembered::Remembered;
use super::run::Runs;
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
pub(super) const MAX_WORD_BYTES: usize = 64;

thread_local! {
    // Remembering stems makes indexing about four times as fast as stemming each word again.
    static STEMS: RefCell<Remembered<Arc<str>>> = RefCell::default();
}

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
/// out. A symbol that makes another word of one belongs to it: `C++`, `C#`, `heise+`, `AT&T`,
/// `.NET`.
pub fn words(text: &str) -> impl Iterator<Item = (Span, &str)> + '_ {
    let mut runs = Runs::new(text).peekable();
    std::iter::from_fn(move || {
        let (at, mut last) = runs.next()?;
        let mut end = at + last.len();
        // Hardly any run has a sign after it that could join it with the next one or belong to it.
        let has_sign = |end: usize| matches!(text.as_bytes().get(end), Some(b'&' | b'+' | b'#'));
        while has_sign(end)
            && let Some((next, run)) = runs.next_if(|it| is_joined(text, end, it.0, last, it.1))
        {
            last = run;
            end = next + run.len();
        }
        let start = at - usize::from(is_after_leading_stop(text, at, last));
        end = at + without_possessive(text.slice(at..end)).len();
        if has_sign(end) {
            let symbol = end + symbol_len(text, last, end);
            // The next run may begin with that symbol, if it carries a combining mark.
            if runs.peek().is_none_or(|&(next, _)| symbol <= next) {
                end = symbol;
            }
        }
        Some((start..end, text.slice(start..end)))
    })
}

/// The longest run beside the `&` of a short name: `PG&E`, but `Ernst&Young` is two words. A `+` joins
/// two such runs: `K+S`.
const MAX_BESIDE_AMPERSAND: usize = 2;

fn is_joined(text: &str, end: usize, next: usize, last: &str, run: &str) -> bool {
    let is_short = |it: &str| it.len() <= MAX_BESIDE_AMPERSAND;
    let are_letters = last.chars().chain(run.chars()).all(char::is_alphabetic);
    next == end + 1
        && match text.as_bytes().get(end) {
            Some(b'&') => is_short(last) || is_short(run),
            Some(b'+') => is_short(last) && is_short(run) && are_letters,
            _ => false,
        }
}

/// The longest name after a stop: `.NET`. A sentence that lost its blank goes on after one word.
const MAX_AFTER_STOP: usize = 5;

/// Whether a stop belongs to the word after it: it ends nothing, and the word is in one case.
fn is_after_leading_stop(text: &str, at: usize, word: &str) -> bool {
    let Some(before) = text.slice(..at).strip_suffix('.') else { return false };
    (2..=MAX_AFTER_STOP).contains(&word.len())
        && (word.bytes().all(|it| it.is_ascii_uppercase())
            || word.bytes().all(|it| it.is_ascii_lowercase()))
        && before.chars().next_back().is_none_or(|it| it.is_whitespace() || "([\"“„«".contains(it))
}

/// The length of a symbol after a word that belongs to it: `+`, `++`, or `#` after a letter or two.
fn symbol_len(text: &str, word: &str, end: usize) -> usize {
    let after = text.slice(end..);
    if !after.starts_with(['+', '#']) || !word.contains(char::is_alphabetic) {
        return 0;
    }
    let ends =
        |rest: &str| !rest.starts_with(|it: char| it.is_alphabetic() || matches!(it, '+' | '#'));
    let ends_word = |rest: &str| ends(rest) && !rest.starts_with(|it: char| it.is_numeric());
    if after.strip_prefix("++").is_some_and(ends) {
        2
    } else if after.strip_prefix('+').is_some_and(ends_word)
        || word.len() <= 2 && after.strip_prefix('#').is_some_and(ends_word)
    {
        1
    } else {
        0
    }
}

/// How many bytes of a word are an elided one, apostrophe included (`l’` of `l’avion`); 0 if none.
/// The elisions are folded.
pub(super) fn elided_len(word: &str, elisions: &FxHashSet<String>) -> usize {
    if elisions.is_empty() {
        return 0;
    }
    let Some((at, mark)) = word.char_indices().find(|(_, c)| matches!(c, '’' | '\'')) else {
        return 0;
    };
    let end = at + mark.len_utf8();
    if end < word.len() && elisions.contains(&fold(word.slice(..end))) { end } else { 0 }
}

fn without_possessive(word: &str) -> &str {
    let Some(owner) = word.strip_suffix(['s', 'S']) else { return word };
    owner.strip_suffix(['’', '\'']).filter(|it| !it.is_empty()).unwrap_or(word)
}

/// Stretches an Arabic word, and says nothing.
const TATWEEL: char = 'ـ';

/// A word without case, accents and width variants: `Überfall` and `UBERFALL` are one.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfkd()
        .filter(|&c| !is_combining_mark(c))
        .flat_map(char::to_lowercase)
        .filter(|&c| c != TATWEEL)
        .map(|c| match c {
            '’' | '‘' | 'ʼ' | '׳' => '\'',
            '״' => '"',
            _ => c,
        })
        .collect()
}

/// The stem of one word for index and search: [`fold`], then Porter2 for English, which leaves
/// other scripts alone.
pub fn stem(word: &str) -> String {
    let folded = without_strokes(fold(word));
    let stem = || Arc::from(stem_of_folded(Language::English, word, &folded));
    STEMS.with_borrow_mut(|known| known.of(Language::Other, &folded, stem)).as_ref().to_owned()
}

/// A folded word with plain letters for those that Unicode does not take apart: `lodz` of `łódź`.
fn without_strokes(folded: String) -> String {
    if folded.is_ascii() || !folded.contains(['ł', 'ø', 'đ', 'ı', 'ß', 'æ', 'œ']) {
        return folded;
    }
    let mut plain = String::with_capacity(folded.len());
    for c in folded.chars() {
        match c {
            'ł' => plain.push('l'),
            'ø' => plain.push('o'),
            'đ' => plain.push('d'),
            'ı' => plain.push('i'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            _ => plain.push(c),
        }
    }
    plain
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
    fn letters_with_a_stroke_are_plain() {
        check("Łódź Ørsted Straße ışık", &["lodz", "orst", "strass", "isik"]);
    }

    #[test]
    fn a_symbol_belongs_to_its_word() {
        check("C++, C#; AT&T's .NET", &["c++", "c#", "at&t", ".net"]);
        check("heise+ 1+1 K+S end.next #tag", &["heise+", "1", "1", "k+s", "end.next", "tag"]);
        check("Ernst&Young said .No", &["ernst", "young", "said", "no"]);
    }

    proptest::proptest! {
        #[test]
        fn no_stemmer_fails_on_any_word(word in "[\\PC]{0,12}|[a-zäöüßéèçñ]{0,14}|[а-яё]{0,14}|[α-ωά-ώ]{0,14}|[ا-ي]{0,14}") {
            for language in Language::KNOWN {
                stem_of_folded(language, &word, &fold(&word));
            }
        }

        #[test]
        fn words_follow_one_another(text in "([\\PC]{0,12}|([a-zé.&+#’'0-9 \u{301}\u{dd9}\u{df2}\u{1fe0}\u{135d}\u{200d}]){0,24})") {
            let mut end = 0;
            for (span, found) in words(&text) {
                proptest::prop_assert!(end <= span.start && span.start < span.end);
                end = span.end;
                proptest::prop_assert_eq!(&text[span], found);
            }
        }
    }

    #[test]
    fn a_symbol_that_opens_the_next_word_is_left_to_it() {
        let text = "ῠ+\u{135d}ෲ";
        let spans: Vec<Span> = words(text).map(|it| it.0).collect();
        assert_eq!(spans, [0..3, 3..10]);
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
