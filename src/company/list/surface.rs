//! Every way a company's name is written, found where words of a text begin: whole words, longest
//! first, none inside addresses and hashtags.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::company::lexicon::senses::{self, Groups};
use crate::company::lexicon::words::{COMMON_IN_SMALL_LETTERS, ELISIONS};
use crate::company::reading::plain::Plain;
use crate::company::reading::script::{self, EAST_ASIAN_HEAD_BYTES};
use crate::company::reading::token::{Token, Tokens};
use crate::text::Span;
use crate::text::slice::Slicing;

/// What a written name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::company) struct Surface {
    /// Index of the company; `None` for a decoy, which only keeps shorter names from being found
    /// inside it.
    pub(in crate::company) company: Option<usize>,
    /// Index of the company that a decoy is not.
    pub(in crate::company) decoy_of: Option<usize>,
    /// Whether it is also a common word.
    pub(in crate::company) is_ambiguous: bool,
    /// What else it means, as it is written.
    pub(in crate::company) other_meanings: OtherMeanings,
}

/// What a name of one word means beside the company.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::company) struct OtherMeanings {
    pub(in crate::company) senses: Groups,
    /// Whether it is an ordinary word in small letters.
    pub(in crate::company) is_common_word: bool,
}

impl OtherMeanings {
    pub(in crate::company) fn of(word: &str) -> OtherMeanings {
        OtherMeanings {
            senses: senses::of_name(word),
            is_common_word: COMMON_IN_SMALL_LETTERS.contains_folded(word),
        }
    }
}

/// Where a name is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::company) struct NamePlace {
    pub(in crate::company) span: Span,
    /// The words that it covers, the first and the last maybe in part.
    pub(in crate::company) words: Range<usize>,
    pub(in crate::company) end: NameEnd,
}

/// All surfaces, by their first words.
#[derive(Debug, Clone)]
pub(in crate::company) struct Surfaces {
    /// What is written, one after the other; those of a first word together, in the order of their
    /// bytes.
    text: String,
    written: Vec<Written>,
    surfaces: Vec<Surface>,
    /// Which of them begin with a word of this [head](Beginnings::head).
    groups: FxHashMap<u64, Group>,
    beginnings: Beginnings,
}

/// What ends a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::company) enum NameEnd {
    /// No letter runs on.
    Word,
    /// An "s" without an apostrophe: a genitive in some languages, a plural or another word in
    /// others.
    GenitiveS,
}

/// The names whose first words have one [head](Beginnings::head).
#[derive(Debug, Clone, Copy)]
struct Group {
    start: u32,
    end: u32,
    /// The bits of what follows the head: of most words, the next one tells that no name begins.
    seconds: u64,
}

/// A bit for the byte that begins what is after the head and a blank; every bit if nothing does.
#[inline]
fn second_bit(written: &[u8], head: u64) -> u64 {
    let n_bytes = (u64::BITS - head.leading_zeros()).div_ceil(u8::BITS) as usize;
    written.get(n_bytes + 1).map_or(u64::MAX, |byte| 1 << (byte % 64))
}

/// A place in [`Surfaces::text`].
#[derive(Debug, Clone, Copy)]
struct Written {
    start: u32,
    end: u32,
    /// Index of the longest other one that it begins with, or [`NONE`].
    shorter: u32,
}

const NONE: u32 = u32::MAX;

/// An address is looked for this far around a name: a bound for texts without blanks.
const MAX_ADDRESS_BYTES: usize = 256;

/// Returns a name in small letters, in capitals, and with one capital.
fn case_variants(name: &str) -> [String; 3] {
    let (first, rest) = (name.slice(..1), name.slice(1..));
    [
        name.to_ascii_lowercase(),
        name.to_ascii_uppercase(),
        first.to_ascii_uppercase() + &rest.to_ascii_lowercase(),
    ]
}

/// Returns the [head](Beginnings::head) of the first word.
fn head(written: &str) -> u64 {
    let n_bytes = script::word_bytes(written);
    let is_east_asian = written.chars().next().is_some_and(script::is_east_asian);
    Beginnings::head(
        written.as_bytes(),
        if is_east_asian { n_bytes.min(EAST_ASIAN_HEAD_BYTES) } else { n_bytes },
    )
}

impl Surfaces {
    /// Where two surfaces are written alike, the first counts.
    pub(in crate::company) fn new<'a>(named: impl Iterator<Item = (&'a str, Surface)>) -> Surfaces {
        let Patterns { places, patterns, surfaces } = Patterns::of(named.collect());
        let mut order: Vec<usize> = (0..patterns.len()).collect();
        order.sort_by_cached_key(|&it| (head(&patterns[it]), patterns[it].clone()));
        let mut rank: Vec<u32> = vec![0; order.len()];
        for (at, &it) in (0..).zip(&order) {
            rank[it] = at;
        }
        let (mut text, mut written) = (String::new(), Vec::with_capacity(order.len()));
        let mut groups: FxHashMap<u64, Group> = FxHashMap::default();
        for (at, pattern) in (0..).zip(order.iter().map(|&it| &patterns[it])) {
            let shorter = pattern
                .char_indices()
                .rev()
                .find_map(|(end, _)| places.get(pattern.slice(..end)))
                .map_or(NONE, |&it| rank[it]);
            let start = text.len() as u32;
            text.push_str(pattern);
            written.push(Written { start, end: text.len() as u32, shorter });
            let head = head(pattern);
            let group = groups.entry(head).or_insert(Group { start: at, end: at, seconds: 0 });
            group.end = at + 1;
            group.seconds |= second_bit(pattern.as_bytes(), head);
        }
        let beginnings = Beginnings::new(groups.keys().copied());
        Surfaces {
            text,
            written,
            surfaces: order
                .iter()
                .map(|&it| Surface {
                    other_meanings: OtherMeanings::of(&patterns[it]),
                    ..surfaces[it]
                })
                .collect(),
            groups,
            beginnings,
        }
    }

    /// Calls `found` for every name in a [`Plain`] text, in order, never overlapping. A name begins
    /// where a word does.
    pub(in crate::company) fn find(
        &self,
        tokens: &Tokens<'_>,
        mut found: impl FnMut(Surface, NamePlace),
    ) {
        let text = tokens.text;
        let mut at = 0;
        for (token_idx, token) in tokens.all.iter().enumerate() {
            let is_east_asian = is_east_asian_at(text, token.span.start);
            let mut here = |start: usize| {
                let n_bytes = token.span.end - start;
                let n_bytes =
                    if is_east_asian { n_bytes.min(EAST_ASIAN_HEAD_BYTES) } else { n_bytes };
                let head = Beginnings::head(&text.as_bytes()[start..], n_bytes);
                let may_begin = start >= at && self.beginnings.may_begin(head);
                let (idx, span, end) =
                    may_begin.then(|| self.longest_at(text, start, head)).flatten()?;
                at = span.end;
                if !is_in_address(text, &span) {
                    let further = tokens.all[token_idx + 1..].iter();
                    let n_further = further.take_while(|it| it.span.start < span.end).count();
                    let words = token_idx..token_idx + 1 + n_further;
                    found(self.surfaces[idx], NamePlace { span, words, end });
                }
                Some(())
            };
            if is_east_asian {
                // Blanks do not part words there: a name may begin anywhere.
                text.slice(token.span.clone()).char_indices().for_each(|(idx, _)| {
                    here(token.span.start + idx);
                });
            } else if here(token.span.start).is_none() && token.is_name {
                parts_behind_marks(text, token).find_map(here);
            }
        }
    }

    /// The longest name that begins at a place and is not part of a word.
    fn longest_at(&self, text: &str, start: usize, head: u64) -> Option<(usize, Span, NameEnd)> {
        let group = self.groups.get(&head)?;
        let (from, here) = (group.start as usize, &text.as_bytes()[start..]);
        if group.seconds & second_bit(here, head) == 0 {
            return None;
        }
        // Among the names before the text in the order of bytes, the last shares the longest
        // beginning with it.
        let n_before =
            self.written[from..group.end as usize].partition_point(|it| self.bytes(it) <= here);
        let last = from + n_before.checked_sub(1)?;
        // The longest name may run into a word ("Amazon Primed") where a shorter one ends in time.
        std::iter::successors(Some(last), |&it| {
            Some(self.written[it].shorter).filter(|it| *it != NONE).map(|it| it as usize)
        })
        .filter(|&it| here.starts_with(self.bytes(&self.written[it])))
        .map(|it| (it, start..start + self.bytes(&self.written[it]).len()))
        .find_map(|(it, span)| Some((it, span.clone(), name_end(text, &span)?)))
    }

    #[inline]
    fn bytes(&self, written: &Written) -> &[u8] {
        &self.text.as_bytes()[written.start as usize..written.end as usize]
    }

    /// All that is written, for the benchmark.
    pub(in crate::company) fn all(&self) -> impl Iterator<Item = &str> {
        self.written.iter().map(|it| self.text.slice(it.start as usize..it.end as usize))
    }
}

/// Everything that is looked for.
#[derive(Default)]
struct Patterns {
    /// Where each one is in the lists.
    places: FxHashMap<String, usize>,
    patterns: Vec<String>,
    surfaces: Vec<Surface>,
}

impl Patterns {
    fn of(named: Vec<(&str, Surface)>) -> Patterns {
        let mut all = Patterns::default();
        for &(name, surface) in &named {
            all.add(Plain::new(name).as_str().to_owned(), surface);
        }
        // "Coca - Cola", as exports that part words at marks have it; "Coca Cola".
        for &(name, surface) in named.iter().filter(|(name, _)| name.contains('-')) {
            let name = Plain::new(name);
            all.add(name.as_str().replace('-', " - "), surface);
            if has_long_parts(name.as_str()) {
                all.add(name.as_str().replace('-', " "), surface);
            }
        }
        for &(name, surface) in named.iter().filter(|(name, _)| !name.is_ascii()) {
            script::each_form(name, |form| all.add(form, surface));
        }
        // Last, so that no variant takes another's own spelling.
        for (name, surface) in
            named.into_iter().filter(|(name, surface)| has_case_variants(name, surface))
        {
            case_variants(name).into_iter().for_each(|variant| all.add(variant, surface));
        }
        all
    }

    /// Adds a spelling; one that is there already keeps its meaning.
    fn add(&mut self, pattern: String, surface: Surface) {
        let (patterns, surfaces) = (&mut self.patterns, &mut self.surfaces);
        self.places.entry(pattern).or_insert_with_key(|pattern| {
            patterns.push(pattern.clone());
            surfaces.push(surface);
            patterns.len() - 1
        });
    }
}

#[inline]
fn is_east_asian_at(text: &str, at: usize) -> bool {
    !text.as_bytes()[at].is_ascii()
        && text.slice(at..).chars().next().is_some_and(script::is_east_asian)
}

/// Where parts of a name behind hyphens and elided articles begin: "Ex-Zork", "L'Zork".
fn parts_behind_marks<'a>(text: &'a str, token: &Token) -> impl Iterator<Item = usize> + use<'a> {
    let (start, word) = (token.span.start, text.slice(token.span.clone()));
    word.bytes()
        .enumerate()
        .filter(|&(at, it)| it == b'-' || it == b'\'' && is_elision(word.slice(..at)))
        .map(move |(at, _)| start + at + 1)
}

fn is_elision(word: &str) -> bool {
    ELISIONS.contains_folded(word)
}

/// The first words of names: most words of a text need no further look.
#[derive(Debug, Clone)]
struct Beginnings {
    /// A bit for each hash of a head.
    bits: Vec<u64>,
}

impl Beginnings {
    const LOG_BITS: u32 = 18;

    fn new(heads: impl Iterator<Item = u64>) -> Beginnings {
        let mut beginnings = Beginnings { bits: vec![0; 1 << (Beginnings::LOG_BITS - 6)] };
        for head in heads {
            let at = Beginnings::hash(head);
            beginnings.bits[at / 64] |= 1 << (at % 64);
        }
        beginnings
    }

    /// Whether a name may begin with a word of this head.
    #[inline]
    fn may_begin(&self, head: u64) -> bool {
        let at = Beginnings::hash(head);
        self.bits[at / 64] & 1 << (at % 64) != 0
    }

    /// The first eight bytes of a word of `n_bytes` at the start of `text`, up to a mark inside it
    /// ("AT&T").
    #[inline]
    fn head(text: &[u8], n_bytes: usize) -> u64 {
        const EACH: u64 = u64::from_le_bytes([1; 8]);
        let head = match text.first_chunk() {
            Some(head) => u64::from_le_bytes(*head),
            None => text.iter().rev().fold(0, |head, it| head << 8 | u64::from(*it)),
        };
        // The highest bit of the first byte below '0': marks and blanks are, letters and digits are
        // not.
        let marks = head.wrapping_sub(EACH * u64::from(b'0')) & !head & (EACH << 7);
        let n_bits = marks.trailing_zeros().min(8 * n_bytes as u32) & !7;
        head & 1_u64.checked_shl(n_bits).map_or(u64::MAX, |it| it - 1)
    }

    /// By the multiplicative method (Knuth 1973): the upper bits of a product with 2^64 divided by
    /// the golden ratio.
    #[inline]
    fn hash(head: u64) -> usize {
        (head.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - Beginnings::LOG_BITS)) as usize
    }
}

/// Whether each part of a hyphenated name is a word, so that it is known without the hyphen.
fn has_long_parts(name: &str) -> bool {
    const MIN_BYTES: usize = 4;
    name.split('-').all(|it| it.len() >= MIN_BYTES && it.starts_with(char::is_uppercase))
}

/// Whether a name may be written in small letters, in capitals or with the first one alone
/// ("Youtube"), as messages and headlines do: one word of five letters or more that is nothing but
/// a name.
fn has_case_variants(name: &str, surface: &Surface) -> bool {
    const MIN_LETTERS: usize = 5;
    let is_word = name.len() >= MIN_LETTERS
        && name.bytes().all(|it| it.is_ascii_alphabetic())
        && name.bytes().any(|it| it.is_ascii_uppercase());
    is_word
        && surface.company.is_some()
        && !surface.is_ambiguous
        && !COMMON_IN_SMALL_LETTERS.contains(&name.to_ascii_lowercase())
}

/// How a name ends at a place; `None` if it is not a word of its own there.
fn name_end(text: &str, span: &Span) -> Option<NameEnd> {
    const MIN_GENITIVE_BYTES: usize = 4;
    if stands_alone(text, span) {
        return Some(NameEnd::Word);
    }
    let may_be_genitive = span.len() >= MIN_GENITIVE_BYTES
        && text.as_bytes().get(span.end) == Some(&b's')
        && !text.slice(span.clone()).ends_with(['s', 'x', 'z', 'ß'])
        && stands_alone(text, &(span.start..span.end + 1));
    may_be_genitive.then_some(NameEnd::GenitiveS)
}

/// Whether no word runs on at either end, no `.com` follows and no `#` or `@` leads.
fn stands_alone(text: &str, span: &Span) -> bool {
    let is_word = |c: char| script::is_of_word(c) || c == '_';
    let name = text.slice(span.clone());
    let mut before = text.slice(..span.start).chars().rev();
    match before.next() {
        Some('#' | '@') => return false,
        Some(c) if is_word(c) && !script::begins_word(c, name) => return false,
        Some('&') if before.next().is_some_and(is_word) => return false,
        _ => {}
    }
    let tail = text.slice(span.end..);
    let mut after = tail.chars();
    match after.next() {
        Some('@' | '+') => false,
        Some(c) if is_word(c) => script::ends_word(name, tail),
        Some('&') => !after.next().is_some_and(is_word),
        // "Alibaba.com" is another name, "Alibaba.The" lacks a blank.
        Some('.') => !after.next().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit()),
        // "Dell'Amazon" is Italian.
        Some('\'') => !(after.next().is_some_and(char::is_uppercase) && is_elision(name)),
        _ => true,
    }
}

/// Whether the run of non-blanks around a name is a web or e-mail address.
fn is_in_address(text: &str, span: &Span) -> bool {
    // Nearly every name is between blanks: no name is an address by itself.
    let bytes = text.as_bytes();
    let is_blank = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(|it| *it == b' ');
    if is_blank(span.start.checked_sub(1)) && is_blank(Some(span.end)) {
        return false;
    }
    let head = text
        .slice(..span.start)
        .char_indices()
        .rev()
        .take(MAX_ADDRESS_BYTES)
        .take_while(|(_, c)| !c.is_whitespace());
    let start = head.last().map_or(span.start, |(at, _)| at);
    let tail = text
        .slice(span.end..)
        .char_indices()
        .take(MAX_ADDRESS_BYTES)
        .take_while(|(_, c)| !c.is_whitespace());
    let end = tail.last().map_or(span.end, |(at, c)| span.end + at + c.len_utf8());
    let run = text.slice(start..end);
    run.len() > span.len() && (run.contains("://") || run.contains("www.") || is_mail(run))
}

fn is_mail(run: &str) -> bool {
    run.split_once('@')
        .is_some_and(|(user, host)| user.ends_with(char::is_alphanumeric) && host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let names = [
            "Google",
            "Google Cloud",
            "Amazon",
            "Amazon Prime",
            "Levi's",
            "Booking.com",
            "AT&T",
            "Yahoo",
            "Mall",
            "Sea",
            "Coca-Cola",
        ];
        let surface = |at| Surface { company: Some(at), ..Surface::default() };
        let decoy = ("Red Sea", Surface { decoy_of: Some(9), ..Surface::default() });
        let surfaces = Surfaces::new(
            names.iter().enumerate().map(|(at, &it)| (it, surface(at))).chain([decoy]),
        );
        let plain = Plain::new(text);
        let mut found = Vec::new();
        surfaces.find(&Tokens::new(plain.as_str()), |surface, place| {
            let company = surface.company.filter(|_| place.end == NameEnd::Word);
            found.extend(company.map(|_| &text[plain.to_raw(place.span)]))
        });
        assert_eq!(found, expected);
    }

    #[test]
    fn the_longest_name_counts() {
        check("Google Cloud and Google", &["Google Cloud", "Google"]);
    }

    #[test]
    fn a_longer_name_that_runs_on_leaves_the_shorter_one() {
        check("Amazon Primed", &["Amazon"]);
        check("Googles Google", &["Google"]);
    }

    #[test]
    fn only_whole_words_count() {
        check("Seattle, OverSea, Sea_1, Malls, xMall", &[]);
        check("(Sea), “Mall”, Sea—and 17.2%Google", &["Sea", "Mall", "Sea", "Google"]);
        check("Größe-Mall éSea", &["Mall"]);
    }

    #[test]
    fn possessives_and_compounds_count() {
        check(
            "Google’s and Google's Amazon-backed, ex-Google",
            &["Google", "Google", "Amazon", "Google"],
        );
    }

    #[test]
    fn blanks_and_apostrophes_match_in_every_form() {
        check("Google\u{a0}Cloud, Levi’s, Levi's", &["Google\u{a0}Cloud", "Levi’s", "Levi's"]);
    }

    #[test]
    fn marks_inside_a_name_belong_to_it() {
        check("Booking.com and AT&T. Yahoo! B&Mall AT&Ts", &["Booking.com", "AT&T", "Yahoo"]);
    }

    #[test]
    fn a_missing_blank_after_a_full_stop_hides_no_name() {
        check("from Google.The next.Amazon", &["Google", "Amazon"]);
    }

    #[test]
    fn addresses_and_hashtags_name_nobody() {
        check(
            "https://x.org/Google/Amazon www.Google.org a@Google.com #Google @Amazon Google.com Amazon+",
            &[],
        );
        check("Google/Amazon", &["Google", "Amazon"]);
    }

    #[test]
    fn a_name_that_is_no_other_word_counts_in_small_letters_and_capitals() {
        check(
            "on google, GOOGLE and yahoo, not amazon, sea or booking.com",
            &["google", "GOOGLE", "yahoo"],
        );
    }

    #[test]
    fn a_hyphen_may_be_missing_or_stand_alone() {
        check("Coca-Cola, Coca - Cola and Coca Cola", &["Coca-Cola", "Coca - Cola", "Coca Cola"]);
        check("Coca and Cola", &[]);
    }

    #[test]
    fn a_decoy_hides_the_name_inside_it() {
        check("the Red Sea and Sea", &["Sea"]);
    }
}
