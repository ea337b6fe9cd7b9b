//! The one table of commands. Parsing, `/help`, Telegram's menu, completion and the README are made from it.

use super::{Call, CommandError, Outcome};
use super::{
    cancel, companies, company, digests, feeds, forget, help, latest, missed, pause, portable, preview, privacy, quiet, read, related,
    roundup, search,
};
use super::{settings, sources, start, status, story, subscribe, subscriptions, tag, tags, timeline, trend, unsubscribe, why, zone};

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

/// Every command, most used first.
pub(crate) static COMMANDS: &[Spec] = &[
    Spec {
        name: "latest",
        aliases: &["news", "new"],
        argument: "[N | all]",
        summary: "The newest articles, each in a few sentences",
        details: "Without a number you get a page; More and Back turn the pages. Asked again, what came since then stands first; all shows \
                  everything in order.",
        examples: &["/latest", "/latest 3", "/latest all"],
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
        name: "roundup",
        aliases: &["brief"],
        argument: "[day | week | TAG | COMPANY]",
        summary: "The leading stories, and what else was in the news",
        details: "The stories that most articles tell, by theme, each in two or three sentences chosen from all who tell it; then a sentence each \
                  of others. Of a tag or a company: the last month, or year where that has little. Where nothing was reported lately, the time before the newest article.",
        examples: &["/roundup", "/roundup day", "/roundup alibaba"],
        topic: Topic::Find,
        menus: Menus::All,
        run: roundup::run,
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
        aliases: &["history"],
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
        name: "story",
        aliases: &["stories"],
        argument: "ID",
        summary: "Who reports an event, and what each adds",
        details: "Articles that tell the same event are one story: lists show it once and say how many others report it. The story has them in the \
                  order of time, each with sentences that those before it do not have.",
        examples: &["/story 12"],
        topic: Topic::Read,
        menus: Menus::None,
        run: story::run,
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
        name: "subscribe",
        aliases: &["sub", "follow"],
        argument: "#TAG | COMPANY | WORDS",
        summary: "To be told of each new article about something",
        details: "#x is the tag, company:x the company by any of its names; words are found in any inflected form, a phrase stands in \
                  quotes, and - before what must not occur. What no article has yet can be subscribed to as well. You are told of \
                  new articles only, of each once. Behind a comma how this one comes, whatever the chat has: at once, in digest, or as usual. \
                  For a channel of yours name it first: /subscribe @channel #china.",
        examples: &["/subscribe #china", "/subscribe alibaba", "/subscribe \"cloud computing\" -games", "/subscribe #china, in digest"],
        topic: Topic::Follow,
        menus: Menus::All,
        run: subscribe::run,
    },
    Spec {
        name: "unsubscribe",
        aliases: &["unsub", "unfollow"],
        argument: "[NAME | all]",
        summary: "To be told of something no more",
        details: "Without a name you get a button for each subscription.",
        examples: &["/unsubscribe #china", "/unsubscribe all"],
        topic: Topic::Follow,
        menus: Menus::All,
        run: unsubscribe::run,
    },
    Spec {
        name: "subscriptions",
        aliases: &["list", "subs"],
        argument: "",
        summary: "What this chat is told of, and how",
        details: "",
        examples: &["/subscriptions"],
        topic: Topic::Follow,
        menus: Menus::All,
        run: subscriptions::run,
    },
    Spec {
        name: "preview",
        aliases: &[],
        argument: "#TAG | COMPANY | WORDS",
        summary: "What a subscription would have brought in a week",
        details: "The last 7 days, before you decide.",
        examples: &["/preview #china", "/preview alibaba"],
        topic: Topic::Follow,
        menus: Menus::All,
        run: preview::run,
    },
    Spec {
        name: "digest",
        aliases: &[],
        argument: "[daily 08:30 | weekly mon 08:30 | off]",
        summary: "News collected into one message, at times of yours",
        details: "Days can be daily, weekdays, or names: /digest tue fri 18:00. Without anything behind it you get what has been collected \
                  so far, now. Where nothing is new, nothing comes. /digest off keeps the times for subscriptions that come in the digest all the same. \
                  /tz sets your time zone.",
        examples: &["/digest daily 08:30", "/digest weekdays 08:30", "/digest weekly mon 08:30", "/digest off", "/digest"],
        topic: Topic::Follow,
        menus: Menus::All,
        run: digests::run,
    },
    Spec {
        name: "tz",
        aliases: &["timezone"],
        argument: "[ZONE]",
        summary: "The time zone of digests and quiet hours",
        details: "An IANA name or a big city. Daylight saving is taken care of.",
        examples: &["/tz Europe/Berlin", "/tz tokyo"],
        topic: Topic::Follow,
        menus: Menus::All,
        run: zone::run,
    },
    Spec {
        name: "quiet",
        aliases: &[],
        argument: "[22:00-07:00 | off]",
        summary: "Hours in which alerts wait, or make no sound",
        details: "What comes in meanwhile is one message when the hours are over. With silent behind the hours alerts come at once, without \
                  a sound.",
        examples: &["/quiet 22:00-07:00", "/quiet 22:00-07:00 silent", "/quiet off"],
        topic: Topic::Follow,
        menus: Menus::All,
        run: quiet::run,
    },
    Spec {
        name: "pause",
        aliases: &[],
        argument: "",
        summary: "To be told nothing for a while",
        details: "Until you send /resume. Your subscriptions stay.",
        examples: &["/pause"],
        topic: Topic::Follow,
        menus: Menus::All,
        run: pause::pause,
    },
    Spec {
        name: "resume",
        aliases: &["unpause"],
        argument: "",
        summary: "To be told of news again",
        details: "",
        examples: &["/resume"],
        topic: Topic::Follow,
        menus: Menus::All,
        run: pause::resume,
    },
    Spec {
        name: "missed",
        aliases: &[],
        argument: "",
        summary: "What was held back from this chat in a week",
        details: "While it was paused or a subscription was muted, or because Telegram did not take it.",
        examples: &["/missed"],
        topic: Topic::Follow,
        menus: Menus::All,
        run: missed::run,
    },
    Spec {
        name: "settings",
        aliases: &["set"],
        argument: "[sentences N | articles N | default]",
        summary: "How long digests and pages are, and how news comes",
        details: "1 to 10 each; `/settings sentences auto` lets each article decide. `/settings nothing-new on` has a digest come where \
                  nothing is new. `/settings default` goes back to how it was in all that /settings shows.",
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
        name: "export",
        aliases: &["backup"],
        argument: "",
        summary: "What this chat chose, as a file",
        details: "Its settings and subscriptions; /import takes the file, here or in another chat.",
        examples: &["/export"],
        topic: Topic::About,
        menus: Menus::Private,
        run: portable::export,
    },
    Spec {
        name: "import",
        aliases: &["restore"],
        argument: "[FILE]",
        summary: "Take over what /export gave",
        details: "Send the file with /import as its caption, answer to the file with /import, or paste what it holds behind the command. \
                  The settings are those of the file afterwards, its subscriptions are added. A file that is wrong somewhere changes nothing.",
        examples: &["/import"],
        topic: Topic::About,
        menus: Menus::Private,
        run: portable::import,
    },
    Spec {
        name: "forget",
        aliases: &["deleteme"],
        argument: "",
        summary: "Delete all that is kept of this chat",
        details: "Choices, subscriptions and what the chat was told of. It asks first; /privacy says what there is.",
        examples: &["/forget"],
        topic: Topic::About,
        menus: Menus::Private,
        run: forget::run,
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
        name: "feeds",
        aliases: &[],
        argument: "",
        summary: "The feeds that are followed, and how each is",
        details: "For those who run the bot. Feeds that fail stand first.",
        examples: &["/feeds"],
        topic: Topic::About,
        menus: Menus::None,
        run: feeds::run,
    },
    Spec {
        name: "addfeed",
        aliases: &[],
        argument: "URL",
        summary: "Follow a feed, or the feed that a page names",
        details: "For those who run the bot. It is read with the next poll, within a minute.",
        examples: &["/addfeed https://news.example"],
        topic: Topic::About,
        menus: Menus::None,
        run: feeds::add,
    },
    Spec {
        name: "removefeed",
        aliases: &[],
        argument: "FEED",
        summary: "Follow a feed no longer; its articles stay",
        details: "For those who run the bot. By its name or its address; it asks first.",
        examples: &["/removefeed Harbour News"],
        topic: Topic::About,
        menus: Menus::None,
        run: feeds::remove,
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
