//! Whether two articles are about one event: how alike they are, and whether what differs between
//! two texts of one form distinguishes them.

pub(super) mod form;
pub(super) mod likeness;
pub(super) mod model;

use super::vector::Vector;
use form::FormFeatures;
use likeness::{Likeness, common};
use model::Model;

/// Seconds of a day.
const DAY_S: i64 = 24 * 60 * 60;

/// What the items of a kind have in common, as far as those near an article show it.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownForm {
    /// For each term of the article whether most of them hold it; none if the form is not known.
    form_terms: Vec<bool>,
    /// Whether there are enough of them to know the form.
    pub(super) is_known: bool,
}

/// Fewer earlier items of a form do not show it, and more do not show it better.
const LEAST_ALIKE: usize = 2;
const MOST_ALIKE: usize = 40;

impl KnownForm {
    /// The form of an article by those that are of the same form and about something else, the
    /// first ones of them.
    fn of<'a>(one: &Vector, alike: impl Iterator<Item = &'a Vector>) -> KnownForm {
        let mut holding = vec![0; one.terms.len()];
        let mut n_alike = 0;
        for it in alike.take(MOST_ALIKE) {
            n_alike += 1;
            common(&one.terms, &it.terms, |at, _, _| holding[at] += 1);
        }
        if n_alike < LEAST_ALIKE {
            return KnownForm::default();
        }
        let is_form = |n: usize| n >= LEAST_ALIKE && 2 * n >= n_alike;
        KnownForm { form_terms: holding.into_iter().map(is_form).collect(), is_known: true }
    }

    /// Whether the article's term of this place belongs to the form.
    fn is_form(&self, at: usize) -> bool {
        self.form_terms.get(at).is_some_and(|it| *it)
    }
}

/// What is found of two articles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Verdict {
    /// They are never one story.
    Apart,
    /// The probability that they are about one event.
    Alike(f32),
}

/// What a pair counts for that is never one story.
pub(super) const APART: f32 = -1.0;

impl Verdict {
    /// What it counts for in a mean.
    pub(super) fn counted(self) -> f32 {
        match self {
            Verdict::Apart => APART,
            Verdict::Alike(probability) => probability,
        }
    }
}

/// An article that another is compared with, and the days between their publication, 0 if one has
/// no date.
pub(super) struct Other<'a> {
    pub(super) vector: &'a Vector,
    pub(super) gap_days: f32,
}

impl Other<'_> {
    /// An article with its time and that of the one that it is compared with.
    pub(super) fn new(vector: &Vector, at_s: Option<i64>, one_s: Option<i64>) -> Other<'_> {
        Other { vector, gap_days: gap_days(one_s, at_s) }
    }
}

/// Compares an article with others, which show its form.
pub(super) fn compare(one: &Vector, others: &[Other<'_>], model: &Model) -> Vec<Verdict> {
    let forms: Vec<FormFeatures> =
        others.iter().map(|it| FormFeatures::of(one, it.vector)).collect();
    let alike = forms.iter().zip(others).filter(|it| it.0.is_other_of_form());
    let known = KnownForm::of(one, alike.map(|it| it.1.vector));
    let verdict = |(form, it): (FormFeatures, &Other<'_>)| {
        let news = model.news(&Likeness::of(one, it.vector, it.gap_days, &known));
        if news < model.least {
            return Verdict::Alike(0.0);
        }
        if form.is_apart() {
            return Verdict::Apart;
        }
        if form.skeleton < form::SAME_FORM {
            return Verdict::Alike(news);
        }
        let form = form.completed(one, it.vector, known.is_known);
        if form.is_vetoed() {
            return Verdict::Apart;
        }
        // Items of a kind are named alike: under other titles the form says nothing more.
        Verdict::Alike(if form.has_other_title { news } else { news.min(model.form(&form)) })
    };
    forms.into_iter().zip(others).map(verdict).collect()
}

/// Whole days between two times; 0 if one is missing. The hours of a day do not help: the model
/// would learn when the articles were collected.
pub(super) fn gap_days(one_s: Option<i64>, other_s: Option<i64>) -> f32 {
    one_s.zip(other_s).map_or(0.0, |(one, other)| {
        one.div_euclid(DAY_S).abs_diff(other.div_euclid(DAY_S)).min(7) as f32
    })
}
