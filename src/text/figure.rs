//! Figures as they are written in English prose: "$1.2 billion", "at least twelve people", "8.5%".
//! Skips numbers that are not amounts: years, dates, times of day, ordinals, ages, scores, ranges,
//! and numbers that are part of a name or only enumerate.

use std::ops::Range;

use super::Span;
use super::word::Word;
use super::word_list::WordSet;

/// The words of this module and of those that compare figures.
pub(crate) const WORDS: &str = include_str!("../../data/figure-words.toml");

macro_rules! figure_words {
    ($key:literal) => {
        $crate::text::word_list::WordSet::new(|| {
            $crate::text::word_list::list($crate::text::figure::WORDS, $key).collect()
        })
    };
}
use crate::text::slice::Slicing;
pub(crate) use figure_words;

/// What an amount is of, as far as the figure itself says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Of what follows it.
    Counted,
    /// Per cent.
    Percent,
    /// Percentage points.
    Points,
    /// Money, by the sign or code of its currency.
    Money(&'static str),
    /// Minutes of a day; this and the next two are found by `moment` alone.
    TimeOfDay,
    /// Days of a year.
    Date,
    /// Years.
    Year,
}

/// An amount in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Byte range of the body, from the currency sign to the unit.
    pub span: Span,
    /// The words it takes, as indices of the sentence's words; the currency before it and the unit
    /// after it are among them.
    pub words: Range<usize>,
    /// Where the words begin that say how exact it is ("more than").
    pub hedged_from: usize,
    /// What it is of.
    pub unit: Unit,
    /// As it is written, with its scale.
    pub value: f64,
    /// What it can mean, as exactly as it is written: "200" for 150 to 250, "1.2" for 1.15 to 1.25,
    /// "over 5" for all above.
    pub range: (f64, f64),
}

impl Figure {
    /// Whether both can be the same amount: in the same unit, one a rounding of the other.
    pub fn agrees_with(&self, other: &Figure) -> bool {
        self.unit == other.unit && self.range.0 < other.range.1 && other.range.0 < self.range.1
    }

    /// Whether both are the same amount: "at least 12" and "17" agree and are two amounts.
    pub fn is_same_amount(&self, other: &Figure) -> bool {
        let is_near = (self.value - other.value).abs()
            <= SAME_AMOUNT * self.value.abs().max(other.value.abs());
        let is_open = [self, other]
            .iter()
            .any(|it| !it.range.0.is_finite() || !it.range.1.is_finite() || it.range.0 <= 0.0);
        self.unit == other.unit && (is_near || !is_open && self.agrees_with(other))
    }
}

/// "2024" tells when, not how much.
pub(crate) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u32>().is_ok_and(|it| (1900..2100).contains(&it))
}

/// Amounts that differ by less are one amount, more or less exactly.
const SAME_AMOUNT: f64 = 0.03;

/// "About" allows for this share on either side.
const ABOUT: f64 = 0.1;

const SCALES: [(&str, f64); 10] = [
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("million", 1e6),
    ("mln", 1e6),
    ("mn", 1e6),
    ("billion", 1e9),
    ("bn", 1e9),
    ("trillion", 1e12),
    ("tn", 1e12),
    ("dozen", 12.0),
];

/// Letters set to a number; without a currency before them, m and k can be metres and kilometres.
const SHORT_SCALES: [(&str, f64); 7] =
    [("bn", 1e9), ("tn", 1e12), ("mn", 1e6), ("m", 1e6), ("b", 1e9), ("k", 1e3), ("t", 1e12)];

const UNITS_IN_WORDS: [&str; 18] = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS_IN_WORDS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Longer signs first: `US$` ends in `$`.
const SIGNS: [(&str, &str); 13] = [
    ("US$", "$"),
    ("HK$", "HK$"),
    ("NT$", "NT$"),
    ("NZ$", "NZ$"),
    ("A$", "A$"),
    ("C$", "C$"),
    ("S$", "S$"),
    ("R$", "R$"),
    ("$", "$"),
    ("€", "€"),
    ("£", "£"),
    ("¥", "¥"),
    ("₹", "₹"),
];

/// Money in words, before or after the number. "Pounds" can be a weight.
const CURRENCIES: [(&str, &str); 14] = [
    ("usd", "$"),
    ("dollar", "$"),
    ("dollars", "$"),
    ("eur", "€"),
    ("euro", "€"),
    ("euros", "€"),
    ("gbp", "£"),
    ("rmb", "yuan"),
    ("cny", "yuan"),
    ("yuan", "yuan"),
    ("yen", "yen"),
    ("rs", "₹"),
    ("rupees", "₹"),
    ("crowns", "crowns"),
];

/// After these a number says which, how old or how much more, not how many.
static NO_AMOUNT_AFTER: WordSet = figure_words!("no_amount_after");

/// Before these a number is not an amount.
static NO_AMOUNT_BEFORE: WordSet = figure_words!("no_amount_before");

/// Between two numbers these make one statement of both: a range, a share, a score.
static JOINS: WordSet = figure_words!("joins");

fn found<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|it| it.0 == word).map(|it| it.1)
}

/// The figures of a sentence of `body`, given by its words.
///
/// ```
/// use gistwire::text::{document::Document, figure::figures};
///
/// let body = "In 2024 the mill cost $1.2 billion.";
/// let found = figures(body, &Document::new("", body).sentences[0].words);
/// assert_eq!((found.len(), &body[found[0].span.clone()]), (1, "$1.2 billion"));
/// ```
pub fn figures(body: &str, words: &[Word]) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match Number::parse_at(body, words, at) {
            Some(number) => {
                let next = number.end;
                found.extend(figure(body, words, at, &number));
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// A number with its scale, before it is known what it is of.
struct Number {
    value: f64,
    /// Of its last digit that counts.
    step: f64,
    /// Index of the word after it.
    end: usize,
    /// Set to it: a letter that means a scale only beside a currency.
    is_short: bool,
    is_year: bool,
}

impl Number {
    fn parse_at(body: &str, words: &[Word], at: usize) -> Option<Number> {
        let text = body.slice(words[at].span.clone());
        let mut number = if words[at].form.is_figure {
            Number::in_digits(text)?
        } else {
            Number::in_words(body, words, at)?
        };
        number.end += at;
        while let Some(word) = words.get(number.end)
            && let Some(scale) = found(&SCALES, &word.form.folded)
            && matches!(between(body, words, number.end), " " | "\u{a0}" | "-")
        {
            (number.value, number.step, number.is_year) =
                (number.value * scale, number.step * scale, false);
            number.end += 1;
        }
        Some(number)
    }

    fn in_digits(text: &str) -> Option<Number> {
        let letters =
            text.trim_start_matches(|it: char| it.is_ascii_digit() || it == ',' || it == '.');
        let digits = text.slice(..text.len() - letters.len());
        let short = if letters.is_empty() {
            1.0
        } else {
            found(&SHORT_SCALES, &letters.to_ascii_lowercase())?
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let mut groups = whole.split(',');
        let is_grouped =
            groups.next().is_some_and(|it| it.len() <= 3) && groups.all(|it| it.len() == 3);
        if decimals.contains([',', '.']) || whole.contains(',') && !is_grouped {
            return None;
        }
        let bare = whole.replace(',', "");
        let value: f64 = format!("{bare}.{decimals}0").parse().ok()?;
        let n_zeros = bare.bytes().rev().take_while(|it| *it == b'0').count();
        let power = if decimals.is_empty() {
            n_zeros.min(bare.len() - 1) as i32
        } else {
            -(decimals.len() as i32)
        };
        let step = 10_f64.powi(power);
        Some(Number {
            value: value * short,
            step: step * short,
            end: 1,
            is_short: !letters.is_empty(),
            is_year: is_year(text),
        })
    }

    fn in_words(body: &str, words: &[Word], at: usize) -> Option<Number> {
        let folded = |it: usize| words.get(it).map_or("", |it| it.form.folded.as_str());
        let place = |table: &[&str], it: usize| {
            table.iter().position(|word| *word == folded(it)).map(|it| it as f64)
        };
        let number = |value: f64, step: f64, end| {
            Some(Number { value, step, end, is_short: false, is_year: false })
        };
        // "One" by itself is more often a pronoun.
        if let Some(place) = place(&UNITS_IN_WORDS, at) {
            return number(place + 2.0, 1.0, 1);
        }
        let tens = place(&TENS_IN_WORDS, at)? * 10.0 + 20.0;
        let unit = if folded(at + 1) == "one" {
            Some(1.0)
        } else {
            place(&UNITS_IN_WORDS[..8], at + 1).map(|it| it + 2.0)
        };
        match unit.filter(|_| between(body, words, at + 1) == "-") {
            Some(unit) => number(tens + unit, 1.0, 2),
            None => number(tens, 10.0, 1),
        }
    }
}

/// The text between a word and the one before it.
fn between<'b>(body: &'b str, words: &[Word], at: usize) -> &'b str {
    at.checked_sub(1).map_or("", |before| body.slice(words[before].span.end..words[at].span.start))
}

fn figure(body: &str, words: &[Word], at: usize, number: &Number) -> Option<Figure> {
    let folded = |it: usize| words.get(it).map_or("", |it| it.form.folded.as_str());
    let is_near =
        |it: usize| it < words.len() && matches!(between(body, words, it), " " | "\u{a0}" | "-");
    let (mut first, mut end) = (at, number.end);
    let mut span = words[at].span.start..words[end - 1].span.end;
    let mut unit = Unit::Counted;

    let begin = words.first().map_or(0, |it| it.span.start.saturating_sub(8));
    let before = body.get(begin..span.start).or_else(|| body.get(..span.start)).unwrap_or_default();
    if let Some(&(sign, currency)) = SIGNS.iter().find(|it| before.ends_with(it.0)) {
        unit = Unit::Money(currency);
        span.start -= sign.len();
        if first > 0 && words[first - 1].span.end > span.start {
            first -= 1;
        }
    } else if first > 0
        && is_near(first)
        && let Some(currency) = found(&CURRENCIES[..], folded(first - 1))
    {
        unit = Unit::Money(currency);
        first -= 1;
        span.start = words[first].span.start;
    }
    let is_money = unit != Unit::Counted;
    if number.is_short && !is_money {
        return None;
    }
    if !is_money {
        if body.slice(span.end..).starts_with('%') {
            (unit, span.end) = (Unit::Percent, span.end + 1);
        } else if is_near(end) {
            let n_words = match (folded(end), folded(end + 1)) {
                ("percent", _) => 1,
                ("per", "cent") | ("percentage", "point" | "points") => 2,
                (word, _) if found(&CURRENCIES[..], word).is_some() => 1,
                _ => 0,
            };
            if n_words > 0 {
                unit = match folded(end) {
                    "percentage" => Unit::Points,
                    "percent" | "per" => Unit::Percent,
                    word => Unit::Money(found(&CURRENCIES[..], word)?),
                };
                end += n_words;
                span.end = words[end - 1].span.end;
            }
        }
    }
    if number.is_year && unit == Unit::Counted || is_no_amount(body, words, first..end, &span, unit)
    {
        return None;
    }
    let (hedged_from, range) = range(body, words, first, end, &span, number);
    Some(Figure { span, words: first..end, hedged_from, unit, value: number.value, range })
}

/// Whether a number is a date, a time, part of a name, of a range, or of a word.
fn is_no_amount(body: &str, words: &[Word], own: Range<usize>, span: &Span, unit: Unit) -> bool {
    let before = body.slice(..span.start).chars().next_back();
    if before.is_some_and(|it| {
        it.is_alphanumeric()
            || matches!(it, '-' | '–' | '—' | '−' | '/' | ':' | '.' | '#' | '$' | '+' | '\'' | '’')
    }) {
        return true;
    }
    let mut behind = body.slice(span.end..).chars();
    let (next, after) = (behind.next(), behind.next());
    // "12-year-old", "9:10", "3/4", "20°"; a dash with a blank after it is punctuation.
    if next.is_some_and(|it| matches!(it, '-' | '–' | '—' | '/' | ':'))
        && after.is_some_and(char::is_alphanumeric)
        || next == Some('°')
    {
        return true;
    }
    let is_number = |it: usize| {
        words
            .get(it)
            .is_some_and(|word| word.form.is_figure || Number::parse_at(body, words, it).is_some())
    };
    let folded = |it: usize| words[it].form.folded.as_str();
    if let Some(previous) = own.start.checked_sub(1) {
        let gap = body.slice(words[previous].span.end..span.start);
        let is_bare = gap.chars().all(|it| it.is_whitespace());
        let is_date = words[previous].form.is_calendar && gap.len() <= 2;
        let part_of_name = unit == Unit::Counted && is_bare && words[previous].form.looks_like_name;
        let is_joined =
            JOINS.contains(folded(previous)) && previous.checked_sub(1).is_some_and(is_number);
        if is_date
            || part_of_name
            || is_joined
            || is_bare && (NO_AMOUNT_AFTER.contains(folded(previous)) || is_number(previous))
        {
            return true;
        }
    }
    if own.end >= words.len() {
        return false;
    }
    let gap = body.slice(span.end..words[own.end].span.start);
    let is_bare = gap.chars().all(|it| it.is_whitespace());
    let is_joined = is_bare && JOINS.contains(folded(own.end)) && is_number(own.end + 1);
    is_bare
        && (words[own.end].form.is_calendar
            || NO_AMOUNT_BEFORE.contains(folded(own.end))
            || is_number(own.end))
        || is_joined
}

/// What a number can mean, and where the words begin that say so.
fn range(
    body: &str,
    words: &[Word],
    first: usize,
    end: usize,
    span: &Span,
    number: &Number,
) -> (usize, (f64, f64)) {
    let folded = |it: usize| words.get(it).map_or("", |it| it.form.folded.as_str());
    let before = |n: usize| first.checked_sub(n).map_or("", folded);
    let exact = (number.value - number.step / 2.0, number.value + number.step / 2.0);
    let at_least = (exact.0, f64::INFINITY);
    let at_most = (0.0, exact.1);
    let slack = (number.value * ABOUT).max(number.step / 2.0);
    let about = (number.value - slack, number.value + slack);
    let (n_words, range) = match (before(3), before(2), before(1)) {
        ("as", "many" | "much", "as") => (3, at_most),
        ("no" | "not", "less" | "fewer", "than") => (3, at_least),
        ("no" | "not", "more", "than") => (3, at_most),
        (_, "more" | "greater" | "higher" | "larger", "than")
        | (_, "at", "least")
        | (_, "upwards" | "minimum", "of") => (2, at_least),
        (_, "less" | "fewer" | "lower", "than")
        | (_, "at", "most")
        | (_, "up", "to")
        | (_, "maximum", "of") => (2, at_most),
        (_, "close", "to") | (_, "just", "over" | "under") => (2, about),
        (_, _, "over" | "above" | "exceeding" | "topping") => (1, at_least),
        (_, _, "under" | "below") => (1, at_most),
        (
            _,
            _,
            "about" | "around" | "roughly" | "approximately" | "nearly" | "almost" | "some"
            | "estimated" | "circa",
        ) => (1, about),
        _ => match (folded(end), folded(end + 1)) {
            _ if body.slice(span.end..).starts_with('+') => (0, at_least),
            ("or", "more") => (0, at_least),
            ("or", "less" | "fewer") => (0, at_most),
            ("or", "so") => (0, about),
            _ => (0, exact),
        },
    };
    (first - n_words, range)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::document::Document;

    fn read(sentence: &str) -> Vec<(String, Figure)> {
        let document = Document::new("", sentence);
        let words: Vec<Word> = document.sentences.iter().flat_map(|it| it.words.clone()).collect();
        figures(sentence, &words)
            .into_iter()
            .map(|it| (sentence[it.span.clone()].to_owned(), it))
            .collect()
    }

    #[track_caller]
    fn check(sentence: &str, expected: &[(&str, f64, Unit)]) {
        let found = read(sentence);
        let found: Vec<(&str, f64, Unit)> =
            found.iter().map(|it| (it.0.as_str(), it.1.value, it.1.unit)).collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn figure_words_are_sorted() {
        crate::text::word_list::assert_well_formed("figure-words.toml", WORDS, |_| false);
    }

    #[test]
    fn amounts_are_read_with_their_units() {
        check("The mill has 1,200 workers.", &[("1,200", 1_200.0, Unit::Counted)]);
        check("It costs $1.2 billion in Lund.", &[("$1.2 billion", 1.2e9, Unit::Money("$"))]);
        check("They raised US$30m in Lund.", &[("US$30m", 30e6, Unit::Money("$"))]);
        check(
            "They raised RMB 30 million in Lund.",
            &[("RMB 30 million", 30e6, Unit::Money("yuan"))],
        );
        check(
            "They raised 30 million euros in Lund.",
            &[("30 million euros", 30e6, Unit::Money("€"))],
        );
        check("Sales fell 8.5% in Lund.", &[("8.5%", 8.5, Unit::Percent)]);
        check("Sales fell nine per cent in Lund.", &[("nine per cent", 9.0, Unit::Percent)]);
        check(
            "Rates rose by 2 percentage points in Lund.",
            &[("2 percentage points", 2.0, Unit::Points)],
        );
        check("The fire killed twenty-one horses.", &[("twenty-one", 21.0, Unit::Counted)]);
        check("The fire killed two dozen horses.", &[("two dozen", 24.0, Unit::Counted)]);
    }

    #[test]
    fn numbers_that_are_not_amounts_are_skipped() {
        for sentence in [
            "The mill burned in 2024.",
            "The mill burned on March 12 in Lund.",
            "The mill burned on 12 March in Lund.",
            "The mill burned at 9:10 or at 10 a.m. in Lund.",
            "The 12th mill of Lund burned.",
            "A 12-year-old boy saw it.",
            "Ida Holm, aged 34, saw it.",
            "A Boeing 737 and an AK-47 were there.",
            "Between 5 and 7 mills burned.",
            "Some 5 to 7 mills burned.",
            "Lund won 3-2 in the end.",
            "Of these, 3 of 5 burned.",
            "The last 12 mills and another 14 mills burned.",
        ] {
            check(sentence, &[]);
        }
    }

    #[track_caller]
    fn agree(a: &str, b: &str, expected: bool) {
        assert_eq!(read(a)[0].1.agrees_with(&read(b)[0].1), expected, "{a} | {b}");
    }

    #[test]
    fn an_amount_agrees_with_its_roundings() {
        agree("It has 200 mills.", "It has 203 mills.", true);
        agree("It has 212 mills.", "It has 203 mills.", false);
        agree("It has 12 mills.", "It has 13 mills.", false);
        agree("It has 20 mills.", "It has 20.0 mills.", true);
        agree("It cost $1.2 billion.", "It cost $1,200 million.", true);
        agree("It cost $1.2 billion.", "It cost $1.3 billion.", false);
        agree("It has more than 212 mills.", "It has 320 mills.", true);
        agree("It has more than 212 mills.", "It has 190 mills.", false);
        agree("It has about 212 mills.", "It has 203 mills.", true);
        agree("It cost $5 once.", "It cost £5 once.", false);
    }
}
