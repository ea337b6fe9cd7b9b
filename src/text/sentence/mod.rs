//! Where sentences end. `sentencex` does the language work; the rules here correct it on news.
//!
//! Spans partition the text: joined, they are the text again, blanks included.

mod joined;
#[cfg(test)]
mod languages;
mod library;
mod missed;
mod pieces;
mod quoted;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use memchr::{memchr3, memmem};

use super::Span;
use super::hidden::form;
use super::language::{self, Language, Lexicon};
use crate::text::slice::Slicing;

/// The sentences of one block as spans that partition it; the last one holds trailing blanks. Empty
/// text has none.
///
/// The text itself decides about the language; a caller who knows it from a whole article uses
/// [`split_in`].
///
/// ```
/// use gistwire::text::sentence::split;
///
/// let text = "Dr. Lee left the U.S. in May. Nobody knows why.";
/// let sentences: Vec<&str> = split(text).into_iter().map(|span| &text[span]).collect();
/// assert_eq!(sentences, ["Dr. Lee left the U.S. in May. ", "Nobody knows why."]);
/// ```
pub fn split(text: &str) -> Vec<Span> {
    split_in(language::detect(text), text)
}

/// [`split`] for a text whose language is known.
pub fn split_in(language: Language, text: &str) -> Vec<Span> {
    let lexicon = Lexicon::of(language);
    let masked = without_quotation_marks(lexicon, text);
    let mut ends: Vec<usize> = Vec::new();
    let code = splitter_code(language, text);
    for piece in pieces::pieces(&masked) {
        for sentence in library::segment(code, masked.slice(piece)) {
            // The library returns slices of its input and drops blank lines between paragraphs:
            // they belong to the sentence before.
            let start = sentence.as_ptr().addr() - masked.as_ptr().addr();
            // Among many marks in a row the library can cut between the blanks that one of them
            // became: such an end goes before the mark.
            let at = text.floor_char_boundary(start + sentence.len());
            let start = text.floor_char_boundary(start);
            missed::cut(lexicon, text, start..at, &mut ends);
            let end = before_opening_mark(lexicon, text, after_emoji(text, at));
            let start = with_label(text, start, ends.last().copied());
            ends.push(before_list_number(text, start, end));
        }
    }
    if let Some(last) = ends.last_mut() {
        *last = text.len();
    } else if !text.is_empty() {
        ends.push(text.len());
    }

    let mut spans: Vec<Span> = Vec::with_capacity(ends.len());
    let mut start = 0;
    for end in ends {
        if end <= start {
            continue;
        }
        match spans.last_mut() {
            Some(before)
                if joined::belongs_together(
                    lexicon,
                    text.slice(before.clone()),
                    text.slice(start..end),
                ) =>
            {
                before.end = end
            }
            _ => spans.push(start..end),
        }
        start = end;
    }
    spans
}

/// Whether the library has rules for a language. What it takes other codes for is a guess of its
/// own.
pub(super) fn has_own_splitter(language: Language) -> bool {
    const CODES: [&str; 17] = [
        "ar", "bg", "da", "de", "el", "en", "es", "fi", "fr", "hi", "it", "ja", "nl", "pl", "pt",
        "ru", "uk",
    ];
    CODES.contains(&language.code())
}

/// What the library calls a language; for one that it does not know, the best-known language of its
/// script.
fn splitter_code(language: Language, text: &str) -> &'static str {
    if has_own_splitter(language) {
        return language.code();
    }
    let by_script = |c: char| match c as u32 {
        0x3040..=0x30FF | 0x4E00..=0x9FFF => Some("ja"),
        0x0600..=0x06FF => Some("ar"),
        0x0900..=0x097F => Some("hi"),
        0x0980..=0x09FF => Some("bn"),
        0x0370..=0x03FF => Some("el"),
        0x0400..=0x052F => Some("uk"),
        0x0530..=0x058F => Some("hy"),
        _ => None,
    };
    // Of the languages in Latin letters, Polish has the fewest abbreviations in the library: the
    // English ones are words of other languages (`det.`, `art.`), and the data file has its own.
    text.chars().find_map(by_script).unwrap_or("pl")
}

/// The library never cuts inside a quotation, so that an interview's answer of ten sentences would
/// be one. It is given blanks of the same width in place of the marks; whether a quotation is whole
/// is a matter of selection.
fn without_quotation_marks<'t>(lexicon: &Lexicon, text: &'t str) -> Cow<'t, str> {
    let is_mark = |c: char| {
        matches!(c, '“' | '”' | '"' | '\'' | '`' | '„' | '«' | '»')
            && lexicon.marks.masked.contains(c)
    };
    let has_commas = memmem::find(text.as_bytes(), LOW_COMMAS.as_bytes()).is_some();
    // The bytes that the marks begin with.
    let may_open_mark = |byte: &u8| {
        matches!(byte, b'"' | b'\'' | b'`' | 0xC2 | 0xE2) || has_commas && *byte == b','
    };
    // Most texts have the marks of typewriters alone.
    let is_plain = !has_commas && text.is_ascii();
    let next_place = |from: usize| {
        let rest = text.as_bytes().get(from..)?;
        let at = if is_plain {
            memchr3(b'"', b'\'', b'`', rest)
        } else {
            rest.iter().position(may_open_mark)
        };
        Some(from + at?)
    };
    let places = std::iter::successors(next_place(0), |at| next_place(at + 1));
    let mut masked = String::new();
    let mut copied = 0;
    for at in places {
        let Some(c) = text.slice(at..).chars().next() else { break };
        let mark = text.slice(at..at + c.len_utf8());
        let is_hidden = if c == ',' { is_low_comma(text, at) } else { is_mark(c) };
        if !is_hidden {
            continue;
        }
        if copied == 0 {
            masked.reserve(text.len());
        }
        masked.push_str(text.slice(copied..at));
        copied = at + mark.len();
        // `won't` is one word: the library searches each apostrophe for the quotation it could
        // open.
        let is_inside = mark == "'"
            && masked.ends_with(char::is_alphanumeric)
            && text.slice(copied..).starts_with(char::is_alphanumeric)
            || is_letter_mark(text, at, mark);
        masked.push_str(if is_inside { "-" } else { "   ".slice(..mark.len()) });
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    masked.push_str(text.slice(copied..));
    Cow::Owned(masked)
}

/// Two commas in place of the mark „, as Dutch papers have them.
const LOW_COMMAS: &str = ",,";

/// Whether a comma is one of the two that open a quotation.
fn is_low_comma(text: &str, at: usize) -> bool {
    let opens = |at: usize| {
        text.slice(at..).starts_with(LOW_COMMAS)
            && text.slice(..at).chars().next_back().is_none_or(char::is_whitespace)
    };
    opens(at) || at > 0 && text.slice(..at).ends_with(',') && opens(at - 1)
}

/// A straight mark between letters of a script other than the Latin is part of a word: `ארה"ב`,
/// `здоров"я`.
pub(super) fn is_letter_mark(text: &str, at: usize, mark: &str) -> bool {
    let is_letter = |it: char| it.is_alphabetic() && !it.is_ascii();
    mark == "\""
        && text.slice(..at).ends_with(is_letter)
        && text
            .slice(at + mark.len()..)
            .starts_with(|next: char| is_letter(next) && !next.is_uppercase())
}

/// Moves an end after the emoji that follow the stop: they belong to the sentence before.
fn after_emoji(text: &str, end: usize) -> usize {
    let is_emoji = |it: char| matches!(it as u32, 0x2600..=0x27BF | 0x1F000..=0x1FAFF | 0xFE0F | 0x200D | 0x20E3);
    let rest = text.slice(end..);
    let after = rest.trim_start_matches(is_emoji);
    if after.len() == rest.len() || !text.slice(..end).ends_with(char::is_whitespace) {
        return end;
    }
    end + rest.len() - after.trim_start().len()
}

/// The start of a sentence with the label of its item (`1.`), which the library cuts off; `last_end`
/// is where the sentence before was made to end. `Vor dem 1.` is not a label.
fn with_label(text: &str, start: usize, last_end: Option<usize>) -> usize {
    const MOST_BYTES: usize = 3;
    let before = text.slice(..start).trim_end();
    let label = joined::last_word(before);
    let is_label = matches!(label.len(), 2..=MOST_BYTES)
        && label.ends_with(['.', ')'])
        && label.starts_with(|c: char| c.is_ascii_digit());
    let at = before.len() - label.len();
    let above = text.slice(..at).trim_end();
    let opens =
        last_end == Some(at) || above.is_empty() || above.ends_with(['.', '!', '?', ':', ';']);
    if is_label && opens { at } else { start }
}

/// The length of an item without the label of the next one, which has no stop before it: `1. Stop
/// the hunt 2.`, `• 1) Stop • 2)`.
fn len_before_next_item(sentence: &str) -> Option<usize> {
    const MOST_DIGITS: usize = 2;
    let (first, last) = (sentence.split_whitespace().next()?, joined::last_word(sentence));
    let mark = last.chars().next_back().filter(|mark| matches!(mark, '.' | ')'))?;
    let number = |label: &str| {
        label.strip_suffix(mark).filter(|label| label.len() <= MOST_DIGITS)?.parse::<u8>().ok()
    };
    let is_next = number(first)? + 1 == number(last)?;
    let before = sentence.len().checked_sub(last.len()).filter(|&len| len > first.len())?;
    let item = sentence.slice(..before).trim_end();
    let len = item.strip_suffix(['•', '⁃']).map_or(before, str::len);
    is_next.then_some(len)
}

/// Moves the number of a list's next item to the item: `It will: 1. Stop. 2. Pay.`
fn before_list_number(text: &str, start: usize, end: usize) -> usize {
    let sentence = text.slice(start.min(end)..end).trim_end();
    if let Some(len) = len_before_next_item(sentence) {
        return start + len;
    }
    if !form::ends_in_list_number(sentence) {
        return end;
    }
    let is_number = |it: char| it.is_ascii_digit() || matches!(it, '.' | '(' | ')');
    // A blank is before the number, or nothing at all.
    let number = sentence.trim_end_matches(is_number);
    if number.is_empty() { end } else { start + number.len() }
}

/// Moves an opening mark that the masking left with the sentence before to its own sentence: „So“,
/// »so«, “so”, «so».
fn before_opening_mark(lexicon: &Lexicon, text: &str, end: usize) -> usize {
    let before = text.slice(..end).trim_end();
    if let Some(sentence) = before.strip_suffix(LOW_COMMAS) {
        return if sentence.ends_with(char::is_whitespace) { sentence.len() } else { end };
    }
    let marks = &lexicon.marks;
    // After a low mark, the English opening mark closes: „so“.
    let opens = |mark: char| {
        marks.opening.contains(mark)
            || marks.opening_unless_low.contains(mark) && !near_end(before).contains('„')
    };
    let Some(mark) = before.chars().next_back().filter(|&mark| opens(mark)) else { return end };
    let at = before.len() - mark.len_utf8();
    let follows_blank = text.slice(..at).ends_with(char::is_whitespace);
    let touches_next = before.len() == end;
    if !matches!(mark, '"' | '\'') || follows_blank && touches_next { at } else { end }
}

/// The span without the blanks around it (no-break spaces included).
pub fn trim(text: &str, span: Span) -> Span {
    let inside = text.slice(span.clone());
    let start = span.start + (inside.len() - inside.trim_start().len());
    start..start + inside.trim().len()
}

/// The end of a text, as far as rules look back for a mark: a sentence that they join again and
/// again may be as long as the text.
fn near_end(text: &str) -> &str {
    const NEAR_BYTES: usize = 2 << 10;
    text.slice(text.ceil_char_boundary(text.len().saturating_sub(NEAR_BYTES))..)
}
