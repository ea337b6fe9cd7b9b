//! Resolves what a person typed to a company: one, several to choose from, or none and the nearest
//! names.

use rustc_hash::FxHashSet;

use crate::company::list::gazetteer::{Company, Gazetteer, Resolution};
use crate::company::list::name;
use crate::text::background;
use crate::text::language::{Language, Lexicon};

/// How many near names are offered.
const MAX_NEAR: usize = 5;
/// How many companies are asked about; more would be a list, not a question.
const MAX_SEVERAL: usize = 8;

impl Gazetteer {
    /// Looks a typed name up, without regard to case, accents, punctuation, spacing and corporate
    /// suffix.
    ///
    /// In this order: a name or alias; a ticker (`BABA`, `$baba`); the name before `.com`. A ticker
    /// that is a word ("now", "open") is only near in small letters.
    /// Otherwise the companies with a name that begins with the typed words, or else has them all,
    /// are offered for a choice if there are several; a single one is offered as near, because a
    /// guess must not look like an answer. Near are names that start with the typed text or differ
    /// in few letters.
    ///
    /// ```
    /// use gistwire::company::{Gazetteer, Resolution};
    ///
    /// let gazetteer = Gazetteer::parse(r#"company = [{ name = "Alphabet", aliases = ["Google"] }]"#).unwrap();
    /// assert!(matches!(gazetteer.resolve("google inc"), Resolution::One(company) if company.name == "Alphabet"));
    /// ```
    pub fn resolve(&self, name: &str) -> Resolution<'_> {
        let words = name::words(name.trim().trim_start_matches('$'));
        let bare = name::without_suffix(&words);
        let typed = name::key(bare);
        if typed.is_empty() {
            return Resolution::None { near: Vec::new() };
        }
        if let Some(company) = self.named(name) {
            return Resolution::One(company);
        }
        let mut sharing = self.index.beginning_with(bare);
        if sharing.is_empty() {
            sharing = self.index.with_all_of(bare);
        }
        let mut sharing: Vec<&Company> =
            sharing.into_iter().map(|at| &self.companies()[at]).collect();
        if sharing.len() > 1 {
            sharing.truncate(MAX_SEVERAL);
            return Resolution::Several(sharing);
        }
        let by_ticker = self.index.by_ticker(&name::key(&words)).map(|at| &self.companies()[at]);
        let mut near: Vec<&str> =
            sharing.into_iter().chain(by_ticker).map(|it| it.name.as_str()).collect();
        for name in self.near(&typed) {
            if near.len() < MAX_NEAR && !near.contains(&name) {
                near.push(name);
            }
        }
        Resolution::None { near }
    }

    /// Returns the company with this name, alias or ticker, without a search for others.
    pub fn named(&self, name: &str) -> Option<&Company> {
        let words = name::words(name.trim().trim_start_matches('$'));
        let typed = name::key(name::without_suffix(&words));
        if typed.is_empty() {
            return None;
        }
        let whole = name::key(&words);
        let exact = || self.index.by_key(&whole).or_else(|| self.index.by_key(&typed));
        let by_ticker = || self.index.by_ticker(&whole).filter(|_| is_ticker(name));
        let before_com = || {
            self.index.by_key(
                typed
                    .strip_suffix("com")
                    .filter(|_| name.trim_end().to_lowercase().ends_with(".com"))?,
            )
        };
        let at = exact().or_else(by_ticker).or_else(before_com)?;
        Some(&self.companies()[at])
    }

    /// Canonical names by how little their keys differ from what was typed: few letters changed, or
    /// more to come.
    fn near(&self, typed: &str) -> Vec<&str> {
        let max_edits = match typed.chars().count() {
            0..=2 => 0,
            3..=4 => 1,
            5..=8 => 2,
            _ => 3,
        };
        let near = self.index.near(typed, max_edits).into_iter();
        let mut near: Vec<(usize, usize, &str)> =
            near.map(|(distance, at)| (distance, at, self.companies()[at].name.as_str())).collect();
        near.sort_unstable();
        // Where a name is misspelt by a letter, those that differ by two are noise.
        if let Some(&(best, ..)) = near.first().filter(|it| it.0 <= max_edits) {
            near.retain(|it| it.0 <= best);
        }
        let mut seen = FxHashSet::default();
        near.into_iter()
            .map(|(_, _, name)| name)
            .filter(|it| seen.insert(*it))
            .take(MAX_NEAR)
            .collect()
    }
}

/// Whether a name is written like a ticker, `BABA` or `$baba`, or is not a word that the news uses:
/// "baba". The words "open" and ".NET" are not tickers.
fn is_ticker(name: &str) -> bool {
    let name = name.trim();
    let is_rare = || {
        let mut terms = Lexicon::of(Language::English).content_terms(name);
        name.len() >= 3 && terms.next().is_some_and(|it| background::n_articles_with(&it) <= 1)
    };
    name.starts_with('$')
        || name.starts_with(char::is_alphanumeric)
            && (!name.contains(char::is_lowercase) || is_rare())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        let list = Gazetteer::builtin();
        let Resolution::One(company) = list.resolve(typed) else {
            panic!("{typed}: {:?}", list.resolve(typed))
        };
        assert_eq!(company.name, expected);
    }

    #[track_caller]
    fn check_near(typed: &str, expected: &str) {
        let list = Gazetteer::builtin();
        let Resolution::None { near } = list.resolve(typed) else {
            panic!("{typed}: {:?}", list.resolve(typed))
        };
        assert_eq!(near.first(), Some(&expected), "{near:?}");
        assert!(near.len() <= MAX_NEAR);
    }

    #[test]
    fn case_spacing_and_punctuation_do_not_count() {
        check("door dash", "DoorDash");
        check("ALIBABA", "Alibaba");
        check("  t mobile ", "T-Mobile");
        check("jd", "JD.com");
        check("JD.com", "JD.com");
        check("yahoo!", "Yahoo");
    }

    #[test]
    fn accents_do_not_count() {
        check("nestle", "Nestlé");
        check("Mercadó Libre", "Mercado Libre");
    }

    #[test]
    fn corporate_suffixes_do_not_count() {
        check("Alibaba Group Holding Ltd.", "Alibaba");
        check("Siemens AG", "Siemens");
        check("the Walt Disney Company", "Disney");
    }

    #[test]
    fn a_name_goes_before_longer_ones_that_begin_with_it() {
        check("google", "Google");
        check("amazon", "Amazon");
        check("amazon.com", "Amazon");
        check("amazon prime", "Amazon Prime");
    }

    #[test]
    fn tickers_resolve() {
        check("BABA", "Alibaba");
        check("$tsla", "Tesla");
    }

    #[test]
    fn a_word_in_small_letters_is_no_ticker() {
        let list = Gazetteer::builtin();
        for word in ["all", "now", "open", "cat", "it", "so", "a", ".NET", ".net"] {
            assert_eq!(list.named(word).map(|it| &it.name), None, "{word}");
        }
        check("baba", "Alibaba");
    }

    #[test]
    fn a_shared_word_asks() {
        let list = Gazetteer::builtin();
        let Resolution::Several(companies) = list.resolve("deutsche") else {
            panic!("{:?}", list.resolve("deutsche"))
        };
        let names: Vec<&str> = companies.iter().map(|it| it.name.as_str()).collect();
        assert!(
            names.contains(&"Deutsche Bank") && names.contains(&"Deutsche Telekom"),
            "{names:?}"
        );
    }

    #[test]
    fn a_typo_is_never_answered_but_offered() {
        check_near("alibabba", "Alibaba");
        check_near("mircosoft", "Microsoft");
        check_near("ubr", "Uber");
    }

    #[test]
    fn only_the_least_misspelt_are_offered() {
        let list = Gazetteer::builtin();
        assert_eq!(list.resolve("nvida"), Resolution::None { near: vec!["Nvidia"] });
    }

    #[test]
    fn half_a_name_offers_the_whole() {
        check_near("netfl", "Netflix");
        check_near("lazada malaysia", "Lazada");
    }

    #[test]
    fn nothing_is_near_to_nothing() {
        let list = Gazetteer::builtin();
        for typed in ["", "  ", "?!", "qqqqqqqqqq", "\u{1f600}"] {
            assert_eq!(list.resolve(typed), Resolution::None { near: Vec::new() }, "{typed}");
        }
    }
}
