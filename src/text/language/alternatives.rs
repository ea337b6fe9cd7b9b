//! Some hundred patterns of which a text may match any.
//!
//! One regular expression of all of them has so many states that the engine spends a third of the
//! time of a summary on building them, again and again. Nearly every pattern has words without
//! which it cannot match; texts are searched for those, all at once, and a pattern is asked only
//! where its words occur.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use regex::{Regex, bytes};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Hir, HirKind, Look};

use super::pattern::{ascii, pattern};

/// Patterns that are alternatives of one another, compiled when they are first used.
#[derive(Default)]
pub(super) struct Alternatives {
    patterns: Vec<String>,
    is_ascii: bool,
    compiled: OnceLock<Compiled>,
}

struct Compiled {
    /// The words without which some pattern cannot match.
    words: Option<AhoCorasick>,
    /// The patterns of each word.
    of_word: Vec<Vec<usize>>,
    /// How far from the beginning each pattern can end, in bytes.
    reach: Vec<usize>,
    patterns: Vec<LazyMatcher>,
    /// The patterns without such words, as one.
    wordless: Option<LazyMatcher>,
}

/// A pattern that is compiled when it is first asked.
struct LazyMatcher {
    text: String,
    is_ascii: bool,
    matcher: OnceLock<Matcher>,
}

enum Matcher {
    Ascii(bytes::Regex),
    Unicode(Regex),
}

impl Alternatives {
    /// Patterns of ASCII words, whose case does not matter within ASCII.
    pub(super) fn set_ascii(&mut self, is_ascii: bool) {
        self.is_ascii = is_ascii;
    }

    /// Adds a pattern. A curly apostrophe matches a straight one, too.
    pub(super) fn add(&mut self, pattern: String) {
        let apostrophe = if self.is_ascii { "(?:’|')" } else { "[’']" };
        self.patterns.push(pattern.replace('’', apostrophe));
    }

    /// Whether a text matches any of the patterns.
    pub(super) fn matches(&self, text: &str) -> bool {
        !self.patterns.is_empty()
            && self
                .compiled
                .get_or_init(|| Compiled::new(&self.patterns, self.is_ascii))
                .matches(text)
    }

    /// Compiles each pattern, to find wrong ones.
    #[cfg(test)]
    pub(super) fn compile_all(&self) -> &Alternatives {
        let compiled = self.compiled.get_or_init(|| Compiled::new(&self.patterns, self.is_ascii));
        for pattern in &compiled.patterns {
            let _ = pattern.matches("");
        }
        self
    }
}

impl Compiled {
    fn new(patterns: &[String], is_ascii: bool) -> Compiled {
        let mut words: Vec<String> = Vec::new();
        let mut of_word: Vec<Vec<usize>> = Vec::new();
        let mut wordless: Vec<&str> = Vec::new();
        let mut reach = vec![usize::MAX; patterns.len()];
        for (idx, pattern) in patterns.iter().enumerate() {
            let parsed = parse(pattern, is_ascii);
            let Some(needed) = parsed.as_ref().and_then(needed_words) else {
                wordless.push(pattern);
                continue;
            };
            reach[idx] = parsed.as_ref().map_or(usize::MAX, reach_of);
            for word in needed {
                match words.iter().position(|it| *it == word) {
                    Some(at) => of_word[at].push(idx),
                    None => {
                        words.push(word);
                        of_word.push(vec![idx]);
                    }
                }
            }
        }
        let searcher = || {
            AhoCorasick::builder()
                .kind(Some(AhoCorasickKind::DFA))
                .match_kind(MatchKind::Standard)
                .ascii_case_insensitive(true)
                .build(&words)
                .expect("a few hundred short words are not too many")
        };
        Compiled {
            words: (!words.is_empty()).then(searcher),
            of_word,
            reach,
            patterns: patterns.iter().map(|it| LazyMatcher::new(it.clone(), is_ascii)).collect(),
            wordless: (!wordless.is_empty())
                .then(|| LazyMatcher::new(wordless.join("|"), is_ascii)),
        }
    }

    fn matches(&self, text: &str) -> bool {
        if self.wordless.as_ref().is_some_and(|it| it.matches(text)) {
            return true;
        }
        let Some(words) = &self.words else { return false };
        let mut asked: Vec<usize> = Vec::new();
        words.find_overlapping_iter(text).any(|found| {
            let of_word = &self.of_word[found.pattern().as_usize()];
            of_word.iter().any(|&idx| {
                if found.end() > self.reach[idx] || asked.contains(&idx) {
                    return false;
                }
                asked.push(idx);
                self.patterns[idx].matches(text)
            })
        })
    }
}

impl LazyMatcher {
    fn new(text: String, is_ascii: bool) -> LazyMatcher {
        LazyMatcher { text, is_ascii, matcher: OnceLock::new() }
    }

    fn matches(&self, text: &str) -> bool {
        let matcher = self.matcher.get_or_init(|| match self.is_ascii {
            true => Matcher::Ascii(ascii(&self.text)),
            false => Matcher::Unicode(pattern(&format!("(?i){}", self.text))),
        });
        match matcher {
            Matcher::Ascii(regex) => regex.is_match(text.as_bytes()),
            Matcher::Unicode(regex) => regex.is_match(text),
        }
    }
}

/// A pattern with more needed words than this is asked of every text.
const MOST_WORDS: usize = 24;

/// A shorter word is in nearly every text.
const SHORTEST_WORD: usize = 3;

fn parse(pattern: &str, is_ascii: bool) -> Option<Hir> {
    ParserBuilder::new().unicode(!is_ascii).utf8(false).build().parse(pattern).ok()
}

/// How far from the beginning a pattern can end; no limit if it can begin anywhere.
fn reach_of(hir: &Hir) -> usize {
    let properties = hir.properties();
    let is_anchored = properties.look_set_prefix().contains(Look::Start);
    // A letter can have a longer form in the other case.
    let longest = properties.maximum_len().map(|it| it.saturating_mul(2));
    longest.filter(|_| is_anchored).unwrap_or(usize::MAX)
}

/// Words, in lower case, of which every match of a pattern has at least one; `None` if there are no
/// such words.
fn needed_words(hir: &Hir) -> Option<Vec<String>> {
    let words = needed(hir)?;
    let are_long = words.iter().all(|it| it.len() >= SHORTEST_WORD);
    (words.len() <= MOST_WORDS && are_long).then_some(words)
}

fn needed(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            // Outside of ASCII the case of a letter would have to be folded.
            let text = std::str::from_utf8(&literal.0).ok()?;
            let runs = text.split(|it: char| !it.is_ascii());
            let longest = runs.max_by_key(|it| it.len()).filter(|it| !it.is_empty())?;
            Some(vec![longest.to_ascii_lowercase()])
        }
        HirKind::Capture(capture) => needed(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => needed(&repetition.sub),
        HirKind::Concat(parts) => {
            let shortest = |words: &Vec<String>| words.iter().map(String::len).min();
            parts.iter().filter_map(needed).max_by_key(|words| {
                let n_short = shortest(words).unwrap_or_default().min(SHORTEST_WORD);
                (n_short, std::cmp::Reverse(words.len()), shortest(words))
            })
        }
        HirKind::Alternation(parts) => {
            let words: Option<Vec<Vec<String>>> = parts.iter().map(needed).collect();
            let mut words: Vec<String> = words?.concat();
            words.sort_unstable();
            words.dedup();
            Some(words)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_needs_its_longest_word() {
        let needed = |pattern: &str| needed_words(&parse(pattern, true).unwrap());
        assert_eq!(needed(r"^(?:photo(?:graph)? by)\b"), Some(vec!["photo".to_owned()]));
        assert_eq!(
            needed(r"\b(?:sign up|subscribe) (?:for|to) .{2,9}Newsletter"),
            Some(vec!["newsletter".to_owned()])
        );
        assert_eq!(
            needed(r"(?:read|watch)(?: more)?"),
            Some(vec!["read".to_owned(), "watch".to_owned()])
        );
        assert_eq!(needed(r"^\d+ min$"), Some(vec![" min".to_owned()]));
        assert_eq!(needed(r"^(?:by)?[A-Z]+$"), None);
        let reach = |pattern: &str| reach_of(&parse(pattern, true).unwrap());
        assert_eq!(reach("^(?:photos?)"), 12);
        assert_eq!((reach("^photo.*by"), reach("photos?")), (usize::MAX, usize::MAX));
    }

    #[test]
    fn alternatives_match_whatever_their_case() {
        let mut alternatives = Alternatives::default();
        alternatives.set_ascii(true);
        for pattern in ["^(?:photo:)", r"\bdon’t miss\b", r"^\d+$"] {
            alternatives.add(pattern.to_owned());
        }
        for text in ["PHOTO: the quay", "Please don't miss it", "DON’T MISS it", "12"] {
            assert!(alternatives.matches(text), "{text}");
        }
        for text in ["A photo: the quay", "do not miss it", "12 ships", ""] {
            assert!(!alternatives.matches(text), "{text}");
        }
        let mut others = Alternatives::default();
        for pattern in ["^(?:größe|straße):", "всё"] {
            others.add(pattern.to_owned());
        }
        assert!(others.matches("GRÖßE: 3") && others.matches("ВСЁ") && !others.matches("grosse:"));
    }
}
