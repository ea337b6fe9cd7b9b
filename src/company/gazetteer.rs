//! The list of known companies and their names; resolves what a person typed to one of them.

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize, Default)]
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

/// A known company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// Canonical name, unique.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Further names as they are written in news.
    pub aliases: Vec<String>,
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
pub struct Gazetteer {
    companies: Vec<Company>,
}

impl Gazetteer {
    /// The list that is built in (config/companies.toml at build time).
    pub fn builtin() -> Gazetteer {
        Gazetteer { companies: Vec::new() }
    }

    /// Every company, by canonical name.
    pub fn companies(&self) -> &[Company] {
        &self.companies
    }

    /// Looks a typed name up, without regard to case, accents, punctuation, spacing and corporate suffix.
    pub fn resolve(&self, name: &str) -> Resolution<'_> {
        let _ = name;
        Resolution::None { near: Vec::new() }
    }
}
