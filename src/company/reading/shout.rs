//! Names in text that is written in capitals: "SILICON VALLEY BANK" as "Silicon Valley Bank".

use std::borrow::Cow;

use crate::company::lexicon::{Class, class_of};
use crate::text::slice::Slicing;

/// Shorter words in capitals are mostly abbreviations.
const MIN_LETTERS: usize = 5;

/// Fewer long words in a row are a name that is written so.
const MIN_LONG_WORDS: usize = 2;

/// Writes runs of words in capitals as headlines are written; nothing moves, and other text stays
/// as it is.
///
/// Words of fewer than five letters keep their capitals (IBM), unless they are known as others:
/// "Bank", "Inc", "of".
pub(in crate::company) fn fold(text: Cow<'_, str>) -> Cow<'_, str> {
    if n_long_words(text.as_bytes()) < MIN_LONG_WORDS {
        return text;
    }
    let mut folded = String::with_capacity(text.len());
    let mut run: Vec<&str> = Vec::new();
    for piece in text.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        // Quotation marks, full stops and line ends part runs; a number may stand inside.
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        if !word.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit()) {
            close(&mut run, &mut folded);
            folded.push_str(piece);
            continue;
        }
        run.push(piece);
        if !matches!(piece.slice(word.len()..), " " | "," | "&" | "-" | "'") {
            close(&mut run, &mut folded);
        }
    }
    close(&mut run, &mut folded);
    Cow::Owned(folded)
}

fn close(run: &mut Vec<&str>, folded: &mut String) {
    let n_long = run
        .iter()
        .filter(|it| it.bytes().filter(u8::is_ascii_uppercase).count() >= MIN_LETTERS)
        .count();
    for piece in run.drain(..) {
        if n_long < MIN_LONG_WORDS {
            folded.push_str(piece);
        } else {
            push_as_name(piece, folded);
        }
    }
}

fn push_as_name(piece: &str, folded: &mut String) {
    if piece.len() < 2 || !piece.as_bytes()[0].is_ascii_uppercase() {
        return folded.push_str(piece);
    }
    let small = piece.to_ascii_lowercase();
    let name = format!("{}{}", piece.slice(..1), small.slice(1..));
    let word = |it: &str| class_of(it.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()));
    if word(&small).is(Class::GRAMMAR.or(Class::CONNECTOR)) {
        folded.push_str(&small);
    } else if piece.bytes().filter(u8::is_ascii_uppercase).count() >= MIN_LETTERS
        || word(&name) != Class::default()
    {
        folded.push_str(&name);
    } else {
        folded.push_str(piece);
    }
}

/// How many words of five capitals or more a text has. Such a word has a capital at every fifth
/// byte: most bytes need no look.
fn n_long_words(text: &[u8]) -> usize {
    let (mut n, mut seen) = (0, 0);
    for at in (MIN_LETTERS - 1..text.len()).step_by(MIN_LETTERS) {
        if at < seen || !text[at].is_ascii_uppercase() {
            continue;
        }
        let start =
            text[..at].iter().rposition(|it| !it.is_ascii_uppercase()).map_or(0, |it| it + 1);
        let end = text[at..]
            .iter()
            .position(|it| !it.is_ascii_uppercase())
            .map_or(text.len(), |it| at + it);
        n += usize::from(end - start >= MIN_LETTERS);
        seen = end;
    }
    n
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(fold(Cow::Borrowed(text)), expected);
    }

    #[test]
    fn a_run_of_capitals_is_written_as_names_are() {
        check(
            "between ZORKON VALLEY BANK, INC. and him",
            "between Zorkon Valley Bank, Inc. and him",
        );
        check("BANK OF BLORKO AND ZORKON", "Bank of Blorko and Zorkon");
        check("ZORKON'S BLORKO", "Zorkon'S Blorko");
    }

    #[test]
    fn single_words_and_abbreviations_keep_their_capitals() {
        check("the ZORKON store of IBM", "the ZORKON store of IBM");
        check("IBM SELLS ZORKON TO BLORKO", "IBM Sells Zorkon to Blorko");
        check("ZORKON. BLORKO", "ZORKON. BLORKO");
        check("é ZORKON é BLORKO é", "é ZORKON é BLORKO é");
    }
}
