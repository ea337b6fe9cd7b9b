//! The words by which figures and moments are read and compared, by language: data/figure-words.

use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::language::Language;
use super::regex::constant_regex;
use super::term::fold;
use super::word::Word;

/// Which word after a figure says what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum CountedNoun {
    /// The first one if it is a plural ("12 people"), else the first two ("12 French schools").
    Plural,
    /// The first one: what it is like comes after it.
    First,
    /// The first one if it has a capital, else the first two: nouns have capitals.
    Capital,
    /// The first two.
    Never,
}

/// The file of a language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FigureLists {
    about: Vec<String>,
    about_after: Vec<String>,
    at_least: Vec<String>,
    at_least_after: Vec<String>,
    at_most: Vec<String>,
    at_most_after: Vec<String>,
    calendar: Vec<String>,
    clause_words: Vec<String>,
    counted: CountedNoun,
    currencies: Vec<String>,
    dates: Vec<String>,
    decimal: char,
    groups: String,
    hedges: Vec<String>,
    joins: Vec<String>,
    lasting: Vec<String>,
    measures: Vec<String>,
    moment_hedges: Vec<String>,
    month_first: bool,
    months: Vec<String>,
    no_amount_after: Vec<String>,
    no_amount_before: Vec<String>,
    of_words: Vec<String>,
    ongoing: Vec<String>,
    ordinal_stop: bool,
    percents: Vec<String>,
    plain_prepositions: Vec<String>,
    plurals: Vec<String>,
    points: Vec<String>,
    possessives: Vec<String>,
    rate_words: Vec<String>,
    relative_after: Vec<String>,
    relative_before: Vec<String>,
    scales: Vec<String>,
    short_scales: Vec<String>,
    tens: Vec<String>,
    times: Vec<String>,
    times_of_day: Vec<String>,
    units: Vec<String>,
    which: Vec<String>,
    years: Vec<String>,
    zones: Vec<String>,
}

/// Folded words.
type Words = FxHashSet<String>;

/// Folded words or phrases, each with what it means.
type Meanings<T> = FxHashMap<String, T>;

/// The words of one language. All are folded as [`fold`] does.
pub(crate) struct FigureWords {
    /// Before a figure they make a bound of it or say that it is not exact.
    pub(super) before: Phrases,
    /// The same after a figure.
    pub(super) after: Phrases,
    /// Days and months, where they have no capital to tell them.
    calendar: Words,
    /// Where a clause ends, beside commas and their like.
    pub(crate) clause_words: Words,
    /// Which word after a figure says what is counted.
    pub(crate) counted: CountedNoun,
    /// Money in words, before or after the number.
    pub(super) currencies: Meanings<&'static str>,
    /// Parts the decimals.
    pub(super) decimal: char,
    /// Part the thousands.
    pub(super) groups: String,
    /// They say how exact a figure is, and nothing about what it counts.
    pub(crate) hedges: Words,
    /// Between two numbers these make one statement of both: a range, a share, a score.
    pub(super) joins: Words,
    /// Before a length of time they are relative only if the sentence says that it goes on.
    pub(crate) lasting: Words,
    /// Measures are shown with their figure: "17 hours".
    pub(crate) measures: Words,
    /// Say that a time is not exact.
    pub(super) moment_hedges: Words,
    /// A number after a month is its day.
    pub(super) month_first: bool,
    /// After these a number says which, how old or how much more, not how many.
    pub(super) no_amount_after: Words,
    /// Before these a number is not an amount.
    pub(super) no_amount_before: Words,
    /// Between a figure and what it counts.
    pub(crate) of_words: Words,
    /// "For 17 hours" is counted from the day of writing beside one of these.
    pub(crate) ongoing: Words,
    /// A number with a stop tells which.
    pub(super) ordinal_stop: bool,
    /// Per cent, and percentage points, in words.
    pub(super) percents: Words,
    pub(super) points: Words,
    /// Before a date or time they say nothing about it.
    pub(crate) plain_prepositions: Words,
    /// Counted nouns that are plurals without an s.
    pub(crate) plurals: Words,
    /// Before these, "of" and the counted noun have a determiner: "5 of the workers".
    pub(crate) possessives: Words,
    /// Make a rate of a figure: "20 crowns an hour".
    pub(crate) rate_words: Words,
    /// Lengths of time next to these are counted from the day of writing, or are an age.
    pub(crate) relative_after: Words,
    pub(crate) relative_before: Words,
    /// Multiply the number before them.
    pub(super) scales: Meanings<f64>,
    /// Letters set to a number; without a currency before them, m and k can be metres and
    /// kilometres.
    pub(super) short_scales: Meanings<f64>,
    /// Numbers in words.
    pub(super) tens: Meanings<f64>,
    pub(super) units: Meanings<f64>,
    /// Units of time.
    pub(crate) times: Words,
    /// Of two things of one kind they say which: "the old record".
    pub(crate) which: Words,
    /// Dates, times of day and years, with their parts as named groups.
    pub(super) dates: Vec<Regex>,
    pub(super) times_of_day: Vec<Regex>,
    pub(super) years: Vec<Regex>,
    /// Another zone than the reader of the other report may have in mind.
    pub(super) zones: Vec<Regex>,
    /// The names of each month.
    months: Vec<Vec<String>>,
}

/// What a number can mean beside some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// It or more.
    AtLeast,
    /// It or less.
    AtMost,
    /// It, more or less.
    About,
}

/// Phrases that bound a number, by the number of their words.
pub(super) struct Phrases(Meanings<Bound>);

impl Phrases {
    /// The most words of a phrase.
    const LONGEST: usize = 4;

    fn new(lists: [(&[String], Bound); 3]) -> Phrases {
        let phrases = lists
            .into_iter()
            .flat_map(|(list, bound)| list.iter().map(move |phrase| (fold(phrase), bound)));
        Phrases(phrases.collect())
    }

    /// The longest phrase in which the words before `end`, or from `start` on, end or begin, and
    /// how many words it has.
    pub(super) fn before(&self, words: &[Word], end: usize) -> Option<(usize, Bound)> {
        (1..=Self::LONGEST.min(end))
            .rev()
            .find_map(|n| Some((n, *self.0.get(&joined(words, end - n, n))?)))
    }

    pub(super) fn after(&self, words: &[Word], start: usize) -> Option<(usize, Bound)> {
        (1..=Self::LONGEST.min(words.len().saturating_sub(start)))
            .rev()
            .find_map(|n| Some((n, *self.0.get(&joined(words, start, n))?)))
    }
}

/// Words with blanks between them, an elided one without: `jusqu'à` is two words.
pub(super) fn joined(words: &[Word], start: usize, n: usize) -> String {
    let mut text = String::new();
    for word in words.iter().skip(start).take(n) {
        if !text.is_empty() && !text.ends_with('\'') {
            text.push(' ');
        }
        text.push_str(&word.form.folded);
    }
    text
}

impl FigureWords {
    /// The words of a language; `None` if figures are not read in it.
    pub(crate) fn of(language: Language) -> Option<&'static FigureWords> {
        macro_rules! shipped {
            ($name:literal) => {{
                static WORDS: LazyLock<FigureWords> = LazyLock::new(|| {
                    let file = include_str!(concat!("../../data/figure-words/", $name, ".toml"));
                    FigureWords::parse(file).expect("a test reads the shipped files")
                });
                &WORDS
            }};
        }
        Some(match language {
            Language::English => shipped!("en"),
            Language::French => shipped!("fr"),
            Language::German => shipped!("de"),
            Language::Russian => shipped!("ru"),
            Language::Spanish => shipped!("es"),
            _ => return None,
        })
    }

    /// Those of English.
    pub(super) fn english() -> &'static FigureWords {
        FigureWords::of(Language::English).expect("English has words")
    }

    fn parse(file: &str) -> Result<FigureWords, String> {
        let lists: FigureLists = toml::from_str(file).map_err(|error| error.to_string())?;
        let months = lists.months.join("|");
        let regexes = |patterns: &[String]| -> Vec<Regex> {
            patterns.iter().map(|it| moment_regex(it, &months)).collect()
        };
        Ok(FigureWords {
            before: Phrases::new([
                (&lists.about, Bound::About),
                (&lists.at_least, Bound::AtLeast),
                (&lists.at_most, Bound::AtMost),
            ]),
            after: Phrases::new([
                (&lists.about_after, Bound::About),
                (&lists.at_least_after, Bound::AtLeast),
                (&lists.at_most_after, Bound::AtMost),
            ]),
            currencies: with_meanings(&lists.currencies, |it| {
                CURRENCIES.iter().find(|known| **known == it).copied()
            })?,
            scales: with_meanings(&lists.scales, |it| it.parse().ok())?,
            short_scales: with_meanings(&lists.short_scales, |it| it.parse().ok())?,
            tens: with_meanings(&lists.tens, |it| it.parse().ok())?,
            units: with_meanings(&lists.units, |it| it.parse().ok())?,
            dates: regexes(&lists.dates),
            times_of_day: regexes(&lists.times_of_day),
            years: regexes(&lists.years),
            zones: regexes(&lists.zones),
            months: lists.months.iter().map(|names| names.split('|').map(fold).collect()).collect(),
            calendar: folded(&lists.calendar),
            clause_words: folded(&lists.clause_words),
            counted: lists.counted,
            decimal: lists.decimal,
            groups: lists.groups,
            hedges: folded(&lists.hedges),
            joins: folded(&lists.joins),
            lasting: folded(&lists.lasting),
            measures: folded(&lists.measures),
            moment_hedges: folded(&lists.moment_hedges),
            month_first: lists.month_first,
            no_amount_after: folded(&lists.no_amount_after),
            no_amount_before: folded(&lists.no_amount_before),
            of_words: folded(&lists.of_words),
            ongoing: folded(&lists.ongoing),
            ordinal_stop: lists.ordinal_stop,
            percents: folded(&lists.percents),
            plain_prepositions: folded(&lists.plain_prepositions),
            plurals: folded(&lists.plurals),
            points: folded(&lists.points),
            possessives: folded(&lists.possessives),
            rate_words: folded(&lists.rate_words),
            relative_after: folded(&lists.relative_after),
            relative_before: folded(&lists.relative_before),
            times: folded(&lists.times),
            which: folded(&lists.which),
        })
    }

    /// Whether the word next to a figure governs it. Where the verb is second or last, any word of
    /// the clause in small letters can do so.
    pub(crate) fn governors_are_near(&self) -> bool {
        self.counted != CountedNoun::Capital
    }

    /// Whether a word is a day or a month.
    pub(crate) fn is_calendar(&self, word: &Word) -> bool {
        word.form.is_calendar || self.calendar.contains(&word.form.folded)
    }

    /// The place of a month in the year.
    pub(super) fn month(&self, name: &str) -> Option<usize> {
        let name = fold(name);
        self.months.iter().position(|names| names.contains(&name))
    }
}

/// What money can be in: its sign, else a name.
const CURRENCIES: [&str; 19] = [
    "$",
    "€",
    "£",
    "₹",
    "R$",
    "CHF",
    "bolivares",
    "crowns",
    "dirhams",
    "francs",
    "hryvnia",
    "pesos",
    "rubles",
    "soles",
    "tenge",
    "yen",
    "yuan",
    "zloty",
    "¥",
];

fn folded(words: &[String]) -> Words {
    words.iter().map(|word| fold(word)).collect()
}

/// Reads entries like `twelve 12`.
fn with_meanings<T>(
    entries: &[String],
    meaning: impl Fn(&str) -> Option<T>,
) -> Result<Meanings<T>, String> {
    entries
        .iter()
        .map(|entry| {
            let (word, value) = entry.rsplit_once(' ').ok_or(entry)?;
            Ok((fold(word), meaning(value).ok_or(entry)?))
        })
        .collect::<Result<_, &String>>()
        .map_err(|entry| format!("no meaning in {entry}"))
}

/// Compiles a pattern with `{day}`, `{month}`, `{year}`, `{hour}` and `{minute}`.
fn moment_regex(pattern: &str, months: &str) -> Regex {
    let pattern = pattern
        .replace("{day}", "3[01]|[12][0-9]|0?[1-9]")
        .replace("{month}", months)
        .replace("{year}", "1[6-9][0-9]{2}|20[0-9]{2}")
        .replace("{hour}", "2[0-3]|[01]?[0-9]")
        .replace("{minute}", "[0-5][0-9]");
    constant_regex(&pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_read_and_their_months_are_twelve() {
        for language in Language::KNOWN {
            if let Some(words) = FigureWords::of(language) {
                assert_eq!(words.months.len(), 12, "{language:?}");
                assert!(!words.dates.is_empty() && !words.times_of_day.is_empty());
            }
        }
        assert!(FigureWords::of(Language::Other).is_none());
    }
}
