//! Learns the weights from articles with summaries that people wrote.
//!
//! The learner moves one weight at a time and looks at the digests that come of it, whole digests with all rules of selection.
//! Everything is deterministic: same data, same weights.

use super::features::{Candidates, Features, N, NAMES};
use super::model::{self, Model};
use super::rouge::{Grams, Numbers};
use super::select::{self, Budget};
use super::{DigestRequest, query};
use crate::text::document::Document;

/// An article with its human summary.
#[derive(Debug, Clone)]
pub struct Example {
    /// The headline, empty where the data have none.
    pub title: String,
    /// The article.
    pub text: String,
    /// The summary's sentences.
    pub reference: Vec<String>,
    /// How many sentences a digest of it has.
    pub n_sentences: usize,
    /// What the summary is about, where it was written to a question.
    pub query: Option<String>,
    /// Which set it is from: sets weigh the same, whatever their size.
    pub set: usize,
}

/// How a set did: mean ROUGE-1 and ROUGE-2 F1 in percent over held-out articles.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Scores {
    /// The digest.
    pub digest: (f64, f64),
    /// The article's first sentences.
    pub lead: (f64, f64),
    /// The greedy oracle: what no choice of sentences beats by much.
    pub oracle: (f64, f64),
    /// Articles.
    pub n: usize,
}

/// An example taken apart once.
struct Prepared<'a> {
    document: Document<'a>,
    candidates: Candidates,
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
    examples: Vec<Prepared<'a>>,
    n_sets: usize,
    prior: Features,
}

/// How far a weight is moved at a time: coarse first, then fine.
const STEPS: [f64; 4] = [0.4, 0.2, 0.1, 0.05];

/// A gain of mean ROUGE below this is noise.
const LEAST_GAIN: f64 = 1e-5;

impl<'a> Training<'a> {
    /// Takes the examples apart and labels them. Articles with fewer than two sentences to choose from teach nothing and are left out.
    pub fn new(examples: &'a [Example]) -> Training<'a> {
        let mut numbers = Numbers::default();
        let n_sets = examples.iter().map(|it| it.set + 1).max().unwrap_or(0);
        let examples = examples.iter().filter_map(|it| Prepared::of(it, &mut numbers)).collect();
        Training { examples, n_sets, prior: *model::SHIPPED.weights() }
    }

    /// The weights file.
    pub fn weights(&self, penalty: f64) -> String {
        let weights = self.learn(penalty, |_| true);
        let mut text = String::from(
            "# Weights of the sentence features (src/digest/features.rs says what each measures, 0 to 1).\n\
             # A sentence's score is the sum of weight x feature; higher is better. Made by `gistwire train`; see docs/quality.md.\n\n",
        );
        for (name, weight) in NAMES.iter().zip(weights) {
            text.push_str(&format!("{name} = {weight:.4}\n"));
        }
        text
    }

    /// How each set does when each fifth of the articles is digested with weights learnt from the other four.
    pub fn cross_validate(&self, penalty: f64, n_folds: usize) -> Vec<Scores> {
        let mut scores = vec![Scores::default(); self.n_sets];
        for fold in 0..n_folds {
            let model = Model::of(self.learn(penalty, |idx| idx % n_folds != fold));
            for it in self.examples.iter().skip(fold).step_by(n_folds) {
                it.score(&model, &mut scores[it.set]);
            }
        }
        finish(scores)
    }

    /// How each set does with given weights.
    pub fn score(&self, weights: &str) -> Result<Vec<Scores>, String> {
        let model = Model::parse(weights)?;
        let mut scores = vec![Scores::default(); self.n_sets];
        self.examples.iter().for_each(|it| it.score(&model, &mut scores[it.set]));
        Ok(finish(scores))
    }

    /// Climbs from the prior weights, one weight at a time, towards digests that come nearer to the references (minimum error
    /// rate training: Och, 2003). A feature that the sets do not show keeps its prior weight.
    fn learn(&self, penalty: f64, is_used: impl Fn(usize) -> bool) -> Features {
        let used: Vec<&Prepared<'_>> = self.examples.iter().enumerate().filter(|it| is_used(it.0)).map(|it| it.1).collect();
        let mut n_of_set = vec![0.0_f64; self.n_sets];
        used.iter().for_each(|it| n_of_set[it.set] += 1.0);
        let value = |weights: &Features| -> f64 {
            let model = Model::of(*weights);
            let far: f64 = weights.iter().zip(&self.prior).map(|(a, b)| (a - b) * (a - b)).sum();
            used.iter().map(|it| it.value(&model) / n_of_set[it.set]).sum::<f64>() - penalty * far
        };
        let mut weights = self.prior;
        let mut best = value(&weights);
        for step in STEPS {
            loop {
                let before = best;
                for idx in 0..N {
                    for direction in [step, -step] {
                        let mut moved = weights;
                        moved[idx] += direction;
                        let value = value(&moved);
                        if value > best + LEAST_GAIN {
                            (weights, best) = (moved, value);
                            break;
                        }
                    }
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
        for pair in [&mut it.digest, &mut it.lead, &mut it.oracle] {
            *pair = (pair.0 / n, pair.1 / n);
        }
    }
    scores
}

impl<'a> Prepared<'a> {
    fn of(example: &'a Example, numbers: &mut Numbers) -> Option<Prepared<'a>> {
        let document = Document::new(&example.title, &example.text);
        let candidates = Candidates::of(&document);
        if candidates.scored.len() < 2 {
            return None;
        }
        let grams: Vec<Grams> =
            candidates.scored.iter().map(|it| Grams::of(document.text(&document.sentences[it.sentence]), numbers)).collect();
        let lead = document.sentences.iter().take(example.n_sentences).map(|it| Grams::of(document.text(it), numbers)).collect();
        let mut reference = Grams::default();
        example.reference.iter().for_each(|it| reference.add(&Grams::of(it, numbers)));
        let request = DigestRequest { n_sentences: None, query: example.query.clone(), mentions: Vec::new() };
        let bonus = query::bonuses(&document, &candidates, &request);
        let oracle = oracle(&grams, &reference, example.n_sentences);
        let scored = &candidates.scored;
        let overlaps = scored.iter().flat_map(|a| scored.iter().map(|b| select::overlap(a, b))).collect();
        Some(Prepared {
            document,
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

    fn select(&self, model: &Model) -> Vec<usize> {
        let scored = &self.candidates.scored;
        let values: Vec<f64> = scored.iter().zip(&self.bonus).map(|(it, bonus)| model.score(&it.features) + bonus).collect();
        let overlap = |a: usize, b: usize| self.overlaps[a * scored.len() + b];
        select::select_by(&self.document, &self.candidates, &values, Budget::AtMost(self.n_sentences), overlap)
    }

    /// ROUGE-1 plus ROUGE-2 of the digest.
    fn value(&self, model: &Model) -> f64 {
        let mut all = Grams::default();
        self.select(model).into_iter().for_each(|it| all.add(&self.grams[it]));
        let (one, two) = all.score(&self.reference);
        one + two
    }

    fn score(&self, model: &Model, scores: &mut Scores) {
        let chosen = self.select(model);
        let add = |slot: &mut (f64, f64), grams: &mut dyn Iterator<Item = &Grams>| {
            let mut all = Grams::default();
            grams.for_each(|it| all.add(it));
            let (one, two) = all.score(&self.reference);
            *slot = (slot.0 + one, slot.1 + two);
        };
        add(&mut scores.digest, &mut chosen.iter().map(|&it| &self.grams[it]));
        add(&mut scores.lead, &mut self.lead.iter());
        add(&mut scores.oracle, &mut self.oracle.iter().map(|&it| &self.grams[it]));
        scores.n += 1;
    }
}

/// Greedily, the sentence that raises ROUGE-1 plus ROUGE-2 most, until none does or the budget is spent.
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
