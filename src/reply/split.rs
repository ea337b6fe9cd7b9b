//! Packs lines of styled text into messages: as many as fit, cut between blocks, else lines, else
//! words, else graphemes.
//!
//! Cutting happens before escaping, so an entity such as `&amp;` is never torn.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::slice::Slicing;

/// Telegram's limit for a message, after its mark-up is parsed. It counts code points; UTF-16 units
/// are never fewer.
pub(super) const MAX_UNITS: usize = 4096;

/// Telegram keeps about 100 entities per message and drops the rest.
const MAX_ENTITIES: usize = 90;

/// Telegram refuses more than 32,768 bytes of HTML.
const MAX_BYTES: usize = 30_000;

/// The style of a run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style<'a> {
    Plain,
    Bold,
    Italic,
    Code,
    /// Telegram makes a link of it by itself.
    Command,
    Link(&'a str),
    BoldLink(&'a str),
    /// Italic; a moment, in seconds since 1970, that Telegram's apps show in the reader's time zone.
    ItalicTime(i64),
}

/// Text in one style, without line ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) style: Style<'a>,
}

/// A line of a message; adjacent quoted lines share a quotation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct MessageLine<'a> {
    pub(super) runs: Vec<Run<'a>>,
    pub(super) quotation: Quotation,
}

/// Whether a line is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Quotation {
    /// It is the bot's own.
    #[default]
    None,
    /// It is quoted and shown whole.
    Open,
    /// It is quoted; three lines are shown until the reader opens the rest.
    Collapsed,
}

/// A line with the number of line ends before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MeasuredLine<'a> {
    pub(super) gap: usize,
    pub(super) line: MessageLine<'a>,
}

/// What a text uses of a message's limits.
#[derive(Debug, Clone, Copy, Default)]
struct Cost {
    units: usize,
    entities: usize,
    bytes: usize,
}

impl Cost {
    fn plus(self, other: Cost) -> Cost {
        Cost {
            units: self.units + other.units,
            entities: self.entities + other.entities,
            bytes: self.bytes + other.bytes,
        }
    }

    fn fits(self) -> bool {
        self.units <= MAX_UNITS && self.entities <= MAX_ENTITIES && self.bytes <= MAX_BYTES
    }
}

impl Style<'_> {
    fn cost(self) -> Cost {
        // An escaped quotation mark in an address takes six bytes; the tags themselves at most 32.
        let (entities, url) = match self {
            Style::Plain => return Cost::default(),
            Style::Bold | Style::Italic | Style::Code | Style::Command => (1, ""),
            Style::Link(url) => (1, url),
            Style::BoldLink(url) => (2, url),
            Style::ItalicTime(_) => return Cost { units: 0, entities: 2, bytes: 80 },
        };
        Cost { units: 0, entities, bytes: 32 + escaped_bytes(url) }
    }
}

impl Run<'_> {
    fn cost(&self) -> Cost {
        text_cost(&self.text).plus(self.style.cost())
    }
}

impl MessageLine<'_> {
    fn cost(&self) -> Cost {
        let mark = if self.quotation != Quotation::None {
            Cost { units: 0, entities: 1, bytes: 32 }
        } else {
            Cost::default()
        };
        self.runs.iter().map(Run::cost).fold(mark, Cost::plus)
    }
}

fn text_cost(text: &str) -> Cost {
    Cost { units: text.encode_utf16().count(), entities: 0, bytes: escaped_bytes(text) }
}

fn escaped_bytes(text: &str) -> usize {
    text.bytes().map(|it| if matches!(it, b'&' | b'<' | b'>' | b'"') { 6 } else { 1 }).sum()
}

fn gap_cost(gap: usize) -> Cost {
    Cost { units: gap, entities: 0, bytes: gap }
}

/// Packs blocks of lines into messages, the first of at most `first_units`. White space at a cut is
/// dropped; every other character is kept, in order.
pub(super) fn pack(
    blocks: Vec<Vec<MessageLine<'_>>>,
    first_units: usize,
) -> Vec<Vec<MeasuredLine<'_>>> {
    // A message with a smaller limit starts as if it were partly full.
    let cost = Cost { units: MAX_UNITS.saturating_sub(first_units), ..Cost::default() };
    let mut packer = Packer { done: Vec::new(), open: Vec::new(), cost };
    for block in blocks {
        let whole =
            block.iter().map(|it| it.cost().plus(gap_cost(1))).fold(gap_cost(1), Cost::plus);
        if !packer.open.is_empty() && whole.fits() && !packer.cost.plus(whole).fits() {
            packer.close();
        }
        for (at, line) in block.into_iter().enumerate() {
            packer.place(line, if at == 0 { 2 } else { 1 });
        }
    }
    packer.close();
    packer.done
}

struct Packer<'a> {
    done: Vec<Vec<MeasuredLine<'a>>>,
    open: Vec<MeasuredLine<'a>>,
    cost: Cost,
}

impl<'a> Packer<'a> {
    fn close(&mut self) {
        self.cost = Cost::default();
        if !self.open.is_empty() {
            self.done.push(std::mem::take(&mut self.open));
        }
    }

    fn place(&mut self, mut line: MessageLine<'a>, gap: usize) {
        loop {
            let gap = if self.open.is_empty() { 0 } else { gap };
            let taken = self.cost.plus(gap_cost(gap));
            let cost = line.cost();
            if taken.plus(cost).fits() {
                self.cost = taken.plus(cost);
                self.open.push(MeasuredLine { gap, line });
                return;
            }
            // A line that fits into a message of its own is not cut. A longer one fills up this
            // message first.
            if !self.open.is_empty() && cost.fits() {
                self.close();
                continue;
            }
            let (head, rest) = cut(line, taken, self.open.is_empty());
            if !head.runs.is_empty() {
                self.open.push(MeasuredLine { gap, line: head });
            }
            self.close();
            line = rest;
            if line.runs.is_empty() {
                return;
            }
        }
    }
}

/// Splits a line into the longest beginning that fits next to `taken`, and the rest. With `must`
/// the beginning is never empty.
fn cut<'a>(line: MessageLine<'a>, taken: Cost, must: bool) -> (MessageLine<'a>, MessageLine<'a>) {
    let mut head = MessageLine { runs: Vec::new(), quotation: line.quotation };
    let mut rest = MessageLine { runs: Vec::new(), quotation: line.quotation };
    let mut cost = taken.plus(MessageLine { runs: Vec::new(), quotation: line.quotation }.cost());
    for run in line.runs {
        if !rest.runs.is_empty() {
            rest.runs.push(run);
            continue;
        }
        if cost.plus(run.cost()).fits() {
            cost = cost.plus(run.cost());
            head.runs.push(run);
            continue;
        }
        let at = cut_position(&run.text, cost.plus(run.style.cost()), must && head.runs.is_empty());
        let (before, after) = (run.text.slice(..at), run.text.slice(at..));
        if !before.trim_end().is_empty() {
            head.runs
                .push(Run { text: Cow::Owned(before.trim_end().to_owned()), style: run.style });
        }
        if !after.trim_start().is_empty() {
            rest.runs
                .push(Run { text: Cow::Owned(after.trim_start().to_owned()), style: run.style });
        }
    }
    (head, rest)
}

/// Returns the position at which to cut a text so that its beginning fits: after a blank, else
/// between graphemes, else between characters.
fn cut_position(text: &str, taken: Cost, must: bool) -> usize {
    let fits = |end: usize| taken.plus(text_cost(text.slice(..end))).fits();
    // The costs only grow along the text, so a binary search finds the last position that fits.
    let last =
        |ends: &[usize]| ends.partition_point(|&end| fits(end)).checked_sub(1).map(|at| ends[at]);
    let blanks: Vec<usize> =
        text.match_indices(char::is_whitespace).map(|(at, blank)| at + blank.len()).collect();
    if let Some(end) = last(&blanks) {
        return end;
    }
    if !must {
        return 0;
    }
    let graphemes: Vec<usize> = text.grapheme_indices(true).map(|(at, it)| at + it.len()).collect();
    let chars = || text.char_indices().map(|(at, c)| at + c.len_utf8()).collect::<Vec<usize>>();
    last(&graphemes).or_else(|| last(&chars())).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> MessageLine<'_> {
        MessageLine {
            runs: vec![Run { text: text.into(), style: Style::Plain }],
            quotation: Quotation::None,
        }
    }

    #[track_caller]
    fn check(blocks: Vec<Vec<MessageLine<'_>>>, expected: &[usize]) {
        let n_lines: Vec<usize> = pack(blocks, MAX_UNITS).iter().map(Vec::len).collect();
        assert_eq!(n_lines, expected);
    }

    #[test]
    fn a_block_that_fits_a_message_is_not_torn() {
        let (half, rest) = ("a".repeat(2100), "b".repeat(1900));
        check(vec![vec![line(&half)], vec![line(&half), line(&rest)]], &[1, 2]);
    }

    #[test]
    fn a_block_over_the_limit_is_cut_between_lines() {
        let long = "a".repeat(1500);
        check(vec![vec![line(&long), line(&long), line(&long)]], &[2, 1]);
    }

    #[test]
    fn a_line_over_the_limit_is_cut_between_words() {
        let words = "word ".repeat(2000);
        let parts = pack(vec![vec![line(&words)]], MAX_UNITS);
        assert!(
            parts
                .iter()
                .flatten()
                .flat_map(|it| &it.line.runs)
                .all(|it| it.text.ends_with("word") || it.text.ends_with("word "))
        );
    }

    #[test]
    fn a_word_over_the_limit_is_cut_between_graphemes() {
        let families = "👩‍👩‍👧".repeat(2000);
        let parts = pack(vec![vec![line(&families)]], MAX_UNITS);
        assert!(
            parts.iter().flatten().flat_map(|it| &it.line.runs).all(|it| it.text.ends_with("👩‍👩‍👧"))
        );
    }

    #[test]
    fn a_grapheme_over_the_limit_is_cut_too() {
        let pile = format!("a{}", "\u{301}".repeat(9000));
        check(vec![vec![line(&pile)]], &[1, 1, 1]);
    }

    #[test]
    fn many_links_go_on_in_the_next_message() {
        let url = format!("https://example.org/{}", "x".repeat(1800));
        let runs: Vec<Run<'_>> =
            (0..60).map(|_| Run { text: "link ".into(), style: Style::Link(&url) }).collect();
        let parts = pack(vec![vec![MessageLine { runs, quotation: Quotation::None }]], MAX_UNITS);
        assert!(parts.len() >= 4);
        assert_eq!(parts.iter().flatten().map(|it| it.line.runs.len()).sum::<usize>(), 60);
    }
}
