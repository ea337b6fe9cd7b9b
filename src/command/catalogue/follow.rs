//! Commands about following topics.

use super::{Changes, Menus, Rights, Run, Spec, Topic};
use crate::command::follow::digest;
use crate::command::follow::{
    missed, mute, pause, preview, quiet, source, subscribe, subscriptions, unsubscribe, zone,
};

pub(super) static COMMANDS: &[Spec] = &[
    Spec {
        name: "subscribe",
        aliases: &["sub", "follow"],
        argument: "#TAG | COMPANY | WORDS | source:NAME | ADDRESS",
        summary: "Follow a tag, a company, words or a source",
        details: "#x is the tag, company:x the company by any of its names; words are found in any inflected form, a phrase stands in \
                  quotes, and - before what must not occur. source:x is a source by its name, and an address finds the feed there: \
                  if it isn’t among the sources, you can suggest it to the bot’s operators. What no article has yet can be subscribed to as well. You get \
                  new articles only, each once. After a comma how this one comes, whatever the chat has: at once, in digest, or as usual. \
                  For your own channel name it first: /subscribe @channel #china.",
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
        summary: "Unfollow",
        details: "Without a name you get a button for each subscription.",
        examples: &["/unsubscribe #china", "/unsubscribe all"],
        ..follow(unsubscribe::run, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "subscriptions",
        aliases: &["list", "subs"],
        summary: "What this chat follows, and how",
        examples: &["/subscriptions"],
        ..follow(subscriptions::run, Rights::of_chat(Changes::Nothing))
    },
    Spec {
        name: "preview",
        argument: "#TAG | COMPANY | WORDS",
        summary: "What a subscription would have brought in a week",
        details: "The last 7 days, before you decide.",
        examples: &["/preview #china", "/preview alibaba"],
        ..follow(preview::run, Rights::READS)
    },
    Spec {
        name: "digest",
        argument: "[daily 08:30 | weekly mon 08:30 | off]",
        summary: "News in one message, at the times you choose",
        details: "Days can be daily, weekdays, weekends, or names: /digest tue fri 18:00. Times can be 18:00 or 6pm, up to six a day: \
                  /digest daily 8am 6pm. On its own it gives you what has been collected \
                  so far, now. Where nothing is new, nothing comes. /digest off keeps the times for subscriptions that come in the digest all the same. \
                  /tz sets your time zone.",
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
        aliases: &["timezone"],
        argument: "[ZONE]",
        summary: "The time zone of digests and quiet hours",
        details: "A big city in any language, an IANA name, or an offset: UTC+3 is three hours ahead of Greenwich. With a city, \
                  daylight saving is taken care of.",
        examples: &["/tz Europe/Berlin", "/tz tokyo", "/tz UTC+3"],
        ..follow(zone::run, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "quiet",
        argument: "[22:00-07:00 | off]",
        summary: "Hours in which alerts wait, or make no sound",
        details: "What comes in meanwhile is one message when the hours are over. With silent after the hours alerts come at once, without \
                  a sound.",
        examples: &["/quiet 22:00-07:00", "/quiet 10pm-7am silent", "/quiet off"],
        ..follow(quiet::run, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "pause",
        argument: "[3 days | until monday]",
        summary: "Stop alerts for a while",
        details: "For that long, or until you send /resume. What you follow stays.",
        examples: &["/pause", "/pause 3 days", "/pause until monday"],
        ..follow(pause::pause, Rights::of_chat(Changes::Chat))
    },
    Spec {
        name: "resume",
        aliases: &["unpause"],
        summary: "Turn alerts back on",
        examples: &["/resume"],
        ..follow(pause::resume, Rights::of_chat(Changes::Chat))
    },
    Spec {
        name: "mute",
        argument: "[SOURCE]",
        summary: "No more alerts from a source",
        details: "Its articles stay in lists and searches, and /missed shows them. Without a name it lists what is muted.",
        examples: &["/mute Harbour News"],
        menus: Menus::Private,
        ..follow(mute::mute, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "unmute",
        argument: "SOURCE",
        summary: "Alerts from a source again",
        examples: &["/unmute Harbour News"],
        menus: Menus::None,
        ..follow(mute::unmute, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "suggest",
        argument: "ADDRESS",
        summary: "Suggest a feed to the bot’s operators",
        details: "The address of a feed, or of a page that names one. You get their answer.",
        examples: &["/suggest https://news.example"],
        menus: Menus::None,
        ..follow(source::suggest, Rights { changes: Changes::Bot, ..Rights::READS })
    },
    Spec {
        name: "missed",
        summary: "What was held back from this chat in a week",
        details: "While it was paused or a subscription was muted, or because Telegram did not take it.",
        examples: &["/missed"],
        ..follow(missed::run, Rights::of_chat(Changes::Nothing))
    },
];

const fn follow(run: Run, rights: Rights) -> Spec {
    Spec::of(Topic::Follow, run, rights)
}
