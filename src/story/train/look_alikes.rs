//! Invented items that look alike and are different events, to learn from: the same ones for the
//! same seed.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::story::Profile;
use crate::text::slice::Slicing;

/// A kind of items.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kind {
    pub(super) name: String,
    forms: Vec<String>,
    #[serde(default)]
    words: Vec<Vec<String>>,
    #[serde(default)]
    grows: bool,
    /// Not learnt from.
    #[serde(default)]
    pub(super) held_out: bool,
}

#[derive(Deserialize)]
struct Kinds {
    kind: Vec<Kind>,
}

/// The kinds that ship.
pub(super) fn kinds() -> Result<Vec<Kind>, toml::de::Error> {
    toml::from_str(include_str!("../../../data/story/kinds.toml")).map(|it: Kinds| it.kind)
}

/// An item of a kind.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// The index of its event.
    pub(super) event: usize,
    pub(super) profile: Profile,
}

/// How items are made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Making {
    pub(super) seed: u32,
    pub(super) n_events: usize,
    /// Without texts.
    pub(super) titles_only: bool,
    /// With the name of their source.
    pub(super) has_source: bool,
}

const HOUR_S: i64 = 60 * 60;

/// 5 January 2026.
const START_S: i64 = 1_767_571_200;

/// The percentage of events that another outlet reports again, or the same one with other amounts.
const TOLD_AGAIN: usize = 35;

/// The items of a kind, in the order of time.
pub(super) fn items(kind: &Kind, making: Making) -> Vec<Item> {
    let mut chance = Chance::new(&kind.name, making.seed);
    let names = Names::new(&mut chance);
    let mut at_s = START_S;
    let mut items: Vec<(i64, Item)> = Vec::new();
    for event in 0..making.n_events {
        at_s += [2, 6, 24][chance.below(3)] * HOUR_S + chance.below(50) as i64 * 60;
        let fixed = names.slots(kind, &mut chance, event, at_s);
        let amounts = amounts(&mut chance);
        let mut add = |form: &str, amounts: &Slots, late_h: usize, source: &str| {
            let text = filled(&filled(form, &fixed), amounts);
            let (title, body) = text.split_once('|').unwrap_or((&text, ""));
            let published_s = at_s + late_h as i64 * HOUR_S;
            let body = if making.titles_only { "" } else { body };
            let profile = Profile::new(title, body, Some(published_s)).standing_at(published_s);
            let source = if making.has_source { source } else { "" };
            items.push((published_s, Item { event, profile: profile.from_source(source) }));
        };
        add(&kind.forms[0], &amounts, 0, &kind.name);
        let is_again = |chance: &mut Chance| chance.below(100) < TOLD_AGAIN;
        if let Some(form) = kind.forms.get(1).filter(|_| is_again(&mut chance)) {
            add(form, &amounts, 1 + chance.below(9), "Other");
        }
        if is_again(&mut chance) {
            // Again as it was, or with amounts that have grown.
            let late_h = 1 + chance.below(20);
            let grown = self::amounts(&mut chance);
            let is_grown = kind.grows && chance.below(2) > 0;
            add(&kind.forms[0], if is_grown { &grown } else { &amounts }, late_h, &kind.name);
        }
    }
    items.sort_by_key(|it| it.0);
    items.into_iter().map(|it| it.1).collect()
}

type Slots = BTreeMap<&'static str, String>;

fn filled(form: &str, slots: &Slots) -> String {
    slots
        .iter()
        .fold(form.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

fn amounts(chance: &mut Chance) -> Slots {
    let thousands = |n: usize| format!("{},{:03}", 1 + n / 1000, n % 1000);
    BTreeMap::from([
        ("number", (2 + chance.below(90)).to_string()),
        ("other_number", (1 + chance.below(60)).to_string()),
        ("small", (1 + chance.below(40)).to_string()),
        ("count", thousands(chance.below(90_000))),
        ("money", format!("${}.{}", 20 + chance.below(900), chance.below(10))),
        ("time", format!("{:02}:{:02}", chance.below(24), chance.below(60))),
    ])
}

/// Invented names.
struct Names {
    places: Vec<String>,
    firms: Vec<String>,
    people: Vec<String>,
    first_ordinal: usize,
}

impl Names {
    fn new(chance: &mut Chance) -> Names {
        let places = (0..40).map(|_| chance.name(2) + ["", "ton", "by", "ham"][chance.below(4)]);
        let places = places.collect();
        let firms = (0..40).map(|_| chance.name(3)).collect();
        let people = (0..60).map(|_| format!("{} {}", chance.name(2), chance.name(2))).collect();
        Names { places, firms, people, first_ordinal: 5 + chance.below(900) }
    }

    /// What is filled in for an event.
    fn slots(&self, kind: &Kind, chance: &mut Chance, event: usize, at_s: i64) -> Slots {
        let two = |of: &[String], chance: &mut Chance| {
            let one = chance.below(of.len());
            let other = (one + 1 + chance.below(of.len() - 1)) % of.len();
            (of[one].clone(), of[other].clone())
        };
        let (person, other_person) = two(&self.people, chance);
        let (place, other_place) = two(&self.places, chance);
        let (firm, other_firm) = two(&self.firms, chance);
        let mut slots = BTreeMap::from([
            ("person", person),
            ("other_person", other_person),
            ("place", place),
            ("other_place", other_place),
            ("firm", firm),
            ("other_firm", other_firm),
            ("ordinal", (self.first_ordinal + event).to_string()),
            ("week", (event + 1).to_string()),
            ("magnitude", format!("{}.{}", 4 + chance.below(3), chance.below(10))),
            (
                "code",
                format!(
                    "{}-{}",
                    ["KX", "QB", "2026", "PL"][chance.below(4)],
                    100 + chance.below(9_900)
                ),
            ),
            ("version", format!("{}.{}.{}", chance.below(9), chance.below(20), event)),
            ("day", day(at_s + event as i64 % 3 * 24 * HOUR_S, chance.below(2) > 0)),
            ("other_day", day(at_s + 5 * 24 * HOUR_S, false)),
        ]);
        for (name, words) in ["word", "other_word"].into_iter().zip(&kind.words) {
            slots.insert(name, words[chance.below(words.len())].clone());
        }
        slots
    }
}

fn day(at_s: i64, has_weekday: bool) -> String {
    let format = if has_weekday { "%A %-d %B" } else { "%-d %B" };
    jiff::Timestamp::from_second(at_s).map(|it| it.strftime(format).to_string()).unwrap_or_default()
}

/// Numerical Recipes' linear congruence: the same numbers on every machine.
struct Chance(u32);

impl Chance {
    fn new(name: &str, seed: u32) -> Chance {
        let hash = xxhash_rust::xxh3::xxh3_64(name.as_bytes()) as u32;
        Chance(hash.wrapping_add(seed.wrapping_mul(7_919)))
    }

    fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % below
    }

    fn name(&mut self, n_syllables: usize) -> String {
        const OPENINGS: &[u8] = b"bdfgklmnprstvz";
        const VOWELS: &[u8] = b"aeiou";
        let mut name = String::new();
        for _ in 0..n_syllables {
            name.push(OPENINGS[self.below(OPENINGS.len())] as char);
            name.push(VOWELS[self.below(VOWELS.len())] as char);
            name.push_str(["", "", "n", "r", "l", "s"][self.below(6)]);
        }
        name.slice(..1).to_uppercase() + name.slice(1..)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_of_the_shipped_kinds_is_filled() {
        let making = Making { seed: 1, n_events: 3, titles_only: false, has_source: false };
        for kind in kinds().unwrap() {
            let mut chance = Chance::new(&kind.name, 1);
            let names = Names::new(&mut chance);
            let slots = names.slots(&kind, &mut chance, 0, START_S);
            for form in &kind.forms {
                let text = filled(&filled(form, &slots), &amounts(&mut chance));
                assert!(!text.contains(['{', '}']) && text.contains('|'), "{}: {text}", kind.name);
            }
            assert!(items(&kind, making).len() >= 3);
        }
    }

    #[test]
    fn the_same_seed_makes_the_same_items() {
        let kind = &kinds().unwrap()[0];
        let made = |seed| {
            let making = Making { seed, n_events: 5, titles_only: true, has_source: true };
            items(kind, making).into_iter().map(|it| it.profile).collect::<Vec<_>>()
        };
        assert_eq!(made(1), made(1));
        assert_ne!(made(1), made(2));
    }
}
