//! What a name says by itself: its words, its capitals, its marks.

use crate::company::lexicon::{Class, class_of, is_known_other};
use crate::company::unlisted::cue::{Cue, Cues};
use crate::text::slice::Slicing;

/// Sets the cues of a name, whatever is around it.
pub(in crate::company) fn note_shape(name: &str, cues: &mut Cues) {
    let name = name.trim_end_matches('.');
    let mut words = name.split([' ', ',']).filter(|word| !word.is_empty() && *word != "&");
    let Some(first) = words.next() else { return };
    let last = words.next_back().unwrap_or(first);
    let of_first = class_in_any_case(first);
    if is_place(name) {
        cues.set(Cue::Place);
    }
    if last.len() == name.len() {
        note_single_word(name, of_first, cues);
    } else {
        note_several_words(name, of_first, last, cues);
    }
    if of_first.is(Class::DEFINED) {
        cues.set(Cue::Defined);
    }
    if is_domain(last) {
        cues.set(Cue::Domain);
    } else if is_brand(first) || is_brand(last) {
        cues.set(Cue::Brand);
    }
}

fn note_several_words(name: &str, of_first: Class, last: &str, cues: &mut Cues) {
    const MAX_NAME_WORDS: usize = 3;
    const BANK_STARTS: [&str; 4] = ["Bank of ", "Banco ", "Banca ", "Banque "];
    let of_last = class_in_any_case(last);
    let is_legal = of_last.is(Class::LEGAL);
    let before_law = if is_legal {
        name.slice(..name.len() - last.len())
            .trim_end_matches([' ', ','])
            .rsplit(' ')
            .next()
            .unwrap_or("")
    } else {
        last
    };
    if is_legal {
        cues.set(Cue::Legal);
    }
    let of_end = class_in_any_case(before_law);
    // "Zork Service Corporation", "Zork Hospitals Inc": the law makes a firm of it.
    if !(is_legal && of_end.is(Class::INSTITUTION)) || is_known_other(name) {
        note_ending(name, of_end, cues);
    }
    let n_words = name.split(' ').count();
    let may_be_surname =
        !is_legal && !of_last.is(Class::HEAD.or(Class::FUND_HEAD).or(Class::INSTITUTION));
    if of_first.is(Class::GIVEN)
        && may_be_surname
        && n_words <= MAX_NAME_WORDS
        && !name.contains('&')
    {
        cues.set(Cue::FullName);
    }
    if name.contains('&') && name.contains(" & ") {
        cues.set(Cue::Ampersand);
    }
    // "Bank of Zork".
    if name.contains("Ban")
        && (BANK_STARTS.iter().any(|start| name.starts_with(start)) || name.contains(" Bank of "))
    {
        cues.set(Cue::Head);
    }
    let has_joint = name.split(' ').any(|word| matches!(word, "of" | "for" | "&"));
    let is_headed_by_institution = has_joint
        && [" of ", " for ", " & "].iter().filter_map(|joint| name.split_once(joint)).any(
            |(head, _)| class_of(head.rsplit(' ').next().unwrap_or(head)).is(Class::INSTITUTION),
        );
    if is_headed_by_institution {
        cues.set(Cue::Institution);
    } else if name.split(' ').take(n_words - 1).any(|word| class_of(word).is(Class::INSTITUTION)) {
        cues.set(Cue::InstitutionInside);
    }
    cues.set(Cue::Long);
}

fn note_single_word(name: &str, class: Class, cues: &mut Cues) {
    const MAX_ACRONYM_BYTES: usize = 5;
    const COMMON: Class = Class::THING
        .or(Class::OPENER)
        .or(Class::HEAD)
        .or(Class::LEGAL)
        .or(Class::SOFT_HEAD)
        .or(Class::COMPASS);
    for (kind, cue) in [
        (Class::GIVEN, Cue::GivenName),
        (Class::INSTITUTION, Cue::Institution),
        (Class::MEDIA, Cue::Media),
    ] {
        if class.is(kind) {
            cues.set(cue);
        }
    }
    // "PCs", "CEOs".
    let is_plural =
        |letters: &str| letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_short = name.len() <= MAX_ACRONYM_BYTES;
    if class.is(COMMON) || is_short && name.strip_suffix('s').is_some_and(is_plural) {
        cues.set(Cue::CommonWord);
    }
    if is_short && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'&') {
        cues.set(Cue::Acronym);
    }
    if name.contains('&') {
        cues.set(Cue::Ampersand);
    }
}

/// The classes of a word, also where the whole name is written in capitals.
fn class_in_any_case(word: &str) -> Class {
    let is_shouted =
        word.len() > 3 && word.is_ascii() && word.bytes().all(|it| it.is_ascii_uppercase());
    if !is_shouted {
        return class_of(word);
    }
    class_of(&format!("{}{}", word.slice(..1), word.slice(1..).to_ascii_lowercase()))
}

fn note_ending(name: &str, last: Class, cues: &mut Cues) {
    let is_other = is_known_other(name);
    if last.is(Class::INSTITUTION) || is_other {
        cues.set(Cue::Institution);
    } else if last.is(Class::FUND_HEAD) {
        cues.set(Cue::FundHead);
    } else if last.is(Class::HEAD) || ends_as_manager(name) || name.ends_with(" Stock Exchange") {
        cues.set(Cue::Head);
    } else if last.is(Class::MEDIA) {
        cues.set(Cue::Media);
    } else if last.is(Class::LIKELY_HEAD) {
        cues.set(Cue::LikelyHead);
    } else if last.is(Class::SOFT_HEAD) {
        cues.set(Cue::SoftHead);
    } else if last.is(Class::THING) {
        cues.set(Cue::Thing);
    }
}

/// "Zork Asset Management", "Zork Real Estate": two words that firms' names end in.
fn ends_as_manager(name: &str) -> bool {
    let mut words = name.rsplit(' ');
    let (last, before) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let are_firms = match last {
        "Management" => matches!(
            before,
            "Asset" | "Capital" | "Fund" | "Investment" | "Money" | "Portfolio" | "Wealth"
        ),
        "Estate" => before == "Real",
        _ => false,
    };
    are_firms && words.next().is_some()
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

/// A capital further in, after a small letter (ZorkDash, eZork), or a digit among letters
/// (23andYou).
fn is_brand(word: &str) -> bool {
    let is_scottish = word
        .strip_prefix("Mc")
        .or_else(|| word.strip_prefix("Mac"))
        .is_some_and(|it| it.starts_with(char::is_uppercase));
    let bytes = word.as_bytes();
    let has_inner_capital =
        bytes.windows(2).any(|it| it[0].is_ascii_lowercase() && it[1].is_ascii_uppercase());
    let is_numbered =
        bytes.first().is_some_and(u8::is_ascii_digit) && bytes.iter().any(u8::is_ascii_lowercase);
    !is_scottish && (has_inner_capital || is_numbered)
}

/// An ending as of an address: zork.com.
fn is_domain(word: &str) -> bool {
    let ending = word.rsplit_once('.').map_or("", |(_, it)| it);
    matches!(
        ending,
        "com" | "ai" | "io" | "net" | "co" | "cn" | "tv" | "app" | "me" | "ly" | "in" | "de" | "fr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &[Cue]) {
        let mut cues = Cues::new();
        note_shape(name, &mut cues);
        let met: Vec<Cue> =
            cues.met().into_iter().map(|(it, _)| it).filter(|it| *it != Cue::Long).collect();
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
        check("South Korea", &[Cue::Institution, Cue::Place]);
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
