//! What was found out lately and is likely asked for again, in bounded memory.

use std::hash::Hash;

use rustc_hash::FxHashMap;

/// Values by key, in two generations: when the recent ones are many, they become the older ones, and
/// the older ones before them, if nobody has asked for them meanwhile, are forgotten.
#[derive(Debug)]
pub(crate) struct Memory<K, V> {
    recent: FxHashMap<K, V>,
    older: FxHashMap<K, V>,
    max_recent: usize,
}

impl<K: Eq + Hash, V: Clone> Memory<K, V> {
    /// An empty one that holds at most twice this number of values.
    pub(crate) fn of_at_most_twice(max_recent: usize) -> Memory<K, V> {
        Memory { recent: FxHashMap::default(), older: FxHashMap::default(), max_recent }
    }

    /// Returns what is remembered under a key.
    pub(crate) fn get(&mut self, key: &K) -> Option<V> {
        if let Some(known) = self.recent.get(key) {
            return Some(known.clone());
        }
        let (key, value) = self.older.remove_entry(key)?;
        self.insert(key, value.clone());
        Some(value)
    }

    /// Remembers a value.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        if self.recent.len() >= self.max_recent {
            self.older = std::mem::take(&mut self.recent);
        }
        self.recent.insert(key, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_again_and_again_stays_and_the_rest_does_not_grow() {
        let mut memory = Memory::of_at_most_twice(4);
        memory.insert(0, "kept");
        for n in 1..40 {
            assert_eq!(memory.get(&0), Some("kept"));
            memory.insert(n, "other");
            assert!(memory.recent.len() + memory.older.len() <= 8);
        }
        assert_eq!((memory.get(&39), memory.get(&1)), (Some("other"), None));
    }
}
