//! Whether two articles are about one event: how alike they are, and whether what differs between
//! two texts of one form distinguishes them.

pub(super) mod form;
pub(super) mod likeness;
pub(super) mod model;

use rustc_hash::FxHashSet;

use super::term::TermNo;
use super::vector::Vector;
use form::FormFeatures;
use likeness::Likeness;
use model::Model;

/// Seconds of a day.
const DAY_S: i64 = 24 * 60 * 60;

/// What the items of a kind have in common, as far as those near an article show it.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownForm {
    /// The terms that most of them hold.
    pub(super) terms: FxHashSet<TermNo>,
    /// Whether there are enough of them to know the form.
    pub(super) is_known: bool,
}

/// Fewer earlier items of a form do not show it.
const LEAST_ALIKE: usize = 2;

impl KnownForm {
    /// The form of an article by those that are of the same form and about something else.
    pub(super) fn of<'a>(one: &Vector, others: impl Iterator<Item = &'a Vector>) -> KnownForm {
        let alike: Vec<&Vector> =
            others.filter(|it| FormFeatures::of(one, it).is_other_of_form()).collect();
        if alike.len() < LEAST_ALIKE {
            return KnownForm::default();
        }
        let holds =
            |it: &Vector, no: TermNo| it.terms.binary_search_by_key(&no, |it| it.no).is_ok();
        let is_form = |no: &TermNo| {
            let n = alike.iter().filter(|it| holds(it, *no)).count();
            n >= LEAST_ALIKE && 2 * n >= alike.len()
        };
        KnownForm { terms: one.numbers().filter(is_form).collect(), is_known: true }
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

/// Compares two articles. The days between their publication are 0 if one has no date.
pub(super) fn compare(
    one: &Vector,
    other: &Vector,
    gap_days: f32,
    known: &KnownForm,
    model: &Model,
) -> Verdict {
    let likeness = Likeness::of(one, other, gap_days, known);
    let news = model.news(&likeness);
    if news < model.least {
        return Verdict::Alike(0.0);
    }
    let form = FormFeatures::of(one, other).completed(one, other, known.is_known);
    if form.skeleton < form::SAME_FORM {
        return Verdict::Alike(news);
    }
    if form.is_vetoed() {
        return Verdict::Apart;
    }
    // Items of a kind are named alike: under other titles the form says nothing more.
    Verdict::Alike(if form.has_other_title { news } else { news.min(model.form(&form)) })
}

/// Whole days between two times; 0 if one is missing. The hours of a day do not help: the model
/// would learn when the articles were collected.
pub(super) fn gap_days(one_s: Option<i64>, other_s: Option<i64>) -> f32 {
    one_s.zip(other_s).map_or(0.0, |(one, other)| {
        one.div_euclid(DAY_S).abs_diff(other.div_euclid(DAY_S)).min(7) as f32
    })
}
