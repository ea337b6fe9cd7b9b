//! Names as people type them into keys that can be compared: without case, accents, punctuation,
//! blanks and corporate suffix.

use crate::company::lexicon::words::SUFFIXES;
use crate::text::term::fold;

/// A name's words: folded, a leading "the" and every "and" left out. Marks inside a word vanish
/// (`JD.com` is `jdcom`), others part words.
#[expect(clippy::expect_used, reason = "one word is always open")]
pub(in crate::company) fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in fold(name).chars() {
        let word = words.last_mut().expect("one word is always open");
        match c {
            // Letters that Unicode does not take apart, as people type them.
            'ø' => word.push('o'),
            'ł' => word.push('l'),
            'ı' => word.push('i'),
            'æ' => word.push_str("ae"),
            'ß' => word.push_str("ss"),
            '.' | '\'' | '!' => {}
            // Disney+ is not Disney.
            '+' => words.extend(["plus".to_owned(), String::new()]),
            c if c.is_alphanumeric() => word.push(c),
            _ => words.push(String::new()),
        }
    }
    words.retain(|it| !it.is_empty());
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    if words.len() > 1 {
        words.retain(|it| it != "and");
    }
    words
}

/// The words without corporate suffixes; the first word always stays.
pub(in crate::company) fn without_suffix(words: &[String]) -> &[String] {
    let n_suffixes = words.iter().rev().take_while(|it| SUFFIXES.contains(it)).count();
    &words[..words.len() - n_suffixes.min(words.len().saturating_sub(1))]
}

/// The key of a name: its words without blanks.
pub(in crate::company) fn key(words: &[String]) -> String {
    words.concat()
}

/// The key of a name with all its words.
pub(in crate::company) fn key_of(name: &str) -> String {
    key(&words(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(key(without_suffix(&words(name))), expected);
    }

    #[test]
    fn case_accents_blanks_and_marks_do_not_count() {
        check("Door Dash", "doordash");
        check("L’Oréal", "loreal");
        check("JD.com", "jdcom");
        check("Yahoo!", "yahoo");
        check("AT&T", "att");
        check("Ørsted A/S", "orstedas");
    }

    #[test]
    fn and_is_an_ampersand() {
        check("Johnson and Johnson", "johnsonjohnson");
        check("Johnson & Johnson", "johnsonjohnson");
    }

    #[test]
    fn corporate_suffixes_do_not_count() {
        check("The Coca-Cola Company", "cocacola");
        check("Telefónica, S.A.", "telefonica");
        check("Alibaba Group Holding Ltd.", "alibaba");
    }

    #[test]
    fn a_name_that_is_nothing_but_a_suffix_stays() {
        check("Group", "group");
        check("The", "the");
        check("...", "");
    }

    #[test]
    fn a_plus_belongs_to_the_name() {
        check("Disney+", "disneyplus");
    }
}
