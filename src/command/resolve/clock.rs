//! Times of day, days and durations as people type them. Pure.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan, ZonedDateTime};

use crate::command::follow::delivery_mode::weekday;
use crate::schedule::Days;
use crate::text::slice::Slicing;

/// The longest pause.
const MAX_PAUSE_DAYS: i64 = 366;

/// What may follow the number of a time, or stand alone after a blank.
const AFTER_NOON: [&str; 3] = ["pm", "p.m.", "p.m"];
const BEFORE_NOON: [&str; 3] = ["am", "a.m.", "a.m"];
const HOUR_WORDS: [&str; 6] = ["h", "hrs", "uhr", "o'clock", "o’clock", "時"];

/// The parts of a day, and the hours at which they begin.
const PARTS: [(&str, i8); 5] =
    [("morning", 8), ("noon", 12), ("afternoon", 14), ("evening", 18), ("night", 22)];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

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
/// Monday`, `until 2026-12-05`, `until 5 December`, `until tomorrow morning`, `until 18:00`,
/// `tomorrow`. A day without a time begins at its midnight in this zone. `None` if it
/// cannot be read, is over or is longer than a year.
pub(crate) fn until(text: &str, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim().to_lowercase();
    let local = now.to_zoned_datetime(zone.clone());
    let day = ["until ", "till ", "til "].iter().find_map(|it| text.strip_prefix(it));
    let length = duration(text.strip_prefix("for ").unwrap_or(&text)).filter(|_| day.is_none());
    let end = match length {
        Some(length) => local.checked_add(length).ok()?,
        None => {
            let is_until = day.is_some();
            let day = day.unwrap_or(&text).trim();
            match day_after(day, local.date()) {
                Some(day) => day.to_zoned_datetime(zone.clone()).ok()?,
                None => day_and_time(day, &local).filter(|_| is_until || day.contains(' '))?,
            }
        }
    };
    let longest = local.checked_add(MAX_PAUSE_DAYS.days()).ok()?;
    (end > local && end <= longest).then(|| end.timestamp())
}

fn day_after(text: &str, today: Date) -> Option<Date> {
    match text {
        "tomorrow" | "today" => today.tomorrow().ok(),
        text => match weekday(text.strip_prefix("next ").unwrap_or(text)) {
            Some(day) => today.nth_weekday(1, day).ok(),
            None => text.parse().ok().or_else(|| day_of_month(text, today)),
        },
    }
}

/// Returns the moment that a day and a time on it name: "tomorrow morning", "friday 18:00", "6 pm".
fn day_and_time(text: &str, local: &ZonedDateTime) -> Option<ZonedDateTime> {
    let words = words(text);
    let (last, day) = words.split_last()?;
    let part = PARTS.iter().find(|it| it.0 == last).map(|it| Time::constant(it.1, 0, 0, 0));
    // A lone number may be a day of the month.
    let has_minutes = last.contains(|c: char| !c.is_ascii_digit());
    let at = part.or_else(|| time(last).filter(|_| has_minutes))?;
    let today = local.date();
    let on = |day: Date| day.to_datetime(at).to_zoned_datetime(local.time_zone().clone()).ok();
    let day = day.strip_suffix(&["at".to_owned()]).unwrap_or(day);
    match day.join(" ").trim_end_matches(" in the") {
        "" | "this" | "today" => match on(today)? {
            end if end > *local => Some(end),
            _ => on(today.tomorrow().ok()?),
        },
        day => on(day_after(day, today)?),
    }
}

/// Returns the next day with this date: "5 december", "dec 5th", "5 december 2026".
fn day_of_month(text: &str, today: Date) -> Option<Date> {
    let words: Vec<&str> = text
        .split([' ', ',', '.'])
        .filter(|it| !it.is_empty() && !matches!(*it, "the" | "of"))
        .collect();
    let (one, other, of_year) = match words[..] {
        [one, other] => (one, other, None),
        [one, other, year] => (one, other, Some(year.parse::<i16>().ok()?)),
        _ => return None,
    };
    let number = |it: &str| {
        let ends = ["st", "nd", "rd", "th"];
        ends.iter().find_map(|end| it.strip_suffix(end)).unwrap_or(it).parse::<i8>().ok()
    };
    let (month, day) = match month(other) {
        Some(month) => (month, number(one)?),
        None => (month(one)?, number(other)?),
    };
    let in_year = |year| Date::new(year, month, day).ok();
    match of_year {
        Some(year) => in_year(year),
        None => {
            in_year(today.year()).filter(|it| *it > today).or_else(|| in_year(today.year() + 1))
        }
    }
}

/// Returns the number of the month that a lower-case name is: "march", "dec".
pub(crate) fn month(name: &str) -> Option<i8> {
    let is_it = |month: &&str| name.len() >= 3 && month.starts_with(name);
    MONTHS.iter().position(is_it).map(|at| at as i8 + 1)
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
        check("until 20 June", Some("2025-06-19T22:00:00Z"));
        check("until March 1st, 2026", Some("2026-02-28T23:00:00Z"));
        check("until 3 june", Some("2026-06-02T22:00:00Z"));
        check("until tomorrow morning", Some("2025-06-05T06:00:00Z"));
        check("tomorrow at 9:30", Some("2025-06-05T07:30:00Z"));
        check("until 6 pm", Some("2025-06-04T16:00:00Z"));
        check("until 8:00", Some("2025-06-05T06:00:00Z"));
        check("until friday in the evening", Some("2025-06-06T16:00:00Z"));
        for wrong in
            ["banana", "3", "-3 days", "0 days", "2 years", "until 2020-01-01", "until", "", "é"]
        {
            check(wrong, None);
        }
    }
}
