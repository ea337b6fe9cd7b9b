//! The one table of commands. Parsing, `/help`, Telegram's menu, completion and docs/usage.md are
//! generated from it. What a command does is said by the message `command-NAME`, more about it by
//! its attribute `.details`; `.form` and `.examples` are those of the table in words of a language.

mod about;
mod follow;
mod news;
mod operate;

use super::{Call, CommandError, Outcome};
use crate::message::{Messages, Phrase, say};

/// The function that runs a command.
type Run = fn(&Call<'_>) -> Result<Outcome, CommandError>;

/// One command: its name, its help texts and its function.
pub(crate) struct Spec {
    /// Without slash; 1 to 32 of a-z 0-9 _.
    pub(crate) name: &'static str,
    /// Other names for the same command.
    pub(crate) aliases: &'static [&'static str],
    /// The form of its argument in English (`NAME`, `[N]`); empty if it takes none.
    pub(crate) argument: &'static str,
    /// Whole lines in English that can be sent unchanged.
    pub(crate) examples: &'static [&'static str],
    /// The heading under which `/help` lists the command.
    pub(crate) topic: Topic,
    /// Which lists of commands offer the command.
    pub(crate) menus: Menus,
    /// What the command may change, and for whom.
    pub(crate) rights: Rights,
    /// Runs the command.
    pub(crate) run: Run,
}

impl Spec {
    /// Returns the defaults that fit most commands: no aliases, no argument, offered in every menu.
    /// The rights have no default: every command states its own.
    const fn of(topic: Topic, run: Run, rights: Rights) -> Spec {
        Spec {
            name: "",
            aliases: &[],
            argument: "",
            examples: &[],
            topic,
            menus: Menus::All,
            rights,
            run,
        }
    }

    /// Returns what the command does, in at most 60 characters.
    pub(crate) fn summary(&self, messages: &Messages) -> Phrase {
        messages.say(&format!("command-{}", self.name), &[])
    }

    /// Returns the form of its argument as a person reads it; the words in capitals are the same in
    /// every language.
    pub(crate) fn form(&self, messages: &Messages) -> String {
        let key = format!("command-{}.form", self.name);
        match messages.has(&key) {
            true => messages.say(&key, &[]).plain(),
            false => self.argument.to_owned(),
        }
    }

    /// Returns its examples in words of the language.
    pub(crate) fn examples(&self, messages: &Messages) -> Vec<String> {
        let key = format!("command-{}.examples", self.name);
        match messages.has(&key) {
            true => messages.say(&key, &[]).plain().lines().map(str::to_owned).collect(),
            false => self.examples.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    /// Returns further details for `/help COMMAND`, if there are any.
    pub(crate) fn details(&self, messages: &Messages) -> Option<Phrase> {
        let key = format!("command-{}.details", self.name);
        messages.has(&key).then(|| messages.say(&key, &[]))
    }
}

/// What a command may change, and for whom it does so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rights {
    /// What a run of the command changes.
    pub changes: Changes,
    /// Who may run the command.
    pub runs_for: RunsFor,
    /// Whether the command can be run for a channel that its argument names first (`@channel`).
    pub is_for_channels: bool,
    /// Whether the command takes a file, which is then part of its argument.
    pub takes_file: bool,
    /// Whether the command takes the text of the message that it replies to as its argument.
    pub takes_reply: bool,
    /// Whether the command is about people, and takes the writer of the message that it replies to.
    pub takes_person: bool,
}

/// What a run of a command, or a pressed button, changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changes {
    /// Nothing: a repeated request gives the same answer.
    Nothing,
    /// What the chat chose, if there is an argument; without one it shows something.
    ChatWithArgument,
    /// What the chat chose.
    Chat,
    /// What the bot does for everybody.
    Bot,
}

/// Who may run a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunsFor {
    /// Everybody; in a group only its administrators, if the command changes what the group chose.
    Everybody,
    /// The bot's operators.
    Operators,
}

impl Rights {
    /// For a command that shows something to everybody and changes nothing.
    const READS: Rights = Rights {
        changes: Changes::Nothing,
        runs_for: RunsFor::Everybody,
        is_for_channels: false,
        takes_file: false,
        takes_reply: false,
        takes_person: false,
    };

    /// For a command that shows or changes what a chat chose; a channel can be that chat.
    const fn of_chat(changes: Changes) -> Rights {
        Rights { changes, is_for_channels: true, ..Rights::READS }
    }

    /// For a command of the operators.
    const fn of_operators(changes: Changes) -> Rights {
        Rights { changes, runs_for: RunsFor::Operators, ..Rights::READS }
    }
}

impl Changes {
    /// Returns whether this changes what the chat chose: its subscriptions, times, sizes.
    pub fn changes_chat(self, has_argument: bool) -> bool {
        match self {
            Changes::Chat => true,
            Changes::ChatWithArgument => has_argument,
            Changes::Nothing | Changes::Bot => false,
        }
    }

    /// Returns whether this changes nothing, neither for the chat nor for anybody else.
    pub fn only_reads(self, has_argument: bool) -> bool {
        match self {
            Changes::Nothing => true,
            Changes::ChatWithArgument => !has_argument,
            Changes::Chat | Changes::Bot => false,
        }
    }
}

/// The headings of `/help`, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic {
    Find,
    Read,
    Follow,
    About,
}

/// Which lists of commands offer a command: `/help all`, completion. The bot answers the command
/// everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Menus {
    /// In private chats and in groups.
    All,
    /// In private chats.
    Private,
    /// In the private chats of operators.
    Operators,
    /// In none: people know the command anyway, or do not need it.
    None,
}

/// Whose menu beside Telegram's input field: it fits a phone, so each has only what these people
/// need most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// A person's own chat with the bot.
    Private,
    /// Everybody in a group.
    Group,
    /// The administrators of a group.
    Administrators,
    /// The own chat of an operator.
    Operators,
}

impl Menu {
    /// Returns the names of the commands, most used first.
    pub(crate) fn names(self) -> &'static [&'static str] {
        match self {
            Menu::Private | Menu::Administrators => &[
                "latest",
                "company",
                "tag",
                "search",
                "subscribe",
                "subscriptions",
                "settings",
                "help",
            ],
            Menu::Group => &["latest", "company", "search", "roundup", "summary", "help"],
            Menu::Operators => &[
                "latest",
                "search",
                "subscriptions",
                "settings",
                "stats",
                "feeds",
                "addfeed",
                "suggestions",
                "broadcast",
                "allow",
                "ban",
                "help",
            ],
        }
    }
}

impl Topic {
    pub(crate) const ALL: [Topic; 4] = [Topic::Find, Topic::Read, Topic::Follow, Topic::About];

    pub(crate) fn heading(self, messages: &Messages) -> Phrase {
        match self {
            Topic::Find => say!(messages, "help-find"),
            Topic::Read => say!(messages, "help-read"),
            Topic::Follow => say!(messages, "help-follow"),
            Topic::About => say!(messages, "help-about"),
        }
    }

    /// Returns the argument with which `/help` lists the commands of the topic. None of them is the
    /// name of a command.
    pub(crate) fn as_argument(self) -> &'static str {
        match self {
            Topic::Find => "finding",
            Topic::Read => "reading",
            Topic::Follow => "following",
            Topic::About => "about",
        }
    }
}

/// Returns every command, most used first under each heading.
pub(crate) fn commands() -> impl Iterator<Item = &'static Spec> {
    [news::COMMANDS, follow::COMMANDS, about::COMMANDS, operate::COMMANDS].into_iter().flatten()
}

/// Returns the command with this name or alias, without slash, case-insensitively.
pub(crate) fn find(name: &str) -> Option<&'static Spec> {
    commands().find(|it| {
        it.name.eq_ignore_ascii_case(name)
            || it.aliases.iter().any(|it| it.eq_ignore_ascii_case(name))
    })
}

/// Returns the commands whose names are nearest to a misspelt one, best first.
pub(crate) fn near(name: &str) -> Vec<&'static Spec> {
    let name = name.to_lowercase();
    // A longer word is not a misspelling of a command, and comparing two long words is slow.
    if name.chars().count() > 32 {
        return Vec::new();
    }
    let distance = |spec: &Spec| {
        let of = |known: &str| {
            if name.len() >= 3 && known.starts_with(&name) {
                1
            } else {
                strsim::damerau_levenshtein(&name, known)
            }
        };
        [spec.name].iter().chain(spec.aliases).map(|it| of(it)).min().unwrap_or(usize::MAX)
    };
    let allowed = if name.chars().count() <= 4 { 1 } else { 2 };
    let mut near: Vec<(usize, &Spec)> =
        commands().map(|it| (distance(it), it)).filter(|it| it.0 <= allowed).collect();
    near.sort_by_key(|it| it.0);
    near.into_iter().map(|it| it.1).take(2).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::message::Locale;

    #[test]
    fn names_are_unique_and_fit_telegram() {
        let mut seen = HashSet::new();
        for spec in commands() {
            for name in [spec.name].iter().chain(spec.aliases) {
                assert!(seen.insert(*name), "{name} twice");
                assert!(
                    name.len() <= 32 && name.bytes().all(|it| it.is_ascii_lowercase()),
                    "{name}"
                );
            }
            for &locale in Locale::ALL {
                let summary = spec.summary(Messages::of(locale)).plain();
                assert!((1..=60).contains(&summary.chars().count()), "{locale:?}: {summary}");
            }
        }
    }

    #[test]
    fn a_menu_is_short_and_offers_what_its_readers_may_do() {
        for (menu, max) in
            [(Menu::Private, 8), (Menu::Group, 6), (Menu::Administrators, 8), (Menu::Operators, 12)]
        {
            assert!(menu.names().len() <= max, "{menu:?}");
            for name in menu.names() {
                let spec = find(name).filter(|it| it.name == *name).expect("a command");
                let is_for_operators = spec.rights.runs_for == RunsFor::Operators;
                assert!(menu == Menu::Operators || !is_for_operators, "{menu:?}: {name}");
            }
        }
    }

    #[test]
    fn topics_of_help_are_not_commands() {
        for topic in Topic::ALL {
            assert!(find(topic.as_argument()).is_none(), "{topic:?}");
        }
    }

    #[test]
    fn every_example_calls_its_command() {
        for &locale in Locale::ALL {
            let messages = Messages::of(locale);
            for spec in commands() {
                let examples = spec.examples(messages);
                assert_eq!(examples.len(), spec.examples.len());
                for example in examples {
                    let name = example.split(' ').next();
                    assert_eq!(name, Some(&*format!("/{}", spec.name)), "{locale:?}");
                }
                // The same alternatives, each with the same capitals.
                let n_parts = |form: &str| form.split(" | ").count();
                let form = spec.form(messages);
                assert_eq!(n_parts(&form), n_parts(spec.argument), "{locale:?}: {form}");
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
            let summary = spec.summary(Messages::of(Locale::English));
            let row = format!("| `/{form}` | {summary} |");
            assert!(usage.contains(&row), "docs/usage.md lacks: {row}");
        }
    }
}
