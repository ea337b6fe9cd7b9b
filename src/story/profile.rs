//! The profile of an article: its terms with their weights, before it is known how rare they are.

use std::array;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64;

use super::decision::Decided;
use super::term::{self, TermNo};
use super::token::{self, Token};
use crate::text::background;
use crate::text::language;
use crate::text::language::Lexicon;
use crate::text::word::{self, Form};

/// The number of words of a body that are read, without function words: news has its event first
/// and background later.
const LEAD_WORDS: usize = 250;

/// The factor of a term that has a capital at least every second time: actors and places
/// distinguish events.
const NAME: f32 = 1.1;

/// A term that occurs n times in the body counts for n to this power.
const REPEATED: f32 = 0.7;

/// What a word of the headline counts for, compared with one of the body.
const IN_TITLE: f32 = 2.0;

/// An early term counts for up to twice as much: after this many content words the gain has fallen
/// to 1/e.
const EARLY_WORDS: f32 = 40.0;

/// An article with fewer terms is short: the order of its words is compared as well.
pub(super) const SHORT_TERMS: usize = 60;

/// The words of a title, and of a short text, that are kept in their order.
const TITLE_WORDS: usize = 25;
const ROW_WORDS: usize = 100;

/// An article as it is compared with others.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Profile {
    /// Each term once, by id.
    pub(super) terms: Box<[ProfileTerm]>,
    /// The words of the title in their order, then, of a short text, those of the body.
    pub(super) row: Box<[Token]>,
    /// How many of them are the title's.
    pub(super) n_title: usize,
    /// Whether the row holds the whole text.
    pub(super) is_short: bool,
    /// The source, as a hash; 0 if it is unknown.
    pub(super) source: u32,
    /// Seconds since 1970; `None` if the source has no date.
    pub(super) published_s: Option<i64>,
    /// The time by which it is compared with others, in seconds since 1970: when it was published,
    /// or came.
    pub(super) stands_at_s: i64,
    /// The roundup that it is an item of.
    pub(super) item_of: Option<i64>,
    /// What was decided about it.
    pub(super) decided: Decided,
}

/// A term of an article, in eight bytes: an archive that is clustered as a whole keeps every term of
/// it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ProfileTerm {
    pub(super) no: TermNo,
    n_in_body: u8,
    /// [`Tally::first`].
    first: u8,
    /// The number of background articles that have it, above the bits of [`ProfileTerm::IS_NAME`]
    /// and [`ProfileTerm::IN_TITLE`].
    background: u16,
}

/// What n occurrences in the body count for, by n.
static BY_NUMBER: LazyLock<[f32; 256]> =
    LazyLock::new(|| array::from_fn(|n| (n as f32).powf(REPEATED)));

/// What an early term counts for, by the number of content words before it.
static BY_PLACE: LazyLock<[f32; 256]> =
    LazyLock::new(|| array::from_fn(|first| 1.0 + (-(first as f32) / EARLY_WORDS).exp()));

impl ProfileTerm {
    const IS_NAME: u16 = 1;
    const IN_TITLE: u16 = 2;
    const FLAGS: u32 = 2;

    fn new(no: TermNo, tally: &Tally, n_in_background: u32) -> ProfileTerm {
        let byte = |n: u32| u8::try_from(n).unwrap_or(u8::MAX);
        let is_name = tally.n_capitals * 2 > tally.n_in_body + tally.n_in_title;
        let name = if is_name { ProfileTerm::IS_NAME } else { 0 };
        let title = if tally.n_in_title > 0 { ProfileTerm::IN_TITLE } else { 0 };
        let n_in_background = n_in_background.min(u32::from(u16::MAX >> ProfileTerm::FLAGS)) as u16;
        ProfileTerm {
            no,
            n_in_body: byte(tally.n_in_body),
            first: byte(tally.first),
            background: n_in_background << ProfileTerm::FLAGS | name | title,
        }
    }

    /// How much the article makes of it.
    pub(super) fn weight(&self) -> f32 {
        let name = if self.is_name() { NAME } else { 1.0 };
        let title = if self.background & ProfileTerm::IN_TITLE > 0 { IN_TITLE } else { 0.0 };
        let body = BY_NUMBER[usize::from(self.n_in_body)];
        (body + title) * name * BY_PLACE[usize::from(self.first)]
    }

    /// The number of background articles that have it.
    pub(super) fn n_in_background(&self) -> u32 {
        u32::from(self.background >> ProfileTerm::FLAGS)
    }

    /// Whether it names somebody or something: it has a capital at least every second time.
    pub(super) fn is_name(&self) -> bool {
        self.background & ProfileTerm::IS_NAME > 0
    }
}

#[derive(Default)]
struct Tally {
    n_in_body: u32,
    n_in_title: u32,
    n_capitals: u32,
    /// The number of content words of the body before the first one; 0 for a word of the headline.
    first: u32,
}

impl Profile {
    /// Reads an article. Accepts any text; either part may be empty, and a short text alone is read
    /// as a headline.
    pub fn new(title: &str, body: &str, published_s: Option<i64>) -> Profile {
        // Bare headlines come with the same text again.
        let body = if body.trim() == title.trim() { "" } else { body };
        let lexicon = Lexicon::of(language::detect_parts(&[body, title]));
        let mut order: Vec<Arc<str>> = Vec::new();
        let mut tallies: FxHashMap<Arc<str>, Tally> = FxHashMap::default();
        let mut count = |form: &Form, at: u32, is_title: bool| {
            if !tallies.contains_key(&form.stem) {
                order.push(Arc::clone(&form.stem));
            }
            let tally = tallies
                .entry(Arc::clone(&form.stem))
                .or_insert_with(|| Tally { first: at, ..Tally::default() });
            *if is_title { &mut tally.n_in_title } else { &mut tally.n_in_body } += 1;
            tally.n_capitals += u32::from(form.looks_like_name);
        };
        word::content_forms(lexicon, title, LEAD_WORDS, |it| count(it, 0, true));
        let mut at = 0;
        word::content_forms(lexicon, body, LEAD_WORDS, |it| {
            count(it, at, false);
            at += 1;
        });
        let title_row = token::tokens(lexicon, title, TITLE_WORDS);
        let n_title = title_row.len();
        let is_short = order.len() < SHORT_TERMS;
        let body_row = if is_short { token::tokens(lexicon, body, ROW_WORDS) } else { Vec::new() };
        let row: Vec<Token> = title_row.into_iter().chain(body_row).collect();
        let weigh = |stem: Arc<str>| {
            let n_in_background = background::n_articles_with(&stem);
            ProfileTerm::new(term::number(&stem), &tallies[&stem], n_in_background)
        };
        let mut terms: Vec<ProfileTerm> = order.into_iter().map(weigh).collect();
        terms.sort_by_key(|it| it.no);
        terms.dedup_by_key(|it| it.no);
        Profile {
            terms: terms.into(),
            row: row.into(),
            n_title,
            is_short,
            source: 0,
            published_s,
            stands_at_s: published_s.unwrap_or_default(),
            item_of: None,
            decided: Decided::default(),
        }
    }

    /// Sets the time of an article without a date to when it came; one with a date keeps it.
    pub fn standing_at(self, came_s: i64) -> Profile {
        Profile { stands_at_s: self.published_s.unwrap_or(came_s), ..self }
    }

    /// Sets its source: within one, the form of its items is known.
    pub fn from_source(self, source: &str) -> Profile {
        let source = source.trim();
        let hash = if source.is_empty() { 0 } else { xxh3_64(source.as_bytes()) as u32 | 1 };
        Profile { source: hash, ..self }
    }

    /// Removes the publication date.
    pub fn without_date(self) -> Profile {
        Profile { published_s: None, ..self }
    }

    /// Makes it an item of this roundup, whose items are about different events.
    pub fn as_item_of(self, roundup: Option<i64>) -> Profile {
        Profile { item_of: roundup, ..self }
    }

    /// Adds what was decided about it.
    pub fn decided(self, decided: Decided) -> Profile {
        Profile { decided, ..self }
    }

    /// When it was published, or came, in seconds since 1970.
    pub fn stands_at_s(&self) -> i64 {
        self.stands_at_s
    }

    /// When it was published, in seconds.
    pub fn published_s(&self) -> Option<i64> {
        self.published_s
    }

    /// Its terms.
    pub fn terms(&self) -> impl Iterator<Item = TermNo> {
        self.terms.iter().map(|it| it.no)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(profile: &Profile, stem: &str) -> f32 {
        profile.terms.iter().find(|it| it.no == term::number(stem)).map_or(0.0, ProfileTerm::weight)
    }

    #[test]
    fn a_name_and_a_word_of_the_headline_count_for_more() {
        let profile = Profile::new("Mill burns", "A mill in Zork went up in smoke.", None);
        assert!(weight(&profile, "zork") > weight(&profile, "smoke"));
        assert!(weight(&profile, "mill") > weight(&profile, "smoke"));
    }

    #[test]
    fn early_words_count_for_more() {
        let profile =
            Profile::new("", &format!("Fire guts mill {} ashes.", "smoke ".repeat(60)), None);
        assert!(weight(&profile, "mill") > weight(&profile, "ash") * 1.5);
    }

    #[test]
    fn function_words_do_not_count() {
        assert_eq!(weight(&Profile::new("", "It was in the mill.", None), "the"), 0.0);
    }

    #[test]
    fn words_far_down_are_not_read() {
        let body = format!("{} Zork.", "smoke ".repeat(LEAD_WORDS));
        assert_eq!(weight(&Profile::new("", &body, None), "zork"), 0.0);
    }

    #[test]
    fn an_empty_article_has_no_terms() {
        assert!(Profile::new("", "", Some(0)).terms.is_empty());
    }
}
