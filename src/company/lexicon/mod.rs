//! What a word can be, looked up once for all lists: a map from the word as it is written to the classes it belongs to.

mod names;
mod places;
mod usage;
pub(in crate::company) mod words;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Classes of a word, as a set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::company) struct Class(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        impl Class {
            $($(#[$doc])* pub(in crate::company) const $name: Class = Class(1 << $bit);)*
        }
    };
}

classes! {
    // Words written with a capital: parts of names.
    /// Ends the name of a firm in law: Inc, plc, GmbH.
    LEGAL = 0;
    /// Ends names of firms and hardly any others: Technologies, Airlines.
    HEAD = 1;
    /// Often ends a firm's name, and names of other things too: Group, Media, Research.
    SOFT_HEAD = 2;
    /// Ends names of investors.
    FUND_HEAD = 3;
    /// Stands in names of states' and other institutions: Ministry, University.
    INSTITUTION = 4;
    /// Ends names of things that are no organisations: Street, Award, River, Act.
    THING = 5;
    /// Ends names of publications and broadcasters.
    MEDIA = 6;
    /// Where a person's role stands in capitals before the name: President, Chief.
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
    /// Begins sentences and is no part of a name.
    OPENER = 15;

    /// What contracts write with a capital, once it is defined: Borrower, Permitted.
    DEFINED = 16;

    // Words in lower case: what stands around names.
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
    /// What a firm does that "which" tells of: "makes", "sells".
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
    /// Stands before a verb: "has", "will".
    AUXILIARY = 41;
    /// What a company does, as it stands behind "will" or "to".
    DEED_BASE = 42;
    /// What is done to a company, behind "was".
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

static WORDS: LazyLock<FxHashMap<&'static str, Class>> = LazyLock::new(|| {
    let mut words: FxHashMap<&'static str, Class> = FxHashMap::default();
    for (class, list) in usage::LISTS.iter().chain(names::LISTS).chain(places::LISTS) {
        // Names of several words are written with underscores in the lists and stand apart.
        for word in list.split_whitespace().filter(|it| !it.contains('_')) {
            let known = words.entry(word).or_default();
            *known = known.or(*class);
        }
    }
    for word in crate::company::lexicon::words::GIVEN_NAMES.iter() {
        let known = words.entry(word).or_default();
        *known = known.or(Class::GIVEN);
    }
    words
});

/// The classes of a word as it is written.
pub(in crate::company) fn class_of(word: &str) -> Class {
    WORDS.get(word).copied().unwrap_or_default()
}

/// Whether a name of several words is a place, a central bank or another body that the rules of form would take for a firm.
pub(in crate::company) fn is_known_other(name: &str) -> bool {
    static NAMES: LazyLock<rustc_hash::FxHashSet<String>> = LazyLock::new(|| {
        let lists = places::LISTS.iter().chain(names::LISTS).flat_map(|(_, list)| list.split_whitespace());
        lists.filter(|it| it.contains('_')).map(|it| it.replace('_', " ")).collect()
    });
    NAMES.contains(name)
}

#[cfg(test)]
mod tests {
    use super::*;

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
