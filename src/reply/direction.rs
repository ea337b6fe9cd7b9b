//! Lines written from right to left that contain what is written from left to right: a command, a
//! name, a Latin word. Without marks a command at the beginning of a line would turn the whole line,
//! and its slash would be shown after it.
//!
//! The marks are an isolate (U+2068 ... U+2069). No client counts them as a part of a word, so that
//! Telegram still finds the command, the name or the hashtag between them.

use std::borrow::Cow;

use super::split::{MessageLine, Run, Style};
use crate::text::slice::Slicing;

const ISOLATE: &str = "\u{2068}";
const END_OF_ISOLATE: &str = "\u{2069}";

/// Sets the parts of a line that are written from left to right apart, if others are written from
/// right to left.
pub(super) fn set_apart(line: MessageLine<'_>) -> MessageLine<'_> {
    if !line.runs.iter().any(|run| run.text.chars().any(is_right_to_left)) {
        return line;
    }
    let runs = line.runs.into_iter().flat_map(apart).collect();
    MessageLine { runs, ..line }
}

fn apart(run: Run<'_>) -> Vec<Run<'_>> {
    // A code is copied: marks would be a part of it.
    if run.style == Style::Code {
        let mark = |text: &'static str| Run { text: text.into(), style: Style::Plain };
        return vec![mark(ISOLATE), run, mark(END_OF_ISOLATE)];
    }
    let text = match isolated(&run.text) {
        Some(text) => Cow::Owned(text),
        None => run.text,
    };
    vec![Run { text, ..run }]
}

/// Returns a text with each part that is written from left to right in an isolate; `None` if it has
/// no such part.
fn isolated(text: &str) -> Option<String> {
    let mut marked = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_left_to_right) {
        // The slash, the @ or the # before it belong to it.
        let before = rest.slice(..start).trim_end_matches(['/', '@', '#']);
        let from = before.len();
        let length = part_length(rest.slice(start..));
        marked.push_str(before);
        marked.push_str(ISOLATE);
        marked.push_str(rest.slice(from..start + length));
        marked.push_str(END_OF_ISOLATE);
        rest = rest.slice(start + length..);
    }
    marked.push_str(rest);
    (marked.len() > text.len()).then_some(marked)
}

/// Returns how long a part is that begins here: up to the last letter or digit before anything that
/// is written from right to left, another command or the end.
fn part_length(text: &str) -> usize {
    let mut length = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let is_next = before.is_whitespace() && matches!(c, '/' | '@' | '#');
        if is_right_to_left(c) || is_next || c == '\n' {
            break;
        }
        if is_left_to_right(c) || c.is_ascii_digit() || c == '_' {
            length = at + c.len_utf8();
        }
        before = c;
    }
    length
}

fn is_left_to_right(c: char) -> bool {
    c.is_alphabetic() && !is_right_to_left(c)
}

/// Returns whether a character is of the Hebrew, Arabic, Syriac or Thaana script.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}
