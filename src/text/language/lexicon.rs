//! The words of a language, in the form in which a text's words are compared with them.
//!
//! What the lists mean is said at the fields; what is done with them is said in `context`,
//! `sentence`, `document` and `block`.

use std::sync::{Arc, OnceLock};

use regex::Regex;
use rustc_hash::{FxHashMap, FxHashSet};

use super::boilerplate::{Boilerplate, BoilerplateKind, BoilerplateKinds};
use super::data::{
    BackReference, BoundaryLists, ContextLists, DatelineLists, LanguageData, QuotationMarks,
    WordList, WordLists,
};
use super::pattern::pattern;
use super::{Language, Stemming};
use crate::text::slice::Slicing;
use crate::text::{Span, term, word};

/// A set of words.
pub(in crate::text) type Words = FxHashSet<String>;

/// What a word is, whatever stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum WordKind {
    /// A definite article.
    Article,
    /// The name of a day, a month or their like: a capital that names nobody.
    Calendar,
    /// Marks what an editor would call the point: acquired, record.
    Cue,
    /// The own voice: I, our.
    FirstPerson,
    /// Carries no topic.
    Function,
    /// The subject of a general statement: everybody.
    Generic,
    /// Says that something is not certain: perhaps.
    Hedge,
    /// Opens a phrase that continues an argument.
    OpensPhrase,
    /// Hands over speech, in the forms that news uses: said.
    Speech,
    /// "This" before it makes a date.
    Time,
}

/// What a word is: a bit for each [`WordKind`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::text) struct WordKinds(u16);

impl WordKinds {
    /// Whether it is this.
    pub(in crate::text) fn has(self, kind: WordKind) -> bool {
        self.0 & 1 << kind as u16 != 0
    }
}

/// The words of one language. Unless a field says otherwise, they are folded as [`term::fold`]
/// does.
pub(crate) struct Lexicon {
    /// Whose words they are.
    pub(crate) language: Language,
    /// What its words are, by their form.
    kinds: FxHashMap<String, WordKinds>,
    /// Words set before another with an apostrophe that are words of their own: `l'`, `dell'`.
    elisions: Words,
    /// Words that are not, though they look like it: US. As spelled.
    pub(in crate::text) first_person_exceptions: Words,
    /// Every noun has a capital, so a capital alone does not make a name.
    pub(crate) nouns_have_capitals: bool,
    /// Third-person pronouns for persons. In [`comparable`] form.
    pub(in crate::text) person_pronouns: Words,
    /// Stems of nouns that refer to something named before: the company, the move.
    pub(in crate::text) stand_in_nouns: Words,
    /// What makes a sentence context-dependent.
    pub(in crate::text) context: ContextWords,
    /// Where sentences end.
    pub(in crate::text) boundaries: BoundaryWords,
    /// Quotation marks.
    pub(in crate::text) marks: QuotationMarks,
    /// What opens a report before its first sentence.
    pub(in crate::text) dateline: DatelineWords,
    /// Exports give lines without a stop one after a blank.
    pub(in crate::text) exports_add_stops: bool,
    /// Read when it is first asked: a language without rules of its own borrows those of others.
    boilerplate: OnceLock<Boilerplate>,
}

/// Words by which a sentence is recognized as context-dependent.
pub(in crate::text) struct ContextWords {
    /// How nouns refer back to somebody named before.
    pub(in crate::text) back_reference: BackReference,
    /// Compare with something before at the end of a sentence: `, too`. As spelled.
    pub(in crate::text) closing_phrases: WordList,
    /// Continue an argument as an opening before a comma: `First, ...`.
    pub(in crate::text) comma_openers: Words,
    /// Continue an argument as an opening. In [`comparable`] form.
    pub(in crate::text) connecting_openers: Words,
    /// Openings of several words that continue an argument: the first word, and what follows it in
    /// each.
    pub(in crate::text) connecting_phrases: FxHashMap<String, Vec<Vec<String>>>,
    /// Times counted from a day named before, with the next two: `eight days earlier,`, `two years
    /// later`.
    pub(in crate::text) counted_times: Words,
    /// The number of words after a pointing opener among which a time noun makes a date of it:
    /// `this week`.
    pub(in crate::text) date_reach: usize,
    /// The pointing openers that can make such a date; empty: all.
    pub(in crate::text) demonstratives: Words,
    /// Counts back from a day named before if a comma follows.
    pub(in crate::text) earlier_words: Words,
    /// Begin what an empty pronoun announces: `it is unclear whether`.
    pub(in crate::text) expletive_complements: Words,
    /// Follow an empty pronoun within two words.
    pub(in crate::text) expletive_predicates: Words,
    /// Pronouns that can be empty.
    pub(in crate::text) expletive_pronouns: Words,
    /// Follow an empty pronoun after a time: `on Monday it emerged that`.
    pub(in crate::text) expletive_verbs: Words,
    /// Openings of two words that look like a pronoun and point at nothing: `il faut`.
    pub(in crate::text) impersonal_phrases: Vec<[String; 2]>,
    /// Count on from a day named before.
    pub(in crate::text) later_words: Words,
    /// Endings of words that refer to a known act after an article: `the proposed deal`.
    pub(in crate::text) participle_endings: WordList,
    /// The number of words at the beginning in which a person's pronoun, before any name, refers to
    /// somebody named before.
    pub(in crate::text) person_reach: usize,
    /// Openings that point back at something said before. In [`comparable`] form.
    pub(in crate::text) pointing_openers: Words,
    /// An interview's answer is read from after the speaker's label.
    pub(in crate::text) skips_speaker_label: bool,
    /// Subject pronouns that refer back after a time: `last week it took over a rival`.
    pub(in crate::text) subject_pronouns: Words,
    /// Nouns that refer back wherever in a sentence without names they follow an article.
    pub(in crate::text) sure_stand_ins: Words,
    /// Open a time: `next week`.
    pub(in crate::text) time_openers: Words,
}

/// Words by which the end of a sentence is recognized, as spelled unless a field says otherwise.
pub(in crate::text) struct BoundaryWords {
    /// Short forms in lower case, without their stop, after which no sentence ends.
    pub(in crate::text) abbreviated_words: WordList,
    /// Abbreviations with their stop after which no sentence ends, in lower case.
    pub(in crate::text) abbreviations: WordList,
    /// A sentence may end after `U.S.`
    pub(in crate::text) acronym_may_end: bool,
    /// Halves of the day, after which a day or zone may follow: `a.m.`
    pub(in crate::text) day_halves: WordList,
    /// Words that a splitter may take for abbreviations: `May.`
    pub(in crate::text) full_words: WordList,
    /// Openers that may follow a sentence without a blank; empty: all.
    pub(in crate::text) glued_openers: WordList,
    /// No sentence ends after an initial in other than Latin letters.
    pub(in crate::text) joins_initials: bool,
    /// Ends of names with a stop or mark, after which a name may go on: `Inc.`, `Yahoo!`. Those of
    /// English count in every language.
    pub(in crate::text) name_suffixes: WordList,
    /// The titles that are one only before a figure: `No. 1`.
    pub(in crate::text) numbered_titles: WordList,
    /// An opener counts only with a blank or an apostrophe after it.
    pub(in crate::text) opener_needs_blank: bool,
    /// Function words as they open a sentence.
    pub(in crate::text) openers: WordList,
    /// Words before an ordinal with a stop (`der 1. FC Köln`), in lower case; empty: ordinals have
    /// none.
    pub(in crate::text) ordinal_openers: WordList,
    /// End a clause after a quotation that says who spoke, in scripts without blanks between words:
    /// `他说`, `氏は述べた`.
    pub(in crate::text) attribution_endings: WordList,
    /// Join a closed quotation with who spoke it: `」と`.
    pub(in crate::text) quotation_particles: WordList,
    /// Titles with their stop, after which a name follows.
    pub(in crate::text) titles: WordList,
    /// End the name of a time zone, in lower case: `Pacific Time`.
    pub(in crate::text) zone_nouns: WordList,
}

/// Words and forms of datelines.
pub(in crate::text) struct DatelineWords {
    /// News agencies, in lower case.
    pub(in crate::text) agencies: Words,
    /// The first letters of the months.
    pub(in crate::text) months: Words,
    /// Datelines that their form alone shows: `【北京】`.
    pub(in crate::text) opening: Option<Regex>,
}

impl DatelineWords {
    /// How many letters of a month tell it: `Sept.` is September.
    pub(in crate::text) const MONTH_LETTERS: usize = 3;

    fn new(lists: DatelineLists, months: &WordList) -> DatelineWords {
        let openings = lists.openings.join("|");
        DatelineWords {
            agencies: lists.agencies.into_iter().collect(),
            months: months
                .iter()
                .map(|month| term::fold(month).chars().take(Self::MONTH_LETTERS).collect())
                .collect(),
            opening: (!openings.is_empty()).then(|| pattern(&format!("^(?:{openings})"))),
        }
    }
}

impl Lexicon {
    /// The words of a language; built when it is first asked for. [`Language::Other`] has marks and
    /// titles alone.
    pub(crate) fn of(language: Language) -> &'static Lexicon {
        static LEXICONS: [OnceLock<Lexicon>; Language::KNOWN.len() + 1] =
            [const { OnceLock::new() }; Language::KNOWN.len() + 1];
        LEXICONS[language as usize].get_or_init(|| build(language, LanguageData::parse(language)))
    }

    /// What a folded word is; nothing for one that no list has.
    pub(in crate::text) fn kinds(&self, folded: &str) -> WordKinds {
        self.kinds.get(folded).copied().unwrap_or_default()
    }

    /// The words of a text with their spans, an elided article apart from its noun (`l’`
    /// `entreprise`).
    pub(crate) fn words<'t>(&self, text: &'t str) -> impl Iterator<Item = (Span, &'t str)> {
        let mut words = term::words(text);
        let mut noun = None;
        std::iter::from_fn(move || {
            if noun.is_some() {
                return noun.take();
            }
            let (span, word) = words.next()?;
            let cut = term::elided_len(word, &self.elisions);
            if cut == 0 {
                return Some((span, word));
            }
            noun = Some((span.start + cut..span.end, word.slice(cut..)));
            Some((span.start..span.start + cut, word.slice(..cut)))
        })
    }

    /// The stems of the words of a text that carry a topic, as the words of a document in this
    /// language have them.
    pub(crate) fn content_terms(&self, text: &str) -> impl Iterator<Item = Arc<str>> {
        word::forms(self, text)
            .into_iter()
            .filter(|form| !form.is_stop)
            .map(|form| Arc::clone(&form.stem))
    }

    /// Whether a text is boilerplate of this kind.
    pub(in crate::text) fn is_boilerplate(&self, kind: BoilerplateKind, text: &str) -> bool {
        self.boilerplate(BoilerplateKinds::of(&[kind]), text).has(kind)
    }

    /// Of which of these kinds of boilerplate a text is, in the words of the language or in English
    /// ones: agencies and platforms write those everywhere.
    pub(in crate::text) fn boilerplate(
        &self,
        wanted: BoilerplateKinds,
        text: &str,
    ) -> BoilerplateKinds {
        let own = self.own_boilerplate().kinds(wanted, text);
        if self.language == Language::English {
            return own;
        }
        own.and(Lexicon::of(Language::English).own_boilerplate().kinds(wanted, text))
    }

    fn own_boilerplate(&self) -> &Boilerplate {
        let read = || Boilerplate::new(self.language, &LanguageData::parse(self.language));
        self.boilerplate.get_or_init(read)
    }
}

fn build(language: Language, data: LanguageData) -> Lexicon {
    let words = data.words;
    let stem = |word: &String| term::stem_of_folded(language, word, &term::fold(word));
    let mut lexicon = Lexicon {
        language,
        kinds: kinds(&words),
        elisions: folded(&words.elisions),
        first_person_exceptions: words.first_person_exceptions.into_iter().collect(),
        nouns_have_capitals: words.nouns_have_capitals,
        person_pronouns: words
            .person_pronouns
            .iter()
            .map(|word| comparable(language, word))
            .collect(),
        stand_in_nouns: words.stand_in_nouns.iter().map(stem).collect(),
        context: context_words(language, &data.context),
        boundaries: boundary_words(data.boundaries),
        marks: data.marks,
        dateline: DatelineWords::new(data.dateline, &words.months),
        exports_add_stops: data.boilerplate.exports_add_stops,
        boilerplate: OnceLock::new(),
    };
    for phrase in &data.context.connecting_phrases {
        let mut words =
            lexicon.words(phrase).map(|(_, word)| term::fold(word)).collect::<Vec<_>>().into_iter();
        let first = words.next().expect("a phrase has words");
        lexicon.kinds.entry(first.clone()).or_default().0 |= 1 << WordKind::OpensPhrase as u16;
        lexicon.context.connecting_phrases.entry(first).or_default().push(words.collect());
    }
    lexicon
}

/// What the lists say about words; [`build`] adds those that open phrases.
fn kinds(lists: &WordLists) -> FxHashMap<String, WordKinds> {
    let lists = [
        (WordKind::Article, &lists.articles),
        (WordKind::Calendar, &lists.calendar_words),
        (WordKind::Calendar, &lists.months),
        (WordKind::Calendar, &lists.weekdays),
        (WordKind::Cue, &lists.cue_words),
        (WordKind::FirstPerson, &lists.first_person),
        (WordKind::Function, &lists.function_words),
        (WordKind::Generic, &lists.generic_subjects),
        (WordKind::Hedge, &lists.hedges),
        (WordKind::Speech, &lists.attribution_verbs),
        (WordKind::Time, &lists.time_nouns),
    ];
    let mut kinds: FxHashMap<String, WordKinds> = FxHashMap::default();
    for (kind, list) in lists {
        for word in list {
            kinds.entry(term::fold(word)).or_default().0 |= 1 << kind as u16;
        }
    }
    kinds
}

/// The words of the lists; [`build`] adds the phrases, which are cut into words by the lexicon
/// itself.
fn context_words(language: Language, lists: &ContextLists) -> ContextWords {
    let comparable = |list: &WordList| list.iter().map(|word| comparable(language, word)).collect();
    let pair = |phrase: &String| {
        let (first, second) = phrase.split_once(' ').expect("an impersonal phrase has two words");
        [term::fold(first), term::fold(second)]
    };
    ContextWords {
        back_reference: lists.back_reference,
        closing_phrases: lists.closing_phrases.iter().map(|phrase| format!(" {phrase}")).collect(),
        comma_openers: folded(&lists.comma_openers),
        connecting_openers: comparable(&lists.connecting_openers),
        connecting_phrases: FxHashMap::default(),
        counted_times: folded(&lists.counted_times),
        date_reach: lists.date_reach,
        demonstratives: folded(&lists.demonstratives),
        earlier_words: folded(&lists.earlier_words),
        expletive_complements: folded(&lists.expletive_complements),
        expletive_predicates: folded(&lists.expletive_predicates),
        expletive_pronouns: folded(&lists.expletive_pronouns),
        expletive_verbs: folded(&lists.expletive_verbs),
        impersonal_phrases: lists.impersonal_phrases.iter().map(pair).collect(),
        later_words: folded(&lists.later_words),
        participle_endings: lists.participle_endings.clone(),
        person_reach: lists.person_reach,
        pointing_openers: comparable(&lists.pointing_openers),
        skips_speaker_label: lists.skips_speaker_label,
        subject_pronouns: folded(&lists.subject_pronouns),
        sure_stand_ins: folded(&lists.sure_stand_ins),
        time_openers: folded(&lists.time_openers),
    }
}

fn boundary_words(lists: BoundaryLists) -> BoundaryWords {
    BoundaryWords {
        abbreviated_words: lists.abbreviated_words,
        abbreviations: lists.abbreviations,
        acronym_may_end: lists.acronym_may_end,
        day_halves: lists.day_halves,
        full_words: lists.full_words,
        glued_openers: lists.glued_openers,
        joins_initials: lists.joins_initials,
        name_suffixes: lists.name_suffixes,
        numbered_titles: lists.numbered_titles,
        opener_needs_blank: lists.opener_needs_blank,
        openers: lists.openers,
        ordinal_openers: lists.ordinal_openers,
        attribution_endings: lists.attribution_endings,
        quotation_particles: lists.quotation_particles,
        titles: lists.titles,
        zone_nouns: lists.zone_nouns,
    }
}

fn folded(list: &WordList) -> Words {
    list.iter().map(|word| term::fold(word)).collect()
}

/// The form of a word in which openers and pronouns are compared: folded, but with its accents
/// where they distinguish words, since folded `él` is `el` and `è` is `e`.
pub(in crate::text) fn comparable(language: Language, word: &str) -> String {
    match language.stemming() {
        Stemming::Folded(_) => term::fold(word),
        Stemming::Spelled(_) | Stemming::None => lower_case(word),
    }
}

/// A word in lower case, with its accents and one form of apostrophe.
fn lower_case(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}
