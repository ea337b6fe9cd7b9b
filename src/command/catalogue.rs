//! The one table of commands. Parsing, `/help`, Telegram's menu, completion and the README are made from it.

use super::{Call, CommandError, Outcome};
use super::{cancel, companies, company, help, latest, privacy, read, related, search, settings, sources, start, status, tag, tags};
use super::{timeline, trend, why};

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
    pub(crate) run: fn(&Call<'_>) -> Result<Outcome, CommandError>,
}

/// The headings of `/help`, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic {
    Find,
    Read,
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
    pub(crate) const ALL: [Topic; 3] = [Topic::Find, Topic::Read, Topic::About];

    pub(crate) fn heading(self) -> &'static str {
        match self {
            Topic::Find => "Find news",
            Topic::Read => "Read on",
            Topic::About => "About me",
        }
    }
}

/// Every command, most used first.
pub(crate) static COMMANDS: &[Spec] = &[
    Spec {
        name: "latest",
        aliases: &["news", "new"],
        argument: "[N]",
        summary: "The newest articles, each in a few sentences",
        details: "Without a number you get a page; More and Back turn the pages.",
        examples: &["/latest", "/latest 3"],
        topic: Topic::Find,
        menus: Menus::All,
        run: latest::run,
    },
    Spec {
        name: "company",
        aliases: &["firm", "co"],
        argument: "NAME [30d | since 2021-06]",
        summary: "What the news says about a company",
        details: "Case, accents and endings such as Inc. do not matter, and many other names of a company are known; a person’s name \
                  leads to the company that the articles tie it to. News about the company comes first, then articles that \
                  name it in passing, then those that name only what belongs to it; the newest first among alike. \
                  The sentences shown are those about that company. A period behind the name narrows it: 30d, 2w, 6m, 1y, \
                  since 2021, since 2021-06 or since 2021-06-15.",
        examples: &["/company alibaba", "/company Ant Group 30d", "/company tencent since 2021-06"],
        topic: Topic::Find,
        menus: Menus::All,
        run: company::run,
    },
    Spec {
        name: "tag",
        aliases: &["topic"],
        argument: "NAME",
        summary: "The articles that bear a tag",
        details: "With or without #, in any case; blanks and hyphens are the same.",
        examples: &["/tag china", "/tag artificial intelligence"],
        topic: Topic::Find,
        menus: Menus::All,
        run: tag::run,
    },
    Spec {
        name: "search",
        aliases: &["find"],
        argument: "WORDS",
        summary: "The articles that contain all of these words",
        details: "Put a phrase in quotes, and - before what must not occur. Inflected forms are found too: ship finds shipping.",
        examples: &["/search cloud profit", "/search \"cloud computing\" -games"],
        topic: Topic::Find,
        menus: Menus::All,
        run: search::run,
    },
    Spec {
        name: "tags",
        aliases: &["topics"],
        argument: "",
        summary: "All tags, the most frequent first",
        details: "",
        examples: &["/tags"],
        topic: Topic::Find,
        menus: Menus::All,
        run: tags::run,
    },
    Spec {
        name: "companies",
        aliases: &["firms"],
        argument: "[PREFIX]",
        summary: "Companies in the news, the most written about first",
        details: "With letters behind it: those whose name begins so.",
        examples: &["/companies", "/companies al"],
        topic: Topic::Find,
        menus: Menus::All,
        run: companies::run,
    },
    Spec {
        name: "timeline",
        aliases: &["story"],
        argument: "NAME [1y | since 2021-06]",
        summary: "A company’s story, a sentence a month, oldest first",
        details: "Of each month (of each day, where all lies within two) the article that is most about the company, and its best \
                  sentence about it. Articles without a date have no place in it.",
        examples: &["/timeline alibaba", "/timeline shein since 2025"],
        topic: Topic::Find,
        menus: Menus::All,
        run: timeline::run,
    },
    Spec {
        name: "trend",
        aliases: &["chart"],
        argument: "NAME [vs NAME2]",
        summary: "Articles a week about one company or two, as a chart",
        details: "Dated articles that name the company. A period behind the name narrows it, as for /company.",
        examples: &["/trend alibaba", "/trend alibaba vs tencent", "/trend shein, temu"],
        topic: Topic::Find,
        menus: Menus::All,
        run: trend::run,
    },
    Spec {
        name: "related",
        aliases: &["with"],
        argument: "NAME",
        summary: "Companies named together with a company, and how",
        details: "By the number of articles that name both, each with a sentence that does.",
        examples: &["/related alibaba"],
        topic: Topic::Find,
        menus: Menus::All,
        run: related::run,
    },
    Spec {
        name: "read",
        aliases: &["article", "open"],
        argument: "ID",
        summary: "A whole article",
        details: "Each article shows its number; /read_12 does the same as /read 12.",
        examples: &["/read 12"],
        topic: Topic::Read,
        menus: Menus::All,
        run: read::run,
    },
    Spec {
        name: "why",
        aliases: &["explain"],
        argument: "ID [WORDS]",
        summary: "Why these sentences of an article were chosen",
        details: "With a company or words behind the number: why these sentences are shown where you ask for them.",
        examples: &["/why 12", "/why 12 alibaba"],
        topic: Topic::Read,
        menus: Menus::All,
        run: why::run,
    },
    Spec {
        name: "settings",
        aliases: &["set"],
        argument: "[sentences N | articles N | default]",
        summary: "How long digests and pages are in this chat",
        details: "1 to 10 each; `/settings sentences auto` lets each article decide.",
        examples: &["/settings", "/settings sentences 2", "/settings default"],
        topic: Topic::About,
        menus: Menus::All,
        run: settings::run,
    },
    Spec {
        name: "sources",
        aliases: &["source"],
        argument: "",
        summary: "Where the articles come from",
        details: "",
        examples: &["/sources"],
        topic: Topic::About,
        menus: Menus::All,
        run: sources::run,
    },
    Spec {
        name: "status",
        aliases: &["version", "stats"],
        argument: "",
        summary: "How much I know, and how I am",
        details: "",
        examples: &["/status"],
        topic: Topic::About,
        menus: Menus::Private,
        run: status::run,
    },
    Spec {
        name: "help",
        aliases: &["commands"],
        argument: "[COMMAND]",
        summary: "What I can do, with examples",
        details: "",
        examples: &["/help", "/help search"],
        topic: Topic::About,
        menus: Menus::All,
        run: help::run,
    },
    Spec {
        name: "privacy",
        aliases: &[],
        argument: "",
        summary: "What I keep about you, and how to delete it",
        details: "",
        examples: &["/privacy"],
        topic: Topic::About,
        menus: Menus::Private,
        run: privacy::run,
    },
    Spec {
        name: "start",
        aliases: &[],
        argument: "",
        summary: "Hello, and where to begin",
        details: "",
        examples: &["/start"],
        topic: Topic::About,
        menus: Menus::None,
        run: start::run,
    },
    Spec {
        name: "cancel",
        aliases: &[],
        argument: "",
        summary: "Leave whatever is open",
        details: "I never wait for a second message, so there is nothing to leave.",
        examples: &["/cancel"],
        topic: Topic::About,
        menus: Menus::None,
        run: cancel::run,
    },
];

/// The command that goes by this name or alias, without slash, in any case.
pub(crate) fn find(name: &str) -> Option<&'static Spec> {
    COMMANDS.iter().find(|it| it.name.eq_ignore_ascii_case(name) || it.aliases.iter().any(|it| it.eq_ignore_ascii_case(name)))
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
    let mut near: Vec<(usize, &Spec)> = COMMANDS.iter().map(|it| (distance(it), it)).filter(|it| it.0 <= allowed).collect();
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
        for spec in COMMANDS {
            for name in [spec.name].iter().chain(spec.aliases) {
                assert!(seen.insert(*name), "{name} twice");
                assert!(name.len() <= 32 && name.bytes().all(|it| it.is_ascii_lowercase()), "{name}");
            }
            assert!((1..=60).contains(&spec.summary.chars().count()), "{}", spec.summary);
        }
    }

    #[test]
    fn every_example_calls_its_command() {
        for spec in COMMANDS {
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
    fn the_readme_lists_every_command() {
        let readme = include_str!("../../README.md");
        for spec in COMMANDS {
            let form = [spec.name, spec.argument].join(" ").trim_end().replace('|', "\\|");
            let row = format!("| `/{form}` | {} |", spec.summary);
            assert!(readme.contains(&row), "the README lacks: {row}");
        }
    }
}
