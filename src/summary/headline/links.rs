//! Whether a sentence hangs on an earlier one, and on which.
//!
//! `need` is the probability that it hangs on anything; `by` divides that among the earlier
//! sentences. What is shown already answers its part.

use super::features::flag;
use super::model::Model;
use super::reading::Reading;
use crate::text::document::Role;

/// Declares the features of a logistic model: names and values.
macro_rules! named {
    ($names:ident, $n:ident, $values:ident: $($(#[doc = $meaning:literal])+ $name:ident,)*) => {
        /// The names, in order.
        pub(crate) const $names: [&str; $n] = [$(stringify!($name)),*];
        /// How many there are.
        pub(crate) const $n: usize = [$(stringify!($name)),*].len();
        struct $values { $($(#[doc = $meaning])+ $name: f64),* }
        impl $values {
            fn into_array(self) -> [f64; $n] {
                [$(self.$name),*]
            }
        }
    };
}

named! { NEED_NAMES, N_NEED, NeedValues:
    /// No candidate is before it.
    first,
    /// Logarithm of the sentences before it.
    depth,
    /// Logarithm of its words.
    length,
    /// Surnames and acronyms alone that an earlier sentence gives in full.
    owed,
    /// Definite nouns that an earlier sentence used first.
    definites,
    /// The first word points back.
    points_back,
    /// The first word continues an argument.
    connects,
    /// One of the first words contradicts.
    contrast,
    /// The rules of `text::context` say so.
    needs_context,
    /// Pronouns.
    pronouns,
    /// A pronoun is before the first name.
    early_pronoun,
    /// Names nobody.
    nameless,
    /// "The company": nouns that stand in for a name, after a definite article.
    stand_ins,
    /// Part of a quotation that begins, ends or is attributed elsewhere.
    quote_part,
    /// The sentence before is such a part.
    after_quote_part,
    /// A pronoun speaks.
    he_said,
    /// Quotes without a verb of speech.
    no_speaker,
    /// Share of words between quotation marks.
    quoted,
    /// Begins with a single quotation mark.
    single_quote,
    /// The sentence before ends without a stop.
    loose_before,
    /// Starts a paragraph.
    starts_paragraph,
    /// Share of itself that no earlier sentence says.
    new_share,
    /// Share of the headline that it repeats.
    title_cover,
    /// Opens with a name.
    starts_with_name,
    /// Names given before, without those of the headline.
    known_names,
    /// The first word is a definite article.
    opens_with_article,
}

named! { BY_NAMES, N_BY, ByValues:
    /// Logarithm of the distance in sentences.
    gap,
    /// Right before.
    adjacent,
    /// The first candidate.
    lede,
    /// Introduces a name that the later one uses alone.
    introduces,
    /// First mention of other names of the later one.
    first_names,
    /// First mention of its definite nouns.
    first_definites,
    /// Share of the later one's terms that are first mentioned here.
    first_terms,
    /// Likeness.
    likeness,
    /// Logarithm of the earlier sentences that are more like the later one.
    n_liker,
    /// PageRank.
    rank,
    /// Names in it.
    n_names,
    /// Share of the headline that it repeats.
    title_cover,
    /// May be shown.
    candidate,
    /// Starts a paragraph.
    starts_paragraph,
    /// Opens by pointing back itself.
    points_back,
    /// Right before, and the later one opens by pointing back or by continuing.
    answers_opening,
    /// Names somebody in full, and the later one has a pronoun before any name.
    answers_pronoun,
    /// Has a speaker, and the later one quotes without one or lets a pronoun speak.
    answers_speech,
}

/// Which earlier sentences each sentence may hang on.
pub(super) struct Links {
    /// The probability that each sentence hangs on anything.
    pub(super) need: Vec<f64>,
    /// For each sentence how this divides among the earlier ones; empty until it is asked for.
    by: Vec<Vec<f64>>,
}

impl Links {
    /// No links yet between `n` sentences.
    pub(super) fn new(n: usize) -> Links {
        Links { need: vec![0.0; n], by: vec![Vec::new(); n] }
    }

    /// Works out what a sentence hangs on.
    pub(super) fn add(&mut self, reading: &Reading<'_>, model: &Model, idx: usize) {
        if idx == 0 || !self.by[idx].is_empty() {
            return;
        }
        self.need[idx] = model.need.probability(&need_features(reading, idx));
        let features = by_features(reading, idx);
        let mut by: Vec<f64> = features.map(|it| model.by.probability(&it)).collect();
        let total = by.iter().sum::<f64>().max(1e-9);
        by.iter_mut().for_each(|it| *it /= total);
        self.by[idx] = by;
    }

    /// The earlier sentence that most likely answers what a sentence leaves open.
    pub(super) fn antecedent(&self, idx: usize) -> Option<usize> {
        let by = self.by[idx].iter().enumerate();
        by.max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0))).map(|it| it.0)
    }

    /// How likely an earlier sentence is the one that a sentence hangs on, if it hangs on any.
    pub(super) fn by(&self, idx: usize, earlier: usize) -> f64 {
        self.by[idx].get(earlier).copied().unwrap_or(0.0)
    }
}

/// What says whether a sentence hangs on anything.
pub(super) fn need_features(reading: &Reading<'_>, idx: usize) -> [f64; N_NEED] {
    let own = &reading.facts[idx];
    let new = own.terms.iter().copied().filter(|&term| reading.first_use[term as usize] == idx);
    NeedValues {
        first: flag(reading.candidates.first().is_none_or(|&first| idx <= first)),
        depth: (1.0 + idx as f64).ln(),
        length: (1.0 + own.n_words).ln(),
        owed: own.owed.len() as f64,
        definites: own.definites.len() as f64,
        points_back: flag(own.points_back),
        connects: flag(own.connects),
        contrast: flag(own.opens_with_contrast),
        needs_context: flag(reading.document.sentences[idx].needs_context),
        pronouns: own.n_pronouns as f64,
        early_pronoun: flag(own.has_early_pronoun),
        nameless: flag(own.names.is_empty()),
        stand_ins: own.n_stand_ins as f64,
        quote_part: flag(is_quote_part(reading, idx)),
        after_quote_part: flag(idx > 0 && is_quote_part(reading, idx - 1)),
        he_said: flag(own.has_he_said),
        no_speaker: flag(own.surface.has_quote && !own.has_speaker),
        quoted: own.quoted,
        single_quote: flag(own.surface.opens_single),
        loose_before: flag(idx > 0 && !reading.facts[idx - 1].surface.ends),
        starts_paragraph: flag(reading.starts_paragraph(idx)),
        new_share: reading.weigh(new) / own.weight,
        title_cover: own.title_weight / reading.title_weight,
        starts_with_name: flag(own.opens_with_name),
        known_names: own.n_known_names as f64,
        opens_with_article: flag(own.opens_with_article),
    }
    .into_array()
}

fn is_quote_part(reading: &Reading<'_>, idx: usize) -> bool {
    reading.document.sentences[idx].role == Role::QuotePart
}

/// What says whether a sentence hangs on each of those before it, in their order.
pub(super) fn by_features<'r>(
    reading: &'r Reading<'_>,
    idx: usize,
) -> impl Iterator<Item = [f64; N_BY]> + 'r {
    let own = &reading.facts[idx];
    let given = Given::of(reading, idx);
    let n = reading.n();
    let likeness = &reading.likeness[idx * n..idx * n + idx];
    let mut likest = likeness.to_vec();
    likest.sort_unstable_by(|a, b| b.total_cmp(a));
    let opens_open = own.points_back || own.connects;
    let lacks_speaker = own.has_he_said || own.surface.has_quote && !own.has_speaker;
    (0..idx).map(move |earlier| {
        let other = &reading.facts[earlier];
        let likeness = reading.likeness(idx, earlier);
        let n_liker = likest.partition_point(|it| *it > likeness);
        let is_adjacent = earlier + 1 == idx;
        ByValues {
            gap: ((idx - earlier) as f64).ln(),
            adjacent: flag(is_adjacent),
            lede: flag(reading.candidates.first() == Some(&earlier)),
            introduces: given.owed[earlier],
            first_names: given.names[earlier],
            first_definites: given.definites[earlier],
            first_terms: given.terms[earlier] / own.weight,
            likeness,
            n_liker: (1.0 + n_liker as f64).ln(),
            rank: reading.rank[earlier],
            n_names: (other.names.len() as f64).min(6.0),
            title_cover: other.title_weight / reading.title_weight,
            candidate: flag(reading.is_candidate[earlier]),
            starts_paragraph: flag(reading.starts_paragraph(earlier)),
            points_back: flag(other.points_back || other.connects),
            answers_opening: flag(is_adjacent && opens_open),
            answers_pronoun: flag(own.has_early_pronoun && other.introduces_in_full),
            answers_speech: flag(lacks_speaker && other.has_speaker),
        }
        .into_array()
    })
}

/// What each earlier sentence gave first of what a sentence says.
struct Given {
    owed: Vec<f64>,
    definites: Vec<f64>,
    /// Names that the headline does not have.
    names: Vec<f64>,
    /// How much the terms say that the headline does not have.
    terms: Vec<f64>,
}

impl Given {
    fn of(reading: &Reading<'_>, idx: usize) -> Given {
        let own = &reading.facts[idx];
        let title = &reading.title;
        let none = || vec![0.0; idx];
        let mut given = Given { owed: none(), definites: none(), names: none(), terms: none() };
        own.owed.iter().for_each(|debt| given.owed[debt.given_at] += 1.0);
        own.definites.iter().for_each(|debt| given.definites[debt.given_at] += 1.0);
        for &name in &own.names {
            if let Some(slot) = given.names.get_mut(reading.first_name[name as usize])
                && title.names.binary_search(&name).is_err()
            {
                *slot += 1.0;
            }
        }
        for &term in &own.terms {
            if let Some(slot) = given.terms.get_mut(reading.first_use[term as usize])
                && title.terms.binary_search(&term).is_err()
            {
                *slot += reading.weight(term);
            }
        }
        given
    }
}
