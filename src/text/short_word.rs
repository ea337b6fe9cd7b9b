//! Words as keys of tables that remember what was found out about them. A key that holds its word is
//! compared without a look at another place in memory. A longer run of letters is hardly a word that
//! occurs again.

use std::hash::{Hash, Hasher};

/// A word of at most 31 bytes, of whatever script, with its length at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ShortWord([u64; 4]);

impl ShortWord {
    const MAX_BYTES: usize = 31;

    /// Returns `None` for a longer word.
    pub(super) fn of(word: &str) -> Option<ShortWord> {
        let mut bytes = [0; Self::MAX_BYTES + 1];
        let (letters, length) = bytes.split_at_mut(Self::MAX_BYTES);
        letters.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
        length[0] = word.len() as u8;
        let (eights, _) = bytes.as_chunks::<8>();
        Some(ShortWord(std::array::from_fn(|it| u64::from_le_bytes(eights[it]))))
    }
}

impl Hash for ShortWord {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.iter().filter(|it| **it != 0).for_each(|it| state.write_u64(*it));
    }
}

#[cfg(test)]
mod tests {
    use super::ShortWord;

    #[test]
    fn words_are_told_apart_and_long_ones_have_no_key() {
        for (a, b) in [("port", "ports"), ("", "a"), ("порт", "порты"), ("a", "a\0")] {
            assert_ne!(ShortWord::of(a), ShortWord::of(b), "{a} {b}");
            assert_eq!(ShortWord::of(a), ShortWord::of(a));
        }
        assert!(ShortWord::of(&"a".repeat(31)).is_some());
        assert_eq!(ShortWord::of(&"a".repeat(32)), None);
    }
}
