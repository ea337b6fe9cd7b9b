//! Every way a company's name is written, found in a text in one pass: whole words, longest first, none inside addresses and hashtags.

use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind, StartKind};
use rustc_hash::FxHashMap;

use super::plain::Plain;
use super::token::{Token, Tokens};
use super::words::COMMON_IN_SMALL_LETTERS;
use crate::text::Span;

/// What a written name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Surface {
    /// Index of the company; `None` for a decoy, which only keeps shorter names from being found inside it.
    pub(super) company: Option<usize>,
    /// Whether it is also a common word.
    pub(super) is_ambiguous: bool,
}

/// The automaton over all surfaces.
#[derive(Debug, Clone)]
pub(super) struct Surfaces {
    automaton: AhoCorasick,
    surfaces: Vec<Surface>,
    /// For each surface, the longest other one that it begins with.
    shorter: Vec<Option<usize>>,
    n_bytes: Vec<usize>,
    beginnings: Beginnings,
}

/// An address is looked for this far around a name: a bound for texts without blanks.
const MAX_ADDRESS_BYTES: usize = 256;

impl Surfaces {
    /// Where two surfaces are written alike, the first counts.
    pub(super) fn new<'a>(named: impl Iterator<Item = (&'a str, Surface)>) -> Surfaces {
        let mut places: FxHashMap<String, usize> = FxHashMap::default();
        let mut patterns: Vec<String> = Vec::new();
        let mut surfaces = Vec::new();
        let mut add = |pattern: String, surface: Surface| {
            places.entry(pattern).or_insert_with_key(|pattern| {
                patterns.push(pattern.clone());
                surfaces.push(surface);
                patterns.len() - 1
            });
        };
        let named: Vec<(&str, Surface)> = named.collect();
        for &(name, surface) in &named {
            add(Plain::new(name).as_str().to_owned(), surface);
        }
        // Last, so that no variant takes another's own spelling.
        for (name, surface) in named.into_iter().filter(|(name, surface)| has_case_variants(name, surface)) {
            add(name.to_ascii_lowercase(), surface);
            add(name.to_ascii_uppercase(), surface);
            add(format!("{}{}", name[..1].to_ascii_uppercase(), name[1..].to_ascii_lowercase()), surface);
        }
        let longest_prefix = |it: &String| it.char_indices().rev().find_map(|(end, _)| places.get(&it[..end]).copied());
        let shorter = patterns.iter().map(longest_prefix).collect();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .start_kind(StartKind::Both)
            .build(&patterns)
            .expect("a list that fits into memory as text is far below the limit of 2^31 states");
        let beginnings = Beginnings::new(patterns.iter().map(String::as_str));
        Surfaces { automaton, surfaces, shorter, n_bytes: patterns.iter().map(String::len).collect(), beginnings }
    }

    /// Calls `found` for every name in a [`Plain`] text, in order, never overlapping. A name begins where a word does.
    pub(super) fn find(&self, tokens: &Tokens<'_>, mut found: impl FnMut(Surface, Span)) {
        let text = tokens.text;
        let mut at = 0;
        for token in &tokens.all {
            let mut here = |start: usize| {
                let may_begin = start >= at && self.beginnings.may_begin(&text.as_bytes()[start..], token.span.end - start);
                let (idx, span) = may_begin.then(|| self.longest_at(text, start)).flatten()?;
                at = span.end;
                if !is_in_address(text, &span) {
                    found(self.surfaces[idx], span);
                }
                Some(())
            };
            if here(token.span.start).is_none() && token.is_name {
                parts_behind_hyphens(text, token).find_map(here);
            }
        }
    }

    /// The longest name that begins at a place and is not part of a word.
    fn longest_at(&self, text: &str, start: usize) -> Option<(usize, Span)> {
        let hit = self.automaton.find(Input::new(text).range(start..).anchored(Anchored::Yes))?;
        // The longest name may run into a word ("Amazon Primed") where a shorter one ends in time.
        std::iter::successors(Some(hit.pattern().as_usize()), |&it| self.shorter[it])
            .map(|it| (it, start..start + self.n_bytes[it]))
            .find(|(_, span)| stands_alone(text, span))
    }

    /// The pass over the text alone, for the benchmark.
    pub(super) fn count_hits(&self, text: &str) -> usize {
        self.automaton.find_iter(text).count()
    }
}

/// Where parts of a name behind hyphens begin: "Ex-Zork".
fn parts_behind_hyphens<'a>(text: &'a str, token: &Token) -> impl Iterator<Item = usize> + use<'a> {
    let start = token.span.start;
    text[token.span.clone()].bytes().enumerate().filter(|(_, it)| *it == b'-').map(move |(at, _)| start + at + 1)
}

/// The first words of names: most words of a text need no look into the automaton.
#[derive(Debug, Clone)]
struct Beginnings {
    /// A bit for each hash of a first word.
    bits: Vec<u64>,
}

impl Beginnings {
    const LOG_BITS: u32 = 19;

    fn new<'a>(names: impl Iterator<Item = &'a str>) -> Beginnings {
        let mut beginnings = Beginnings { bits: vec![0; 1 << (Beginnings::LOG_BITS - 6)] };
        for name in names {
            let n_bytes = name.find(|c: char| !c.is_alphanumeric()).unwrap_or(name.len());
            let at = Beginnings::hash(name.as_bytes(), n_bytes);
            beginnings.bits[at / 64] |= 1 << (at % 64);
        }
        beginnings
    }

    /// Whether a name may begin where `text` does, with a word of so many bytes.
    #[inline]
    fn may_begin(&self, text: &[u8], n_bytes: usize) -> bool {
        let at = Beginnings::hash(text, n_bytes);
        self.bits[at / 64] & 1 << (at % 64) != 0
    }

    /// Of a word's first eight bytes, up to a mark inside it ("AT&T"), by the multiplicative method (Knuth 1973): the upper bits of a product with
    /// 2^64 divided by the golden ratio.
    #[inline]
    fn hash(text: &[u8], n_bytes: usize) -> usize {
        const EACH: u64 = u64::from_le_bytes([1; 8]);
        let head = match text.first_chunk() {
            Some(head) => u64::from_le_bytes(*head),
            None => text.iter().rev().fold(0, |head, it| head << 8 | u64::from(*it)),
        };
        // The highest bit of the first byte below '0': marks and blanks are, letters and digits are not.
        let marks = head.wrapping_sub(EACH * u64::from(b'0')) & !head & (EACH << 7);
        let n_bits = marks.trailing_zeros().min(8 * n_bytes as u32) & !7;
        let key = head & 1_u64.checked_shl(n_bits).map_or(u64::MAX, |it| it - 1);
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - Beginnings::LOG_BITS)) as usize
    }
}

/// Whether a name may be written in small letters, in capitals or with the first one alone ("Youtube"), as messages and headlines do: one word of
/// five letters or more that is nothing but a name.
fn has_case_variants(name: &str, surface: &Surface) -> bool {
    const MIN_LETTERS: usize = 5;
    let is_word =
        name.len() >= MIN_LETTERS && name.bytes().all(|it| it.is_ascii_alphabetic()) && name.bytes().any(|it| it.is_ascii_uppercase());
    is_word && surface.company.is_some() && !surface.is_ambiguous && !COMMON_IN_SMALL_LETTERS.contains(&name.to_ascii_lowercase())
}

/// Whether no word runs on at either end, no `.com` follows and no `#` or `@` leads.
fn stands_alone(text: &str, span: &Span) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut before = text[..span.start].chars().rev();
    match before.next() {
        Some(c) if is_word(c) || matches!(c, '#' | '@') => return false,
        Some('&') if before.next().is_some_and(is_word) => return false,
        _ => {}
    }
    let mut after = text[span.end..].chars();
    match after.next() {
        Some(c) if is_word(c) || matches!(c, '@' | '+') => false,
        Some('&') => !after.next().is_some_and(is_word),
        // "Alibaba.com" is another name, "Alibaba.The" lacks a blank.
        Some('.') => !after.next().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit()),
        _ => true,
    }
}

/// Whether the run of non-blanks around a name is a web or e-mail address.
fn is_in_address(text: &str, span: &Span) -> bool {
    let head = text[..span.start].char_indices().rev().take(MAX_ADDRESS_BYTES).take_while(|(_, c)| !c.is_whitespace());
    let start = head.last().map_or(span.start, |(at, _)| at);
    let tail = text[span.end..].char_indices().take(MAX_ADDRESS_BYTES).take_while(|(_, c)| !c.is_whitespace());
    let end = tail.last().map_or(span.end, |(at, c)| span.end + at + c.len_utf8());
    let run = &text[start..end];
    run.len() > span.len() && (run.contains("://") || run.contains("www.") || is_mail(run))
}

fn is_mail(run: &str) -> bool {
    run.split_once('@').is_some_and(|(user, host)| user.ends_with(char::is_alphanumeric) && host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let names = ["Google", "Google Cloud", "Amazon", "Amazon Prime", "Levi's", "Booking.com", "AT&T", "Yahoo", "Mall", "Sea"];
        let surface = |at| Surface { company: Some(at), is_ambiguous: false };
        let decoy = ("Red Sea", Surface { company: None, is_ambiguous: false });
        let surfaces = Surfaces::new(names.iter().enumerate().map(|(at, &it)| (it, surface(at))).chain([decoy]));
        let plain = Plain::new(text);
        let mut found = Vec::new();
        surfaces.find(&Tokens::new(plain.as_str()), |surface, span| found.extend(surface.company.map(|_| &text[plain.to_raw(span)])));
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
        check("Google’s and Google's Amazon-backed, ex-Google", &["Google", "Google", "Amazon", "Google"]);
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
        check("https://x.org/Google/Amazon www.Google.org a@Google.com #Google @Amazon Google.com Amazon+", &[]);
        check("Google/Amazon", &["Google", "Amazon"]);
    }

    #[test]
    fn a_name_that_is_no_other_word_counts_in_small_letters_and_capitals() {
        check("on google, GOOGLE and yahoo, not amazon, sea or booking.com", &["google", "GOOGLE", "yahoo"]);
    }

    #[test]
    fn a_decoy_hides_the_name_inside_it() {
        check("the Red Sea and Sea", &["Sea"]);
    }
}
