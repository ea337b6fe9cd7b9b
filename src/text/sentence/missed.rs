//! Ends of sentences that the library misses.

use std::sync::{LazyLock, OnceLock};

use memchr::{memchr2_iter, memchr3_iter};
use regex::{Captures, Regex};

use super::joined::{ends_after_unit, ends_in_abbreviation};
use crate::text::Span;
use crate::text::language::pattern::pattern;
use crate::text::language::{Language, Lexicon};
use crate::text::slice::Slicing;

/// Boundaries that the library misses, by the words that open sentences in a language.
struct MissedBoundaries {
    /// A capitalized function word that follows a per cent sign, bracket, closing quote or stop
    /// directly: the blank between two sentences was lost.
    glued: Regex,
    /// A stop after a plain word, then a capitalized function word: a boundary even if the library
    /// takes the word for an abbreviation ("me." is Maine to it) or misses the end after one ("in
    /// the U.S. A new app").
    plain_stop: Regex,
    /// A month's full name is not an abbreviation, whatever follows.
    full_word: Option<Regex>,
}

/// A long word in small letters is not an abbreviation: its stop ends a sentence, before a capital or a
/// year (`zeigte. 1566 kam`).
static LONG_WORD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(\p{Ll}{5,})[.?!][”’»)]*\s+([“‘«„(]?(?:\p{Lu}|\d{3,4}\s\p{L}))"));

/// A word, a stop and a capital without a blank between: two sentences glued together (`the
/// deal.Others said`), unless it is a name like `Booking.Com`. Times of updates are glued so, too.
static GLUED_WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[\s“‘(])(?:\p{Ll}{3,}|\p{L}\p{Ll}{2,})[.?!](?:(\p{Lu}\p{Ll}*)[\s,’]|(\d{1,2}(?:[:.]\d\d\s|\s?[ap]\.m\.)))|\b[ap]\.m\.(\p{Lu}\p{Ll})",
    )
});

/// A heading without a stop, and the sentence that a lost blank glued on: `the new roadmapThe firm`.
static GLUED_HEADING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r#"(?:\p{Ll}{3}|\p{Lu}{3}|\p{L}[.!?]?")(\p{Lu}(?:\p{Ll}+|['’])(?:['’]?\p{L}+)?)[\s,]"#)
});

/// A degree's unit is not an initial (`under 2° C. Many`), and an ellipsis after a word in small
/// letters does end a sentence before a capital (`left … Then`).
static UNIT_OR_ELLIPSIS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:[°º]\s?[CF]\.|\p{Ll}{2}\s?…)\s+([“‘«„(]?\p{Lu})"));

impl MissedBoundaries {
    /// Those of a language; `None` if its file lists no openers.
    fn for_lexicon(lexicon: &Lexicon) -> Option<&'static MissedBoundaries> {
        const N: usize = Language::KNOWN.len() + 1;
        static BOUNDARIES: [OnceLock<MissedBoundaries>; N] = [const { OnceLock::new() }; N];
        if lexicon.boundaries.openers.is_empty() {
            return None;
        }
        Some(
            BOUNDARIES[lexicon.language as usize]
                .get_or_init(|| MissedBoundaries::compile(lexicon)),
        )
    }

    fn compile(lexicon: &Lexicon) -> MissedBoundaries {
        let (words, marks) = (&lexicon.boundaries, &lexicon.marks);
        let one_of = |marks: &str| format!("[{}]", regex::escape(marks));
        let openers = words.openers.join("|");
        let glued = if words.glued_openers.is_empty() {
            openers.clone()
        } else {
            words.glued_openers.join("|")
        };
        let (before, after) = (one_of(&marks.before_boundary), one_of(&marks.after_boundary));
        let acronym = if words.acronym_may_end { r"|\b(?:\p{Lu}\.)+\p{Lu}" } else { "" };
        let end = if words.opener_needs_blank { r"[\s’']" } else { r"\b" };
        let full_words = words.full_words.join("|");
        MissedBoundaries {
            glued: pattern(&format!(
                r"[\p{{Ll}}\d][.!?]?{}({glued})\s",
                one_of(&marks.before_glued)
            )),
            plain_stop: pattern(&format!(
                r"(\p{{Ll}}{{2,}}|\p{{Lu}}{{2,}}|\d\s\p{{Ll}}{acronym})[.?!]{before}*\s+({after}?[\u{{a0}}\u{{202f}}]?(?:{openers}){end})"
            )),
            full_word: (!full_words.is_empty()).then(|| {
                pattern(&format!(
                    r"(?:^|\P{{L}})(?:{full_words})[.?!]{before}*\s+({after}?\p{{Lu}})"
                ))
            }),
        }
    }
}

/// Adds the ends of sentences within a span that the library took for one sentence.
pub(super) fn cut(lexicon: &Lexicon, text: &str, span: Span, ends: &mut Vec<usize>) {
    let n_before = ends.len();
    let sentence = text.slice(span.clone());
    if has_capital_inside(sentence) {
        cut_after_heading(lexicon, sentence, span.start, ends);
    }
    // Most sentences have no mark but their last: nothing can end inside of them.
    let inside = sentence.trim_end_matches(|c: char| !c.is_alphanumeric());
    let marks = MarksInside::of(inside);
    if marks.has_foreign && inside.contains('。') {
        cut_before_figure(text, span.clone(), ends);
    }
    if marks.ends_long_word {
        cut_after_long_words(lexicon, sentence, span.start, ends);
    }
    if marks.is_stop_in_word {
        cut_within_words(lexicon, sentence, span.start, ends);
    }
    if marks.has_foreign && inside.contains(['°', 'º', '…']) {
        let found = UNIT_OR_ELLIPSIS.captures_iter(sentence);
        ends.extend(found.map(|found| span.start + start_of(&found, 1)));
    }
    if marks.is_before_text || marks.is_stop_before_blank {
        cut_before_openers(lexicon, sentence, span.start, &marks, ends);
    }
    ends[n_before..].sort_unstable();
}

fn start_of(found: &Captures<'_>, group: usize) -> usize {
    found.get(group).expect("the group is not optional").start()
}

/// What the marks within a sentence can be, by the bytes beside them: a look that spares most
/// sentences the patterns. A character outside of ASCII can be anything.
#[derive(Default)]
struct MarksInside {
    /// A character outside of ASCII.
    has_foreign: bool,
    /// A stop with a letter before and none after it.
    is_stop_before_blank: bool,
    /// One of these has a long word in small letters before it.
    ends_long_word: bool,
    /// A stop between letters or figures.
    is_stop_in_word: bool,
    /// A stop, per cent sign, bracket or quotation mark without a blank after it.
    is_before_text: bool,
}

impl MarksInside {
    /// Of a text that ends in a letter or a figure.
    fn of(inside: &str) -> MarksInside {
        const LONG: usize = 5;
        let bytes = inside.as_bytes();
        let is_foreign = |byte: u8| !byte.is_ascii();
        let is_small = |byte: &u8| byte.is_ascii_lowercase() || is_foreign(*byte);
        let mut marks = MarksInside { has_foreign: !inside.is_ascii(), ..MarksInside::default() };
        marks.is_before_text = marks.has_foreign && inside.contains(['”', '»']);
        let is_before_text =
            |at: usize| bytes.get(at + 1).is_some_and(|after| !after.is_ascii_whitespace());
        marks.is_before_text |= memchr2_iter(b'%', b')', bytes).any(is_before_text);
        for at in memchr3_iter(b'.', b'!', b'?', bytes) {
            marks.is_before_text |= is_before_text(at);
            let before = &bytes[..at];
            let Some(&after) = bytes.get(at + 1) else { continue };
            let is_word =
                before.last().is_some_and(|&it| it.is_ascii_alphabetic() || is_foreign(it));
            if !is_word {
                continue;
            }
            marks.is_stop_in_word |= after.is_ascii_alphanumeric() || is_foreign(after);
            if !after.is_ascii_alphanumeric() {
                marks.is_stop_before_blank = true;
                marks.ends_long_word |=
                    before.iter().rev().take(LONG).filter(|it| is_small(it)).count() == LONG;
            }
        }
        marks
    }
}

/// Adds the ends before words that open sentences.
fn cut_before_openers(
    lexicon: &Lexicon,
    sentence: &str,
    start: usize,
    marks: &MarksInside,
    ends: &mut Vec<usize>,
) {
    let Some(missed) = MissedBoundaries::for_lexicon(lexicon) else { return };
    if marks.is_before_text {
        ends.extend(missed.glued.captures_iter(sentence).map(|found| start + start_of(&found, 1)));
    }
    if !marks.is_stop_before_blank {
        return;
    }
    for found in missed.plain_stop.captures_iter(sentence) {
        let word = found.get(1).expect("the group is not optional");
        let before = sentence.slice(..word.end() + 1);
        let is_abbreviation =
            lexicon.boundaries.abbreviated_words.iter().any(|short| short == word.as_str())
                || ends_in_abbreviation(lexicon, before);
        let next = start_of(&found, 2);
        let opener = sentence.slice(next..).split_whitespace().next().unwrap_or_default();
        if !is_abbreviation || ends_after_unit(lexicon, before, opener) {
            ends.push(start + next);
        }
    }
    if let Some(full_word) = &missed.full_word {
        ends.extend(full_word.captures_iter(sentence).map(|found| start + start_of(&found, 1)));
    }
}

/// Adds the ends after words that no language abbreviates to.
fn cut_after_long_words(lexicon: &Lexicon, sentence: &str, start: usize, ends: &mut Vec<usize>) {
    for found in LONG_WORD.captures_iter(sentence) {
        let stop = found.get(1).expect("the group is not optional").end() + 1;
        if !lexicon.boundaries.abbreviated_words.iter().any(|short| *short == found[1])
            && !ends_in_abbreviation(lexicon, sentence.slice(..stop))
        {
            ends.push(start + start_of(&found, 2));
        }
    }
}

/// Adds the ends between two words that a lost blank glued together.
fn cut_within_words(lexicon: &Lexicon, sentence: &str, start: usize, ends: &mut Vec<usize>) {
    // An opener of two or three letters may be the end of a name: `Booking.Com`.
    const SHORTEST_NAME: usize = 4;
    let is_opener = |word: &str| lexicon.boundaries.openers.iter().any(|it| it == word);
    for found in GLUED_WORD.captures_iter(sentence) {
        let is_small = found[0].trim_start_matches(|it: char| !it.is_alphabetic());
        let is_small = is_small.starts_with(char::is_lowercase);
        // `Yahoo!Finance` is a name, `Munich.Others` is not.
        let is_name =
            |word: &str| !is_small && (found[0].contains(['!', '?']) || word.len() < SHORTEST_NAME);
        if let Some(word) = found.get(1)
            && (is_opener(word.as_str()) || !is_name(word.as_str()))
        {
            ends.push(start + word.start());
        }
        ends.extend(found.get(2).or(found.get(3)).map(|next| start + next.start()));
    }
}

/// Whether a capital follows a small letter, capitals go over into small letters, or a capital
/// follows a quotation mark: what a heading glued to a sentence looks like. Most sentences have
/// none of it, and this costs less than a pattern.
fn has_capital_inside(sentence: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || !byte.is_ascii() || byte == b'"';
    sentence.as_bytes().windows(3).any(|it| {
        it[1].is_ascii_uppercase()
            && (is_part(it[0]) || it[0].is_ascii_uppercase() && it[2].is_ascii_lowercase())
    })
}

/// Adds the ends between a heading and the sentence glued to it, if that begins with a function word
/// of three letters or more: `LinkedIn` is a name.
fn cut_after_heading(lexicon: &Lexicon, sentence: &str, start: usize, ends: &mut Vec<usize>) {
    const SHORTEST: usize = 3;
    let openers = &lexicon.boundaries.openers;
    let is_opener = |word: &str| {
        let elided = word.find(['\'', '’']).map_or(word, |at| word.slice(..at));
        openers.iter().any(|it| {
            it == word && word.len() >= SHORTEST
                || it.trim_end_matches(['\'', '’']) == elided && elided.len() < word.len()
        })
    };
    for found in GLUED_HEADING.captures_iter(sentence) {
        if let Some(word) = found.get(1).filter(|word| is_opener(word.as_str())) {
            ends.push(start + word.start());
        }
    }
}

/// Adds the ends at an ideographic stop before a figure, which the library misses: `。2010年`. A stop
/// within brackets or marks ends nothing.
fn cut_before_figure(text: &str, span: Span, ends: &mut Vec<usize>) {
    let mut depth = 0_usize;
    let mut is_after_stop = false;
    for (at, c) in text.slice(span.clone()).char_indices() {
        let is_figure = c.is_ascii_digit() || matches!(c, '０'..='９');
        if is_after_stop && depth == 0 && is_figure {
            ends.push(span.start + at);
        }
        match c {
            '「' | '『' | '（' | '“' | '《' => depth += 1,
            '」' | '』' | '）' | '”' | '》' => depth = depth.saturating_sub(1),
            _ => {}
        }
        is_after_stop = c == '。' || is_after_stop && c.is_whitespace();
    }
}
