//! Short items on one firm, place or body, to learn when two of them are about one event.

use serde::Deserialize;

use super::super::pair::KnownForm;
use super::super::pair::likeness::Likeness;
use super::super::pair::model::{N_NEWS, features_of_news};
use super::super::rarity::Rarity;
use super::super::vector::{Vector, article_vector};
use super::super::{Profile, Rules};
use super::Grouped;
use super::logistic::Row;

/// The set of pairs on one firm, place or body.
pub(super) const ABOUT_ONE: usize = 0;

/// The weight of a pair on two subjects, and of one on one event, compared with that of a pair on
/// two events of one subject.
const UNLIKE_COUNT: f64 = 0.1;
const ONE_EVENT_COUNT: f64 = 2.0;

/// What is told of a firm, a place or a body.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct About {
    #[serde(rename = "name")]
    _name: String,
    /// For each event its tellings: title and text.
    events: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct Briefs {
    about: Vec<About>,
}

/// The items that ship.
pub(super) fn shipped() -> Result<Vec<About>, toml::de::Error> {
    toml::from_str(include_str!("../../../data/story/briefs.toml")).map(|it: Briefs| it.about)
}

/// All pairs of the items.
pub(super) fn rows(all: &[About]) -> Vec<Grouped<N_NEWS>> {
    let rarity = Rarity::new(Rules::default().home, 0);
    let mut items: Vec<(usize, usize, Vector)> = Vec::new();
    for (about, it) in all.iter().enumerate() {
        for (event, tellings) in it.events.iter().enumerate() {
            for telling in tellings {
                let (title, text) = telling.split_once('|').unwrap_or((telling, ""));
                let vector = article_vector(&Profile::new(title, text, None), &rarity);
                items.push((about, event, vector));
            }
        }
    }
    let mut rows = Vec::new();
    for (at, (about, event, one)) in items.iter().enumerate() {
        for (other_about, other_event, other) in &items[..at] {
            let is_about_one = about == other_about;
            let holds = is_about_one && event == other_event;
            let likeness = Likeness::of(one, other, 0.0, &KnownForm::default());
            let weight = match (is_about_one, holds) {
                (false, _) => UNLIKE_COUNT,
                (true, false) => 1.0,
                (true, true) => ONE_EVENT_COUNT,
            };
            let row = Row { features: features_of_news(&likeness), holds, weight };
            let set = if is_about_one { ABOUT_ONE } else { ABOUT_ONE + 1 };
            rows.push(Grouped { row, group: *about, set });
        }
    }
    rows
}
