//! The choice among whole sets of sentences.
//!
//! A set is worth what its sentences are worth, less what each costs that is not understood with
//! those before it, and less what two cost that say the same.

use super::links::Links;
use super::reading::Reading;
use crate::summary::features::n_common;

/// How many of the best sentences are tried in every combination.
const N_BEST: usize = 10;

/// Of how many of the best sentences the likely antecedents are tried, too.
const N_WITH_ANTECEDENT: usize = 4;

/// A sentence that needs less than this brings no antecedent into the choice.
const LEAST_NEED: f64 = 0.4;

/// The cost of a sentence that is certainly not understood; it grows with the square of the
/// probability.
const HANGING_COST: f64 = 1.0;

/// The cost of saying the same twice, and the overlap that costs nothing.
const REPEAT_COST: f64 = 0.1;
const FREE_OVERLAP: f64 = 0.2;

/// Above this share of common terms two sentences say the same, and only one is shown.
const SAME: f64 = 0.6;

/// The most sets that are tried; the worst sentences are left out until the limit holds.
const MAX_SETS: usize = 6000;

/// What a sentence up to the wanted number may lack and still be shown: only one that is hardly
/// understood or hardly fit to be shown leaves its place empty.
const LENIENCE: f64 = 0.3;

/// The cost of a sentence whose contradiction, verdict or denial follows and is left out.
const TURN_COST: f64 = 0.15;

/// In a summary about something, a sentence is not shown that is likelier than this not understood:
/// what it hangs on may be about something else and left out.
const MOST_HANGING: f64 = 0.5;

/// How many sentences a summary has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Length {
    /// This many if the article has them.
    pub(crate) least: usize,
    /// Never more.
    pub(crate) most: usize,
    /// What each sentence above the least must be worth.
    pub(crate) price: f64,
}

impl Length {
    /// A number that somebody asked for.
    pub(crate) fn exactly(n: usize) -> Length {
        Length { least: n, most: n, price: 0.0 }
    }

    /// What the sentence that makes a set of `n` is worth for its place alone.
    fn allowance(&self, n: usize) -> f64 {
        if n <= self.least { LENIENCE } else { -self.price }
    }
}

/// Sentences to choose from, ascending, with what each is worth and what pairs of them cost.
pub(super) struct Pool {
    sentences: Vec<usize>,
    worth: Vec<f64>,
    need: Vec<f64>,
    /// Whether no summary may open with it: its first words point back, or it is a general statement
    /// in which nothing has happened.
    opens_nothing: Vec<bool>,
    /// Whether it points at a sentence that cannot be shown.
    points_at_lost: Vec<bool>,
    /// By later and earlier place: how likely the later one hangs on the earlier one.
    by: Vec<Vec<f64>>,
    /// By later and earlier place: the cost of both; infinite for the same told twice.
    repeat: Vec<Vec<f64>>,
    /// What a sentence costs while the next one, which turns it, is left out.
    turn: Vec<f64>,
    /// Whether it is understood only right after the sentence before it, by the rules of
    /// `text::context`; asked in a summary about something alone.
    leans: Vec<bool>,
    /// Whether a sentence that hangs must stay out rather than cost something.
    is_strict: bool,
}

/// The sentences of an article, ascending, that are worth trying. `worth` has a value for each
/// candidate of the reading; minus infinity is never chosen.
pub(super) fn pool(
    reading: &Reading<'_>,
    worth: &[f64],
    length: Length,
    mut link: impl FnMut(usize) -> Option<(f64, usize)>,
) -> Vec<usize> {
    let mut order: Vec<usize> = (0..worth.len()).filter(|&at| worth[at].is_finite()).collect();
    order.sort_by(|&a, &b| worth[b].total_cmp(&worth[a]).then(a.cmp(&b)));
    let most = length.most;
    let mut places: Vec<usize> = order.iter().copied().take(N_BEST.max(most + 2)).collect();
    for &at in order.iter().take(N_WITH_ANTECEDENT) {
        let antecedent = link(reading.candidates[at])
            .filter(|it| it.0 > LEAST_NEED)
            .and_then(|it| reading.candidates.binary_search(&it.1).ok());
        places.extend(antecedent.filter(|&it| worth[it].is_finite()));
    }
    places.extend(order.iter().copied().min());
    let mut unique: Vec<usize> = Vec::with_capacity(places.len());
    for at in places {
        if !unique.contains(&at) {
            unique.push(at);
        }
    }
    unique.sort_by(|&a, &b| worth[b].total_cmp(&worth[a]).then(a.cmp(&b)));
    while unique.len() > most && n_sets(unique.len(), most) > MAX_SETS {
        unique.pop();
    }
    unique.sort_unstable();
    unique
}

/// How many sets of `k` out of `n` there are, as far as [`MAX_SETS`] asks.
fn n_sets(n: usize, k: usize) -> usize {
    (0..k.min(n - k)).fold(1, |sets: usize, at| sets.saturating_mul(n - at) / (at + 1))
}

impl Pool {
    /// The pool of these places among the candidates.
    pub(super) fn new(
        reading: &Reading<'_>,
        worth: &[f64],
        links: &Links,
        places: &[usize],
        is_strict: bool,
    ) -> Pool {
        let sentences: Vec<usize> = places.iter().map(|&at| reading.candidates[at]).collect();
        let pairs = |value: &dyn Fn(usize, usize) -> f64| -> Vec<Vec<f64>> {
            (0..sentences.len())
                .map(|at| (0..at).map(|before| value(sentences[at], sentences[before])).collect())
                .collect()
        };
        let mut pool = Pool {
            worth: places.iter().map(|&at| worth[at]).collect(),
            need: sentences.iter().map(|&idx| links.need[idx]).collect(),
            opens_nothing: sentences
                .iter()
                .map(|&idx| {
                    let own = &reading.facts[idx];
                    let is_first = reading.candidates.first() == Some(&idx);
                    let points_back = reading.document.sentences[idx].needs_context
                        && (own.points_back || own.connects);
                    let first = reading.document.sentences[idx].words.first();
                    let is_general = first.is_some_and(|it| it.form.is_generic);
                    !is_first && points_back || is_general && own.n_past == 0
                })
                .collect(),
            points_at_lost: sentences.iter().map(|&idx| points_at_lost(reading, idx)).collect(),
            by: pairs(&|later, earlier| links.by(later, earlier)),
            repeat: pairs(&|later, earlier| repeat_cost(reading, later, earlier)),
            turn: sentences.iter().map(|&idx| turn_cost(reading, idx)).collect(),
            leans: sentences
                .iter()
                .map(|&idx| reading.document.sentences[idx].needs_context)
                .collect(),
            is_strict,
            sentences,
        };
        if !is_strict && pool.opens_nothing.iter().all(|it| *it) {
            pool.opens_nothing.fill(false);
        }
        pool
    }

    /// The sentences of the best set, ascending; of equal sets the earlier one. Empty only if there
    /// is nothing to choose from.
    pub(super) fn best(&self, length: Length) -> Vec<usize> {
        let n = self.sentences.len();
        let mut search = Search {
            pool: self,
            length,
            bounds: self.bounds(length),
            set: Vec::with_capacity(length.most),
            levels: vec![vec![(0.0, 0.0); n]; length.most.min(n) + 1],
            best: (f64::NEG_INFINITY, Vec::new()),
        };
        search.extend(0, 0.0);
        search.best.1.into_iter().map(|at| self.sentences[at]).collect()
    }

    /// By the number of sentences in a set, and the place from which it goes on: what the rest can
    /// add to it at most.
    fn bounds(&self, length: Length) -> Vec<Vec<f64>> {
        let n = self.sentences.len();
        // What a sentence can add with all costs spared; the turn of the one before it is its own.
        let most: Vec<f64> = (0..n)
            .map(|at| {
                let brought = (0..at).filter(|&before| self.follows(at, before));
                self.worth[at] - self.turn[at] + brought.map(|it| self.turn[it]).sum::<f64>()
            })
            .collect();
        let mut bounds = vec![vec![0.0; n + 1]; length.most + 1];
        let mut best: Vec<f64> = Vec::new();
        for start in (0..n).rev() {
            let at = best.partition_point(|it| *it > most[start]);
            best.insert(at, most[start]);
            best.truncate(length.most);
            for (n_chosen, bounds) in bounds.iter_mut().enumerate() {
                let (mut sum, mut highest) = (0.0, 0.0_f64);
                for (more, value) in best.iter().take(length.most - n_chosen).enumerate() {
                    sum += value + length.allowance(n_chosen + more + 1);
                    highest = highest.max(sum);
                }
                bounds[start] = highest;
            }
        }
        bounds
    }

    /// Whether one place is the article's next sentence after another.
    fn follows(&self, at: usize, before: usize) -> bool {
        self.sentences[before] + 1 == self.sentences[at]
    }
}

struct Search<'p> {
    pool: &'p Pool,
    length: Length,
    /// See [`Pool::bounds`].
    bounds: Vec<Vec<f64>>,
    set: Vec<usize>,
    /// By the number of sentences in the set, for each place after them: what it costs to repeat
    /// them, and the part of what it hangs on that they answer.
    levels: Vec<Vec<(f64, f64)>>,
    best: (f64, Vec<usize>),
}

/// A set that can be better than the best one by this at most is not better: bounds are sums in
/// another order.
const TOO_CLOSE: f64 = 1e-9;

impl Search<'_> {
    /// Tries all sets that begin with the present one and continue with places from `start`.
    fn extend(&mut self, start: usize, value: f64) {
        if !self.set.is_empty() && value > self.best.0 + 1e-12 {
            self.best = (value, self.set.clone());
        }
        let n_chosen = self.set.len();
        if n_chosen == self.length.most {
            return;
        }
        let pool = self.pool;
        let n = pool.sentences.len();
        for at in start..n {
            if value + self.bounds[n_chosen][at] < self.best.0 - TOO_CLOSE {
                return;
            }
            let (repeat, answered) = self.levels[n_chosen][at];
            if repeat.is_infinite()
                || pool.points_at_lost[at]
                || self.set.is_empty() && pool.opens_nothing[at]
            {
                continue;
            }
            // How likely it is not understood with the set before it.
            let hangs = pool.need[at] * (1.0 - answered).max(0.0);
            let previous = self.set.last().copied().filter(|&before| pool.follows(at, before));
            if pool.is_strict && (hangs > MOST_HANGING || pool.leans[at] && previous.is_none()) {
                continue;
            }
            let gain = pool.worth[at] + self.length.allowance(n_chosen + 1)
                - HANGING_COST * hangs * hangs
                - repeat
                - pool.turn[at]
                + previous.map_or(0.0, |before| pool.turn[before]);
            if n_chosen + 1 < self.length.most {
                let (upper, lower) = self.levels.split_at_mut(n_chosen + 1);
                for later in at + 1..n {
                    let (repeat, answered) = upper[n_chosen][later];
                    lower[0][later] =
                        (repeat + pool.repeat[later][at], answered + pool.by[later][at]);
                }
            }
            self.set.push(at);
            self.extend(at + 1, value + gain);
            self.set.pop();
        }
    }
}

/// Whether a rule of the language says that a sentence points at the one before it ("by that time",
/// "of those"), and that one cannot be shown or asks a question.
fn points_at_lost(reading: &Reading<'_>, idx: usize) -> bool {
    let Some(before) = idx.checked_sub(1) else { return false };
    reading.document.sentences[idx].needs_context
        && (reading.candidates.binary_search(&before).is_err()
            || reading.facts[before].surface.asks)
}

/// What a sentence costs if the next one, which says "but" with a figure, a verdict or a negation,
/// is not shown.
fn turn_cost(reading: &Reading<'_>, idx: usize) -> f64 {
    let turns = reading.facts.get(idx + 1).is_some_and(|next| {
        next.opens_with_contrast
            && (next.n_turns > 0 || next.n_negations > 0 || !next.figures.is_empty())
    });
    if turns { TURN_COST } else { 0.0 }
}

/// What it costs to show two sentences that share terms.
fn repeat_cost(reading: &Reading<'_>, a: usize, b: usize) -> f64 {
    let (a, b) = (&reading.facts[a].terms, &reading.facts[b].terms);
    let least = a.len().min(b.len());
    if least == 0 {
        return 0.0;
    }
    let overlap = n_common(a, b) as f64 / least as f64;
    if overlap >= SAME { f64::INFINITY } else { REPEAT_COST * (overlap - FREE_OVERLAP).max(0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences of equal worth without links.
    fn pool(worth: &[f64]) -> Pool {
        let pairs = || (0..worth.len()).map(|at| vec![0.0; at]).collect::<Vec<Vec<f64>>>();
        Pool {
            sentences: (0..worth.len()).collect(),
            worth: worth.to_vec(),
            need: vec![0.0; worth.len()],
            points_at_lost: vec![false; worth.len()],
            opens_nothing: vec![false; worth.len()],
            by: pairs(),
            repeat: pairs(),
            turn: vec![0.0; worth.len()],
            leans: vec![false; worth.len()],
            is_strict: false,
        }
    }

    #[test]
    fn in_a_summary_about_something_what_hangs_is_not_shown() {
        let mut pool = pool(&[0.3, 0.9, 0.4]);
        pool.leans[1] = true;
        assert_eq!(pool.best(Length::exactly(1)), [1]);
        pool.is_strict = true;
        assert_eq!(pool.best(Length::exactly(1)), [2]);
        assert_eq!(pool.best(Length::exactly(2)), [0, 1], "it comes with the one before it");
        pool.need[1] = 0.9;
        assert_eq!(pool.best(Length::exactly(2)), [0, 2], "which is not what it hangs on");
    }

    #[test]
    fn a_sentence_brings_what_it_hangs_on_or_stays_out() {
        let mut pool = pool(&[0.3, 0.1, 0.9, 0.4]);
        assert_eq!(pool.best(Length::exactly(2)), [2, 3]);
        pool.need[2] = 0.9;
        pool.by[2] = vec![0.0, 1.0];
        assert_eq!(pool.best(Length::exactly(2)), [1, 2], "the antecedent comes along");
        pool.by[2] = vec![0.0, 0.0];
        assert_eq!(pool.best(Length::exactly(2)), [0, 3], "nothing answers it");
    }

    #[test]
    fn a_sentence_that_points_at_what_cannot_be_shown_stays_out() {
        let mut pool = pool(&[0.5, 0.9]);
        pool.points_at_lost[1] = true;
        assert_eq!(pool.best(Length::exactly(2)), [0]);
    }

    #[test]
    fn the_turn_comes_along_or_the_sentence_gives_way() {
        let mut pool = pool(&[0.5, 0.4, 0.45]);
        assert_eq!(pool.best(Length::exactly(2)), [0, 2]);
        pool.turn[0] = 0.15;
        assert_eq!(pool.best(Length::exactly(2)), [0, 1]);
    }

    #[test]
    fn a_repetition_is_shown_once_and_a_bad_sentence_not_at_all() {
        let mut pool = pool(&[0.5, 0.4, -0.3]);
        pool.repeat[1][0] = f64::INFINITY;
        assert_eq!(pool.best(Length::exactly(3)), [0]);
    }

    #[test]
    fn a_fitting_summary_stops_where_the_next_adds_nothing() {
        let fitting = Length { least: 2, most: 5, price: 0.4 };
        assert_eq!(pool(&[0.9, 0.1, 0.5, 0.2, 0.3]).best(fitting), [0, 2]);
        assert_eq!(pool(&[0.9; 7]).best(fitting).len(), 5);
        assert!(pool(&[]).best(fitting).is_empty());
    }

    #[test]
    fn the_number_of_sets_is_counted_and_does_not_overflow() {
        assert_eq!((n_sets(10, 3), n_sets(4, 4), n_sets(12, 1)), (120, 1, 12));
        assert!(n_sets(600, 300) > MAX_SETS);
    }
}
