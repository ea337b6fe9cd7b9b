//! Terms as numbers that mean the same in every run, so that they can be stored.

use xxhash_rust::xxh3::xxh3_64;

/// The number of a term: 31 bits of its hash. Of 300,000 terms some twenty pairs share one, which
/// changes no likeness that matters.
pub type TermNo = u32;

/// The number of a stem.
pub(super) fn number(stem: &str) -> TermNo {
    (xxh3_64(stem.as_bytes()) as TermNo) >> 1
}
