//! Regular expressions that are constants of the program.

use std::sync::LazyLock;

use regex::{Captures, Regex, bytes};

/// Compiles a pattern of the program's own.
///
/// # Panics
/// On an invalid pattern: patterns are constants.
#[expect(clippy::expect_used, reason = "patterns are constants that tests compile")]
pub(crate) fn constant_regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("patterns are constants that tests compile")
}

/// A sign after a backslash, or what counts: any character, or any but some.
static COUNTED: LazyLock<Regex> = LazyLock::new(|| constant_regex(r"\\.|(\.|\[\^[^\]]+\])\{"));

/// Compiles a pattern that counts: `.{0,80}` and `[^<]{0,80}` are up to 80 bytes. As characters of
/// Unicode such a pattern takes megabytes, and more time to build than to ask.
///
/// # Panics
/// On an invalid pattern: patterns are constants.
#[expect(clippy::expect_used, reason = "patterns are constants that tests compile")]
pub(crate) fn counting_regex(pattern: &str) -> bytes::Regex {
    let pattern = COUNTED.replace_all(pattern, |found: &Captures<'_>| match found.get(1) {
        Some(any) => format!("(?-u:{}){{", any.as_str()),
        None => found[0].to_owned(),
    });
    bytes::Regex::new(&pattern).expect("patterns are constants that tests compile")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_counted() {
        let stops = counting_regex(r"^a\.{2}$");
        assert!(stops.is_match(b"a..") && !stops.is_match(b"abb"));
        let pattern = counting_regex(r"^a.{0,4}b[^.]{2}$");
        let is_match = |text: &str| pattern.is_match(text.as_bytes());
        assert!(is_match("aéébxy") && is_match("abé"));
        assert!(!is_match("aéééb12") && !is_match("ab.1"));
    }
}
