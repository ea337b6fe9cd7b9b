//! Learns when an article is an update of its story, from pairs that were marked, and measures it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::logistic::{Row, fitted};
use crate::story::update::{
    N_UPDATE, SENT_FROM, UPDATE_FROM, UpdateWeights, features, update_probability,
};
use crate::summary::novelties;

/// A headline and its text, of a known article and of one that may be an update.
#[derive(Debug, Clone)]
pub struct MarkedUpdate {
    /// The story that the pair is of: its pairs stay in one fold.
    pub story: usize,
    /// Which part of the marks it belongs to.
    pub set: String,
    /// The known article.
    pub known: [String; 2],
    /// The other one.
    pub own: [String; 2],
    /// Whether it is an update.
    pub is_update: bool,
}

impl MarkedUpdate {
    fn known(&self) -> (&str, &str) {
        (&self.known[0], &self.known[1])
    }

    fn own(&self) -> (&str, &str) {
        (&self.own[0], &self.own[1])
    }

    fn row(&self) -> Option<Row<N_UPDATE>> {
        let features = features(&[self.known()], self.own())?;
        Some(Row { features, holds: self.is_update, weight: 1.0 })
    }
}

const N_FOLDS: usize = 5;

/// The set that is learnt from; the others are held out.
const LEARNT_FROM: &str = "tune";

/// Returns the weights file, and how the weights do by cross-validation.
pub fn learn_updates(pairs: &[MarkedUpdate]) -> (String, String) {
    let pairs: Vec<&MarkedUpdate> = pairs.iter().filter(|it| it.set == LEARNT_FROM).collect();
    let rows = |holds: &dyn Fn(&MarkedUpdate) -> bool| -> Vec<Row<N_UPDATE>> {
        pairs.iter().filter(|it| holds(it)).filter_map(|it| it.row()).collect()
    };
    let mut judged = Vec::new();
    for fold in 0..N_FOLDS {
        let weights = UpdateWeights::of(fitted(&rows(&|it| it.story % N_FOLDS != fold)));
        let own = rows(&|it| it.story % N_FOLDS == fold);
        judged.extend(own.iter().map(|it| (weights.probability(&it.features), it.holds)));
    }
    let weights = UpdateWeights::of(fitted(&rows(&|_| true)));
    (weights.to_string(), line("cross-validated", &judged))
}

/// How the weights that ship do on each set, and the novelties on which messages are sent.
pub fn measure_updates(pairs: &[MarkedUpdate]) -> String {
    let sets: BTreeSet<&str> = pairs.iter().map(|it| it.set.as_str()).collect();
    let mut report = String::new();
    for set in sets {
        let of_set = || pairs.iter().filter(|it| it.set == set);
        let by_mark: Vec<(f32, bool)> = of_set()
            .map(|it| (update_probability(&[it.known()], it.own()), it.is_update))
            .collect();
        let by_novelty: Vec<(f32, bool)> = of_set()
            .map(|it| {
                let is_news = !novelties(&[&it.known[1], &it.own[1]], 1).is_empty();
                (if is_news { 1.0 } else { 0.0 }, it.is_update)
            })
            .collect();
        report += &line(&format!("{set}, mark"), &by_mark);
        report += &line(&format!("{set}, novelties"), &by_novelty);
        let sent = by_mark.iter().zip(&by_novelty);
        let sent: Vec<(f32, bool)> = sent
            .map(|(mark, novelty)| (if mark.0 >= SENT_FROM { 1.0 } else { novelty.0 }, mark.1))
            .collect();
        report += &line(&format!("{set}, sent"), &sent);
    }
    report
}

/// The share of pairs of an update and another article in which the update is likelier.
fn auc(judged: &[(f32, bool)]) -> f64 {
    let of = |is_update: bool| judged.iter().filter(move |it| it.1 == is_update).map(|it| it.0);
    let mut wins = 0.0;
    let mut all = 0.0;
    for update in of(true) {
        for other in of(false) {
            all += 1.0;
            wins += match update.total_cmp(&other) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    wins / f64::max(all, 1.0)
}

fn line(name: &str, judged: &[(f32, bool)]) -> String {
    let count = |fits: &dyn Fn(&(f32, bool)) -> bool| judged.iter().filter(|it| fits(it)).count();
    let marked = count(&|it| it.0 >= UPDATE_FROM);
    let right = count(&|it| it.0 >= UPDATE_FROM && it.1);
    let updates = count(&|it| it.1);
    let share = |n: usize, of: usize| n as f64 / of.max(1) as f64;
    let mut line = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(
        line,
        "{name:<18} {:>4} pairs, {updates:>3} updates: AUC {:.3}, precision {:.3}, recall {:.3}",
        judged.len(),
        auc(judged),
        share(right, marked),
        share(right, updates),
    );
    line
}
