//! What a word can be, looked up once for all lists: a map from the word as it is written to the
//! classes it belongs to.
//!
//! The words are data: a list for each class in the files of `data/company-words`.

pub(in crate::company) mod senses;
pub(in crate::company) mod words;

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::company::lexicon::senses::Groups;
use crate::text::word_list;

/// The files with a list for each class: words in lower case that are around names, and words that
/// are parts of names.
const USAGE: &str = include_str!("../../../data/company-words/usage.toml");
const PARTS_OF_NAMES: [&str; 2] = [
    include_str!("../../../data/company-words/names.toml"),
    include_str!("../../../data/company-words/places.toml"),
];

/// Classes of a word, as a set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::company) struct Class(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        impl Class {
            $($(#[$doc])* pub(in crate::company) const $name: Class = Class(1 << $bit);)*

            /// The class of a list, by its key.
            fn of_list(key: &str) -> Option<Class> {
                [$((stringify!($name), Class::$name)),*].into_iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, class)| class)
            }
        }
    };
}

classes! {
    // Words written with a capital: parts of names.
    /// Ends the name of a firm in law: Inc, plc, GmbH.
    LEGAL = 0;
    /// Ends names of firms and hardly any others: Technologies, Airlines.
    HEAD = 1;
    /// Often ends a firm's name, and names of other things too: Research, Exchange.
    SOFT_HEAD = 2;
    /// Ends firms' names more often than those of other things: Group, Media, Studios.
    LIKELY_HEAD = 45;
    /// Ends names of investors.
    FUND_HEAD = 3;
    /// Part of names of states' and other institutions: Ministry, University.
    INSTITUTION = 4;
    /// Ends names of things that are not organisations: Street, Award, River, Act.
    THING = 5;
    /// Ends names of publications and broadcasters.
    MEDIA = 6;
    /// A person's role, with a capital before the name: President, Chief.
    ROLE = 7;
    /// A form of address.
    ADDRESS = 8;
    /// A given name.
    GIVEN = 9;
    /// A country, city, state or continent.
    PLACE = 10;
    /// An adjective or noun made of a place, a language, a faith.
    DEMONYM = 11;
    /// A day, month or feast.
    TIME = 12;
    /// Makes a compass part of a place's name: South, New.
    COMPASS = 13;
    /// An abbreviation that ends with a full stop in the middle of sentences.
    ABBREVIATION = 14;
    /// Begins sentences and is not part of a name.
    OPENER = 15;

    /// What contracts write with a capital, once it is defined: Borrower, Permitted.
    DEFINED = 16;

    /// A noun that only a company is, in languages whose nouns have capitals: Autobauer.
    FIRM_NOUN = 17;
    /// What a company has, after a hyphen or its name, in such languages: Aktie, Vorstand.
    FIRM_TAIL = 18;

    // Words in lower case around names.
    /// A word of grammar.
    GRAMMAR = 20;
    /// A noun that only a company is: "chipmaker", "firm".
    FIRM = 21;
    /// A noun that a company or something else is: "group", "platform".
    SOFT_FIRM = 22;
    /// Several of them: "companies".
    FIRMS = 23;
    /// A noun that a person is.
    PERSON = 24;
    /// A noun that a place is.
    LOCALITY = 25;
    /// A noun that a work or product is.
    WORK = 26;
    /// What only a company has: "shares", "subsidiary".
    ASSET = 27;
    /// What a company has, and others too: "customers", "spokesman".
    SOFT_ASSET = 28;
    /// What only a company does: "acquired".
    DEED = 29;
    /// What a company does, and others too: "launched".
    SOFT_DEED = 30;
    /// What is done to companies, and to others too: "co-founded X", "sued X".
    DONE_TO = 31;
    /// What is done to companies alone: "acquired X".
    BOUGHT = 44;
    /// What a firm does after "which": "makes", "sells".
    TRADE = 32;
    /// Second half of a compound after a company: "-backed".
    COMPOUND = 33;
    /// Before "at": "analyst", "works".
    WORKS_AT = 34;
    /// Before "by": "owned".
    DONE_BY = 35;
    /// Before "with": "merger".
    DEALS_WITH = 36;
    /// Joins the parts of a name: "de", "van".
    CONNECTOR = 37;
    /// Words of investing.
    INVESTOR = 38;
    /// Before "of" or "in": "stake", "shares", "acquisition".
    SHARE = 39;
    /// Comes before a verb: "has", "will".
    AUXILIARY = 41;
    /// What a company does, as after "will" or "to".
    DEED_BASE = 42;
    /// What is done to a company, as after "was".
    DEED_DONE = 43;
    /// What an institution is called: "ministry", "regulator".
    BODY = 40;
}

impl Class {
    pub(in crate::company) const fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    pub(in crate::company) const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

#[expect(clippy::expect_used, reason = "a test reads every list")]
static WORDS: LazyLock<KnownWords> = LazyLock::new(|| {
    let mut words: FxHashMap<&'static str, KnownWord> = FxHashMap::default();
    for (key, list) in std::iter::once(USAGE).chain(PARTS_OF_NAMES).flat_map(word_list::lists) {
        let class = Class::of_list(key).expect("a test reads every list");
        for word in list.filter(|word| !word.contains(' ')) {
            let known = words.entry(word).or_default();
            known.class = known.class.or(class);
        }
    }
    for word in words::GIVEN_NAMES.iter() {
        let known = words.entry(word).or_default();
        known.class = known.class.or(Class::GIVEN);
    }
    for (word, senses) in senses::words() {
        words.entry(word).or_default().senses = senses;
    }
    let mut known = KnownWords { short: FxHashMap::default(), long: FxHashMap::default() };
    for (word, it) in words {
        match packed(word.as_bytes()) {
            Some(short) => drop(known.short.insert(short, it)),
            None => drop(known.long.insert(word, it)),
        }
    }
    known
});

/// All known words. Most words of a text are short, and one number is found sooner than a text.
struct KnownWords {
    /// By their bytes.
    short: FxHashMap<u64, KnownWord>,
    long: FxHashMap<&'static str, KnownWord>,
}

/// The bytes of a word of up to eight as one number.
#[inline]
fn packed(word: &[u8]) -> Option<u64> {
    let n_bytes = word.len();
    if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        // Bytes that are in both are the same in both.
        return (n_bytes <= 8).then(|| u64::from(first) | u64::from(last) << (8 * (n_bytes - 4)));
    }
    let byte = |at: usize| u64::from(word[at]) << (8 * at);
    Some(if n_bytes == 0 { 0 } else { byte(0) | byte(n_bytes / 2) | byte(n_bytes - 1) })
}

/// What is known of a word as it is written; nothing of most words.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::company) struct KnownWord {
    pub(in crate::company) class: Class,
    /// Other senses of companies' names that the word is evidence for.
    pub(in crate::company) senses: Groups,
}

/// Looks a word up as it is written.
#[inline]
pub(in crate::company) fn look_up(word: &str) -> KnownWord {
    let known = match packed(word.as_bytes()) {
        Some(short) => WORDS.short.get(&short),
        None => WORDS.long.get(word),
    };
    known.copied().unwrap_or_default()
}

/// The classes of a word as it is written.
pub(in crate::company) fn class_of(word: &str) -> Class {
    look_up(word).class
}

/// Whether a name of several words is a place, a central bank or another body that the rules of
/// form would take for a firm.
pub(in crate::company) fn is_known_other(name: &str) -> bool {
    static NAMES: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
        let entries =
            PARTS_OF_NAMES.into_iter().flat_map(word_list::lists).flat_map(|(_, list)| list);
        entries.filter(|entry| entry.contains(' ')).collect()
    });
    NAMES.contains(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::word_list::assert_well_formed;

    #[test]
    fn every_list_has_a_class_and_is_sorted() {
        for file in std::iter::once(USAGE).chain(PARTS_OF_NAMES) {
            assert_well_formed("company-words", file, |_| file != USAGE);
            assert!(word_list::lists(file).all(|(key, _)| Class::of_list(key).is_some()));
        }
    }

    #[test]
    fn words_of_up_to_eight_bytes_are_told_apart() {
        let words = ["", "a", "b", "ab", "ba", "aab", "aba", "abcd", "abcde", "bbcde", "abcdefgh"];
        let all: FxHashSet<Option<u64>> = words.iter().map(|it| packed(it.as_bytes())).collect();
        assert_eq!(all.len(), words.len());
        assert!(all.iter().all(Option::is_some));
        assert_eq!(packed(b"abcdefghi"), None);
    }

    #[test]
    fn a_word_can_be_several_things() {
        assert!(class_of("Georgia").is(Class::PLACE));
        assert!(class_of("Inc").is(Class::LEGAL));
        assert!(!class_of("inc").is(Class::LEGAL));
        assert_eq!(class_of("zork"), Class::default());
    }

    #[test]
    fn longer_names_of_others_are_known() {
        assert!(is_known_other("New York"));
        assert!(is_known_other("Bank of England"));
        assert!(!is_known_other("Zork Bank"));
    }
}
