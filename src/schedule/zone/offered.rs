//! The cities whose time zones are offered to people who speak a language, from
//! `data/time-zones/offered.toml`. Pure.

#![allow(clippy::expect_used, reason = "a test reads the table")]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::schedule::zone::{WITHOUT_CITIES, key, places};

/// A city as a language writes it, and its zone.
type Offered = (String, String);

/// Returns the cities for the speakers of a language, by its code; those for English if it has none.
pub fn offered(code: &str) -> &'static [Offered] {
    static TABLE: OnceLock<BTreeMap<String, Vec<Offered>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        toml::from_str(include_str!("../../../data/time-zones/offered.toml")).expect("a table")
    });
    table.get(code).or_else(|| table.get("en")).map_or(&[], Vec::as_slice)
}

/// Returns the name of a zone's city: as the language writes it, if it is one of those that are
/// offered, else as the name of the zone has it. A zone without a city keeps its name.
pub fn city(zone: &str, code: &str) -> String {
    match offered(code).iter().find(|it| it.1 == zone) {
        Some((name, _)) => name.clone(),
        None if zone.split('/').next().is_some_and(|it| WITHOUT_CITIES.contains(&it)) => {
            zone.to_owned()
        }
        None => {
            let city = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
            in_letters_of(code, zone, &city).map_or(city, str::to_owned)
        }
    }
}

/// Returns the spelling of a zone's city in the letters of a language that are not Latin; letters of
/// its neighbours are left out ("Київ", "پاریس").
fn in_letters_of(code: &str, zone: &str, city: &str) -> Option<&'static str> {
    let is_letter: fn(char) -> bool = match code {
        "ru" => |c| matches!(c, 'а'..='я' | 'ё' | 'А'..='Я'),
        "zh" => |c| matches!(c, '\u{4e00}'..='\u{9fff}'),
        "ar" => |c| matches!(c, '\u{621}'..='\u{64a}'),
        _ => return None,
    };
    let is_city = |spellings: &&String| {
        spellings.split(',').next().is_some_and(|name| key(name) == key(city))
    };
    let spellings = places().get(zone)?.iter().filter(is_city).flat_map(|it| it.split(','));
    spellings.map(str::trim).find(|it| it.chars().all(|c| is_letter(c) || " -".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Locale;
    use crate::schedule::zone::{Place, find};

    #[test]
    fn every_language_is_offered_cities_that_it_may_type() {
        for locale in Locale::ALL {
            let cities = offered(locale.code());
            assert_eq!(cities.len(), 8, "{locale:?}");
            for (name, zone) in cities {
                assert_eq!(find(name), Place::One(zone.clone()), "{locale:?}: {name}");
            }
        }
        assert!(offered("fr").iter().any(|it| it.0 == "Paris"));
        assert_eq!(offered("xx"), offered("en"));
    }

    #[test]
    fn a_city_has_the_name_of_the_language() {
        assert_eq!(city("Europe/Rome", "it"), "Roma");
        assert_eq!(city("America/New_York", "de"), "New York");
        assert_eq!(city("Europe/Rome", "ru"), "Рим");
        assert_eq!(city("Europe/Kyiv", "ru"), "Киев");
        assert_eq!(city("Europe/Rome", "zh"), "罗马");
        assert_eq!(city("Europe/Paris", "ar"), "باريس");
        assert_eq!(city("America/Argentina/Buenos_Aires", "en"), "Buenos Aires");
        assert_eq!(city("Etc/GMT+3", "en"), "Etc/GMT+3");
        assert_eq!(city("UTC+03:00", "de"), "UTC+03:00");
    }
}
