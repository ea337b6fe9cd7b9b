//! The summary of one article under its headline.
//!
//! `reading` takes in what each sentence says, `features` turns that into numbers, `trees` score
//! them, `links` asks which earlier sentence a sentence needs, and `select` chooses a whole set.
//! `train` learns all of it from marked articles.

mod features;
mod links;
mod logistic;
mod model;
mod reading;
mod select;
mod surface;
pub mod train;
mod trees;
mod turn_words;

use self::features::Features;
use self::links::Links;
use self::model::Model;
use self::reading::Reading;
use self::select::{Length, Pool};

/// How many sentences a summary has if the article decides.
const FITTING: Length = Length::Fitting { least: 2, most: 5, price: 0.2 };

/// A choice with what it went by.
struct Choice {
    /// Indices of the article's sentences, ascending.
    sentences: Vec<usize>,
    /// What each candidate is worth.
    worth: Vec<f64>,
    links: Links,
}

/// Chooses sentences. `bonuses` are added to what the candidates are worth; none if empty.
fn choose(
    reading: &Reading<'_>,
    rows: &[Features],
    model: &Model,
    bonuses: &[f64],
    length: Length,
) -> Choice {
    let worth: Vec<f64> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let bonus = bonuses.get(at).copied().unwrap_or(0.0);
            model.score.probability(row) - model.bad.probability(row) + bonus
        })
        .collect();
    let mut links = Links::new(reading, model, &[]);
    let places = select::pool(reading, &worth, length, |idx| {
        links.add(reading, model, idx);
        Some((links.need[idx], links.antecedent(idx)?))
    });
    for &place in &places {
        links.add(reading, model, reading.candidates[place]);
    }
    let sentences = Pool::new(reading, &worth, &links, &places).best(length);
    Choice { sentences, worth, links }
}
