//! Distinguishes a person with a company's name (Michael Dell) from the company.

use crate::company::context::ambiguous;
use crate::company::lexicon::words::{ADDRESSES, GIVEN_NAMES};
use crate::text::Span;
use crate::text::slice::Slicing;

/// Whether a one-word name is the surname of a person: a given name, an initial or a form of
/// address stands right before it.
pub(in crate::company) fn is_surname(text: &str, span: &Span) -> bool {
    if text.slice(span.clone()).contains(' ') {
        return false;
    }
    let Some(before) = ambiguous::word_before(text, span.start) else { return false };
    // Neither a name nor a form of address is in small letters.
    if before.starts_with(|c: char| c.is_ascii_lowercase()) {
        return false;
    }
    GIVEN_NAMES.contains(before)
        || ADDRESSES.contains(before.trim_end_matches('.'))
        || is_initial(before)
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.as_str() == "."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, expected: bool) {
        let at = text.find(name).unwrap();
        assert_eq!(is_surname(text, &(at..at + name.len())), expected);
    }

    #[test]
    fn a_given_name_makes_a_person() {
        check("founder Michael Dell said", "Dell", true);
        check("“Michael Dell", "Dell", true);
    }

    #[test]
    fn an_initial_or_a_form_of_address_makes_a_person() {
        check("Henry J. Ford", "Ford", true);
        check("Mr. Dell left", "Dell", true);
        check("Mr Dell left", "Dell", true);
    }

    #[test]
    fn a_given_name_in_another_clause_makes_nobody() {
        check("told Michael, Dell said", "Dell", false);
        check("It was U.S. Dell buyers", "Dell", false);
    }
}
