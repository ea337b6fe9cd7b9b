//! The command line: parses arguments, builds the [`App`](crate::app::App), and calls one file per
//! subcommand.

mod args;
mod ask;
mod chat;
mod check;
mod companies;
mod feeds;
mod ingest;
pub(crate) mod logging;
mod open;
mod outbox;
mod poll;
mod prune;
mod read_document;
mod reindex;
mod roundup;
mod serve;
mod stories;
mod summarize;
mod train;
mod train_stories;

use crate::reply::printable;
use crate::transport::console::screen::complain;
use std::process::ExitCode;

use crate::store::{StoreError, Unusable};

/// Runs the program; the exit status is 0 for success, 1 for failed work, 2 for bad usage or bad
/// input.
pub fn main() -> ExitCode {
    use clap::Parser;
    let args = args::Args::try_parse().unwrap_or_else(|error| refuse(&error));
    logging::init(args.quiet, args.verbose);
    crate::panics::install_hook();
    let result = match &args.command {
        Some(args::Command::Serve(it)) => serve::run(&args, it),
        Some(args::Command::Chat(it)) => {
            open::filled_app(&args).and_then(|app| chat::run(&app, it.chat))
        }
        Some(args::Command::Ask(it)) => open::app(&args).and_then(|app| ask::run(&app, it)),
        Some(args::Command::Ingest(it)) => {
            open::app(&args).and_then(|app| ingest::run(&app, it, args.quiet))
        }
        Some(args::Command::Outbox(it)) => open::app(&args).and_then(|app| outbox::run(&app, it)),
        Some(args::Command::Feeds(it)) => open::app(&args).and_then(|app| feeds::run(app, it)),
        Some(args::Command::Poll(it)) => {
            open::app(&args).and_then(|app| poll::run(app, it, args.quiet))
        }
        Some(args::Command::Check(it)) => check::run(&args, it),
        Some(args::Command::Prune(it)) => open::app(&args).and_then(|app| prune::run(&app, it)),
        Some(args::Command::Reindex(it)) => {
            open::app(&args).and_then(|app| reindex::run(&app, it, args.quiet))
        }
        Some(args::Command::Roundup(it)) => open::app(&args).and_then(|app| roundup::run(&app, it)),
        Some(args::Command::Summarize(it)) => summarize::run(it),
        Some(args::Command::Train(it)) => train::run(it),
        Some(args::Command::ReadDocument) => read_document::run(),
        Some(args::Command::Stories(it)) => stories::run(it),
        Some(args::Command::Companies(it)) => companies::run(&args, it),
        None => serve_or_chat(&args),
    };
    match result {
        Ok(code) => code,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain!("gistwire: {error:#}");
            let is_input = error.is::<crate::settings::SettingsError>()
                || error.is::<open::CompanyListError>()
                || matches!(
                    error.downcast_ref(),
                    Some(StoreError::Unusable(
                        Unusable::NotADatabase | Unusable::Foreign | Unusable::Newer
                    ))
                );
            ExitCode::from(if is_input { 2 } else { 1 })
        }
    }
}

/// Exits with a report of the invalid arguments. The report quotes them, so arguments that would
/// control the terminal are shown without colours.
fn refuse(error: &clap::Error) -> ! {
    let message = error.render().to_string();
    if printable(&message) == message {
        error.exit();
    }
    complain!("{}", message.trim_end());
    std::process::exit(error.exit_code())
}

/// Runs the program without a subcommand: with a token it serves, without one it chats in the
/// terminal and says so.
fn serve_or_chat(args: &args::Args) -> anyhow::Result<ExitCode> {
    let has_token = std::env::var("TELOXIDE_TOKEN").is_ok_and(|it| !it.trim().is_empty());
    if has_token || open::settings(args)?.telegram.token_file.is_some() {
        return serve::run(args, &args::Serve::default());
    }
    let app = open::filled_app(args)?;
    complain!(
        "No TELOXIDE_TOKEN is set, so this is the terminal chat. With a token from @BotFather the same bot runs on Telegram."
    );
    chat::run(&app, 0)
}

/// Returns whether the reader of the output has gone (`gistwire ... | head`), which is not an
/// error.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|it| {
        let io = it.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        let json =
            it.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(std::io::ErrorKind::BrokenPipe)
    })
}
