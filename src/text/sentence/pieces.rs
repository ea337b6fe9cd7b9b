//! Bounded pieces of a text for the library, whose time is quadratic in a paragraph that has no
//! white space or no end.

use crate::text::Span;

/// A run without white space is cut at the first sentence-ending mark after this number of bytes:
/// the library looks back to the last white space at each mark.
const RUN_BYTES: usize = 8 << 10;

/// Any other text is cut at the first mark with a long word before and white space after it: the
/// library compares each mark with each quotation, bracket and list item of the paragraph.
const PIECE_BYTES: usize = 64 << 10;

/// A word with at least this many letters is not an abbreviation.
const LONG_WORD_CHARS: usize = 5;

/// The spans of the pieces, in order; joined, they are the text.
pub(super) fn pieces(text: &str) -> Vec<Span> {
    if text.len() <= RUN_BYTES {
        return std::iter::once(0..text.len()).collect();
    }
    let mut pieces = Vec::with_capacity(text.len() / PIECE_BYTES + 1);
    let (mut start, mut run_start) = (0, 0);
    // Whether the character before ends a sentence, or follows its end.
    let mut is_after_mark = false;
    let (mut n_letters, mut has_blank) = (0, false);
    for (at, c) in text.char_indices() {
        let is_mark = is_sentence_end(c);
        let is_closed = is_mark || is_after_mark && (is_closing(c) || c.is_whitespace());
        if is_after_mark && !is_closed {
            let is_long_run = at - run_start.max(start) > RUN_BYTES;
            let enough = if n_letters >= LONG_WORD_CHARS { PIECE_BYTES } else { 2 * PIECE_BYTES };
            if is_long_run || has_blank && at - start > enough {
                pieces.push(start..at);
                start = at;
            }
        }
        if c.is_whitespace() {
            run_start = at + c.len_utf8();
        }
        has_blank = !is_mark && (has_blank || c.is_whitespace());
        if !is_closed {
            n_letters = if c.is_alphabetic() { n_letters + 1 } else { 0 };
        }
        is_after_mark = is_closed;
    }
    pieces.push(start..text.len());
    pieces
}

/// The end of a sentence in any of the scripts that news is written in.
fn is_sentence_end(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '…'
            | '。'
            | '．'
            | '！'
            | '？'
            | '｡'
            | '।'
            | '॥'
            | '؟'
            | '۔'
            | '։'
            | '።'
            | '။'
            | '၊'
            | '។'
            | '៖'
    )
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '"' | '\'' | '»' | '›' | '」' | '』' | '》' | '〉' | '）' | ')' | ']')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::sentence::split;

    #[track_caller]
    fn check(unit: &str, longest: usize) {
        let text = unit.repeat(400_000 / unit.len());
        let pieces = pieces(&text);
        assert_eq!(pieces.iter().map(|piece| &text[piece.clone()]).collect::<String>(), text);
        let widest = pieces.iter().map(|piece| piece.len()).max();
        assert!(widest.is_some_and(|widest| widest <= longest), "{widest:?} bytes of {unit}");
    }

    #[test]
    fn pieces_are_bounded_and_join_to_the_text() {
        for unit in ["港口开放了。", "「港口开放了。」", "Go!Go!", "a!", "बंदरगाह।", "1.5."]
        {
            check(unit, RUN_BYTES + 100);
        }
        check("The port opened. Ships came. ", PIECE_BYTES + 100);
        check("The port opened.\n", PIECE_BYTES + 100);
        check("No. He did. ", 2 * PIECE_BYTES + 100);
    }

    #[test]
    fn a_short_text_and_a_text_without_marks_are_one_piece() {
        for text in ["", "Ships came. They left."] {
            let whole = 0..text.len();
            assert_eq!(pieces(text), vec![whole; 1]);
        }
        assert_eq!(pieces(&"港".repeat(20_000)).len(), 1);
    }

    #[test]
    fn a_piece_ends_where_a_sentence_does() {
        let text = "港口开放了（昨天！）。船来了。".repeat(1_000);
        assert!(pieces(&text).iter().all(|piece| text[piece.clone()].ends_with('。')));
        let n_sentences = split(&text).len();
        assert_eq!(n_sentences, 2_000);
    }

    #[test]
    fn pieces_do_not_change_the_sentences_of_prose() {
        let paragraph = "Dr. Lee of the U.S. Senate (he left at 3 p.m. Monday) paid $3.5 million. “It grew,” she said. Ships came to Mt. Vernon. ";
        let one: Vec<String> =
            split(paragraph).into_iter().map(|span| paragraph[span].to_owned()).collect();
        let text = paragraph.repeat(2_000);
        let all: Vec<&str> = split(&text).into_iter().map(|span| &text[span]).collect();
        assert_eq!(all.len(), 2_000 * one.len());
        assert!(all.chunks(one.len()).all(|sentences| sentences == one));
    }
}
