//! Commands about the bot itself and about a chat's stored data.

use super::{Changes, Menus, Rights, Run, Spec, Topic};
use crate::command::about::{cancel, forget, help, language, privacy, sources, start, status};
use crate::command::follow::{portable, settings};

pub(super) static COMMANDS: &[Spec] = &[
    Spec {
        name: "settings",
        aliases: &["set"],
        argument: "[sentences N | articles N | default]",
        examples: &["/settings", "/settings sentences 2", "/settings default"],
        ..about(settings::run, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "language",
        aliases: &["lang"],
        argument: "[NAME]",
        examples: &["/language", "/language deutsch", "/language auto"],
        menus: Menus::Private,
        ..about(language::run, Rights::of_chat(Changes::ChatWithArgument))
    },
    Spec {
        name: "sources",
        aliases: &["source"],
        argument: "[NAME]",
        examples: &["/sources", "/sources Harbour News"],
        ..about(sources::run, Rights::READS)
    },
    Spec {
        name: "status",
        aliases: &["version"],
        examples: &["/status"],
        menus: Menus::Private,
        ..about(status::run, Rights::READS)
    },
    Spec {
        name: "help",
        aliases: &["commands"],
        argument: "[COMMAND]",
        examples: &["/help", "/help search"],
        ..about(help::run, Rights::READS)
    },
    Spec {
        name: "privacy",
        examples: &["/privacy"],
        menus: Menus::Private,
        ..about(privacy::run, Rights::READS)
    },
    Spec {
        name: "export",
        aliases: &["backup"],
        examples: &["/export"],
        menus: Menus::Private,
        ..about(portable::export, Rights::of_chat(Changes::Nothing))
    },
    Spec {
        name: "import",
        aliases: &["restore"],
        argument: "[FILE]",
        examples: &["/import"],
        menus: Menus::Private,
        ..about(portable::import, Rights { takes_file: true, ..Rights::of_chat(Changes::Chat) })
    },
    Spec {
        name: "forget",
        aliases: &["deleteme"],
        examples: &["/forget"],
        menus: Menus::Private,
        ..about(forget::run, Rights::of_chat(Changes::Chat))
    },
    Spec {
        name: "start",
        examples: &["/start"],
        menus: Menus::None,
        ..about(start::run, Rights::READS)
    },
    Spec {
        name: "cancel",
        examples: &["/cancel"],
        menus: Menus::None,
        ..about(cancel::run, Rights::READS)
    },
];

const fn about(run: Run, rights: Rights) -> Spec {
    Spec::of(Topic::About, run, rights)
}
