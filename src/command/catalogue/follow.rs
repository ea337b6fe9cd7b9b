//! Commands about following topics.

use super::{Changes, Menus, Rights, Run, Spec, Topic};
use crate::command::about::first_minute;
use crate::command::follow::digest;
use crate::command::follow::{
    channels, missed, mute, pause, preview, quiet, source, subscribe, subscriptions, unsubscribe,
};

pub(super) static COMMANDS: &[Spec] = &[
    Spec {
        name: "subscribe",
        aliases: &["sub", "follow"],
        argument: "#TAG | COMPANY | WORDS | source:NAME | ADDRESS",
        examples: &[
            "/subscribe #china",
            "/subscribe alibaba",
            "/subscribe \"cloud computing\" -games",
            "/subscribe source:Harbour News",
            "/subscribe #china, in digest",
        ],
        ..follow(subscribe::run, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "unsubscribe",
        aliases: &["unsub", "unfollow"],
        argument: "[NAME | all]",
        examples: &["/unsubscribe #china", "/unsubscribe all"],
        ..follow(unsubscribe::run, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "subscriptions",
        aliases: &["list", "subs"],
        examples: &["/subscriptions"],
        ..follow(subscriptions::run, Rights::of_chat(Changes::Nothing))
    },
    Spec {
        name: "preview",
        argument: "#TAG | COMPANY | WORDS",
        examples: &["/preview #china", "/preview alibaba"],
        ..follow(preview::run, Rights::READS)
    },
    Spec {
        name: "digest",
        argument: "[daily 08:30 | weekly mon 08:30 | off]",
        examples: &[
            "/digest daily 08:30",
            "/digest weekdays 08:30",
            "/digest weekly mon 08:30",
            "/digest off",
            "/digest",
        ],
        ..follow(digest::run, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "tz",
        aliases: &["timezone", "zone"],
        argument: "[ZONE]",
        examples: &["/tz Europe/Berlin", "/tz tokyo", "/tz UTC+3"],
        ..follow(first_minute::time_zone, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "quiet",
        argument: "[22:00-07:00 | off]",
        examples: &["/quiet 22:00-07:00", "/quiet 10pm-7am silent", "/quiet off"],
        ..follow(quiet::run, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "pause",
        argument: "[3 days | until monday]",
        examples: &["/pause", "/pause 3 days", "/pause until monday"],
        ..follow(pause::pause, Rights::of_chat(Changes::Chat))
    },
    Spec {
        name: "resume",
        aliases: &["unpause"],
        examples: &["/resume"],
        ..follow(pause::resume, Rights::of_chat(Changes::Chat))
    },
    Spec {
        name: "mute",
        argument: "[SOURCE]",
        examples: &["/mute Harbour News"],
        menus: Menus::Private,
        ..follow(mute::mute, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "unmute",
        argument: "SOURCE",
        examples: &["/unmute Harbour News"],
        menus: Menus::None,
        ..follow(mute::unmute, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "suggest",
        argument: "ADDRESS",
        examples: &["/suggest https://news.example"],
        menus: Menus::None,
        ..follow(source::suggest, Rights { changes: Changes::Bot, ..Rights::READS })
    },
    Spec {
        name: "channels",
        aliases: &["channel"],
        examples: &["/channels"],
        menus: Menus::Private,
        ..follow(channels::channels, Rights::of_chat(Changes::Nothing))
    },
    Spec {
        name: "review",
        argument: "[post all | skip all]",
        examples: &["/review @harbour_news"],
        menus: Menus::None,
        ..follow(channels::review, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "missed",
        examples: &["/missed"],
        ..follow(missed::run, Rights::of_chat(Changes::Nothing))
    },
];

const fn follow(run: Run, rights: Rights) -> Spec {
    Spec::of(Topic::Follow, run, rights)
}
