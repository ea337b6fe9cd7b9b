//! Figures as they are written in prose: "$1.2 billion", "at least twelve people", "8,5 Prozent".
//! Skips numbers that are not amounts: years, dates, times of day, ordinals, ages, scores, ranges,
//! and numbers that are part of a name or only enumerate.

use std::ops::Range;

use super::Span;
use super::figure_words::{Bound, FigureWords, joined};
use super::slice::Slicing;
use super::word::Word;

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

/// The figures of an English sentence of `body`, given by its words.
///
/// ```
/// use gistwire::text::{document::Document, figure::figures};
///
/// let body = "In 2024 the mill cost $1.2 billion.";
/// let found = figures(body, &Document::new("", body).sentences[0].words);
/// assert_eq!((found.len(), &body[found[0].span.clone()]), (1, "$1.2 billion"));
/// ```
pub fn figures(body: &str, words: &[Word]) -> Vec<Figure> {
    figures_in(FigureWords::english(), body, words)
}

/// The figures of a sentence in the language of these words.
pub(crate) fn figures_in(lexis: &FigureWords, body: &str, words: &[Word]) -> Vec<Figure> {
    let reader = Reader { lexis, body, words };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match reader.number(at) {
            Some(number) => {
                let next = number.end;
                found.extend(reader.figure(at, &number));
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// A number with its scale, before it is known what it is of.
#[derive(Debug, Clone, Copy)]
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

/// A sentence whose figures are read.
struct Reader<'r> {
    lexis: &'r FigureWords,
    body: &'r str,
    words: &'r [Word],
}

impl<'r> Reader<'r> {
    fn folded(&self, at: usize) -> &'r str {
        self.words.get(at).map_or("", |it| it.form.folded.as_str())
    }

    fn text(&self, at: usize) -> &'r str {
        self.body.slice(self.words[at].span.clone())
    }

    /// The text between a word and the one before it.
    fn between(&self, at: usize) -> &'r str {
        at.checked_sub(1).map_or("", |before| {
            self.body.slice(self.words[before].span.end..self.words[at].span.start)
        })
    }

    fn is_near(&self, at: usize) -> bool {
        at < self.words.len()
            && matches!(self.between(at), " " | "\u{a0}" | "\u{202f}" | "-" | ". ")
            && (self.between(at) != ". " || self.is_abbreviated(at - 1))
    }

    /// Whether a scale ends in a stop: `2,4 Mrd. Euro`.
    fn is_abbreviated(&self, at: usize) -> bool {
        const LONGEST: usize = 4;
        self.lexis.scales.contains_key(self.folded(at)) && self.text(at).chars().count() <= LONGEST
    }

    fn number(&self, at: usize) -> Option<Number> {
        let mut number =
            if self.words[at].form.is_figure { self.in_digits(at)? } else { self.in_words(at)? };
        while let Some(scale) = self.lexis.scales.get(self.folded(number.end))
            && self.is_near(number.end)
        {
            (number.value, number.step, number.is_year) =
                (number.value * scale, number.step * scale, false);
            number.end += 1;
        }
        Some(number)
    }

    /// A number in digits; groups of three may be words of their own: `1 200`.
    fn in_digits(&self, at: usize) -> Option<Number> {
        let lexis = self.lexis;
        let is_part = |it: char| it.is_ascii_digit() || it == lexis.decimal || is_group(lexis, it);
        let first = self.text(at);
        let mut text = first.to_owned();
        let mut end = at + 1;
        let is_digits = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
        while first.len() <= 3
            && is_digits(first)
            && end < self.words.len()
            && matches!(self.between(end), " " | "\u{a0}" | "\u{202f}" | "\u{2009}")
            && lexis.groups.contains(' ')
            && let Some(group) = self.text(end).get(..3)
            && is_digits(group)
            && (self.text(end).len() == 3 || self.text(end).slice(3..).starts_with(lexis.decimal))
        {
            text.push(' ');
            text.push_str(self.text(end));
            end += 1;
        }
        let letters = text.trim_start_matches(is_part);
        let digits = text.slice(..text.len() - letters.len());
        let short = match letters {
            "" => 1.0,
            _ => *lexis.short_scales.get(&letters.to_ascii_lowercase())?,
        };
        let (whole, decimals) = digits.split_once(lexis.decimal).unwrap_or((digits, ""));
        let mut groups = whole.split(|it| is_group(lexis, it));
        let is_grouped =
            groups.next().is_some_and(|it| it.len() <= 3) && groups.all(|it| it.len() == 3);
        let has_groups = whole.contains(|it| is_group(lexis, it));
        if !is_digits(decimals) || has_groups && !is_grouped {
            return None;
        }
        let bare: String = whole.chars().filter(char::is_ascii_digit).collect();
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
            end,
            is_short: !letters.is_empty(),
            is_year: is_year(&text),
        })
    }

    fn in_words(&self, at: usize) -> Option<Number> {
        let lexis = self.lexis;
        let number = |value: f64, step: f64, n_words: usize| {
            Some(Number { value, step, end: at + n_words, is_short: false, is_year: false })
        };
        // "One" by itself is more often a pronoun.
        if let Some(&value) = lexis.units.get(self.folded(at)) {
            return number(value, 1.0, 1);
        }
        let tens = *lexis.tens.get(self.folded(at))?;
        let is_joined = at + 1 < self.words.len() && self.between(at + 1) == "-";
        let unit = match self.folded(at + 1) {
            "one" => Some(1.0),
            word => lexis.units.get(word).copied().filter(|it| *it < 10.0),
        };
        match unit.filter(|_| is_joined) {
            Some(unit) => number(tens + unit, 1.0, 2),
            None => number(tens, 10.0, 1),
        }
    }

    fn figure(&self, at: usize, number: &Number) -> Option<Figure> {
        let mut own = self.with_currency_before(at, number);
        let is_money = own.unit != Unit::Counted;
        if number.is_short && !is_money {
            return None;
        }
        if !is_money {
            self.add_unit_after(&mut own);
        }
        if number.is_year && own.unit == Unit::Counted || self.is_no_amount(&own) {
            return None;
        }
        let (hedged_from, range) = self.range(&own, number);
        let OwnWords { words, span, unit } = own;
        Some(Figure { span, words, hedged_from, unit, value: number.value, range })
    }

    /// The words of a number with the currency that is before it.
    fn with_currency_before(&self, at: usize, number: &Number) -> OwnWords {
        let (body, words) = (self.body, self.words);
        let mut own = OwnWords {
            words: at..number.end,
            span: words[at].span.start..words[number.end - 1].span.end,
            unit: Unit::Counted,
        };
        let begin = words.first().map_or(0, |it| it.span.start.saturating_sub(8));
        let start = own.span.start;
        let before = body.get(begin..start).or_else(|| body.get(..start)).unwrap_or_default();
        if let Some(&(sign, currency)) = SIGNS.iter().find(|it| before.ends_with(it.0)) {
            own.unit = Unit::Money(currency);
            own.span.start -= sign.len();
            if at > 0 && words[at - 1].span.end > own.span.start {
                own.words.start -= 1;
            }
        } else if at > 0
            && self.is_near(at)
            && let Some(currency) = self.lexis.currencies.get(self.folded(at - 1))
        {
            own.unit = Unit::Money(currency);
            own.words.start -= 1;
            own.span.start = words[at - 1].span.start;
        }
        own
    }

    /// Adds the sign or words after a number that say what it is of.
    fn add_unit_after(&self, own: &mut OwnWords) {
        let end = own.words.end;
        let after = self.body.slice(own.span.end..);
        let apart = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let n_blank = after.len() - apart.len();
        // In English a sign is before its number: "5 € notes" are something else.
        let signs = SIGNS.iter().filter(|_| self.lexis.decimal == ',');
        if n_blank <= 3 && apart.starts_with('%') {
            (own.unit, own.span.end) = (Unit::Percent, own.span.end + n_blank + 1);
        } else if n_blank <= 3
            && let Some(&(sign, currency)) = signs.clone().find(|it| apart.starts_with(it.0))
        {
            (own.unit, own.span.end) = (Unit::Money(currency), own.span.end + n_blank + sign.len());
        } else if self.is_near(end)
            && let Some((unit, n_words)) = self.unit_at(end)
        {
            own.unit = unit;
            own.words.end += n_words;
            own.span.end = self.words[own.words.end - 1].span.end;
        }
    }

    /// The unit that words name, and how many words they are.
    fn unit_at(&self, at: usize) -> Option<(Unit, usize)> {
        let lexis = self.lexis;
        let currency = |at: usize| lexis.currencies.get(self.folded(at)).copied();
        for n in [2, 1].into_iter().filter(|n| at + n <= self.words.len()) {
            let phrase = joined(self.words, at, n);
            if lexis.points.contains(&phrase) {
                return Some((Unit::Points, n));
            }
            if lexis.percents.contains(&phrase) {
                return Some((Unit::Percent, n));
            }
        }
        if let Some(currency) = currency(at) {
            return Some((Unit::Money(currency), 1));
        }
        // `2,4 milliards d'euros`: after a scale.
        let is_scaled = at > 0 && lexis.scales.contains_key(self.folded(at - 1));
        let follows_of = is_scaled && lexis.of_words.contains(self.folded(at));
        currency(at + 1).filter(|_| follows_of).map(|currency| (Unit::Money(currency), 2))
    }

    /// Whether a number is a date, a time, part of a name, of a range, or of a word.
    fn is_no_amount(&self, own: &OwnWords) -> bool {
        let (body, words, lexis) = (self.body, self.words, self.lexis);
        let before = body.slice(..own.span.start).chars().next_back();
        if before.is_some_and(|it| {
            it.is_alphanumeric()
                || matches!(
                    it,
                    '-' | '–' | '—' | '−' | '/' | ':' | '.' | '#' | '$' | '+' | '\'' | '’'
                ) && !(matches!(it, '\'' | '’') && self.follows_elision(own.words.start))
        }) {
            return true;
        }
        let mut behind = body.slice(own.span.end..).chars();
        let (next, after) = (behind.next(), behind.next());
        // "12-year-old", "9:10", "3/4", "20°"; a dash with a blank after it is punctuation.
        if next.is_some_and(|it| matches!(it, '-' | '–' | '—' | '/' | ':'))
            && after.is_some_and(char::is_alphanumeric)
            || next == Some('°')
        {
            return true;
        }
        let is_number =
            |it: usize| it < words.len() && (words[it].form.is_figure || self.number(it).is_some());
        if let Some(previous) = own.words.start.checked_sub(1) {
            let gap = body.slice(words[previous].span.end..own.span.start);
            let is_bare = gap.chars().all(|it| it.is_whitespace());
            let is_date = lexis.month_first && words[previous].form.is_calendar && gap.len() <= 2;
            let part_of_name = own.unit == Unit::Counted
                && is_bare
                && words[previous].form.looks_like_name
                && !self.counts_next_noun(own.words.end);
            let is_joined = lexis.joins.contains(self.folded(previous))
                && previous.checked_sub(1).is_some_and(is_number);
            let tells_which = lexis.no_amount_after.contains(self.folded(previous));
            if is_date
                || part_of_name
                || is_joined
                || is_bare && (tells_which || is_number(previous))
            {
                return true;
            }
        }
        let end = own.words.end;
        if end >= words.len() {
            return false;
        }
        let gap = body.slice(own.span.end..words[end].span.start);
        let is_bare = gap.chars().all(|it| it.is_whitespace());
        let is_joined = is_bare && lexis.joins.contains(self.folded(end)) && is_number(end + 1);
        // `den 12. Mai`, `der 3. Platz`.
        let is_ordinal = lexis.ordinal_stop && own.unit == Unit::Counted && gap == ". ";
        let is_day_of = lexis.of_words.contains(self.folded(end))
            && words.get(end + 1).is_some_and(|word| lexis.is_calendar(word));
        is_bare
            && (lexis.is_calendar(&words[end])
                || is_day_of
                || lexis.no_amount_before.contains(self.folded(end))
                || is_number(end))
            || is_joined
            || is_ordinal
    }

    /// Whether the word before an apostrophe is one of its own: `d'12 000 euros`.
    fn follows_elision(&self, at: usize) -> bool {
        at > 0 && self.lexis.of_words.contains(self.folded(at - 1))
    }

    /// Whether a noun follows that a number after a name counts: nouns have capitals, and a number
    /// may follow the subject (`Am Montag strich Quantrel 1500 Stellen`).
    fn counts_next_noun(&self, at: usize) -> bool {
        self.lexis.counted == super::figure_words::CountedNoun::Capital
            && at < self.words.len()
            && self.between(at) == " "
            && self.text(at).starts_with(char::is_uppercase)
    }

    /// What a number can mean, and where the words begin that say so.
    fn range(&self, own: &OwnWords, number: &Number) -> (usize, (f64, f64)) {
        let exact = (number.value - number.step / 2.0, number.value + number.step / 2.0);
        let slack = (number.value * ABOUT).max(number.step / 2.0);
        let range = |bound: Bound| match bound {
            Bound::AtLeast => (exact.0, f64::INFINITY),
            Bound::AtMost => (0.0, exact.1),
            Bound::About => (number.value - slack, number.value + slack),
        };
        let first = own.words.start;
        if let Some((n_words, bound)) = self.lexis.before.before(self.words, first) {
            return (first - n_words, range(bound));
        }
        if self.body.slice(own.span.end..).starts_with('+') {
            return (first, range(Bound::AtLeast));
        }
        let after = self.lexis.after.after(self.words, own.words.end);
        (first, after.map_or(exact, |(_, bound)| range(bound)))
    }
}

/// What belongs to a number.
struct OwnWords {
    words: Range<usize>,
    span: Span,
    unit: Unit,
}

fn is_group(lexis: &FigureWords, it: char) -> bool {
    let is_blank = matches!(it, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    lexis.groups.contains(if is_blank { ' ' } else { it })
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
