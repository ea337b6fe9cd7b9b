//! Whether articles in two languages are about one event: their words have nothing in common, but names
//! and numbers do. Only what is sure counts: readers see "Also reported in German".

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::background;
use crate::text::document::{Document, Role, Sentence};
use crate::text::language::{Language, Lexicon};
use crate::text::slice::Slicing;
use crate::text::word::{Form, placed_forms};

/// Sentences that are read of an article, and words of each and of its title.
const READ: usize = 6;
const SENTENCE_WORDS: usize = 120;

/// A name that at least this number of background articles have says nothing: half of the news
/// names it.
const COMMON: u32 = 5;

/// Shorter names are initials.
const LEAST_LETTERS: usize = 3;

/// This number of rare names in common is sure together with a number, or one more without.
const LEAST_NAMES: usize = 3;

/// The share of the rare names of the article with fewer of them that the other one has.
const LEAST_SHARE: f64 = 0.5;

/// What identifies an event in any language.
#[derive(Debug, Clone)]
pub struct Identity {
    language: Language,
    /// Rare words with a capital, folded, in the order in which they are met.
    names: Vec<String>,
    /// Those that are names for sure: inside of a sentence, in a language whose other nouns
    /// have no capitals.
    sure: FxHashSet<String>,
    numbers: FxHashSet<String>,
}

impl Identity {
    /// Reads an article.
    pub fn of(title: &str, body: &str) -> Identity {
        let document = Document::new(title, body);
        let lexicon = document.lexicon();
        let mut found = Identity {
            language: document.language,
            names: Vec::new(),
            sure: FxHashSet::default(),
            numbers: FxHashSet::default(),
        };
        for (span, form) in placed_forms(lexicon, title, SENTENCE_WORDS) {
            found.take(lexicon, &form, title.slice(span), false);
        }
        let is_told =
            |it: &&Sentence| matches!(it.role, Role::Prose | Role::Answer | Role::QuotePart);
        for sentence in document.sentences.iter().filter(is_told).take(READ) {
            for (at, word) in sentence.words.iter().take(SENTENCE_WORDS).enumerate() {
                found.take(lexicon, &word.form, body.slice(word.span.clone()), at > 0);
            }
        }
        found
    }

    fn take(&mut self, lexicon: &Lexicon, form: &Form, raw: &str, is_inside: bool) {
        if form.is_figure {
            self.numbers.extend(number(raw));
        } else if form.looks_like_name
            && form.folded.chars().count() >= LEAST_LETTERS
            && form.n_in_background < COMMON
            && background::n_articles_with(&form.folded) < COMMON
        {
            if is_inside && !lexicon.nouns_have_capitals {
                self.sure.insert(form.folded.clone());
            }
            if !self.names.contains(&form.folded) {
                self.names.push(form.folded.clone());
            }
        }
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Two names that others on the event have; none if it has fewer than are sure.
    pub fn telling_names(others: &[Identity]) -> Vec<String> {
        let mut n_articles: FxHashMap<&str, usize> = FxHashMap::default();
        let mut order: Vec<&str> = Vec::new();
        for name in others.iter().flat_map(|it| &it.names) {
            let n = n_articles.entry(name).or_default();
            *n += 1;
            if *n == 1 {
                order.push(name);
            }
        }
        let is_sure = |name: &str| others.iter().any(|it| it.sure.contains(name));
        // A stable sort: of those that as many articles have the first ones lead.
        order.sort_by_key(|name| (!is_sure(name), std::cmp::Reverse(n_articles[name])));
        if order.len() < LEAST_NAMES {
            return Vec::new();
        }
        order.into_iter().take(2).map(str::to_owned).collect()
    }

    /// Whether both are surely about one event, in two languages.
    pub fn is_told_in(&self, other: &Identity) -> bool {
        if self.language == other.language
            || [self, other].iter().any(|it| it.language == Language::Other)
        {
            return false;
        }
        let n_names = self.names.iter().filter(|it| other.names.contains(it)).count();
        let n_numbers = self.numbers.intersection(&other.numbers).count();
        let fewest =
            [self, other].iter().map(|it| it.sure.len()).filter(|n| *n > 0).min().unwrap_or(0);
        let is_sure = n_names >= LEAST_NAMES + usize::from(n_numbers == 0);
        is_sure && n_names as f64 >= LEAST_SHARE * fewest as f64
    }
}

/// A number as it is compared: without separators of thousands. Digits alone and years are in too
/// many articles.
fn number(raw: &str) -> Option<String> {
    let is_number = |it: char| it.is_ascii_digit() || matches!(it, '.' | ',');
    let digits = raw.trim_end_matches(|it: char| !it.is_ascii_digit());
    if digits.len() < 2 || !digits.chars().all(is_number) {
        return None;
    }
    let parts: Vec<&str> = digits.split(['.', ',']).collect();
    let is_grouped =
        parts.len() > 1 && parts[0].len() <= 3 && parts[1..].iter().all(|it| it.len() == 3);
    let plain = if is_grouped { parts.concat() } else { digits.replace(',', ".") };
    let is_year = plain.len() == 4
        && plain.parse::<u32>().is_ok_and(|it| (1_900..2_100).contains(&it))
        && !is_grouped;
    (!is_year).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: [&str; 2] = [
        "Watch heir Karl Odermatt kidnapped in Verlo",
        "Karl Odermatt, whose family owns the watch company Chronval, has been kidnapped in Verlo, police said. Odermatt is 34.",
    ];

    #[track_caller]
    fn check(title: &str, body: &str, expected: bool) {
        let [one, other] = [Identity::of(ENGLISH[0], ENGLISH[1]), Identity::of(title, body)];
        assert_eq!(one.is_told_in(&other), expected, "{one:?} {other:?}");
        assert_eq!(other.is_told_in(&one), expected);
    }

    #[test]
    fn names_and_numbers_tell_an_event_in_another_language() {
        check(
            "Erbe Karl Odermatt in Verlo entführt",
            "Karl Odermatt, dessen Familie die Uhrenfirma Chronval gehört, ist in Verlo entführt worden. Er ist 34 Jahre alt, teilte die Polizei mit.",
            true,
        );
    }

    #[test]
    fn one_name_or_the_same_language_does_not() {
        check(
            "Chronval eröffnet ein Werk",
            "Die Uhrenfirma Chronval hat am Montag ein neues Werk eröffnet und stellt dort hundert Menschen ein.",
            false,
        );
        check(ENGLISH[0], ENGLISH[1], false);
        check("", "", false);
    }

    #[test]
    fn numbers_are_compared_without_separators() {
        let plain = |raw| number(raw);
        assert_eq!(plain("1,100"), plain("1.100"));
        assert_eq!(plain("3.5"), plain("3,5"));
        assert_eq!([plain("7"), plain("2024"), plain("3b")], [None, None, None]);
    }
}
