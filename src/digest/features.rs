//! What can be said of a sentence in figures, each between 0 and 1, computed once for an article.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::block::BlockKind;
use crate::text::document::{Document, Role, Word, has_first_person, quoted_share};
use crate::text::lexicon::{CUES, STOP_WORDS};
use crate::text::term;

use super::centrality;

/// The features, in the order of [`Features`]; the weights file has a number for each.
pub(crate) const NAMES: [&str; N] = [
    "lead",
    "early",
    "paragraph_start",
    "section_start",
    "title",
    "centrality",
    "names",
    "figures",
    "cues",
    "short",
    "long",
    "quoted",
    "first_person",
    "hedged",
    "bullet",
    "answer",
];

/// How many features there are.
pub(crate) const N: usize = 16;

/// The features of one sentence.
pub(crate) type Features = [f64; N];

/// A sentence as the scorer sees it.
#[derive(Debug, Clone)]
pub(crate) struct Scored {
    /// Index in the document's sentences.
    pub(crate) sentence: usize,
    /// See [`NAMES`].
    pub(crate) features: Features,
    /// Its content terms, without repeats: for redundancy and queries.
    pub(crate) terms: FxHashSet<u32>,
}

/// The candidates of a document with their features; what may not stand in a digest is left out.
pub(crate) struct Candidates {
    /// In document order.
    pub(crate) scored: Vec<Scored>,
    /// Number of each term.
    pub(crate) ids: FxHashMap<String, u32>,
}

impl Candidates {
    /// Computes the features of all candidate sentences.
    pub(crate) fn of(document: &Document<'_>) -> Candidates {
        let mut ids: FxHashMap<String, u32> = FxHashMap::default();
        let mut id_of = |stem: String| {
            let next = ids.len() as u32;
            *ids.entry(stem).or_insert(next)
        };
        let title: FxHashSet<u32> = content_terms(document.title).map(&mut id_of).collect();
        let chosen: Vec<usize> =
            (0..document.sentences.len()).filter(|&idx| matches!(document.sentences[idx].role, Role::Prose | Role::Answer)).collect();
        let bags: Vec<Vec<u32>> = chosen
            .iter()
            .map(|&idx| document.sentences[idx].words.iter().filter(|it| !it.is_stop).map(|it| id_of(it.stem.clone())).collect())
            .collect();
        let central = centrality::pagerank(&bags, ids.len());
        let top = central.iter().copied().fold(f64::MIN_POSITIVE, f64::max);

        let mut seen_names: FxHashSet<&str> = FxHashSet::default();
        let mut scored: Vec<Scored> = Vec::with_capacity(chosen.len());
        for (position, (&idx, bag)) in chosen.iter().zip(&bags).enumerate() {
            let sentence = &document.sentences[idx];
            let terms: FxHashSet<u32> = bag.iter().copied().collect();
            let words = &sentence.words;
            let previous = position.checked_sub(1).map(|it| &document.sentences[chosen[it]]);
            let block = &document.blocks[sentence.block];

            let new_names = words.iter().skip(1).filter(|it| it.is_name && seen_names.insert(&it.folded)).count();
            let n_figures = words.iter().filter(|it| it.folded.starts_with(|c: char| c.is_ascii_digit())).count();
            let n_cues = words.iter().filter(|it| CUES.contains(it.folded.as_str())).count();
            let n_words = words.len() as f64;
            let share = |count: usize, full: f64| (count as f64 / full).min(1.0);

            let features = [
                1.0 / (1.0 + position as f64),
                1.0 - position as f64 / chosen.len() as f64,
                flag(previous.is_none_or(|it| it.block != sentence.block)),
                flag(previous.is_some_and(|it| document.section(it) != document.section(sentence))),
                if title.is_empty() { 0.0 } else { terms.intersection(&title).count() as f64 / title.len() as f64 },
                central[position] / top,
                share(new_names, 4.0),
                share(n_figures, 2.0),
                share(n_cues, 2.0),
                ((12.0 - n_words) / 12.0).max(0.0),
                ((n_words - 32.0) / 30.0).clamp(0.0, 1.0),
                quoted_share(words),
                flag(has_first_person(document.body, words)),
                flag(is_hedged(words)),
                flag(block.kind == BlockKind::Bullet),
                flag(sentence.role == Role::Answer),
            ];
            scored.push(Scored { sentence: idx, features, terms });
        }
        Candidates { scored, ids }
    }
}

fn flag(is_so: bool) -> f64 {
    f64::from(u8::from(is_so))
}

/// The stems of the words that carry a topic.
pub(crate) fn content_terms(text: &str) -> impl Iterator<Item = String> + '_ {
    term::words(text).filter(|it| !STOP_WORDS.contains(term::fold(it.1).as_str())).map(|it| term::stem(it.1))
}

fn is_hedged(words: &[Word]) -> bool {
    words.iter().any(|it| matches!(it.folded.as_str(), "perhaps" | "maybe" | "arguably" | "probably" | "seemingly" | "presumably"))
}
