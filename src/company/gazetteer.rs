//! The list of known companies: reads it, settles who bears which name, and keeps what look-up and recognition need.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::name;
use super::surface::{Surface, Surfaces};

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A company or a business unit of one.
    #[default]
    Company,
    /// An investor.
    Fund,
    /// A brand, app or service.
    Product,
    /// A publication.
    Media,
    /// A state body.
    Government,
    /// Anything else with a name: association, university.
    Organisation,
}

impl Kind {
    /// The word that the list uses for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Company => "company",
            Kind::Fund => "fund",
            Kind::Product => "product",
            Kind::Media => "media",
            Kind::Government => "government",
            Kind::Organisation => "organisation",
        }
    }
}

/// A known company.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Company {
    /// Canonical name, unique.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Further names as they are written in news.
    pub aliases: Vec<String>,
    /// Those of its names that are common words or other people's names too: they count only where the context says so.
    pub ambiguous: Vec<String>,
    /// Longer phrases that hold one of its names and mean something else ("Amazon rainforest").
    pub decoys: Vec<String>,
    /// Symbol of its main listing, without the exchange.
    pub ticker: Option<String>,
    /// Canonical name of its owner.
    pub parent: Option<String>,
}

impl Company {
    /// Its names, the canonical one first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.aliases).map(String::as_str)
    }
}

/// One alias claimed by two companies; the first keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The alias.
    pub alias: String,
    /// Canonical names, the one that keeps it first.
    pub companies: Vec<String>,
}

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

/// What a typed name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution<'a> {
    /// Exactly one company.
    One(&'a Company),
    /// Several companies bear the name.
    Several(Vec<&'a Company>),
    /// None; the nearest names, best first, at most five.
    None {
        /// Canonical names.
        near: Vec<&'a str>,
    },
}

/// All known companies.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    companies: Vec<Company>,
    conflicts: Vec<Conflict>,
    pub(super) by_key: FxHashMap<String, usize>,
    pub(super) by_ticker: FxHashMap<String, usize>,
    pub(super) surfaces: Surfaces,
}

impl Gazetteer {
    /// The list that is built in (config/companies.toml at build time).
    pub fn builtin() -> Gazetteer {
        Gazetteer::parse(include_str!("../../config/companies.toml")).expect("a test reads the built-in list")
    }

    /// Reads a list in the format that config/companies.toml describes.
    pub fn parse(toml: &str) -> Result<Gazetteer, GazetteerError> {
        Ok(Gazetteer::of(entries(toml)?))
    }

    /// Adds an operator's list. An entry whose name is already known (case and punctuation aside) takes the place of the known one;
    /// other names it shares with earlier entries are [conflicts](Gazetteer::conflicts), which the earlier ones win.
    pub fn extend(&mut self, toml: &str) -> Result<(), GazetteerError> {
        let mut companies = std::mem::take(&mut self.companies);
        let added = match entries(toml) {
            Ok(added) => added,
            Err(why) => {
                self.companies = companies;
                return Err(why);
            }
        };
        let mut places: FxHashMap<String, usize> = companies.iter().enumerate().map(|(at, it)| (key(&it.name), at)).collect();
        for company in added {
            match places.get(&key(&company.name)) {
                Some(&at) => companies[at] = company,
                None => {
                    places.insert(key(&company.name), companies.len());
                    companies.push(company);
                }
            }
        }
        *self = Gazetteer::of(companies);
        Ok(())
    }

    /// Every company, in the list's order.
    pub fn companies(&self) -> &[Company] {
        &self.companies
    }

    /// The company with this canonical name, exactly as written.
    pub fn company(&self, name: &str) -> Option<&Company> {
        let found = &self.companies[*self.by_key.get(&key(name))?];
        (found.name == name).then_some(found)
    }

    /// Names that two companies claim. A canonical name beats an alias; among equals, the earlier entry keeps the name.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    fn of(companies: Vec<Company>) -> Gazetteer {
        let mut by_key = FxHashMap::default();
        let mut conflicts: Vec<Conflict> = Vec::new();
        let canonical = || companies.iter().enumerate().map(|(at, it)| (at, &it.name));
        let aliases = || companies.iter().enumerate().flat_map(|(at, it)| it.aliases.iter().map(move |alias| (at, alias)));
        for (at, name) in canonical().chain(aliases()) {
            let keeper = *by_key.entry(key(name)).or_insert(at);
            if keeper != at {
                let companies = [keeper, at].map(|it| companies[it].name.clone()).into();
                conflicts.push(Conflict { alias: name.clone(), companies });
            }
        }
        // Names without their suffix come last, so that they take nobody's full name: "Virgin Group" leaves "Virgin" to who bears it.
        for (at, name) in canonical().chain(aliases()) {
            by_key.entry(name::key(name::without_suffix(&name::words(name)))).or_insert(at);
        }
        let mut by_ticker = FxHashMap::default();
        for (at, company) in companies.iter().enumerate() {
            if let Some(ticker) = &company.ticker {
                by_ticker.entry(key(ticker)).or_insert(at);
            }
        }
        let surfaces =
            Surfaces::new(canonical().chain(aliases()).map(|(at, name)| surface(&companies, at, name)).chain(decoys(&companies)));
        Gazetteer { companies, conflicts, by_key, by_ticker, surfaces }
    }
}

fn key(name: &str) -> String {
    name::key(&name::words(name))
}

fn surface<'a>(companies: &'a [Company], at: usize, name: &'a str) -> (&'a str, Surface) {
    (name, Surface { company: Some(at), is_ambiguous: companies[at].ambiguous.iter().any(|it| it == name) })
}

fn decoys(companies: &[Company]) -> impl Iterator<Item = (&str, Surface)> {
    companies.iter().flat_map(|it| &it.decoys).map(|phrase| (phrase.as_str(), Surface { company: None, is_ambiguous: false }))
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

fn entries(toml: &str) -> Result<Vec<Company>, GazetteerError> {
    let list: List = toml::from_str(toml).map_err(|why| GazetteerError::Syntax(Box::new(why)))?;
    let mut seen = FxHashMap::default();
    for (at, entry) in list.company.iter().enumerate() {
        let mut names = std::iter::once(&entry.name).chain(&entry.aliases).chain(&entry.decoys);
        if names.any(|it| key(it).is_empty()) {
            return Err(GazetteerError::EmptyName { position: at + 1 });
        }
        if seen.insert(key(&entry.name), at).is_some() {
            return Err(GazetteerError::Twice { name: entry.name.clone() });
        }
    }
    Ok(list.company.into_iter().map(Company::from).collect())
}

impl From<Entry> for Company {
    fn from(entry: Entry) -> Company {
        let Entry { name, kind, aliases, ambiguous, decoys, ticker, parent } = entry;
        let ambiguous = match ambiguous {
            Ambiguous::Name(true) => vec![name.clone()],
            Ambiguous::Name(false) => Vec::new(),
            Ambiguous::Names(names) => names,
        };
        Company { name, kind, aliases, ambiguous, decoys, ticker, parent }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = r#"company = [
        { name = "Meta", aliases = ["Facebook"], ambiguous = true, ticker = "META" },
        { name = "Block", aliases = ["Square"], ambiguous = ["Block", "Square"] },
    ]"#;

    #[test]
    fn an_entry_says_which_of_its_names_are_ambiguous() {
        let list = Gazetteer::parse(LIST).unwrap();
        let ambiguous: Vec<&[String]> = list.companies().iter().map(|it| it.ambiguous.as_slice()).collect();
        assert_eq!(ambiguous, [&["Meta".to_owned()][..], &["Block".to_owned(), "Square".to_owned()][..]]);
    }

    #[test]
    fn an_operators_list_adds_and_replaces() {
        let mut list = Gazetteer::parse(LIST).unwrap();
        list.extend("[[company]]\nname = \"META\"\nkind = \"product\"\n\n[[company]]\nname = \"Ours\"").unwrap();
        let names: Vec<(&str, Kind)> = list.companies().iter().map(|it| (it.name.as_str(), it.kind)).collect();
        assert_eq!(names, [("META", Kind::Product), ("Block", Kind::Company), ("Ours", Kind::Company)]);
        assert!(list.company("Meta").is_none());
    }

    #[test]
    fn a_bad_list_leaves_the_known_one_as_it_was() {
        let mut list = Gazetteer::parse(LIST).unwrap();
        assert!(list.extend("[[company]]\nnmae = \"Ours\"").is_err());
        assert_eq!(list.companies().len(), 2);
    }

    #[test]
    fn a_canonical_name_beats_an_alias_and_the_first_alias_the_second() {
        let list = Gazetteer::parse(
            r#"company = [{ name = "One", aliases = ["Two", "Both"] }, { name = "Two" }, { name = "Three", aliases = ["both"] }]"#,
        )
        .unwrap();
        let conflict =
            |alias: &str, keeper: &str, other: &str| Conflict { alias: alias.into(), companies: vec![keeper.into(), other.into()] };
        assert_eq!(list.conflicts(), [conflict("Two", "Two", "One"), conflict("both", "One", "Three")]);
        let Resolution::One(keeper) = list.resolve("two") else { panic!("a canonical name resolves") };
        assert_eq!(keeper.name, "Two");
    }

    #[test]
    fn a_faulty_entry_is_named() {
        let check = |toml: &str, expected: &str| assert_eq!(Gazetteer::parse(toml).err().unwrap().to_string(), expected);
        check(r#"company = [{ name = "A" }, { name = "B", aliases = ["."] }]"#, "company 2 of the list has an empty name or alias");
        check(r#"company = [{ name = "A.B" }, { name = "ab" }]"#, "the company list has two entries for ab: make them one");
        check("company = 1", "the company list cannot be read");
    }

    #[test]
    fn an_empty_list_knows_nobody() {
        let list = Gazetteer::parse("").unwrap();
        assert!(list.companies().is_empty());
        assert!(list.recognise("Alibaba", "Alibaba").is_empty());
    }
}
