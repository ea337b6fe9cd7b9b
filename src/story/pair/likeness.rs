//! How alike two articles are by their terms.

use super::KnownForm;
use crate::story::profile::SHORT_TERMS;
use crate::story::vector::{Term, Vector};

/// From this number of terms on, the weights of articles hold; up to the other, those of headlines.
const ARTICLE_TERMS: f32 = 40.0;
const HEADLINE_TERMS: f32 = 14.0;

/// Up to this number of terms, the weights of short items hold for two texts.
const BRIEF_TERMS: f32 = 30.0;

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
    /// The same as `cover` without the rarest common term: one name makes no event.
    pub(in crate::story) rest: f32,
    /// 1 for articles, 0 for headlines.
    pub(in crate::story) length: f32,
    /// 1 for two short texts, 0 for headlines and articles.
    pub(in crate::story) brief: f32,
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
        let mut rarest = 0.0_f32;
        let (mut a_square, mut a_rarity) = (1.0, one.all_rarity);
        let (mut b_square, mut b_rarity) = (1.0, other.all_rarity);
        common(&one.terms, &other.terms, |at, a, b| {
            if known.is_form(at) {
                a_square -= a.weight() * a.weight();
                b_square -= b.weight() * b.weight();
                a_rarity -= a.rarity();
                b_rarity -= b.rarity();
            } else {
                let rarity = a.rarity().min(b.rarity());
                dot += a.weight() * b.weight();
                shared += rarity;
                rarest = rarest.max(rarity);
                names += if a.is_name() && b.is_name() { rarity } else { 0.0 };
            }
        });
        let evidence = |rarity: f32| (rarity / LEAST_RARITY).min(1.0);
        let length =
            (f32::max(a_square, 0.0) * f32::max(b_square, 0.0)).sqrt().max(f32::MIN_POSITIVE);
        let (less, more) = (a_rarity.min(b_rarity), a_rarity.max(b_rarity));
        let n_terms = one.terms.len().min(other.terms.len()) as f32;
        let beyond = (n_terms - HEADLINE_TERMS) / (ARTICLE_TERMS - HEADLINE_TERMS);
        let have_texts = !one.is_headline() && !other.is_headline();
        let is_long = beyond.clamp(if have_texts { LEAST_OF_TEXTS } else { 0.0 }, 1.0);
        let are_brief = have_texts && one.is_short && other.is_short;
        let long = (n_terms - BRIEF_TERMS) / (SHORT_TERMS as f32 - BRIEF_TERMS);
        let all = more * (less / more.max(f32::MIN_POSITIVE)).powf(is_long / 2.0);
        Likeness {
            cosine: (dot / length).min(1.0) * evidence(less),
            cover: shared / all.max(LEAST_RARITY),
            gap_days,
            names: names / one.names_rarity.min(other.names_rarity).max(LEAST_RARITY / 3.0),
            rest: (shared - rarest) / all.max(LEAST_RARITY),
            length: is_long,
            brief: if are_brief { 1.0 - long.clamp(0.0, 1.0) } else { 0.0 },
        }
    }
}

/// Calls `take` with each term that both have, and its place in the first.
pub(super) fn common(a: &[Term], b: &[Term], mut take: impl FnMut(usize, &Term, &Term)) {
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        let (x, y) = (&a[i], &b[j]);
        if x.no == y.no {
            take(i, x, y);
        }
        i += usize::from(x.no <= y.no);
        j += usize::from(y.no <= x.no);
    }
}
