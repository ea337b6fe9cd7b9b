//! Whether a sentence is context-dependent: it points back, continues an argument, or names nobody,
//! so that it is understood only with the sentence before it.
//!
//! The rules are the same for every language; a rule whose lists a language's file leaves empty is
//! off.

use super::block;
use super::document::{Role, Sentence};
use super::language::{BackReference, Lexicon};
use super::word::Word;
use crate::text::slice::Slicing;

/// Whether a sentence needs the one before it. `is_repeat` says of a stem whether the sentences
/// right before have it (and the title does not); `opens_section` says that the sentence follows a
/// heading.
pub(super) fn needs_context(
    lexicon: &Lexicon,
    body: &str,
    sentence: &Sentence,
    is_repeat: impl Fn(&str) -> bool,
    opens_section: bool,
) -> bool {
    let text = body.slice(sentence.span.clone());
    // An interview's answer begins after the speaker's name.
    let skips_label = lexicon.context.skips_speaker_label && sentence.role == Role::Answer;
    let label_len = if skips_label { block::label(text).map_or(0, str::len) } else { 0 };
    let n_label_words = sentence
        .words
        .iter()
        .take_while(|word| word.span.end <= sentence.span.start + label_len)
        .count();
    let words = &sentence.words[n_label_words..];
    let Some(first) = words.first() else { return false };
    let reading = SentenceReading {
        lexicon,
        body,
        text,
        words,
        first,
        first_name: words.iter().position(|word| word.is_name),
    };

    if first.form.points_back {
        return !reading.is_date() && !reading.has_empty_pronoun() && !reading.is_impersonal();
    }
    reading.continues_argument()
        || reading.counts_from_known_day()
        || reading.has_pronoun_before_name()
        || reading.has_subject_pronoun_after_time()
        || reading.compares_at_the_end()
        || !opens_section && reading.refers_back_by_noun(is_repeat)
}

/// A sentence as the rules read it.
struct SentenceReading<'s> {
    lexicon: &'s Lexicon,
    body: &'s str,
    text: &'s str,
    /// Without a speaker's label.
    words: &'s [Word],
    first: &'s Word,
    first_name: Option<usize>,
}

impl SentenceReading<'_> {
    /// The folded word at a place; empty after the end.
    fn folded(&self, idx: usize) -> &str {
        self.words.get(idx).map_or("", |word| word.form.folded.as_str())
    }

    fn stands_in(&self, idx: usize) -> bool {
        self.words.get(idx).is_some_and(|word| word.form.stands_in)
    }

    fn is_name(&self, idx: usize) -> bool {
        self.words.get(idx).is_some_and(|word| word.is_name)
    }

    /// What follows the first word.
    fn rest(&self) -> &str {
        self.body.slice(self.first.span.end..)
    }

    /// `This week`, `Diese Woche`, `Cet été`: a time noun makes a date of what points back.
    fn is_date(&self) -> bool {
        let context = &self.lexicon.context;
        let can_make_date =
            context.demonstratives.is_empty() || context.demonstratives.contains(self.folded(0));
        can_make_date
            && (1..=context.date_reach)
                .any(|idx| self.words.get(idx).is_some_and(|word| word.form.is_time))
    }

    /// `It is unclear whether`: the pronoun refers to what follows.
    fn has_empty_pronoun(&self) -> bool {
        const COMPLEMENT_REACH: usize = 9;
        let context = &self.lexicon.context;
        context.expletive_pronouns.contains(self.folded(0))
            && self
                .words
                .iter()
                .take(COMPLEMENT_REACH)
                .any(|word| context.expletive_complements.contains(&word.form.folded))
            && (1..3).any(|idx| context.expletive_predicates.contains(self.folded(idx)))
    }

    /// The impersonal `Il y a`, `Il faut` points at nothing.
    fn is_impersonal(&self) -> bool {
        self.lexicon
            .context
            .impersonal_phrases
            .iter()
            .any(|[first, second]| first == self.folded(0) && second == self.folded(1))
    }

    /// `But`, `However`, `For example`; not `Second-quarter sales`, `So-called experts`: a compound
    /// is not a connective.
    fn continues_argument(&self) -> bool {
        let is_before_comma = self.rest().starts_with(',')
            && self.lexicon.context.comma_openers.contains(self.folded(0));
        self.first.form.connects && !self.rest().starts_with('-')
            || is_before_comma
            || self.opens_with_phrase()
    }

    fn opens_with_phrase(&self) -> bool {
        let Some((first, rest)) =
            self.words.split_first().filter(|(first, _)| first.form.opens_phrase)
        else {
            return false;
        };
        self.lexicon.context.connecting_phrases[&first.form.folded].iter().any(|phrase| {
            phrase.len() <= rest.len()
                && phrase.iter().zip(rest).all(|(wanted, word)| *wanted == word.form.folded)
        })
    }

    /// `Eight days earlier, it had`: counted from a day that was named before.
    fn counts_from_known_day(&self) -> bool {
        const REACH: usize = 3;
        let context = &self.lexicon.context;
        let is_earlier = |word: &Word| {
            context.earlier_words.contains(&word.form.folded)
                && self.body.slice(word.span.end..).starts_with(',')
        };
        let is_counted = |pair: &[Word]| {
            context.counted_times.contains(&pair[0].form.folded)
                && (context.later_words.contains(&pair[1].form.folded) || is_earlier(&pair[1]))
        };
        self.words.windows(2).take(REACH).any(is_counted)
    }

    /// A person's pronoun before anybody is named: `Soon he closed the fund`, `Dann schloss er den
    /// Fonds`.
    fn has_pronoun_before_name(&self) -> bool {
        let reach = self.first_name.unwrap_or(usize::MAX).min(self.lexicon.context.person_reach);
        self.words.iter().take(reach).any(|word| word.form.is_person)
    }

    /// `Last week it took over a rival`, `In 2019 they sold it`: the subject was named before; but
    /// `On Monday it emerged that` points at what follows.
    fn has_subject_pronoun_after_time(&self) -> bool {
        const REACH: usize = 5;
        let context = &self.lexicon.context;
        let is_when =
            |word: &Word| word.form.is_time || word.form.is_calendar || word.form.is_figure;
        let opens_with_time = self.first.form.is_stop
            || is_when(self.first)
            || context.time_openers.contains(self.folded(0));
        let is_subject = |at: usize| {
            let is_empty = context.expletive_pronouns.contains(self.folded(at))
                && (at + 1..at + 3)
                    .any(|after| context.expletive_verbs.contains(self.folded(after)));
            context.subject_pronouns.contains(self.folded(at))
                && is_when(&self.words[at - 1])
                && self.words[1..at].iter().all(|word| !word.is_name)
                && !is_empty
        };
        opens_with_time && (1..REACH.min(self.words.len())).any(is_subject)
    }

    /// `, too`, `as well` at the end compare with something before.
    fn compares_at_the_end(&self) -> bool {
        let closing = self.text.trim_end_matches(['.', '!', '”', '"']);
        self.lexicon.context.closing_phrases.iter().any(|phrase| closing.ends_with(phrase))
    }

    /// A noun refers back to somebody named before, unless the name follows.
    fn refers_back_by_noun(&self, is_repeat: impl Fn(&str) -> bool) -> bool {
        let is_followed_by_capital = |idx: usize| {
            self.words.get(idx + 1).is_some_and(|word| {
                self.body.slice(word.span.clone()).starts_with(char::is_uppercase)
            })
        };
        match self.lexicon.context.back_reference {
            BackReference::Modified => {
                self.refers_back_with_modifiers(&is_repeat)
                    || self.names_nobody_but_stands_in(&is_repeat)
            }
            // `Das Unternehmen plant`, `L’entreprise prévoit`.
            BackReference::Adjacent => {
                let noun = (1..3).find(|&idx| self.first.form.is_article && self.stands_in(idx));
                noun.is_some_and(|idx| !is_followed_by_capital(idx))
            }
            // `Компания построит`.
            BackReference::Bare => self.first.form.stands_in && !is_followed_by_capital(0),
        }
    }

    fn refers_back_with_modifiers(&self, is_repeat: &impl Fn(&str) -> bool) -> bool {
        const REACH: usize = 5;
        const SHORTEST_PARTICIPLE: usize = 5;
        if !self.first.form.is_article {
            return false;
        }
        // `The Swedish lender had filed`.
        let is_placed =
            self.is_name(1) && (2..4).any(|idx| self.stands_in(idx) && !self.is_name(idx + 1));
        if is_placed {
            return true;
        }
        let first_name = self.first_name.unwrap_or(usize::MAX);
        if first_name <= 3 {
            return false;
        }
        // `The investor is cautious`, `The social media app, which ...`, `The proposed deal`.
        let endings = &self.lexicon.context.participle_endings;
        let second = self.folded(1);
        let is_known_act = second.len() >= SHORTEST_PARTICIPLE
            && endings.iter().any(|ending| second.ends_with(ending));
        is_known_act
            || self.words[1..first_name.min(REACH).min(self.words.len())]
                .iter()
                .any(|word| word.form.stands_in)
            || self.words.get(1).is_some_and(|word| is_repeat(&word.form.stem))
    }

    /// `Growth came from the company’s cloud unit`: nobody is named, and a noun or pronoun refers
    /// to somebody.
    fn names_nobody_but_stands_in(&self, is_repeat: &impl Fn(&str) -> bool) -> bool {
        let has_name = self.words[1..].iter().any(|word| word.is_name)
            || self.first.is_name && is_repeat(&self.first.form.stem);
        let is_sure = |pair: &[Word]| {
            pair[0].form.is_article
                && self.lexicon.context.sure_stand_ins.contains(&pair[1].form.folded)
        };
        !has_name
            && (self.words.iter().any(|word| word.form.is_person)
                || self.words.windows(2).any(is_sure))
    }
}
