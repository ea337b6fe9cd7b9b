//! Commands that find news, and commands that continue from an article.

use super::{Changes, Menus, Rights, Run, Spec, Topic};
use crate::command::companies::{company, list, related, timeline, trend};
use crate::command::news::{
    edit_story, latest, pasted, read, roundup, saved, search, story, tag, tags, why,
};

pub(super) static COMMANDS: &[Spec] = &[
    Spec {
        name: "latest",
        aliases: &["news", "new"],
        argument: "[N | all]",
        summary: "The newest articles, each in a few sentences",
        details: "Without a number you get a page; More and Back turn the pages. Asked again, what came since then stands first; all shows \
                  everything in order.",
        examples: &["/latest", "/latest 3", "/latest all"],
        ..find(latest::run, Rights::READS)
    },
    Spec {
        name: "company",
        aliases: &["firm", "co"],
        argument: "NAME [30d | since 2021-06]",
        summary: "What the news says about a company",
        details: "Case, accents and endings such as Inc. do not matter, and many other names of a company are known; a person’s name \
                  leads to the company that the articles tie it to. News about the company comes first, then articles that \
                  name it in passing, then those that name only what belongs to it; the newest first among alike. \
                  The sentences shown are those about that company. A period after the name narrows it: 30d, 2w, 6m, 1y, \
                  since 2021, since 2021-06 or since 2021-06-15.",
        examples: &["/company alibaba", "/company Ant Group 30d", "/company tencent since 2021-06"],
        ..find(company::run, Rights::READS)
    },
    Spec {
        name: "tag",
        aliases: &["topic"],
        argument: "NAME",
        summary: "Articles with a tag",
        details: "With or without #, in any case; blanks and hyphens are the same.",
        examples: &["/tag china", "/tag artificial intelligence"],
        ..find(tag::run, Rights::READS)
    },
    Spec {
        name: "search",
        aliases: &["find"],
        argument: "WORDS",
        summary: "The articles that contain all of these words",
        details: "Put a phrase in quotes, - before what must not occur, and OR between alternatives, with parentheses around them. \
                  Inflected forms are found too, and parts of names: ship finds shipping, booking finds Booking.com.",
        examples: &[
            "/search cloud profit",
            "/search \"cloud computing\" -games",
            "/search strike (harbour OR airport)",
        ],
        ..find(search::run, Rights::READS)
    },
    Spec {
        name: "roundup",
        aliases: &["brief"],
        argument: "[day | week | TAG | COMPANY]",
        summary: "The leading stories, and what else was in the news",
        details: "The stories that most articles tell, by theme, each in two or three sentences chosen from all who tell it; then a sentence each \
                  of others. Alone it is of the last week, of a tag or a company of the last month, and of a longer time where that has little. Where nothing was \
                  reported lately, it is of the time before the newest article.",
        examples: &["/roundup", "/roundup day", "/roundup alibaba"],
        ..find(roundup::run, Rights::READS)
    },
    Spec {
        name: "tags",
        aliases: &["topics"],
        summary: "All tags, the most frequent first",
        examples: &["/tags"],
        ..find(tags::run, Rights::READS)
    },
    Spec {
        name: "companies",
        aliases: &["firms"],
        argument: "[PREFIX]",
        summary: "Companies in the news, the most written about first",
        details: "With letters after it: names that start with them.",
        examples: &["/companies", "/companies al"],
        ..find(list::run, Rights::READS)
    },
    Spec {
        name: "timeline",
        aliases: &["history"],
        argument: "NAME [1y | since 2021-06]",
        summary: "A company’s story, a sentence a month, oldest first",
        details: "Of each month (of each day, where all lies within two) the article that is most about the company, and its best \
                  sentence about it. Articles without a date have no place in it.",
        examples: &["/timeline alibaba", "/timeline shein since 2025"],
        ..find(timeline::run, Rights::READS)
    },
    Spec {
        name: "trend",
        aliases: &["chart"],
        argument: "NAME [vs NAME2]",
        summary: "Articles a week about one company or two, as a chart",
        details: "Dated articles that name the company. A period after the name narrows it, as for /company.",
        examples: &["/trend alibaba", "/trend alibaba vs tencent", "/trend shein, temu"],
        ..find(trend::run, Rights::READS)
    },
    Spec {
        name: "related",
        aliases: &["with"],
        argument: "NAME",
        summary: "Companies named together with a company, and how",
        details: "By the number of articles that name both, each with a sentence that does.",
        examples: &["/related alibaba"],
        ..find(related::run, Rights::READS)
    },
    Spec {
        name: "read",
        aliases: &["article", "open"],
        argument: "ID",
        summary: "A whole article",
        details: "Each article shows its id; /read_12 does the same as /read 12.",
        examples: &["/read 12"],
        ..read(read::run, Rights::READS)
    },
    Spec {
        name: "save",
        aliases: &["bookmark"],
        argument: "ID",
        summary: "Save an article to read it later",
        details: "Each article shows its id, and has a button for this when you read it.",
        examples: &["/save 12"],
        menus: Menus::None,
        ..read(saved::save, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "saved",
        aliases: &["bookmarks"],
        argument: "[N | remove ID]",
        summary: "Your saved articles, the latest first",
        details: "✕ takes one off the list. /export has the list too.",
        examples: &["/saved", "/saved 2", "/saved remove 12"],
        menus: Menus::Private,
        ..read(saved::saved, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "summary",
        aliases: &["summarize", "gist"],
        argument: "[LINK | TEXT | ID]",
        summary: "The sentences that matter of a link or a text",
        details: "In our private chat a link, a long text or a forwarded post is enough. Elsewhere reply to it with /summary. \
                  What you send is deleted once it is answered.",
        examples: &["/summary 12", "/summary https://news.example/story"],
        ..read(pasted::run, Rights { takes_reply: true, ..Rights::READS })
    },
    Spec {
        name: "keep",
        argument: "LINK",
        summary: "Add the article of a link to the archive",
        details: "The page is fetched again. For everybody where the bot’s operators allow it, else for them.",
        examples: &["/keep https://news.example/story"],
        menus: Menus::None,
        ..read(pasted::keep, Rights { changes: Changes::Bot, ..Rights::READS })
    },
    Spec {
        name: "story",
        aliases: &["stories"],
        argument: "ID",
        summary: "Who reports an event, and what each adds",
        details: "Articles that tell the same event are one story: lists show it once and say how many others report it. The story has them in the \
                  order of time, each with sentences that those before it do not have. Where they give different figures for the same thing, \
                  both stand side by side.",
        examples: &["/story 12"],
        menus: Menus::None,
        ..read(story::run, Rights::READS)
    },
    Spec {
        name: "editstory",
        argument: "ID [split ARTICLE | join ID]",
        summary: "Correct a story: take an article out, join two",
        details: "For the bot’s operators. It asks first. What was decided holds, also when all stories are found again.",
        examples: &["/editstory 12", "/editstory 12 split 345", "/editstory 12 join 15"],
        menus: Menus::None,
        ..read(edit_story::run, Rights::of_operators(super::Changes::Bot))
    },
    Spec {
        name: "why",
        aliases: &["explain"],
        argument: "ID [WORDS]",
        summary: "Why these sentences of an article were chosen",
        details: "With a company or words after the id: why these sentences are shown where you ask for them.",
        examples: &["/why 12", "/why 12 alibaba"],
        ..read(why::run, Rights::READS)
    },
];

const fn find(run: Run, rights: Rights) -> Spec {
    Spec::of(Topic::Find, run, rights)
}

const fn read(run: Run, rights: Rights) -> Spec {
    Spec::of(Topic::Read, run, rights)
}
