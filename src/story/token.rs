//! The words of a short text in their order, and what each one is: what a text is cast in, and what
//! distinguishes it from others of the same form.

use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashSet;
use serde::Deserialize;
use xxhash_rust::xxh3::xxh3_64;

use crate::text::Span;
use crate::text::figure;
use crate::text::language::Lexicon;
use crate::text::slice::Slicing;
use crate::text::term::fold;
use crate::text::word::{self, Form};

/// What a word is in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u32)]
pub(super) enum Kind {
    /// Any other word.
    Word,
    /// A function word.
    Function,
    /// The name of somebody or something.
    Name,
    /// A number that tells which: v2.3.1, day 1,402, magnitude 6.1.
    Identifier,
    /// The day or year of a date.
    Date,
    /// A number that tells how much.
    Amount,
    /// A day of the week or a month.
    Calendar,
}

const KINDS: [Kind; 7] = [
    Kind::Word,
    Kind::Function,
    Kind::Name,
    Kind::Identifier,
    Kind::Date,
    Kind::Amount,
    Kind::Calendar,
];

/// A word as a number: 29 bits of its hash, and its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Token(pub(super) u32);

impl Token {
    fn new(word: &str, kind: Kind) -> Token {
        Token((xxh3_64(word.as_bytes()) as u32) << 3 | kind as u32)
    }

    /// What the word is.
    pub(super) fn kind(self) -> Kind {
        KINDS.get((self.0 & 7) as usize).copied().unwrap_or(Kind::Word)
    }

    /// The word, whatever its kind.
    pub(super) fn word(self) -> u32 {
        self.0 >> 3
    }
}

/// Folded.
#[derive(Deserialize)]
struct Words {
    before_identifier: FxHashSet<String>,
    after_amount: FxHashSet<String>,
}

#[expect(clippy::expect_used, reason = "a test reads the shipped words")]
static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let words: Words = toml::from_str(include_str!("../../data/story/words.toml"))
        .expect("a test reads the shipped words");
    let folded = |set: FxHashSet<String>| set.iter().map(|it| fold(it)).collect();
    Words {
        before_identifier: folded(words.before_identifier),
        after_amount: folded(words.after_amount),
    }
});

/// A capitalised word that as many background articles have is common: it may be capitalised by
/// the style of headlines.
const COMMON: u32 = 5;

/// A text with a larger share of capitals among its content words is capitalised throughout.
const TITLE_CASE: f32 = 0.75;

/// Days of a month.
const LAST_DAY: u32 = 31;

/// A number with more digits after a name is an amount: Windows 11, but Zork 40,000.
const SHORT_NUMBER: usize = 4;

/// The first `n` words of a text.
pub(super) fn tokens(lexicon: &Lexicon, text: &str, n: usize) -> Vec<Token> {
    let words = joined(text, word::placed_forms(lexicon, text, n));
    let content = words.iter().filter(|it| !it.1.is_stop && !it.1.is_figure);
    let n_content = content.clone().count().max(1);
    let n_capitals = content.filter(|it| it.1.looks_like_name).count();
    let style = Style { text, is_title_case: n_capitals as f32 > TITLE_CASE * n_content as f32 };
    let mut tokens: Vec<Token> = Vec::with_capacity(words.len());
    for at in 0..words.len() {
        let (span, form) = &words[at];
        let raw = text.slice(span.clone());
        let before = at.checked_sub(1).map(|it| &*words[it].1);
        let after = words.get(at + 1).map(|it| &*it.1);
        let token = if raw.contains(|it: char| it.is_ascii_digit()) {
            let follows_name = tokens.last().is_some_and(|it| it.kind() == Kind::Name);
            let mark = text.slice(..span.start).chars().next_back();
            let unit = text.slice(span.end..).chars().next();
            let number = Number { raw, mark, unit, before, after, follows_name };
            Token::new(&number.plain(), number.kind())
        } else {
            Token::new(&form.stem, style.kind(span.start, form))
        };
        tokens.push(token);
    }
    tokens
}

/// The words of a text, those with figures that are set together as one: 2-1, CVE-2026-1234.
fn joined(text: &str, words: Vec<(Span, Arc<Form>)>) -> Vec<(Span, Arc<Form>)> {
    let has_digit = |it: &Span| text.slice(it.clone()).contains(|it: char| it.is_ascii_digit());
    let mut joined: Vec<(Span, Arc<Form>)> = Vec::with_capacity(words.len());
    for (span, form) in words {
        match joined.last_mut() {
            Some((last, _))
                if matches!(text.slice(last.end..span.start), "-" | ":" | "/" | "–")
                    && (has_digit(last) || has_digit(&span)) =>
            {
                last.end = span.end;
            }
            _ => joined.push((span, form)),
        }
    }
    joined
}

struct Style<'t> {
    text: &'t str,
    is_title_case: bool,
}

impl Style<'_> {
    fn kind(&self, start: usize, form: &Form) -> Kind {
        let opens = || {
            let before = self.text.slice(..start).trim_end_matches([' ', '"', '“', '«', '(', '\'']);
            before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n'])
        };
        if form.is_calendar {
            Kind::Calendar
        } else if form.is_stop {
            Kind::Function
        } else if form.looks_like_name
            && (!self.is_title_case && !opens() || form.n_in_background < COMMON)
        {
            Kind::Name
        } else {
            Kind::Word
        }
    }
}

/// A word with a digit in it, and what stands around it.
struct Number<'t> {
    raw: &'t str,
    mark: Option<char>,
    unit: Option<char>,
    before: Option<&'t Form>,
    after: Option<&'t Form>,
    follows_name: bool,
}

impl Number<'_> {
    /// As it is compared: without thousands separators, ordinal endings and case.
    fn plain(&self) -> String {
        let lower = self.raw.to_lowercase().replace(',', "");
        let digits = lower.trim_end_matches(char::is_alphabetic);
        let is_ordinal = matches!(lower.slice(digits.len()..), "st" | "nd" | "rd" | "th");
        if is_ordinal && digits.bytes().all(|it| it.is_ascii_digit()) {
            digits.trim_start_matches('0').to_owned()
        } else {
            lower.trim_start_matches(['v', '0']).to_owned()
        }
    }

    fn kind(&self) -> Kind {
        let words = &*WORDS;
        let is_in = |set: &FxHashSet<String>, form: Option<&Form>| {
            form.is_some_and(|it| set.contains(&it.folded))
        };
        let plain = self.plain();
        let value: Option<u32> = plain.parse().ok();
        let beside_date = [self.before, self.after].into_iter().flatten().any(|it| it.is_calendar);
        if matches!(self.mark, Some('$' | '€' | '£' | '¥')) || self.unit == Some('%') {
            Kind::Amount
        } else if value.is_some_and(|it| (1..=LAST_DAY).contains(&it)) && beside_date
            || figure::is_year(self.raw)
            || is_iso_date(self.raw)
        {
            Kind::Date
        } else if self.mark == Some('#') || is_in(&words.before_identifier, self.before) {
            Kind::Identifier
        } else if is_in(&words.after_amount, self.after) {
            Kind::Amount
        } else if is_code(&self.raw.to_lowercase())
            || self.follows_name && value.is_some() && plain.len() < SHORT_NUMBER
        {
            Kind::Identifier
        } else {
            Kind::Amount
        }
    }
}

/// 2026-03-01.
fn is_iso_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    parts.len() == 3
        && parts.iter().map(|it| it.len()).eq([4, 2, 2])
        && parts.iter().all(|it| it.bytes().all(|it| it.is_ascii_digit()))
}

/// A version, a score or a code, but neither an age, a time nor an amount with its unit.
fn is_code(lower: &str) -> bool {
    let rest = lower.trim_start_matches(|it: char| it.is_ascii_digit() || it == '.' || it == ',');
    let starts_with_digit = rest.len() < lower.len();
    if rest.is_empty() {
        return lower.matches('.').count() >= 2;
    }
    let is_only = |part: &str, is: fn(char) -> bool| part.chars().all(is);
    if starts_with_digit && is_only(rest, char::is_alphabetic) {
        // 41st tells which; 5pm, 20m and 3bn tell when and how much.
        return matches!(rest, "st" | "nd" | "rd" | "th");
    }
    if starts_with_digit && rest.starts_with(':') {
        return false;
    }
    if starts_with_digit && rest.starts_with('-') {
        return !rest.contains(char::is_alphabetic) || rest == "-magnitude";
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[track_caller]
    fn check(text: &str, expected: &[Kind]) {
        let kinds: Vec<Kind> = tokens(Lexicon::of(Language::English), text, 60)
            .iter()
            .map(|it| it.kind())
            .filter(|it| !matches!(it, Kind::Word | Kind::Function))
            .collect();
        assert_eq!(kinds, expected, "{text}");
    }

    #[test]
    fn numbers_that_tell_which_are_told_from_those_that_tell_how_much() {
        check("the strike enters day 1,402", &[Kind::Identifier]);
        check("ferrum v2.3.1 fixes a leak", &[Kind::Identifier]);
        check("patch for CVE-2026-1234 is out", &[Kind::Identifier]);
        check("a quake of magnitude 6.1 is felt", &[Kind::Identifier]);
        check("they lost 2-1 at home", &[Kind::Identifier]);
        check("revista de prensa, número 41", &[Kind::Identifier]);
        check("the toll rises to 15 dead", &[Kind::Amount]);
        check("a bid of $4.5 billion is raised by 20%", &[Kind::Amount, Kind::Amount]);
        check("an 18-year-old is held at 14:30", &[Kind::Amount, Kind::Amount]);
    }

    #[test]
    fn days_and_years_are_dates() {
        check("rates of 2 March 2026", &[Kind::Date, Kind::Calendar, Kind::Date]);
        check("the vote on Monday, 2026-03-02", &[Kind::Calendar, Kind::Date]);
    }

    #[test]
    fn names_are_known_by_capitals_unless_all_words_have_them() {
        check("the mill of Zork burns in Lund", &[Kind::Name, Kind::Name]);
        check("Zork Mill Fire Kills Two Workers", &[Kind::Name]);
    }
}
