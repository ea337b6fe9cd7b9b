//! Whether an article tells readers of its story something new: a development, a figure or somebody
//! that the story lacks. Its headline and its first sentences decide, since background comes later.

use std::sync::{Arc, LazyLock};

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use super::pair::model::probability;
use crate::text::Span;
use crate::text::background;
use crate::text::document::{Document, Role, Sentence};
use crate::text::figure::{Figure, figures, is_year};
use crate::text::language::Language;
use crate::text::slice::Slicing;
use crate::text::word::{Form, Word, placed_forms};

/// A headline and a text; either may be empty.
pub type Told<'a> = (&'a str, &'a str);

/// The number of features, with the constant.
pub(super) const N_UPDATE: usize = 7;

/// Weights in log odds: data/story/update.toml.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UpdateWeights {
    constant: f32,
    /// The share of the headline's words that the story lacks, by how rare they are.
    title: f32,
    /// The same of the first sentence.
    lead: f32,
    /// The share of what a known article leads with that this one repeats, its words by how rare they
    /// are, and its amounts: of the known articles the one of which most is repeated.
    repeated: f32,
    /// Whether the first sentence has an amount that the story lacks.
    figure: f32,
    /// Whether it names somebody that the story lacks.
    actor: f32,
    /// Whether the headline or the first sentence name a day that the story lacks.
    day: f32,
}

#[expect(clippy::expect_used, reason = "a test reads the shipped weights")]
static SHIPPED: LazyLock<UpdateWeights> = LazyLock::new(|| {
    toml::from_str(include_str!("../../data/story/update.toml"))
        .expect("a test reads the shipped weights")
});

impl UpdateWeights {
    pub(super) fn of(weights: [f32; N_UPDATE]) -> UpdateWeights {
        let [constant, title, lead, repeated, figure, actor, day] = weights;
        UpdateWeights { constant, title, lead, repeated, figure, actor, day }
    }

    pub(super) fn probability(&self, features: &[f32; N_UPDATE]) -> f32 {
        let weights = [
            self.constant,
            self.title,
            self.lead,
            self.repeated,
            self.figure,
            self.actor,
            self.day,
        ];
        probability(weights.iter().zip(features).map(|(weight, value)| weight * value).sum())
    }
}

/// An article is marked as an update from this probability on.
pub const UPDATE_FROM: f32 = 0.5;

/// A chat that knows the story gets a message of its own about an article from this probability on,
/// and by any sentence that is news: a lost update costs as much as five repeated reports.
pub const SENT_FROM: f32 = 1.0 / 6.0;

/// The probability, 0 to 1, that an article tells readers of the known ones something new. Of no
/// known article, and of articles in other languages, everything is new.
///
/// ```
/// use gistwire::story::update_probability;
///
/// let known = ("Mill burns in Lund", "The mill of Zork in Lund burnt down on Monday. Nobody was hurt.");
/// let again = ("Fire guts mill in Lund", "A fire destroyed the mill of Zork in Lund on Monday.");
/// let later = ("Owner of Lund mill held", "Police arrested Ida Holm, the owner, on Friday. The mill burnt down on Monday.");
/// assert!(update_probability(&[known], again) < update_probability(&[known], later));
/// ```
pub fn update_probability(known: &[Told<'_>], own: Told<'_>) -> f32 {
    features(known, own).map_or(1.0, |it| SHIPPED.probability(&it))
}

/// For each article of a story whether it is an update to readers of those before it; the first one
/// is not. An article in another language than those before it is not marked: it may repeat them.
pub fn updates(articles: &[Told<'_>]) -> Vec<bool> {
    let mut known = Known::default();
    let is_update = |(title, body): &Told<'_>| {
        let document = Document::new(title, body);
        let features = features_of(&known, &document);
        known.learn(&document);
        features.is_some_and(|it| SHIPPED.probability(&it) >= UPDATE_FROM)
    };
    articles.iter().map(is_update).collect()
}

/// The sentence that an article opens with, as a byte range of its body.
pub fn update_lead(title: &str, body: &str) -> Option<Span> {
    let document = Document::new(title, body);
    let is_prose = |it: &&Sentence| matches!(it.role, Role::Prose | Role::Answer);
    document.sentences.iter().find(is_prose).map(|it| it.span.clone())
}

/// The number of sentences that are read of an article whose news is looked for, of each known one,
/// and of what a known one leads with.
const READ: usize = 6;
const KNOWN_READ: usize = 120;
const LEAD_READ: usize = 4;

/// Words of a headline that are read, and of a sentence for its amounts, and the amounts that are
/// read of an article: each is compared with each.
const TITLE_WORDS: usize = 30;
const SENTENCE_WORDS: usize = 200;
const MAX_FIGURES: usize = 100;

/// Words that an article has, each with its weight: how rare it is.
type Weighed = FxHashMap<Arc<str>, f64>;

/// What an article leads with.
struct Lead {
    language: Language,
    words: Weighed,
    figures: Vec<Figure>,
}

impl Lead {
    fn of(document: &Document<'_>, n_sentences: usize) -> Lead {
        let (mut words, mut found) = (Weighed::default(), Vec::new());
        let mut weigh = |form: &Form| {
            if !form.is_stop && !form.is_figure {
                words.insert(Arc::clone(&form.stem), weight(document.language, form));
            }
        };
        placed_forms(document.lexicon(), document.title, TITLE_WORDS)
            .iter()
            .for_each(|it| weigh(&it.1));
        for sentence in telling(document).take(n_sentences) {
            sentence.words.iter().for_each(|it| weigh(&it.form));
            found.extend(amounts(document.body, &sentence.words));
        }
        found.truncate(MAX_FIGURES);
        Lead { language: document.language, words, figures: found }
    }

    /// The share of it that another one repeats, its amounts as rare words.
    fn repeated_in(&self, other: &Lead) -> f64 {
        let words = self.words.iter().map(|it| (*it.1, other.words.contains_key(it.0)));
        let is_told = |it: &Figure| other.figures.iter().any(|own| own.is_same_amount(it));
        let amounts = self.figures.iter().map(|it| (AMOUNT_WEIGHT, is_told(it)));
        // Summed in the order of size, since the map's order differs from run to run.
        let mut weighed: Vec<(f64, bool)> = words.chain(amounts).collect();
        weighed.sort_by(|a, b| a.0.total_cmp(&b.0));
        let sum = |is_counted: fn(&&(f64, bool)) -> bool| -> f64 {
            weighed.iter().filter(is_counted).map(|it| it.0).sum()
        };
        sum(|it| it.1) / sum(|_| true).max(f64::MIN_POSITIVE)
    }
}

/// What an amount weighs: as much as a rare word.
const AMOUNT_WEIGHT: f64 = 7.0;

/// How rare a word is in news; the same for all in languages that were not counted.
fn weight(language: Language, form: &Form) -> f64 {
    match language {
        Language::English => background::idf(language, form.n_in_background),
        _ => 4.0,
    }
}

/// The amounts of a sentence, as far as it is read.
fn amounts(body: &str, words: &[Word]) -> Vec<Figure> {
    figures(body, &words[..words.len().min(SENTENCE_WORDS)])
}

fn telling<'d>(document: &'d Document<'_>) -> impl Iterator<Item = &'d Sentence> {
    let tells = |it: &&Sentence| matches!(it.role, Role::Prose | Role::Answer | Role::QuotePart);
    document.sentences.iter().filter(tells)
}

/// What the known articles hold.
#[derive(Default)]
struct Known {
    stems: FxHashSet<Arc<str>>,
    figures: Vec<Figure>,
    leads: Vec<Lead>,
}

impl Known {
    fn of(known: &[Told<'_>]) -> Known {
        let mut all = Known::default();
        known.iter().for_each(|it| all.learn(&Document::new(it.0, it.1)));
        all
    }

    fn learn(&mut self, document: &Document<'_>) {
        let title = placed_forms(document.lexicon(), document.title, TITLE_WORDS);
        self.stems.extend(title.into_iter().map(|it| Arc::clone(&it.1.stem)));
        let mut figures = Vec::new();
        for sentence in document.sentences.iter().take(KNOWN_READ) {
            self.stems.extend(sentence.words.iter().map(|it| Arc::clone(&it.form.stem)));
            figures.extend(amounts(document.body, &sentence.words));
        }
        figures.truncate(MAX_FIGURES);
        self.figures.extend(figures);
        self.leads.push(Lead::of(document, LEAD_READ));
    }

    fn lacks(&self, form: &Form) -> bool {
        !self.stems.contains(&form.stem)
    }

    /// The share of words that are lacking, by how rare they are; `None` without words.
    fn share<'f>(&self, language: Language, forms: impl Iterator<Item = &'f Form>) -> Option<f32> {
        let (mut all, mut new) = (0.0, 0.0);
        for form in forms.filter(|it| !it.is_stop && !it.is_figure) {
            let weight = weight(language, form);
            all += weight;
            new += if self.lacks(form) { weight } else { 0.0 };
        }
        (all > 0.0).then_some((new / all) as f32)
    }

    fn lacks_figure(&self, body: &str, words: &[Word]) -> bool {
        let is_told = |it: &Figure| self.figures.iter().any(|known| known.is_same_amount(it));
        let is_when = |it: &Figure| is_year(body.slice(it.span.clone()));
        amounts(body, words).iter().any(|it| !is_when(it) && !is_told(it))
    }
}

/// The features of [`UpdateWeights`], in its order; `None` if nothing is known in the language.
pub(super) fn features(known: &[Told<'_>], own: Told<'_>) -> Option<[f32; N_UPDATE]> {
    features_of(&Known::of(known), &Document::new(own.0, own.1))
}

fn features_of(known: &Known, document: &Document<'_>) -> Option<[f32; N_UPDATE]> {
    let language = document.language;
    let own = Lead::of(document, READ);
    let repeated = known
        .leads
        .iter()
        .filter(|it| it.language == language)
        .map(|it| it.repeated_in(&own))
        .reduce(f64::max)?;
    let title = placed_forms(document.lexicon(), document.title, TITLE_WORDS);
    let lead: &[Word] = telling(document).next().map_or(&[], |it| &it.words);
    let of_title = known.share(language, title.iter().map(|it| &*it.1));
    let of_lead = known.share(language, lead.iter().map(|it| &*it.form));
    let of_title = of_title.or(of_lead).unwrap_or_default();
    let of_lead = of_lead.unwrap_or(of_title);
    let mut leading = lead.iter().map(|it| &*it.form).chain(title.iter().map(|it| &*it.1));
    let has = |holds: bool| if holds { 1.0 } else { 0.0 };
    // The first word of a sentence has a capital anyway.
    let actor = lead.iter().skip(1).any(|it| it.is_name && known.lacks(&it.form));
    let day = leading.any(|it| it.is_calendar && known.lacks(it));
    let figure = known.lacks_figure(document.body, lead);
    Some([1.0, of_title, of_lead, repeated as f32, has(figure), has(actor), has(day)])
}

/// The weights file.
impl std::fmt::Display for UpdateWeights {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(
            f,
            "# Whether an article is an update of its story (src/story/update.rs): log odds,"
        )?;
        writeln!(f, "# the sum of weight x feature. Made by `gistwire train updates`;")?;
        writeln!(f, "# docs/quality/stories.md has the command.")?;
        write!(f, "{}", toml::to_string(self).map_err(|_| std::fmt::Error)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_what_would_be_written() {
        let text = include_str!("../../data/story/update.toml");
        assert_eq!(toml::from_str::<UpdateWeights>(text).unwrap().to_string(), text);
    }

    #[test]
    fn what_is_known_in_no_language_of_its_own_is_new() {
        let english = ("Mill burns", "The mill of Zork in Lund burnt down on Monday.");
        let german = (
            "Mühle brennt",
            "Die Mühle in Lund ist am Montag abgebrannt, und niemand wurde verletzt.",
        );
        assert_eq!(update_probability(&[english], german), 1.0);
        assert_eq!(update_probability(&[], english), 1.0);
        assert!(update_probability(&[english], english) < 0.5);
    }
}
