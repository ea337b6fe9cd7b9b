//! The cities whose time zones are offered to people who speak a language, from
//! `data/time-zones/offered.toml`. Pure.

#![allow(clippy::expect_used, reason = "a test reads the table")]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::schedule::zone::WITHOUT_CITIES;

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
        None => zone.rsplit('/').next().unwrap_or(zone).replace('_', " "),
    }
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
        assert_eq!(city("America/New_York", "ru"), "New York");
        assert_eq!(city("America/Argentina/Buenos_Aires", "en"), "Buenos Aires");
        assert_eq!(city("Etc/GMT+3", "en"), "Etc/GMT+3");
        assert_eq!(city("UTC+03:00", "de"), "UTC+03:00");
    }
}
