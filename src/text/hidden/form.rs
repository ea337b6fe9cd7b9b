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

/// Whether the text ends in a stop after a word that is too long for an abbreviation: `on Feb. 2.`
/// ends in a day, not in the number of a list's item.
fn ends_word(text: &str) -> bool {
    const LONGEST_ABBREVIATION: usize = 4;
    text.strip_suffix('.').is_some_and(|before| {
        before.chars().rev().take_while(|it| it.is_alphabetic()).count() > LONGEST_ABBREVIATION
    })
}

/// Closes a quotation that it does not open: `we will grow,” said Lee`.
pub(in crate::text) fn is_half_quotation(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let inside = text.trim_end_matches(['”', '.', '!', '?', ' ']);
    inside.find(['“', '„', '”']).is_some_and(|at| inside.slice(at..).starts_with('”'))
}

/// Has a stop of its own apart: `Grab to buy a bank .` is a line that had none.
pub(in crate::text) fn has_added_stop(text: &str) -> bool {
    text.ends_with(" .")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::document::{Document, Role};

    /// The sentences that may be chosen from a text.
    #[track_caller]
    fn check(body: &str, shown: &[&str]) {
        let document = Document::new("", body);
        let prose = document.sentences.iter().filter(|sentence| sentence.role == Role::Prose);
        assert_eq!(prose.map(|sentence| document.text(sentence)).collect::<Vec<_>>(), shown);
    }

    #[test]
    fn rows_of_figures_and_line_ups_are_no_prose() {
        let told = "Oslo leads the table of the league after six days, it said.";
        for row in [
            "Oslo 9 4 6 19, Bergen 6 7 5 18, Bodø 5 3 8 16.",
            "OSLO (112) Berg 11-20 4-4 28, Lie 9-14 2-2 21. Totals 42-80 16-18 112.",
            "Men's 10 km: 1. Lie (NOR) 24:11.0; 2. Sala (ITA) +8.4.",
            "Oslo: Aas; Berg, Dahl, Moe (Lund 80), Vik, Ness. Subs: Hart, Lie.",
            "Att: 31,208. Ref: P. Berg.",
        ] {
            check(&format!("{told}\n\n{row}"), &[told]);
        }
        for prose in [
            "Berg scored 36 points and took 12 rebounds when Oslo beat Bergen 121-117 on Friday.",
            "Shares of Grab rose 3.2% to $141.20 in Oslo on Monday, and those of Ovo lost 1.1%.",
        ] {
            check(prose, &[prose]);
        }
    }

    #[test]
    fn capitals_are_shown_only_if_the_article_is_in_capitals() {
        let told = "A judge in Oslo sent the mother home on Monday.";
        check(&format!("THE MOTHER OF THE CHILD IS BACK IN COURT.\n\n{told}"), &[told]);
        let cry = "THE FIRE NEAR OSLO IS NOW OUT. ALL FAMILIES MAY GO HOME AGAIN.";
        check(cry, &["THE FIRE NEAR OSLO IS NOW OUT.", "ALL FAMILIES MAY GO HOME AGAIN."]);
        check(
            "NASA, ESA and JAXA build the base, they said.",
            &["NASA, ESA and JAXA build the base, they said."],
        );
    }

    #[test]
    fn the_end_of_a_quotation_and_a_bare_line_are_no_prose() {
        let told = "Grab bought a bank in Oslo on Monday.";
        check(&format!("{told} We will grow a lot,” said Lee of the bank."), &[told]);
        check(
            &format!("{told} Grab to sell its bank . It paid the sum in cash."),
            &[told, "It paid the sum in cash."],
        );
        check(&format!("{told}\n\nOn Friday.\n\n- 18 ships for the port of Oslo;"), &[told]);
    }

    #[test]
    fn a_number_after_an_abbreviation_is_no_item() {
        assert!(ends_in_list_number("The firm will: 1."));
        assert!(ends_in_list_number("The firm stops the hunt. (2)"));
        assert!(!ends_in_list_number("It pays on Feb. 2."));
        assert!(!ends_in_list_number("Ajax is in place 2."));
    }
}
