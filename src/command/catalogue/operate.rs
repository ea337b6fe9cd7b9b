//! Commands of the operators: the bot's feeds, its people, its numbers.

use super::{Changes, Menus, Rights, Run, Spec, Topic};
use crate::command::about::feeds;
use crate::command::follow::source;
use crate::command::operate::{broadcast, people, stats};

/// About people, and changes what the bot does for them.
const OF_PEOPLE: Rights = Rights { takes_person: true, ..Rights::of_operators(Changes::Bot) };

pub(super) static COMMANDS: &[Spec] = &[
    Spec {
        name: "feeds",
        argument: "[opml]",
        examples: &["/feeds", "/feeds opml"],
        ..operate(feeds::run, Rights::of_operators(Changes::Nothing))
    },
    Spec {
        name: "addfeed",
        argument: "URL",
        examples: &["/addfeed https://news.example"],
        ..operate(feeds::add, Rights::of_operators(Changes::Bot))
    },
    Spec {
        name: "removefeed",
        argument: "FEED",
        examples: &["/removefeed Harbour News"],
        ..operate(feeds::remove, Rights::of_operators(Changes::Bot))
    },
    Spec {
        name: "suggestions",
        argument: "[ID follow | ID decline]",
        examples: &["/suggestions", "/suggestions 3 follow"],
        ..operate(source::suggestions, Rights::of_operators(Changes::Bot))
    },
    Spec {
        name: "stats",
        examples: &["/stats"],
        ..operate(stats::run, Rights::of_operators(Changes::Nothing))
    },
    Spec {
        name: "broadcast",
        aliases: &["announce"],
        argument: "[TEXT]",
        examples: &["/broadcast", "/broadcast Tonight at 22:00 I am away for an hour."],
        ..operate(
            broadcast::run,
            Rights { takes_reply: true, ..Rights::of_operators(Changes::Bot) },
        )
    },
    Spec {
        name: "allow",
        argument: "[ID | @NAME]",
        examples: &["/allow", "/allow 12345678", "/allow @harbour_anna"],
        ..operate(people::allow, OF_PEOPLE)
    },
    Spec {
        name: "ban",
        argument: "[ID | @NAME]",
        examples: &["/ban 12345678", "/ban @harbour_anna"],
        ..operate(people::ban, OF_PEOPLE)
    },
    Spec {
        name: "unban",
        argument: "[ID | @NAME]",
        examples: &["/unban 12345678"],
        ..operate(people::unban, OF_PEOPLE)
    },
];

const fn operate(run: Run, rights: Rights) -> Spec {
    Spec { menus: Menus::Operators, ..Spec::of(Topic::About, run, rights) }
}
