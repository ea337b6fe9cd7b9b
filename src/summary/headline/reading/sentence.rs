//! What one sentence says on its own.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::surface::Surface;
use super::term::{is_ideograph, pair_of_ideographs, term_of};
use super::turn_words::{TurnWord, TurnWords, turn_words};
use crate::text::background;
use crate::text::document::{Document, Sentence, has_first_person, names_speaker, quoted_share};
use crate::text::language::Language;
use crate::text::slice::Slicing;
use crate::text::word::{Form, Word};

/// The number of words at the beginning of a sentence in which a pronoun before any name refers to
/// somebody named before.
const PRONOUN_REACH: usize = 12;

/// Something that an earlier sentence gave first: a name or a term, and that sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::summary::headline) struct Debt {
    /// The name or the term.
    pub(in crate::summary::headline) id: u32,
    /// Index of the sentence.
    pub(in crate::summary::headline) given_at: usize,
}

/// What one sentence says.
#[derive(Debug, Default)]
pub(in crate::summary) struct SentenceFacts {
    /// Content terms, ascending, without repeats.
    pub(in crate::summary) terms: Vec<u32>,
    /// How much the terms say together.
    pub(in crate::summary::headline) weight: f64,
    /// How much of that the headline says.
    pub(in crate::summary::headline) title_weight: f64,
    /// Words of names, ascending, without repeats.
    pub(in crate::summary::headline) names: Vec<u32>,
    /// Surnames and acronyms given alone that an earlier sentence gave in full, unknown to the
    /// headline.
    pub(in crate::summary::headline) owed: Vec<Debt>,
    /// Terms after a definite article that an earlier sentence used first, unknown to the headline.
    pub(in crate::summary::headline) definites: Vec<Debt>,
    /// How many names are given here for the first time, unknown to the headline.
    pub(in crate::summary::headline) n_new_names: usize,
    /// Whether one of them is given in full.
    pub(in crate::summary::headline) introduces_in_full: bool,
    /// The names that it gives in full and that later sentences use alone.
    pub(in crate::summary::headline) introduced: Vec<u32>,
    /// How many definite nouns of later sentences refer back to it.
    pub(in crate::summary::headline) n_defined: usize,
    /// How many of its names other sentences gave before, without those of the headline.
    pub(in crate::summary::headline) n_known_names: usize,
    /// Figures, ascending, without repeats.
    pub(in crate::summary::headline) figures: Vec<u32>,
    /// Its length in words; ideographs count half.
    pub(in crate::summary::headline) n_words: f64,
    /// Words outside of quotation marks that point back at somebody or something.
    pub(in crate::summary::headline) n_pronouns: usize,
    /// A pronoun is before the first name.
    pub(in crate::summary::headline) has_early_pronoun: bool,
    /// The first word points back.
    pub(in crate::summary::headline) points_back: bool,
    /// The first word continues an argument or contradicts.
    pub(in crate::summary::headline) connects: bool,
    /// One of the first words contradicts what was said before.
    pub(in crate::summary::headline) opens_with_contrast: bool,
    /// The first word is a definite article.
    pub(in crate::summary::headline) opens_with_article: bool,
    /// The first word is a day or a month.
    pub(in crate::summary::headline) opens_with_time: bool,
    /// The first word is a name.
    pub(in crate::summary::headline) opens_with_name: bool,
    /// A pronoun beside a verb of speech.
    pub(in crate::summary::headline) has_he_said: bool,
    /// Share of the words between quotation marks.
    pub(in crate::summary::headline) quoted: f64,
    /// A verb of speech outside of quotation marks.
    pub(in crate::summary::headline) has_speaker: bool,
    /// Says "I" or "we" outside of quotation marks.
    pub(in crate::summary::headline) is_first_person: bool,
    /// Days, months.
    pub(in crate::summary::headline) n_dates: usize,
    /// Words all in capitals.
    pub(in crate::summary::headline) n_acronyms: usize,
    /// Nouns that stand in for a name, after a definite article: the company.
    pub(in crate::summary::headline) n_stand_ins: usize,
    /// Words of contrast.
    pub(in crate::summary::headline) n_contrasts: usize,
    /// Verdicts, denials, refusals.
    pub(in crate::summary::headline) n_turns: usize,
    /// Negations.
    pub(in crate::summary::headline) n_negations: usize,
    /// Words of what was done or decided.
    pub(in crate::summary::headline) n_cues: usize,
    /// Words outside of quotation marks that tell what has happened.
    pub(in crate::summary::headline) n_past: usize,
    /// Words that say what ought to be.
    pub(in crate::summary::headline) n_claims: usize,
    /// Words that judge a work.
    pub(in crate::summary::headline) n_verdicts: usize,
    /// Words that say who won.
    pub(in crate::summary::headline) n_outcomes: usize,
    /// What its characters alone say.
    pub(in crate::summary::headline) surface: Surface,
    /// Its terms in order, for the vectors.
    pub(super) bag: Vec<u32>,
    /// Names given alone.
    pub(super) bare: Vec<u32>,
    /// Last words of names of several words, and acronyms in brackets.
    pub(super) full: Vec<u32>,
    /// Terms after a definite article, ascending.
    pub(super) after_article: Vec<u32>,
}

/// Numbers of what the article mentions.
#[derive(Default)]
pub(super) struct Ids<'d> {
    pub(super) terms: FxHashMap<&'d str, u32>,
    /// How common each of them is in news.
    pub(super) common: Vec<f64>,
    pub(super) names: FxHashMap<&'d str, u32>,
    pub(super) name_texts: Vec<&'d str>,
    figures: FxHashMap<&'d str, u32>,
    /// Most words occur several times: what their form says is looked up once.
    by_form: FxHashMap<*const Form, FormFacts>,
    /// The turns that each word of the sentence makes which is being read.
    kinds: Vec<TurnWord>,
}

/// What the form of a word says in this article.
#[derive(Debug, Clone, Copy, Default)]
struct FormFacts {
    term: Option<u32>,
    kind: TurnWord,
}

impl<'d> Ids<'d> {
    /// What a word's form says; its term gets a number.
    fn learn(&mut self, language: Language, turns: &TurnWords, word: &'d Word) -> FormFacts {
        let key = Arc::as_ptr(&word.form);
        if let Some(known) = self.by_form.get(&key) {
            return *known;
        }
        let term = term_of(language, &word.form.stem, word.form.is_stop);
        let common = || background::idf(language, word.form.n_in_background);
        let facts = FormFacts {
            term: term.map(|it| self.number(it, common)),
            kind: turns.kind(&word.form.folded),
        };
        self.by_form.insert(key, facts);
        facts
    }

    /// The number of a term.
    fn number(&mut self, term: &'d str, common: impl FnOnce() -> f64) -> u32 {
        let next = self.terms.len() as u32;
        let id = *self.terms.entry(term).or_insert(next);
        if id == next {
            self.common.push(common());
        }
        id
    }

    fn name(&mut self, document: &'d Document<'d>, word: &'d Word) -> u32 {
        let next = self.names.len() as u32;
        let id = *self.names.entry(&word.form.folded).or_insert(next);
        if id == next {
            self.name_texts.push(document.body.slice(word.span.clone()));
        }
        id
    }
}

/// The folded words that are names somewhere else than as a sentence's first word, which has a
/// capital anyway.
pub(super) fn sure_names(sentences: &[Sentence]) -> FxHashSet<&str> {
    sentences
        .iter()
        .flat_map(|sentence| sentence.words.iter().skip(1))
        .filter(|word| word.is_name)
        .map(|word| word.form.folded.as_str())
        .collect()
}

pub(super) fn read_sentence<'d>(
    document: &'d Document<'d>,
    sentence: &'d Sentence,
    sure_names: &FxHashSet<&str>,
    ids: &mut Ids<'d>,
) -> SentenceFacts {
    let words = &sentence.words;
    let mut facts = SentenceFacts {
        quoted: quoted_share(words),
        has_speaker: names_speaker(words),
        is_first_person: has_first_person(words),
        surface: Surface::read(document.text(sentence)),
        ..SentenceFacts::default()
    };
    read_terms(document, words, ids, &mut facts);
    let first_name = read_names(document, words, sure_names, ids, &mut facts);
    read_words(ids, words, first_name, &mut facts);
    if let Some(first) = words.first() {
        facts.points_back = first.form.points_back;
        facts.connects = first.form.connects || first.form.opens_phrase && sentence.needs_context;
        facts.opens_with_article = first.form.is_article;
        facts.opens_with_time = first.form.is_calendar;
        facts.opens_with_name = first_name == Some(0);
    }
    facts
}

/// Terms, figures, and what follows a definite article.
fn read_terms<'d>(
    document: &'d Document<'d>,
    words: &'d [Word],
    ids: &mut Ids<'d>,
    facts: &mut SentenceFacts,
) {
    let turns = turn_words(document.language);
    let mut after_article = 0_usize;
    ids.kinds.clear();
    for (at, word) in words.iter().enumerate() {
        let text = document.body.slice(word.span.clone());
        let is_ideograph = is_ideograph(text);
        facts.n_words += if is_ideograph { 0.5 } else { 1.0 };
        if word.form.is_figure {
            let next = ids.figures.len() as u32;
            facts.figures.push(*ids.figures.entry(&word.form.folded).or_insert(next));
        }
        let id = if is_ideograph {
            ids.kinds.push(TurnWord::default());
            pair_of_ideographs(document.body, words, at).map(|pair| ids.number(pair, || 0.0))
        } else {
            let form = ids.learn(document.language, turns, word);
            ids.kinds.push(form.kind);
            form.term
        };
        if let Some(id) = id {
            facts.bag.push(id);
            if after_article > 0 && !word.form.is_time {
                facts.after_article.push(id);
            }
        }
        // "The Swedish lender": the noun is one of the two words after the article.
        after_article = if word.form.is_article || word.form.points_back && !word.form.is_person {
            2
        } else {
            after_article.saturating_sub(1)
        };
    }
    facts.terms.clone_from(&facts.bag);
    for list in [&mut facts.terms, &mut facts.figures, &mut facts.after_article] {
        list.sort_unstable();
        list.dedup();
    }
}

/// Names in runs of neighbouring words. Returns the index of the first word of a name.
fn read_names<'d>(
    document: &'d Document<'d>,
    words: &'d [Word],
    sure_names: &FxHashSet<&str>,
    ids: &mut Ids<'d>,
    facts: &mut SentenceFacts,
) -> Option<usize> {
    let is_name = |ids: &Ids<'d>, at: usize| {
        let word = &words[at];
        word.is_name
            && !ids.kinds[at].is_honorific
            && (at > 0
                || sure_names.contains(word.form.folded.as_str())
                || words
                    .get(1)
                    .is_some_and(|next| next.is_name && are_joined(document, word, next)))
    };
    let mut first = None;
    let mut at = 0;
    while at < words.len() {
        if !is_name(ids, at) {
            at += 1;
            continue;
        }
        first.get_or_insert(at);
        let start = at;
        at += 1;
        while at < words.len()
            && is_name(ids, at)
            && are_joined(document, &words[at - 1], &words[at])
        {
            at += 1;
        }
        for word in &words[start..at] {
            facts.names.push(ids.name(document, word));
        }
        let last = ids.name(document, &words[at - 1]);
        if at - start > 1 || is_bracketed_acronym(document, &words[at - 1]) {
            facts.full.push(last);
        } else {
            facts.bare.push(last);
        }
        facts.n_acronyms += words[start..at].iter().filter(|it| is_acronym(document, it)).count();
    }
    facts.names.sort_unstable();
    facts.names.dedup();
    first
}

/// Counts of words by kind.
fn read_words(ids: &Ids<'_>, words: &[Word], first_name: Option<usize>, facts: &mut SentenceFacts) {
    /// The number of words in which a contrast is the sentence's opening.
    const OPENING: usize = 4;
    let reach = first_name.unwrap_or(usize::MAX).min(PRONOUN_REACH);
    for (at, word) in words.iter().enumerate() {
        let form = &word.form;
        let kind = ids.kinds[at];
        facts.n_contrasts += usize::from(kind.is_contrast);
        facts.n_turns += usize::from(kind.is_turn);
        facts.n_negations += usize::from(kind.is_negation || form.folded.ends_with("n't"));
        facts.n_cues += usize::from(form.is_cue);
        facts.n_claims += usize::from(kind.is_claim);
        facts.n_verdicts += usize::from(kind.is_verdict);
        facts.n_outcomes += usize::from(kind.is_outcome);
        let is_state = at > 0 && ids.kinds[at - 1].is_present;
        facts.n_past += usize::from(kind.is_past && !is_state && !word.is_quoted && !word.is_name);
        let follows_article = |back: usize| at >= back && words[at - back].form.is_article;
        facts.n_stand_ins += usize::from(
            form.stands_in && (follows_article(1) || follows_article(2)) && !word.is_quoted,
        );
        facts.n_dates += usize::from(form.is_calendar);
        facts.opens_with_contrast |= at < OPENING && kind.is_contrast;
        let is_pronoun = form.is_person || form.points_back;
        facts.n_pronouns += usize::from(is_pronoun && !word.is_quoted);
        facts.has_early_pronoun |= is_pronoun && at < reach;
        let is_beside_speech = |other: Option<&Word>| other.is_some_and(|it| it.form.is_speech);
        facts.has_he_said |= is_pronoun
            && !word.is_quoted
            && (is_beside_speech(words.get(at + 1))
                || at > 0 && is_beside_speech(words.get(at - 1)));
    }
}

/// Whether one name goes on in the next word.
pub(super) fn are_joined(document: &Document<'_>, a: &Word, b: &Word) -> bool {
    matches!(document.body.slice(a.span.end..b.span.start), " " | "-" | ". " | "." | "\u{a0}")
}

fn is_acronym(document: &Document<'_>, word: &Word) -> bool {
    let text = document.body.slice(word.span.clone());
    (2..=6).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_uppercase())
}

fn is_bracketed_acronym(document: &Document<'_>, word: &Word) -> bool {
    is_acronym(document, word)
        && document.body.slice(..word.span.start).ends_with('(')
        && document.body.slice(word.span.end..).starts_with(')')
}
