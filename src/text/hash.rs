//! Hashes of texts, to be stored: equal texts have equal hashes on every machine and in every
//! version.

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// Returns the hash of a text. Any bit may be set: SQLite's integers are signed.
pub(crate) fn hash(text: &str) -> i64 {
    xxh3_64(text.as_bytes()).cast_signed()
}

/// Returns one hash of several texts; the boundaries between them are part of it.
pub(crate) fn hash_of<const N: usize>(parts: [&str; N]) -> i64 {
    let mut hasher = Xxh3::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.digest().cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boundary_between_two_texts_counts() {
        assert_ne!(hash_of(["ab", "c"]), hash_of(["a", "bc"]));
        assert_ne!(hash("abc"), hash("abd"));
    }
}
