//! The summary of one article under its headline.
//!
//! `reading` takes in what each sentence says, `features` turns that into numbers, `trees` score
//! them, `links` asks which earlier sentence a sentence needs, and `select` chooses a whole set.
//! `train` learns all of it from marked articles.

mod explain;
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

use crate::text::document::Document;

use self::features::{Features, measure};
use self::links::Links;
use self::model::{Model, SHIPPED};
pub(super) use self::reading::Reading;
use self::select::{Length, Pool};
use super::{Pick, SummaryRequest, query};

/// How many sentences a summary has if the article decides: as many as add something.
const FITTING: Length = Length { least: 2, most: 5, price: 0.38 };

/// What the bonus of a question counts beside probabilities.
const BONUS_SCALE: f64 = 0.35;

/// A choice with what it went by.
struct Choice {
    /// Indices of the article's sentences, ascending.
    sentences: Vec<usize>,
    /// What each candidate is worth.
    worth: Vec<f64>,
    links: Links,
}

/// Chooses the sentences of an article that show under its headline; none if nothing may be chosen.
pub(super) fn summarize(document: &Document<'_>, request: &SummaryRequest) -> Vec<Pick> {
    let reading = Reading::new(document);
    let rows = measure(&reading);
    let mut bonuses = query::headline_bonuses(&reading, request);
    bonuses.iter_mut().for_each(|it| *it *= BONUS_SCALE);
    let length = request.n_sentences.map_or(FITTING, Length::exactly);
    let choice = choose(&reading, &rows, &SHIPPED, &bonuses, length);
    let best = choice.worth.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let pick = |&idx: &usize| {
        let place = reading.candidates.binary_search(&idx).expect("a candidate was chosen");
        Pick {
            span: document.sentences[idx].span.clone(),
            score: (choice.worth[place] / best).clamp(0.0, 1.0),
            reasons: explain::reasons(&reading, &rows[place], &choice, idx, bonuses[place]),
        }
    };
    choice.sentences.iter().map(pick).collect()
}

/// Chooses sentences. `bonuses` are added to what the candidates are worth.
fn choose(
    reading: &Reading<'_>,
    rows: &[Features],
    model: &Model,
    bonuses: &[f64],
    length: Length,
) -> Choice {
    let worth: Vec<f64> = rows
        .iter()
        .zip(bonuses)
        .map(|(row, bonus)| model.score.probability(row) - model.bad.probability(row) + bonus)
        .collect();
    let mut links = Links::new(reading.n());
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
