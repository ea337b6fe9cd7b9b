//! The command line: reads arguments, builds the [`App`](crate::app::App), hands over to one file a subcommand.

mod args;
mod ask;
mod chat;
mod companies;
mod feeds;
mod ingest;
mod logging;
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

use std::process::ExitCode;

/// Runs the program; the exit status is 0 for fine, 1 for work that failed, 2 for bad usage or bad input.
pub fn main() -> ExitCode {
    use clap::Parser;
    let args = args::Args::parse();
    logging::init(args.quiet, args.verbose);
    let result = match &args.command {
        Some(args::Command::Serve) => open::filled_app(&args).and_then(serve::run),
        Some(args::Command::Chat(it)) => open::filled_app(&args).and_then(|app| chat::run(&app, it.chat)),
        Some(args::Command::Ask(it)) => open::app(&args).and_then(|app| ask::run(&app, it)),
        Some(args::Command::Ingest(it)) => open::app(&args).and_then(|app| ingest::run(&app, it, args.quiet)),
        Some(args::Command::Outbox(it)) => open::app(&args).and_then(|app| outbox::run(&app, it)),
        Some(args::Command::Feeds(it)) => open::app(&args).and_then(|app| feeds::run(app, it)),
        Some(args::Command::Poll(it)) => open::app(&args).and_then(|app| poll::run(app, it, args.quiet)),
        Some(args::Command::Prune(it)) => open::app(&args).and_then(|app| prune::run(&app, it)),
        Some(args::Command::Reindex(it)) => open::app(&args).and_then(|app| reindex::run(&app, it, args.quiet)),
        Some(args::Command::Roundup(it)) => open::app(&args).and_then(|app| roundup::run(&app, it)),
        Some(args::Command::Summarize(it)) => summarize::run(it),
        Some(args::Command::Train(it)) => train::run(it),
        Some(args::Command::ReadDocument) => read_document::run(),
        Some(args::Command::Stories(it)) => stories::run(it),
        Some(args::Command::Companies(it)) => companies::run(&args, it),
        None => open::filled_app(&args).and_then(serve_or_chat),
    };
    match result {
        Ok(code) => code,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gistwire: {error:#}");
            let is_input = error.is::<crate::settings::SettingsError>() || error.is::<open::CompanyListError>();
            ExitCode::from(if is_input { 2 } else { 1 })
        }
    }
}

/// What the bare program does: with a token it serves, without one it talks here and says so.
fn serve_or_chat(app: crate::app::App) -> anyhow::Result<ExitCode> {
    let has_token = std::env::var("TELOXIDE_TOKEN").is_ok_and(|it| !it.trim().is_empty()) || app.settings.telegram.token_file.is_some();
    if has_token {
        return serve::run(app);
    }
    eprintln!("No TELOXIDE_TOKEN is set, so this is the terminal chat. With a token from @BotFather the same bot runs on Telegram.");
    chat::run(&app, 0)
}

/// Whether the reader of our output went away (`gistwire ... | head`): no error.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|it| {
        let io = it.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        let json = it.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(std::io::ErrorKind::BrokenPipe)
    })
}
