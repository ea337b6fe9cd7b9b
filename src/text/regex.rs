//! Regular expressions that are constants of the program.

use regex::Regex;

/// Compiles a pattern of the program's own.
///
/// # Panics
/// On an invalid pattern: patterns are constants.
#[expect(clippy::expect_used, reason = "patterns are constants that tests compile")]
pub(crate) fn constant_regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("patterns are constants that tests compile")
}
