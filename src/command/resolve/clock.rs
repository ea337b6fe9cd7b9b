//! Times of day, days and durations as people type them. Pure.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan};

use crate::command::follow::delivery_mode::weekday;
use crate::schedule::Days;
use crate::text::slice::Slicing;

/// The longest pause.
const MAX_PAUSE_DAYS: i64 = 366;

/// What may follow the number of a time, or stand alone after a blank.
const AFTER_NOON: [&str; 3] = ["pm", "p.m.", "p.m"];
const BEFORE_NOON: [&str; 3] = ["am", "a.m.", "a.m"];
const HOUR_WORDS: [&str; 6] = ["h", "hrs", "uhr", "o'clock", "o’clock", "時"];

/// Splits a text into lower-case words; what belongs to the time before it ("6:30 pm", "8 Uhr") is
/// one word with it. Commas and dashes between blanks divide.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in
        text.to_lowercase().split(|c: char| c.is_whitespace() || matches!(c, ',' | '&' | ';'))
    {
        let ends_time =
            [&AFTER_NOON[..], &BEFORE_NOON, &HOUR_WORDS].iter().any(|it| it.contains(&word));
        match words.last_mut() {
            Some(last) if ends_time && last.ends_with(|c: char| c.is_ascii_digit()) => {
                last.push_str(word);
            }
            _ if word.is_empty() => {}
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// Parses a time of day on the clock of 24 or 12 hours: `08:30`, `8.30`, `8`, `8am`, `7:30pm`, `20h`,
/// `20h30`, `8uhr`, `noon`.
pub(crate) fn time(word: &str) -> Option<Time> {
    let word = word.to_lowercase();
    match word.as_str() {
        "noon" | "midday" => return Time::new(12, 0, 0, 0).ok(),
        "midnight" => return Some(Time::midnight()),
        _ => {}
    }
    let without = |ends: &[&str]| ends.iter().find_map(|it| word.strip_suffix(it));
    let (clock, half) = if let Some(clock) = without(&AFTER_NOON) {
        (clock, Some(12))
    } else if let Some(clock) = without(&BEFORE_NOON) {
        (clock, Some(0))
    } else {
        (without(&HOUR_WORDS).unwrap_or(&word), None)
    };
    let (hour, minute) =
        clock.trim().split_once([':', '.', 'h', '：']).unwrap_or((clock.trim(), "0"));
    let number = |it: &str| {
        it.parse::<i8>()
            .ok()
            .filter(|_| (1..=2).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit()))
    };
    let hour = match (number(hour)?, half) {
        (hour, None) => hour,
        (hour @ 1..=12, Some(half)) => hour % 12 + half,
        _ => return None,
    };
    Time::new(hour, number(minute)?, 0, 0).ok()
}

/// Parses a day or several: `mon`, `Tuesdays`, `weekends`, `mon-fri`.
pub(crate) fn days(word: &str) -> Option<Days> {
    match word {
        "daily" | "day" | "days" => return Some(Days::ALL),
        "weekdays" | "weekday" | "workdays" => return Some(Days::WORKDAYS),
        "weekend" | "weekends" => {
            return Some(Days::from_iter([Weekday::Saturday, Weekday::Sunday]));
        }
        _ => {}
    }
    if let Some((first, last)) = word.split_once(['-', '–']) {
        let (first, last) = (weekday(first)?, weekday(last)?);
        let n_days = first.until(last) as usize + 1;
        return Some(first.cycle_forward().take(n_days).collect());
    }
    weekday(word).map(|it| Days::from_iter([it]))
}

/// Parses how long or until when something lasts: `3 days`, `for 2 weeks`, `an hour`, `until
/// Monday`, `until 2026-12-05`, `tomorrow`. A day begins at its midnight in this zone. `None` if it
/// cannot be read, is over or is longer than a year.
pub(crate) fn until(text: &str, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim().to_lowercase();
    let local = now.to_zoned_datetime(zone.clone());
    let begin = |day: Date| day.to_zoned_datetime(zone.clone()).ok();
    let end = match ["until ", "till ", "til "].iter().find_map(|it| text.strip_prefix(it)) {
        Some(day) => begin(day_after(day.trim(), local.date())?)?,
        None if text == "tomorrow" || text == "today" || weekday(&text).is_some() => {
            begin(day_after(&text, local.date())?)?
        }
        None => local.checked_add(duration(text.strip_prefix("for ").unwrap_or(&text))?).ok()?,
    };
    let longest = local.checked_add(MAX_PAUSE_DAYS.days()).ok()?;
    (end > local && end <= longest).then(|| end.timestamp())
}

fn day_after(text: &str, today: Date) -> Option<Date> {
    match text {
        "tomorrow" | "today" => today.tomorrow().ok(),
        text => match weekday(text.strip_prefix("next ").unwrap_or(text)) {
            Some(day) => today.nth_weekday(1, day).ok(),
            None => text.parse().ok(),
        },
    }
}

fn duration(text: &str) -> Option<Span> {
    const NUMBERS: [(&str, &str); 8] = [
        ("a", "1"),
        ("an", "1"),
        ("one", "1"),
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("ten", "10"),
    ];
    if text.len() > 60 {
        return None;
    }
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let number = NUMBERS.iter().find(|it| it.0 == first).map_or(first, |it| it.1);
    let span: Span = match rest {
        // A bare number has no unit.
        "" if first.bytes().all(|it| it.is_ascii_digit()) => return None,
        // jiff reads "1m" as one minute; /company reads it as a month.
        "" => first.parse().ok()?,
        rest => format!("{number} {rest}").parse().ok()?,
    };
    (span.is_positive() && !text.slice(..1).starts_with(['-', '+', 'p'])).then_some(span)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn at(typed: &str, expected: Option<(i8, i8)>) {
        let seen: Vec<Option<Time>> = words(typed).iter().map(|it| time(it)).collect();
        assert_eq!(seen, [expected.map(|it| Time::constant(it.0, it.1, 0, 0))], "{typed}");
    }

    #[test]
    fn a_time_is_read_on_either_clock() {
        for (typed, expected) in [
            ("08:30", (8, 30)),
            ("8.30", (8, 30)),
            ("8", (8, 0)),
            ("8am", (8, 0)),
            ("8 AM", (8, 0)),
            ("7:30 pm", (19, 30)),
            ("7:30 p.m.", (19, 30)),
            ("12pm", (12, 0)),
            ("12 am", (0, 0)),
            ("20h", (20, 0)),
            ("20h30", (20, 30)),
            ("8 Uhr", (8, 0)),
            ("18:30 Uhr", (18, 30)),
            ("noon", (12, 0)),
            ("midnight", (0, 0)),
        ] {
            at(typed, Some(expected));
        }
        for wrong in ["25:00", "8:60", "13pm", "0am", "x", "pm", "123", "-8", "8:5:3"] {
            at(wrong, None);
        }
    }

    #[test]
    fn days_have_names_and_ranges() {
        assert_eq!(days("mon-fri"), Some(Days::WORKDAYS));
        assert_eq!(days("daily"), Some(Days::ALL));
        let weekend = Some(Days::from_iter([Weekday::Saturday, Weekday::Sunday]));
        assert_eq!(days("weekends"), weekend);
        assert_eq!(days("sat-sun"), weekend);
        assert_eq!(days("sometimes"), None);
    }

    #[test]
    fn a_pause_has_an_end_that_people_name() {
        let now: Timestamp = "2025-06-04T10:00:00Z".parse().expect("a moment");
        let zone = crate::schedule::zone_of(Some("Europe/Berlin"));
        let check = |typed: &str, expected: Option<&str>| {
            let seen = until(typed, now, &zone).map(|it| it.to_string());
            assert_eq!(seen.as_deref(), expected, "{typed}");
        };
        check("3 days", Some("2025-06-07T10:00:00Z"));
        check("for 2 weeks", Some("2025-06-18T10:00:00Z"));
        check("a week", Some("2025-06-11T10:00:00Z"));
        check("12h", Some("2025-06-04T22:00:00Z"));
        check("90 minutes", Some("2025-06-04T11:30:00Z"));
        check("1 month", Some("2025-07-04T10:00:00Z"));
        check("until monday", Some("2025-06-08T22:00:00Z"));
        check("monday", Some("2025-06-08T22:00:00Z"));
        check("tomorrow", Some("2025-06-04T22:00:00Z"));
        check("until 2025-06-20", Some("2025-06-19T22:00:00Z"));
        for wrong in
            ["banana", "3", "-3 days", "0 days", "2 years", "until 2020-01-01", "until", "", "é"]
        {
            check(wrong, None);
        }
    }
}
