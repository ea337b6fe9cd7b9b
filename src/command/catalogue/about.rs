//! Commands about the bot itself, about a chat's stored data, and for operators.

use super::{Changes, Menus, Rights, Run, Spec, Topic};
use crate::command::about::{cancel, feeds, forget, help, privacy, sources, start, status};
use crate::command::follow::{portable, settings, source};

pub(super) static COMMANDS: &[Spec] = &[
    Spec {
        name: "settings",
        aliases: &["set"],
        argument: "[sentences N | articles N | default]",
        summary: "How long digests and pages are, and how news comes",
        details: "1 to 10 each; `/settings sentences auto` lets each article decide. `/settings nothing-new on` has a digest come where \
                  nothing is new. `/settings default` goes back to how it was in all that /settings shows.",
        examples: &["/settings", "/settings sentences 2", "/settings default"],
        ..about(settings::run, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "sources",
        aliases: &["source"],
        argument: "[NAME]",
        summary: "Where the articles come from, and those of one source",
        details: "With a name: the articles of that source, the newest first.",
        examples: &["/sources", "/sources Harbour News"],
        ..about(sources::run, Rights::READS)
    },
    Spec {
        name: "status",
        aliases: &["version", "stats"],
        summary: "How much I know, and how I am",
        examples: &["/status"],
        menus: Menus::Private,
        ..about(status::run, Rights::READS)
    },
    Spec {
        name: "help",
        aliases: &["commands"],
        argument: "[COMMAND]",
        summary: "What I can do, with examples",
        examples: &["/help", "/help search"],
        ..about(help::run, Rights::READS)
    },
    Spec {
        name: "privacy",
        summary: "What I keep about you, and how to delete it",
        examples: &["/privacy"],
        menus: Menus::Private,
        ..about(privacy::run, Rights::READS)
    },
    Spec {
        name: "export",
        aliases: &["backup"],
        summary: "What this chat chose, as a file",
        details: "Its settings and subscriptions; /import takes the file, here or in another chat.",
        examples: &["/export"],
        menus: Menus::Private,
        ..about(portable::export, Rights::of_chat(Changes::Nothing))
    },
    Spec {
        name: "import",
        aliases: &["restore"],
        argument: "[FILE]",
        summary: "Take over what /export gave",
        details: "Send the file with /import as its caption, answer to the file with /import, or paste what it holds after the command. \
                  The settings are those of the file afterwards, its subscriptions are added. A file that is wrong somewhere changes nothing. \
                  A list of feeds (OPML) from another reader works too: you follow those of its feeds that are among the sources, and operators add all of them.",
        examples: &["/import"],
        menus: Menus::Private,
        ..about(portable::import, Rights { takes_file: true, ..Rights::of_chat(Changes::Chat) })
    },
    Spec {
        name: "forget",
        aliases: &["deleteme"],
        summary: "Delete all that is kept of this chat",
        details: "Choices, subscriptions and what was sent to the chat. It asks first; /privacy says what there is.",
        examples: &["/forget"],
        menus: Menus::Private,
        ..about(forget::run, Rights::of_chat(Changes::Chat))
    },
    Spec {
        name: "start",
        summary: "Hello, and where to begin",
        examples: &["/start"],
        menus: Menus::None,
        ..about(start::run, Rights::READS)
    },
    Spec {
        name: "feeds",
        argument: "[opml]",
        summary: "The feeds that are followed, and how each is",
        details: "For the bot’s operators. Failing feeds come first. /feeds opml gives them as a list for other readers; \
                  /import takes such a list.",
        examples: &["/feeds", "/feeds opml"],
        menus: Menus::None,
        ..about(feeds::run, Rights::of_operators(Changes::Nothing))
    },
    Spec {
        name: "addfeed",
        argument: "URL",
        summary: "Follow a feed, or the feed that a page names",
        details: "For the bot’s operators. The answer says what its first poll brought.",
        examples: &["/addfeed https://news.example"],
        menus: Menus::None,
        ..about(feeds::add, Rights::of_operators(Changes::Bot))
    },
    Spec {
        name: "removefeed",
        argument: "FEED",
        summary: "Follow a feed no longer; its articles stay",
        details: "For the bot’s operators. By its name or its address; it asks first.",
        examples: &["/removefeed Harbour News"],
        menus: Menus::None,
        ..about(feeds::remove, Rights::of_operators(Changes::Bot))
    },
    Spec {
        name: "suggestions",
        argument: "[ID follow | ID decline]",
        summary: "Feeds that people suggest",
        details: "For the bot’s operators. The people get the answer.",
        examples: &["/suggestions", "/suggestions 3 follow"],
        menus: Menus::None,
        ..about(source::suggestions, Rights::of_operators(Changes::Bot))
    },
    Spec {
        name: "cancel",
        summary: "Leave whatever is open",
        details: "I never wait for a second message, so there is nothing to leave.",
        examples: &["/cancel"],
        menus: Menus::None,
        ..about(cancel::run, Rights::READS)
    },
];

const fn about(run: Run, rights: Rights) -> Spec {
    Spec::of(Topic::About, run, rights)
}
