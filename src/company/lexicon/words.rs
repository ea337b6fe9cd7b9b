//! The lists of `data/company-words/rules.toml`, which the rules around names use: those of
//! `context` and `list`.

use crate::text::word_list::{self, WordSet};

const RULES: &str = include_str!("../../../data/company-words/rules.toml");

macro_rules! words {
    ($key:literal) => {
        WordSet::new(|| word_list::list(RULES, $key).collect())
    };
}

/// Words that make a common noun of a capitalised word: "a Visa".
pub(in crate::company) static ARTICLES: WordSet = words!("articles");

/// Second halves of compounds that only a company's name begins.
pub(in crate::company) static COMPOUNDS: WordSet = words!("compounds");

/// Words next to a company's name, before or after it.
pub(in crate::company) static BUSINESS: WordSet = words!("business");

/// Articles and prepositions that lose their last vowel before a name: "d'", "dell'".
pub(in crate::company) static ELISIONS: WordSet = words!("elisions");

/// Verbs that a company is the subject of.
pub(in crate::company) static DEEDS: WordSet = words!("deeds");

/// Nouns whose "of" or "in" a company follows: "shares of", "a stake in".
pub(in crate::company) static OF_A_COMPANY: WordSet = words!("of_a_company");

/// Words that are written with a capital at a sentence's start and are no part of a name.
pub(in crate::company) static GRAMMAR: WordSet = words!("grammar");

/// Words that make another name of a company's name if they follow it with a capital.
pub(in crate::company) static NAME_TAILS: WordSet = words!("name_tails");

/// Names that are ordinary words in lower case, though a capital makes them companies nearly
/// everywhere.
pub(in crate::company) static COMMON_IN_SMALL_LETTERS: WordSet = words!("common_in_small_letters");

/// Forms of address.
pub(in crate::company) static ADDRESSES: WordSet = words!("addresses");

/// Common given names. Left out are those that are months, places or words at a sentence's start
/// (April, Jordan, Will).
pub(in crate::company) static GIVEN_NAMES: WordSet = words!("given_names");

/// Abbreviations of jobs that are companies' names too: "GM Anna Zork".
pub(in crate::company) static JOBS: WordSet = words!("jobs");

/// Companies named after a founder: surnames of others too.
pub(in crate::company) static SURNAMES: WordSet = words!("surnames");

/// Words at a name's end that say what a firm is in law, not which firm it is.
pub(in crate::company) static SUFFIXES: WordSet = words!("suffixes");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted_and_has_words() {
        let may_have_capitals = |key: &str| {
            matches!(key, "addresses" | "given_names" | "jobs" | "name_tails" | "surnames")
        };
        word_list::assert_well_formed("rules.toml", RULES, may_have_capitals);
        let lists =
            [&ARTICLES, &COMPOUNDS, &BUSINESS, &DEEDS, &OF_A_COMPANY, &GRAMMAR, &NAME_TAILS];
        let others = [
            &COMMON_IN_SMALL_LETTERS,
            &ELISIONS,
            &ADDRESSES,
            &GIVEN_NAMES,
            &JOBS,
            &SUFFIXES,
            &SURNAMES,
        ];
        assert!(lists.iter().chain(&others).all(|list| list.iter().next().is_some()));
    }
}
