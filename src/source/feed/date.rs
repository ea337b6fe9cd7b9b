//! Dates as feeds write them -> moments in UTC. Returns no date if it is not certain.

use std::sync::LazyLock;

use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use regex::{Captures, Regex};

use crate::article::Published;
use crate::text::regex::constant_regex;

/// The forms that occur, with named parts.
static FORMS: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    let time = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?";
    [
        // 18 Mar 2024 10:00:00 +0200, 18-Mar-24
        format!(r"(?i)^(?:\p{{L}}+\.?,?\s+)?(?P<day>\d{{1,2}})[\s-]+(?P<month>\p{{L}}{{3,9}})\.?,?[\s-]+(?P<year>\d{{4}}|\d{{2}})(?:[\s,T]+{time})?\s*(?P<noon>[ap]m)?\s*(?P<zone>.*)$"),
        // March 18, 2024 10:00 PM
        format!(r"(?i)^(?:\p{{L}}+\.?,?\s+)?(?P<month>\p{{L}}{{3,9}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?:[,\s]+(?:at\s+)?{time})?\s*(?P<noon>[ap]m)?\s*(?P<zone>.*)$"),
        // Mon Mar 18 10:00:00 GMT 2024
        format!(r"(?i)^\p{{L}}+\.?,?\s+(?P<month>\p{{L}}{{3,9}})\.?\s+(?P<day>\d{{1,2}})\s+{time}\s+(?P<zone>[A-Z]+|[+-]\d{{4}})?\s*(?P<year>\d{{4}})$"),
        // 2024-03-18T10:00:00.5+0200, 2024-3-18, 20240318, 2024-03
        r"(?i)^(?P<year>\d{4})(?:[-/.]?(?P<number>\d{2}|[-/.]\d)(?:[-/.]?(?P<day>\d{2}|[-/.]\d)(?:[T\s]+(?P<hour>\d{1,2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<zone>.*))?)?)?$".to_owned(),
    ]
    .map(|it| constant_regex(&it))
});

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Zones by name, in minutes east of UTC, if the name has only one meaning in feeds.
const ZONES: [(&str, i32); 28] = [
    ("", 0),
    ("z", 0),
    ("ut", 0),
    ("utc", 0),
    ("gmt", 0),
    ("wet", 0),
    ("bst", 60),
    ("cet", 60),
    ("west", 60),
    ("cest", 120),
    ("eet", 120),
    ("sast", 120),
    ("eest", 180),
    ("msk", 180),
    ("jst", 540),
    ("kst", 540),
    ("aest", 600),
    ("aedt", 660),
    ("est", -300),
    ("et", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pt", -480),
    ("pdt", -420),
];

/// A longer text is not a date.
const MAX_DATE_BYTES: usize = 200;

/// Reads a date; `None` if it is not a date or its zone is unknown.
pub(super) fn read(text: &str) -> Option<Published> {
    let text = text.trim();
    if text.len() > MAX_DATE_BYTES {
        return None;
    }
    Published::parse(text).or_else(|| FORMS.iter().find_map(|it| moment(&it.captures(text)?)))
}

fn moment(found: &Captures<'_>) -> Option<Published> {
    let number = |name: &str| {
        found
            .name(name)
            .map(|it| it.as_str().trim_start_matches(['-', '/', '.']).parse::<i16>())
            .transpose()
            .ok()
    };
    let year = match number("year")?? {
        short @ 0..=68 => short + 2000,
        short @ 69..=99 => short + 1900,
        whole => whole,
    };
    let month = match found.name("month") {
        Some(it) => {
            let name = it.as_str().to_lowercase();
            MONTHS.iter().position(|it| name.starts_with(it))? as i16 + 1
        }
        None => number("number")?.unwrap_or(1),
    };
    let (hour, minute) = (number("hour")?, number("minute")?.unwrap_or(0));
    let noon = found.name("noon").map(|it| it.as_str().to_ascii_lowercase());
    let hour_of_day = match (hour.unwrap_or(0), noon.as_deref()) {
        (12, Some("am")) => 0,
        (it @ 1..=11, Some("pm")) => it + 12,
        (it, _) => it,
    };
    // An hour of 24 is the next day's 0; a leap second is the second before.
    let (hour_of_day, n_days) = if hour_of_day == 24 { (0, 1) } else { (hour_of_day, 0) };
    let second = number("second")?.unwrap_or(0).min(59);
    let small = |it: i16| i8::try_from(it).ok();
    let civil = DateTime::new(
        year,
        small(month)?,
        small(number("day")?.unwrap_or(1))?,
        small(hour_of_day)?,
        small(minute)?,
        small(second)?,
        0,
    );
    let civil = civil.ok()?.checked_add(jiff::Span::new().days(n_days)).ok()?;
    let offset = zone(found.name("zone").map_or("", |it| it.as_str()))?;
    let at = TimeZone::fixed(offset).to_timestamp(civil).ok()?;
    Some(Published { at, has_time: hour.is_some() })
}

fn zone(name: &str) -> Option<Offset> {
    // Remarks in brackets repeat other parts: "+0100 (CET)".
    let name = name.split('(').next().unwrap_or_default().trim().to_ascii_lowercase();
    if let Some((_, minutes)) = ZONES.iter().find(|it| it.0 == name) {
        return Offset::from_seconds(minutes * 60).ok();
    }
    let digits = name.trim_start_matches(|it: char| it.is_ascii_alphabetic()).replace(':', "");
    let sign = match digits.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits = &digits[1..];
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) =
        if digits.len() > 2 { digits.split_at(digits.len() - 2) } else { (digits, "0") };
    Offset::from_seconds(
        sign * (hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60),
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_feeds_write_them() {
        let check = |text: &str, iso: &str| {
            assert_eq!(read(text).map(Published::to_iso).as_deref(), Some(iso), "{text}")
        };
        check("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z");
        check("Wed, 01 Jan 2004 19:48:21 +0100", "2004-01-01T18:48:21Z");
        check("Thursday, 1 January 2004 9:48 PM EST", "2004-01-02T02:48:00Z");
        check("01 Jan 04 19:48:21 Z", "2004-01-01T19:48:21Z");
        check("Sun Jan  4 16:29:06 PST 2004", "2004-01-05T00:29:06Z");
        check("January 4, 2004", "2004-01-04");
        check("2003-12-31T10:14:55-0800", "2003-12-31T18:14:55Z");
        check("2003-12-31T10:14Z", "2003-12-31T10:14:00Z");
        check("20031231", "2003-12-31");
        check("2003-12", "2003-12-01");
        check("Thu, 31 Dec 2003 24:00:00 +0000 (UTC)", "2004-01-01T00:00:00Z");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "soon", "31 Feb 2004", "2004-13-01", "12:00"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
