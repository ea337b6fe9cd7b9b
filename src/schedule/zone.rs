//! Time zones by the names that people give them: a city in many spellings, an offset, an
//! abbreviation, an IANA name. Pure.

#![allow(clippy::expect_used, reason = "a test reads the table of names")]

mod offered;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::tz::{Offset, TimeZone, TimeZoneDatabase};
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub use self::offered::{city, offered};
use crate::text::slice::Slicing;

/// Maximum number of zones that are returned if several fit.
const MAX_ZONES: usize = 6;

/// A longer text names no place, in characters.
const MAX_CHARS: usize = 80;

/// In a name of this length, one wrong letter leaves no doubt, in characters.
const LONG_CHARS: usize = 7;

/// Farther from every city nobody can say which zone it is, in kilometres.
const MAX_KILOMETRES: f64 = 1200.0;

/// The first parts of names of zones whose last part is not a city: "Canada/Atlantic".
const WITHOUT_CITIES: [&str; 7] = ["Etc", "Canada", "US", "Brazil", "Chile", "Mexico", "SystemV"];

/// The whole hours of the earth's zones, west and east.
const WEST_MINUTES: i32 = -12 * 60;
const EAST_MINUTES: i32 = 14 * 60;

/// The zones that a text may mean. They are IANA names, or offsets such as `UTC+05:30`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// This zone.
    One(String),
    /// One of these.
    Several(Vec<String>),
    /// None; these have similar names, if any do.
    Similar(Vec<String>),
}

/// Returns the zone of this name, as [`find`] returns names; `None` if there is none.
pub fn zone_named(name: &str) -> Option<TimeZone> {
    if let Some(minutes) = offset(name).filter(|_| name.starts_with("UTC")) {
        return Offset::from_seconds(minutes * 60).ok().map(TimeZone::fixed);
    }
    // The machine's own database comes first: it may be newer. It can lack zones, or all of them.
    TimeZone::get(name).or_else(|_| TimeZoneDatabase::bundled().get(name)).ok()
}

/// Returns the zone of this name, UTC if there is none.
pub fn zone_of(name: Option<&str>) -> TimeZone {
    name.and_then(zone_named).unwrap_or(TimeZone::UTC)
}

/// Returns the zone that a text means.
///
/// An offset counts from Greenwich to the east (`GMT+1` is Berlin in winter), except in the names
/// of the database (`Etc/GMT-1`), which count to the west. A name of several zones is ambiguous
/// unless what follows it tells them apart ("CST China", "Portland, Maine").
pub fn find(text: &str) -> Place {
    let text = text.trim();
    if text.is_empty() || text.chars().nth(MAX_CHARS).is_some() {
        return Place::Similar(Vec::new());
    }
    if let Some((latitude, longitude)) = coordinates(text) {
        let near = nearest(latitude, longitude).map(|it| Place::One(it.0.to_owned()));
        return near.unwrap_or_else(|| Place::Similar(Vec::new()));
    }
    if let Some(minutes) = offset(text) {
        return Place::One(offset_name(minutes));
    }
    if let Some(name) = database_name(text).filter(|it| it.contains('/')) {
        return Place::One(name);
    }
    let mut zones = named(text);
    if zones.is_empty() {
        zones = with_region(text);
    }
    if zones.is_empty()
        && let Some(name) = database_name(text)
    {
        zones.push(name);
    }
    if zones.is_empty() {
        zones = beginning(&key(text));
    }
    zones.truncate(MAX_ZONES);
    match zones.len() {
        0 => nearly(&key(text)),
        1 => Place::One(zones.remove(0)),
        _ => Place::Several(zones),
    }
}

/// Parses a place on the earth in degrees, north and east positive: `52.5, 13.4`.
pub fn coordinates(text: &str) -> Option<(f64, f64)> {
    let (latitude, longitude) = text.split_once(',')?;
    let number = |it: &str, most: f64| {
        let is_plain = it.bytes().all(|it| it.is_ascii_digit() || matches!(it, b'.' | b'-'));
        it.parse().ok().filter(|it: &f64| is_plain && it.abs() <= most)
    };
    Some((number(latitude.trim(), 90.0)?, number(longitude.trim(), 180.0)?))
}

/// Returns the zone of the nearest city, and the city; `None` far from all of them.
pub fn nearest(latitude: f64, longitude: f64) -> Option<(&'static str, &'static str)> {
    let near = cities().iter().map(|it| (it.kilometres_from(latitude, longitude), it));
    let (kilometres, city) = near.min_by(|a, b| a.0.total_cmp(&b.0))?;
    (kilometres <= MAX_KILOMETRES).then_some((city.zone.as_str(), city.name.as_str()))
}

/// A city on the earth.
struct City {
    zone: String,
    name: String,
    latitude: f64,
    longitude: f64,
}

impl City {
    /// Returns the distance along the surface.
    fn kilometres_from(&self, latitude: f64, longitude: f64) -> f64 {
        const EARTH_RADIUS: f64 = 6371.0;
        let (from, to) = (latitude.to_radians(), self.latitude.to_radians());
        let (north, east) = (to - from, (self.longitude - longitude).to_radians());
        let half_chord =
            (north / 2.0).sin().powi(2) + from.cos() * to.cos() * (east / 2.0).sin().powi(2);
        2.0 * EARTH_RADIUS * half_chord.sqrt().min(1.0).asin()
    }
}

fn cities() -> &'static [City] {
    static CITIES: OnceLock<Vec<City>> = OnceLock::new();
    CITIES.get_or_init(|| {
        #[derive(serde::Deserialize)]
        struct File {
            zone: BTreeMap<String, Vec<(String, f64, f64)>>,
        }
        let file: File = toml::from_str(include_str!("../../data/time-zones/places.toml"))
            .expect("a table of cities");
        let of = |(zone, cities): (String, Vec<(String, f64, f64)>)| {
            cities.into_iter().map(move |(name, latitude, longitude)| City {
                zone: zone.clone(),
                name,
                latitude,
                longitude,
            })
        };
        file.zone.into_iter().flat_map(of).collect()
    })
}

/// Parses an offset from Greenwich in minutes, east positive: `UTC+3`, `gmt -3:30`, `+0530`,
/// `UTC+5.5`. Without a sign it needs `UTC` or `GMT`.
fn offset(text: &str) -> Option<i32> {
    let lower = text.to_lowercase();
    let (rest, is_named) = match lower.strip_prefix("utc").or_else(|| lower.strip_prefix("gmt")) {
        Some(rest) => (rest.trim_start(), true),
        None => (lower.as_str(), false),
    };
    let (is_west, digits) = match rest.chars().next()? {
        '+' | '±' | '＋' => (false, rest.slice(rest.chars().next()?.len_utf8()..)),
        '-' | '−' | '–' | '－' => (true, rest.slice(rest.chars().next()?.len_utf8()..)),
        '0'..='9' if is_named => (false, rest),
        _ => return None,
    };
    let minutes = offset_minutes(digits.trim())?;
    let minutes = if is_west { -minutes } else { minutes };
    (WEST_MINUTES..=EAST_MINUTES).contains(&minutes).then_some(minutes)
}

fn offset_minutes(text: &str) -> Option<i32> {
    let text = text.strip_suffix('h').unwrap_or(text);
    let number = |it: &str| {
        it.parse::<i32>()
            .ok()
            .filter(|_| (1..=2).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit()))
    };
    if let Some((hours, part)) = text.split_once(['.', ',']) {
        let minutes = match part {
            "0" | "00" => 0,
            "25" => 15,
            "5" | "50" => 30,
            "75" => 45,
            part => number(part).filter(|it| part.len() == 2 && *it < 60)?,
        };
        return Some(number(hours)? * 60 + minutes);
    }
    let (hours, minutes) = match text.split_once([':', 'h']) {
        Some(both) => both,
        None if text.len() == 4 && text.is_ascii() => (text.slice(..2), text.slice(2..)),
        None => (text, "0"),
    };
    let minutes = number(minutes).filter(|it| *it < 60)?;
    Some(number(hours)? * 60 + minutes)
}

fn offset_name(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours:02}:{minutes:02}"),
    }
}

/// Returns the name in the database of time zones that a text spells out.
fn database_name(text: &str) -> Option<String> {
    let text = text.replace(' ', "_");
    let name = table().database.iter().find(|it| it.eq_ignore_ascii_case(&text))?;
    zone_named(name).map(|_| name.clone())
}

/// The names of zones by what people call them.
struct Table {
    /// From a [`key`] to the zones that it may mean.
    zones: FxHashMap<String, Vec<String>>,
    /// The names of the database.
    database: Vec<String>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(read_table)
}

/// Returns the places of each zone, each with its spellings, the English one first.
fn places() -> &'static BTreeMap<String, Vec<String>> {
    #[derive(serde::Deserialize)]
    struct File {
        zone: BTreeMap<String, Vec<String>>,
    }
    static PLACES: OnceLock<BTreeMap<String, Vec<String>>> = OnceLock::new();
    PLACES.get_or_init(|| {
        let file: File = toml::from_str(include_str!("../../data/time-zones/cities.toml"))
            .expect("a table of zones and names");
        file.zone
    })
}

fn read_table() -> Table {
    let mut zones: FxHashMap<String, Vec<String>> = FxHashMap::default();
    for (zone, names) in places() {
        for name in names.iter().flat_map(|it| it.split(',')) {
            for key in [key(name), key(&with_digraphs(name))] {
                let known = zones.entry(key).or_default();
                if !known.contains(zone) {
                    known.push(zone.clone());
                }
            }
        }
    }
    let database: Vec<String> =
        TimeZoneDatabase::bundled().available().map(|it| it.as_str().to_owned()).collect();
    // A city in the name of a zone, unless the table says what it means.
    for name in &database {
        if let (Some((region, _)), Some((_, city))) = (name.split_once('/'), name.rsplit_once('/'))
            && !WITHOUT_CITIES.contains(&region)
        {
            zones.entry(key(city)).or_insert_with(|| vec![name.clone()]);
        }
    }
    Table { zones, database }
}

/// Returns the zones that a text names as a whole.
fn named(text: &str) -> Vec<String> {
    const AROUND: [&str; 10] =
        ["timezone", "standardtime", "time", "zeit", "市", "시", "시간", "時間", "时间", "時区"];
    let typed = key(text);
    let of = |key: &str| table().zones.get(key).cloned();
    of(&typed)
        .or_else(|| AROUND.iter().find_map(|it| of(typed.strip_suffix(it)?)))
        .or_else(|| {
            let lower = text.to_lowercase();
            ["time in ", "in ", "à ", "en ", "в "]
                .iter()
                .find_map(|it| of(&key(lower.strip_prefix(it)?)))
        })
        .unwrap_or_default()
}

/// Returns the zones of a name that is followed by its country or state: those which both have in
/// common, else those of the region, which says which of two cities is meant.
fn with_region(text: &str) -> Vec<String> {
    let ends =
        text.char_indices().filter(|(_, c)| c.is_whitespace() || matches!(c, ',' | '(' | '/'));
    let cuts: Vec<usize> = ends.map(|it| it.0).collect();
    for &cut in cuts.iter().rev() {
        let city = named(text.slice(..cut));
        if city.is_empty() {
            continue;
        }
        let region = named(text.slice(cut..));
        let common: Vec<String> = city.iter().filter(|it| region.contains(it)).cloned().collect();
        return match (common.is_empty(), region.is_empty()) {
            (false, _) => common,
            (true, false) => region,
            (true, true) => city,
        };
    }
    Vec::new()
}

/// Returns the zones of the names that begin like this, the shortest name first.
fn beginning(typed: &str) -> Vec<String> {
    if typed.chars().count() < 3 {
        return Vec::new();
    }
    let names = &table().zones;
    let mut found: Vec<(usize, &String, &String)> = names
        .iter()
        .filter(|(name, _)| name.starts_with(typed))
        .flat_map(|(name, zones)| zones.iter().map(move |it| (name.len(), name, it)))
        .collect();
    found.sort_unstable();
    distinct(found.into_iter().map(|it| it.2))
}

/// Returns the zone of the names that differ in one letter, if they are long and all mean the same
/// zone; else what is similar.
fn nearly(typed: &str) -> Place {
    let found = similar(typed);
    let zones = |allowed: usize| {
        let mut zones = distinct(found.iter().filter(|it| it.0 <= allowed).map(|it| it.1));
        zones.truncate(MAX_ZONES);
        zones
    };
    match <[String; 1]>::try_from(zones(1)) {
        Ok([zone]) if typed.chars().count() >= LONG_CHARS => Place::One(zone),
        _ => Place::Similar(zones(usize::MAX)),
    }
}

/// Returns the zones of the names that differ in a letter or two, with the number of letters, the
/// nearest first.
fn similar(typed: &str) -> Vec<(usize, &'static String)> {
    let n_chars = typed.chars().count();
    if n_chars < 4 {
        return Vec::new();
    }
    let allowed = if n_chars < 7 { 1 } else { 2 };
    let mut found: Vec<(usize, &String, &'static String)> = table()
        .zones
        .iter()
        .filter(|(name, _)| name.len().abs_diff(typed.len()) <= 3 * allowed)
        .map(|(name, zones)| (strsim::osa_distance(name, typed), name, zones))
        .filter(|it| it.0 <= allowed)
        .flat_map(|(distance, name, zones)| zones.iter().map(move |it| (distance, name, it)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|it| (it.0, it.2)).collect()
}

fn distinct<'a>(zones: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for zone in zones {
        if !all.contains(zone) {
            all.push(zone.clone());
        }
    }
    all
}

/// Folds a name: capitals, accents, blanks and punctuation do not count.
fn key(text: &str) -> String {
    let mut key = String::new();
    for c in text.nfkd().flat_map(char::to_lowercase) {
        match c {
            // They tell syllables apart: パリ is Paris and バリ is Bali.
            '\u{3099}' | '\u{309a}' => key.push(c),
            c if is_combining_mark(c) => {}
            'ı' => key.push('i'),
            'ł' => key.push('l'),
            'ø' => key.push('o'),
            'đ' | 'ð' => key.push('d'),
            'ß' => key.push_str("ss"),
            'æ' => key.push_str("ae"),
            'œ' => key.push_str("oe"),
            'ς' => key.push('σ'),
            'ى' | 'ی' => key.push('ي'),
            'ة' => key.push('ه'),
            'ک' => key.push('ك'),
            c if c.is_alphanumeric() => key.push(c),
            _ => {}
        }
    }
    key
}

/// Writes the letters that keyboards without them write with two.
fn with_digraphs(name: &str) -> String {
    let mut written = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => written.push_str("ae"),
            'ö' | 'ø' => written.push_str("oe"),
            'ü' => written.push_str("ue"),
            'å' => written.push_str("aa"),
            c => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(find(typed), Place::One(expected.to_owned()), "{typed}");
    }

    #[track_caller]
    fn asks(typed: &str, expected: &[&str]) {
        let Place::Several(zones) = find(typed) else { panic!("{typed}: {:?}", find(typed)) };
        for it in expected {
            assert!(zones.iter().any(|zone| zone == it), "{typed}: {zones:?}");
        }
    }

    #[test]
    fn the_table_names_zones_that_exist() {
        for zone in table().zones.values().flatten() {
            assert!(zone_named(zone).is_some(), "{zone}");
        }
        assert!(table().zones.keys().all(|it| !it.is_empty()));
    }

    #[test]
    fn a_city_is_found_in_many_spellings_and_languages() {
        for (typed, zone) in [
            ("Mumbai", "Asia/Kolkata"),
            ("Bombay", "Asia/Kolkata"),
            ("NYC", "America/New_York"),
            ("new  york", "America/New_York"),
            ("nueva york", "America/New_York"),
            ("Москва", "Europe/Moscow"),
            ("موسكو", "Europe/Moscow"),
            ("北京", "Asia/Shanghai"),
            ("北京市", "Asia/Shanghai"),
            ("Pékin", "Asia/Shanghai"),
            ("大阪", "Asia/Tokyo"),
            ("東京", "Asia/Tokyo"),
            ("서울", "Asia/Seoul"),
            ("Muenchen", "Europe/Berlin"),
            ("MÜNCHEN", "Europe/Berlin"),
            ("Koeln", "Europe/Berlin"),
            ("Łódź", "Europe/Warsaw"),
            ("Αθήνα", "Europe/Athens"),
            ("दिल्ली", "Asia/Kolkata"),
            ("القاهره", "Africa/Cairo"),
            ("תל אביב", "Asia/Jerusalem"),
            ("St. Petersburg", "Europe/Moscow"),
            ("Saint-Pétersbourg", "Europe/Moscow"),
            ("são paulo", "America/Sao_Paulo"),
            ("bogotá", "America/Bogota"),
            ("パリ", "Europe/Paris"),
            ("バリ", "Asia/Makassar"),
            ("Frankfurt/Main", "Europe/Berlin"),
            ("istanbul", "Europe/Istanbul"),
            ("İstanbul", "Europe/Istanbul"),
        ] {
            check(typed, zone);
        }
    }

    #[test]
    fn a_zone_is_found_by_its_name_its_city_or_its_beginning() {
        check("europe/berlin", "Europe/Berlin");
        check("america/argentina/buenos aires", "America/Argentina/Buenos_Aires");
        check("Etc/GMT-1", "Etc/GMT-1");
        check("kathm", "Asia/Kathmandu");
        check("CET", "CET");
        check("UTC", "UTC");
        check("GMT", "UTC");
        check("Tokyo time", "Asia/Tokyo");
        check("in Tokyo", "Asia/Tokyo");
    }

    #[test]
    fn an_offset_counts_to_the_east() {
        for (typed, name) in [
            ("UTC+3", "UTC+3"),
            ("GMT+1", "UTC+1"),
            ("gmt -5", "UTC-5"),
            ("utc−3", "UTC-3"),
            ("+05:30", "UTC+05:30"),
            ("+0545", "UTC+05:45"),
            ("UTC+5.5", "UTC+05:30"),
            ("-3:30", "UTC-03:30"),
            ("UTC+00:00", "UTC"),
            ("UTC+14", "UTC+14"),
        ] {
            check(typed, name);
            let minutes = offset(typed).expect("an offset");
            let zone = zone_named(name).expect("a zone");
            let at = zone.to_offset(jiff::Timestamp::UNIX_EPOCH).seconds();
            assert_eq!(at, minutes * 60, "{typed}");
        }
        for wrong in ["UTC+99", "UTC+15", "-13", "+5:60", "+", "UTC+x", "3", "+12345"] {
            assert!(matches!(find(wrong), Place::Similar(_)), "{wrong}");
        }
    }

    #[test]
    fn a_place_on_the_earth_has_the_zone_of_the_nearest_city() {
        for (typed, zone) in [
            ("52.5, 13.4", "Europe/Berlin"),
            ("40.7,-74.0", "America/New_York"),
            ("-33.9, 151.2", "Australia/Sydney"),
            ("35.7, 139.7", "Asia/Tokyo"),
            ("28.6, 77.2", "Asia/Kolkata"),
            ("-23.6, -46.6", "America/Sao_Paulo"),
            ("-18.0, 179.0", "Pacific/Fiji"),
            ("-17.8, -179.9", "Pacific/Fiji"),
        ] {
            check(typed, zone);
        }
        assert_eq!(nearest(0.0, -20.0), None);
        for wrong in ["95, 10", "10", "10, 200", "a, b", "inf, 1", "52,5, 13,4", "1e1, 2"] {
            assert_eq!(coordinates(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_city_on_the_earth_is_in_the_table_of_names() {
        for it in cities() {
            let zones = match find(&it.name) {
                Place::One(zone) => vec![zone],
                Place::Several(zones) | Place::Similar(zones) => zones,
            };
            assert!(zones.contains(&it.zone), "{}: {zones:?}, not {}", it.name, it.zone);
            assert!(zone_named(&it.zone).is_some(), "{}", it.zone);
            assert!(it.latitude.abs() <= 90.0 && it.longitude.abs() <= 180.0, "{}", it.name);
        }
    }

    #[test]
    fn an_abbreviation_of_several_regions_is_ambiguous() {
        asks("IST", &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]);
        asks("cst", &["America/Chicago", "Asia/Shanghai", "America/Havana"]);
        asks("BST", &["Europe/London", "Asia/Dhaka"]);
        check("JST", "Asia/Tokyo");
        check("EST", "America/New_York");
        check("CST China", "Asia/Shanghai");
    }

    #[test]
    fn a_region_after_the_city_tells_which_one_is_meant() {
        check("Paris, France", "Europe/Paris");
        check("London, Ontario", "America/Toronto");
        check("Melbourne (Florida)", "America/New_York");
        check("San José, Costa Rica", "America/Costa_Rica");
        check("New York, USA", "America/New_York");
    }

    #[test]
    fn an_unknown_place_has_similar_ones_or_none() {
        assert!(matches!(find("atlantis"), Place::Similar(_)));
        check("Zürrich", "Europe/Zurich");
        assert_eq!(find("Osla"), Place::Similar(vec!["Europe/Oslo".into()]));
        for unknown in ["", "e", "xyzzyx", &"x".repeat(5000), "!!!"] {
            assert_eq!(find(unknown), Place::Similar(Vec::new()), "{unknown}");
        }
        assert_eq!(zone_of(Some("Mars/Olympus")), TimeZone::UTC);
        assert_eq!(zone_of(None), TimeZone::UTC);
    }

    proptest! {
        #[test]
        fn no_text_panics_and_every_zone_found_exists(text in ".{0,40}") {
            let zones = match find(&text) {
                Place::One(zone) => vec![zone],
                Place::Several(zones) | Place::Similar(zones) => zones,
            };
            for zone in zones {
                prop_assert!(zone_named(&zone).is_some(), "{}", zone);
            }
        }
    }
}
