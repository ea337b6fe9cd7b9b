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

/// Makes a line one from right to left.
const FROM_THE_RIGHT: &str = "\u{200f}";

/// What an item of a list begins with.
const BULLET: char = '•';

/// Sets the parts of a line that are written from left to right apart, if others are written from
/// right to left. An item of a list stays at the side of the items around it.
pub(super) fn set_apart(mut line: MessageLine<'_>) -> MessageLine<'_> {
    if !line.runs.iter().any(|run| run.text.chars().any(is_right_to_left)) {
        if line.runs.first().is_some_and(|run| run.text.starts_with(BULLET)) {
            line.runs.insert(0, Run { text: FROM_THE_RIGHT.into(), style: Style::Plain });
        }
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

/// Marks that open and close what is between them.
const PAIRS: [(char, char); 7] =
    [('"', '"'), ('(', ')'), ('[', ']'), ('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’')];

/// Returns a text with each part that is written from left to right in an isolate; `None` if it has
/// no such part.
fn isolated(text: &str) -> Option<String> {
    let mut marked = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_left_to_right) {
        let (from, until) = part(rest, start);
        marked.push_str(rest.slice(..from));
        marked.push_str(ISOLATE);
        marked.push_str(rest.slice(from..until));
        marked.push_str(END_OF_ISOLATE);
        rest = rest.slice(until..);
    }
    marked.push_str(rest);
    (marked.len() > text.len()).then_some(marked)
}

/// Returns where the part begins and ends whose first letter is at `start`. The slash, the @, the #
/// or the digits before it belong to it ("30d"), and marks of which it has the counterpart.
fn part(text: &str, start: usize) -> (usize, usize) {
    let is_of_word = |c: char| c.is_ascii_digit() || matches!(c, '/' | '@' | '#');
    let mut from = text.slice(..start).trim_end_matches(is_of_word).len();
    let mut until = start + part_length(text.slice(start..), text.slice(from..start));
    if text.slice(until..).starts_with('/') {
        until += 1;
    }
    let counts = |from: usize, until: usize, (open, close): (char, char)| {
        let count = |mark| text.slice(from..until).matches(mark).count();
        (count(open), count(close))
    };
    for pair in PAIRS {
        let is_odd = |(n_open, n_close)| match pair.0 == pair.1 {
            true => n_open % 2 == 1,
            false => n_open != n_close,
        };
        if is_odd(counts(from, until, pair)) {
            // The first quotation mark of a pair is before a word, the last one after it.
            if text.slice(until..).starts_with(pair.1) {
                until += pair.1.len_utf8();
            } else if text.slice(..from).ends_with(pair.0) {
                from -= pair.0.len_utf8();
            }
        }
    }
    (from, until)
}

/// Returns how long a part is that begins here, after `before`: up to the last letter or digit before
/// anything that is written from right to left, a dot between two things, another command or the end.
fn part_length(text: &str, before: &str) -> usize {
    let is_command = before.contains('/');
    let mut length = 0;
    for (at, c) in text.char_indices() {
        let gap = text.slice(length..at);
        let is_after_blank = gap.ends_with(char::is_whitespace);
        // What a command is for belongs to it: `/subscribe #china`.
        let is_next = is_after_blank && (c == '/' || matches!(c, '@' | '#') && !is_command);
        if is_right_to_left(c) || is_next || matches!(c, '\n' | '·') {
            break;
        }
        // A number after a mark is not of the name before it: "Nvidia: 7", "Nvidia (7)".
        let is_apart = gap.contains(char::is_whitespace) && !gap.trim().is_empty();
        if is_left_to_right(c) || c.is_ascii_digit() && !is_apart || c == '_' {
            length = at + c.len_utf8();
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let seen = isolated(text).unwrap_or_else(|| text.to_owned());
        assert_eq!(seen.replace(ISOLATE, "⟨").replace(END_OF_ISOLATE, "⟩"), expected);
    }

    #[test]
    fn a_number_after_a_mark_is_not_of_the_name_before_it() {
        check("Gistwire Samples · 24 يونيو 2025", "⟨Gistwire Samples⟩ · 24 يونيو 2025");
        check("Alibaba 19 · Amazon 11 و", "⟨Alibaba 19⟩ · ⟨Amazon 11⟩ و");
        check("Nvidia: 7 مقالات", "⟨Nvidia⟩: 7 مقالات");
        check("عن Nvidia (7)", "عن ⟨Nvidia⟩ (7)");
    }

    #[test]
    fn a_foreign_item_of_a_list_is_at_the_side_of_the_others() {
        let begins = |text: &'static str| {
            let runs = vec![Run { text: text.into(), style: Style::Plain }];
            let line = set_apart(MessageLine { runs, ..MessageLine::default() });
            line.runs[0].text == FROM_THE_RIGHT
        };
        assert!(begins("• #ai"));
        assert!(!begins("• عن #ai") && !begins("Alibaba buys a mill"));
    }

    #[test]
    fn what_belongs_to_a_part_is_in_it() {
        check("كل 30d أو 6pm", "كل ⟨30d⟩ أو ⟨6pm⟩");
        check("الاسم [30d | since 2021-06]", "الاسم [⟨30d | since 2021-06⟩]");
        check("أرسل /subscribe #china الآن", "أرسل ⟨/subscribe #china⟩ الآن");
        check("أرسل /search \"cloud\" ثم", "أرسل ⟨/search \"cloud\"⟩ ثم");
        check("هنا https://x.org/ و", "هنا ⟨https://x.org/⟩ و");
        check("شركة Apple (AAPL)", "شركة ⟨Apple (AAPL)⟩");
        check("قال “Yes” أمس", "قال “⟨Yes⟩” أمس");
        check("قال “Yes” he said", "قال ⟨“Yes” he said⟩");
    }
}
