//! Times of day, dates and years as they are written in prose: "9:40 a.m.", "12. Mai", "en 1958".
//! What could be read in two ways is skipped: "9:40" alone in English, times in a zone of their own,
//! the fifth of "5/6".

use ::regex::Captures;

use super::Span;
use super::figure::{Figure, Unit};
use super::figure_words::FigureWords;
use super::slice::Slicing;
use super::word::Word;

/// Days of the months before each one, in a year without 29 February.
const DAYS_BEFORE: [f64; 12] =
    [0.0, 31.0, 59.0, 90.0, 120.0, 151.0, 181.0, 212.0, 243.0, 273.0, 304.0, 334.0];

/// By how many minutes a time may be off that is not exact.
const SLACK_MIN: f64 = 30.0;

/// A moment before its words are known: span, kind, value, and by how much it may be off.
type Found = (Span, Unit, f64, f64);

/// The times, dates and years of a sentence of `body` in the language of these words, in order.
pub(crate) fn moments(lexis: &FigureWords, body: &str, words: &[Word]) -> Vec<Figure> {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Vec::new() };
    let begin = first.span.start;
    // A stop after "a.m" is not part of the last word.
    let end = body
        .slice(last.span.end..)
        .find(|it: char| it != '.')
        .map_or(body.len(), |it| last.span.end + it);
    let text = body.slice(begin..end);
    let mut found: Vec<Found> = Vec::new();
    let mut add = |moment: Option<Found>| {
        let new = moment.filter(|new| {
            found.iter().all(|it| it.0.end <= new.0.start || new.0.end <= it.0.start)
        });
        found.extend(new);
    };
    if !lexis.zones.iter().any(|it| it.is_match(text)) {
        lexis
            .times_of_day
            .iter()
            .for_each(|it| it.captures_iter(text).for_each(|it| add(time(&it))));
    }
    lexis.dates.iter().for_each(|it| it.captures_iter(text).for_each(|it| add(date(lexis, &it))));
    lexis.years.iter().for_each(|it| it.captures_iter(text).for_each(|it| add(year(&it))));
    let figure = |(span, unit, value, slack): Found| {
        let span = begin + span.start..begin + span.end;
        let from = words.partition_point(|it| it.span.end <= span.start);
        let to = words.partition_point(|it| it.span.start < span.end);
        let hedge = from.checked_sub(1).map(|at| words[at].form.folded.as_str());
        let is_hedged =
            unit == Unit::TimeOfDay && hedge.is_some_and(|it| lexis.moment_hedges.contains(it));
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

/// The span of what was found: of the group `shown`, if there is one.
fn span(found: &Captures<'_>) -> Option<Span> {
    found.name("shown").or_else(|| found.get(0)).map(|it| it.range())
}

/// Minutes of the day, and by how many they may be off; `None` for a half of the day that is named
/// in words.
fn time(found: &Captures<'_>) -> Option<Found> {
    let number = |name: &str| found.name(name).and_then(|it| it.as_str().parse::<f64>().ok());
    let has = |name: &str| found.name(name).is_some();
    if has("half") {
        return None;
    }
    let minute = number("minute");
    let hour = if has("noon") {
        12.0
    } else if has("midnight") {
        0.0
    } else if let Some(hour) = number("hour12") {
        hour % 12.0 + if has("pm") { 12.0 } else { 0.0 }
    } else {
        number("hour")?
    };
    // A full hour may be rounded, and so may what ends in a five or a nought.
    let slack = match minute {
        None => 30.0,
        Some(minute) if minute % 10.0 == 0.0 => 5.0,
        Some(minute) if minute % 5.0 == 0.0 => 2.5,
        Some(_) => 0.5,
    };
    Some((span(found)?, Unit::TimeOfDay, hour * 60.0 + minute.unwrap_or_default(), slack))
}

/// The day of the year.
fn date(lexis: &FigureWords, found: &Captures<'_>) -> Option<Found> {
    let day: f64 = found.name("day")?.as_str().parse().ok()?;
    let month = lexis.month(found.name("month")?.as_str())?;
    Some((span(found)?, Unit::Date, DAYS_BEFORE[month] + day, 0.5))
}

fn year(found: &Captures<'_>) -> Option<Found> {
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
        let found = moments(FigureWords::english(), sentence, &words);
        let found: Vec<(&str, f64)> =
            found.iter().map(|it| (&sentence[it.span.clone()], it.value)).collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn other_languages_write_moments_in_their_way() {
        use crate::text::language::Language::{French, German, Russian, Spanish};
        for (language, sentence, expected) in [
            (
                German,
                "Es brannte am 12. Mai um 9.40 Uhr in Lund.",
                &[("12. Mai", 132.0), ("9.40 Uhr", 580.0)][..],
            ),
            (
                French,
                "Le feu a pris le 12 mai à 9h40 à Lund.",
                &[("12 mai", 132.0), ("9h40", 580.0)],
            ),
            (
                Spanish,
                "Ardió el 12 de mayo a las 9:40 en Lund.",
                &[("12 de mayo", 132.0), ("9:40", 580.0)],
            ),
            (Spanish, "Ardió a las 9:40 de la noche en Lund.", &[]),
            (
                Russian,
                "Пожар начался 12 мая в 9:40 в Лунде.",
                &[("12 мая", 132.0), ("9:40", 580.0)],
            ),
        ] {
            let document = Document::new("", sentence);
            let words = &document.sentences[0].words;
            let found = moments(FigureWords::of(language).unwrap(), sentence, words);
            let found: Vec<(&str, f64)> =
                found.iter().map(|it| (&sentence[it.span.clone()], it.value)).collect();
            assert_eq!(found, expected, "{sentence}");
        }
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
