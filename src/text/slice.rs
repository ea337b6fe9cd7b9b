//! Pieces of a text by byte offsets, without a panic: the only place of the crate that may cut a
//! `str` (`clippy::string_slice` says so).
//!
//! A blank is not always one byte: `rfind(char::is_whitespace)` plus one lies inside U+3000.
//! Offsets that were computed like that are found by debug builds, the tests and the fuzzer; a
//! release build moves them to the boundary before and goes on.

use std::ops::{Bound, RangeBounds};

/// Cutting a text by byte offsets.
pub trait Slicing {
    /// The piece of the text at these byte offsets.
    ///
    /// An offset inside a character counts as the start of that character, one beyond the end as
    /// the end; a range that ends before it starts is empty. All three are faults of the caller,
    /// which debug builds report.
    fn slice(&self, range: impl RangeBounds<usize>) -> &str;

    /// The text up to and including its last white space character, of whatever width, and the
    /// rest: its last word, which is empty where the text ends in white space.
    fn split_last_word(&self) -> (&str, &str);
}

impl Slicing for str {
    #[inline]
    #[track_caller]
    fn slice(&self, range: impl RangeBounds<usize>) -> &str {
        let start = match range.start_bound() {
            Bound::Included(&at) => at,
            Bound::Excluded(&at) => at.saturating_add(1),
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(&at) => at.saturating_add(1),
            Bound::Excluded(&at) => at,
            Bound::Unbounded => self.len(),
        };
        match self.get(start..end) {
            Some(piece) => piece,
            None => {
                // The offsets alone: a text belongs to somebody.
                debug_assert!(
                    false,
                    "{start}..{end} are not character boundaries of a text of {} bytes",
                    self.len()
                );
                nearest(self, start, end)
            }
        }
    }

    fn split_last_word(&self) -> (&str, &str) {
        let before = self.trim_end_matches(|c: char| !c.is_whitespace());
        (before, self.slice(before.len()..))
    }
}

/// The piece at offsets that are off: each moved to the boundary before.
#[cold]
fn nearest(text: &str, start: usize, end: usize) -> &str {
    let start = text.floor_char_boundary(start);
    let end = text.floor_char_boundary(end);
    text.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_offset_inside_a_character_is_its_start() {
        let text = "a\u{3000}b";
        assert_eq!(nearest(text, 2, 5), "\u{3000}b");
        assert_eq!(nearest(text, 0, 3), "a");
        assert_eq!(nearest(text, 4, 99), "b");
        assert_eq!(nearest(text, 4, 1), "");
        assert_eq!(nearest(text, 99, 99), "");
    }

    #[test]
    fn the_last_word_follows_a_blank_of_any_width() {
        for blank in ["\u{3000}", "\u{2028}", "\u{85}", " ", "\u{2003}\u{a0}"] {
            let before = format!("é{blank}x y{blank}");
            assert_eq!(format!("{before}z").split_last_word(), (&*before, "z"));
            assert_eq!(before.split_last_word(), (&*before, ""));
        }
        assert_eq!("word".split_last_word(), ("", "word"));
    }

    proptest! {
        #[test]
        fn any_offsets_cut_a_piece_of_the_text(text in "[aé\u{3000}🚀 ]{0,12}", start in 0..60usize, end in 0..60usize) {
            prop_assert!(text.contains(nearest(&text, start, end)));
            if let Some(exact) = text.get(start..end) {
                prop_assert_eq!(nearest(&text, start, end), exact);
                prop_assert_eq!(text.slice(start..end), exact);
            }
        }

        #[test]
        fn the_last_word_has_no_blank_and_follows_one(text in "[aé\u{3000}\u{85} ]{0,12}") {
            let (before, word) = text.split_last_word();
            prop_assert!(!word.contains(char::is_whitespace) && (before.is_empty() || before.ends_with(char::is_whitespace)));
            prop_assert_eq!(format!("{before}{word}"), text);
        }
    }
}
