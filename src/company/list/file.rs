//! Reads a list of companies in the format that data/companies/README.md describes.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use crate::company::list::gazetteer::{Company, Kind};
use crate::company::list::name::key_of;

/// Why a list cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum GazetteerError {
    /// Not valid TOML, or a field is wrong.
    #[error("the company list cannot be read")]
    Syntax(#[source] Box<toml::de::Error>),
    /// A name, alias or decoy without a letter or digit.
    #[error("company {position} of the list has an empty name or alias")]
    EmptyName {
        /// Counted from 1.
        position: usize,
    },
    /// Two entries of one list have the same canonical name; one of them would be lost silently.
    #[error("the company list has two entries for {name}: make them one")]
    Twice {
        /// The canonical name.
        name: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(default)]
    company: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    former: Vec<String>,
    #[serde(default)]
    ambiguous: Ambiguous,
    #[serde(default)]
    decoys: Vec<String>,
    ticker: Option<String>,
    parent: Option<String>,
}

/// `true` speaks of the canonical name, a list of the names in it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Ambiguous {
    Name(bool),
    Names(Vec<String>),
}

impl Default for Ambiguous {
    fn default() -> Ambiguous {
        Ambiguous::Name(false)
    }
}

/// How other scripts write companies: the file that data/company-labels.toml is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::company) struct Labels {
    /// Those that are common words too.
    pub(in crate::company) ambiguous: FxHashSet<String>,
    /// By the company's canonical name.
    pub(in crate::company) labels: FxHashMap<String, Vec<String>>,
}

/// Reads the labels.
pub(in crate::company) fn parse_labels(toml: &str) -> Result<Labels, GazetteerError> {
    toml::from_str(toml).map_err(|why| GazetteerError::Syntax(Box::new(why)))
}

/// Reads a list; the first fault ends it, [`check`](super::check) finds them all.
pub(in crate::company) fn parse_list(toml: &str) -> Result<Vec<Company>, GazetteerError> {
    let list: List = toml::from_str(toml).map_err(|why| GazetteerError::Syntax(Box::new(why)))?;
    let mut seen = FxHashMap::default();
    for (at, entry) in list.company.iter().enumerate() {
        let mut names = std::iter::once(&entry.name).chain(&entry.aliases).chain(&entry.decoys);
        if names.any(|it| key_of(it).is_empty()) {
            return Err(GazetteerError::EmptyName { position: at + 1 });
        }
        if seen.insert(key_of(&entry.name), at).is_some() {
            return Err(GazetteerError::Twice { name: entry.name.clone() });
        }
    }
    Ok(list.company.into_iter().map(Company::from).collect())
}

impl From<Entry> for Company {
    fn from(entry: Entry) -> Company {
        let Entry { name, kind, aliases, former, ambiguous, decoys, ticker, parent } = entry;
        let ambiguous = match ambiguous {
            Ambiguous::Name(true) => vec![name.clone()],
            Ambiguous::Name(false) => Vec::new(),
            Ambiguous::Names(names) => names,
        };
        // A former name is a further name, whether or not it is listed among those too.
        let unlisted = former.iter().filter(|it| !aliases.contains(it)).cloned();
        let aliases = aliases.iter().cloned().chain(unlisted).collect();
        Company { name, kind, aliases, former, ambiguous, decoys, ticker, parent }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_faulty_entry_is_named() {
        let check = |toml: &str, expected: &str| {
            assert_eq!(parse_list(toml).err().unwrap().to_string(), expected)
        };
        check(
            r#"company = [{ name = "A" }, { name = "B", aliases = ["."] }]"#,
            "company 2 of the list has an empty name or alias",
        );
        check(
            r#"company = [{ name = "A.B" }, { name = "ab" }]"#,
            "the company list has two entries for ab: make them one",
        );
        check("company = 1", "the company list cannot be read");
    }
}
