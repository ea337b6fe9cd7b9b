//! What each sentence of an article says, and where each thing was first said: terms, names,
//! figures, quotations, and what later sentences refer back to.
//!
//! Everything goes by form and place. The language supplies stems and word lists where it has them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::surface::Surface;
use super::turn_words::{TurnWord, turn_words};
use crate::summary::background;
use crate::summary::centrality::Vectors;
use crate::text::block::BlockKind;
use crate::text::document::{
    Document, Role, Sentence, has_first_person, names_speaker, quoted_share,
};
use crate::text::language::Language;
use crate::text::slice::Slicing;
use crate::text::term;
use crate::text::word::Word;

/// The number of sentences that are read, from the beginning: the work grows with their square.
const MAX_SENTENCES: usize = 600;

/// How many of an article's most frequent terms count as its topic.
const N_TOP_TERMS: usize = 10;

/// The number of words at the beginning of a sentence in which a pronoun before any name refers to
/// somebody named before.
const PRONOUN_REACH: usize = 12;

/// Something that an earlier sentence gave first: a name or a term, and that sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Debt {
    /// The name or the term.
    pub(super) id: u32,
    /// Index of the sentence.
    pub(super) given_at: usize,
}

/// What one sentence says.
#[derive(Debug, Default)]
pub(in crate::summary) struct SentenceFacts {
    /// Content terms, ascending, without repeats.
    pub(in crate::summary) terms: Vec<u32>,
    /// Words of names, ascending, without repeats.
    pub(super) names: Vec<u32>,
    /// Surnames and acronyms given alone that an earlier sentence gave in full, unknown to the
    /// headline.
    pub(super) owed: Vec<Debt>,
    /// Terms after a definite article that an earlier sentence used first, unknown to the headline.
    pub(super) definites: Vec<Debt>,
    /// How many names are given here for the first time, unknown to the headline.
    pub(super) n_new_names: usize,
    /// Whether one of them is given in full.
    pub(super) introduces_in_full: bool,
    /// The names that it gives in full and that later sentences use alone.
    pub(super) introduced: Vec<u32>,
    /// How many definite nouns of later sentences refer back to it.
    pub(super) n_defined: usize,
    /// How many of its names other sentences gave before, without those of the headline.
    pub(super) n_known_names: usize,
    /// Figures, ascending, without repeats.
    pub(super) figures: Vec<u32>,
    /// Its length in words; ideographs count half.
    pub(super) n_words: f64,
    /// Words outside of quotation marks that point back at somebody or something.
    pub(super) n_pronouns: usize,
    /// A pronoun is before the first name.
    pub(super) has_early_pronoun: bool,
    /// The first word points back.
    pub(super) points_back: bool,
    /// The first word continues an argument or contradicts.
    pub(super) connects: bool,
    /// One of the first words contradicts what was said before.
    pub(super) opens_with_contrast: bool,
    /// The first word is a definite article.
    pub(super) opens_with_article: bool,
    /// The first word is a day or a month.
    pub(super) opens_with_time: bool,
    /// The first word is a name.
    pub(super) opens_with_name: bool,
    /// A pronoun beside a verb of speech.
    pub(super) has_he_said: bool,
    /// Share of the words between quotation marks.
    pub(super) quoted: f64,
    /// A verb of speech outside of quotation marks.
    pub(super) has_speaker: bool,
    /// Says "I" or "we" outside of quotation marks.
    pub(super) is_first_person: bool,
    /// Days, months.
    pub(super) n_dates: usize,
    /// Words all in capitals.
    pub(super) n_acronyms: usize,
    /// Nouns that stand in for a name, after a definite article: the company.
    pub(super) n_stand_ins: usize,
    /// Words of contrast.
    pub(super) n_contrasts: usize,
    /// Verdicts, denials, refusals.
    pub(super) n_turns: usize,
    /// Negations.
    pub(super) n_negations: usize,
    /// Words of what was done or decided.
    pub(super) n_cues: usize,
    /// What its characters alone say.
    pub(super) surface: Surface,
    bag: Vec<u32>,
    bare: Vec<u32>,
    full: Vec<u32>,
    after_article: Vec<u32>,
}

/// The headline's terms and words.
#[derive(Debug, Default)]
pub(super) struct TitleFacts {
    /// Ascending, without repeats; terms that the article lacks have numbers of their own.
    pub(super) terms: Vec<u32>,
    /// Words that name something in the article.
    pub(super) names: Vec<u32>,
    /// Asks something.
    pub(super) is_question: bool,
}

/// An article as the model for headlines reads it.
pub(in crate::summary) struct Reading<'d> {
    /// What is read.
    pub(in crate::summary) document: &'d Document<'d>,
    /// What its first sentences say.
    pub(in crate::summary) facts: Vec<SentenceFacts>,
    /// The headline.
    pub(super) title: TitleFacts,
    /// Indices of the sentences that may be shown.
    pub(in crate::summary) candidates: Vec<usize>,
    /// Cosines of the sentences, row by row, zero on the diagonal.
    pub(super) likeness: Vec<f64>,
    /// PageRank of each sentence, divided by the highest.
    pub(super) rank: Vec<f64>,
    /// The article's most frequent terms, ascending.
    pub(super) top_terms: Vec<u32>,
    /// The sentence that uses each term first.
    pub(super) first_use: Vec<usize>,
    /// The sentence that uses each name first.
    pub(super) first_name: Vec<usize>,
    /// How much the headline's terms say together.
    pub(super) title_weight: f64,
    /// The number of each term.
    ids: FxHashMap<&'d str, u32>,
    /// A name as it is written.
    name_texts: Vec<&'d str>,
    /// How much each term says.
    idf: Vec<f64>,
}

/// What a term of the headline weighs that no sentence has.
const UNUSED_TERM: f64 = 3.0;

/// Numbers of what the article mentions.
#[derive(Default)]
struct Ids<'d> {
    terms: FxHashMap<&'d str, u32>,
    names: FxHashMap<&'d str, u32>,
    name_texts: Vec<&'d str>,
    figures: FxHashMap<&'d str, u32>,
}

impl<'d> Reading<'d> {
    /// Reads an article.
    pub(super) fn new(document: &'d Document<'d>) -> Reading<'d> {
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
        let mut common = vec![0.0; n_terms];
        for (stem, &id) in &ids.terms {
            common[id as usize] = background::idf(document.language, stem);
        }
        let vectors = Vectors::new(&bags, &common);
        let likeness = vectors.similarities();
        let mut rank = vectors.pagerank_of(&likeness);
        let top_rank = rank.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        rank.iter_mut().for_each(|it| *it /= top_rank);
        let candidates = (0..facts.len())
            .filter(|&idx| matches!(sentences[idx].role, Role::Prose | Role::Answer | Role::QuotePart))
            .collect();
        let mut reading = Reading {
            document,
            title,
            candidates,
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
        reading.link();
        reading
    }

    /// The number of sentences.
    pub(super) fn n(&self) -> usize {
        self.facts.len()
    }

    /// The cosine of two sentences; 0 of a sentence and itself.
    pub(super) fn likeness(&self, a: usize, b: usize) -> f64 {
        self.likeness[a * self.facts.len() + b]
    }

    /// How much a term says.
    pub(super) fn weight(&self, term: u32) -> f64 {
        self.idf.get(term as usize).copied().unwrap_or(UNUSED_TERM)
    }

    /// How much terms say together.
    pub(super) fn weigh(&self, terms: impl IntoIterator<Item = u32>) -> f64 {
        terms.into_iter().map(|term| self.weight(term)).sum()
    }

    /// A name as a sentence has it, with the words before it that belong to it.
    pub(super) fn full_name(&self, idx: usize, name: u32) -> &'d str {
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
    pub(super) fn starts_paragraph(&self, idx: usize) -> bool {
        let sentences = &self.document.sentences;
        idx == 0 || sentences[idx - 1].block != sentences[idx].block
    }

    /// Whether a sentence is an entry of a list.
    pub(super) fn is_bullet(&self, idx: usize) -> bool {
        let block = self.document.sentences[idx].block;
        self.document.blocks[block].kind == BlockKind::Bullet
    }

    /// Finds what each sentence owes to earlier ones.
    fn link(&mut self) {
        let mut full_at: FxHashMap<u32, usize> = FxHashMap::default();
        for idx in 0..self.facts.len() {
            let own = &self.facts[idx];
            let is_untold = |name: &u32| self.title.names.binary_search(name).is_err();
            let given = |name: &u32| full_at.get(name).copied().filter(|&at| at < idx);
            let mut owed: Vec<Debt> = own
                .bare
                .iter()
                .filter(|name| is_untold(name))
                .filter_map(|name| Some(Debt { id: *name, given_at: given(name)? }))
                .collect();
            owed.sort_unstable_by_key(|debt| debt.id);
            owed.dedup();
            let mut definites: Vec<Debt> = own
                .after_article
                .iter()
                .filter(|term| self.title.terms.binary_search(term).is_err())
                .map(|term| Debt { id: *term, given_at: self.first_use[*term as usize] })
                .filter(|debt| debt.given_at < idx)
                .collect();
            definites.sort_unstable_by_key(|debt| debt.id);
            definites.dedup();
            let is_new = |name: &&u32| self.first_name[**name as usize] == usize::MAX;
            let n_new_names = own.names.iter().filter(is_new).filter(|it| is_untold(it)).count();
            let introduces_in_full = own.full.iter().any(|it| is_new(&it) && is_untold(it));
            let n_known_names = own
                .names
                .iter()
                .filter(|name| !is_new(name) && is_untold(name))
                .count();
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
            own.n_new_names = n_new_names;
            own.introduces_in_full = introduces_in_full;
            own.n_known_names = n_known_names;
        }
    }
}

/// The folded words that are names somewhere else than as a sentence's first word, which has a
/// capital anyway.
fn sure_names(sentences: &[Sentence]) -> FxHashSet<&str> {
    sentences
        .iter()
        .flat_map(|sentence| sentence.words.iter().skip(1))
        .filter(|word| word.is_name)
        .map(|word| word.form.folded.as_str())
        .collect()
}

fn read_sentence<'d>(
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
    read_words(document.language, words, first_name, &mut facts);
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
    let mut after_article = 0_usize;
    for (at, word) in words.iter().enumerate() {
        let text = document.body.slice(word.span.clone());
        let is_ideograph = is_ideograph(text);
        facts.n_words += if is_ideograph { 0.5 } else { 1.0 };
        if word.form.is_figure {
            let next = ids.figures.len() as u32;
            facts.figures.push(*ids.figures.entry(&word.form.folded).or_insert(next));
        }
        let term = if is_ideograph {
            pair_of_ideographs(document.body, words, at)
        } else {
            term_of(document.language, &word.form.stem, word.form.is_stop)
        };
        if let Some(term) = term {
            let next = ids.terms.len() as u32;
            let id = *ids.terms.entry(term).or_insert(next);
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
    let honorifics = turn_words(document.language);
    let is_honorific =
        |word: &Word| honorifics.get(&word.form.folded).is_some_and(|it| it.is_honorific);
    let is_name = |at: usize| {
        let word = &words[at];
        word.is_name
            && !is_honorific(word)
            && (at > 0
                || sure_names.contains(word.form.folded.as_str())
                || words.get(1).is_some_and(|next| next.is_name && are_joined(document, word, next)))
    };
    let mut first = None;
    let mut at = 0;
    while at < words.len() {
        if !is_name(at) {
            at += 1;
            continue;
        }
        first.get_or_insert(at);
        let start = at;
        at += 1;
        while at < words.len() && is_name(at) && are_joined(document, &words[at - 1], &words[at]) {
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
fn read_words(
    language: Language,
    words: &[Word],
    first_name: Option<usize>,
    facts: &mut SentenceFacts,
) {
    /// The number of words in which a contrast is the sentence's opening.
    const OPENING: usize = 4;
    let kinds = turn_words(language);
    let reach = first_name.unwrap_or(usize::MAX).min(PRONOUN_REACH);
    for (at, word) in words.iter().enumerate() {
        let form = &word.form;
        let kind: TurnWord = kinds.get(&form.folded).copied().unwrap_or_default();
        facts.n_contrasts += usize::from(kind.is_contrast);
        facts.n_turns += usize::from(kind.is_turn);
        facts.n_negations += usize::from(kind.is_negation || form.folded.ends_with("n't"));
        facts.n_cues += usize::from(form.is_cue);
        let follows_article =
            |back: usize| at >= back && words[at - back].form.is_article;
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

impl<'d> Ids<'d> {
    fn name(&mut self, document: &'d Document<'d>, word: &'d Word) -> u32 {
        let next = self.names.len() as u32;
        let id = *self.names.entry(&word.form.folded).or_insert(next);
        if id == next {
            self.name_texts.push(document.body.slice(word.span.clone()));
        }
        id
    }
}

fn read_title(document: &Document<'_>, ids: &Ids<'_>) -> TitleFacts {
    let lexicon = document.lexicon();
    let mut title = TitleFacts {
        is_question: document.title.contains(['?', '？', '؟']),
        ..TitleFacts::default()
    };
    let n_known = ids.terms.len() as u32;
    let mut unused: FxHashMap<String, u32> = FxHashMap::default();
    let mut add = |term: &str, terms: &mut Vec<u32>| {
        let next = n_known + unused.len() as u32;
        let known = ids.terms.get(term).copied();
        terms.push(known.unwrap_or_else(|| *unused.entry(term.to_owned()).or_insert(next)));
    };
    if document.language == Language::Other {
        let words: Vec<_> = term::words(document.title).collect();
        for (at, (span, word)) in words.iter().enumerate() {
            if is_ideograph(word) {
                let next = words.get(at + 1).filter(|next| next.0.start == span.end);
                if let Some(next) = next.filter(|next| is_ideograph(next.1)) {
                    add(document.title.slice(span.start..next.0.end), &mut title.terms);
                }
            } else if let Some(term) = term_of(document.language, &term::fold(word), false) {
                add(term, &mut title.terms);
            }
        }
    } else {
        lexicon.content_terms(document.title).for_each(|term| add(&term, &mut title.terms));
    }
    let names = lexicon.words(document.title).map(|word| term::fold(word.1));
    title.names = names.filter_map(|word| ids.names.get(word.as_str()).copied()).collect();
    for list in [&mut title.terms, &mut title.names] {
        list.sort_unstable();
        list.dedup();
    }
    title
}

/// The form in which a word counts as a term; `None` for a function word. A language without lists
/// is read by the first letters of its longer words.
fn term_of(language: Language, stem: &str, is_stop: bool) -> Option<&str> {
    const PREFIX: usize = 6;
    const SHORTEST: usize = 4;
    if is_stop {
        return None;
    }
    if language != Language::Other {
        return Some(stem);
    }
    let n_chars = stem.chars().take(SHORTEST).count();
    let is_figure = stem.starts_with(|c: char| c.is_ascii_digit());
    let is_arabic = stem.starts_with(|c: char| ('\u{600}'..='\u{6ff}').contains(&c));
    if n_chars < SHORTEST && !is_figure && !is_arabic || n_chars < 3 && !is_figure {
        return None;
    }
    let end = stem.char_indices().nth(PREFIX).map_or(stem.len(), |it| it.0);
    Some(stem.slice(..end))
}

/// A character of a script that is written without blanks, on its own.
fn is_ideograph(word: &str) -> bool {
    let mut chars = word.chars();
    let is_unspaced = |c: char| {
        matches!(c as u32, 0x0E00..=0x0E7F | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF)
    };
    chars.next().is_some_and(is_unspaced) && chars.next().is_none()
}

/// Two neighbouring characters are a term where words are not set apart, unless both are of a
/// syllabary, which mostly writes endings.
fn pair_of_ideographs<'d>(body: &'d str, words: &[Word], at: usize) -> Option<&'d str> {
    let (own, next) = (&words[at], words.get(at + 1)?);
    let is_syllable = |span: &crate::text::Span| {
        body.slice(span.clone()).chars().all(|c| matches!(c as u32, 0x3040..=0x309F))
    };
    let is_pair = own.span.end == next.span.start
        && is_ideograph(body.slice(next.span.clone()))
        && !(is_syllable(&own.span) && is_syllable(&next.span));
    is_pair.then(|| body.slice(own.span.start..next.span.end))
}

/// Whether one name goes on in the next word.
fn are_joined(document: &Document<'_>, a: &Word, b: &Word) -> bool {
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
