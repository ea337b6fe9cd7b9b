//! Makes text from outside safe to show: removes anything that controls a terminal or reverses the
//! reading direction.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use crate::message::Quoted;
use crate::text::slice::Slicing;

/// Maximum number of graphemes of typed text that is quoted back.
const MAX_QUOTED: usize = 60;

/// A "grapheme" of more characters than this is a pile of accents; the largest emoji has about ten.
const MAX_GRAPHEME_CHARS: usize = 12;

/// Replaces each control character with a blank and removes direction overrides. Line ends and tabs
/// stay.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| is_control(c) || is_override(c)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter(|&c| !is_override(c))
            .map(|c| if is_control(c) { ' ' } else { c })
            .collect(),
    )
}

/// Puts text on one line: every run of white space becomes a blank, and both ends are trimmed.
pub fn one_line(text: &str) -> String {
    printable(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Puts text on one line but keeps its blanks: control characters and line separators become
/// blanks.
pub fn unbroken(text: &str) -> Cow<'_, str> {
    let parts_lines = |c: char| matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}');
    let text = printable(text);
    if text.contains(parts_lines) { Cow::Owned(text.replace(parts_lines, " ")) } else { text }
}

/// Escapes in JSON the characters that [`printable`] removes from a text: the values stay the same,
/// and nothing in it controls a terminal.
pub fn json_escaped(json: String) -> String {
    // The JSON writer has escaped all characters below U+0020; outside of strings there is nothing
    // else to escape.
    if !json.chars().any(|c| c.is_control() || is_override(c)) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if c.is_control() || is_override(c) {
            escaped.push_str(&format!("\\u{:04x}", u32::from(c)))
        } else {
            escaped.push(c)
        }
    }
    escaped
}

/// Returns whether a reader sees anything: Telegram refuses a message of blanks and zero-width
/// characters.
pub(super) fn is_visible(text: &str) -> bool {
    text.chars()
        .any(|c| !c.is_whitespace() && !c.is_control() && !is_override(c) && !is_zero_width(c))
}

/// Shortens text to one line of at most `max_graphemes`; an ellipsis takes the last place if
/// something is cut.
pub fn shortened(text: &str, max_graphemes: usize) -> String {
    let line: String = one_line(text).chars().filter(|&c| !is_zero_width(c)).collect();
    let mut graphemes =
        line.trim().graphemes(true).map(|it| match it.char_indices().nth(MAX_GRAPHEME_CHARS) {
            Some((end, _)) => it.slice(..end),
            None => it,
        });
    let mut kept: Vec<&str> = graphemes.by_ref().take(max_graphemes).collect();
    if graphemes.next().is_some() {
        kept.pop();
        while kept.last().is_some_and(|it| it.trim().is_empty()) {
            kept.pop();
        }
        kept.push("…");
    }
    kept.concat()
}

/// Shortens typed text or a title that will be shown in quotation marks; those inside it become
/// single.
pub fn quoted(text: &str) -> Quoted {
    let shown = shortened(text, MAX_QUOTED);
    // A phrase already has quotation marks.
    let bare = shown
        .strip_prefix('"')
        .and_then(|it| it.strip_suffix('"'))
        .filter(|it| !it.contains('"'))
        .unwrap_or(&shown);
    let bare = bare.replace('“', "‘").replace('”', "’");
    Quoted::new(Some(bare).filter(|it| is_visible(it)))
}

fn is_control(c: char) -> bool {
    c.is_control() && c != '\n' && c != '\t'
}

fn is_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

// Excludes the joiner U+200D: it holds emoji together.
fn is_zero_width(c: char) -> bool {
    matches!(
        c,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'
            ..='\u{2064}' | '\u{feff}' | '\u{00ad}' | '\u{061c}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Locale, Messages};

    fn english(text: &str) -> String {
        quoted(text).in_language(Messages::of(Locale::English))
    }

    #[test]
    fn an_escape_sequence_loses_its_power() {
        assert_eq!(printable("a\u{1b}[31mb\nc"), "a [31mb\nc");
    }

    #[test]
    fn direction_overrides_are_taken_out() {
        assert_eq!(english("a\u{202e}bc\u{202c}"), "“abc”");
    }

    #[test]
    fn a_long_quotation_ends_in_an_ellipsis() {
        assert_eq!(shortened("Harbour News of the day", 13), "Harbour News…");
        assert_eq!(shortened("Harbour News of the day", 14), "Harbour News…");
        let shown = shortened(&"👩‍👩‍👧".repeat(4000), 60);
        assert_eq!(shown.graphemes(true).count(), 60);
        assert!(shown.ends_with('…'));
    }

    #[test]
    fn a_pile_of_accents_is_cut() {
        assert!(shortened(&format!("a{}", "\u{301}".repeat(5000)), 60).chars().count() < 20);
    }

    #[test]
    fn quotation_marks_are_not_doubled() {
        assert_eq!(english("\"cloud computing\""), "“cloud computing”");
        assert_eq!(english("\"a\" -\"b\""), "“\"a\" -\"b\"”");
        assert_eq!(english("“Quiet days”: a shift"), "“‘Quiet days’: a shift”");
    }

    #[test]
    fn what_cannot_be_seen_is_called_that() {
        for text in ["", "\0\0", "\u{200b}\u{feff}", " \n"] {
            assert_eq!(english(text), "that");
        }
    }
}
