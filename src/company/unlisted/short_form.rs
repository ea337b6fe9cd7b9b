//! Short forms of a name in the same article: its first words ("Renaissance" for Renaissance
//! Technologies) and the abbreviation in brackets after it ("Industrial Bank of Zork (IBZ)").

use crate::company::lexicon::{Class, class_of};
use crate::text::slice::Slicing;

/// Calls `found` with every beginning of a name that may stand for it, longest first.
///
/// A single word counts only if it is not one that many names share: a place, given name, kind of
/// business or number.
pub(in crate::company) fn beginnings(name: &str, mut found: impl FnMut(&str)) {
    for (end, _) in name.match_indices(' ').rev() {
        let short = name.slice(..end).trim_end_matches(',');
        if !short.ends_with('&') && may_stand_alone(short) {
            found(short);
        }
    }
}

/// Whether the word or words name a thing well enough to stand for a longer name.
pub(in crate::company) fn may_stand_alone(short: &str) -> bool {
    const SHARED: Class = Class::PLACE
        .or(Class::DEMONYM)
        .or(Class::TIME)
        .or(Class::COMPASS)
        .or(Class::GIVEN)
        .or(Class::ADDRESS)
        .or(Class::ROLE)
        .or(Class::HEAD)
        .or(Class::SOFT_HEAD)
        .or(Class::FUND_HEAD)
        .or(Class::INSTITUTION)
        .or(Class::OPENER);
    let mut words = short.split(' ');
    match (words.next(), words.next_back()) {
        (Some(word), None) => !class_of(word).is(SHARED) && word.len() > 1,
        (Some(_), Some(last)) => {
            last != "of"
                && last != "and"
                && last != "for"
                && !crate::company::lexicon::is_known_other(short)
                && words_name_more_than_places(short)
        }
        _ => false,
    }
}

fn words_name_more_than_places(short: &str) -> bool {
    short.split(' ').any(|it| !class_of(it).is(Class::PLACE.or(Class::DEMONYM).or(Class::COMPASS)))
}

/// Whether capitals may abbreviate a name: its first letter begins them, and it has all of them in
/// this order.
pub(in crate::company) fn abbreviates(short: &str, name: &str) -> bool {
    let mut letters = name.chars().flat_map(char::to_uppercase);
    let n_capitals = short.chars().filter(|it| it.is_uppercase()).count();
    let starts_alike = short.chars().next().map(|it| it.to_ascii_uppercase())
        == name.chars().next().map(|it| it.to_ascii_uppercase());
    (2..=8).contains(&short.len())
        && n_capitals >= 2
        && starts_alike
        && short
            .chars()
            .filter(|it| it.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .all(|it| letters.any(|letter| letter == it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &[&str]) {
        let mut found = Vec::new();
        beginnings(name, |it| found.push(it.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn the_first_words_stand_for_a_name() {
        check("Zork Technologies", &["Zork"]);
        check("Zork Blork Bank of Nork", &["Zork Blork Bank", "Zork Blork", "Zork"]);
        check("Zork & Sons", &["Zork"]);
    }

    #[test]
    fn words_that_many_names_share_do_not() {
        check("China Telephone", &[]);
        check("American Zork Lines", &["American Zork"]);
        check("Anna Zork Ltd", &["Anna Zork"]);
    }

    #[test]
    fn capitals_abbreviate_a_name() {
        assert!(abbreviates("IBZ", "Industrial Bank of Zork"));
        assert!(abbreviates("ZoBa", "Zork Bank"));
        assert!(!abbreviates("IBX", "Industrial Bank of Zork"));
        assert!(!abbreviates("BIZ", "Industrial Bank of Zork"));
        assert!(!abbreviates("Industrial", "Industrial Bank of Zork"));
    }
}
