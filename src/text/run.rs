//! Runs of letters and digits between the word boundaries of UAX #29.
//!
//! `unicode-segmentation` finds the boundaries, in ASCII alone by neighbouring bytes, which costs a
//! tenth of its tables. News is mostly ASCII, but for curly quotes and names in between: so a text is
//! read in parts, cut at blanks where no boundary can depend on the other side.

use unicode_segmentation::{UnicodeSegmentation, UnicodeWordIndices};

use crate::text::slice::Slicing;

/// The runs that hold a letter or a digit, with where each begins: what
/// [`UnicodeSegmentation::unicode_word_indices`] gives.
pub(super) struct Runs<'t> {
    text: &'t str,
    /// The runs of the part that is read, and where it begins.
    part: (usize, UnicodeWordIndices<'t>),
    /// Where the parts begin that are not read yet.
    rest: usize,
}

impl<'t> Runs<'t> {
    pub(super) fn new(text: &'t str) -> Runs<'t> {
        Runs { text, part: (0, "".unicode_word_indices()), rest: 0 }
    }

    /// Returns where the next part ends: all ASCII up to the last place before another character
    /// where a text can be cut, or from there to the next such place.
    fn end_of_part(&self) -> usize {
        let (bytes, start) = (self.text.as_bytes(), self.rest);
        let other = start + ascii_len(&bytes[start..]);
        if other == bytes.len() {
            return other;
        }
        // No boundary depends on what is beyond blanks, unless a mark is set on the last one.
        let is_cut =
            |at: &usize| bytes[at - 1] == b' ' && bytes[*at].is_ascii() && bytes[*at] != b' ';
        let before = (start + 1..other).rev().find(is_cut);
        before.or_else(|| (other + 1..bytes.len()).find(is_cut)).unwrap_or(bytes.len())
    }
}

impl<'t> Iterator for Runs<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<(usize, &'t str)> {
        loop {
            let (start, runs) = &mut self.part;
            if let Some((at, run)) = runs.next() {
                return Some((*start + at, run));
            }
            if self.rest == self.text.len() {
                return None;
            }
            let end = self.end_of_part();
            self.part = (self.rest, self.text.slice(self.rest..end).unicode_word_indices());
            self.rest = end;
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
