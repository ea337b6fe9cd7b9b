//! How summaries compare with marks.

use super::marks::{MarkedArticle, Need, Shown};

/// Sums over articles; [`Figures::means`] divides them.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Figures {
    n: usize,
    best: f64,
    hit: f64,
    grade: f64,
    bad: f64,
    orphan: f64,
    clean: f64,
    shown: f64,
}

impl Figures {
    /// What the columns of [`Figures::means`] are called.
    pub const COLUMNS: [&str; 7] = ["best", "hit", "grade", "bad", "orphan", "clean", "shown"];

    /// Articles.
    pub fn n(&self) -> usize {
        self.n
    }

    /// Means over the articles: the share of the ideal three that is shown; articles of which at
    /// least two of these are; the mean grade shown; the share of shown sentences graded 0; of those
    /// that need a sentence that is not shown; articles without either; sentences.
    pub fn means(&self) -> [f64; 7] {
        let sums = [self.best, self.hit, self.grade, self.bad, self.orphan, self.clean, self.shown];
        sums.map(|it| it / self.n.max(1) as f64)
    }

    /// Adds other articles.
    pub fn merge(&mut self, other: &Figures) {
        self.n += other.n;
        self.best += other.best;
        self.hit += other.hit;
        self.grade += other.grade;
        self.bad += other.bad;
        self.orphan += other.orphan;
        self.clean += other.clean;
        self.shown += other.shown;
    }

    /// Adds the summary that has an article's first sentences.
    pub(super) fn add_first(&mut self, article: &MarkedArticle, n: usize) {
        let first: Vec<Shown> = (0..n.min(article.sentences.len()))
            .map(|idx| Shown { whole: vec![idx], part: None })
            .collect();
        self.add(article, first.iter());
    }

    /// Adds the summary of an article.
    pub(super) fn add<'s>(
        &mut self,
        article: &MarkedArticle,
        summary: impl Iterator<Item = &'s Shown>,
    ) {
        // Marked sentences with whether only a small part of them is shown, which is neither bad
        // nor hangs: how much of the marks holds for it is not known.
        let mut shown: Vec<(usize, bool)> = Vec::new();
        for part in summary {
            shown.extend(part.whole.iter().map(|&idx| (idx, false)));
            shown.extend(part.part);
        }
        shown.sort_unstable();
        shown.dedup_by_key(|it| it.0);
        let k = shown.len().max(1) as f64;
        let has = |idx: &usize| shown.iter().any(|it| it.0 == *idx);
        let grade =
            |&(idx, is_part): &(usize, bool)| article.sentences[idx].grade.max(u8::from(is_part));
        let hangs = |&(idx, is_part): &(usize, bool)| {
            !is_part
                && match &article.sentences[idx].need {
                    Need::Puzzles => true,
                    Need::Sentences(needed) => !needed.iter().all(has),
                }
        };
        let n_best = article.sentences.iter().filter(|it| it.is_best).count();
        let n_hit = shown.iter().filter(|it| article.sentences[it.0].is_best).count();
        let n_bad = shown.iter().filter(|it| grade(it) == 0).count() as f64;
        let n_orphans = shown.iter().filter(|it| hangs(it)).count() as f64;
        self.n += 1;
        self.best += n_hit as f64 / n_best.min(shown.len().max(1)).max(1) as f64;
        self.hit += f64::from(u8::from(n_hit >= n_best.min(2)));
        self.grade += shown.iter().map(|it| f64::from(grade(it))).sum::<f64>() / k;
        self.bad += n_bad / k;
        self.orphan += n_orphans / k;
        self.clean += f64::from(u8::from(n_bad == 0.0 && n_orphans == 0.0));
        self.shown += shown.len() as f64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::headline::train::MarkedSentence;

    #[test]
    fn a_summary_is_judged_by_the_marks() {
        let sentence = |grade, is_best, need: &[usize]| MarkedSentence {
            span: 0..1,
            grade,
            is_best,
            need: Need::Sentences(need.to_vec()),
        };
        let article = MarkedArticle {
            source: String::new(),
            title: String::new(),
            text: String::new(),
            sentences: vec![
                sentence(3, true, &[]),
                sentence(0, false, &[]),
                sentence(2, true, &[0]),
                sentence(3, true, &[0]),
            ],
            n_ideal: 3,
            weight: 1.0,
            kind: String::new(),
        };
        let judged = |shown: &[usize]| {
            let shown: Vec<Shown> =
                shown.iter().map(|&it| Shown { whole: vec![it], part: None }).collect();
            let mut figures = Figures::default();
            figures.add(&article, shown.iter());
            figures.means()
        };
        let third = 1.0 / 3.0;
        assert_eq!(judged(&[0, 2, 3]), [1.0, 1.0, 8.0 / 3.0, 0.0, 0.0, 1.0, 3.0]);
        assert_eq!(judged(&[1, 2, 3]), [2.0 * third, 1.0, 5.0 / 3.0, third, 2.0 * third, 0.0, 3.0]);
        assert_eq!(judged(&[]), [0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
    }
}
