//! Words of a [`Plain`](crate::company::reading::plain::Plain) text in one pass over its bytes:
//! their spans and how they are written.

use crate::company::lexicon::words::ELISIONS;
use std::ops::Range;

use crate::company::lexicon::senses::Groups;
use crate::company::lexicon::{Class, class_of, look_up};
use crate::company::reading::script::{is_east_asian, is_of_word};
use crate::text::Span;
use crate::text::slice::Slicing;

/// A word, with marks inside names kept (Booking.com, AT&T, Coca-Cola, L'Oréal) and a possessive
/// `'s` left out.
#[derive(Debug, Clone)]
pub(in crate::company) struct Token {
    pub(in crate::company) span: Span,
    /// Bytes of the possessive after it, 0 without one.
    n_possessive: u8,
    /// Written as names are: a capital at its start, or further in (eBay, 23andMe).
    pub(in crate::company) is_name: bool,
    /// Follows a stop, a line's start or an opening quotation mark: its capital says nothing.
    pub(in crate::company) starts_sentence: bool,
    /// In a line that writes its words with capitals, as headlines do.
    pub(in crate::company) is_in_heading: bool,
    /// The classes of the word: looked up once, since many rules ask for them.
    class: Class,
    /// Other senses of companies' names that the word is evidence for.
    pub(in crate::company) senses: Groups,
}

impl Token {
    pub(in crate::company) fn is_possessive(&self) -> bool {
        self.n_possessive > 0
    }

    /// A word without a possessive, of which nothing is known but how it is written.
    fn without_marks(span: Span, is_name: bool) -> Token {
        Token {
            span,
            n_possessive: 0,
            is_name,
            starts_sentence: false,
            is_in_heading: false,
            class: Class::default(),
            senses: Groups::default(),
        }
    }

    /// Behind the possessive, if there is one.
    pub(in crate::company) fn end(&self) -> usize {
        self.span.end + usize::from(self.n_possessive)
    }
}

/// The words of a text, in order.
#[derive(Debug)]
pub(in crate::company) struct Tokens<'a> {
    pub(in crate::company) text: &'a str,
    pub(in crate::company) all: Vec<Token>,
}

/// A longer line is not a heading.
const MAX_HEADING_BYTES: usize = 200;

impl<'a> Tokens<'a> {
    pub(in crate::company) fn new(text: &'a str) -> Tokens<'a> {
        let mut tokens = Tokens { text, all: Vec::with_capacity(text.len() / 6) };
        let mut at = 0;
        let mut line = TokenLine { start: 0, first_token: 0 };
        // Blanks and marks from the end of the last word on, as far as they matter.
        let mut gap = Gap { breaks: true, stop: false, quote: false };
        while at < text.len() {
            if text.as_bytes()[at] == b' ' {
                at += 1;
                continue;
            }
            let (c, n_bytes) = char_at(text, at);
            if !is_of_word(c) {
                gap.take(c);
                if c == '\n' {
                    tokens.close_line(&line, at);
                    line = TokenLine { first_token: tokens.all.len(), start: at + 1 };
                }
                at += n_bytes;
                continue;
            }
            let word = read_word(text, at);
            let starts_sentence = gap.breaks || gap.quote || gap.stop && !tokens.ends_abbreviated();
            at = word.end();
            gap = Gap::default();
            let known = look_up(text.slice(word.span.clone()));
            tokens.all.push(Token {
                starts_sentence,
                class: known.class,
                senses: known.senses,
                ..word
            });
        }
        tokens.close_line(&line, text.len());
        tokens
    }

    #[inline]
    pub(in crate::company) fn word(&self, idx: usize) -> &'a str {
        self.text.slice(self.all[idx].span.clone())
    }

    #[inline]
    pub(in crate::company) fn class(&self, idx: usize) -> Class {
        self.all[idx].class
    }

    /// The words that a span covers, wholly or in part.
    pub(in crate::company) fn covered(&self, span: &Span) -> Range<usize> {
        let first = self.all.partition_point(|token| token.span.end <= span.start);
        let end = self.all.partition_point(|token| token.span.start < span.end);
        first..end
    }

    /// Blanks and marks between a word and the one before it.
    #[inline]
    pub(in crate::company) fn gap_before(&self, idx: usize) -> &'a str {
        let from = idx.checked_sub(1).map_or(0, |before| self.all[before].end());
        self.text.slice(from..self.all[idx].span.start)
    }

    /// The word `n` places before `idx`, where only single blanks lie between.
    pub(in crate::company) fn back(&self, idx: usize, n: usize) -> Option<&'a str> {
        let at = idx.checked_sub(n)?;
        (at + 1..=idx)
            .all(|it| self.gap_before(it) == " " && !self.all[it - 1].is_possessive())
            .then(|| self.word(at))
    }

    fn ends_abbreviated(&self) -> bool {
        self.all.last().is_some_and(|it| {
            let word = self.text.slice(it.span.clone());
            !it.is_possessive()
                && (it.is_name && (it.span.len() == 1 || is_initials(word))
                    || it.class.is(Class::ABBREVIATION))
        })
    }

    /// Marks the words of a line that writes them with capitals: nine of ten longer ones that are
    /// not of grammar, and at least three.
    fn close_line(&mut self, line: &TokenLine, end: usize) {
        if end - line.start > MAX_HEADING_BYTES
            || self.text.slice(line.start..end).trim_end().ends_with(['.', '"', '”'])
        {
            return;
        }
        let words = &mut self.all[line.first_token..];
        let (mut n_long, mut n_names) = (0, 0);
        for it in words.iter().filter(|it| it.span.len() > 3) {
            if it.is_name || !it.class.is(Class::GRAMMAR) {
                n_long += 1;
                n_names += usize::from(it.is_name);
            }
        }
        if n_long >= 3 && n_names * 10 >= n_long * 9 {
            words.iter_mut().for_each(|it| it.is_in_heading = true);
        }
    }
}

/// A line that is being read.
struct TokenLine {
    start: usize,
    first_token: usize,
}

#[derive(Default)]
struct Gap {
    breaks: bool,
    stop: bool,
    quote: bool,
}

impl Gap {
    fn take(&mut self, c: char) {
        match c {
            '\n' | '!' | '?' | ':' | '…' | '•' => self.breaks = true,
            '.' => self.stop = true,
            '"' | '“' | '‘' | '\'' | '«' => self.quote = true,
            _ => {}
        }
    }
}

/// Reads the word at `start`.
#[inline]
fn read_word(text: &str, start: usize) -> Token {
    read_plain_word(text, start).unwrap_or_else(|| read_any_word(text, start))
}

/// Reads a word of English letters, all but the first one small, before a blank or another mark that
/// joins nothing: most words of a text are.
#[inline]
fn read_plain_word(text: &str, start: usize) -> Option<Token> {
    let bytes = text.as_bytes().get(start..)?;
    let (first, rest) = bytes.split_first().filter(|(first, _)| first.is_ascii_alphabetic())?;
    let n_small = rest.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
    let ends = match rest.get(n_small)? {
        b' ' | b'\n' | b',' | b';' | b':' | b'!' | b'?' | b')' | b'"' => true,
        b'.' => matches!(rest.get(n_small + 1), Some(b' ' | b'\n')),
        _ => false,
    };
    ends.then(|| Token::without_marks(start..start + 1 + n_small, first.is_ascii_uppercase()))
}

fn read_any_word(text: &str, start: usize) -> Token {
    let (first, n_first) = char_at(text, start);
    let mut word = WordReader {
        text,
        first,
        start,
        is_east_asian: is_east_asian(first),
        second: start + n_first,
        at: start + n_first,
        n_letters: usize::from(first.is_alphabetic()),
        n_inner_capitals: 0,
        is_second_capital: false,
        n_since_dot: 1,
    };
    while word.at < text.len() && word.advance() {}
    let WordReader { at, n_letters, n_inner_capitals, is_second_capital, .. } = word;
    let is_name = first.is_uppercase()
        || first.is_lowercase() && is_second_capital
        || first.is_numeric() && n_letters >= 3 && n_inner_capitals > 0;
    let n_possessive = match &text.as_bytes()[at..] {
        [b'\'', b's' | b'S', ..] => 2,
        // "Yukos' rivals": only if a name ends in an s.
        [b'\'', b' ', ..] if is_name && text.slice(..at).ends_with('s') => 1,
        _ => 0,
    };
    Token { n_possessive, ..Token::without_marks(start..at, is_name) }
}

/// Reads a word to its end.
struct WordReader<'t> {
    text: &'t str,
    first: char,
    start: usize,
    is_east_asian: bool,
    /// Offset of the second character.
    second: usize,
    at: usize,
    n_letters: usize,
    n_inner_capitals: usize,
    is_second_capital: bool,
    /// Letters since the last dot: "U.S." is one word, "end.The" is two.
    n_since_dot: usize,
}

impl WordReader<'_> {
    /// Reads up to the next character that is not a small letter, and that one if it is part of the
    /// word. Returns whether the word may continue.
    fn advance(&mut self) -> bool {
        // Most of a text are small letters.
        let n_small = self.text.as_bytes()[self.at..]
            .iter()
            .take_while(|byte| byte.is_ascii_lowercase())
            .count();
        self.n_letters += n_small;
        self.n_since_dot += n_small;
        self.at += n_small;
        if self.at == self.text.len() {
            return false;
        }
        let (c, n_bytes) = char_at(self.text, self.at);
        if is_of_word(c) {
            // "Appleは" is two words.
            if is_east_asian(c) != self.is_east_asian {
                return false;
            }
            self.n_letters += usize::from(c.is_alphabetic());
            if c.is_uppercase() {
                self.n_inner_capitals += 1;
                self.is_second_capital |= self.at == self.second;
            }
            self.n_since_dot += 1;
            self.at += n_bytes;
            return true;
        }
        let is_joined = self.is_joined_by(c);
        if is_joined {
            self.n_since_dot = if c == '.' { 0 } else { self.n_since_dot };
            self.at += 1;
        }
        is_joined
    }

    /// Whether an article or preposition ends at an apostrophe at the current place: "d'Airbus",
    /// "dell'Eni".
    fn is_elided(&self) -> bool {
        ELISIONS.contains(self.text.slice(self.start..self.at))
    }

    /// Whether a noun of what a company has is after a hyphen at the current place: "Zork-Aktie".
    fn is_before_firm_tail(&self) -> bool {
        let tail = self.text.slice(self.at + 1..);
        let n_bytes = tail.find(|c: char| !c.is_alphabetic()).unwrap_or(tail.len());
        class_of(tail.slice(..n_bytes)).is(Class::FIRM_TAIL)
    }

    /// Whether the mark at the current place joins two parts of one word.
    fn is_joined_by(&self, mark: char) -> bool {
        if !matches!(mark, '.' | '-' | '\'' | '&' | '_') || self.at + 1 >= self.text.len() {
            return false;
        }
        let (next, n_next) = char_at(self.text, self.at + 1);
        let is_possessive = || {
            matches!(next, 's' | 'S')
                && !self.text.slice(self.at + 1 + n_next..).starts_with(char::is_alphanumeric)
        };
        next.is_alphanumeric()
            && match mark {
                '\'' => !(is_possessive() || next.is_uppercase() && self.is_elided()),
                '.' => next.is_lowercase() || next.is_numeric() || self.n_since_dot == 1,
                // "start-up" and "Coca-Cola" are one word, "Berlin-based" and "ex-Zork" two.
                '-' => {
                    (self.first.is_lowercase() == next.is_lowercase() || next.is_numeric())
                        && !(next.is_uppercase() && self.is_before_firm_tail())
                }
                _ => true,
            }
    }
}

/// "U.S", "J.P": letters and dots by turns.
fn is_initials(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() >= 3
        && bytes.iter().skip(1).step_by(2).all(|it| *it == b'.')
        && bytes.iter().step_by(2).all(u8::is_ascii_uppercase)
}

/// The character at a boundary within the text; most are ASCII and cost no decoding.
#[inline]
#[expect(clippy::expect_used, reason = "the offset is a boundary before the end")]
fn char_at(text: &str, at: usize) -> (char, usize) {
    let byte = text.as_bytes()[at];
    if byte.is_ascii() {
        return (char::from(byte), 1);
    }
    let c = text.slice(at..).chars().next().expect("the offset is a boundary before the end");
    (c, c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let tokens = Tokens::new(text);
        assert_eq!((0..tokens.all.len()).map(|it| tokens.word(it)).collect::<Vec<_>>(), expected);
    }

    #[track_caller]
    fn check_starts(text: &str, expected: &[&str]) {
        let tokens = Tokens::new(text);
        let starts = (0..tokens.all.len()).filter(|&it| tokens.all[it].starts_sentence);
        assert_eq!(starts.map(|it| tokens.word(it)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn marks_inside_a_name_belong_to_it() {
        check("Foo.com, B&Q (Coca-Cola) L'Etoile", &["Foo.com", "B&Q", "Coca-Cola", "L'Etoile"]);
        check("U.S. firms", &["U.S", "firms"]);
    }

    #[test]
    fn an_elided_word_is_a_word_of_its_own() {
        check("d'Airbus, dell'Eni et L'Oréal", &["d", "Airbus", "dell", "Eni", "et", "L'Oréal"]);
        check("aujourd'hui", &["aujourd'hui"]);
    }

    #[test]
    fn a_change_of_script_parts_words() {
        check("Appleは東京で", &["Apple", "は東京で"]);
    }

    #[test]
    fn possessives_and_compounds_are_cut_off() {
        check("ex-Zork staff", &["ex", "Zork", "staff"]);
        check(
            "Zork's rival Dorks' Berlin-based start-up",
            &["Zork", "rival", "Dorks", "Berlin", "based", "start-up"],
        );
    }

    #[test]
    fn a_missing_blank_after_a_full_stop_parts_words() {
        check("17.2%The end.The next", &["17.2", "The", "end", "The", "next"]);
    }

    #[test]
    fn sentences_start_behind_stops_quotes_and_at_lines() {
        check_starts("It fell. Zork rose\nMore", &["It", "Zork", "More"]);
        check_starts("he said: “We won", &["he", "We"]);
        check_starts("said Mr. Zork of J. P. Zork", &["said"]);
    }

    #[test]
    fn names_have_a_capital_somewhere() {
        let names = |text| Tokens::new(text).all.iter().map(|it| it.is_name).collect::<Vec<_>>();
        assert_eq!(
            names("Zork eZork 23andYou 20th 5G the"),
            [true, true, true, false, false, false]
        );
    }

    #[test]
    fn a_line_in_title_case_is_a_heading() {
        let is_heading = |text| Tokens::new(text).all[0].is_in_heading;
        assert!(is_heading("How Zork Conquered the Market"));
        assert!(!is_heading("How Zork conquered the market"));
        assert!(!is_heading("Zork Bought Blork Thursday."));
    }
}
