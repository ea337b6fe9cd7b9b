//! The period of an answer: `30d`, `2w`, `6m`, `1y`, `since 2021-06`, `last week`, `since March`. Pure.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::command::follow::delivery_mode::weekday;
use crate::command::resolve::clock::month;
use crate::text::slice::Slicing;

/// The most words of a period: "in the last 3 months".
const MAX_WORDS: usize = 5;

/// Splits an argument into a name and the text after it that looks like a period, whether or not it
/// is valid.
pub(crate) fn split(argument: &str) -> Option<(&str, &str)> {
    let mut longest = None;
    let mut name = argument.trim_end();
    for _ in 0..MAX_WORDS {
        name = name.split_last_word().0.trim_end();
        if name.is_empty() {
            break;
        }
        let period = argument.slice(name.len()..).trim_start();
        if name != "since" && looks_like_a_period(period) {
            longest = Some((name, period));
        }
    }
    longest
}

/// Whether words are like those of a period: after "since" anything may stand.
fn looks_like_a_period(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split_whitespace();
    if words.next() == Some("since") {
        return (1..=2).contains(&words.count());
    }
    let is_year = text.len() == 4 && year(&text).is_some();
    is_year || said_length(&text).is_some() || {
        let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let n_digits = text.len() - unit.len();
        n_digits > 0
            && (1..=6).contains(&unit.len())
            && unit.bytes().all(|it| it.is_ascii_alphabetic())
    }
}

/// Returns the first day of a period that ends today; `None` for any other text.
pub(crate) fn first_day(period: &str, now: Timestamp) -> Option<Date> {
    let today = now.to_zoned_datetime(TimeZone::UTC).date();
    let period = period.to_lowercase();
    if let Some(day) = period.strip_prefix("since ") {
        let day = day.trim();
        return date(day).or_else(|| named_day(day, today)).or_else(|| first_day(day, now));
    }
    match period.as_str() {
        "today" => return Some(today),
        "yesterday" => return today.yesterday().ok(),
        "this week" => return last(Weekday::Monday, today),
        "this month" => return Some(today.first_of_month()),
        "this year" => return Some(today.first_of_year()),
        _ => {}
    }
    let (n, unit) = match said_length(&period) {
        Some((n, unit)) => (n, unit),
        None => {
            let unit_at = period.find(|c: char| !c.is_ascii_digit())?;
            (period.slice(..unit_at).parse().ok()?, period.slice(unit_at..))
        }
    };
    let n = Some(n).filter(|it| (1..=100_000).contains(it))?;
    let span = match unit {
        "d" | "day" | "days" => Span::new().try_days(n),
        "w" | "week" | "weeks" => Span::new().try_weeks(n),
        "m" | "mo" | "month" | "months" => Span::new().try_months(n),
        "y" | "year" | "years" => Span::new().try_years(n),
        _ => return None,
    };
    today.checked_sub(span.ok()?).ok().filter(|it| it.year() > 0)
}

/// Returns the number and the unit of a length in words: "last week", "in the past 3 months"; of days
/// with a name of their own, too.
fn said_length(text: &str) -> Option<(i32, &str)> {
    const NAMED: [&str; 5] = ["today", "yesterday", "this week", "this month", "this year"];
    const UNITS: [&str; 8] = ["day", "days", "week", "weeks", "month", "months", "year", "years"];
    if NAMED.contains(&text) {
        return Some((1, text));
    }
    let without = |text, words: &[&str]| -> Option<_> {
        words.iter().find_map(|it| str::strip_prefix(text, it))
    };
    let text =
        without(text, &["in ", "over ", "during ", "within ", "from ", "for "]).unwrap_or(text);
    let text = without(text, &["the "]).unwrap_or(text);
    let text = without(text, &["last ", "past ", "previous "])?;
    let (n, unit) = text.split_once(' ').unwrap_or(("1", text));
    UNITS.contains(&unit).then_some((n.parse().ok()?, unit))
}

/// Returns the last day or month with a name: "monday", "march", "march 2023".
fn named_day(text: &str, today: Date) -> Option<Date> {
    if let Some(day) = weekday(text) {
        return last(day, today);
    }
    let (name, of_year) = text.split_once(' ').unwrap_or((text, ""));
    let month = month(name)?;
    let first = |year| Date::new(year, month, 1).ok();
    if !of_year.is_empty() {
        return first(year(of_year)?);
    }
    first(today.year()).filter(|it| *it <= today).or_else(|| first(today.year() - 1))
}

/// Returns today or the last day before it that is this one.
fn last(day: Weekday, today: Date) -> Option<Date> {
    if today.weekday() == day { Some(today) } else { today.nth_weekday(-1, day).ok() }
}

fn year(text: &str) -> Option<i16> {
    text.parse().ok().filter(|it| text.len() == 4 && (1990..=2100).contains(it))
}

/// Returns the moment at which a day begins.
pub(crate) fn begin_of(day: Date) -> Timestamp {
    day.to_zoned_datetime(TimeZone::UTC).map_or(Timestamp::MIN, |it| it.timestamp())
}

/// Parses a year, a month or a day in ISO 8601.
fn date(text: &str) -> Option<Date> {
    let fields: Vec<&str> = text.split('-').collect();
    let number = |at: usize, n_digits: usize| match fields.get(at) {
        None => Some(1),
        Some(it) => it
            .parse::<i16>()
            .ok()
            .filter(|_| it.len() == n_digits && it.bytes().all(|it| it.is_ascii_digit())),
    };
    if fields.len() > 3 {
        return None;
    }
    let (year, month, day) = (number(0, 4)?, number(1, 2)?, number(2, 2)?);
    Date::new(year, month as i8, day as i8).ok().filter(|it| it.year() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(argument: &str, expected: Option<(&str, &str, Option<&str>)>) {
        let now = "2025-06-30T12:00:00Z".parse().unwrap();
        let seen = split(argument)
            .map(|(name, period)| (name, period, first_day(period, now).map(|it| it.to_string())));
        assert_eq!(seen.as_ref().map(|it| (it.0, it.1, it.2.as_deref())), expected);
    }

    #[test]
    fn a_period_stands_behind_the_name() {
        check("ant group 30d", Some(("ant group", "30d", Some("2025-05-31"))));
        check("alibaba 2w", Some(("alibaba", "2w", Some("2025-06-16"))));
        check("alibaba 4M", Some(("alibaba", "4M", Some("2025-02-28"))));
        check("alibaba 1year", Some(("alibaba", "1year", Some("2024-06-30"))));
    }

    #[test]
    fn since_takes_a_year_a_month_or_a_day() {
        check("alibaba since 2021", Some(("alibaba", "since 2021", Some("2021-01-01"))));
        check("ant group Since 2021-06", Some(("ant group", "Since 2021-06", Some("2021-06-01"))));
        check(
            "alibaba since 2021-06-15",
            Some(("alibaba", "since 2021-06-15", Some("2021-06-15"))),
        );
    }

    #[test]
    fn a_period_may_be_said_in_words() {
        // A Monday.
        for (period, first) in [
            ("today", "2025-06-30"),
            ("yesterday", "2025-06-29"),
            ("this week", "2025-06-30"),
            ("Last week", "2025-06-23"),
            ("past 3 months", "2025-03-30"),
            ("in the last 2 years", "2023-06-30"),
            ("this year", "2025-01-01"),
            ("since friday", "2025-06-27"),
            ("since Monday", "2025-06-30"),
            ("since March", "2025-03-01"),
            ("since august", "2024-08-01"),
            ("since march 2023", "2023-03-01"),
            ("since last month", "2025-05-30"),
            ("since yesterday", "2025-06-29"),
        ] {
            check(&format!("ant group {period}"), Some(("ant group", period, Some(first))));
        }
        check("alibaba 2023", Some(("alibaba", "2023", None)));
    }

    #[test]
    fn what_looks_like_a_period_and_is_none_is_told_apart() {
        for wrong in [
            "0d",
            "30x",
            "99999999999d",
            "100000y",
            "since 2021-13",
            "since 2021-02-30",
            "since birth",
            "since 21",
            "since 2021-6",
        ] {
            let argument = format!("alibaba {wrong}");
            check(&argument, Some(("alibaba", wrong, None)));
        }
    }

    #[test]
    fn a_name_is_no_period() {
        for name in
            ["alibaba", "30d", "since 2021", "studio 54", "ant group", "", "word since", "é 1é"]
        {
            check(name, None);
        }
    }
}
