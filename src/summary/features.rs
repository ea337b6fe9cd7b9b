//! The features of a sentence: numbers between 0 and 1, computed once for an article.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::background;
use crate::text::block::BlockKind;
use crate::text::document::{
    Document, Role, Sentence, has_first_person, names_speaker, quoted_share,
};
use crate::text::language::Language;
use crate::text::word::{Form, Word};

use super::centrality::{Dense, Vectors};

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
    general,
    needs_context,
    function_words,
    bullet,
    answer,
);

/// The features of one sentence.
pub(crate) type Features = [f64; N];

/// A sentence as the scorer sees it.
#[derive(Debug, Clone)]
pub(crate) struct Scored {
    /// Index of its document.
    pub(crate) document: usize,
    /// Index in the document's sentences.
    pub(crate) sentence: usize,
    /// See [`NAMES`].
    pub(crate) features: Features,
    /// Its content terms in order, without repeats: for redundancy and queries.
    pub(crate) terms: Vec<u32>,
}

/// The candidates of one article or of several that are summarized together, without the sentences
/// that a summary may not contain.
pub(crate) struct Candidates<'a> {
    /// What they are taken from.
    pub(crate) documents: Vec<Document<'a>>,
    /// In document order.
    pub(crate) scored: Vec<Scored>,
    /// Number of each term.
    pub(crate) ids: FxHashMap<Arc<str>, u32>,
}

/// The number of sentences that are read, from the beginning, divided among the articles. The work
/// grows with their square, and the news of a text of book length is in its first 600 sentences or
/// in none.
const MAX_CANDIDATES: usize = 600;

/// How many of an article's heaviest terms count as its topic.
const N_TOP_TERMS: usize = 10;

impl<'a> Candidates<'a> {
    /// Computes the features of all candidate sentences: places are those in the own document,
    /// likeness is to all of them.
    pub(crate) fn new(documents: Vec<Document<'a>>) -> Candidates<'a> {
        let mut ids: FxHashMap<Arc<str>, u32> = FxHashMap::default();
        let mut chosen: Vec<(usize, usize)> = Vec::new();
        for (at, document) in documents.iter().enumerate() {
            let may_stand =
                |idx: &usize| matches!(document.sentences[*idx].role, Role::Prose | Role::Answer);
            let share = MAX_CANDIDATES.div_ceil(documents.len());
            chosen.extend(
                (0..document.sentences.len()).filter(may_stand).take(share).map(|idx| (at, idx)),
            );
        }
        // Most words occur several times: their forms are compared by address.
        let mut by_form: FxHashMap<*const Form, u32> = FxHashMap::default();
        let language = documents.first().map_or(Language::Other, |it| it.language);
        // How common each term is.
        let mut common: Vec<f64> = Vec::new();
        let mut id_of = |form: &Arc<Form>| {
            *by_form.entry(Arc::as_ptr(form)).or_insert_with(|| {
                let id = number(&mut ids, &form.stem);
                if id as usize == common.len() {
                    common.push(background::idf(language, form.n_in_background));
                }
                id
            })
        };
        let bags: Vec<Vec<u32>> = chosen
            .iter()
            .map(|&(at, idx)| {
                let words = documents[at].sentences[idx].words.iter();
                words.filter(|it| !it.form.is_stop).map(|it| id_of(&it.form)).collect()
            })
            .collect();
        let vectors = Vectors::new(&bags, &common);
        let central = vectors.pagerank();
        let centroid = vectors.centroid();
        let shared = Shared {
            top_rank: central.iter().copied().fold(f64::MIN_POSITIVE, f64::max),
            top_terms: centroid.heaviest(N_TOP_TERMS),
            centroid,
            central,
            vectors,
        };
        let terms: Vec<Vec<u32>> = bags.into_iter().map(sorted).collect();

        let mut scored: Vec<Scored> = Vec::with_capacity(chosen.len());
        let mut start = 0;
        for (at, document) in documents.iter().enumerate() {
            let end = start + chosen[start..].iter().take_while(|it| it.0 == at).count();
            let own: Vec<usize> = chosen[start..end].iter().map(|it| it.1).collect();
            let title: FxHashSet<Arc<str>> =
                document.lexicon().content_terms(document.title).collect();
            let n_title = title.len();
            let title = sorted(title.iter().filter_map(|it| ids.get(it).copied()).collect());
            let values = measure(document, &own, start, &terms, (&title, n_title), &shared);
            scored.extend(own.iter().zip(values).enumerate().map(
                |(place, (&sentence, features))| Scored {
                    document: at,
                    sentence,
                    features,
                    terms: terms[start + place].clone(),
                },
            ));
            start = end;
        }
        Candidates { documents, scored, ids }
    }

    /// The document of a candidate.
    pub(crate) fn document(&self, scored: &Scored) -> &Document<'a> {
        &self.documents[scored.document]
    }

    /// The sentence of a candidate.
    pub(crate) fn sentence(&self, scored: &Scored) -> &Sentence {
        &self.documents[scored.document].sentences[scored.sentence]
    }
}

/// What the sentences of all documents have in common.
struct Shared {
    vectors: Vectors,
    central: Vec<f64>,
    top_rank: f64,
    centroid: Dense,
    top_terms: Vec<u32>,
}

/// The features of one document's candidates; `start` is the place of its first one among all.
fn measure(
    document: &Document<'_>,
    own: &[usize],
    start: usize,
    terms: &[Vec<u32>],
    (title, n_title): (&[u32], usize),
    shared: &Shared,
) -> Vec<Features> {
    let vectors = &shared.vectors;
    let opening = vectors.sum(start..start + own.len().min(1));
    let lead = vectors.sum(start..start + own.len().min(3));
    let mut seen_names: FxHashSet<&str> = FxHashSet::default();
    own.iter()
        .enumerate()
        .map(|(position, &idx)| {
            let sentence = &document.sentences[idx];
            let terms = &terms[start + position];
            let words = &sentence.words;
            let previous = position.checked_sub(1).map(|it| &document.sentences[own[it]]);
            let n_words = words.len() as f64;
            let n_names = words.iter().skip(1).filter(|it| it.is_name).count();
            let n_new = words
                .iter()
                .skip(1)
                .filter(|it| it.is_name && seen_names.insert(&it.form.folded))
                .count();
            let count = |is_so: &dyn Fn(&Word) -> bool| words.iter().filter(|it| is_so(it)).count();
            let share = |count: usize, full: f64| (count as f64 / full).min(1.0);
            Values {
                paragraph_start: flag(previous.is_none_or(|it| it.block != sentence.block)),
                section_start: flag(
                    previous.is_some_and(|it| document.section(it) != document.section(sentence)),
                ),
                title: n_common(terms, title) as f64 / n_title.max(1) as f64,
                centrality: shared.central[start + position] / shared.top_rank,
                centroid: vectors.cosine(start + position, &shared.centroid),
                like_first: if position == 0 {
                    0.0
                } else {
                    vectors.cosine(start + position, &opening)
                },
                like_lead: if position < 3 { 0.0 } else { vectors.cosine(start + position, &lead) },
                top_terms: n_common(terms, &shared.top_terms) as f64
                    / shared.top_terms.len().max(1) as f64,
                names: share(n_new, 4.0),
                named: share(n_names, 6.0),
                figures: share(count(&|it| it.form.is_figure), 2.0),
                cues: share(count(&|it| it.form.is_cue), 2.0),
                short: ((12.0 - n_words) / 12.0).max(0.0),
                long: ((n_words - 32.0) / 30.0).clamp(0.0, 1.0),
                words: (n_words / 40.0).min(1.0),
                quoted: quoted_share(words),
                speech: flag(names_speaker(words)),
                first_person: flag(has_first_person(words)),
                hedged: flag(words.iter().any(|it| it.form.is_hedge)),
                general: flag(is_general(words)),
                needs_context: flag(sentence.needs_context),
                function_words: count(&|it| it.form.is_stop) as f64 / n_words.max(1.0),
                bullet: flag(document.blocks[sentence.block].kind == BlockKind::Bullet),
                // The first sentence of an answer has the speaker's name before it.
                answer: flag(
                    sentence.role == Role::Answer
                        && previous.is_some_and(|it| it.block == sentence.block),
                ),
                ..place_values(position, own.len())
            }
            .into_array()
        })
        .collect()
}

/// The features of the place at which a candidate is among the `n` of its article.
fn place_values(position: usize, n: usize) -> Values {
    let (at, n) = (position as f64, n as f64);
    Values {
        first: flag(position == 0),
        second: flag(position == 1),
        third: flag(position == 2),
        lead: 1.0 / (1.0 + at),
        early: 1.0 - at / n,
        late: 1.0 - (1.0 + at).ln() / (1.0 + n).ln(),
        ..Values::default()
    }
}

/// Whether a sentence holds for everybody or names nobody: "People like to travel", "It was meant
/// to be a quiet week". Figures make a finding of it.
fn is_general(words: &[Word]) -> bool {
    const SHORT: usize = 15;
    let is_short_and_nameless = words.len() < SHORT && !words.iter().any(|it| it.is_name);
    !words.iter().any(|it| it.form.is_figure)
        && (is_short_and_nameless || words.first().is_some_and(|it| it.form.is_generic))
}

/// Ascending, without repeats.
fn sorted(mut terms: Vec<u32>) -> Vec<u32> {
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// How many numbers two ascending lists share.
pub(crate) fn n_common(a: &[u32], b: &[u32]) -> usize {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut n = 0;
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => _ = a.next(),
            std::cmp::Ordering::Greater => _ = b.next(),
            std::cmp::Ordering::Equal => {
                n += 1;
                a.next();
                b.next();
            }
        }
    }
    n
}

fn number(ids: &mut FxHashMap<Arc<str>, u32>, stem: &Arc<str>) -> u32 {
    if let Some(&id) = ids.get(stem) {
        return id;
    }
    let id = ids.len() as u32;
    ids.insert(Arc::clone(stem), id);
    id
}

fn flag(is_so: bool) -> f64 {
    f64::from(u8::from(is_so))
}
