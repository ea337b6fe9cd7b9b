//! Sentences that are no prose by their form: capitals, rows of figures, line-ups, list numbers.

use crate::text::slice::Slicing;
use crate::text::word::Word;

/// A sentence in capitals, as transcripts and tickers have them.
pub(in crate::text) fn is_in_capitals(text: &str) -> bool {
    const FEWEST_LETTERS: usize = 15;
    // Most sentences have a small letter soon after their first one.
    if text.bytes().take(FEWEST_LETTERS).any(|it| it.is_ascii_lowercase()) {
        return false;
    }
    let (mut n_upper, mut n_lower) = (0, 0);
    for letter in text.chars() {
        n_upper += usize::from(letter.is_uppercase());
        n_lower += usize::from(letter.is_lowercase());
    }
    n_upper >= FEWEST_LETTERS && n_lower * 10 <= n_upper
}

/// Results, line-ups, votes: every second word is a figure, or no word is one that only prose has.
pub(in crate::text) fn is_row(text: &str, words: &[Word], of: impl Fn(&Word) -> char) -> bool {
    const FEWEST_FIGURES: usize = 3;
    let n_words = words.len();
    let (mut n_figures, mut n_capitals) = (0, 0);
    for (idx, word) in words.iter().enumerate() {
        if word.form.is_figure {
            n_figures += 1;
        } else if of(word).is_uppercase() {
            n_capitals += 1;
        }
        // Three words in small letters at the beginning are prose, and most sentences end here.
        if idx == 5 && n_figures + n_capitals < 3 {
            return false;
        }
    }
    let n_stop = words.iter().filter(|word| word.form.is_stop).count();
    let is_table = n_figures >= FEWEST_FIGURES && n_figures * 2 >= n_words && n_stop * 6 <= n_words;
    let n_other = n_words - n_figures - n_capitals;
    let has_marks = n_figures > 0 || text.contains([':', ';']) || text.matches(',').count() >= 2;
    is_table || n_words >= 2 && n_capitals > 0 && n_stop == 0 && n_other * 8 <= n_words && has_marks
}

/// Ends in the number of the next item of a list: `The firm will: 1.`
pub(in crate::text) fn ends_in_list_number(text: &str) -> bool {
    let Some(before) = text.strip_suffix(['.', ')']) else { return false };
    let bare = before.trim_end_matches(|it: char| it.is_ascii_digit());
    let n_digits = before.len() - bare.len();
    let sentence = bare.trim_end();
    matches!(n_digits, 1 | 2)
        && (bare.is_empty()
            || bare.ends_with('(')
            || sentence != bare
                && (sentence.ends_with([':', ';', '!', '?']) || ends_word(sentence)))
}

/// A stop after a word that is no abbreviation: `on Feb. 2.` ends in a day, not in a list's number.
fn ends_word(text: &str) -> bool {
    const LONGEST_ABBREVIATION: usize = 4;
    text.strip_suffix('.').is_some_and(|before| {
        before.chars().rev().take_while(|it| it.is_alphabetic()).count() > LONGEST_ABBREVIATION
    })
}

/// Closes a quotation that it does not open: `we will grow,” said Lee`.
pub(in crate::text) fn is_half_quotation(text: &str) -> bool {
    let inside = text.trim_end_matches(['”', '.', '!', '?', ' ']);
    inside.find(['“', '„', '”']).is_some_and(|at| inside.slice(at..).starts_with('”'))
}

/// Has a stop of its own apart: `Grab to buy a bank .` is a line that had none.
pub(in crate::text) fn has_added_stop(text: &str) -> bool {
    text.ends_with(" .")
}
