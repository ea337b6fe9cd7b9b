//! Dates as feeds write them -> moments in UTC. Returns no date if it is not certain.

use std::sync::LazyLock;

use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use regex::{Captures, Regex};

use crate::article::Published;
use crate::text::regex::constant_regex;

/// The forms that occur, with named parts.
static FORMS: LazyLock<[Regex; 7]> = LazyLock::new(|| {
    let time =
        r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?";
    // A letter, or a sign outside of ASCII: all letters of Unicode in either case take long to build.
    let letter = r"(?-i:[A-Za-z\x80-\u{10FFFF}])";
    let weekday = r"(?:(?-i:[A-Za-z\x80-\u{10FFFF}-])+\.?(?:\s*,\s*|\s+))?";
    let rest = r"\s*(?P<noon>[ap]\.?m\b\.?)?\s*(?P<zone>.*)";
    [
        // 18 Mar 2024 10:00:00 +0200, 18-Mar-24, 12. Dezember 2025, 3 de agosto de 2025
        format!(r"(?i)^{weekday}(?P<day>[0-9]{{1,2}})(?:\.|er|º)?(?:\s+de)?[\s-]+(?P<month>{letter}{{3,12}})\.?,?(?:\s+de)?[\s-]+(?P<year>[0-9]{{4}}|[0-9]{{2}})(?:[\s,T]+{time})?{rest}$"),
        // March 18, 2024 10:00 PM
        format!(r"(?i)^{weekday}(?P<month>{letter}{{3,12}})\.?\s+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)(?P<year>[0-9]{{4}})(?:[,\s]+(?:at\s+)?{time})?{rest}$"),
        // Mon Mar 18 10:00:00 GMT 2024
        format!(r"(?i)^{letter}+\.?(?:,\s*|\s+)(?P<month>{letter}{{3,9}})\.?\s+(?P<day>[0-9]{{1,2}})\s+{time}\s+(?P<zone>[A-Z]+|[+-][0-9]{{4}})?\s*(?P<year>[0-9]{{4}})$"),
        // 2024-03-18T10:00:00.5+0200, 2024-3-18, 20240318, 2024-03
        r"(?i)^(?P<year>[0-9]{4})(?:[-/.]?(?P<number>[0-9]{2}|[-/.][0-9])(?:[-/.]?(?P<day>[0-9]{2}|[-/.][0-9])(?:[T\s]+(?P<hour>[0-9]{1,2}):?(?P<minute>[0-9]{2})(?::?(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?P<zone>.*))?)?)?$".to_owned(),
        // 24.08.2025 18:30
        format!(r"(?i)^{weekday}(?P<day>[0-9]{{1,2}})\.\s?(?P<number>[0-9]{{1,2}})\.\s?(?P<year>[0-9]{{4}})(?:[\s,]+{time})?{rest}$"),
        // 8/24/2025 6:30:00 PM
        format!(r"(?i)^(?P<number>[0-9]{{1,2}})/(?P<day>[0-9]{{1,2}})/(?P<year>[0-9]{{4}})(?:[\s,]+{time})?{rest}$"),
        // 2025年8月24日 18:30
        format!(r"(?i)^(?P<year>[0-9]{{4}})\s*[年년]\s*(?P<number>[0-9]{{1,2}})\s*[月월]\s*(?P<day>[0-9]{{1,2}})\s*[日일]?(?:\s*{time})?{rest}$"),
    ]
    .map(|it| constant_regex(&it))
});

/// How the names of the months begin in the languages of feeds, in lower case. A name that means
/// different months in two of them is missing.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "sty", "oca", "led", "янв", "січ"],
    &["feb", "fev", "fév", "lut", "şub", "úno", "фев", "лют"],
    &["mar", "mär", "maa", "mrt", "bře", "мар", "бер"],
    &["apr", "avr", "abr", "kwi", "nis", "dub", "апр", "кві"],
    &["may", "mai", "mag", "mei", "maj", "kvě", "май", "мая", "тра"],
    &["jun", "juin", "giu", "cze", "haz", "июн", "чер"],
    &["jul", "juil", "lug", "lip", "tem", "июл", "лип"],
    &["aug", "aou", "aoû", "ago", "sie", "ağu", "srp", "авг", "сер"],
    &["sep", "set", "wrz", "eyl", "zář", "сен", "вер"],
    &["oct", "okt", "out", "ott", "paź", "eki", "říj", "окт", "жов"],
    &["nov", "kas", "ноя", "lis"],
    &["dec", "dez", "déc", "dic", "gru", "ara", "pro", "дек", "гру"],
];

/// Zones by name, in minutes east of UTC, if the name has only one meaning in feeds.
const ZONES: [(&str, i32); 29] = [
    ("", 0),
    ("z", 0),
    ("ut", 0),
    ("utc", 0),
    ("gmt", 0),
    ("wet", 0),
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
    ("nzst", 720),
    ("nzdt", 780),
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

/// What the ambiguous names mean by default, and for feeds whose language or country begins like
/// this.
const AMBIGUOUS: [(&str, &str, i32); 7] = [
    ("bst", "bn", 360),
    ("bst", "en-bd", 360),
    ("bst", "", 60),
    ("ist", "he", 120),
    ("ist", "ga", 60),
    ("ist", "en-ie", 60),
    ("ist", "", 330),
];

/// A longer text is not a date.
const MAX_DATE_BYTES: usize = 200;

/// No feed has news of an earlier year: programs write such dates for none.
const FIRST_YEAR: i16 = 1990;

/// Reads a date of a feed in this language; `None` if it is not a date or its zone is unknown.
pub(super) fn read(text: &str, language: Option<&str>) -> Option<Published> {
    let text = text.trim();
    if text.len() > MAX_DATE_BYTES {
        return None;
    }
    let text = text.replace('\u{2212}', "-");
    let found = unix(&text)
        .or_else(|| FORMS.iter().find_map(|form| moment(&form.captures(&text)?, language)))
        .or_else(|| {
            // Zones by name are known here alone.
            Published::parse(&text).filter(|_| !text.contains(','))
        })?;
    (found.date().year() >= FIRST_YEAR).then_some(found)
}

/// Reads seconds or milliseconds since 1970.
fn unix(text: &str) -> Option<Published> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let seconds = match text.len() {
        9 | 10 => number,
        13 => number / 1_000,
        _ => return None,
    };
    Some(Published { at: jiff::Timestamp::from_second(seconds).ok()?, has_time: true })
}

/// Returns the number of a month by its name.
fn month_of(name: &str) -> Option<i16> {
    let name = name.to_lowercase();
    // The sixth month of Czech begins like the seventh.
    if name.starts_with("čer") {
        return Some(if name.starts_with("červenc") || name == "červenec" { 7 } else { 6 });
    }
    let is_month = |starts: &&[&str]| starts.iter().any(|start| name.starts_with(start));
    MONTHS.iter().position(is_month).map(|idx| idx as i16 + 1)
}

/// Returns month and day of a date with slashes: without AM or PM it may be written in either order.
fn month_and_day(first: i16, second: i16, is_american: bool) -> Option<(i16, i16)> {
    match (first, second) {
        _ if is_american => Some((first, second)),
        (13.., _) => Some((second, first)),
        (_, 13..) => Some((first, second)),
        _ => (first == second).then_some((first, second)),
    }
}

fn moment(found: &Captures<'_>, language: Option<&str>) -> Option<Published> {
    let number = |name: &str| {
        found
            .name(name)
            .map(|it| it.as_str().trim_start_matches(['-', '/', '.']).parse::<i16>())
            .transpose()
            .ok()
    };
    let year = match number("year")?? {
        short @ 0..=68 if found.name("year")?.len() == 2 => short + 2000,
        short @ 69..=99 if found.name("year")?.len() == 2 => short + 1900,
        whole => whole,
    };
    let noon = found.name("noon").map(|it| it.as_str().to_ascii_lowercase().replace('.', ""));
    let mut day = number("day")?.unwrap_or(1);
    let mut month = match found.name("month") {
        Some(name) => month_of(name.as_str())?,
        None => number("number")?.unwrap_or(1),
    };
    let has_slashes = |part: &str| found.name(part).is_some_and(|it| it.start() == 0);
    if has_slashes("number") {
        (month, day) = month_and_day(month, day, noon.is_some())?;
    }
    let (hour, minute) = (number("hour")?, number("minute")?.unwrap_or(0));
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
        small(day)?,
        small(hour_of_day)?,
        small(minute)?,
        small(second)?,
        0,
    );
    let civil = civil.ok()?.checked_add(jiff::Span::new().days(n_days)).ok()?;
    let offset = zone(found.name("zone").map_or("", |it| it.as_str()), language)?;
    let at = TimeZone::fixed(offset).to_timestamp(civil).ok()?;
    Some(Published { at, has_time: hour.is_some() })
}

fn zone(name: &str, language: Option<&str>) -> Option<Offset> {
    // Remarks in brackets repeat other parts: "+0100 (CET)".
    let name = name.split('(').next().unwrap_or_default().trim().to_ascii_lowercase();
    if let Some((_, minutes)) = ZONES.iter().find(|it| it.0 == name) {
        return Offset::from_seconds(minutes * 60).ok();
    }
    let language = language.unwrap_or_default().to_ascii_lowercase();
    let meaning = AMBIGUOUS.iter().find(|it| it.0 == name && language.starts_with(it.1));
    if let Some((_, _, minutes)) = meaning {
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
            assert_eq!(read(text, None).map(Published::to_iso).as_deref(), Some(iso), "{text}")
        };
        check("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z");
        check("Wed, 01 Jan 2004 19:48:21 +0100", "2004-01-01T18:48:21Z");
        check("Thursday, 1 January 2004 9:48 PM EST", "2004-01-02T02:48:00Z");
        check("01 Jan 04 19:48:21 Z", "2004-01-01T19:48:21Z");
        check("Sun Jan  4 16:29:06 PST 2004", "2004-01-05T00:29:06Z");
        check("January 4, 2004", "2004-01-04");
        check("Mon,02 Nov 2026 10:00:00 GMT", "2026-11-02T10:00:00Z");
        check("Monday ,2 November 2026 10:00 +0100", "2026-11-02T09:00:00Z");
        check("Monday,November 2,2026", "2026-11-02");
        check("2003-12-31T10:14:55-0800", "2003-12-31T18:14:55Z");
        check("2003-12-31T10:14Z", "2003-12-31T10:14:00Z");
        check("20031231", "2003-12-31");
        check("2003-12", "2003-12-01");
        check("Thu, 31 Dec 2003 24:00:00 +0000 (UTC)", "2004-01-01T00:00:00Z");
    }

    #[test]
    fn zones_mean_what_their_region_or_the_feed_means() {
        let check = |text: &str, language: Option<&str>, time: &str| {
            let found = read(&format!("Wed, 04 Feb 2026 12:00:00 {text}"), language);
            let expected = format!("2026-02-04T{time}:00Z");
            assert_eq!(found.map(Published::to_iso), Some(expected), "{text} {language:?}");
        };
        check("CET", None, "11:00");
        check("EET", None, "10:00");
        check("AEDT", None, "01:00");
        check("EST", None, "17:00");
        check("BST", None, "11:00");
        check("BST", Some("bn-BD"), "06:00");
        check("IST", None, "06:30");
        check("IST", Some("he"), "10:00");
        check("\u{2212}0300", None, "15:00");
        check("+0100 (CET)", None, "11:00");
    }

    #[test]
    fn dates_are_read_in_the_words_and_orders_of_many_languages() {
        let check = |text: &str, iso: &str| {
            assert_eq!(read(text, None).map(Published::to_iso).as_deref(), Some(iso), "{text}")
        };
        check("Чт, 5 мар 2026 12:00:00 +0300", "2026-03-05T09:00:00Z");
        check("jeu., 5 févr. 2026 12:00:00 +0100", "2026-02-05T11:00:00Z");
        check("7 de diciembre de 2025", "2025-12-07");
        check("3. März 2026", "2026-03-03");
        check("quarta-feira, 4 fev 2026 10:00:00 -0300", "2026-02-04T13:00:00Z");
        check("2 července 2025", "2025-07-02");
        check("17.06.2025 08:15", "2025-06-17T08:15:00Z");
        check("6/7/2025 8:15:00 PM", "2025-06-07T20:15:00Z");
        check("17/06/2025", "2025-06-17");
        check("2025年6月17日", "2025-06-17");
        check("1750148100", "2025-06-17T08:15:00Z");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "soon",
            "31 Feb 2004",
            "2004-13-01",
            "12:00",
            "Mon, 01 Jan 0001 00:00:00 +0000",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "0",
            "Wed, 04 Feb 2026 09:30:00 XQT",
            "3/4/2026",
        ] {
            assert_eq!(read(text, None), None, "{text}");
        }
    }
}
