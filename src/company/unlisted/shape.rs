//! What a name says by itself: its words, its capitals, its marks.

use crate::company::lexicon::{Class, class_of, is_known_other};
use crate::company::unlisted::cue::{Cue, Cues};

/// Sets the cues of a name, whatever stands around it.
pub(in crate::company) fn note(name: &str, cues: &mut Cues) {
    let name = name.trim_end_matches('.');
    let mut words = name.split([' ', ',']).filter(|it| !it.is_empty() && *it != "&");
    let Some(first) = words.next() else { return };
    let last = words.next_back().unwrap_or(first);
    let is_single = last.len() == name.len();
    let (of_first, of_last) = (class_in_any_case(first), class_in_any_case(last));
    if is_place(name) {
        cues.set(Cue::MentionPlace);
    }
    let is_legal = !is_single && of_last.is(Class::LEGAL);
    let before_law =
        if is_legal { name[..name.len() - last.len()].trim_end_matches([' ', ',']).rsplit(' ').next().unwrap_or("") } else { last };
    let of_head = class_in_any_case(before_law);
    if is_legal {
        cues.set(Cue::Legal);
    }
    if !is_single {
        ends_in(name, of_head, cues);
        if of_first.is(Class::GIVEN)
            && !is_legal
            && !of_last.is(Class::HEAD.or(Class::FUND_HEAD).or(Class::INSTITUTION))
            && name.split(' ').count() <= 3
            && !name.contains('&')
        {
            cues.set(Cue::FullName);
        }
        if name.contains(" & ") {
            cues.set(Cue::Ampersand);
        }
        // "Bank of Zork".
        if name.starts_with("Bank of ")
            || name.contains(" Bank of ")
            || name.starts_with("Banco ")
            || name.starts_with("Banca ")
            || name.starts_with("Banque ")
        {
            cues.set(Cue::Head);
        }
        let mut inside = name.split(' ').take(name.split(' ').count().saturating_sub(1));
        let is_headed = [" of ", " for ", " & "]
            .iter()
            .filter_map(|it| name.split_once(it))
            .any(|(head, _)| class_of(head.rsplit(' ').next().unwrap_or(head)).is(Class::INSTITUTION));
        if is_headed {
            cues.set(Cue::Institution);
        } else if inside.any(|it| class_of(it).is(Class::INSTITUTION)) {
            cues.set(Cue::InstitutionInside);
        }
        cues.set(Cue::Long);
    } else {
        if of_first.is(Class::GIVEN) {
            cues.set(Cue::GivenName);
        }
        if of_first.is(Class::INSTITUTION) {
            cues.set(Cue::Institution);
        }
        if of_first.is(Class::MEDIA) {
            cues.set(Cue::Media);
        }
        if of_first.is(Class::THING.or(Class::OPENER).or(Class::HEAD).or(Class::LEGAL).or(Class::SOFT_HEAD).or(Class::COMPASS)) {
            cues.set(Cue::CommonWord);
        }
        // "PCs", "CEOs".
        if name.len() <= 5 && name.strip_suffix('s').is_some_and(|it| it.len() > 1 && it.bytes().all(|it| it.is_ascii_uppercase())) {
            cues.set(Cue::CommonWord);
        }
        if name.len() <= 5 && name.bytes().all(|it| it.is_ascii_uppercase() || it == b'&') {
            cues.set(Cue::Acronym);
        }
    }
    if of_first.is(Class::DEFINED) {
        cues.set(Cue::Defined);
    }
    if is_single && name.contains('&') {
        cues.set(Cue::Ampersand);
    }
    if is_domain(last) {
        cues.set(Cue::Domain);
    } else if is_brand(first) || is_brand(last) {
        cues.set(Cue::Brand);
    }
}

/// The classes of a word, also where the whole name is written in capitals.
fn class_in_any_case(word: &str) -> Class {
    let is_shouted = word.len() > 3 && word.is_ascii() && word.bytes().all(|it| it.is_ascii_uppercase());
    if !is_shouted {
        return class_of(word);
    }
    class_of(&format!("{}{}", &word[..1], word[1..].to_ascii_lowercase()))
}

fn ends_in(name: &str, last: Class, cues: &mut Cues) {
    let is_other = is_known_other(name);
    if last.is(Class::INSTITUTION) || is_other {
        cues.set(Cue::Institution);
    } else if last.is(Class::FUND_HEAD) {
        cues.set(Cue::FundHead);
    } else if last.is(Class::HEAD) || name.ends_with(" Stock Exchange") {
        cues.set(Cue::Head);
    } else if last.is(Class::MEDIA) {
        cues.set(Cue::Media);
    } else if last.is(Class::SOFT_HEAD) {
        cues.set(Cue::SoftHead);
    } else if last.is(Class::THING) {
        cues.set(Cue::Thing);
    }
}

/// A place or people by all its words: "South Zork", "New York", "American", "Sunday".
fn is_place(name: &str) -> bool {
    const ELSEWHERE: Class = Class::PLACE.or(Class::DEMONYM).or(Class::TIME);
    is_known_other(name) || {
        let mut n_named = 0;
        name.split([' ', '-']).all(|it| {
            let class = class_of(it);
            n_named += usize::from(class.is(ELSEWHERE));
            class.is(ELSEWHERE.or(Class::COMPASS)) || it == "&"
        }) && n_named > 0
    }
}

/// A capital further in, after a small letter (ZorkDash, eZork), or a digit among letters (23andYou).
fn is_brand(word: &str) -> bool {
    let is_scottish = word.strip_prefix("Mc").or_else(|| word.strip_prefix("Mac")).is_some_and(|it| it.starts_with(char::is_uppercase));
    let bytes = word.as_bytes();
    let has_inner_capital = bytes.windows(2).any(|it| it[0].is_ascii_lowercase() && it[1].is_ascii_uppercase());
    let is_numbered = bytes.first().is_some_and(u8::is_ascii_digit) && bytes.iter().any(u8::is_ascii_lowercase);
    !is_scottish && (has_inner_capital || is_numbered)
}

/// An ending as of an address: zork.com.
fn is_domain(word: &str) -> bool {
    let ending = word.rsplit_once('.').map_or("", |(_, it)| it);
    matches!(ending, "com" | "ai" | "io" | "net" | "co" | "cn" | "tv" | "app" | "me" | "ly" | "in" | "de" | "fr")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &[Cue]) {
        let mut cues = Cues::new();
        note(name, &mut cues);
        let met: Vec<Cue> = cues.met().into_iter().map(|(it, _)| it).filter(|it| *it != Cue::Long).collect();
        assert_eq!(met, expected, "{name}");
    }

    #[test]
    fn a_firms_name_ends_as_firms_names_do() {
        check("Zork Inc", &[Cue::Legal]);
        check("Zork Technologies Inc", &[Cue::Legal, Cue::Head]);
        check("Zork Stock Exchange", &[Cue::Head]);
        check("Zork Ventures", &[Cue::FundHead]);
        check("Bank of Zork", &[Cue::Head]);
        check("Zork & Blork", &[Cue::Ampersand]);
    }

    #[test]
    fn institutions_streets_and_places_are_no_firms() {
        check("Zork University", &[Cue::Institution]);
        check("Ministry of Zork", &[Cue::Institution]);
        check("Zork Institute of Technology", &[Cue::Head, Cue::Institution]);
        check("Zork Police Benevolent", &[Cue::InstitutionInside]);
        check("Zork Street", &[Cue::Thing]);
        check("South Korea", &[Cue::Institution, Cue::MentionPlace]);
        check("Anna Zork", &[Cue::FullName]);
        check("Anna Zork Ltd", &[Cue::Legal]);
    }

    #[test]
    fn brands_are_written_as_only_they_are() {
        check("ZorkDash", &[Cue::Brand]);
        check("23andYou", &[Cue::Brand]);
        check("Zork.ai", &[Cue::Domain]);
        check("McZork", &[]);
        check("ZORK", &[Cue::Acronym]);
    }
}
