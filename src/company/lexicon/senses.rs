//! Names of companies that are something else too: a fruit, a river, a god, a unit, a club. The
//! groups are the lists of `data/company-words/senses.toml`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::word_list;

const SENSES: &str = include_str!("../../../data/company-words/senses.toml");

/// The groups that a name or a word belongs to, one bit each.
pub(in crate::company) type Groups = u16;

/// At most as many groups as [`Groups`] has bits.
pub(in crate::company) const MAX_GROUPS: usize = 16;

struct Senses {
    of_names: FxHashMap<&'static str, Groups>,
    of_words: FxHashMap<&'static str, Groups>,
    /// The bit of each group, by its key.
    bits: FxHashMap<&'static str, Groups>,
}

static SENSES_OF: LazyLock<Senses> = LazyLock::new(|| {
    let mut senses = Senses {
        of_names: FxHashMap::default(),
        of_words: FxHashMap::default(),
        bits: FxHashMap::default(),
    };
    for (key, list) in word_list::lists(SENSES) {
        let (group, are_names) = match key.strip_suffix("_names") {
            Some(group) => (group, true),
            None => (key.trim_end_matches("_words"), false),
        };
        let n_known = senses.bits.len() % MAX_GROUPS;
        let bit = *senses.bits.entry(group).or_insert(1 << n_known);
        let of = if are_names { &mut senses.of_names } else { &mut senses.of_words };
        for entry in list {
            *of.entry(entry).or_default() |= bit;
        }
    }
    senses
});

/// The other senses that a name has.
pub(in crate::company) fn of_name(name: &str) -> Groups {
    SENSES_OF.of_names.get(name).copied().unwrap_or_default()
}

/// Every word of an article that is evidence for other senses, with these.
pub(in crate::company) fn words() -> impl Iterator<Item = (&'static str, Groups)> {
    SENSES_OF.of_words.iter().map(|(word, groups)| (*word, *groups))
}

/// The bit of one group.
pub(in crate::company) fn bit(group: &str) -> Groups {
    SENSES_OF.bits.get(group).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_has_names_and_words() {
        word_list::assert_well_formed("senses.toml", SENSES, |key| key.ends_with("_names"));
        assert!(SENSES_OF.bits.len() <= MAX_GROUPS);
        for group in SENSES_OF.bits.keys() {
            let has =
                |end: &str| word_list::list(SENSES, &format!("{group}_{end}")).next().is_some();
            assert!(has("names") && has("words"), "{group}");
        }
        let of_word = |word: &str| SENSES_OF.of_words[word];
        assert!(of_name("Apple") & of_word("orchard") != 0);
        assert_eq!(of_name("Apple") & of_word("goddess"), 0);
    }
}
