//! Some hundred patterns of several kinds, of which a text may match any.
//!
//! One regular expression of all of them has so many states that the engine spends a third of the
//! time of a summary on building them, again and again. Nearly every pattern has words without
//! which it cannot match; texts are searched for the rarest of each, all at once, and a pattern is
//! asked (and compiled) only where its words occur.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Hir, HirKind, Look};
use rustc_hash::FxHashMap;

use super::matcher::Matcher;

/// A bit for each kind of pattern.
pub(super) type Kinds = u32;

/// Patterns of several kinds, compiled when they are first used.
#[derive(Default)]
pub(super) struct Alternatives {
    patterns: Vec<(Kinds, String)>,
    is_ascii: bool,
    compiled: OnceLock<Compiled>,
}

struct Compiled {
    /// The words without which some pattern cannot match.
    anywhere: Words,
    /// Those that have to be near the beginning. They are many and short, and the whole text has
    /// most of them.
    near: Words,
    patterns: Vec<Pattern>,
    /// The patterns without such words, as one for each kind.
    wordless: Vec<(Kinds, Matcher)>,
}

struct Pattern {
    kind: Kinds,
    matcher: Matcher,
}

/// Words, each with what it is needed for.
#[derive(Default)]
struct Words {
    texts: Vec<String>,
    uses: Vec<Vec<Use>>,
    searcher: Option<AhoCorasick>,
}

/// A pattern that needs a word.
struct Use {
    pattern: usize,
    /// How far from the beginning the word can end, in bytes.
    reach: usize,
}

/// Words, in lower case, one of which a pattern needs.
#[derive(Debug, PartialEq)]
struct Need {
    words: Vec<String>,
    /// How far from the beginning the word can end, in bytes.
    reach: usize,
}

impl Alternatives {
    /// Patterns of ASCII words, whose case does not matter within ASCII.
    pub(super) fn set_ascii(&mut self, is_ascii: bool) {
        self.is_ascii = is_ascii;
    }

    /// Adds a pattern. A curly apostrophe matches a straight one, too.
    pub(super) fn add(&mut self, kind: Kinds, pattern: &str) {
        let apostrophe = if self.is_ascii { "(?:’|')" } else { "[’']" };
        self.patterns.push((kind, pattern.replace('’', apostrophe)));
    }

    /// Of which of these kinds a text matches a pattern.
    pub(super) fn kinds(&self, wanted: Kinds, text: &str) -> Kinds {
        if self.patterns.is_empty() {
            return 0;
        }
        self.compiled
            .get_or_init(|| Compiled::new(&self.patterns, self.is_ascii))
            .kinds(wanted, text)
    }

    /// Compiles each pattern, to find wrong ones.
    #[cfg(test)]
    pub(super) fn compile_all(&self) -> &Alternatives {
        let compiled = self.compiled.get_or_init(|| Compiled::new(&self.patterns, self.is_ascii));
        for pattern in &compiled.patterns {
            let _ = pattern.matcher.matches("");
        }
        self
    }
}

impl Words {
    fn add(&mut self, places: &mut FxHashMap<String, usize>, word: String, needed: Use) {
        let place = *places.entry(word.clone()).or_insert_with(|| {
            self.texts.push(word);
            self.uses.push(Vec::new());
            self.texts.len() - 1
        });
        self.uses[place].push(needed);
    }

    fn into_searched(self, kind: AhoCorasickKind) -> Words {
        let searcher = || {
            AhoCorasick::builder()
                .kind(Some(kind))
                .match_kind(MatchKind::Standard)
                .ascii_case_insensitive(true)
                .build(&self.texts)
                .expect("a few hundred short words are not too many")
        };
        Words { searcher: (!self.texts.is_empty()).then(searcher), ..self }
    }

    /// Calls `take` with each pattern that needs a word of a text.
    fn search(&self, text: &[u8], mut take: impl FnMut(usize)) {
        let Some(searcher) = &self.searcher else { return };
        for found in searcher.find_overlapping_iter(text) {
            let uses = self.uses[found.pattern().as_usize()].iter();
            uses.filter(|it| found.end() <= it.reach).for_each(|it| take(it.pattern));
        }
    }
}

impl Compiled {
    fn new(patterns: &[(Kinds, String)], is_ascii: bool) -> Compiled {
        let (mut anywhere, mut near) = (Words::default(), Words::default());
        let (mut places_anywhere, mut places_near) = Default::default();
        let mut with_words: Vec<Pattern> = Vec::new();
        let mut wordless: Vec<(Kinds, String)> = Vec::new();
        for (kind, text) in patterns {
            let Some(need) = parse(text, is_ascii).as_ref().and_then(need_of) else {
                match wordless.iter_mut().find(|it| it.0 == *kind) {
                    Some((_, all)) => {
                        all.push('|');
                        all.push_str(text);
                    }
                    None => wordless.push((*kind, text.clone())),
                }
                continue;
            };
            for word in need.words {
                let needed = Use { pattern: with_words.len(), reach: need.reach };
                if need.reach <= NEAR_BYTES {
                    near.add(&mut places_near, word, needed);
                } else {
                    anywhere.add(&mut places_anywhere, word, needed);
                }
            }
            let matcher = Matcher::new(text.clone(), is_ascii);
            with_words.push(Pattern { kind: *kind, matcher });
        }
        Compiled {
            anywhere: anywhere.into_searched(AhoCorasickKind::DFA),
            // Little is searched: a faster automaton would take longer to build than it saves.
            near: near.into_searched(AhoCorasickKind::ContiguousNFA),
            patterns: with_words,
            wordless: wordless
                .into_iter()
                .map(|(kind, text)| (kind, Matcher::new(text, is_ascii)))
                .collect(),
        }
    }

    fn kinds(&self, wanted: Kinds, text: &str) -> Kinds {
        let mut kinds = 0;
        for (kind, matcher) in self.wordless.iter().filter(|it| it.0 & wanted != 0) {
            if matcher.matches(text) {
                kinds |= kind;
            }
        }
        let mut asked: Vec<usize> = Vec::new();
        let mut ask = |place: usize| {
            let pattern = &self.patterns[place];
            if pattern.kind & wanted & !kinds == 0 || asked.contains(&place) {
                return;
            }
            asked.push(place);
            if pattern.matcher.matches(text) {
                kinds |= pattern.kind;
            }
        };
        let beginning = &text.as_bytes()[..text.len().min(NEAR_BYTES)];
        self.near.search(beginning, &mut ask);
        self.anywhere.search(text.as_bytes(), &mut ask);
        kinds
    }
}

/// A pattern with more needed words than this is asked of every text.
const MOST_WORDS: usize = 24;

/// A word with fewer letters is in nearly every text.
const FEWEST_LETTERS: u32 = 2;

/// A word that must be as near to the beginning is rarer there.
const NEAR_BYTES: usize = 64;

fn parse(pattern: &str, is_ascii: bool) -> Option<Hir> {
    ParserBuilder::new().unicode(!is_ascii).utf8(false).build().parse(pattern).ok()
}

/// What every match of a pattern has, as rare as it can be told; `None` if nothing is known.
fn need_of(hir: &Hir) -> Option<Need> {
    let parts = match hir.kind() {
        HirKind::Concat(parts) => parts.as_slice(),
        _ => std::slice::from_ref(hir),
    };
    let is_anchored = hir.properties().look_set_prefix().contains(Look::Start);
    let mut reach = if is_anchored { 0 } else { usize::MAX };
    let mut needs: Vec<Need> = Vec::new();
    for part in parts {
        // A letter can have a longer form in the other case.
        let longest = part.properties().maximum_len().map(|it| it.saturating_mul(2));
        reach = longest.map_or(usize::MAX, |it| reach.saturating_add(it));
        let words = needed(part).filter(|words| {
            words.len() <= MOST_WORDS && words.iter().all(|it| n_letters(it) >= FEWEST_LETTERS)
        });
        needs.extend(words.map(|words| Need { words, reach }));
    }
    needs.into_iter().min_by_key(|need| {
        let anywhere = frequency(&need.words).saturating_mul(8);
        if need.reach <= NEAR_BYTES { anywhere / 8 } else { anywhere }
    })
}

/// How often one of some words occurs, roughly: a word is the rarer the longer it is.
fn frequency(words: &[String]) -> u64 {
    const LONGEST: u32 = 12;
    words.iter().map(|word| 4_u64.pow(LONGEST - n_letters(word).min(LONGEST))).sum()
}

/// The letters and figures of a word; a sign that few texts have counts as three.
fn n_letters(word: &str) -> u32 {
    let of = |it: char| match it {
        it if it.is_alphanumeric() => 1,
        ' ' | '.' | ',' | ':' | ';' | '!' | '?' | '\'' | '’' | '"' | '(' | ')' | '-' => 0,
        _ => 3,
    };
    word.chars().map(of).sum()
}

/// Words of which every match has at least one, the rarest of them that a part of it has.
fn needed(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            // Outside of ASCII the case of a letter would have to be folded.
            let text = std::str::from_utf8(&literal.0).ok()?;
            if text.chars().all(|it| it.is_ascii() || !it.is_alphabetic()) {
                return Some(vec![text.to_ascii_lowercase()]);
            }
            let runs = text.split(|it: char| !it.is_ascii());
            let longest = runs.max_by_key(|it| it.len()).filter(|it| !it.is_empty())?;
            Some(vec![longest.to_ascii_lowercase()])
        }
        HirKind::Capture(capture) => needed(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => needed(&repetition.sub),
        HirKind::Concat(parts) => {
            parts.iter().filter_map(needed).min_by_key(|words| frequency(words))
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
    fn a_pattern_needs_its_longest_words() {
        let need = |pattern: &str| need_of(&parse(pattern, true).unwrap());
        let words = |pattern: &str| need(pattern).map(|it| it.words);
        assert_eq!(words(r"^(?:photo(?:graph)? by)\b"), Some(vec!["photo".to_owned()]));
        assert_eq!(
            words(r"\b(?:sign up|subscribe) (?:for|to) .{2,9}Newsletter"),
            Some(vec!["newsletter".to_owned()])
        );
        assert_eq!(
            words(r"(?:read|watch)(?: more)?"),
            Some(vec!["read".to_owned(), "watch".to_owned()])
        );
        assert_eq!(words(r"^\d+ min$"), Some(vec![" min".to_owned()]));
        assert_eq!(words(r"^by\.?$"), Some(vec!["by".to_owned()]));
        assert_eq!(
            words(r"\b(?:declined|refused) to (?:say|go)\b"),
            Some(vec!["declined".to_owned(), "refused".to_owned()])
        );
        assert_eq!(words(r"^(?:by)?[A-Z]+$"), None);
        let reach = |pattern: &str| need(pattern).map(|it| it.reach);
        assert_eq!((reach("^(?:photos?)"), reach("^photos? by.*")), (Some(10), Some(10)));
        assert_eq!((reach("^.*photo"), reach("photos?")), (Some(usize::MAX), Some(usize::MAX)));
    }

    #[test]
    fn alternatives_match_whatever_their_case() {
        const CAPTION: Kinds = 1;
        const PROMO: Kinds = 2;
        let mut alternatives = Alternatives::default();
        alternatives.set_ascii(true);
        for (kind, pattern) in
            [(CAPTION, "^(?:photo:)"), (PROMO, r"\bdon’t (?:miss|skip)\b"), (CAPTION, r"^\d+$")]
        {
            alternatives.add(kind, pattern);
        }
        for (text, kinds) in [
            ("PHOTO: the quay", CAPTION),
            ("Please don't miss it", PROMO),
            ("DON’T MISS it", PROMO),
            ("photo: don't skip it", CAPTION | PROMO),
            ("12", CAPTION),
            ("A photo: the quay", 0),
            ("do not miss it", 0),
            ("miss don’t", 0),
            ("12 ships", 0),
            ("", 0),
        ] {
            assert_eq!(alternatives.kinds(CAPTION | PROMO, text), kinds, "{text}");
            assert_eq!(alternatives.kinds(PROMO, text), kinds & PROMO, "{text}");
        }
        let mut others = Alternatives::default();
        for pattern in ["^(?:größe|straße):", "всё"] {
            others.add(CAPTION, pattern);
        }
        let is_caption = |text: &str| others.kinds(CAPTION, text) != 0;
        assert!(is_caption("GRÖßE: 3") && is_caption("ВСЁ") && !is_caption("grosse:"));
    }
}
