//! Learns the weights from articles with summaries that people wrote.
//!
//! Everything is deterministic: same data, same weights.

use super::features::{Candidates, Features, N, NAMES};
use super::model::{Model, Task, Weights};
use super::rouge::{Grams, Numbers};
use super::select::{self, Budget};
use super::{SummaryRequest, query};
use crate::text::document::Document;

/// An article, or several on one matter, with a human summary.
#[derive(Debug, Clone)]
pub struct Example {
    /// The headline, empty where the data have none.
    pub title: String,
    /// The article, or each of several.
    pub texts: Vec<String>,
    /// The summary's sentences.
    pub reference: Vec<String>,
    /// How many sentences its summary has.
    pub n_sentences: usize,
    /// What the summary is about, where it was written to a question.
    pub query: Option<String>,
    /// Which set it is from: sets weigh the same, whatever their size.
    pub set: usize,
}

/// How a set did: mean ROUGE-1 and ROUGE-2 F1 in percent over held-out articles.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Scores {
    /// The summary.
    pub summary: (f64, f64),
    /// The article's first sentences.
    pub lead: (f64, f64),
    /// The greedy oracle: what no choice of sentences beats by much.
    pub oracle: (f64, f64),
    /// Articles.
    pub n: usize,
}

/// An example taken apart once.
struct PreparedExample<'a> {
    candidates: Candidates<'a>,
    grams: Vec<Grams>,
    lead: Vec<Grams>,
    reference: Grams,
    bonus: Vec<f64>,
    /// Of each pair of candidates, row by row.
    overlaps: Vec<f64>,
    oracle: Vec<usize>,
    n_sentences: usize,
    set: usize,
}

/// Examples ready for training.
pub struct Training<'a> {
    examples: Vec<PreparedExample<'a>>,
    n_sets: usize,
    /// What is learnt, and whose weights it begins with.
    task: Task,
    from: Task,
    learner: Learner,
}

/// Features that make a summary pleasant to read, which no reference rewards: their weights are set
/// by hand and kept.
const FOR_READERS: [&str; 5] = ["first_person", "hedged", "general", "title", "answer"];

/// Features of place. Sets of one-sentence summaries are made by taking an article's first sentence
/// away, so they teach that what opens an article matters little; for a whole article that is
/// wrong.
const PLACES: [&str; 6] = ["first", "second", "third", "lead", "early", "late"];

/// How the weights are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Learner {
    /// Conditional logit (McFadden, 1974) of the greedy oracle's sentences: smooth, good with few
    /// articles.
    Logit,
    /// Trial of each weight on whole summaries: closer to what counts, wants many articles.
    Climb,
}

/// Rounds and step of the logit's gradient ascent.
const ROUNDS: usize = 400;
const STEP: f64 = 0.15;

/// How far a weight is moved at a time: coarse first, then fine.
const STEPS: [f64; 4] = [0.4, 0.2, 0.1, 0.05];

/// A gain of mean ROUGE below this is noise.
const LEAST_GAIN: f64 = 1e-5;

impl<'a> Training<'a> {
    /// Takes the examples apart and labels them. Articles with fewer than two sentences to choose
    /// from teach nothing and are left out.
    pub fn new(task: Task, from: Task, learner: Learner, examples: &'a [Example]) -> Training<'a> {
        let mut numbers = Numbers::default();
        let n_sets = examples.iter().map(|it| it.set + 1).max().unwrap_or(0);
        let examples =
            examples.iter().filter_map(|it| PreparedExample::new(it, &mut numbers)).collect();
        Training { examples, n_sets, task, from, learner }
    }

    /// The weights file `into` with new weights for this task, learnt from those of `file` on.
    pub fn weights(&self, file: &str, into: &str, penalty: f64) -> Result<String, String> {
        let weights = self.learn(Model::parse(file)?.weights(self.from), penalty, |_| true);
        Ok(Model::parse(into)?.with(self.task, weights).to_string())
    }

    /// How each set does when each fifth of the articles is summarized with weights learnt from the
    /// other four.
    pub fn cross_validate(
        &self,
        file: &str,
        penalty: f64,
        n_folds: usize,
    ) -> Result<Vec<Scores>, String> {
        let prior = Model::parse(file)?;
        let mut scores = vec![Scores::default(); self.n_sets];
        for fold in 0..n_folds {
            let weights =
                self.learn(prior.weights(self.from), penalty, |idx| idx % n_folds != fold);
            for it in self.examples.iter().skip(fold).step_by(n_folds) {
                it.score(&weights, &mut scores[it.set]);
            }
        }
        Ok(finish(scores))
    }

    /// How each set does with the weights of a file.
    pub fn score(&self, file: &str) -> Result<Vec<Scores>, String> {
        let model = Model::parse(file)?;
        let mut scores = vec![Scores::default(); self.n_sets];
        self.examples.iter().for_each(|it| it.score(model.weights(self.task), &mut scores[it.set]));
        Ok(finish(scores))
    }

    fn learn(&self, prior: &Weights, penalty: f64, is_used: impl Fn(usize) -> bool) -> Weights {
        let used: Vec<&PreparedExample<'_>> =
            self.examples.iter().enumerate().filter(|it| is_used(it.0)).map(|it| it.1).collect();
        let mut n_of_set = vec![0.0_f64; self.n_sets];
        used.iter().for_each(|it| n_of_set[it.set] += 1.0);
        match self.learner {
            Learner::Logit => self.fit(&used, &n_of_set, prior, penalty),
            Learner::Climb => self.climb(&used, &n_of_set, prior, penalty),
        }
    }

    fn is_fixed(&self, name: &str) -> bool {
        FOR_READERS.contains(&name) || self.task == Task::Gist && PLACES.contains(&name)
    }

    /// Maximises the mean log-chance of the oracle's sentences among those of their own article,
    /// less `penalty` times the squared distance from the prior, by gradient ascent with a step of
    /// its own for each weight (Adagrad: Duchi et al., 2011).
    fn fit(
        &self,
        used: &[&PreparedExample<'_>],
        n_of_set: &[f64],
        prior: &Weights,
        penalty: f64,
    ) -> Weights {
        let mut weights = *prior;
        let mut squares = [1e-8; N];
        for _ in 0..ROUNDS {
            let mut gradient = [0.0; N];
            for example in used {
                example.add_gradient(
                    &weights,
                    1.0 / n_of_set[example.set] / self.n_sets as f64,
                    &mut gradient,
                );
            }
            for (idx, name) in NAMES.iter().enumerate() {
                let slope = gradient[idx] - 2.0 * penalty * (weights.0[idx] - prior.0[idx]);
                squares[idx] += slope * slope;
                if !self.is_fixed(name) {
                    weights.0[idx] += STEP * slope / squares[idx].sqrt();
                }
            }
        }
        weights
    }

    /// Moves one weight at a time towards summaries that come nearer to the references (minimum
    /// error rate training: Och, 2003).
    fn climb(
        &self,
        used: &[&PreparedExample<'_>],
        n_of_set: &[f64],
        prior: &Weights,
        penalty: f64,
    ) -> Weights {
        let value = |weights: &Weights| -> f64 {
            let far: f64 = weights.0.iter().zip(&prior.0).map(|(a, b)| (a - b) * (a - b)).sum();
            used.iter().map(|it| it.value(weights) / n_of_set[it.set]).sum::<f64>() - penalty * far
        };
        let mut weights = *prior;
        let mut best = value(&weights);
        let moved = |weights: &Weights, idx: usize, by: f64| {
            let mut moved = *weights;
            moved.0[idx] += by;
            moved
        };
        let free: Vec<usize> = (0..N).filter(|&idx| !self.is_fixed(NAMES[idx])).collect();
        for step in STEPS {
            loop {
                let before = best;
                for &idx in &free {
                    let tried = [step, -step].map(|by| moved(&weights, idx, by));
                    let better = tried
                        .into_iter()
                        .map(|it| (it, value(&it)))
                        .find(|(_, value)| *value > best + LEAST_GAIN);
                    (weights, best) = better.unwrap_or((weights, best));
                }
                if best <= before + LEAST_GAIN {
                    break;
                }
            }
        }
        weights
    }
}

fn finish(mut scores: Vec<Scores>) -> Vec<Scores> {
    for it in &mut scores {
        let n = it.n.max(1) as f64 / 100.0;
        for pair in [&mut it.summary, &mut it.lead, &mut it.oracle] {
            *pair = (pair.0 / n, pair.1 / n);
        }
    }
    scores
}

impl<'a> PreparedExample<'a> {
    fn new(example: &'a Example, numbers: &mut Numbers) -> Option<PreparedExample<'a>> {
        let documents: Vec<Document<'a>> =
            example.texts.iter().map(|it| Document::new(&example.title, it)).collect();
        let first = documents.first()?;
        let lead = first
            .sentences
            .iter()
            .take(example.n_sentences)
            .map(|it| Grams::count(first.text(it), numbers))
            .collect();
        let candidates = Candidates::new(documents);
        let scored = &candidates.scored;
        if scored.len() < 2 {
            return None;
        }
        let grams: Vec<Grams> = scored
            .iter()
            .map(|it| Grams::count(candidates.document(it).text(candidates.sentence(it)), numbers))
            .collect();
        let mut reference = Grams::default();
        example.reference.iter().for_each(|it| reference.add(&Grams::count(it, numbers)));
        let request = SummaryRequest {
            n_sentences: None,
            query: example.query.clone(),
            mentions: Vec::new(),
        };
        let bonus = query::bonuses(&candidates, &request);
        let oracle = oracle(&grams, &reference, example.n_sentences);
        let overlaps =
            scored.iter().flat_map(|a| scored.iter().map(|b| select::overlap(a, b))).collect();
        Some(PreparedExample {
            candidates,
            grams,
            lead,
            reference,
            bonus,
            overlaps,
            oracle,
            n_sentences: example.n_sentences,
            set: example.set,
        })
    }

    fn add_gradient(&self, weights: &Weights, share: f64, gradient: &mut Features) {
        if self.oracle.is_empty() {
            return;
        }
        let scored = &self.candidates.scored;
        let scores: Vec<f64> = scored
            .iter()
            .zip(&self.bonus)
            .map(|(it, bonus)| weights.score(&it.features) + bonus)
            .collect();
        let top = scores.iter().copied().fold(f64::MIN, f64::max);
        let chances: Vec<f64> = scores.iter().map(|it| (it - top).exp()).collect();
        let total: f64 = chances.iter().sum();
        for &label in &self.oracle {
            let labels = self.oracle.len() as f64;
            gradient
                .iter_mut()
                .zip(&scored[label].features)
                .for_each(|(slot, value)| *slot += share / labels * value);
        }
        for (it, chance) in scored.iter().zip(&chances) {
            gradient
                .iter_mut()
                .zip(&it.features)
                .for_each(|(slot, value)| *slot -= share * chance / total * value);
        }
    }

    fn select(&self, weights: &Weights) -> Vec<usize> {
        let scored = &self.candidates.scored;
        let values: Vec<f64> = scored
            .iter()
            .zip(&self.bonus)
            .map(|(it, bonus)| weights.score(&it.features) + bonus)
            .collect();
        let overlap = |a: usize, b: usize| self.overlaps[a * scored.len() + b];
        let budget = Budget::AtMost(self.n_sentences);
        select::select_by(&self.candidates, &values, budget, overlap, |_, _| true)
    }

    /// ROUGE-1 plus ROUGE-2 of the summary.
    fn value(&self, weights: &Weights) -> f64 {
        let mut all = Grams::default();
        self.select(weights).into_iter().for_each(|it| all.add(&self.grams[it]));
        let (one, two) = all.score(&self.reference);
        one + two
    }

    fn score(&self, weights: &Weights, scores: &mut Scores) {
        let chosen = self.select(weights);
        let add = |slot: &mut (f64, f64), grams: &mut dyn Iterator<Item = &Grams>| {
            let mut all = Grams::default();
            grams.for_each(|it| all.add(it));
            let (one, two) = all.score(&self.reference);
            *slot = (slot.0 + one, slot.1 + two);
        };
        add(&mut scores.summary, &mut chosen.iter().map(|&it| &self.grams[it]));
        add(&mut scores.lead, &mut self.lead.iter());
        add(&mut scores.oracle, &mut self.oracle.iter().map(|&it| &self.grams[it]));
        scores.n += 1;
    }
}

/// Greedily, the sentence that raises ROUGE-1 plus ROUGE-2 most, until none does or the budget is
/// spent.
fn oracle(grams: &[Grams], reference: &Grams, limit: usize) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    let mut so_far = Grams::default();
    let mut best = 0.0;
    while chosen.len() < limit {
        let gain = |idx: usize| {
            let mut with = so_far.clone();
            with.add(&grams[idx]);
            let (one, two) = with.score(reference);
            one + two
        };
        let next = (0..grams.len())
            .filter(|it| !chosen.contains(it))
            .map(|it| (it, gain(it)))
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        match next {
            Some((idx, value)) if value > best => {
                best = value;
                so_far.add(&grams[idx]);
                chosen.push(idx);
            }
            _ => break,
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Articles whose summary is their last sentence, which the hand-set weights would not take.
    fn examples() -> Vec<Example> {
        ["harbour", "orchard", "glacier", "quarry"]
            .iter()
            .enumerate()
            .map(|(n, place)| {
                let news = format!("Officials in Oslo will close the old {place} in {} after 30 years of service.", 2030 + n);
                let text = format!(
                    "Weather in spring was mild and pleasant for most people there. Many people walk near the water every single day. {news}"
                );
                Example { title: String::new(), texts: vec![text], reference: vec![news], n_sentences: 1, query: None, set: 0 }
            })
            .collect()
    }

    #[test]
    fn learning_comes_nearer_to_the_references_and_is_repeatable() {
        let prior = include_str!("../../data/summary/prior.toml");
        let examples = examples();
        for learner in [Learner::Logit, Learner::Climb] {
            let training = Training::new(Task::Summary, Task::Summary, learner, &examples);
            let learnt = training.weights(prior, prior, 0.0005).unwrap();
            assert_eq!(learnt, training.weights(prior, prior, 0.0005).unwrap());
            let (before, after) =
                (training.score(prior).unwrap()[0], training.score(&learnt).unwrap()[0]);
            assert!(after.summary.0 >= before.summary.0, "{learner:?}: {before:?} {after:?}");
            // Four articles alike are a plateau for single steps; the logit sees the slope.
            assert!(learner == Learner::Climb || after.summary.0 > 99.0, "{before:?} {after:?}");
        }
    }
}
