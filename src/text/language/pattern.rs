//! Regular expressions for text rules, compiled so that they stay in the fast engine.

use regex::{Regex, bytes};

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

/// Compiles a pattern of ASCII words, whatever their case, that is only asked whether it occurs.
/// Letters and blanks are those of ASCII, other characters match themselves.
///
/// Case and classes over all of Unicode make such a pattern ten times as large: building the
/// English ones took 50 ms.
///
/// # Panics
/// On an invalid pattern: patterns are constants.
pub(super) fn ascii(text: &str) -> bytes::Regex {
    let builder = &mut bytes::RegexBuilder::new(text);
    builder
        .unicode(false)
        .case_insensitive(true)
        .build()
        .expect("patterns are constants that tests have compiled")
}
