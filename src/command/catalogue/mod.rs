//! The one table of commands. Parsing, `/help`, Telegram's menu, completion and docs/usage.md are made from it.

mod about;
mod follow;
mod news;

use super::{Call, CommandError, Outcome};

/// What a command does.
type Run = fn(&Call<'_>) -> Result<Outcome, CommandError>;

/// One command: how it is called, what is said about it, and what it does.
pub(crate) struct Spec {
    /// Without slash; 1 to 32 of a-z 0-9 _.
    pub(crate) name: &'static str,
    /// Further names that do the same.
    pub(crate) aliases: &'static [&'static str],
    /// Its argument as a form (`NAME`, `[N]`); empty where it takes none.
    pub(crate) argument: &'static str,
    /// What it gives, in at most 60 characters.
    pub(crate) summary: &'static str,
    /// What else is worth knowing, for `/help COMMAND`.
    pub(crate) details: &'static str,
    /// Whole lines that can be sent as they are.
    pub(crate) examples: &'static [&'static str],
    /// Under which heading `/help` lists it.
    pub(crate) topic: Topic,
    /// Where a menu offers it.
    pub(crate) menus: Menus,
    /// Does it.
    pub(crate) run: Run,
}

impl Spec {
    /// What most commands have: no other names, no argument, nothing more to know, a place in every menu.
    const fn of(topic: Topic, run: Run) -> Spec {
        Spec { name: "", aliases: &[], argument: "", summary: "", details: "", examples: &[], topic, menus: Menus::All, run }
    }
}

/// The headings of `/help`, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic {
    Find,
    Read,
    Follow,
    About,
}

/// Where a menu offers a command. It is answered everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Menus {
    /// In private chats and in groups.
    All,
    /// In private chats.
    Private,
    /// In none: it is known anyway, or needs to be known by nobody.
    None,
}

impl Topic {
    pub(crate) const ALL: [Topic; 4] = [Topic::Find, Topic::Read, Topic::Follow, Topic::About];

    pub(crate) fn heading(self) -> &'static str {
        match self {
            Topic::Find => "Find news",
            Topic::Read => "Read on",
            Topic::Follow => "Be told of news",
            Topic::About => "About me",
        }
    }
}

/// Every command, most used first under each heading.
pub(crate) fn commands() -> impl Iterator<Item = &'static Spec> {
    [news::COMMANDS, follow::COMMANDS, about::COMMANDS].into_iter().flatten()
}

/// The command that goes by this name or alias, without slash, in any case.
pub(crate) fn find(name: &str) -> Option<&'static Spec> {
    commands().find(|it| it.name.eq_ignore_ascii_case(name) || it.aliases.iter().any(|it| it.eq_ignore_ascii_case(name)))
}

/// The commands whose names are nearest to a misspelt one, best first.
pub(crate) fn near(name: &str) -> Vec<&'static Spec> {
    let name = name.to_lowercase();
    // A longer word is no misspelling of a command, and the distance of two long words takes long.
    if name.chars().count() > 32 {
        return Vec::new();
    }
    let distance = |spec: &Spec| {
        let of = |known: &str| {
            if name.len() >= 3 && known.starts_with(&name) { 1 } else { strsim::damerau_levenshtein(&name, known) }
        };
        [spec.name].iter().chain(spec.aliases).map(|it| of(it)).min().unwrap_or(usize::MAX)
    };
    let allowed = if name.chars().count() <= 4 { 1 } else { 2 };
    let mut near: Vec<(usize, &Spec)> = commands().map(|it| (distance(it), it)).filter(|it| it.0 <= allowed).collect();
    near.sort_by_key(|it| it.0);
    near.into_iter().map(|it| it.1).take(2).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_unique_and_fit_telegram() {
        let mut seen = HashSet::new();
        for spec in commands() {
            for name in [spec.name].iter().chain(spec.aliases) {
                assert!(seen.insert(*name), "{name} twice");
                assert!(name.len() <= 32 && name.bytes().all(|it| it.is_ascii_lowercase()), "{name}");
            }
            assert!((1..=60).contains(&spec.summary.chars().count()), "{}", spec.summary);
        }
    }

    #[test]
    fn every_example_calls_its_command() {
        for spec in commands() {
            assert!(!spec.examples.is_empty());
            for example in spec.examples {
                assert_eq!(example.split(' ').next(), Some(&*format!("/{}", spec.name)));
            }
        }
    }

    #[test]
    fn a_slip_of_the_finger_finds_the_command() {
        let first = |name: &str| near(name).first().map(|it| it.name);
        assert_eq!(first("latst"), Some("latest"));
        assert_eq!(first("SERACH"), Some("search"));
        assert_eq!(first("comp"), Some("company"));
        assert_eq!(first("frobnicate"), None);
        assert_eq!(first(&"a".repeat(5000)), None);
    }

    #[test]
    fn usage_lists_every_command() {
        let usage = include_str!("../../../docs/usage.md");
        for spec in commands() {
            let form = [spec.name, spec.argument].join(" ").trim_end().replace('|', "\\|");
            let row = format!("| `/{form}` | {} |", spec.summary);
            assert!(usage.contains(&row), "docs/usage.md lacks: {row}");
        }
    }
}
