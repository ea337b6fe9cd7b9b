//! Text with blanks, apostrophes and capitals written in one form, and the mapping back to the
//! bytes of the original.

use std::borrow::Cow;

use crate::company::reading::shout;
use crate::text::Span;
use crate::text::slice::Slicing;

/// A text in which every blank of another width is a blank, every line separator a line end, every
/// curly apostrophe a straight one, every no-break hyphen a hyphen, and words in capitals, if
/// several follow each other, as names are written.
///
/// Spans found in it are mapped back with [`Plain::to_raw`]. Spelling the variants out as patterns
/// would double the patterns for every blank of a name; copying an article costs about as much as
/// one look at its bytes.
pub(in crate::company) struct Plain<'a> {
    text: Cow<'a, str>,
    /// Pairs of an offset of the plain text, and the number of bytes saved from there on.
    saved: Vec<(usize, usize)>,
}

impl<'a> Plain<'a> {
    #[expect(clippy::expect_used, reason = "a byte is there")]
    pub(in crate::company) fn new(raw: &'a str) -> Plain<'a> {
        if raw.is_ascii() {
            return Plain { text: shout::fold(Cow::Borrowed(raw)), saved: Vec::new() };
        }
        let mut text = String::with_capacity(raw.len());
        let mut saved = Vec::new();
        let mut copied = 0;
        let mut at = 0;
        // Only where a character of more than one byte begins is there something to read.
        while let Some(n_ascii) = first_beyond_ascii(&raw.as_bytes()[at..]) {
            at += n_ascii;
            let c = raw.slice(at..).chars().next().expect("a byte is there");
            if let Some(plain) = plain_char(c) {
                text.push_str(raw.slice(copied..at));
                text.push(plain);
                copied = at + c.len_utf8();
                saved.push((text.len(), copied - text.len()));
            }
            at += c.len_utf8();
        }
        if saved.is_empty() {
            return Plain { text: shout::fold(Cow::Borrowed(raw)), saved };
        }
        text.push_str(raw.slice(copied..));
        Plain { text: shout::fold(Cow::Owned(text)), saved }
    }

    pub(in crate::company) fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that a range of the plain text stands for.
    pub(in crate::company) fn to_raw(&self, span: Span) -> Span {
        self.raw_offset(span.start)..self.raw_offset(span.end)
    }

    fn raw_offset(&self, at: usize) -> usize {
        let n_before = self.saved.partition_point(|&(from, _)| from <= at);
        at + n_before.checked_sub(1).map_or(0, |last| self.saved[last].1)
    }
}

/// Most texts have long runs of ASCII: many bytes are passed at once.
fn first_beyond_ascii(bytes: &[u8]) -> Option<usize> {
    const AT_ONCE: usize = 32;
    let n_ascii = AT_ONCE * bytes.chunks_exact(AT_ONCE).take_while(|it| it.is_ascii()).count();
    bytes[n_ascii..].iter().position(|it| !it.is_ascii()).map(|it| n_ascii + it)
}

fn plain_char(c: char) -> Option<char> {
    match c {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            Some(' ')
        }
        '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{2019}' | '\u{2bc}' => Some('\''),
        '\u{2011}' => Some('-'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_span_comes_back_to_the_bytes_it_was_found_in() {
        let raw = "é’s Google\u{a0}Cloud’s";
        let plain = Plain::new(raw);
        let at = plain.as_str().find("Google Cloud").unwrap();
        assert_eq!(&raw[plain.to_raw(at..at + "Google Cloud".len())], "Google\u{a0}Cloud");
    }

    proptest! {
        #[test]
        fn every_character_has_its_place(raw in "[a é’\u{a0}\u{2011}\n]{0,24}") {
            let plain = Plain::new(&raw);
            let places = plain.as_str().char_indices().map(|(at, c)| plain.to_raw(at..at + c.len_utf8()));
            let chars: Vec<&str> = places.map(|it| &raw[it]).collect();
            prop_assert_eq!(chars.concat(), raw.clone());
        }
    }
}
