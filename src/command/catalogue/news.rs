//! Commands that find news, and commands that continue from an article.

use super::{Changes, Menus, Rights, Run, Spec, Topic};
use crate::command::about::report;
use crate::command::companies::{company, list, related, timeline, trend};
use crate::command::news::{
    edit_story, latest, pasted, read, roundup, saved, search, story, tag, tags, why,
};

pub(super) static COMMANDS: &[Spec] = &[
    Spec {
        name: "latest",
        aliases: &["news", "new"],
        argument: "[N | all]",
        examples: &["/latest", "/latest 3", "/latest all"],
        ..find(latest::run, Rights::READS)
    },
    Spec {
        name: "company",
        aliases: &["firm", "co"],
        argument: "NAME [30d | since 2021-06]",
        examples: &["/company alibaba", "/company Ant Group 30d", "/company tencent since 2021-06"],
        ..find(company::run, Rights::READS)
    },
    Spec {
        name: "tag",
        aliases: &["topic"],
        argument: "NAME",
        examples: &["/tag china", "/tag artificial intelligence"],
        ..find(tag::run, Rights::READS)
    },
    Spec {
        name: "search",
        aliases: &["find"],
        argument: "WORDS",
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
        argument: "[day | week | month | year | TAG | COMPANY]",
        examples: &["/roundup", "/roundup day", "/roundup alibaba"],
        ..find(roundup::run, Rights::READS)
    },
    Spec {
        name: "tags",
        aliases: &["topics"],
        argument: "[N]",
        examples: &["/tags", "/tags 2"],
        ..find(tags::run, Rights::READS)
    },
    Spec {
        name: "companies",
        aliases: &["firms"],
        argument: "[PREFIX]",
        examples: &["/companies", "/companies al"],
        ..find(list::run, Rights::READS)
    },
    Spec {
        name: "timeline",
        aliases: &["history"],
        argument: "NAME [1y | since 2021-06]",
        examples: &["/timeline alibaba", "/timeline shein since 2025"],
        ..find(timeline::run, Rights::READS)
    },
    Spec {
        name: "trend",
        aliases: &["chart"],
        argument: "NAME [vs NAME2]",
        examples: &["/trend alibaba", "/trend alibaba vs tencent", "/trend shein, temu"],
        ..find(trend::run, Rights::READS)
    },
    Spec {
        name: "related",
        aliases: &["with"],
        argument: "NAME",
        examples: &["/related alibaba"],
        ..find(related::run, Rights::READS)
    },
    Spec {
        name: "read",
        aliases: &["article", "open"],
        argument: "ID",
        examples: &["/read 12"],
        ..read(read::run, Rights::READS)
    },
    Spec {
        name: "save",
        aliases: &["bookmark"],
        argument: "ID",
        examples: &["/save 12"],
        menus: Menus::None,
        ..read(saved::save, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "saved",
        aliases: &["bookmarks"],
        argument: "[N | remove ID]",
        examples: &["/saved", "/saved 2", "/saved remove 12"],
        menus: Menus::Private,
        ..read(saved::saved, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "summary",
        aliases: &["summarize", "gist"],
        argument: "[LINK | TEXT | ID]",
        examples: &["/summary 12", "/summary https://news.example/story"],
        ..read(pasted::run, Rights { takes_reply: true, ..Rights::READS })
    },
    Spec {
        name: "keep",
        argument: "LINK",
        examples: &["/keep https://news.example/story"],
        menus: Menus::None,
        ..read(pasted::keep, Rights { changes: Changes::Bot, ..Rights::READS })
    },
    Spec {
        name: "story",
        aliases: &["stories"],
        argument: "ID",
        examples: &["/story 12"],
        menus: Menus::None,
        ..read(story::run, Rights::READS)
    },
    Spec {
        name: "editstory",
        argument: "ID [split ARTICLE | join ID]",
        examples: &["/editstory 12", "/editstory 12 split 345", "/editstory 12 join 15"],
        menus: Menus::None,
        ..read(edit_story::run, Rights::of_operators(super::Changes::Bot))
    },
    Spec {
        name: "why",
        aliases: &["explain"],
        argument: "ID [WORDS]",
        examples: &["/why 12", "/why 12 alibaba"],
        ..read(why::run, Rights::READS)
    },
    Spec {
        name: "report",
        argument: "ID [company | summary | event]",
        examples: &["/report 12", "/report 12 company"],
        menus: Menus::None,
        ..read(report::run, Rights { changes: Changes::Bot, ..Rights::READS })
    },
];

const fn find(run: Run, rights: Rights) -> Spec {
    Spec::of(Topic::Find, run, rights)
}

const fn read(run: Run, rights: Rights) -> Spec {
    Spec::of(Topic::Read, run, rights)
}
