//! Every way a company's name is written, found in a text in one pass: whole words, longest first, none inside addresses and hashtags.

use aho_corasick::{AhoCorasick, Input, MatchKind};
use rustc_hash::FxHashMap;

use super::plain::Plain;
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
        }
        let longest_prefix = |it: &String| it.char_indices().rev().find_map(|(end, _)| places.get(&it[..end]).copied());
        let shorter = patterns.iter().map(longest_prefix).collect();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&patterns)
            .expect("a list that fits into memory as text is far below the limit of 2^31 states");
        Surfaces { automaton, surfaces, shorter, n_bytes: patterns.iter().map(String::len).collect() }
    }

    /// Calls `found` for every name in a [`Plain`] text, in order, never overlapping.
    pub(super) fn find(&self, text: &str, mut found: impl FnMut(Surface, Span)) {
        let mut at = 0;
        while let Some(hit) = self.automaton.find(Input::new(text).range(at..)) {
            let (start, first) = (hit.start(), hit.pattern().as_usize());
            // The longest name may run into a word ("Amazon Primed") where a shorter one ends in time.
            let whole = std::iter::successors(Some(first), |&it| self.shorter[it])
                .map(|it| (it, start..start + self.n_bytes[it]))
                .find(|(_, span)| stands_alone(text, span));
            let Some((idx, span)) = whole else {
                at = start + text[start..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            at = span.end;
            if !is_in_address(text, &span) {
                found(self.surfaces[idx], span);
            }
        }
    }

    /// The pass over the text alone, for the benchmark.
    pub(super) fn count_hits(&self, text: &str) -> usize {
        self.automaton.find_iter(text).count()
    }
}

/// Whether a name may be written in small letters or capitals alone, as messages and headlines do: one word of five letters or more that is
/// nothing but a name.
fn has_case_variants(name: &str, surface: &Surface) -> bool {
    const MIN_LETTERS: usize = 5;
    let is_word =
        name.len() >= MIN_LETTERS && name.bytes().all(|it| it.is_ascii_alphabetic()) && name.starts_with(|c: char| c.is_ascii_uppercase());
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
        surfaces.find(plain.as_str(), |surface, span| found.extend(surface.company.map(|_| &text[plain.to_raw(span)])));
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
