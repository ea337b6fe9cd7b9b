//! The command line: parses arguments, builds the [`Context`](crate::context::Context), and calls one
//! file per subcommand.

mod args;
mod articles;
mod ask;
mod backup;
mod chat;
mod check;
mod companies;
mod config;
mod feeds;
mod healthcheck;
mod ingest;
mod languages;
pub(crate) mod logging;
mod manual;
mod open;
mod outbox;
mod people;
mod poll;
mod preflight;
mod prune;
mod publish;
mod read_document;
mod reindex;
mod reports;
mod roundup;
mod serve;
mod stories;
mod stories_judged;
mod stories_marked;
mod summarize;
mod text_line;
mod train;
mod train_stories;
mod version;

use crate::reply::printable;
use crate::transport::console::screen::complain;
use std::process::ExitCode;
use std::sync::Arc;

/// Runs the program; the exit status is 0 for success, 1 for failed work, 2 for bad usage or bad
/// input.
pub fn main() -> ExitCode {
    use clap::Parser;
    let args = args::Args::try_parse().unwrap_or_else(|error| refuse(&error));
    logging::init(args.quiet, args.verbose, open::log_settings(&args));
    crate::panics::install_hook();
    match run(&args) {
        Ok(code) => code,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain!("gistwire: {}", config::problem_of(&error));
            ExitCode::from(if is_bad_input(&error) { 2 } else { 1 })
        }
    }
}

fn run(args: &args::Args) -> anyhow::Result<ExitCode> {
    match &args.command {
        Some(args::Command::Serve(it)) => serve::run(args, it),
        Some(args::Command::Chat(it)) => {
            open::filled_context(args).and_then(|context| chat::run(&Arc::new(context), it.chat))
        }
        Some(args::Command::Ask(it)) => ask::run(args, it),
        Some(args::Command::Ingest(it)) => {
            open::context(args).and_then(|context| ingest::run(&context, it, args.quiet))
        }
        Some(args::Command::Outbox(it)) => {
            open::existing_context(args).and_then(|context| outbox::run(&context, it))
        }
        Some(args::Command::Reports(it)) => {
            open::reading_context(args).and_then(|context| reports::run(&context, it))
        }
        Some(args::Command::Feeds(it)) => {
            feeds::open(args, it).and_then(|context| feeds::run(context, it))
        }
        Some(args::Command::Poll(it)) => {
            open::existing_context(args).and_then(|context| poll::run(context, it, args.quiet))
        }
        Some(args::Command::Articles(it)) => {
            open::existing_context(args).and_then(|context| articles::run(&context, it))
        }
        Some(args::Command::People(it)) => {
            let is_listed = matches!(it.command, args::PeopleCommand::List { .. });
            let open = if is_listed { open::reading_context } else { open::context };
            open(args).and_then(|context| people::run(&context, it))
        }
        Some(args::Command::Backup(it)) => backup::run(args, it),
        Some(args::Command::Restore(it)) => backup::run_restore(args, it),
        Some(args::Command::Config(it)) => config::run(args, it),
        Some(args::Command::Check(it)) => check::run(args, it),
        Some(args::Command::Healthcheck(it)) => healthcheck::run(args, it),
        Some(args::Command::Prune(it)) => prune::run(args, it),
        Some(args::Command::Reindex(it)) => {
            open::existing_context(args).and_then(|context| reindex::run(&context, it, args.quiet))
        }
        Some(args::Command::Roundup(it)) => {
            open::existing_context(args).and_then(|context| roundup::run(&context, it))
        }
        Some(args::Command::Publish(it)) => {
            open::existing_context(args).and_then(|context| publish::run(&context, it))
        }
        Some(args::Command::Summarize(it)) => summarize::run(it),
        Some(args::Command::Train(it)) => train::run(it),
        Some(args::Command::Completions(it)) => manual::completions(it),
        Some(args::Command::Man(it)) => manual::run(it),
        Some(args::Command::ReadDocument) => read_document::run(),
        Some(args::Command::Stories(it)) => match &it.command {
            None if wants_lines(it.jsonl, "stories") => Ok(ExitCode::from(2)),
            None => stories::run(it),
            Some(args::StoriesCommand::Marked(it)) => stories_marked::run(it),
            Some(command) => open::existing_context(args)
                .and_then(|context| stories_judged::run(&context, command)),
        },
        Some(args::Command::Companies(it)) => companies::run(args, it),
        Some(args::Command::Languages(it)) => languages::run(it),
        None => serve_or_chat(args),
    }
}

/// Whether an error is about what was given to the program, not about its work.
fn is_bad_input(error: &anyhow::Error) -> bool {
    error.is::<crate::settings::SettingsError>()
        || error.is::<open::CompanyListError>()
        || error.downcast_ref().is_some_and(open::DatabaseError::is_wrong_file)
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
#[expect(clippy::disallowed_methods, reason = "a token belongs in no file of settings")]
fn serve_or_chat(args: &args::Args) -> anyhow::Result<ExitCode> {
    let has_token = std::env::var("TELOXIDE_TOKEN").is_ok_and(|it| !it.trim().is_empty());
    if has_token || open::settings(args)?.telegram.token_file.is_some() {
        return serve::run(args, &args::Serve::default());
    }
    let context = open::filled_context(args)?;
    complain!(
        "No TELOXIDE_TOKEN is set, so this is the terminal chat. With a token from @BotFather the same bot runs on Telegram."
    );
    chat::run(&Arc::new(context), 0)
}

/// Whether a command that reads lines from stdin was started at a terminal without being asked to:
/// then it says what it reads, and does not seem to hang.
fn wants_lines(is_asked: bool, command: &str) -> bool {
    use std::io::IsTerminal;
    let is_lost = !is_asked && std::io::stdin().is_terminal();
    if is_lost {
        complain!(
            "gistwire: `{command}` reads lines of JSON from stdin: gistwire {command} < articles.jsonl; `gistwire {command} --help` has more"
        );
    }
    is_lost
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
