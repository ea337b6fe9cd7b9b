//! Runs of capitalised words that may be names: where one begins and ends, and which of its words
//! are not part of the name.

use crate::company::lexicon::{Class, class_of, is_known_other};
use crate::company::reading::token::Tokens;
use crate::text::Span;
use crate::text::slice::Slicing;

/// A name of more words is a list or a heading.
const MAX_WORDS: usize = 9;

/// A run of words that stand together as a name does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::company) struct NameRun {
    /// Index of its first word.
    pub(in crate::company) first: usize,
    /// Index after its last word.
    pub(in crate::company) end: usize,
    /// Whether a listed company is all of it.
    pub(in crate::company) is_listed: bool,
}

impl NameRun {
    pub(in crate::company) fn n_words(self) -> usize {
        self.end - self.first
    }

    pub(in crate::company) fn span(self, tokens: &Tokens<'_>) -> Span {
        tokens.all[self.first].span.start..tokens.all[self.end - 1].span.end
    }
}

/// Calls `found` for every run of a text, in order. `listed` are the byte ranges of listed
/// companies, in order.
///
/// A run is parted at possessives, at roles ("Zork Chief Executive Ann Lee"), at days and months.
/// Words of grammar at a sentence's start are left out. Connecting words count inside names: "Bank
/// of Zork", "Monte dei Zork". A listed company is a run by itself, unless what follows it makes it
/// a longer firm's name ("Apple Federal Bank").
pub(in crate::company) fn runs(
    tokens: &Tokens<'_>,
    listed: &[Span],
    mut found: impl FnMut(NameRun),
) {
    let mut listed = listed.iter().peekable();
    let mut at = 0;
    while at < tokens.all.len() {
        let token = &tokens.all[at];
        while listed.next_if(|it| it.end <= token.span.start).is_some() {}
        if let Some(span) = listed.peek().filter(|it| it.start <= token.span.start) {
            let end =
                at + tokens.all[at..].iter().take_while(|it| it.span.start < span.end).count();
            let longer = longer_firm(tokens, at, end);
            found(NameRun { first: at, end: longer.unwrap_or(end), is_listed: longer.is_none() });
            at = longer.unwrap_or(end);
            continue;
        }
        if !token.is_name || is_left_out(tokens, at) {
            at += 1;
            continue;
        }
        let until = listed.peek().map_or(usize::MAX, |it| it.start);
        let end = run_end(tokens, at, until);
        if is_behind_number(tokens, at) {
            found(NameRun { first: at - 1, end, is_listed: false });
            at = end;
            continue;
        }
        // What leads up to a listed company ("Former Googler Facebook") is not a name of its own,
        // unless the longer name is a firm's.
        found(NameRun { first: at, end, is_listed: false });
        at = end;
    }
}

/// Whether a number before a firm's word is part of the name: "361 Capital", not "the 20 Banks".
fn is_behind_number(tokens: &Tokens<'_>, at: usize) -> bool {
    const MAX_DIGITS: usize = 3;
    let Some(before) = at.checked_sub(1) else { return false };
    tokens.all[before].span.len() <= MAX_DIGITS
        && tokens.gap_before(at) == " "
        && tokens.word(before).bytes().all(|it| it.is_ascii_digit())
        && tokens.class(at).is(Class::HEAD.or(Class::FUND_HEAD).or(Class::LIKELY_HEAD))
        && !tokens.word(at).ends_with('s')
}

/// A capitalised word that no name begins with.
fn is_left_out(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    let class = class_of(word);
    let opens = tokens.all[at].starts_sentence || tokens.all[at].is_in_heading;
    // "@zork", "#Zork", "zork.com/Zork".
    let is_address = tokens.gap_before(at).ends_with(['@', '#', '/', '_']);
    is_address
        || matches!(word, "The" | "AND")
        || word == "I"
        || class.is(Class::ROLE.or(Class::TIME).or(Class::ADDRESS).or(Class::FIRM_NOUN))
        || class.is(Class::FIRM_TAIL) && at > 0 && tokens.gap_before(at) == "-"
        || opens && class.is(Class::OPENER)
}

fn run_end(tokens: &Tokens<'_>, first: usize, until: usize) -> usize {
    let mut end = first + 1;
    while end < tokens.all.len() && end - first < MAX_WORDS && !tokens.all[end - 1].is_possessive()
    {
        let next = &tokens.all[end];
        if next.span.start >= until {
            break;
        }
        let gap = tokens.gap_before(end);
        let word = tokens.word(end);
        let class = class_of(word);
        let is_joined = match gap {
            " " => true,
            " & " => next.is_name,
            ". " => !next.starts_sentence && next.is_name,
            _ => false,
        };
        if !is_joined {
            break;
        }
        if next.is_name {
            let parts_names = class
                .is(Class::ROLE.or(Class::TIME).or(Class::ADDRESS).or(Class::FIRM_NOUN))
                && !class.is(Class::LEGAL.or(Class::HEAD));
            let is_behind_law =
                end - first > 1 && ends_in_law(tokens.word(end - 1)) && !class.is(Class::LEGAL);
            if parts_names || is_behind_law || matches!(word, "The" | "THE" | "AND") {
                break;
            }
            end += 1;
            continue;
        }
        match connected(tokens, first, end, until) {
            Some(behind) => end = behind,
            None => break,
        }
    }
    end
}

/// Whether a word is the last one of a firm's name, by law: what follows "Zork Limited" is another
/// name.
fn ends_in_law(word: &str) -> bool {
    matches!(
        word,
        "GmbH" | "Inc" | "Incorporated" | "LLC" | "LLP" | "Limited" | "Ltd" | "PLC" | "Plc" | "plc"
    )
}

/// The index after the name's next capitalized word, if the words between connect it to the name:
/// "Bank of", "Monte dei".
fn connected(tokens: &Tokens<'_>, first: usize, at: usize, until: usize) -> Option<usize> {
    let word = tokens.word(at);
    if !class_of(word).is(Class::CONNECTOR) {
        return None;
    }
    let fits = |idx: usize| {
        tokens.all.get(idx).is_some_and(|it| it.is_name && it.span.start < until)
            && tokens.gap_before(idx) == " "
    };
    let last = tokens.class(at - 1);
    let of_institution =
        last.is(Class::INSTITUTION.or(Class::HEAD)) || tokens.word(at - 1) == "Bank";
    match word {
        "of" if of_institution && fits(at + 1) => Some(at + 2),
        "of" if of_institution
            && tokens.all.get(at + 1).is_some_and(|_| tokens.word(at + 1) == "the")
            && fits(at + 2) =>
        {
            Some(at + 3)
        }
        "for" if last.is(Class::INSTITUTION) && fits(at + 1) => Some(at + 2),
        // "Industrial and Commercial Bank", not "Zork and Blork Bank".
        "and" if at - first <= 2 && fits(at + 1) && joins_trades(tokens, at) => Some(at + 2),
        "of" | "for" | "and" | "the" => None,
        _ if fits(at + 1) => Some(at + 2),
        _ => None,
    }
}

/// Whether the words on both sides of an "and" say what a firm does, not which it is, and a firm's
/// last word follows.
fn joins_trades(tokens: &Tokens<'_>, and: usize) -> bool {
    const TRADE: Class = Class::HEAD.or(Class::SOFT_HEAD).or(Class::PLACE).or(Class::INSTITUTION);
    let is_trade = |idx: usize| tokens.class(idx).is(TRADE) || tokens.word(idx).ends_with("al");
    let has_head = |idx: usize| {
        tokens.all.get(idx).is_some_and(|_| {
            tokens.gap_before(idx) == " "
                && tokens.class(idx).is(Class::HEAD.or(Class::INSTITUTION))
        })
    };
    is_trade(and - 1) && is_trade(and + 1) && (has_head(and + 2) || has_head(and + 3))
}

/// The end of a longer name that a listed company's name begins, if the longer one is a firm's by
/// its last word.
fn longer_firm(tokens: &Tokens<'_>, first: usize, listed_end: usize) -> Option<usize> {
    if tokens.all[listed_end - 1].is_possessive() {
        return None;
    }
    let end = run_end(tokens, first, usize::MAX);
    if end <= listed_end || tokens.all[first].is_in_heading || tokens.gap_before(listed_end) != " "
    {
        return None;
    }
    let last = tokens.class(end - 1);
    let is_firm =
        last.is(Class::HEAD.or(Class::FUND_HEAD)) || last.is(Class::LEGAL) && end - listed_end > 1;
    (is_firm
        && !is_known_other(
            tokens.text.slice(NameRun { first, end, is_listed: false }.span(tokens)),
        ))
    .then_some(end)
}

/// The end of a listed company's name with the suffix that says what it is in law: "Zork Inc",
/// "Zork Group Holding Ltd".
pub(in crate::company) fn with_legal_suffix(tokens: &Tokens<'_>, run: NameRun) -> usize {
    let mut end = run.end;
    while end < tokens.all.len() && !tokens.all[end - 1].is_possessive() {
        let class = tokens.class(end);
        let fits = tokens.gap_before(end) == " " && class.is(Class::LEGAL);
        if !fits {
            break;
        }
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::company::reading::plain::Plain;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        check_beside("Listed", text, expected);
    }

    #[track_caller]
    fn check_beside(listed: &str, text: &str, expected: &[&str]) {
        let plain = Plain::new(text);
        let tokens = Tokens::new(plain.as_str());
        let spans: Vec<Span> =
            plain.as_str().match_indices(listed).map(|(at, it)| at..at + it.len()).collect();
        let mut found = Vec::new();
        runs(&tokens, &spans, |it| found.push(plain.as_str()[it.span(&tokens)].to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_run_is_what_stands_together() {
        check(
            "they asked Zork Blork, Ork and Bork & Sons of Nork",
            &["Zork Blork", "Ork", "Bork & Sons", "Nork"],
        );
        check("They asked. Zork left", &["Zork"]);
        check("They asked 361 Capital and 20 Banks", &["361 Capital", "Banks"]);
    }

    #[test]
    fn a_possessive_ends_a_name() {
        check("at Zork's Blork unit", &["Zork", "Blork"]);
    }

    #[test]
    fn roles_and_days_are_no_parts_of_names() {
        check("said Zork Chief Executive Ann Lee on Monday Blork", &["Zork", "Ann Lee", "Blork"]);
    }

    #[test]
    fn names_are_connected() {
        check("the United Bank of Zork and", &["United Bank of Zork"]);
        check(
            "the Industrial and Commercial Bank of Zork",
            &["Industrial and Commercial Bank of Zork"],
        );
        check("the Monte del Zork di Blork", &["Monte del Zork di Blork"]);
        check("the mayor Zork of Blork", &["Zork", "Blork"]);
    }

    #[test]
    fn a_suffix_in_law_ends_a_name() {
        check("between Zork Works Limited Blork Limited", &["Zork Works Limited", "Blork Limited"]);
        check("at Zork Works Co Ltd and Limited Blork", &["Zork Works Co Ltd", "Limited Blork"]);
    }

    #[test]
    fn a_listed_company_is_a_run_by_itself() {
        check("they met at Listed Blork Listed with", &["Listed", "Blork", "Listed"]);
        check("they met at a branch of Listed Federal Bank with", &["Listed Federal Bank"]);
    }

    #[test]
    fn a_suffix_in_law_belongs_to_the_name() {
        let tokens = Tokens::new("Zork Inc. and Zork Holdings Ltd of Zork, Inc.");
        let ends = |first| {
            with_legal_suffix(&tokens, NameRun { first, end: first + 1, is_listed: true }) - first
        };
        assert_eq!([ends(0), ends(3), ends(7)], [2, 1, 1]);
    }
}
