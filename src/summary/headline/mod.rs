//! The summary of one article under its headline.
//!
//! `reading` takes in what each sentence says, `features` turns that into numbers, `trees` score
//! them, `links` asks which earlier sentence a sentence needs, and `select` chooses a whole set.
//! `train` learns all of it from marked articles.

mod explain;
mod features;
mod genre;
mod links;
mod logistic;
mod model;
mod reading;
mod select;
pub mod train;
mod trees;

use crate::text::document::Document;
use crate::text::genre::genre as genre_of;

use self::features::{Features, measure};
use self::links::Links;
use self::model::{Model, SHIPPED};
pub(super) use self::reading::Reading;
use self::select::{Length, Pool};
use self::trees::Table;
use super::{Pick, SummaryRequest, query};

/// How many sentences a summary has if the article decides: as many as add something.
const FITTING: Length = Length { least: 2, most: 5, price: 0.345 };

/// The cost of a sentence that certainly must not be shown.
const BAD_COST: f64 = 2.0;

/// What the bonus of a question counts beside probabilities.
const BONUS_SCALE: f64 = 0.5;

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
    let is_focused = bonuses.iter().any(|it| *it != 0.0);
    let genre = genre_of(document);
    let gains = genre::bonuses(&reading, genre);
    let all: Vec<f64> = bonuses.iter().zip(&gains).map(|(bonus, gain)| bonus + gain).collect();
    let choice = choose(&reading, &rows, &SHIPPED, &all, length, is_focused);
    let best = choice.worth.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let pick = |&idx: &usize| {
        let place = reading.candidates.binary_search(&idx).expect("a candidate was chosen");
        Pick {
            span: genre::shown(&reading, genre, idx),
            score: (choice.worth[place] / best).clamp(0.0, 1.0),
            reasons: explain::reasons(&reading, &rows[place], &choice, idx, bonuses[place]),
        }
    };
    choice.sentences.iter().map(pick).collect()
}

/// Chooses sentences. `bonuses` are added to what the candidates are worth; `is_strict` says that
/// what hangs must stay out.
fn choose(
    reading: &Reading<'_>,
    rows: &[Features],
    model: &Model,
    bonuses: &[f64],
    length: Length,
    is_strict: bool,
) -> Choice {
    let table = Table::new(rows);
    let scores = model.score.probabilities(&table);
    let bad = model.bad.probabilities(&table);
    let worth: Vec<f64> = scores
        .iter()
        .zip(&bad)
        .zip(bonuses)
        .map(|((score, bad), bonus)| score - BAD_COST * bad + bonus)
        .collect();
    let mut links = Links::new(reading.n());
    let places = select::pool(reading, &worth, length, |idx| {
        links.add(reading, model, idx);
        Some((links.need[idx], links.antecedent(idx)?))
    });
    for &place in &places {
        links.add(reading, model, reading.candidates[place]);
    }
    let sentences = Pool::new(reading, &worth, &links, &places, is_strict).best(length);
    Choice { sentences, worth, links }
}

/// What the sentences of an article hang on, for summaries that are chosen in another way.
pub(super) struct Antecedents<'d> {
    reading: Reading<'d>,
    links: Links,
}

impl<'d> Antecedents<'d> {
    /// Reads an article.
    pub(super) fn new(document: &'d Document<'d>) -> Antecedents<'d> {
        let reading = Reading::new(document);
        let links = Links::new(reading.n());
        Antecedents { reading, links }
    }

    /// How likely a sentence is not understood after those of its article that are shown; 0 of one
    /// that is too far down to be read.
    pub(super) fn hangs(&mut self, idx: usize, shown: &[usize]) -> f64 {
        if idx >= self.reading.n() {
            return 0.0;
        }
        self.links.add(&self.reading, &SHIPPED, idx);
        let answered: f64 = shown.iter().map(|&earlier| self.links.by(idx, earlier)).sum();
        self.links.need[idx] * (1.0 - answered).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::Reason;

    const TITLE: &str = "Mill fire in Oslo: woman held";
    const BODY: &str = "Police in Oslo have arrested Kari Nordmann, a former engineer of the Zork \
        mill, over the fire that killed two workers on Monday. Nordmann denied the charge in court on \
        Tuesday and said that she was in Bergen. The mill is 120 years old. People like old mills. \
        Zork puts the damage at 40 million crowns and will rebuild the mill by 2030. The company has \
        300 workers. They meet on Friday.";

    fn chosen(request: &SummaryRequest) -> Vec<(String, Vec<Reason>)> {
        let document = Document::new(TITLE, BODY);
        summarize(&document, request)
            .into_iter()
            .map(|pick| (BODY[pick.span].to_owned(), pick.reasons))
            .collect()
    }

    #[test]
    fn as_many_as_are_asked_for_in_the_order_of_the_text() {
        for n in 1..=4 {
            let picks = chosen(&SummaryRequest { n_sentences: Some(n), ..Default::default() });
            assert_eq!(picks.len(), n);
            assert!(picks.iter().all(|pick| !pick.1.is_empty()));
            let places: Vec<usize> = picks.iter().map(|pick| BODY.find(&pick.0).unwrap()).collect();
            assert!(places.is_sorted(), "{places:?}");
        }
        let fitting = chosen(&SummaryRequest::default());
        assert!((1..=5).contains(&fitting.len()));
    }

    #[test]
    fn a_bare_surname_comes_with_its_introduction_and_says_so() {
        let picks = chosen(&SummaryRequest { n_sentences: Some(3), ..Default::default() });
        let denial = picks.iter().find(|pick| pick.0.starts_with("Nordmann denied")).unwrap();
        assert!(picks[0].0.contains("Kari Nordmann, a former engineer"));
        assert!(
            denial.1.iter().any(|it| match it {
                Reason::ShownWith(_, name) => name.contains("Kari Nordmann"),
                it => matches!(it, Reason::Continues | Reason::ContinuesShown(_)),
            }),
            "{denial:?}"
        );
    }

    #[test]
    fn what_points_at_a_question_is_not_shown() {
        let body = "Zork will rebuild its mill in Oslo. Do you remember the fire of 2019? By that \
            time, Zork had sold two other mills to Bork.";
        let document = Document::new("Zork rebuilds mill", body);
        let request = SummaryRequest { n_sentences: Some(3), ..SummaryRequest::default() };
        let picks = summarize(&document, &request);
        assert!(picks.iter().all(|pick| !body[pick.span.clone()].starts_with("By that")));
    }

    #[test]
    fn a_question_is_answered_first() {
        let request = SummaryRequest {
            n_sentences: Some(1),
            query: Some("damage in crowns, rebuild".to_owned()),
            ..SummaryRequest::default()
        };
        let picks = chosen(&request);
        assert!(picks[0].0.contains("40 million crowns"), "{picks:?}");
    }
}
