//! How alike two articles are by their terms.

use super::KnownForm;
use crate::story::vector::{Term, Vector};

/// From this number of terms on, the weights of articles hold; up to the other, those of headlines.
const ARTICLE_TERMS: f32 = 40.0;
const HEADLINE_TERMS: f32 = 14.0;

/// The share that the weights of articles have at least for two texts, however short: common words
/// of one place or company are a great part of a short text.
const LEAST_OF_TEXTS: f32 = 0.7;

/// What the probability is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::story) struct Likeness {
    /// The cosine of the weighed terms.
    pub(in crate::story) cosine: f32,
    /// The rarity of common terms: for headlines as a share of that of the one with more of it, for
    /// articles of the geometric mean, since one may be much longer.
    pub(in crate::story) cover: f32,
    /// Whole days between them, at most 7.
    pub(in crate::story) gap_days: f32,
    /// The rarity of common names, as a share of that of the article with less of it.
    pub(in crate::story) names: f32,
    /// 1 for articles, 0 for headlines.
    pub(in crate::story) length: f32,
}

/// The rarity that a text has at least: of few words it takes more of them to show an event.
const LEAST_RARITY: f32 = 30.0;

impl Likeness {
    /// Compares two articles, without the words of the form that they have in common.
    pub(in crate::story) fn of(
        one: &Vector,
        other: &Vector,
        gap_days: f32,
        known: &KnownForm,
    ) -> Likeness {
        let mut dot = 0.0;
        let mut shared = 0.0;
        let mut names = 0.0;
        let is_form = |it: &Term| !known.terms.is_empty() && known.terms.contains(&it.no);
        common(&one.terms, &other.terms, |a, b| {
            if !is_form(a) {
                let rarity = a.rarity().min(b.rarity());
                dot += a.weight * b.weight;
                shared += rarity;
                names += if a.is_name() && b.is_name() { rarity } else { 0.0 };
            }
        });
        let rest = |it: &Vector| {
            if known.terms.is_empty() {
                return (1.0, it.all_rarity);
            }
            let rest = || it.terms.iter().filter(|it| !is_form(it));
            (rest().map(|it| it.weight * it.weight).sum(), rest().map(|it| it.rarity()).sum())
        };
        let ((a_square, a_rarity), (b_square, b_rarity)): ((f32, f32), (f32, f32)) =
            (rest(one), rest(other));
        let evidence = |rarity: f32| (rarity / LEAST_RARITY).min(1.0);
        let length = (a_square * b_square).sqrt().max(f32::MIN_POSITIVE);
        let (less, more) = (a_rarity.min(b_rarity), a_rarity.max(b_rarity));
        let n_terms = one.terms.len().min(other.terms.len()) as f32;
        let beyond = (n_terms - HEADLINE_TERMS) / (ARTICLE_TERMS - HEADLINE_TERMS);
        let have_texts = !one.is_headline() && !other.is_headline();
        let is_long = beyond.clamp(if have_texts { LEAST_OF_TEXTS } else { 0.0 }, 1.0);
        let all = more * (less / more.max(f32::MIN_POSITIVE)).powf(is_long / 2.0);
        Likeness {
            cosine: (dot / length).min(1.0) * evidence(less),
            cover: shared / all.max(LEAST_RARITY),
            gap_days,
            names: names / names_of(one).min(names_of(other)).max(LEAST_RARITY / 3.0),
            length: is_long,
        }
    }
}

fn names_of(vector: &Vector) -> f32 {
    vector.terms.iter().filter(|it| it.is_name()).map(|it| it.rarity()).sum()
}

/// Calls `take` with each term that both have.
fn common(a: &[Term], b: &[Term], mut take: impl FnMut(&Term, &Term)) {
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        let (x, y) = (&a[i], &b[j]);
        if x.no == y.no {
            take(x, y);
        }
        i += usize::from(x.no <= y.no);
        j += usize::from(y.no <= x.no);
    }
}
