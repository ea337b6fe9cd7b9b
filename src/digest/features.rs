//! What can be said of a sentence in figures, each between 0 and 1, computed once for an article.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::block::BlockKind;
use crate::text::document::{Document, Role, Word, has_first_person, quoted_share};

use super::centrality::Vectors;

/// Declares the features once: name, in order, for the weights file and the array.
macro_rules! features {
    ($($name:ident),* $(,)?) => {
        /// The features, in the order of [`Features`]; the weights file has a number for each.
        pub(crate) const NAMES: [&str; N] = [$(stringify!($name)),*];

        /// How many features there are.
        pub(crate) const N: usize = [$(stringify!($name)),*].len();

        /// Values by name, before they become an array.
        #[derive(Default)]
        struct Values { $($name: f64),* }

        impl Values {
            fn into_array(self) -> Features {
                [$(self.$name),*]
            }
        }
    };
}

features!(
    first,
    second,
    third,
    lead,
    early,
    late,
    paragraph_start,
    section_start,
    title,
    centrality,
    centroid,
    like_first,
    like_lead,
    top_terms,
    names,
    named,
    figures,
    cues,
    short,
    long,
    words,
    quoted,
    speech,
    first_person,
    hedged,
    leans,
    function_words,
    bullet,
    answer,
);

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

/// How many of an article's heaviest terms count as its topic.
const N_TOP_TERMS: usize = 10;

impl Candidates {
    /// Computes the features of all candidate sentences.
    pub(crate) fn of(document: &Document<'_>) -> Candidates {
        let mut ids: FxHashMap<String, u32> = FxHashMap::default();
        let title: FxHashSet<u32> = document.lexicon().content_terms(document.title).map(|it| number(&mut ids, &it)).collect();
        let chosen: Vec<usize> =
            (0..document.sentences.len()).filter(|&idx| matches!(document.sentences[idx].role, Role::Prose | Role::Answer)).collect();
        let bags: Vec<Vec<u32>> = chosen
            .iter()
            .map(|&idx| document.sentences[idx].words.iter().filter(|it| !it.is_stop).map(|it| number(&mut ids, &it.stem)).collect())
            .collect();
        let vectors = Vectors::of(&bags, ids.len());
        let central = vectors.pagerank();
        let top_rank = central.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        let centroid = vectors.centroid();
        let top_terms = vectors.heaviest(N_TOP_TERMS);
        let lead: Vec<f64> = vectors.sum(0..chosen.len().min(3));

        let mut seen_names: FxHashSet<&str> = FxHashSet::default();
        let mut scored: Vec<Scored> = Vec::with_capacity(chosen.len());
        let n = chosen.len() as f64;
        for (position, (&idx, bag)) in chosen.iter().zip(&bags).enumerate() {
            let sentence = &document.sentences[idx];
            let terms: FxHashSet<u32> = bag.iter().copied().collect();
            let words = &sentence.words;
            let previous = position.checked_sub(1).map(|it| &document.sentences[chosen[it]]);
            let n_words = words.len() as f64;
            let n_names = words.iter().skip(1).filter(|it| it.is_name).count();
            let n_new = words.iter().skip(1).filter(|it| it.is_name && seen_names.insert(&it.folded)).count();
            let count = |is_so: &dyn Fn(&Word) -> bool| words.iter().filter(|it| is_so(it)).count();
            let share = |count: usize, full: f64| (count as f64 / full).min(1.0);
            let at = position as f64;

            let values = Values {
                first: flag(position == 0),
                second: flag(position == 1),
                third: flag(position == 2),
                lead: 1.0 / (1.0 + at),
                early: 1.0 - at / n,
                late: 1.0 - (1.0 + at).ln() / (1.0 + n).ln(),
                paragraph_start: flag(previous.is_none_or(|it| it.block != sentence.block)),
                section_start: flag(previous.is_some_and(|it| document.section(it) != document.section(sentence))),
                title: if title.is_empty() { 0.0 } else { terms.intersection(&title).count() as f64 / title.len() as f64 },
                centrality: central[position] / top_rank,
                centroid: vectors.cosine(position, &centroid),
                like_first: if position == 0 { 0.0 } else { vectors.similarity(position, 0) },
                like_lead: if position < 3 { 0.0 } else { vectors.cosine(position, &lead) },
                top_terms: terms.intersection(&top_terms).count() as f64 / top_terms.len().max(1) as f64,
                names: share(n_new, 4.0),
                named: share(n_names, 6.0),
                figures: share(count(&|it| it.folded.starts_with(|c: char| c.is_ascii_digit())), 2.0),
                cues: share(count(&|it| document.lexicon().cues.contains(&it.folded)), 2.0),
                short: ((12.0 - n_words) / 12.0).max(0.0),
                long: ((n_words - 32.0) / 30.0).clamp(0.0, 1.0),
                words: (n_words / 40.0).min(1.0),
                quoted: quoted_share(words),
                speech: flag(count(&|it| !it.is_quoted && document.lexicon().speech_verbs.contains(&it.folded)) > 0),
                first_person: flag(has_first_person(document, words)),
                hedged: flag(count(&is_hedge) > 0),
                leans: flag(sentence.leans),
                function_words: count(&|it| it.is_stop) as f64 / n_words.max(1.0),
                bullet: flag(document.blocks[sentence.block].kind == BlockKind::Bullet),
                answer: flag(sentence.role == Role::Answer),
            };
            scored.push(Scored { sentence: idx, features: values.into_array(), terms });
        }
        Candidates { scored, ids }
    }
}

fn number(ids: &mut FxHashMap<String, u32>, stem: &str) -> u32 {
    if let Some(&id) = ids.get(stem) {
        return id;
    }
    let id = ids.len() as u32;
    ids.insert(stem.to_owned(), id);
    id
}

fn flag(is_so: bool) -> f64 {
    f64::from(u8::from(is_so))
}

fn is_hedge(word: &Word) -> bool {
    matches!(word.folded.as_str(), "perhaps" | "maybe" | "arguably" | "probably" | "seemingly" | "presumably")
}
