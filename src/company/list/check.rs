//! Checks an operator's list: reports all of its faults at once, each with its line, and who keeps
//! a name that companies share.

use std::ops::Range;

use rustc_hash::FxHashMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::company::list::gazetteer::{Conflict, Gazetteer, Kind, Resolution, Rule};
use crate::company::list::name::key_of;

/// What is to be said about a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListReport {
    /// Entries, faulty ones included.
    pub n_companies: usize,
    /// In the order of the lines.
    pub findings: Vec<Finding>,
}

/// One thing that is to be said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Counted from 1.
    pub line: usize,
    /// How bad it is.
    pub level: Level,
    /// What it is, and what helps.
    pub text: String,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The list cannot be used.
    Error,
    /// Part of the list has no effect.
    Warning,
    /// Worth knowing: what the list takes from the built-in one.
    Note,
}

impl Level {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        }
    }
}

impl ListReport {
    /// The worst of what was found.
    pub fn worst(&self) -> Option<Level> {
        self.findings.iter().map(|it| it.level).min()
    }
}

const KEYS: [&str; 8] =
    ["name", "kind", "aliases", "former", "ambiguous", "decoys", "ticker", "parent"];

/// Checks a list that is to come over the known companies.
pub fn check(toml: &str, known: &Gazetteer) -> ListReport {
    let mut checker = Checker { toml, known, report: ListReport::default() };
    let (document, faults) = DeTable::parse_recoverable(toml);
    for fault in faults {
        checker.say(fault.span().unwrap_or(0..0), Level::Error, fault.message().to_owned());
    }
    let entries = checker.entries(document.get_ref());
    checker.report.n_companies = entries.len();
    checker.check_twice(&entries);
    if checker.report.worst() != Some(Level::Error) {
        checker.check_against_known(&entries);
    }
    checker.report.findings.sort();
    checker.report
}

/// A text of the list, and where it stands.
type Text = (String, Range<usize>);

/// What could be read of an entry.
#[derive(Default)]
struct Entry {
    name: Option<Text>,
    aliases: Vec<Text>,
    ambiguous: Vec<Text>,
    decoys: Vec<Text>,
    parent: Option<Text>,
}

impl Entry {
    fn names(&self) -> impl Iterator<Item = &Text> {
        self.name.iter().chain(&self.aliases)
    }
}

struct Checker<'a> {
    toml: &'a str,
    known: &'a Gazetteer,
    report: ListReport,
}

impl Checker<'_> {
    fn say(&mut self, span: Range<usize>, level: Level, text: String) {
        let line = self.toml.as_bytes()[..span.start.min(self.toml.len())]
            .iter()
            .filter(|&&it| it == b'\n')
            .count()
            + 1;
        self.report.findings.push(Finding { line, level, text });
    }

    fn entries(&mut self, document: &DeTable<'_>) -> Vec<Entry> {
        let mut entries = Vec::new();
        for (key, value) in document {
            match value.get_ref() {
                DeValue::Array(list) if key.get_ref() == "company" => {
                    entries.extend(list.iter().map(|it| self.entry(it)))
                }
                _ if key.get_ref() == "company" => {
                    self.say(
                        key.span(),
                        Level::Error,
                        "`company` is not a list: write each as [[company]]".into(),
                    );
                }
                _ => self.say(
                    key.span(),
                    Level::Error,
                    format!("there is no `{}` here: the list is called `company`", key.get_ref()),
                ),
            }
        }
        entries
    }

    fn entry(&mut self, value: &Spanned<DeValue<'_>>) -> Entry {
        let mut entry = Entry::default();
        let DeValue::Table(table) = value.get_ref() else {
            self.say(value.span(), Level::Error, "an entry is a table: { name = \"...\" }".into());
            return entry;
        };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "name" => entry.name = self.text("name", value),
                "parent" => entry.parent = self.text("parent", value),
                "ticker" => _ = self.text("ticker", value),
                "kind" => self.kind(value),
                "aliases" => entry.aliases.extend(self.texts("aliases", value)),
                "former" => entry.aliases.extend(self.texts("former", value)),
                "decoys" => entry.decoys = self.texts("decoys", value),
                "ambiguous" if matches!(value.get_ref(), DeValue::Boolean(_)) => {}
                "ambiguous" => entry.ambiguous = self.texts("ambiguous", value),
                other => {
                    let help = match nearest(other, &KEYS) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => format!("there are {}", KEYS.join(", ")),
                    };
                    self.say(
                        key.span(),
                        Level::Error,
                        format!("a company has no `{other}`: {help}"),
                    );
                }
            }
        }
        if entry.name.is_none() && !table.contains_key("name") {
            self.say(value.span(), Level::Error, "this company has no `name`".into());
        }
        for (text, span) in entry.names().chain(&entry.decoys).cloned().collect::<Vec<_>>() {
            if key_of(&text).is_empty() {
                self.say(span, Level::Error, format!("{text:?} has no letter or digit"));
            }
        }
        let has = |name: &str| entry.names().any(|(it, _)| it == name);
        for (text, span) in entry.ambiguous.iter().filter(|(it, _)| !has(it)) {
            self.say(
                span.clone(),
                Level::Warning,
                format!(
                    "{text:?} is none of this company's names, so it is ambiguous to no effect"
                ),
            );
        }
        for (text, span) in &entry.decoys {
            if !entry.names().any(|(it, _)| text.contains(it.as_str())) {
                self.say(
                    span.clone(),
                    Level::Warning,
                    format!("{text:?} holds none of this company's names, so it hides nothing"),
                );
            }
        }
        entry
    }

    fn text(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Text> {
        if let DeValue::String(text) = value.get_ref() {
            return Some((text.to_string(), value.span()));
        }
        self.say(
            value.span(),
            Level::Error,
            format!("`{key}` is not a text: write {key} = \"...\""),
        );
        None
    }

    fn texts(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Vec<Text> {
        if let DeValue::Array(list) = value.get_ref() {
            let texts = list.iter().filter_map(|it| match it.get_ref() {
                DeValue::String(text) => Some((text.to_string(), it.span())),
                _ => None,
            });
            let texts: Vec<Text> = texts.collect();
            if texts.len() == list.len() {
                return texts;
            }
        }
        let or_true = if key == "ambiguous" { ", or ambiguous = true" } else { "" };
        self.say(
            value.span(),
            Level::Error,
            format!("`{key}` is not a list of texts: write {key} = [\"...\"]{or_true}"),
        );
        Vec::new()
    }

    fn kind(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some((kind, span)) = self.text("kind", value) else { return };
        if Kind::from_word(&kind).is_none() {
            let kinds = Kind::ALL.map(Kind::as_str);
            let help = match nearest(&kind, &kinds) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("there are {}", kinds.join(", ")),
            };
            self.say(span, Level::Error, format!("{kind:?} is not a kind: {help}"));
        }
    }

    fn check_twice(&mut self, entries: &[Entry]) {
        let mut seen: FxHashMap<String, &Text> = FxHashMap::default();
        for name in
            entries.iter().filter_map(|it| it.name.as_ref()).filter(|it| !key_of(&it.0).is_empty())
        {
            if let Some(first) = seen.insert(key_of(&name.0), name) {
                self.say(
                    name.1.clone(),
                    Level::Error,
                    format!("there is an entry for {} already: make them one", first.0),
                );
            }
        }
    }

    /// What a list without errors takes from the known companies and what it fails to take, and
    /// owners that nobody lists.
    fn check_against_known(&mut self, entries: &[Entry]) {
        let mut merged = self.known.clone();
        if let Err(why) = merged.extend(self.toml) {
            self.say(0..0, Level::Error, why.to_string());
            return;
        }
        let place: FxHashMap<&str, Range<usize>> = entries
            .iter()
            .flat_map(Entry::names)
            .map(|(name, span)| (name.as_str(), span.clone()))
            .collect();
        for entry in entries {
            if let Some((name, span)) = &entry.name
                && let Some(known) =
                    self.known.companies().iter().find(|it| key_of(&it.name) == key_of(name))
            {
                self.say(
                    span.clone(),
                    Level::Note,
                    format!("takes the place of the built-in {}", known.name),
                );
            }
            if let Some((parent, span)) = &entry.parent
                && merged.company(parent).is_none()
            {
                let help = match merged.resolve(parent) {
                    Resolution::One(company) => format!(": its name here is {}", company.name),
                    Resolution::None { near } if !near.is_empty() => {
                        format!(": did you mean {}?", near[0])
                    }
                    _ => ", add an entry for it".to_owned(),
                };
                self.say(
                    span.clone(),
                    Level::Warning,
                    format!("the parent {parent:?} is not a company of any list{help}"),
                );
            }
        }
        let own: Vec<String> =
            entries.iter().filter_map(|it| it.name.as_ref()).map(|it| key_of(&it.0)).collect();
        for conflict in merged.conflicts() {
            let [keeps, loses] = [0, 1].map(|at| own.contains(&key_of(&conflict.companies[at])));
            let key = key_of(&conflict.alias);
            let span = || {
                let same =
                    || place.iter().find(|(name, _)| key_of(name) == key).map(|(_, span)| span);
                place.get(conflict.alias.as_str()).or_else(same).cloned().unwrap_or(0..0)
            };
            match (keeps, loses) {
                (_, true) => self.say(span(), Level::Warning, settled(conflict, keeps)),
                (true, false) => self.say(span(), Level::Note, settled(conflict, false)),
                (false, false) => {}
            }
        }
    }
}

fn settled(conflict: &Conflict, are_both_own: bool) -> String {
    let Conflict { alias, companies, rule } = conflict;
    let why = match rule {
        Rule::NameBeforeAlias => "a company's own name goes before an alias",
        Rule::EarlierFirst if are_both_own => "of two aliases the earlier counts",
        Rule::EarlierFirst => "your list goes before the built-in one",
    };
    format!("{alias:?} goes to {}, not to {}: {why}", companies[0], companies[1])
}

fn nearest<'a>(typed: &str, words: &[&'a str]) -> Option<&'a str> {
    let near = words.iter().map(|it| (strsim::osa_distance(typed, it), *it)).min()?;
    (near.0 <= 2).then_some(near.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn verify(toml: &str, expected: &[&str]) {
        let known = Gazetteer::parse(
            r#"company = [{ name = "Block", aliases = ["Square"] }, { name = "Alphabet", aliases = ["Google Inc."] }, { name = "Target" }]"#,
        )
        .unwrap();
        let found = check(toml, &known).findings;
        let found: Vec<String> = found
            .iter()
            .map(|it| format!("{} {}: {}", it.line, it.level.as_str(), it.text))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_good_list_has_no_findings() {
        verify(
            "[[company]]\nname = \"Acme\"\naliases = [\"Acme Works\"]\nambiguous = true\nparent = \"Alphabet\"",
            &[],
        );
        verify("", &[]);
    }

    #[test]
    fn every_fault_is_named_with_its_line() {
        verify(
            "[[company]]\nnmae = \"A\"\nkind = \"fnud\"\n\n[[company]]\nname = 1\naliases = \"B\"\n\n[[company]]\nname = \"?\"\ncolour = 1",
            &[
                "1 error: this company has no `name`",
                "2 error: a company has no `nmae`: did you mean `name`?",
                "3 error: \"fnud\" is not a kind: did you mean \"fund\"?",
                "6 error: `name` is not a text: write name = \"...\"",
                "7 error: `aliases` is not a list of texts: write aliases = [\"...\"]",
                "10 error: \"?\" has no letter or digit",
                "11 error: a company has no `colour`: there are name, kind, aliases, former, ambiguous, decoys, ticker, parent",
            ],
        );
    }

    #[test]
    fn two_entries_for_one_company_are_a_fault() {
        verify(
            "company = [\n{ name = \"A.B\" },\n{ name = \"ab\" }]",
            &["3 error: there is an entry for A.B already: make them one"],
        );
    }

    #[test]
    fn broken_toml_is_named_with_its_line() {
        let report = check("[[company]]\nname = \"A\"\naliases = [\"B\"\n", &Gazetteer::empty());
        assert_eq!(report.worst(), Some(Level::Error));
        assert!(report.findings.iter().all(|it| it.line >= 3), "{report:?}");
    }

    #[test]
    fn what_a_list_takes_is_worth_a_note_and_what_it_fails_to_take_a_warning() {
        verify(
            "company = [\n{ name = \"Square Farms\", aliases = [\"Square\",\n\"Target\"] },\n{ name = \"block\" },\n{ name = \"C\", aliases = [\"Acre\"] },\n{ name = \"D\", aliases = [\"acre\"] }]",
            &[
                "3 warning: \"Target\" goes to Target, not to Square Farms: a company's own name goes before an alias",
                "4 note: takes the place of the built-in Block",
                "6 warning: \"acre\" goes to C, not to D: of two aliases the earlier counts",
            ],
        );
        verify(
            "company = [{ name = \"Square Farms\", aliases = [\"Square\"] }]",
            &[
                "1 note: \"Square\" goes to Square Farms, not to Block: your list goes before the built-in one",
            ],
        );
    }

    #[test]
    fn names_that_have_no_effect_are_warned_of() {
        verify(
            "[[company]]\nname = \"Acme\"\nambiguous = [\"Acne\"]\ndecoys = [\"Acne cream\"]\nparent = \"Google Inc\"",
            &[
                "3 warning: \"Acne\" is none of this company's names, so it is ambiguous to no effect",
                "4 warning: \"Acne cream\" holds none of this company's names, so it hides nothing",
                "5 warning: the parent \"Google Inc\" is not a company of any list: its name here is Alphabet",
            ],
        );
    }
}
