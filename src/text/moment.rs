//! Times of day, dates and years as they are written in English prose: "9:40 a.m.", "12 May", "in
//! 1958". What could be read in two ways is skipped: "9:40" alone, times in a zone of their own, the
//! fifth of "5/6".

use std::sync::LazyLock;

use ::regex::{Captures, Regex};

use super::Span;
use super::figure::{Figure, Unit};
use super::regex::constant_regex;
use super::slice::Slicing;
use super::word::Word;

macro_rules! month {
    () => {
        "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
    };
}

static TIME: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r"\b(?:(?<hour>1[0-2]|[1-9])(?:[:.](?<minute>[0-5][0-9]))?[ \u{a0}]?(?<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?)|(?<hour24>1[3-9]|2[0-3]|0[0-9]):(?<minute24>[0-5][0-9])\b|(?<named>noon|midnight)\b)",
    )
});

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(concat!(
        r"\b(?:(?<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?: of)? (?<month>",
        month!(),
        r")|(?<month2>",
        month!(),
        r")\.? (?<day2>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?)\b"
    ))
});

static YEAR: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil) (?<year>1[6-9][0-9]{2}|20[0-9]{2})\b")
});

/// Another zone than the reader of the other report may have in mind.
static ZONE: LazyLock<Regex> = LazyLock::new(|| {
    constant_regex(
        r"\b(?:GMT|UTC|[ECMP][SD]?T|BST|CES?T|[IJM]S[TK]|(?:local|Eastern|Pacific) [Tt]ime)\b",
    )
});

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Days of the months before each one, in a year without 29 February.
const DAYS_BEFORE: [f64; 12] =
    [0.0, 31.0, 59.0, 90.0, 120.0, 151.0, 181.0, 212.0, 243.0, 273.0, 304.0, 334.0];

/// Words that say that a time is not exact, and by how many minutes it may be off.
const HEDGES: [&str; 8] =
    ["about", "around", "after", "before", "by", "nearly", "shortly", "approximately"];
const SLACK_MIN: f64 = 30.0;

/// The times, dates and years of a sentence of `body`, in order.
pub(crate) fn moments(body: &str, words: &[Word]) -> Vec<Figure> {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Vec::new() };
    let begin = first.span.start;
    // A stop after "a.m" is not part of the last word.
    let end = body
        .slice(last.span.end..)
        .find(|it: char| it != '.')
        .map_or(body.len(), |it| last.span.end + it);
    let text = body.slice(begin..end);
    let mut found: Vec<(Span, Unit, f64, f64)> = Vec::new();
    if !ZONE.is_match(text) {
        found.extend(TIME.captures_iter(text).filter_map(|it| time(&it)));
    }
    found.extend(DATE.captures_iter(text).filter_map(|it| date(&it)));
    found.extend(YEAR.captures_iter(text).filter_map(|it| year(&it)));
    let figure = |(span, unit, value, slack): (Span, Unit, f64, f64)| {
        let span = begin + span.start..begin + span.end;
        let from = words.partition_point(|it| it.span.end <= span.start);
        let to = words.partition_point(|it| it.span.start < span.end);
        let hedge = from.checked_sub(1).map(|at| words[at].form.folded.as_str());
        let is_hedged = unit == Unit::TimeOfDay && hedge.is_some_and(|it| HEDGES.contains(&it));
        let slack = if is_hedged { f64::max(slack, SLACK_MIN) } else { slack };
        (from < to).then_some(Figure {
            span,
            words: from..to,
            hedged_from: from,
            unit,
            value,
            range: (value - slack, value + slack),
        })
    };
    let mut found: Vec<Figure> = found.into_iter().filter_map(figure).collect();
    found.sort_by_key(|it| it.span.start);
    found
}

/// Minutes of the day, and by how many they may be off.
fn time(found: &Captures<'_>) -> Option<(Span, Unit, f64, f64)> {
    let number = |name: &str| found.name(name).and_then(|it| it.as_str().parse::<f64>().ok());
    let whole = found.get(0)?.range();
    let (minutes, minute) = if let Some(named) = found.name("named") {
        (if named.as_str() == "noon" { 720.0 } else { 0.0 }, None)
    } else if let Some(hour) = number("hour24") {
        (hour * 60.0 + number("minute24")?, number("minute24"))
    } else {
        let half = found.name("half")?.as_str();
        let hour = number("hour")? % 12.0 + if half.starts_with(['p', 'P']) { 12.0 } else { 0.0 };
        (hour * 60.0 + number("minute").unwrap_or_default(), number("minute"))
    };
    // A full hour may be rounded, and so may what ends in a five or a nought.
    let slack = match minute {
        None => 30.0,
        Some(minute) if minute % 10.0 == 0.0 => 5.0,
        Some(minute) if minute % 5.0 == 0.0 => 2.5,
        Some(_) => 0.5,
    };
    Some((whole, Unit::TimeOfDay, minutes, slack))
}

/// The day of the year.
fn date(found: &Captures<'_>) -> Option<(Span, Unit, f64, f64)> {
    let day = found.name("day").or_else(|| found.name("day2"))?;
    let month = found.name("month").or_else(|| found.name("month2"))?;
    let place = MONTHS.iter().position(|it| month.as_str().starts_with(it))?;
    Some((
        found.get(0)?.range(),
        Unit::Date,
        DAYS_BEFORE[place] + day.as_str().parse::<f64>().ok()?,
        0.5,
    ))
}

fn year(found: &Captures<'_>) -> Option<(Span, Unit, f64, f64)> {
    let year = found.name("year")?;
    Some((year.range(), Unit::Year, year.as_str().parse().ok()?, 0.5))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::document::Document;

    #[track_caller]
    fn check(sentence: &str, expected: &[(&str, f64)]) {
        let document = Document::new("", sentence);
        let words: Vec<Word> = document.sentences.iter().flat_map(|it| it.words.clone()).collect();
        let found = moments(sentence, &words);
        let found: Vec<(&str, f64)> =
            found.iter().map(|it| (&sentence[it.span.clone()], it.value)).collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn times_of_day_are_minutes() {
        check("It burned at 9:40 a.m. on Monday.", &[("9:40 a.m.", 580.0)]);
        check("It burned at 3 pm in Lund.", &[("3 pm", 900.0)]);
        check("It burned at 12.30 AM in Lund.", &[("12.30 AM", 30.0)]);
        check("It burned at 09:40 and at noon.", &[("09:40", 580.0), ("noon", 720.0)]);
        check("It burned at 9 p.m.", &[("9 p.m.", 1260.0)]);
    }

    #[test]
    fn dates_are_days_of_the_year() {
        check("It burned on 12 May in Lund.", &[("12 May", 132.0)]);
        check("It burned on May 12th, 2024 in Lund.", &[("May 12th", 132.0)]);
        check("It burned on the 1st of March in Lund.", &[("1st of March", 60.0)]);
        check("The mill was built in 1958.", &[("1958", 1958.0)]);
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_skipped() {
        for sentence in [
            "It burned at 9:40 in Lund.",
            "It burned at 9:40 a.m. GMT in Lund.",
            "It won by 3:2 in Lund.",
            "He may 12 times have called.",
            "The 1958 model burned in Lund.",
            "",
        ] {
            check(sentence, &[]);
        }
    }
}
