//! Runs of letters and digits between the word boundaries of UAX #29.
//!
//! `unicode-segmentation` knows the boundaries; among ASCII characters they are a matter of
//! neighbouring bytes, which costs a tenth of its tables. News is mostly ASCII, whatever curly quotes
//! and names stand in between.

use std::ops::Range;

use unicode_segmentation::{UnicodeSegmentation, UnicodeWordIndices};

use crate::text::slice::Slicing;

/// The runs that hold a letter or a digit, with where each begins: what
/// [`UnicodeSegmentation::unicode_word_indices`] gives.
pub(super) struct Runs<'t> {
    text: &'t str,
    /// The part of the text that is read: of ASCII alone, or the runs of the other kind with where
    /// they begin.
    ascii: Range<usize>,
    other: Option<(usize, UnicodeWordIndices<'t>)>,
    /// Where the parts go on that are not read yet.
    rest: usize,
}

impl<'t> Runs<'t> {
    pub(super) fn new(text: &'t str) -> Runs<'t> {
        Runs { text, ascii: 0..0, other: None, rest: 0 }
    }

    /// The next run of the part in ASCII.
    fn next_ascii(&mut self) -> Option<Range<usize>> {
        let bytes = self.text.as_bytes().get(..self.ascii.end)?;
        let mut at = self.ascii.start;
        loop {
            let start = at + bytes.get(at..)?.iter().position(|&it| is_inner(it))?;
            at = start;
            loop {
                let rest = &bytes[at..];
                at += rest.iter().position(|&it| !is_inner(it)).unwrap_or(rest.len());
                // Hardly any mark is followed by a letter: a blank comes after most words.
                match bytes.get(at..at + 2) {
                    Some(&[mark, after]) if mark != b' ' && joins(bytes[at - 1], mark, after) => {
                        at += 1;
                    }
                    _ => break,
                }
            }
            if bytes[start..at].iter().any(u8::is_ascii_alphanumeric) {
                self.ascii.start = at;
                return Some(start..at);
            }
        }
    }

    /// Turns to the next part: all ASCII up to the last place before another character where a word
    /// can be cut off, or from there to the next such place.
    fn turn(&mut self) {
        let bytes = self.text.as_bytes();
        let start = self.rest;
        let other = start + ascii_len(&bytes[start..]);
        if other == bytes.len() {
            (self.ascii, self.rest) = (start..other, other);
            return;
        }
        // No boundary depends on what is beyond blanks, unless a mark is set on the last one.
        let is_cut =
            |at: &usize| bytes[at - 1] == b' ' && bytes[*at].is_ascii() && bytes[*at] != b' ';
        let end = (start + 1..other).rev().find(is_cut).unwrap_or(start);
        self.ascii = start..end;
        self.rest = (other + 1..bytes.len()).find(is_cut).unwrap_or(bytes.len());
        self.other = Some((end, self.text.slice(end..self.rest).unicode_word_indices()));
    }
}

impl<'t> Iterator for Runs<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<(usize, &'t str)> {
        loop {
            if let Some(run) = self.next_ascii() {
                return Some((run.start, self.text.slice(run)));
            }
            self.ascii = 0..0;
            if let Some((start, runs)) = &mut self.other {
                if let Some((at, run)) = runs.next() {
                    return Some((*start + at, run));
                }
                self.other = None;
            }
            if self.rest == self.text.len() {
                return None;
            }
            self.turn();
        }
    }
}

/// How many bytes there are before the first one of another character.
fn ascii_len(bytes: &[u8]) -> usize {
    const STEP: usize = 32;
    let n_whole = bytes.chunks(STEP).take_while(|step| step.is_ascii()).map(<[u8]>::len).sum();
    let rest = &bytes[n_whole..];
    n_whole + rest.iter().position(|it| !it.is_ascii()).unwrap_or(rest.len())
}

/// Whether a byte is within a run wherever it is.
fn is_inner(byte: u8) -> bool {
    const IS_INNER: [bool; 256] = {
        let (mut are, mut byte) = ([false; 256], 0_u8);
        while byte < 128 {
            are[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'_';
            byte += 1;
        }
        are
    };
    IS_INNER[usize::from(byte)]
}

/// Whether a mark belongs to the run of its neighbours: `1,000`, `e.g`, `don't`.
fn joins(before: u8, mark: u8, after: u8) -> bool {
    let are = |is_kind: fn(&u8) -> bool| is_kind(&before) && is_kind(&after);
    match mark {
        b',' | b';' => are(u8::is_ascii_digit),
        b':' => are(u8::is_ascii_alphabetic),
        b'.' | b'\'' => are(u8::is_ascii_digit) || are(u8::is_ascii_alphabetic),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn runs_are_those_of_the_standard(
            text in "([a-cA 0-9_.,:;'\"&+#\n\r“”’é\u{301}\u{200d}\u{a0}\u{3000}港🇩🇪ह\u{93f}א]{0,24})|([\\PC ]{0,24})"
        ) {
            let expected: Vec<(usize, &str)> = text.unicode_word_indices().collect();
            proptest::prop_assert_eq!(Runs::new(&text).collect::<Vec<_>>(), expected);
        }
    }
}
