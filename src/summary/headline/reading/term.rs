//! What counts as a term, in the sentences and in the headline.

use rustc_hash::FxHashMap;

use super::sentence::Ids;
use crate::text::Span;
use crate::text::document::Document;
use crate::text::language::Language;
use crate::text::slice::Slicing;
use crate::text::term;
use crate::text::word::Word;

/// The headline's terms and words.
#[derive(Debug, Default)]
pub(in crate::summary::headline) struct TitleFacts {
    /// Ascending, without repeats; terms that the article lacks have numbers of their own.
    pub(in crate::summary::headline) terms: Vec<u32>,
    /// Words that name something in the article.
    pub(in crate::summary::headline) names: Vec<u32>,
    /// Asks something.
    pub(in crate::summary::headline) is_question: bool,
}

pub(super) fn read_title(document: &Document<'_>, ids: &Ids<'_>) -> TitleFacts {
    let lexicon = document.lexicon();
    let mut title = TitleFacts {
        is_question: document.title.contains(['?', '？', '؟']),
        ..TitleFacts::default()
    };
    let n_known = ids.terms.len() as u32;
    let mut unused: FxHashMap<String, u32> = FxHashMap::default();
    let mut add = |term: &str, terms: &mut Vec<u32>| {
        let next = n_known + unused.len() as u32;
        let known = ids.terms.get(term).copied();
        terms.push(known.unwrap_or_else(|| *unused.entry(term.to_owned()).or_insert(next)));
    };
    if !document.language.is_stemmed() {
        let words: Vec<_> = term::words(document.title).collect();
        for (at, (span, word)) in words.iter().enumerate() {
            if is_ideograph(word) {
                let next = words.get(at + 1).filter(|next| next.0.start == span.end);
                if let Some(next) = next.filter(|next| is_ideograph(next.1)) {
                    add(document.title.slice(span.start..next.0.end), &mut title.terms);
                }
            } else if let Some(term) = term_of(document.language, &term::fold(word), false) {
                add(term, &mut title.terms);
            }
        }
    } else {
        lexicon.content_terms(document.title).for_each(|term| add(&term, &mut title.terms));
    }
    let names = lexicon.words(document.title).map(|word| term::fold(word.1));
    title.names = names.filter_map(|word| ids.names.get(word.as_str()).copied()).collect();
    for list in [&mut title.terms, &mut title.names] {
        list.sort_unstable();
        list.dedup();
    }
    title
}

/// The form in which a word counts as a term; `None` for a function word. A language without a
/// stemmer is read by the first letters of its longer words.
pub(super) fn term_of(language: Language, stem: &str, is_stop: bool) -> Option<&str> {
    const PREFIX: usize = 6;
    const SHORTEST: usize = 4;
    if is_stop {
        return None;
    }
    if language.is_stemmed() {
        return Some(stem);
    }
    let n_chars = stem.chars().take(SHORTEST).count();
    let is_figure = stem.starts_with(|c: char| c.is_ascii_digit());
    let is_arabic = stem.starts_with(|c: char| ('\u{600}'..='\u{6ff}').contains(&c));
    if n_chars < SHORTEST && !is_figure && !is_arabic || n_chars < 3 && !is_figure {
        return None;
    }
    let end = stem.char_indices().nth(PREFIX).map_or(stem.len(), |it| it.0);
    Some(stem.slice(..end))
}

/// A character of a script that is written without blanks, on its own.
pub(super) fn is_ideograph(word: &str) -> bool {
    let mut chars = word.chars();
    let is_unspaced = |c: char| matches!(c as u32, 0x0E00..=0x0E7F | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF);
    chars.next().is_some_and(is_unspaced) && chars.next().is_none()
}

/// Two neighbouring characters are a term where words are not set apart, unless both are of a
/// syllabary, which mostly writes endings.
pub(super) fn pair_of_ideographs<'d>(body: &'d str, words: &[Word], at: usize) -> Option<&'d str> {
    let (own, next) = (&words[at], words.get(at + 1)?);
    let is_syllable =
        |span: &Span| body.slice(span.clone()).chars().all(|c| matches!(c as u32, 0x3040..=0x309F));
    let is_pair = own.span.end == next.span.start
        && is_ideograph(body.slice(next.span.clone()))
        && !(is_syllable(&own.span) && is_syllable(&next.span));
    is_pair.then(|| body.slice(own.span.start..next.span.end))
}
