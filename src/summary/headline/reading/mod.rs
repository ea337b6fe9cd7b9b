//! What each sentence of an article says, and where each thing was first said: terms, names,
//! figures, quotations, and what later sentences refer back to.
//!
//! Everything goes by form and place. The language supplies stems and word lists, if it has any.

mod sentence;
mod surface;
mod term;
mod turn_words;

use rustc_hash::FxHashMap;

use self::sentence::{Ids, are_joined, read_sentence, sure_names};
use self::term::{read_title, term_of};
use super::features::common;
use crate::summary::centrality::Vectors;
use crate::text::block::BlockKind;
use crate::text::document::{Document, Role};
use crate::text::slice::Slicing;
use crate::text::word::Word;

pub(super) use self::sentence::Debt;
pub(in crate::summary) use self::sentence::SentenceFacts;
pub(super) use self::term::TitleFacts;

/// The number of sentences that are read, from the beginning: the work grows with their square.
const MAX_SENTENCES: usize = 600;

/// How many of an article's most frequent terms count as its topic.
const N_TOP_TERMS: usize = 10;

/// An article as the model for headlines reads it.
pub(in crate::summary) struct Reading<'d> {
    /// What is read.
    pub(in crate::summary) document: &'d Document<'d>,
    /// What its first sentences say.
    pub(in crate::summary) facts: Vec<SentenceFacts>,
    /// The headline.
    pub(in crate::summary::headline) title: TitleFacts,
    /// Indices of the sentences that may be shown.
    pub(in crate::summary) candidates: Vec<usize>,
    /// Whether each sentence is one of these.
    pub(in crate::summary::headline) is_candidate: Vec<bool>,
    /// Cosines of the sentences, row by row, zero on the diagonal.
    pub(in crate::summary::headline) likeness: Vec<f64>,
    /// PageRank of each sentence, divided by the highest.
    pub(in crate::summary::headline) rank: Vec<f64>,
    /// The article's most frequent terms, ascending.
    pub(in crate::summary::headline) top_terms: Vec<u32>,
    /// The sentence that uses each term first.
    pub(in crate::summary::headline) first_use: Vec<usize>,
    /// The sentence that uses each name first.
    pub(in crate::summary::headline) first_name: Vec<usize>,
    /// How much the headline's terms say together.
    pub(in crate::summary::headline) title_weight: f64,
    /// The number of each term.
    ids: FxHashMap<&'d str, u32>,
    /// A name as it is written.
    name_texts: Vec<&'d str>,
    /// How much each term says.
    idf: Vec<f64>,
}

/// A sentence with as many glued places is lines run together: credits, a list of pages.
const GLUED_LINES: usize = 3;

/// What a term of the headline weighs that no sentence has.
const UNUSED_TERM: f64 = 3.0;

impl<'d> Reading<'d> {
    /// Reads an article.
    pub(in crate::summary::headline) fn new(document: &'d Document<'d>) -> Reading<'d> {
        let sentences = &document.sentences[..document.sentences.len().min(MAX_SENTENCES)];
        let sure_names = sure_names(sentences);
        let mut ids = Ids::default();
        let mut facts: Vec<SentenceFacts> = sentences
            .iter()
            .map(|sentence| read_sentence(document, sentence, &sure_names, &mut ids))
            .collect();
        let n_terms = ids.terms.len();
        let title = read_title(document, &ids);
        let bags: Vec<Vec<u32>> =
            facts.iter_mut().map(|own| std::mem::take(&mut own.bag)).collect();
        let vectors = Vectors::new(&bags, &ids.common);
        let likeness = vectors.similarities();
        let mut rank = vectors.pagerank_of(&likeness);
        let top_rank = rank.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        rank.iter_mut().for_each(|it| *it /= top_rank);
        let candidates: Vec<usize> = (0..facts.len())
            .filter(|&idx| {
                matches!(sentences[idx].role, Role::Prose | Role::Answer | Role::QuotePart)
                    && facts[idx].surface.n_glued < GLUED_LINES
            })
            .collect();
        let mut is_candidate = vec![false; facts.len()];
        candidates.iter().for_each(|&idx| is_candidate[idx] = true);
        let mut reading = Reading {
            document,
            title,
            candidates,
            is_candidate,
            likeness,
            rank,
            top_terms: top_terms(&bags, n_terms),
            first_use: vec![usize::MAX; n_terms],
            first_name: vec![usize::MAX; ids.names.len()],
            name_texts: ids.name_texts,
            idf: idf(&facts, n_terms),
            title_weight: 0.0,
            ids: ids.terms,
            facts,
        };
        reading.title_weight = reading.weigh(reading.title.terms.iter().copied()).max(1e-9);
        reading.weigh_sentences();
        reading.link();
        reading
    }

    /// The number of sentences.
    pub(in crate::summary::headline) fn n(&self) -> usize {
        self.facts.len()
    }

    /// The cosine of two sentences; 0 of a sentence and itself.
    pub(in crate::summary::headline) fn likeness(&self, a: usize, b: usize) -> f64 {
        self.likeness[a * self.facts.len() + b]
    }

    /// How much a term says.
    pub(in crate::summary::headline) fn weight(&self, term: u32) -> f64 {
        self.idf.get(term as usize).copied().unwrap_or(UNUSED_TERM)
    }

    /// How much terms say together.
    pub(in crate::summary::headline) fn weigh(&self, terms: impl IntoIterator<Item = u32>) -> f64 {
        terms.into_iter().map(|term| self.weight(term)).sum()
    }

    /// A name as a sentence has it, with the words before it that belong to it.
    pub(in crate::summary::headline) fn full_name(&self, idx: usize, name: u32) -> &'d str {
        let text = self.name_texts[name as usize];
        let words = &self.document.sentences[idx].words;
        let is_it = |word: &Word| self.document.body.slice(word.span.clone()) == text;
        let Some(end) = words.iter().position(is_it) else { return text };
        let mut start = end;
        while start > 0
            && words[start - 1].is_name
            && are_joined(self.document, &words[start - 1], &words[start])
        {
            start -= 1;
        }
        self.document.body.slice(words[start].span.start..words[end].span.end)
    }

    /// The article's terms in a text, ascending, without repeats.
    pub(in crate::summary) fn terms_of(&self, text: &str) -> Vec<u32> {
        let language = self.document.language;
        let mut terms: Vec<u32> = self
            .document
            .lexicon()
            .content_terms(text)
            .filter_map(|stem| self.ids.get(term_of(language, &stem, false)?).copied())
            .collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    }

    /// Whether a paragraph begins with the sentence.
    pub(in crate::summary::headline) fn starts_paragraph(&self, idx: usize) -> bool {
        let sentences = &self.document.sentences;
        idx == 0 || sentences[idx - 1].block != sentences[idx].block
    }

    /// Whether a sentence is an entry of a list.
    pub(in crate::summary::headline) fn is_bullet(&self, idx: usize) -> bool {
        let block = self.document.sentences[idx].block;
        self.document.blocks[block].kind == BlockKind::Bullet
    }

    fn weigh_sentences(&mut self) {
        for idx in 0..self.facts.len() {
            let terms = &self.facts[idx].terms;
            let weight = self.weigh(terms.iter().copied()).max(1e-9);
            let title_weight = self.weigh(common(terms, &self.title.terms));
            (self.facts[idx].weight, self.facts[idx].title_weight) = (weight, title_weight);
        }
    }

    /// Finds what each sentence owes to earlier ones.
    fn link(&mut self) {
        let mut full_at: FxHashMap<u32, usize> = FxHashMap::default();
        for idx in 0..self.facts.len() {
            self.link_sentence(idx, &full_at);
            let own = &self.facts[idx];
            for &term in &own.terms {
                let first = &mut self.first_use[term as usize];
                *first = (*first).min(idx);
            }
            for &name in &own.names {
                let first = &mut self.first_name[name as usize];
                *first = (*first).min(idx);
            }
            for &name in &own.full {
                full_at.entry(name).or_insert(idx);
            }
        }
    }

    /// Finds what a sentence owes to those before it, whose terms and names are known.
    fn link_sentence(&mut self, idx: usize, full_at: &FxHashMap<u32, usize>) {
        let own = &self.facts[idx];
        let is_untold = |name: &u32| self.title.names.binary_search(name).is_err();
        let is_new = |name: &u32| self.first_name[*name as usize] == usize::MAX;
        let owed = debts(
            own.bare
                .iter()
                .filter(|name| is_untold(name))
                .filter_map(|name| Some(Debt { id: *name, given_at: *full_at.get(name)? })),
        );
        let is_beyond_title = |term: &&u32| self.title.terms.binary_search(term).is_err();
        let definites = debts(
            own.after_article
                .iter()
                .filter(is_beyond_title)
                .map(|term| Debt { id: *term, given_at: self.first_use[*term as usize] })
                .filter(|debt| debt.given_at < idx),
        );
        let untold = own.names.iter().filter(|name| is_untold(name));
        let (new, known): (Vec<u32>, Vec<u32>) = untold.copied().partition(&is_new);
        let introduces_in_full = own.full.iter().any(|name| new.contains(name));
        for debt in &owed {
            let giver = &mut self.facts[debt.given_at].introduced;
            if !giver.contains(&debt.id) {
                giver.push(debt.id);
            }
        }
        for debt in &definites {
            self.facts[debt.given_at].n_defined += 1;
        }
        let own = &mut self.facts[idx];
        own.owed = owed;
        own.definites = definites;
        own.n_new_names = new.len();
        own.n_known_names = known.len();
        own.introduces_in_full = introduces_in_full;
    }
}

/// Debts in the order of what is owed, without repeats.
fn debts(debts: impl Iterator<Item = Debt>) -> Vec<Debt> {
    let mut debts: Vec<Debt> = debts.collect();
    debts.sort_unstable_by_key(|debt| debt.id);
    debts.dedup();
    debts
}

/// How much each term says: the fewer sentences have it, the more.
fn idf(facts: &[SentenceFacts], n_terms: usize) -> Vec<f64> {
    let mut n_with = vec![0.0_f64; n_terms];
    facts.iter().flat_map(|own| &own.terms).for_each(|&term| n_with[term as usize] += 1.0);
    let n = facts.len() as f64;
    n_with.into_iter().map(|count| (1.0 + n / (0.5 + count)).ln()).collect()
}

/// The terms that occur most, ascending; ties go to the earlier one.
fn top_terms(bags: &[Vec<u32>], n_terms: usize) -> Vec<u32> {
    let mut counts: Vec<(u32, u32)> = (0..n_terms as u32).map(|term| (0, term)).collect();
    bags.iter().flatten().for_each(|&term| counts[term as usize].0 += 1);
    counts.retain(|it| it.0 > 1);
    counts.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut top: Vec<u32> = counts.into_iter().take(N_TOP_TERMS).map(|it| it.1).collect();
    top.sort_unstable();
    top
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_owes_the_names_and_nouns_that_earlier_ones_gave() {
        let body = "Police in Oslo arrested Kari Nordmann over a fire at the Zork mill. \
                    The fire burnt for two days. Nordmann denied that she lit it. \
                    A spokesman of the Federation of Mills (FOM) was in the court. FOM wants a new mill.";
        let document = Document::new("Woman held over blaze", body);
        let reading = Reading::new(&document);
        let given_at = |debts: &[Debt]| debts.iter().map(|it| it.given_at).collect::<Vec<_>>();
        assert_eq!(given_at(&reading.facts[1].definites), [0], "`The fire`");
        assert_eq!(given_at(&reading.facts[2].owed), [0], "`Nordmann`");
        assert_eq!(given_at(&reading.facts[4].owed), [3], "`FOM`");
        let introduced = reading.facts[0].introduced[0];
        assert_eq!(reading.full_name(0, introduced), "Kari Nordmann");
        assert!(reading.facts[0].introduces_in_full && !reading.facts[2].introduces_in_full);
        assert!(reading.facts[2].n_pronouns > 0 && reading.facts[1].n_pronouns == 0);
    }

    #[test]
    fn a_name_of_the_headline_is_owed_to_nobody() {
        let body = "Police arrested Kari Nordmann in Oslo on Monday. Nordmann denied the charge.";
        let document = Document::new("Nordmann arrested", body);
        assert!(Reading::new(&document).facts[1].owed.is_empty());
    }

    #[test]
    fn unspaced_scripts_are_read_in_pairs_of_characters() {
        let document = Document::new("奥斯陆火灾", "奥斯陆一家工厂发生火灾。火灾持续两天。");
        let reading = Reading::new(&document);
        assert_eq!(reading.n(), 2);
        assert!(reading.likeness(0, 1) > 0.0);
        assert!(
            crate::summary::headline::features::common(
                &reading.facts[0].terms,
                &reading.title.terms
            )
            .count()
                >= 3
        );
    }
}
