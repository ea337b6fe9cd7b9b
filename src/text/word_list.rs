//! Word lists: TOML files of arrays with one entry a line, sorted, without duplicates.
//!
//! They are read without a TOML parser. Language detection needs a list or two of every language,
//! and parsing eight files takes 1 ms, a third of a start of the program; finding the lists takes a
//! fortieth of that. The layout that this relies on is checked by the tests of those who own a
//! file, with `assert_well_formed`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::slice::Slicing;

/// The entries of one list of a file; none if the file has no such list.
pub(crate) fn list<'t>(file: &'t str, key: &str) -> impl Iterator<Item = &'t str> {
    let opening = format!("\n{key} = [\n");
    let start = file.find(&opening).map_or(file.len(), |at| at + opening.len());
    entries(file.slice(start..))
}

/// Every list of a file with its key, in the order of the file.
pub(crate) fn lists(
    file: &'static str,
) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    let mut before = file;
    std::iter::from_fn(move || {
        let (head, rest) = before.split_once(" = [\n")?;
        before = rest;
        Some((head.lines().next_back().unwrap_or_default(), entries(rest)))
    })
}

/// The quoted entries of the lines up to the closing bracket.
fn entries(lines: &str) -> impl Iterator<Item = &str> {
    let entries = lines.lines().map_while(|line| line.strip_prefix("    ")?.strip_suffix(','));
    entries.map(|entry| entry.slice(1..entry.len() - 1))
}

/// A list of a file as a set, read when it is first used.
pub(crate) struct WordSet(LazyLock<FxHashSet<&'static str>, fn() -> FxHashSet<&'static str>>);

impl WordSet {
    /// Reads the set with this function: [`list`] of a file.
    pub(crate) const fn new(read: fn() -> FxHashSet<&'static str>) -> WordSet {
        WordSet(LazyLock::new(read))
    }

    /// Whether the list has the word as it is written.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Every word, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().copied()
    }

    /// Whether the list has the word in lower case.
    pub(crate) fn contains_folded(&self, word: &str) -> bool {
        /// Longer words are folded on the heap.
        const MAX_BYTES: usize = 32;
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.contains(word);
        }
        let mut folded = [0; MAX_BYTES];
        let Some(folded) = folded.get_mut(..word.len()).filter(|_| word.is_ascii()) else {
            return self.contains(&word.to_lowercase());
        };
        folded.copy_from_slice(word.as_bytes());
        folded.make_ascii_lowercase();
        std::str::from_utf8(folded).is_ok_and(|folded| self.contains(folded))
    }
}

/// Asserts that the lists of a file are sorted and without duplicates, and that they are read as a
/// TOML parser reads them. `may_have_capitals` says of a key whether its entries may; those of
/// other lists are in lower case.
#[cfg(test)]
pub(crate) fn assert_well_formed(
    name: &str,
    file: &'static str,
    may_have_capitals: impl Fn(&str) -> bool,
) {
    use std::collections::BTreeMap;

    fn arrays(table: toml::Table, found: &mut BTreeMap<String, Vec<String>>) {
        for (key, value) in table {
            match value {
                toml::Value::Table(inner) => arrays(inner, found),
                toml::Value::Array(_) => assert!(
                    found.insert(key, value.try_into().expect("strings")).is_none(),
                    "a key occurs twice"
                ),
                _ => {}
            }
        }
    }

    let mut parsed = BTreeMap::new();
    arrays(file.parse().unwrap_or_else(|err| panic!("{name}: {err}")), &mut parsed);
    parsed.retain(|_, list| !list.is_empty());
    let read: BTreeMap<&str, Vec<&str>> =
        lists(file).map(|(key, entries)| (key, entries.collect())).collect();
    for (key, list) in &parsed {
        let disorder = list.windows(2).find(|pair| pair[0] >= pair[1]);
        assert_eq!(disorder, None, "{name}: {key} is not sorted, or has an entry twice");
        let in_capitals =
            list.iter().find(|entry| !may_have_capitals(key) && **entry != entry.to_lowercase());
        assert_eq!(in_capitals, None, "{name}: {key} is in lower case");
        assert_eq!(
            read.get(key.as_str()).map(Vec::as_slice).unwrap_or_default(),
            list,
            "{name}: {key} has one entry a line"
        );
    }
    assert_eq!(read.len(), parsed.len(), "{name}");
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Two lists.\n\n[words]\nnone = []\none = [\n    \"a\",\n    \"b'\",\n]\nflag = true\ntwo = [\n    'c\"',\n]\n";

    #[test]
    fn a_list_is_found_by_its_key() {
        assert_eq!(list(FILE, "one").collect::<Vec<_>>(), ["a", "b'"]);
        assert_eq!(list(FILE, "two").collect::<Vec<_>>(), ["c\""]);
        assert_eq!(list(FILE, "none").chain(list(FILE, "three")).count(), 0);
    }

    #[test]
    fn all_lists_come_with_their_keys() {
        let found: Vec<(&str, Vec<&str>)> =
            lists(FILE).map(|(key, entries)| (key, entries.collect())).collect();
        assert_eq!(found, [("one", vec!["a", "b'"]), ("two", vec!["c\""])]);
        assert_well_formed("the sample", FILE, |_| false);
    }
}
