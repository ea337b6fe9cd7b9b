//! The gazetteer: decides which company has which name, and keeps what look-up and recognition
//! need.

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::company::list::builtin;
use crate::company::list::file::{self, GazetteerError};
use crate::company::list::index::Index;
use crate::company::list::name::key_of;
use crate::company::list::surface::{Surface, Surfaces};

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
    /// Every kind.
    pub const ALL: [Kind; 6] = [
        Kind::Company,
        Kind::Fund,
        Kind::Product,
        Kind::Media,
        Kind::Government,
        Kind::Organisation,
    ];

    /// The kind that the list uses this word for.
    pub fn from_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|it| it.as_str() == word)
    }

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
    /// Those of its names that it had before.
    pub former: Vec<String>,
    /// Those of its names that are common words or other people's names too: they count only where
    /// the context says so.
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

/// One name claimed by two companies; the first keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The name, as the one that loses it writes it.
    pub alias: String,
    /// Canonical names, the one that keeps it first.
    pub companies: Vec<String>,
    /// Why that one keeps it.
    pub rule: Rule,
}

/// Who keeps a name that two companies claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// A company's own name goes before anybody's alias.
    NameBeforeAlias,
    /// Among aliases the one that is listed earlier counts; an operator's list comes before the
    /// built-in one.
    EarlierFirst,
}

/// The company that a typed name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution<'a> {
    /// Exactly one company.
    One(&'a Company),
    /// Several companies have the name.
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
    /// The index of each company's owner in the list.
    pub(in crate::company) parents: Vec<Option<usize>>,
    pub(in crate::company) index: Index,
    pub(in crate::company) surfaces: Surfaces,
}

impl Gazetteer {
    /// The companies that are built in (data/companies at build time).
    pub fn builtin() -> Gazetteer {
        Gazetteer::from_companies(builtin())
    }

    /// The companies that are built in, and an operator's list over them.
    pub fn builtin_and(own: &str) -> Result<Gazetteer, GazetteerError> {
        Ok(Gazetteer::from_companies(over(file::parse_list(own)?, builtin())))
    }

    /// Nobody: what recognition finds without a list.
    pub fn empty() -> Gazetteer {
        Gazetteer::from_companies(Vec::new())
    }

    /// Reads a list in the format that data/companies/README.md describes.
    pub fn parse(toml: &str) -> Result<Gazetteer, GazetteerError> {
        Ok(Gazetteer::from_companies(file::parse_list(toml)?))
    }

    /// Adds an operator's list, whose entries come before the known ones. One whose name is already
    /// known (case and punctuation aside) takes the place of the known one; other names it shares
    /// with known companies are [conflicts](Gazetteer::conflicts).
    pub fn extend(&mut self, toml: &str) -> Result<(), GazetteerError> {
        let own = file::parse_list(toml)?;
        *self = Gazetteer::from_companies(over(own, std::mem::take(&mut self.companies)));
        Ok(())
    }

    /// Every company, in the list's order.
    pub fn companies(&self) -> &[Company] {
        &self.companies
    }

    /// The company with this canonical name, exactly as written.
    pub fn company(&self, name: &str) -> Option<&Company> {
        let found = &self.companies[self.index.by_key(&key_of(name))?];
        (found.name == name).then_some(found)
    }

    /// Names that two companies claim. A canonical name beats an alias; among equals, the earlier
    /// entry keeps the name.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    fn from_companies(companies: Vec<Company>) -> Gazetteer {
        let names = || {
            let canonical = companies.iter().enumerate().map(|(at, it)| (at, &it.name));
            canonical.chain(
                companies
                    .iter()
                    .enumerate()
                    .flat_map(|(at, it)| it.aliases.iter().map(move |alias| (at, alias))),
            )
        };
        let mut index = Index::new(names().map(|(at, name)| (at, name.as_str())), companies.len());
        for (at, company) in companies.iter().enumerate() {
            if let Some(ticker) = &company.ticker {
                index.add_ticker(ticker, at);
            }
        }
        let conflicts = index.take_lost().map(|(keeper, loser, name)| {
            let is_name = key_of(&companies[keeper].name) == key_of(&name);
            let rule = if is_name { Rule::NameBeforeAlias } else { Rule::EarlierFirst };
            Conflict {
                alias: name,
                companies: [keeper, loser].map(|it| companies[it].name.clone()).into(),
                rule,
            }
        });
        let conflicts = conflicts.collect();
        let parents = companies
            .iter()
            .map(|it| it.parent.as_ref().and_then(|parent| index.by_key(&key_of(parent))))
            .collect();
        let surfaces = Surfaces::new(
            names().map(|(at, name)| surface(&companies, at, name)).chain(decoys(&companies)),
        );
        Gazetteer { companies, conflicts, parents, index, surfaces }
    }
}

fn builtin() -> Vec<Company> {
    let read = |(file, toml): &(&str, &str)| {
        file::parse_list(toml).unwrap_or_else(|why| panic!("{file}, which a test reads: {why}"))
    };
    let mut companies: Vec<Company> = builtin::FILES.iter().flat_map(read).collect();
    let labels = file::parse_labels(builtin::LABELS)
        .unwrap_or_else(|why| panic!("labels, which a test reads: {why}"));
    let mut of_company = labels.labels;
    for company in &mut companies {
        for label in of_company.remove(&company.name).into_iter().flatten() {
            if labels.ambiguous.contains(&label) {
                company.ambiguous.push(label.clone());
            }
            company.aliases.push(label);
        }
        company.aliases.shrink_to_fit();
    }
    // They stay as long as the process.
    companies.shrink_to_fit();
    companies
}

/// One list over another: those that both have, as the first has them.
fn over(own: Vec<Company>, known: Vec<Company>) -> Vec<Company> {
    let names: FxHashSet<String> = own.iter().map(|it| key_of(&it.name)).collect();
    own.into_iter()
        .chain(known.into_iter().filter(|it| !names.contains(&key_of(&it.name))))
        .collect()
}

fn surface<'a>(companies: &'a [Company], at: usize, name: &'a str) -> (&'a str, Surface) {
    (
        name,
        Surface {
            company: Some(at),
            is_ambiguous: companies[at].ambiguous.iter().any(|it| it == name),
            ..Surface::default()
        },
    )
}

fn decoys(companies: &[Company]) -> impl Iterator<Item = (&str, Surface)> {
    companies.iter().enumerate().flat_map(|(at, company)| {
        let decoy = Surface { decoy_of: Some(at), ..Surface::default() };
        company.decoys.iter().map(move |phrase| (phrase.as_str(), decoy))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_of_a_company_of_the_list() {
        let labels = file::parse_labels(builtin::LABELS).unwrap();
        let list = Gazetteer::builtin();
        for (name, labels) in &labels.labels {
            let company = list.company(name).unwrap_or_else(|| panic!("{name}"));
            assert!(labels.iter().all(|it| company.aliases.contains(it)), "{name}");
        }
        let all: FxHashSet<&String> = labels.labels.values().flatten().collect();
        assert!(labels.ambiguous.iter().all(|it| all.contains(it)));
        assert!(labels.labels.len() >= 300);
    }

    const LIST: &str = r#"company = [
        { name = "Meta", aliases = ["Facebook"], ambiguous = true, ticker = "META" },
        { name = "Block", aliases = ["Square"], ambiguous = ["Block", "Square"] },
    ]"#;

    #[test]
    fn an_entry_says_which_of_its_names_are_ambiguous() {
        let list = Gazetteer::parse(LIST).unwrap();
        let ambiguous: Vec<&[String]> =
            list.companies().iter().map(|it| it.ambiguous.as_slice()).collect();
        assert_eq!(
            ambiguous,
            [&["Meta".to_owned()][..], &["Block".to_owned(), "Square".to_owned()][..]]
        );
    }

    #[test]
    fn an_operators_list_adds_and_replaces() {
        let mut list = Gazetteer::parse(LIST).unwrap();
        list.extend(
            "[[company]]\nname = \"META\"\nkind = \"product\"\n\n[[company]]\nname = \"Ours\"",
        )
        .unwrap();
        let names: Vec<(&str, Kind)> =
            list.companies().iter().map(|it| (it.name.as_str(), it.kind)).collect();
        assert_eq!(
            names,
            [("META", Kind::Product), ("Ours", Kind::Company), ("Block", Kind::Company)]
        );
        assert!(list.company("Meta").is_none());
    }

    #[test]
    fn an_operators_alias_beats_a_built_in_one() {
        let list = Gazetteer::builtin_and(
            r#"company = [{ name = "Square Farms", aliases = ["Square"] }]"#,
        )
        .unwrap();
        let Resolution::One(keeper) = list.resolve("square") else { panic!("an alias resolves") };
        assert_eq!(keeper.name, "Square Farms");
        assert_eq!(
            list.conflicts().iter().map(|it| it.companies.join(" before ")).collect::<Vec<_>>(),
            ["Square Farms before Block"]
        );
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
        let conflict = |alias: &str, keeper: &str, other: &str, rule| Conflict {
            alias: alias.into(),
            companies: vec![keeper.into(), other.into()],
            rule,
        };
        let settled = [
            conflict("Two", "Two", "One", Rule::NameBeforeAlias),
            conflict("both", "One", "Three", Rule::EarlierFirst),
        ];
        assert_eq!(list.conflicts(), settled);
        let Resolution::One(keeper) = list.resolve("two") else {
            panic!("a canonical name resolves")
        };
        assert_eq!(keeper.name, "Two");
    }

    #[test]
    fn an_empty_list_knows_nobody() {
        let list = Gazetteer::parse("").unwrap();
        assert!(list.companies().is_empty());
        assert!(list.recognise("Alibaba", "Alibaba").is_empty());
    }
}
