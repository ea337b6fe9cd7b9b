//! How several articles on one event relate: which are about something else, and which one tells
//! the event.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::text::background;
use crate::text::document::{Document, Role};
use crate::text::language::Language;

/// The number of sentences that are read from each article, from the beginning.
const READ: usize = 40;

/// Two articles with a cosine below this are not about one event. Of articles on different events
/// in one language four in five are below it.
const RELATED: f64 = 0.12;

/// If no two articles are related, a short one beside a long one is left out: it has fewer
/// sentences than this, and than this part of the longest.
const SHORT: usize = 5;
const SHORT_PART: usize = 3;

/// An article as a vector of its terms: (1 + ln n) x idf, of length 1.
struct Terms {
    language: Language,
    n_sentences: usize,
    weights: FxHashMap<Arc<str>, f64>,
}

impl Terms {
    fn of(document: &Document<'_>) -> Terms {
        let is_text = |role| matches!(role, Role::Prose | Role::Answer | Role::QuotePart);
        let mut n_sentences = 0;
        let mut weights: FxHashMap<Arc<str>, f64> = FxHashMap::default();
        for sentence in document.sentences.iter().filter(|it| is_text(it.role)).take(READ) {
            n_sentences += 1;
            for word in sentence.words.iter().filter(|word| !word.form.is_stop) {
                *weights.entry(Arc::clone(&word.form.stem)).or_default() += 1.0;
            }
        }
        for (stem, weight) in &mut weights {
            // Terms weigh the same in languages that were not counted.
            let idf = match document.language {
                Language::English => {
                    background::idf(Language::English, background::n_articles_with(stem))
                }
                _ => 1.0,
            };
            *weight = (1.0 + weight.ln()) * idf;
        }
        // Summed in the order of size, since the map's order differs from run to run.
        let mut squares: Vec<f64> = weights.values().map(|weight| weight * weight).collect();
        squares.sort_unstable_by(f64::total_cmp);
        let length = squares.into_iter().sum::<f64>().sqrt();
        if length > 0.0 {
            weights.values_mut().for_each(|weight| *weight /= length);
        }
        Terms { language: document.language, n_sentences, weights }
    }

    fn is_related(&self, other: &Terms) -> bool {
        // Articles in two languages share too few terms to tell.
        self.language != other.language
            || sum(self.common(other).map(|(own, others)| own * others)) >= RELATED
    }

    /// The share of another article, 0 to 1, that this one tells.
    fn coverage(&self, other: &Terms) -> f64 {
        sum(self.common(other).map(|(_, others)| others * others))
    }

    /// The weights here and there of the terms that both have.
    fn common<'t>(&'t self, other: &'t Terms) -> impl Iterator<Item = (f64, f64)> + 't {
        other.weights.iter().filter_map(|(stem, &others)| Some((*self.weights.get(stem)?, others)))
    }
}

/// The sum in the order of size, so that it is the same in every run.
fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    values.into_iter().sum()
}

/// The indices of the articles on the event, ascending: those that are related to at least one
/// other. Archive pages, error messages and encyclopaedia entries are related to none. If no two
/// are related, all but those that are short beside the longest.
pub(super) fn on_topic(documents: &[Document<'_>]) -> Vec<usize> {
    let terms: Vec<Terms> = documents.iter().map(Terms::of).collect();
    let n = terms.len();
    let has_related = |at: usize| (0..n).any(|it| it != at && terms[at].is_related(&terms[it]));
    let related: Vec<usize> = (0..n).filter(|&at| has_related(at)).collect();
    if !related.is_empty() {
        return related;
    }
    let longest = terms.iter().map(|it| it.n_sentences).max().unwrap_or_default();
    (0..n)
        .filter(|&at| {
            let n_sentences = terms[at].n_sentences;
            n_sentences >= SHORT || n_sentences * SHORT_PART >= longest
        })
        .collect()
}

/// The index of the article on the event that tells most of what the others tell; of equal ones the
/// first.
///
/// ```
/// use gistwire::summary::head;
///
/// let bodies = [
///     "Zork will speak to the press in Lund.",
///     "A fire destroyed the mill of Zork in Lund. Zork will speak to the press in Lund.",
///     "A fire destroyed the mill of Zork. Nobody was hurt.",
/// ];
/// assert_eq!(head(&bodies), 1);
/// ```
pub fn head(bodies: &[&str]) -> usize {
    let documents: Vec<Document<'_>> = bodies.iter().map(|body| Document::new("", body)).collect();
    let kept = on_topic(&documents);
    head_of(&documents, &kept)
}

/// [`head`] of documents that were read before, among those at `kept`.
pub(super) fn head_of(documents: &[Document<'_>], kept: &[usize]) -> usize {
    let terms: Vec<Terms> = kept.iter().map(|&at| Terms::of(&documents[at])).collect();
    let told = |at: usize| {
        let others = terms.iter().enumerate().filter(|(other, _)| *other != at);
        others.map(|(_, other)| terms[at].coverage(other)).sum::<f64>()
    };
    let told: Vec<f64> = (0..terms.len()).map(told).collect();
    let best = (0..told.len()).max_by(|&a, &b| told[a].total_cmp(&told[b]).then(b.cmp(&a)));
    best.map_or(0, |at| kept[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRE: &str = "A fire destroyed the mill of Zork in Lund on Monday night. Police hold an \
        engineer of the mill. The damage is 40 million crowns.";
    const DAMAGE: &str = "Zork puts the damage of the fire in its mill at 40 million crowns. The \
        firm from Lund will build a new mill by 2030.";
    const NOTICE: &str = "The recording is not available in your country. Please reload the page or \
        try another browser.";
    const ENTRY: &str = "A tortoise is a reptile with a shell. Some tortoises live for more than a \
        hundred years and eat grass, leaves and flowers.";

    fn kept(bodies: &[&str]) -> Vec<usize> {
        on_topic(&bodies.iter().map(|body| Document::new("", body)).collect::<Vec<_>>())
    }

    #[test]
    fn an_article_that_is_related_to_none_is_left_out() {
        assert_eq!(kept(&[FIRE, NOTICE, DAMAGE, ENTRY]), [0, 2]);
        assert_eq!(kept(&[FIRE, DAMAGE]), [0, 1]);
    }

    #[test]
    fn of_two_unrelated_ones_a_short_one_goes_and_equals_stay() {
        let long = [FIRE, DAMAGE, FIRE].join(" ");
        assert_eq!(kept(&[&long, NOTICE]), [0]);
        assert_eq!(kept(&[FIRE, ENTRY]), [0, 1]);
    }

    #[test]
    fn articles_in_two_languages_are_not_compared() {
        let german = "Ein Feuer hat in der Nacht zum Montag die Mühle der Firma in Lund zerstört. \
            Die Polizei hat einen Ingenieur der Mühle festgenommen, der die Tat bestreitet.";
        assert_eq!(kept(&[FIRE, DAMAGE, german]), [0, 1, 2]);
    }

    #[test]
    fn the_head_tells_most_of_what_the_others_tell() {
        let longer = [FIRE, DAMAGE].join(" ");
        assert_eq!(head(&[DAMAGE, FIRE, &longer]), 2);
        assert_eq!(head(&[FIRE, FIRE]), 0);
        assert_eq!(head(&[]), 0);
    }
}
