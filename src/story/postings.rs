//! Finds the articles that share rare terms with one, without looking at the others.

use rustc_hash::FxHashMap;

use super::term::TermNo;
use super::vector::Vector;

/// The heaviest terms of an article under which it is found, and by which others are looked for.
const KEPT: usize = 40;

/// The number of articles under one term that are read, newest first.
const NEWEST: usize = 600;

/// Articles by their time and their heaviest terms, in the order in which they came.
#[derive(Debug, Clone)]
pub(super) struct Postings {
    under: FxHashMap<(i64, TermNo), Vec<(u32, f32)>>,
    window_s: i64,
    /// Articles before this one are forgotten.
    first: u32,
    /// Stretches of time before this one are forgotten.
    first_span: i64,
    /// For each article from the first one on what it shares with the one that is looked at; all 0
    /// in between.
    shared: Vec<f32>,
}

impl Postings {
    /// Postings of articles that are looked up within a window.
    pub(super) fn new(window_s: i64) -> Postings {
        Postings {
            under: FxHashMap::default(),
            window_s: window_s.max(1),
            first: 0,
            first_span: i64::MIN,
            shared: Vec::new(),
        }
    }

    fn span_of(&self, at_s: i64) -> i64 {
        at_s.div_euclid(self.window_s)
    }

    /// Adds an article; ids grow from one to the next.
    pub(super) fn add(&mut self, article: u32, at_s: i64, vector: &Vector) {
        let span = self.span_of(at_s);
        for (term, weight) in heaviest(vector) {
            let list = self.under.entry((span, term)).or_default();
            if list.len() == list.capacity() {
                let n_forgotten = list.partition_point(|it| it.0 < self.first);
                list.drain(..n_forgotten);
            }
            list.push((article, weight));
        }
    }

    /// Forgets all articles before one.
    pub(super) fn forget_before(&mut self, first: u32) {
        self.first = first;
    }

    /// Keeps the articles for which `is_kept` is true.
    pub(super) fn retain(&mut self, is_kept: impl Fn(u32) -> bool) {
        self.under.retain(|_, list| {
            list.retain(|it| is_kept(it.0));
            !list.is_empty()
        });
    }

    /// Forgets what is not near any time from this one on: reading an archive in order keeps no
    /// more than a window of it. Returns the time before which articles are not found any more.
    pub(super) fn advance_to(&mut self, at_s: i64) -> i64 {
        let first_span = self.span_of(at_s) - 1;
        if first_span > self.first_span {
            self.first_span = first_span;
            self.under.retain(|(span, _), _| *span >= first_span);
        }
        self.first_span.saturating_mul(self.window_s)
    }

    /// The at most `n` articles near that time which share the most with one, most first (ties: the
    /// older one).
    pub(super) fn alike(&mut self, at_s: i64, vector: &Vector, n: usize) -> Vec<u32> {
        let mut met: Vec<u32> = Vec::new();
        let span = self.span_of(at_s);
        for (term, weight) in heaviest(vector) {
            for span in [span - 1, span, span + 1] {
                let list = self.under.get(&(span, term)).map_or(&[][..], Vec::as_slice);
                for &(article, other) in
                    list.iter().rev().take(NEWEST).take_while(|it| it.0 >= self.first)
                {
                    let at = (article - self.first) as usize;
                    if at >= self.shared.len() {
                        self.shared.resize(at + 1, 0.0);
                    }
                    if self.shared[at] == 0.0 {
                        met.push(article);
                    }
                    self.shared[at] += weight * other;
                }
            }
        }
        let mut take = |article: u32| {
            (article, std::mem::take(&mut self.shared[(article - self.first) as usize]))
        };
        let mut shared: Vec<(u32, f32)> = met.into_iter().map(&mut take).collect();
        let most_first = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if shared.len() > n {
            shared.select_nth_unstable_by(n, most_first);
            shared.truncate(n);
        }
        shared.sort_unstable_by(most_first);
        shared.into_iter().map(|it| it.0).collect()
    }
}

/// The heaviest terms of a vector, heaviest first (ties: the one met first).
fn heaviest(vector: &Vector) -> Vec<(TermNo, f32)> {
    let mut terms: Vec<(TermNo, f32)> =
        vector.terms.iter().map(|it| (it.no, it.weight())).collect();
    let order = |a: &(TermNo, f32), b: &(TermNo, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    if terms.len() > KEPT {
        terms.select_nth_unstable_by(KEPT, order);
        terms.truncate(KEPT);
    }
    terms.sort_unstable_by(order);
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::vector::Term;

    fn of(terms: &[(TermNo, f32)]) -> Vector {
        let terms = terms.iter().map(|it| Term::new(it.0, it.1, 1.0, false)).collect();
        Vector { terms, ..Vector::default() }
    }

    #[test]
    fn articles_that_share_the_most_come_first() {
        let mut postings = Postings::new(10);
        postings.add(0, 5, &of(&[(1, 0.1)]));
        postings.add(1, 5, &of(&[(1, 0.9)]));
        postings.add(2, 5, &of(&[(2, 0.9)]));
        assert_eq!(postings.alike(12, &of(&[(1, 1.0)]), 9), [1, 0]);
        assert!(postings.alike(25, &of(&[(1, 1.0)]), 9).is_empty());
    }

    #[test]
    fn forgotten_articles_are_not_found() {
        let mut postings = Postings::new(10);
        (0..9).for_each(|it| postings.add(it, 0, &of(&[(1, 1.0)])));
        postings.forget_before(7);
        assert_eq!(postings.alike(0, &of(&[(1, 1.0)]), 9), [7, 8]);
    }
}
