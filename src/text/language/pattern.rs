//! Regular expressions for text rules, compiled so that they stay in the fast engine.

use regex::Regex;
use regex_automata::meta;
use regex_automata::util::syntax;

/// Compiles a pattern of the program's own; `\b` is the ASCII word boundary.
///
/// With the Unicode boundary any curly quote in a sentence makes the engine fall back to its slow
/// simulation: a whole article took 1.8 ms instead of 0.3 ms.
///
/// # Panics
/// On an invalid pattern: patterns are constants.
pub(in crate::text) fn pattern(text: &str) -> Regex {
    Regex::new(&text.replace(r"\b", r"(?-u:\b)"))
        .expect("patterns are constants that tests have compiled")
}

/// How often a pattern is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// Of every text: it is worth a fast engine.
    Always,
    /// Of few texts: what a lazy automaton needs would take longer to build than it saves.
    Seldom,
}

/// Compiles a pattern that is only asked whether it occurs, whatever the case. In ASCII, letters and
/// blanks are those of ASCII, and other characters match themselves; else `\b` is still the boundary
/// of ASCII words.
///
/// Case and classes over all of Unicode make such a pattern ten times as large: building the
/// English ones took 50 ms.
///
/// # Panics
/// On an invalid pattern: patterns are constants.
pub(super) fn insensitive(text: &str, is_ascii: bool, asked: Asked) -> meta::Regex {
    let is_fast = asked == Asked::Always;
    let engines =
        meta::Config::new().hybrid(is_fast).onepass(is_fast).dfa(false).auto_prefilter(is_fast);
    let syntax = syntax::Config::new().unicode(!is_ascii).utf8(false).case_insensitive(true);
    let built = match is_ascii {
        true => meta::Builder::new().configure(engines).syntax(syntax).build(text),
        false => {
            let text = text.replace(r"\b", r"(?-u:\b)");
            meta::Builder::new().configure(engines).syntax(syntax).build(&text)
        }
    };
    built.expect("patterns are constants that tests have compiled")
}
