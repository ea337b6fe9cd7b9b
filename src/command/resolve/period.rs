//! The period of an answer: `30d`, `2w`, `6m`, `1y`, `since 2021-06`. Pure.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::text::slice::Slicing;

/// Splits an argument into a name and the text after it that looks like a period, whether or not it
/// is valid.
pub(crate) fn split(argument: &str) -> Option<(&str, &str)> {
    let (before, last) = argument.split_last_word();
    let name = before.trim_end();
    if name.is_empty() {
        return None;
    }
    let (before, word) = name.split_last_word();
    if word.eq_ignore_ascii_case("since") {
        let name = before.trim_end();
        return (!name.is_empty()).then(|| (name, argument.slice(before.len()..)));
    }
    let unit = last.trim_start_matches(|c: char| c.is_ascii_digit());
    let n_digits = last.len() - unit.len();
    let is_short = n_digits > 0
        && (1..=6).contains(&unit.len())
        && unit.bytes().all(|it| it.is_ascii_alphabetic());
    is_short.then_some((name, last))
}

/// Returns the first day of a period that ends today; `None` for any other text.
pub(crate) fn first_day(period: &str, now: Timestamp) -> Option<Date> {
    let today = now.to_zoned_datetime(TimeZone::UTC).date();
    let (first, rest) = period.split_once(char::is_whitespace).unwrap_or((period, ""));
    if first.eq_ignore_ascii_case("since") {
        return date(rest.trim());
    }
    let unit_at = period.find(|c: char| !c.is_ascii_digit())?;
    let n: i32 = period.slice(..unit_at).parse().ok().filter(|it| (1..=100_000).contains(it))?;
    let span = match period.slice(unit_at..).to_ascii_lowercase().as_str() {
        "d" | "day" | "days" => Span::new().try_days(n),
        "w" | "week" | "weeks" => Span::new().try_weeks(n),
        "m" | "mo" | "month" | "months" => Span::new().try_months(n),
        "y" | "year" | "years" => Span::new().try_years(n),
        _ => return None,
    };
    today.checked_sub(span.ok()?).ok().filter(|it| it.year() > 0)
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
    fn what_looks_like_a_period_and_is_none_is_told_apart() {
        for wrong in [
            "0d",
            "30x",
            "99999999999d",
            "100000y",
            "since 2021-13",
            "since 2021-02-30",
            "since yesterday",
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
